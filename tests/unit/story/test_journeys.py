"""One text, one expectation: who travelled whence, whither, how and when. By hand.

All are of Wednesday 5 June 2024; Tuesday is the 4th, Monday the 3rd, Sunday the 2nd.
"""

from __future__ import annotations

import pytest

from geoviz.models import Route
from tests.unit.story.told import story

MON, TUE, SUN, FRI = "2024-06-03", "2024-06-04", "2024-06-02", "2024-06-07"


def told(route: Route) -> tuple[str, str, str, str, str, str]:
    """Traveller, origin, destination, mode, departed, arrived."""
    return (
        route.traveller,
        route.origin,
        route.destination,
        route.mode,
        str(route.departed or ""),
        str(route.arrived or ""),
    )


ONE = [
    (
        "President Emmanuel Macron flew from Paris to Dakar on Monday.",
        ("Emmanuel Macron", "Paris", "Dakar", "air", MON, ""),
    ),
    (
        "Angela Merkel arrived in Warsaw by train on Tuesday.",
        ("Angela Merkel", "", "Warsaw", "train", "", TUE),
    ),
    (
        "On Monday Angela Merkel left Berlin by car and reached Prague on Tuesday.",
        ("Angela Merkel", "Berlin", "Prague", "road", MON, TUE),
    ),
    (
        "Angela Merkel left Berlin on Monday. She arrived in Prague on Tuesday.",
        ("Angela Merkel", "Berlin", "Prague", "", MON, TUE),
    ),
    (
        "Angela Merkel sailed from Oslo to London.",
        ("Angela Merkel", "Oslo", "London", "sea", "", ""),
    ),
    (
        "Angela Merkel will fly to Madrid on Friday.",
        ("Angela Merkel", "", "Madrid", "air", FRI, ""),
    ),
    (
        "Angela Merkel, who left Berlin for Madrid on Sunday, spoke of peace.",
        ("Angela Merkel", "Berlin", "Madrid", "", SUN, ""),
    ),
    (
        "The team led by Angela Merkel met. On Monday the team flew to Lagos.",
        ("Angela Merkel", "", "Lagos", "air", MON, ""),
    ),
    (
        "Angela Merkel walked from Vienna to Prague.",
        ("Angela Merkel", "Vienna", "Prague", "foot", "", ""),
    ),
    (
        "Angela Merkel travelled from Paris to Madrid by train, stopping in Lisbon.",
        ("Angela Merkel", "Paris", "Madrid", "train", "", ""),
    ),
]
NOTHING = [
    # nobody is named
    "A convoy left Aleppo for Idlib on Monday.",
    # figures of speech
    "The party of Angela Merkel has travelled a long way from Vienna.",
    "Angela Merkel left the meeting in Berlin on Monday.",
    "Angela Merkel reached a deal in Paris on Monday.",
    "A message from Angela Merkel in Berlin to Paris was read out.",
    # no destination
    "Angela Merkel left Berlin on Monday.",
    # not done, or long past
    "Angela Merkel may fly to Madrid on Friday.",
    "Angela Merkel did not fly to Madrid on Monday.",
    "In 1989 Angela Merkel flew from Berlin to Madrid.",
    # a walk within a place
    "Angela Merkel walked to the square in Madrid on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_journey(text: str, expected: tuple[str, ...]) -> None:
    assert [told(route) for route in story(text).routes] == [expected]


@pytest.mark.parametrize("text", NOTHING)
def test_no_journey(text: str) -> None:
    assert story(text).routes == ()


def test_two_legs_in_one_sentence() -> None:
    found = story(
        "Angela Merkel flew from Berlin to Accra on Sunday and travelled by car from"
        " Accra to Abuja on Monday."
    )
    assert {told(route) for route in found.routes} == {
        ("Angela Merkel", "Berlin", "Accra", "air", SUN, ""),
        ("Angela Merkel", "Accra", "Abuja", "road", MON, ""),
    }


def test_stops_companions_and_speed() -> None:
    found = story(
        "Angela Merkel flew from Paris to Madrid on Monday, stopping in Lisbon."
        " She was accompanied by Olaf Scholz. The flight took two hours."
    )
    (route,) = found.routes
    names = {place.place_id: place.name for place in found.places}
    assert [names[stop] for stop in route.stops] == ["Lisbon"]
    assert route.companions == ("Olaf Scholz",)
    assert route.duration_h == 2
    assert route.direct_km == pytest.approx(1053, abs=10)
    assert route.implied_kmh == pytest.approx(527, abs=6)


def test_an_impossible_speed_is_flagged() -> None:
    found = story(
        "Angela Merkel travelled from Paris to Madrid by car on Monday."
        " The trip took two hours."
    )
    (flag,) = [e for e in found.evidence if e.field == "implied_kmh"]
    assert (flag.rule, flag.assumed) == ("faster_than_any_road", True)
    assert flag.quote == "The trip took two hours."


def test_a_departure_after_the_arrival_is_of_another_journey() -> None:
    found = story(
        "Angela Merkel arrived in Prague on Sunday. She left Berlin on Tuesday."
    )
    assert [told(r) for r in found.routes] == [
        ("Angela Merkel", "", "Prague", "", "", SUN)
    ]


def test_planned_and_happened() -> None:
    assert [r.status for r in story(ONE[5][0]).routes] == ["planned"]
    assert [r.status for r in story(ONE[0][0]).routes] == ["happened"]


def test_two_articles_tell_of_one_journey() -> None:
    found = story(
        "Angela Merkel flew from Berlin to Accra on Sunday.",
        "Angela Merkel arrived in Accra on Sunday.",
    )
    assert [told(r) for r in found.routes] == [
        ("Angela Merkel", "Berlin", "Accra", "air", SUN, SUN)
    ]
    quoted = {e.doc_id for e in found.evidence if e.field == "journey"}
    assert quoted == {"a", "b"}
