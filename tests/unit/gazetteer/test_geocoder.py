from __future__ import annotations

from pathlib import Path

import pytest
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geoviz.errors import CoordinateError, UnknownNameError
from geoviz.gazetteer import Gazetteer, Index


@pytest.fixture
def gazetteer(index: Index) -> Gazetteer:
    return Gazetteer(index=index)


def bare_id(location: Location | list[Location] | None) -> str | None:
    assert not isinstance(location, list)
    if location is None:
        return None
    place_id: str = location.raw["place_id"]
    return place_id.removeprefix("place:")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Kursk", "538560"),
        ("Kursk, Russia", "538560"),
        ("Kursk, RU", "538560"),
        ("Kursk Russia", "538560"),
        ("city of Kursk", "538560"),
        ("Kursk region", "538561"),
        ("Kursk Oblast, Russia", "538561"),
        ("Springfield", "4409896"),
        ("Springfield, IL", "4250542"),
        ("Springfield, Illinois", "4250542"),
        ("springfield illinois usa", "4250542"),
        ("Springfield, Sangamon County, Illinois", "4250542"),
        ("Springfield, Sangamon County", "4250542"),
        ("Paris", "2988507"),
        ("Paris, Texas, USA", "4717560"),
        ("Paris, TX", "4717560"),
        ("Paris Texas", "4717560"),
        ("Paris, France", "2988507"),
        ("Paris, Russia", None),
        ("Washington", "4140963"),
        ("Washington, D.C.", "4140963"),
        ("Washington DC", "4140963"),
        ("Washington state", "5815135"),
        ("Texas", "4736286"),
        ("Texas, US", "4736286"),
        ("China", "1814991"),
        ("China, MX", "4013678"),
        ("Peking", "1816670"),
        ("北京", "1816670"),
        ("Congo", "203312"),
        ("Republic of the Congo", "2260494"),
        ("Congo, Republic of the", "2260494"),
        ("Kremlin, Moscow", "kremlin"),
        ("Kremlin, Beijing", None),
        ("Yellow Sea", "yellow-sea"),
        ("Asia", None),
        ("Atlantis", None),
        ("", None),
        (" , ,", None),
        ("Kursk, Nowhere", None),
        ("a " * 5000, None),
        ("<script>alert(1)</script>", None),
    ],
)
def test_queries_find_what_they_mean(
    gazetteer: Gazetteer, query: str, expected: str | None
) -> None:
    assert bare_id(gazetteer.geocode(query)) == expected


def test_a_location_is_geopys_and_carries_what_is_known(gazetteer: Gazetteer) -> None:
    location = gazetteer.geocode("Springfield, IL")
    assert isinstance(location, Location)
    assert location.address == "Springfield, Illinois, United States"
    assert (location.latitude, location.longitude) == (39.80172, -89.64371)
    assert location.raw == {
        "place_id": "place:4250542",
        "name": "Springfield",
        "feature": "city",
        "country": "US",
        "admin1": "Illinois",
        "population": 114394,
        "precision_km": 5.0,
        "timezone": "America/Chicago",
        "score": 1.0,
        "slips": 0,
    }


def test_addresses_leave_out_what_they_would_repeat(gazetteer: Gazetteer) -> None:
    kursk, russia = gazetteer.geocode("Kursk"), gazetteer.geocode("Russia")
    assert isinstance(kursk, Location)
    assert isinstance(russia, Location)
    assert kursk.address == "Kursk, Russia"
    assert russia.address == "Russia"


def test_a_list_is_ranked_limited_and_its_scores_add_up(gazetteer: Gazetteer) -> None:
    found = gazetteer.geocode("Paris", exactly_one=False)
    assert isinstance(found, list)
    assert [bare_id(one) for one in found] == ["2988507", "4717560", "9000002"]
    scores = [one.raw["score"] for one in found]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1, abs=0.001)
    limited = gazetteer.geocode("Paris", exactly_one=False, limit=2)
    assert limited == found[:2]
    assert gazetteer.geocode("Atlantis", exactly_one=False) is None


def test_country_and_feature_narrow_the_search(gazetteer: Gazetteer) -> None:
    assert bare_id(gazetteer.geocode("Paris", country="us")) == "4717560"
    assert bare_id(gazetteer.geocode("Paris", country=["RU", "FR"])) == "2988507"
    assert gazetteer.geocode("Paris", country="RU") is None
    assert bare_id(gazetteer.geocode("China", feature="city")) == "4013678"
    assert bare_id(gazetteer.geocode("Washington", feature="region")) == "5815135"
    assert bare_id(gazetteer.geocode("Asia", feature="city")) == "9000001"
    assert gazetteer.geocode("Paris", feature="landmark") is None


