"""What imports what, asked of a fresh Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    *("folium", "geopandas", "pandas", "pyarrow", "shapely", "streamlit"),
    *("geopy", "requests", "networkx"),
)
"""Libraries that cost seconds or tenths; the text path does without."""

LIST = """
import sys
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code + LIST], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split("\n")[-2].split())


def test_importing_geoviz_reads_nothing_heavy() -> None:
    assert modules_after("import geoviz\n").isdisjoint((*HEAVY, "numpy", "marisa_trie"))


def test_the_command_line_starts_without_anything_heavy() -> None:
    assert modules_after("import geoviz.cli\n").isdisjoint(HEAVY)


def test_extracting_tables_as_text_imports_nothing_heavy(
    tmp_path: Path, seeds: Path
) -> None:
    code = (
        "from geoviz.cli import main\n"
        f"assert main(['extract', {str(seeds)!r}, '-o', {str(tmp_path / 'out')!r}])"
        " in (None, 0)\n"
    )
    assert modules_after(code).isdisjoint(HEAVY)
    assert (tmp_path / "out" / "places.csv").is_file()


def test_the_import_contract_holds(root: Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


OPT_IN = "gazetteer/online.py"
"""The one module that opens the network, and only when the user names a service."""


@pytest.mark.parametrize("name", ["httpx", "requests", "urllib.request", "socket"])
def test_no_module_of_ours_names_the_network(root: Path, name: str) -> None:
    for path in sorted((root / "geoviz").rglob("*.py")):
        if path.relative_to(root / "geoviz").as_posix() == OPT_IN:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            words = line.split()
            assert words[:2] not in (["import", name], ["from", name]), (
                f"{path}:{number}: {line}"
            )
