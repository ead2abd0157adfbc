"""Files of tables: whole or not at all, and the same bytes for the same story."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import pytest

from geoviz.errors import OutputError, UnknownNameError
from geoviz.tables import TABLES, Row, Table, write_geojson_file, write_tables
from geoviz.tables import write as write_module
from geoviz.tables.csv_file import write_csv
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, empty, summit

NAMES = sorted(table.name for table in TABLES)


@pytest.mark.parametrize("kind", ["csv", "geojson"])
def test_one_file_a_table_and_nothing_else(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "new" / "tables"
    assert write_tables(summit(), out, kind) == out
    assert sorted(path.name for path in out.iterdir()) == [
        "README.txt",
        *(f"{name}.{kind}" for name in NAMES),
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


@pytest.mark.parametrize("kind", ["csv", "geojson"])
def test_two_runs_give_the_same_bytes(tmp_path: Path, kind: str) -> None:
    for name in "ab":
        write_tables(summit(), tmp_path / name, kind)
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_an_empty_story_gives_tables_without_rows(tmp_path: Path) -> None:
    write_tables(empty(), tmp_path)
    assert (tmp_path / "places.csv").read_text().count("\n") == 1
    write_geojson_file(empty(), tmp_path / "all.geojson")
    assert json.loads((tmp_path / "all.geojson").read_text())["features"] == []


def test_geojson_is_longitude_first_with_nulls_and_lists(tmp_path: Path) -> None:
    write_tables(summit(), tmp_path, "geojson")
    places = json.loads((tmp_path / "places.geojson").read_text(encoding="utf-8"))
    nairobi = places["features"][0]
    assert nairobi["geometry"] == {"type": "Point", "coordinates": [36.81667, -1.28333]}
    assert nairobi["properties"]["days"] == ["2031-05-11", "2031-05-12"]
    assert nairobi["properties"]["admin1"] is None
    sahel = next(
        feature
        for feature in places["features"]
        if feature["properties"]["name"] == "the Sahel"
    )
    assert sahel["geometry"] is None
    dates = json.loads((tmp_path / "dates.geojson").read_text(encoding="utf-8"))
    assert all(feature["geometry"] is None for feature in dates["features"])


def test_hostile_text_is_only_text_in_geojson(tmp_path: Path) -> None:
    write_tables(summit(), tmp_path, "geojson")
    evidence = json.loads((tmp_path / "evidence.geojson").read_text(encoding="utf-8"))
    quotes = [feature["properties"]["quote"] for feature in evidence["features"]]
    assert set(HOSTILE_WORDS) <= set(quotes)
    assert HOSTILE_ID in {
        feature["properties"]["doc_id"] for feature in evidence["features"]
    }


def test_one_geojson_file_holds_all_that_has_a_place(tmp_path: Path) -> None:
    path = write_geojson_file(summit(), tmp_path / "story.geojson")
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert [*dict.fromkeys(feature["properties"]["table"] for feature in features)] == [
        "mentions",
        "places",
        "focus",
        "people",
        "events",
        "routes",
    ]


def test_a_file_named_after_a_table_holds_that_table(tmp_path: Path) -> None:
    path = write_geojson_file(summit(), tmp_path / "Routes.geojson")
    (route,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert route["properties"]["route_id"] == "route:wekesa"
    assert "table" not in route["properties"]


def test_other_files_in_the_folder_stay_and_old_tables_are_replaced(
    tmp_path: Path,
) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "places.csv").write_text("old")
    write_tables(summit(), tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert "Nairobi" in (tmp_path / "places.csv").read_text(encoding="utf-8")


def test_when_one_table_fails_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "places.csv").write_text("old")

    def full(file: TextIO, table: Table, found: Iterable[Row]) -> None:
        if table.name == "claims":
            raise OSError(28, "No space left on device")
        write_csv(file, table, found)

    monkeypatch.setattr(write_module, "write_csv", full)
    with pytest.raises(OutputError, match=r"\(no space left on device\); choose"):
        write_tables(summit(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["places.csv"]
    assert (tmp_path / "places.csv").read_text() == "old"


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_tables(summit(), tmp_path / "file")
    with pytest.raises(OutputError, match="cannot be written"):
        write_tables(summit(), tmp_path / "file" / "below")
    with pytest.raises(OutputError, match="is a folder"):
        write_geojson_file(summit(), tmp_path)
    with pytest.raises(OutputError, match="there is no folder"):
        write_geojson_file(summit(), tmp_path / "none" / "a.geojson")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_a_device_is_not_replaced_by_a_file() -> None:
    with pytest.raises(OutputError, match="is no regular file"):
        write_geojson_file(summit(), "/dev/null")
    assert Path("/dev/null").is_char_device()


def test_the_files_have_the_rights_that_the_user_chose(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_tables(summit(), tmp_path / "out")
    finally:
        os.umask(before)
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o750
    assert (tmp_path / "out" / "places.csv").stat().st_mode & 0o777 == 0o640


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="csv or geojson"):
        write_tables(summit(), tmp_path, "xlsx")
