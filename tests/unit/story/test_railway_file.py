"""What is read of a GeoJSON file of lines, and what a broken one is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geoviz.errors import RailwayError
from geoviz.story.railway_file import read_lines

LINE = {"type": "LineString", "coordinates": [[10, 0], [11.5, 0, 340.0]]}
READ = ((10.0, 0.0), (11.5, 0.0))


def feature(geometry: object) -> dict[str, object]:
    return {"type": "Feature", "properties": None, "geometry": geometry}


def written(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "lines.geojson"
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def collection(*geometries: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": [*map(feature, geometries)]}


@pytest.mark.parametrize(
    "content",
    [
        LINE,
        feature(LINE),
        collection(LINE),
        collection({"type": "MultiLineString", "coordinates": [LINE["coordinates"]]}),
        collection({"type": "GeometryCollection", "geometries": [LINE]}),
        collection({"type": "Point", "coordinates": [0, 0]}, None, LINE),
        "\ufeff" + json.dumps(LINE),
    ],
)
def test_lines_are_read_wherever_they_stand(content: object, tmp_path: Path) -> None:
    assert read_lines(written(tmp_path, content)) == (READ,)


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        (
            {"type": "LineString", "coordinates": [[10, 0], [691607.86, 5334760.3]]},
            "[691607.86, 5334760.3] is no longitude and latitude in degrees (EPSG",
        ),
        (
            {"type": "LineString", "coordinates": [[10, 0], [11, float("nan")]]},
            "[11, NaN] is no longitude and latitude in degrees (EPSG:4326)",
        ),
        (
            {"type": "LineString", "coordinates": [[10, 0], ["<b>", True]]},
            '["<b>", true] is no longitude and latitude in degrees (EPSG:4326)',
        ),
        (
            {"type": "LineString", "coordinates": [[10, 0], [10**400, 0]]},
            "is no longitude and latitude in degrees (EPSG:4326)",
        ),
        (
            {"type": "LineString", "coordinates": [10, 0]},
            "10 is no longitude and latitude in degrees (EPSG:4326)",
        ),
        (
            {"type": "LineString", "coordinates": [[10, 0]]},
            "a line needs two points or more",
        ),
        ({"type": "LineString"}, "null is no list of points"),
        ({"type": "MultiLineString", "coordinates": {}}, "an empty list is no list"),
        ({"type": "Linestring", "coordinates": []}, '"Linestring" is no kind of'),
        ({"type": ["x"] * 99}, "is no kind of geometry"),
        ("LineString", "is no feature with a geometry"),
    ],
)
def test_a_broken_feature_is_named(geometry: object, said: str, tmp_path: Path) -> None:
    path = written(tmp_path, collection(LINE, geometry))
    with pytest.raises(RailwayError) as raised:
        read_lines(path)
    message = str(raised.value)
    assert message.startswith(f"{path}, feature 2: ")
    assert said in message
    assert message.endswith("; correct the feature")
    assert len(message) < len(str(path)) + 160


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is not JSON"),
        ("id,lon,lat\n1,2,3\n", "is not JSON"),
        ("[" * 100_000, "is not JSON (nested too deeply)"),
        ([1, 2], "is no GeoJSON"),
        ({"type": 7}, "is no GeoJSON"),
        ({"type": "FeatureCollection"}, "has no list of features"),
        (collection(), "no line in it"),
        (collection({"type": "Point", "coordinates": [0, 0]}), "no line in it"),
    ],
)
def test_a_file_without_lines_is_named(
    content: object, said: str, tmp_path: Path
) -> None:
    path = written(tmp_path, content)
    with pytest.raises(RailwayError) as raised:
        read_lines(path)
    assert f"{path}: {said}" in str(raised.value)
    assert "write it as GeoJSON" in str(raised.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(RailwayError, match=r"none\.geojson: no such file"):
        read_lines(tmp_path / "none.geojson")
    with pytest.raises(RailwayError, match="cannot be read"):
        read_lines(tmp_path)
    (tmp_path / "lines.zip").write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(RailwayError, match="is no text in UTF-8"):
        read_lines(tmp_path / "lines.zip")


def test_a_file_too_large_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geoviz.story.railway_file.MAX_BYTES", 10)
    with pytest.raises(RailwayError, match="is larger than"):
        read_lines(written(tmp_path, LINE))
