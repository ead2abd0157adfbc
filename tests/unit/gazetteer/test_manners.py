"""What users of other geocoders complained of, against the shipped gazetteer.

The answers are general knowledge, written by hand.
"""

from __future__ import annotations

import pytest
from geopy.location import Location

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer import Gazetteer, Index
from tests.work import lines_run


@pytest.fixture(autouse=True)
def cache() -> None:
    """The cache that all tests share, not one of each test's own."""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(index=Index.open())


def first(gazetteer: Gazetteer, query: str, **options: str) -> Location:
    found = gazetteer.geocode(query, **options)  # type: ignore[arg-type]
    assert isinstance(found, Location), query
    return found


@pytest.mark.parametrize(
    ("query", "feature", "country", "near", "km"),
    [
        ("Kursk, Russia", "city", "RU", (36.19, 51.73), 15),
        ("Kursk region", "region", "RU", (36.2, 51.7), 60),
        ("Springfield, IL", "city", "US", (-89.65, 39.8), 15),
        ("Paris, Texas, USA", "city", "US", (-95.56, 33.66), 15),
        ("Paris", "city", "FR", (2.35, 48.86), 10),
        ("Republic of the Congo", "country", "CG", (15.5, -1), 200),
        ("Democratic Republic of the Congo", "country", "CD", (23.5, -2.5), 200),
        ("Peking", "city", "CN", (116.4, 39.9), 20),
        ("Санкт-Петербург", "city", "RU", (30.32, 59.94), 20),
        ("Long Beach, CA", "city", "US", (-118.19, 33.77), 15),
        ("Bangor, Maine", "city", "US", (-68.77, 44.8), 15),
        ("Bangor, Northern Ireland", "city", "GB", (-5.67, 54.65), 15),
        ("Wilmington, Delaware", "city", "US", (-75.55, 39.74), 15),
        ("China", "country", "CN", (104, 35), 300),
        ("US", "country", "US", (-98.5, 39.76), 100),
        ("U.S.", "country", "US", (-98.5, 39.76), 100),
        ("UK", "country", "GB", (-2.7, 54.7), 200),
        ("Gaza", "region", "PS", (34.4, 31.4), 15),
        ("Gaza City", "city", "PS", (34.46, 31.5), 10),
        ("Granada", "city", "ES", (-3.6, 37.18), 10),
        ("Grenada", "country", "GD", (-61.67, 12.12), 30),
        ("Taiwan", "country", "TW", (121, 23.7), 150),
        ("Georgia", "country", "GE", (43.5, 42), 100),
        ("Atlanta, Georgia", "city", "US", (-84.39, 33.75), 15),
        ("Tbilisi, Georgia", "city", "GE", (44.8, 41.7), 15),
        ("Philadelphia", "city", "US", (-75.16, 39.95), 15),
        ("St. Petersburg", "city", "RU", (30.32, 59.94), 20),
        ("Kanawha County, West Virginia", "region", "US", (-81.5, 38.35), 50),
        ("Lexington County", "region", "US", (-81.25, 33.9), 50),
        ("County Durham", "region", "GB", (-1.75, 54.7), 30),
        ("Cornwall", "region", "GB", (-4.8, 50.4), 30),
        ("Canada", "country", "CA", (-95, 60), 161),
        ("Queensland", "region", "AU", (144, -22.5), 161),
        ("Denver International Airport", "landmark", "US", (-104.67, 39.86), 5),
        ("Wabash River", "natural", "US", (-87.4, 39.9), 100),
        ("White House", "landmark", "US", (-77.04, 38.9), 2),
        ("Xinjiang", "region", "CN", (85.5, 42), 200),
        ("Chiapas", "region", "MX", (-92.5, 16.5), 60),
        ("Sinaloa", "region", "MX", (-107.5, 25), 100),
        ("Kandahar", "city", "AF", (65.7, 31.6), 15),
        ("Twickenham", "city", "GB", (-0.34, 51.45), 5),
        ("Blue Nile State", "region", "SD", (34.2, 11.3), 130),
        ("McCarran Airport", "landmark", "US", (-115.15, 36.08), 5),
        ("Luton Airport", "landmark", "GB", (-0.37, 51.87), 5),
    ],
)
def test_the_place_that_is_meant(
    gazetteer: Gazetteer,
    query: str,
    feature: str,
    country: str,
    near: tuple[float, float],
    km: float,
) -> None:
    found = first(gazetteer, query)
    assert (found.raw["feature"], found.raw["country"]) == (feature, country)
    assert great_circle_km((found.longitude, found.latitude), near) <= km
    assert found.raw["slips"] == 0


@pytest.mark.parametrize(
    "query", ["Soviet Union", "European", "Kursk, Brazil", "Albania, Sweden"]
)
def test_what_has_no_point_or_is_no_place_finds_nothing(
    gazetteer: Gazetteer, query: str
) -> None:
    assert gazetteer.geocode(query) is None


def test_an_abbreviation_is_a_state_and_no_park(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "M.S.").raw["name"] == "Mississippi"


@pytest.mark.parametrize(
    ("query", "place_id", "slips"),
    [
        ("Moscwo", "place:524901", 1),
        ("Beijng", "place:1816670", 1),
        ("Budapset", "place:3054643", 1),
        ("Johanesburg", "place:993800", 1),
        ("Sprignfield, IL", "place:4250542", 1),
        ("Philladelphai", "place:4560349", 2),
        ("Санкт-Петербрг", "place:498817", 1),
        ("Albannia", "place:783754", 1),
    ],
)
def test_a_misspelling_is_understood_and_said(
    gazetteer: Gazetteer, query: str, place_id: str, slips: int
) -> None:
    found = first(gazetteer, query)
    assert (found.raw["place_id"], found.raw["slips"]) == (place_id, slips)
    assert found.raw["score"] <= 0.5**slips
    assert gazetteer.geocode(query, spelling=False) is None


@pytest.mark.parametrize("query", ["Albania", "Albany", "Niger", "Nigeria", "Iran"])
def test_a_name_that_exists_is_never_another(gazetteer: Gazetteer, query: str) -> None:
    assert first(gazetteer, query).raw["name"] == query


def test_country_feature_and_limit_narrow(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "Paris", country="US").raw["country"] == "US"
    assert first(gazetteer, "Kursk", feature="region").raw["feature"] == "region"
    many = gazetteer.geocode("Springfield", exactly_one=False, limit=3)
    assert isinstance(many, list)
    assert len(many) == 3
    assert sorted((m.raw["score"] for m in many), reverse=True) == [
        m.raw["score"] for m in many
    ]


@pytest.mark.parametrize(
    "query", ["Philladelfia", "Xqzwvk Jjkqq", "Sprignfield", "Constantinopel"]
)
def test_misspellings_take_bounded_work(gazetteer: Gazetteer, query: str) -> None:
    gazetteer.geocode("Moscwo")
    assert lines_run(lambda: gazetteer.geocode(query)) < 300_000  # of 1.2 million names
