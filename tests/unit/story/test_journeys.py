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
UNNAMED = [
    (
        "A convoy left Aleppo for Idlib on Monday.",
        ("A convoy", "Aleppo", "Idlib", "road", MON, ""),
    ),
    (
        "On Monday, more than 40 soldiers flew to Accra from Lagos.",
        ("more than 40 soldiers", "Lagos", "Accra", "air", MON, ""),
    ),
    (
        "The MV Salama left Dakar on Monday and was due to reach Accra soon.",
        ("MV Salama", "Dakar", "Accra", "sea", MON, ""),
    ),
    (
        "A patrol boat brought 41 survivors back to Dakar on Tuesday.",
        ("A patrol boat", "", "Dakar", "sea", TUE, ""),
    ),
    (
        "Officials took 30 residents to Oslo by bus on Tuesday.",
        ("30 residents", "", "Oslo", "road", TUE, ""),
    ),
    (
        "Nine sailors were seen at dawn. They were flown to Oslo on Monday.",
        ("Nine sailors", "", "Oslo", "air", MON, ""),
    ),
    (
        "The last three diplomats, led by a consul, left on Monday for Doha.",
        ("The last three diplomats", "", "Doha", "", MON, ""),
    ),
]
PARTLY = [
    # no destination: it stays open
    (
        "Angela Merkel left Berlin on Monday.",
        ("Angela Merkel", "Berlin", "", "", MON, ""),
    ),
    # the dateline says where "in" is
    (
        "ACCRA (Reuters) - Angela Merkel flew in from Berlin on Monday.",
        ("Angela Merkel", "Berlin", "Accra", "air", "", MON),
    ),
    # "and" has the subject of the verb before, whoever is named between
    (
        "Angela Merkel left Berlin on Monday after meeting Ed Fox and flew to Accra.",
        ("Angela Merkel", "Berlin", "Accra", "air", MON, ""),
    ),
    # the clause between commas names nobody else
    (
        "Angela Merkel, who leads a force, flew to Accra from Lagos on Monday.",
        ("Angela Merkel", "Lagos", "Accra", "air", MON, ""),
    ),
    (
        "Angela Merkel sailed her boat and brought her yacht into Dakar on Monday.",
        ("Angela Merkel", "", "Dakar", "sea", "", MON),
    ),
]
NOTHING = [
    # figures of speech
    "The party of Angela Merkel has travelled a long way from Vienna.",
    "Angela Merkel left the meeting in Berlin on Monday.",
    "Angela Merkel reached a deal in Paris on Monday.",
    "A message from Angela Merkel in Berlin to Paris was read out.",
    # neither a destination nor a day
    "Angela Merkel left Berlin.",
    # neither an end of their own nor a day
    "The convoy was long.",
    "The team left the pitch in Lagos on Monday.",
    # what is led, sent or meant does not travel
    "The company moved to a new market in Lagos on Monday.",
    "The case went to court in Lagos on Monday.",
    # not done, or long past
    "Angela Merkel may fly to Madrid on Friday.",
    "Angela Merkel did not fly to Madrid on Monday.",
    "In 1989 Angela Merkel flew from Berlin to Madrid.",
    # a walk within a place
    "Angela Merkel walked to the square in Madrid on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), [*ONE, *UNNAMED, *PARTLY])
def test_one_journey(text: str, expected: tuple[str, ...]) -> None:
    assert [told(route) for route in story(text).routes] == [expected]


@pytest.mark.parametrize("text", NOTHING)
def test_no_journey(text: str) -> None:
    assert story(text).routes == ()


def test_an_end_that_only_the_dateline_gives_is_assumed() -> None:
    found = story("ACCRA (Reuters) - Angela Merkel flew in from Berlin on Monday.")
    (end,) = [e for e in found.evidence if e.field == "destination"]
    assert (end.quote, end.rule, end.assumed) == ("ACCRA", "place_of_dateline", True)


def test_an_arrival_from_elsewhere_is_no_start_of_the_next_journey() -> None:
    found = story(
        "Angela Merkel flew in from Oslo on Monday. She left for Accra on Tuesday."
    )
    assert {told(route) for route in found.routes} == {
        ("Angela Merkel", "Oslo", "", "air", "", MON),
        ("Angela Merkel", "", "Accra", "", TUE, ""),
    }


def test_an_end_that_the_map_lacks_keeps_its_name() -> None:
    (route,) = story("The ferry sailed from Port Nowhere to Dakar on Monday.").routes
    assert (route.origin, route.origin_id) == ("Port Nowhere", "")
    assert (route.line, route.direct_km) == ((), None)
    assert route.destination_id


def test_what_has_just_been_done_needs_no_day() -> None:
    assert [told(r) for r in story("Angela Merkel has arrived in Madrid.").routes] == [
        ("Angela Merkel", "", "Madrid", "", "", "")
    ]


def test_a_name_for_a_ship_leads_back_to_it() -> None:
    found = story(
        "The tanker Aurelia left Oslo on Monday. Its crew are well. The Aurelia docked"
        " in London on Tuesday."
    )
    assert [told(route) for route in found.routes] == [
        ("The tanker Aurelia", "Oslo", "London", "sea", MON, TUE)
    ]


def test_a_plane_is_taken_up_by_it() -> None:
    found = story("A cargo plane left Lagos on Sunday. It landed in Accra on Monday.")
    assert [told(route) for route in found.routes] == [
        ("A cargo plane", "Lagos", "Accra", "air", SUN, MON)
    ]


def test_those_named_together_travel_together() -> None:
    (route,) = story("Angela Merkel and Olaf Scholz flew to Accra on Monday.").routes
    assert (route.traveller, route.companions) == ("Angela Merkel", ("Olaf Scholz",))


def test_what_was_said_on_a_day_was_not_done_on_it() -> None:
    found = story("Officials said on Monday the plane had landed in Accra.")
    assert [told(route)[4:] for route in found.routes] == [("", "")]


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


@pytest.mark.parametrize(
    "way", ["via Lisbon, Toledo and Avila", "by way of Lisbon, Toledo and Avila"]
)
def test_all_stops_of_a_list_are_made(way: str) -> None:
    found = story(f"Angela Merkel drove from Faro to Madrid on Monday {way}.")
    names = {place.place_id: place.name for place in found.places}
    assert [names[stop] for stop in found.routes[0].stops] == [
        "Lisbon",
        "Toledo",
        "Ávila",
    ]


def test_a_place_behind_a_stop_is_no_stop_without_and() -> None:
    found = story("Angela Merkel drove from Faro on Monday via Lisbon, Madrid said.")
    names = {place.place_id: place.name for place in found.places}
    assert [names[stop] for stop in found.routes[0].stops] == ["Lisbon"]


def test_a_headline_in_the_present_does_not_make_a_plan_a_fact() -> None:
    found = story(
        "Merkel lands in Rome before heading to Accra\n\n"
        "Angela Merkel landed in Rome on Monday.\n\n"
        "She will then fly to Accra on Friday."
    )
    status = {route.destination: route.status for route in found.routes}
    assert status == {"Rome": "happened", "Accra": "planned"}


def test_what_follows_a_planned_journey_is_planned() -> None:
    found = story("Angela Merkel will fly to Rome on Friday before going on to Accra.")
    assert {route.status for route in found.routes} == {"planned"}


def test_one_who_travels_alone_takes_as_long_as_is_said() -> None:
    text = "Angela Merkel flew from Paris to Madrid on Monday, a two-hour flight."
    (route,) = story(text).routes
    assert route.companions == ()
    assert route.duration_h == 2


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
    assert {told(r) for r in found.routes} == {
        ("Angela Merkel", "", "Prague", "", "", SUN),
        ("Angela Merkel", "Berlin", "", "", TUE, ""),
    }


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
