"""Every corridor that ships, checked against common sense and the outlines' facts."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from geoviz.coordinates import geodesic_km
from geoviz.resources import data_path
from geoviz.story.corridors import Corridor, load_corridors

CORRIDORS = load_corridors()

# Station towns known from the atlas, to half a tenth of a degree.
TOWNS = {
    "Addis Ababa": (38.75, 9.02),
    "Beijing": (116.40, 39.91),
    "Berlin": (13.41, 52.52),
    "Cairo": (31.24, 30.06),
    "Dandong": (124.39, 40.13),
    "Hanoi": (105.85, 21.02),
    "Irkutsk": (104.30, 52.30),
    "Kyiv": (30.52, 50.45),
    "Lhasa": (91.12, 29.65),
    "London": (-0.13, 51.51),
    "Los Angeles": (-118.24, 34.05),
    "Moscow": (37.62, 55.75),
    "Nairobi": (36.82, -1.28),
    "Przemyśl": (22.77, 49.78),
    "Pyongyang": (125.75, 39.03),
    "Sahiwal": (73.11, 30.67),
    "Shanghai": (121.47, 31.23),
    "Shanhaiguan": (119.76, 40.00),
    "Shenyang": (123.43, 41.79),
    "Sinuiju": (124.40, 40.10),
    "Sydney": (151.21, -33.87),
    "Tianjin": (117.18, 39.14),
    "Tokyo": (139.76, 35.68),
    "Ulaanbaatar": (106.91, 47.91),
    "Vladivostok": (131.89, 43.11),
}
# Where two towns share a name, or a town lies on both sides of a border.
NAMESAKES = {"Hyderabad", "Suzhou", "Dimitrovgrad"}


def ids(corridor: Corridor) -> str:
    return corridor.corridor_id


def test_all_parts_of_the_world_are_served() -> None:
    assert len(CORRIDORS) >= 60
    for west, south, east, north in [
        (-130, 25, -60, 60),  # North America
        (-85, 10, -70, 30),  # the Caribbean
        (-75, -40, -35, 0),  # South America
        (-10, 36, 30, 60),  # Europe
        (10, -35, 45, 0),  # southern Africa
        (-18, 0, 50, 35),  # northern Africa
        (60, 5, 95, 35),  # South Asia
        (95, -10, 125, 25),  # South-East Asia
        (110, -45, 155, -10),  # Australia
    ]:
        assert any(
            all(west <= lon <= east and south <= lat <= north for lon, lat in c.line)
            for c in CORRIDORS
        )


def test_ids_and_names_are_told_apart() -> None:
    assert len({c.corridor_id for c in CORRIDORS}) == len(CORRIDORS)
    assert len({c.name for c in CORRIDORS}) == len(CORRIDORS)


@pytest.mark.parametrize("corridor", CORRIDORS, ids=ids)
def test_a_corridor_is_longer_than_the_way_and_shorter_than_the_rails(
    corridor: Corridor,
) -> None:
    direct = geodesic_km(corridor.line[0], corridor.line[-1])
    assert 1.0 <= corridor.corridor_km / direct <= 1.8
    if corridor.reference_km is not None:
        assert corridor.corridor_km <= corridor.reference_km
        assert corridor.reference_km < 1.4 * corridor.corridor_km
        assert corridor.reference_source


@pytest.mark.parametrize("corridor", CORRIDORS, ids=ids)
def test_no_leg_goes_astray(corridor: Corridor) -> None:
    names = zip(pairwise(corridor.stations), pairwise(corridor.line), strict=True)
    for (here, there), (a, b) in names:
        assert 1 < geodesic_km(a, b) < 1000, (here, there)
    # A namesake far off the line would add its way there and back. The longest true
    # detour is Sydney to Perth by Adelaide.
    for index in range(1, len(corridor.line) - 1):
        before, town, after = corridor.line[index - 1 : index + 2]
        detour = geodesic_km(before, town) + geodesic_km(town, after)
        assert detour - geodesic_km(before, after) < 350, corridor.stations[index]


@pytest.mark.parametrize("corridor", CORRIDORS, ids=ids)
def test_a_town_is_passed_once(corridor: Corridor) -> None:
    assert len(set(corridor.line)) == len(corridor.line)
    towns = [name for name in corridor.stations if name not in NAMESAKES]
    assert len(set(towns)) == len(towns)


def test_a_town_lies_in_one_place_whatever_the_corridor() -> None:
    seen: dict[str, tuple[float, float]] = {}
    for corridor in CORRIDORS:
        for name, point in zip(corridor.stations, corridor.line, strict=True):
            if name not in NAMESAKES:
                assert geodesic_km(seen.setdefault(name, point), point) < 12, name


@pytest.mark.parametrize(("name", "point"), TOWNS.items())
def test_towns_are_where_the_atlas_has_them(
    name: str, point: tuple[float, float]
) -> None:
    found = [
        town
        for corridor in CORRIDORS
        for station, town in zip(corridor.stations, corridor.line, strict=True)
        if station == name
    ]
    assert found
    assert all(geodesic_km(town, point) < 5 for town in found)


def test_one_feature_a_line_so_that_an_error_names_its_line() -> None:
    lines = data_path("rail_corridors.geojson").read_text("utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["type"] for line in lines[1:-1]] == [
        "Feature"
    ] * len(CORRIDORS)
