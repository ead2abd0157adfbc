"""Which days a place shows on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from geoviz.story.places import (
    days_between,
    days_of_event,
    days_of_route,
    story_days,
)
from tests.unit.story.told import story

MON, TUE, WED = date(2024, 6, 3), date(2024, 6, 4), date(2024, 6, 5)
TEXT = """A summit was held in Oslo on Monday. Angela Merkel left Berlin for Madrid by \
train on Monday and reached Madrid on Wednesday. A fire killed two people in Rome \
in 1987."""


def test_days_between_takes_both_ends() -> None:
    assert days_between(MON, WED) == (MON, TUE, WED)
    assert days_between(MON, MON) == (MON,)
    assert days_between(WED, MON) == ()


def test_an_event_shows_on_each_of_its_days_unless_background() -> None:
    event = next(e for e in story(TEXT).events if e.day)
    assert days_of_event(event) == (MON,)
    assert days_of_event(replace(event, day_end=TUE)) == (MON, TUE)
    assert days_of_event(replace(event, background=True)) == ()
    assert days_of_event(replace(event, day=None)) == ()


def test_a_route_shows_from_departed_to_arrived() -> None:
    (route,) = story(TEXT).routes
    assert days_of_route(route) == (MON, TUE, WED)
    assert days_of_route(replace(route, arrived=None)) == (MON,)
    assert days_of_route(replace(route, departed=None)) == (WED,)
    assert days_of_route(replace(route, departed=None, arrived=None)) == ()


def test_places_and_story_days() -> None:
    found = story(TEXT)
    days = {place.name: place.days for place in found.places}
    assert days["Oslo"] == (MON,)
    assert days["Berlin"] == (MON,)
    assert days["Madrid"] == (WED,)
    assert days["Rome"] == ()
    assert found.days == (MON, TUE, WED)
    assert story_days(found.events, found.routes) == found.days
    mentions = {place.name: place.mentions for place in found.places}
    assert (mentions["Madrid"], mentions["Oslo"]) == (2, 1)


def test_demonyms_and_names_within_names_make_no_place() -> None:
    found = story("The Norwegian team beat the University of Texas on Monday.")
    assert {p.name for p in found.places} & {"Norway", "Texas"} == set()
