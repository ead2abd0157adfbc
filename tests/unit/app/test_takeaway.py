import csv
import io
import sqlite3
import zipfile
from pathlib import Path

from geoviz.app.takeaway import file_bytes, tables_bytes
from tests.stories import summit

TABLES = [
    "README.txt",
    "claims.csv",
    "dates.csv",
    "documents.csv",
    "events.csv",
    "evidence.csv",
    "focus.csv",
    "mentions.csv",
    "people.csv",
    "places.csv",
    "routes.csv",
]


def test_the_zip_holds_every_table() -> None:
    with zipfile.ZipFile(io.BytesIO(tables_bytes(summit()))) as archive:
        assert archive.namelist() == TABLES
        places = archive.read("places.csv").decode("utf-8-sig")
    names = [row["name"] for row in csv.DictReader(io.StringIO(places))]
    assert "Mombasa" in names
    assert len(names) == 15


def test_the_same_story_gives_the_same_zip() -> None:
    assert tables_bytes(summit()) == tables_bytes(summit())


def test_the_geopackage_is_one(tmp_path: Path) -> None:
    path = tmp_path / "story.gpkg"
    path.write_bytes(file_bytes(summit(), "story.gpkg"))
    base = sqlite3.connect(path)
    (count,) = base.execute("select count(*) from places").fetchone()
    base.close()
    assert count == 15
