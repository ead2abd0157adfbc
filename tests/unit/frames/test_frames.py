"""Frames, GeoPackage and GeoParquet, read back by those who will read them."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pytest

from geoviz.errors import OutputError, UnknownNameError
from geoviz.frames import geopackage
from geoviz.frames.geopackage import write_geopackage
from geoviz.frames.save import is_one_file, save_tables
from geoviz.models import Story
from geoviz.tables import TABLES
from tests.stories import HOSTILE, empty, summit

PLACED = ["mentions", "places", "focus", "people", "events", "routes"]


def test_frames_are_geopandas_as_its_users_know_it(tmp_path: Path) -> None:
    places = summit().frames().places
    assert places.crs.to_epsg() == 4326
    nairobi = places.set_index("name").loc["Nairobi"]
    assert (nairobi.geometry.x, nairobi.geometry.y) == (36.81667, -1.28333)
    assert nairobi["days"] == "2031-05-11|2031-05-12"
    places.to_file(tmp_path / "places.gpkg")
    assert len(gpd.read_file(tmp_path / "places.gpkg")) == len(places)


@pytest.mark.parametrize("story", [summit(), empty()], ids=["summit", "empty"])
def test_every_table_has_its_frame(story: Story) -> None:
    frames = story.frames()
    for table in TABLES:
        frame = getattr(frames, table.name)
        assert isinstance(frame, gpd.GeoDataFrame) == (table.name in PLACED)
        columns = list(table.names) + ["geometry"] * bool(table.geometry)
        assert list(frame.columns) == columns
        for column in table.columns:
            kind = {"integer": "i", "real": "f", "flag": "b"}.get(column.type, "O")
            assert frame[column.name].dtype.kind == kind


def test_what_is_unknown_is_missing_not_zero() -> None:
    sahel = summit().frames().places.set_index("name").loc["the Sahel"]
    assert sahel.geometry is None
    assert pd.isna(sahel["lat"])
    assert pd.isna(sahel["precision_km"])


def test_a_frame_is_made_once() -> None:
    frames = summit().frames()
    assert frames.places is frames.places


def test_a_geopackage_holds_every_table(tmp_path: Path) -> None:
    path = write_geopackage(summit(), tmp_path / "story.gpkg")
    route = gpd.read_file(path, layer="routes")
    assert route.crs.to_epsg() == 4326
    assert route.geometry.iloc[0].geom_type == "MultiLineString"
    with sqlite3.connect(path) as base:
        layers = {
            name for (name,) in base.execute("SELECT table_name FROM gpkg_contents")
        }
        texts = [text for (text,) in base.execute("SELECT text FROM documents")]
    base.close()
    assert layers == {table.name for table in TABLES}
    assert HOSTILE in texts


def test_a_geopackage_is_the_same_whenever_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write_geopackage(summit(), tmp_path / "a.gpkg").read_bytes()
    with sqlite3.connect(tmp_path / "a.gpkg") as base:
        (stamp,) = base.execute("SELECT max(last_change) FROM gpkg_contents").fetchone()
    base.close()
    assert stamp == geopackage._STAMP
    assert write_geopackage(summit(), tmp_path / "b.gpkg").read_bytes() == first
    assert write_geopackage(summit(), tmp_path / "a.gpkg").read_bytes() == first


def test_parquet_keeps_types_and_places(tmp_path: Path) -> None:
    save_tables(summit(), tmp_path, format="parquet")
    assert sorted(path.stem for path in tmp_path.iterdir()) == [
        "README",
        *sorted(table.name for table in TABLES),
    ]
    places = gpd.read_parquet(tmp_path / "places.parquet")
    assert places.crs.to_epsg() == 4326
    assert (places.geometry[0].x, places.geometry[0].y) == (36.81667, -1.28333)
    assert list(places["days"][0]) == ["2031-05-11", "2031-05-12"]
    events = pq.read_table(tmp_path / "events.parquet").to_pylist()
    assert events[0]["day"] == date(2031, 5, 11)
    assert events[3]["day"] is None
    documents = pq.read_table(tmp_path / "documents.parquet").to_pylist()
    assert documents[2]["text"] == HOSTILE


@pytest.mark.parametrize(
    ("name", "rows", "column"),
    [
        ("story.parquet", 15, "place_id"),
        ("people.parquet", 7, "person_id"),
        ("Evidence.PARQUET", 25, "quote"),
    ],
)
def test_one_parquet_file_holds_one_table(
    tmp_path: Path, name: str, rows: int, column: str
) -> None:
    save_tables(summit(), tmp_path / name)
    table = pq.read_table(tmp_path / name)
    assert table.num_rows == rows
    assert column in table.column_names


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "parquet"])
def test_one_file_is_the_same_in_two_runs(tmp_path: Path, ending: str) -> None:
    for name in "ab":
        save_tables(summit(), tmp_path / f"{name}.{ending}")
    first, second = sorted(tmp_path.iterdir())
    assert first.read_bytes() == second.read_bytes()


def test_csv_read_by_pandas_keeps_the_offsets(tmp_path: Path) -> None:
    save_tables(summit(), tmp_path)
    documents = pd.read_csv(tmp_path / "documents.csv").to_dict("records")
    texts = {row["doc_id"]: row["text"] for row in documents}
    for row in pd.read_csv(tmp_path / "mentions.csv").to_dict("records"):
        assert texts[row["doc_id"]][row["start"] : row["end"]] == row["surface"]


@pytest.mark.parametrize("ending", ["gpkg", "parquet"])
def test_a_file_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, ending: str
) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        save_tables(summit(), tmp_path / "none" / f"a.{ending}")
    (tmp_path / f"folder.{ending}").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        save_tables(summit(), tmp_path / f"folder.{ending}")
    assert [path.name for path in tmp_path.iterdir()] == [f"folder.{ending}"]


def test_the_ending_tells_a_file_from_a_folder() -> None:
    assert is_one_file("a/b.GPKG")
    assert not is_one_file("a.gpkg/b")
    assert not is_one_file("tables.csv.d")


def test_an_unknown_format_lists_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="csv, geojson, parquet"):
        save_tables(summit(), tmp_path, format="xlsx")