def test_wrong_calls_are_refused(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownNameError, match="'XX' is no ISO"):
        gazetteer.geocode("Paris", country="XX")
    with pytest.raises(UnknownNameError, match="known are country, region, city"):
        gazetteer.geocode("Paris", feature="town")  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="known are country, region, city"):
        gazetteer.reverse((0, 0), feature="town")  # type: ignore[arg-type]
    with pytest.raises(GeocoderQueryError, match="below 1"):
        gazetteer.geocode("Paris", limit=0)
    with pytest.raises(GeocoderQueryError, match="a query is text"):
        gazetteer.geocode({"city": "Paris"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ((39.9, 116.39), "1816670"),
        ((48.85341, 2.3488), "2988507"),
        ("51.7 36.2", "538560"),
        (Point(51.7, 36.2), "538560"),
        ([51.7, 36.2], "538560"),
        # Across the antimeridian: Taveuni lies at 179.97 W.
        ((-16.9, 179.9), "9000003"),
        ((-16.9, -179.5), "9000003"),
        ((0, 0), None),
        ((90, 0), None),
        ((-90, 180), None),
    ],
)
def test_points_lead_to_the_nearest_town(
    gazetteer: Gazetteer, point: tuple[float, float], expected: str | None
) -> None:
    assert bare_id(gazetteer.reverse(point)) == expected


def test_reverse_lists_by_distance(gazetteer: Gazetteer) -> None:
    found = gazetteer.reverse((-17.5, 179), exactly_one=False, within_km=2000)
    assert isinstance(found, list)
    assert [bare_id(one) for one in found] == ["2198148", "9000003", "4032402"]
    distances = [one.raw["distance_km"] for one in found]
    assert distances == sorted(distances)
    # Suva is 0.64 degrees south and 0.56 west: 71 and 59 km.
    assert distances[0] == pytest.approx(93, abs=2)
    limited = gazetteer.reverse((-17.5, 179), exactly_one=False, limit=1)
    assert limited == found[:1]


def test_reverse_can_look_for_other_kinds(gazetteer: Gazetteer) -> None:
    assert bare_id(gazetteer.reverse((55.75, 37.6), feature="landmark")) == "kremlin"
    assert gazetteer.reverse((55.75, 37.6), feature="continent") is None


@pytest.mark.parametrize(
    "bad",
    [
        (91, 0),
        (-90.01, 0),
        (0, 180.5),
        (0, -500),
        (float("nan"), 0),
        (0, float("inf")),
        (0,),
        (),
        ("north", "east"),
        "somewhere",
        None,
        12.5,
    ],
)
def test_bad_coordinates_are_refused(gazetteer: Gazetteer, bad: object) -> None:
    with pytest.raises(CoordinateError, match="not a latitude and a longitude"):
        gazetteer.reverse(bad)
    assert issubclass(CoordinateError, ValueError)


def test_it_is_a_geopy_geocoder_that_makes_no_request(gazetteer: Gazetteer) -> None:
    assert isinstance(gazetteer, Geocoder)
    limited = RateLimiter(gazetteer.geocode, min_delay_seconds=0)
    assert bare_id(limited("Kursk", timeout=3)) == "538560"
    with gazetteer as entered:
        assert bare_id(entered.reverse((51.7, 36.2), timeout=3)) == "538560"
    with pytest.raises(GeocoderUnavailable, match="makes no request"):
        gazetteer.adapter.get_json("https://example.org", timeout=1, headers={})
    with pytest.raises(GeocoderUnavailable, match="makes no request"):
        gazetteer.adapter.get_text("https://example.org", timeout=1, headers={})


class Elsewhere(Gazetteer):
    """A geocoder that knows one place more."""

    asked: list[object]

    def geocode(self, query: str, **options: object) -> Location:
        self.asked.append((query, options))
        return Location("Atlantis", Point(31, -24), {})


def test_another_geocoder_is_asked_only_for_what_is_lacking(index: Index) -> None:
    elsewhere = Elsewhere(index=index)
    elsewhere.asked = []
    gazetteer = Gazetteer(index=index, fallback=elsewhere)
    assert bare_id(gazetteer.geocode("Kursk")) == "538560"
    assert elsewhere.asked == []
    found = gazetteer.geocode("Atlantis", timeout=7)
    assert isinstance(found, Location)
    assert found.address == "Atlantis"
    assert elsewhere.asked == [("Atlantis", {"exactly_one": True, "timeout": 7})]


def test_a_table_of_ones_own(table: Path) -> None:
    assert bare_id(Gazetteer(table).geocode("Suva")) == "2198148"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.text(st.sampled_from("Kursk,Rsia SpringfdIL.oflxt'|\n\x00é"), max_size=40)
)
def test_any_text_is_answered(gazetteer: Gazetteer, query: str) -> None:
    answer = gazetteer.geocode(query)
    assert answer is None or isinstance(answer, Location)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lat=st.floats(-90, 90), lon=st.floats(-180, 180))
def test_the_nearest_is_nearest(gazetteer: Gazetteer, lat: float, lon: float) -> None:
    from geoviz.coordinates import great_circle_km

    index = gazetteer.index
    by_hand = {
        index.title(row)[0]: great_circle_km((lon, lat), point)
        for row in range(len(index))
        if index.feature(row) == "city" and (point := index.point(row))
    }
    found = gazetteer.reverse((lat, lon), within_km=30_000)
    assert isinstance(found, Location)
    assert by_hand[found.raw["place_id"]] == pytest.approx(
        min(by_hand.values()), abs=1e-6
    )
