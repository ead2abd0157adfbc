"""docs/tables.md is held to the columns, so that it cannot drift."""

from __future__ import annotations

import re
from pathlib import Path

from geoviz.read.columns import COLUMNS
from geoviz.read.readers import ARCHIVE, READERS, TEXT_READERS
from geoviz.read.sources import EXTENSIONS
from geoviz.read.text_file import MAX_BYTES
from geoviz.tables import TABLES

DOCS = Path(__file__).parents[3] / "docs"


def test_the_page_lists_every_table_and_column_in_order() -> None:
    page = (DOCS / "tables.md").read_text(encoding="utf-8")
    listed = {
        section.split("\n", 1)[0]: re.findall(
            r"^\| `(\w+)` \| (\w+) \| (.+) \|$", section, re.MULTILINE
        )
        for section in page.split("\n## ")[1:]
    }
    assert listed == {
        table.name: [(one.name, one.type, one.doc) for one in table.columns]
        for table in TABLES
    }


def test_the_page_of_sources_names_every_kind_column_and_limit() -> None:
    page = (DOCS / "sources.md").read_text(encoding="utf-8")
    assert {*TEXT_READERS, *READERS, ARCHIVE} == set(EXTENSIONS)
    for name in (*EXTENSIONS, *COLUMNS):
        assert f"`{name}`" in page
    assert f"{MAX_BYTES // 1_000_000} MB a file" in page
