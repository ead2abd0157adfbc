"""Two longer stories of our own, several articles each: what a reporter would expect.

An earthquake with towns in three countries, told over a week; a tour of five Pacific
capitals by air, across the antimeridian. Expectations are by hand, from the articles.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import geoviz
from geoviz.models import Story

COLLECTIONS = Path(__file__).parents[1] / "collections"


@pytest.fixture(scope="module")
def earthquake() -> Story:
    return geoviz.build_story(geoviz.read_documents(COLLECTIONS / "earthquake"))


@pytest.fixture(scope="module")
def tour() -> Story:
    return geoviz.build_story(geoviz.read_documents(COLLECTIONS / "tour"))


def on_day(story: Story, day: date) -> set[str]:
    return {place.name for place in story.places if day in place.days}


def journeys(story: Story) -> set[tuple[str, str, str, date | None]]:
    return {(r.origin, r.destination, r.mode, r.departed) for r in story.routes}


def march(day: int) -> date:
    return date(2027, 3, day)


def june(day: int) -> date:
    return date(2026, 6, day)


def test_the_earthquake_is_told_on_six_days(earthquake: Story) -> None:
    told = {e.day for e in earthquake.events if e.status == "happened" and e.day}
    assert told == {march(day) for day in range(9, 15)}
    # and one to come: the rescuers' flight home
    assert earthquake.days == tuple(march(day) for day in range(9, 16))


def test_the_towns_lie_in_three_countries(earthquake: Story) -> None:
    towns = {one.name: one.country for one in earthquake.places}
    assert {
        name: towns[name]
        for name in ("Akhalkalaki", "Ninotsminda", "Gyumri", "Ashotsk", "Kars", "Bavra")
    } == {
        "Akhalkalaki": "GE",
        "Ninotsminda": "GE",
        "Gyumri": "AM",
        "Ashotsk": "AM",
        "Kars": "TR",
        "Bavra": "AM",
    }
    # The country, not the state of the United States.
    (georgia,) = [one for one in earthquake.places if one.name == "Georgia"]
    assert georgia.feature == "country"


def test_each_day_of_the_earthquake_has_its_places(earthquake: Story) -> None:
    assert on_day(earthquake, march(9)) >= {"Akhalkalaki", "Ardahan"}
    assert on_day(earthquake, march(10)) >= {"Tbilisi", "Akhaltsikhe", "Gyumri"}
    assert on_day(earthquake, march(11)) >= {"Akhalkalaki", "Ashotsk", "Ninotsminda"}
    assert on_day(earthquake, march(12)) >= {"Akhalkalaki", "Kars"}
    assert on_day(earthquake, march(14)) >= {"Akhalkalaki"}


def test_where_tremors_were_felt_nothing_happens(earthquake: Story) -> None:
    shown = {place.name for place in earthquake.places if place.days}
    assert not shown & {"Batumi", "Bavra"}


def test_help_comes_by_road_and_by_air(earthquake: Story) -> None:
    assert journeys(earthquake) >= {
        ("Tbilisi", "Akhalkalaki", "road", march(9)),
        ("Tbilisi", "Akhaltsikhe", "air", march(10)),
        ("Los Angeles", "Tbilisi", "air", march(10)),
        ("Akhalkalaki", "Tbilisi", "air", march(12)),
        ("Ankara", "Tbilisi", "air", march(13)),
    }


def test_those_who_came_to_the_funeral(earthquake: Story) -> None:
    (funeral,) = [one for one in earthquake.events if one.what.casefold() == "funeral"]
    assert funeral.day == march(14)
    came = {
        (one.name, one.country)
        for one in earthquake.people
        if one.event_id == funeral.event_id
    }
    assert came == {
        ("Nino Kapanadze", "GE"),
        ("Hakob Terteryan", "AM"),
        ("Orhan Yalman", "TR"),
    }


def test_the_tour_goes_from_capital_to_capital(tour: Story) -> None:
    assert tour.days == tuple(june(day) for day in range(8, 14))
    assert journeys(tour) >= {
        ("Tokyo", "Honiara", "air", june(8)),
        ("Honiara", "Port-Vila", "air", june(9)),
        ("Port-Vila", "Suva", "air", june(10)),
        ("Suva", "Apia", "air", june(11)),
        ("Apia", "Nuku‘alofa", "air", june(12)),
        ("Nuku‘alofa", "Tokyo", "air", june(13)),
    }


def test_a_leg_across_the_antimeridian_is_short(tour: Story) -> None:
    """From 178° E to 172° W, published as some 1,150 km, not around the world."""
    (leg,) = [one for one in tour.routes if one.destination == "Apia"]
    assert leg.direct_km == pytest.approx(1150, rel=0.02)


def test_what_the_tour_only_mentions_is_background(tour: Story) -> None:
    shown = {place.name for place in tour.places if place.days}
    assert not shown & {"Sydney", "Hawaii", "Malaita", "Pacific Ocean"}
