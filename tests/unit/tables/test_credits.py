from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from geoviz.frames.save import save_tables
from geoviz.tables.credits import credits_of
from tests.stories import summit


def test_sources_and_articles() -> None:
    lines = credits_of(summit())
    assert "CC BY 4.0" in lines[0]
    assert (
        "Article lakes/summit.txt: Five leaders meet in Nairobi, The Invented Post,"
        " 2031-05-12"
    ) in lines
    assert all("\n" not in line for line in lines)


@pytest.mark.parametrize("kind", ["csv", "geojson", "parquet"])
def test_a_folder_of_tables_tells_of_them(tmp_path: Path, kind: str) -> None:
    save_tables(summit(), tmp_path, format=kind)
    text = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert "CC BY 4.0" in text
    assert f"places.{kind}: a place a row" in text


def test_each_single_file_holds_them(tmp_path: Path) -> None:
    path = save_tables(summit(), tmp_path / "story.geojson")
    collection = json.loads(path.read_text(encoding="utf-8"))
    assert collection["credits"] == list(credits_of(summit()))
    path = save_tables(summit(), tmp_path / "places.parquet")
    assert b"GeoNames" in pq.read_schema(path).metadata[b"credits"]
    path = save_tables(summit(), tmp_path / "story.gpkg")
    with closing(sqlite3.connect(path)) as base:
        (text,) = base.execute("select metadata from gpkg_metadata").fetchone()
    assert "GeoNames" in text
