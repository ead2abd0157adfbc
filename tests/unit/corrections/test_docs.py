"""docs/corrections.md is held to the code, so that it cannot drift."""

from __future__ import annotations

import re
from pathlib import Path

from geoviz.corrections import KINDS, SCOPES
from geoviz.project.corrections_file import COLUMNS

PAGE = (Path(__file__).parents[3] / "docs" / "corrections.md").read_text("utf-8")


def test_it_lists_every_column_kind_and_scope() -> None:
    rows = re.findall(r"^\| (`[^|]+`) \|", PAGE, re.MULTILINE)
    named = [name for row in rows for name in re.findall("`([^`]+)`", row)]
    assert sorted(named) == sorted([*COLUMNS, *KINDS])
    assert all(f"`{scope}`" in PAGE for scope in SCOPES)
