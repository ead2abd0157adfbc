"""Which corridor a journey takes, and what a broken corridor file is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from geoviz.errors import DataError
from geoviz.story.corridors import (
    Corridor,
    corridor_between,
    load_corridors,
    read_corridors,
)

# A made-up line along the equator; a degree is 111.32 km.
LONG = Corridor(
    corridor_id="long",
    name="Alpha – Delta",
    mode="train",
    stations=("Alpha", "Beta", "Gamma", "Delta"),
    line=((10.0, 0.0), (11.0, 0.0), (12.0, 0.0), (13.0, 0.0)),
    reference_km=400.0,
    reference_source="a timetable",
    source="by hand",
)
DETOUR = replace(
    LONG,
    corridor_id="detour",
    name="Alpha – Epsilon – Delta",
    stations=("Alpha", "Epsilon", "Delta"),
    line=((10.0, 0.0), (11.5, 2.0), (13.0, 0.0)),
    reference_km=None,
    reference_source="",
)
ALPHA, BETA, GAMMA, DELTA = LONG.line


def test_the_whole_corridor_keeps_its_published_length() -> None:
    found = corridor_between(ALPHA, DELTA, "train", [LONG])
    assert found == LONG
    assert found.corridor_km == pytest.approx(333.96, abs=0.01)


def test_backwards_it_is_the_same_corridor_turned_round() -> None:
    found = corridor_between(DELTA, ALPHA, "train", [LONG])
    assert found is not None
    assert found.stations == ("Delta", "Gamma", "Beta", "Alpha")
    assert found.line == LONG.line[::-1]
    assert found.reference_km == 400.0
    assert found.name == "Alpha – Delta"


def test_a_stretch_is_cut_out_and_loses_the_published_length() -> None:
    found = corridor_between(GAMMA, BETA, "train", [LONG])
    assert found is not None
    assert found.stations == ("Gamma", "Beta")
    assert found.corridor_km == pytest.approx(111.32, abs=0.01)
    assert found.reference_km is None
    assert found.reference_source == ""


def test_ends_count_up_to_the_limit() -> None:
    near = (10.0, 0.26)  # 28.9 km north of Alpha
    far = (10.0, 0.28)  # 31.1 km
    assert corridor_between(near, DELTA, "train", [LONG]) is not None
    assert corridor_between(far, DELTA, "train", [LONG]) is None
    assert corridor_between(DELTA, far, "train", [LONG]) is None
    assert corridor_between(far, DELTA, "train", [LONG], limit_km=32) is not None


def test_no_corridor_within_one_town_or_by_another_mode() -> None:
    assert corridor_between(ALPHA, (10.1, 0.0), "train", [LONG]) is None
    for mode in ("air", "road", ""):
        assert corridor_between(ALPHA, DELTA, mode, [LONG]) is None
    assert corridor_between(ALPHA, DELTA, "train", []) is None


def test_of_several_the_shortest_is_taken_in_any_order() -> None:
    twin = replace(LONG, corridor_id="a-twin")
    for order in ([LONG, DETOUR, twin], [twin, DETOUR, LONG], [DETOUR, LONG, twin]):
        found = corridor_between(ALPHA, DELTA, "train", order)
        assert found is not None
        assert found.corridor_id == "a-twin"


def test_a_stretch_of_one_station_is_refused() -> None:
    with pytest.raises(ValueError, match="two stations"):
        LONG.stretch(2, 2)


def test_the_shipped_corridors_serve_journeys_of_the_news() -> None:
    corridors = load_corridors()
    pyongyang, beijing = (125.754, 39.034), (116.397, 39.907)
    by_rail = corridor_between(pyongyang, beijing, "train", corridors)
    assert by_rail is not None
    assert by_rail.stations[0] == "Pyongyang"
    assert by_rail.stations[-1] == "Beijing"
    for town in ("Sinuiju", "Dandong", "Shenyang", "Shanhaiguan", "Tianjin"):
        assert town in by_rail.stations
    assert by_rail.reference_km == 1364
    assert 1100 < by_rail.corridor_km < 1240
    ride = corridor_between((24.03, 49.84), (22.78, 49.78), "train", corridors)
    assert ride is not None
    assert ride.stations == ("Lviv", "Mostyska", "Przemyśl")
    assert corridor_between(pyongyang, beijing, "air", corridors) is None
    assert corridor_between((151.2, -33.9), beijing, "train", corridors) is None


GOOD = {
    "type": "Feature",
    "properties": {
        "id": "a-b",
        "name": "A – B",
        "mode": "train",
        "stations": ["A", "B"],
        "reference_km": 130,
        "reference_source": "a timetable",
        "source": "by hand",
    },
    "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 0]]},
}


def write(folder: Path, *features: object) -> Path:
    path = folder / "corridors.geojson"
    rows = ",\n".join(json.dumps(f, separators=(",", ":")) for f in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n')
    return path


def changed(place: str, **change: object) -> dict[str, object]:
    feature: dict[str, dict[str, object]] = json.loads(json.dumps(GOOD))
    feature[place].update(change)
    return dict(feature)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    other = changed("properties", id="b-a", reference_km=None, reference_source="")
    first, second = read_corridors(write(tmp_path, GOOD, other))
    assert first.reference_km == 130
    assert first.line == ((0, 0), (1, 0))
    assert second.reference_km is None


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (changed("properties", stations=["A"]), "1 stations for 2 points"),
        (changed("properties", mode="camel"), "mode 'camel' is none of train"),
        (changed("properties", reference_km=None), "go together"),
        (changed("properties", reference_km=-3), "no length"),
        (changed("properties", reference_km="far"), "could not convert"),
        (changed("properties", id="first"), "that of line 2"),
        (changed("geometry", coordinates=[[0, 0], [0, 91]]), "B: not a longitude"),
        (changed("geometry", coordinates=[[0, 0], [None, 1]]), "None"),
        (changed("geometry", type="Point"), "a Point, not a LineString"),
        ({"type": "Feature", "geometry": GOOD["geometry"]}, "no 'properties'"),
    ],
)
def test_a_broken_feature_is_named_by_line(
    tmp_path: Path, broken: object, reason: str
) -> None:
    path = write(tmp_path, changed("properties", id="first"), broken)
    with pytest.raises(DataError) as raised:
        read_corridors(path)
    assert f"{path}, line 3: " in str(raised.value)
    assert reason in str(raised.value)


def test_a_file_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "corridors.geojson"
    path.write_text('{"type":"FeatureCollection","features":[\n{"type":"Fea')
    with pytest.raises(DataError, match=r"corridors\.geojson: not JSON"):
        read_corridors(path)
    with pytest.raises(DataError, match="no corridor in it"):
        read_corridors(write(tmp_path))
