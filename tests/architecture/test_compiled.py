"""What mypyc makes of the text path is as safe as the sources."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from hatch_compile import MODULES, PACKAGE, modules

ROOT = Path(__file__).resolve().parent.parent.parent
COMPILED = [path.as_posix() for path in modules(ROOT)]


def test_every_pattern_finds_modules() -> None:
    for pattern in MODULES:
        assert list((ROOT / PACKAGE).glob(pattern)), pattern


def test_what_sees_every_word_is_compiled() -> None:
    for name in ("extract/scan", "locate/resolve", "story/events", "gazetteer/index"):
        assert f"{PACKAGE}/{name}.py" in COMPILED


@pytest.mark.parametrize("name", COMPILED)
def test_no_attribute_is_final(name: str) -> None:
    """Mypyc lends what a Final attribute holds without keeping its owner alive.

    "f(make().x, [... for ...])" then reads x from memory that is no longer the
    owner's (mypyc 2.4). A Final with a value, of a class or a module, is a constant
    and does no harm.
    """
    found = [
        node.lineno
        for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8")))
        if isinstance(node, ast.AnnAssign)
        and "Final" in ast.unparse(node.annotation)
        and (isinstance(node.target, ast.Attribute) or node.value is None)
    ]
    assert found == []
