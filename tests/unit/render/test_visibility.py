from dataclasses import replace
from datetime import date

from geoviz.render.visibility import Shown, shown_by_day
from tests.stories import EVENTS, MON, PLACES, ROUTES, SUN, TUE, empty, summit


def names(shown: Shown) -> set[str]:
    return {PLACES[number].name for number in shown.places}


def test_each_day_shows_its_own() -> None:
    shows = shown_by_day(summit())
    assert list(shows) == [
        "all",
        "2031-05-11",
        "2031-05-12",
        "2031-05-13",
        "background",
    ]
    assert names(shows["2031-05-11"]) == {"Nairobi", "Mombasa"}
    assert names(shows["2031-05-12"]) == {
        "Nairobi",
        "Kenyatta International Convention Centre",
    }
    assert names(shows["2031-05-13"]) == {"Lake Naivasha"}
    assert [shows[day].routes for day in shows] == [(0,), (0,), (), (), ()]
    assert [shows[day].events for day in shows] == [
        (0, 1, 2, 3),
        (0,),
        (1,),
        (2,),
        (3,),
    ]


def test_background_is_what_has_no_day() -> None:
    shown = shown_by_day(summit())["background"]
    assert "Arusha" in names(shown)
    assert "Nairobi" not in names(shown)
    assert shown.people == ()


def test_home_countries_are_those_of_the_attendees_of_the_day() -> None:
    shows = shown_by_day(summit())
    assert shows["2031-05-12"].countries == ("CU", "FJ", "NO", "TZ", "UG")
    assert shows["2031-05-12"].hosts == ("KE",)
    assert shows["2031-05-11"].countries == ()
    assert shows["all"].countries == shows["2031-05-12"].countries


def test_what_has_no_point_is_on_no_map() -> None:
    shows = shown_by_day(summit())
    assert not names(shows["all"]).intersection({"Ottoman Empire", "the Sahel"})


def test_an_event_shows_to_its_last_stated_day() -> None:
    longer = replace(EVENTS[1], day_end=TUE)
    shows = shown_by_day(replace(summit(), events=(EVENTS[0], longer, *EVENTS[2:])))
    assert [1 in shows[day].events for day in shows] == [True, False, True, True, False]
    assert len(shows["2031-05-13"].people) == 6


def test_a_route_shows_from_departure_to_arrival() -> None:
    longer = replace(ROUTES[0], departed=SUN, arrived=TUE)
    shows = shown_by_day(replace(summit(), routes=(longer,)))
    assert [shows[day.isoformat()].routes for day in (SUN, MON, TUE)] == [(0,)] * 3
    assert "Nairobi" in names(shows["2031-05-13"])


def test_a_route_of_which_one_day_is_known_shows_on_that_day() -> None:
    late = replace(ROUTES[0], departed=None, arrived=MON)
    shows = shown_by_day(replace(summit(), routes=(late,)))
    assert [shows[day.isoformat()].routes for day in (SUN, MON, TUE)] == [(), (0,), ()]


def test_a_background_event_of_a_story_day_stays_background() -> None:
    past = replace(EVENTS[3], day=MON)
    shows = shown_by_day(replace(summit(), events=(*EVENTS[:3], past)))
    assert 3 in shows["background"].events
    assert 3 not in shows["2031-05-12"].events


def test_an_empty_story() -> None:
    assert list(shown_by_day(empty())) == ["all", "background"]


def test_an_event_outside_the_story_days_is_background() -> None:
    past = replace(EVENTS[3], day=date(2019, 3, 1), background=False)
    shows = shown_by_day(replace(summit(), events=(*EVENTS[:3], past)))
    assert 3 in shows["background"].events
