"""The bundled example articles: what a reporter would expect of their map, by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import geoviz
from geoviz.models import Event, Story

EXAMPLES = Path(geoviz.__file__).parent / "examples"


def story_of(name: str) -> Story:
    return geoviz.build_story(geoviz.read_documents(EXAMPLES / f"{name}.txt"))


@pytest.fixture(scope="module")
def lima() -> Story:
    return story_of("lima-water-summit")


@pytest.fixture(scope="module")
def pamir() -> Story:
    return story_of("pamir-earthquake")


@pytest.fixture(scope="module")
def tour() -> Story:
    return story_of("vaccine-tour")


def places(story: Story, event: Event) -> set[str]:
    return {p.name for p in story.places if p.place_id in event.place_ids}


def on_day(story: Story, day: date) -> set[str]:
    return {place.name for place in story.places if day in place.days}


def route(story: Story, destination: str) -> tuple[str, str, str, object, object]:
    (found,) = [r for r in story.routes if r.destination == destination]
    return found.traveller, found.origin, found.mode, found.departed, found.arrived


def test_lima_signing(lima: Story) -> None:
    (signing,) = [
        e for e in lima.events if e.day == date(2024, 3, 14) and "ign" in e.what
    ]
    assert signing.status == "happened"
    assert places(lima, signing) == {"Lima"}


def test_lima_journeys(lima: Story) -> None:
    tuesday, wednesday = date(2024, 3, 12), date(2024, 3, 13)
    assert route(lima, "Cusco") == (
        "Teodoro Mamani", "Puno", "train", tuesday, tuesday,
    )  # fmt: skip
    assert route(lima, "Lima") == (
        "Teodoro Mamani", "Cusco", "air", wednesday, None,
    )  # fmt: skip
    assert route(lima, "Callao")[1:] == (
        "Guayaquil", "sea", date(2024, 3, 10), wednesday,
    )  # fmt: skip


def test_lima_background(lima: Story) -> None:
    shown = {place.name for place in lima.places if place.days}
    assert not shown & {
        "Quito",
        "Arequipa",
        "Argentina",
        "Colombia",
        "Bolivia",
        "Chile",
    }
    assert min(lima.days) == date(2024, 3, 10)
    assert max(lima.days) == date(2024, 3, 14)


def test_pamir_earthquake(pamir: Story) -> None:
    (quake,) = [e for e in pamir.events if e.day == date(2023, 10, 17)]
    assert "earthquake" in quake.what
    assert places(pamir, quake) == {"Tajikistan", "Afghanistan", "Pakistan"}


def test_pamir_background(pamir: Story) -> None:
    """Where tremors were felt, and the earthquake of 1911, are on no day."""
    shown = {place.name for place in pamir.places if place.days}
    assert not shown & {"Kabul", "Islamabad", "Murghab", "Switzerland"}
    assert pamir.days == (date(2023, 10, 17), date(2023, 10, 18))


def test_pamir_does_not_set_a_part_against_the_whole(pamir: Story) -> None:
    assert not [c for c in pamir.claims if c.relation == "conflict"]


def test_vaccine_tour_day_by_day(tour: Story) -> None:
    assert on_day(tour, date(2024, 6, 3)) >= {"Kigali"}
    assert on_day(tour, date(2024, 6, 4)) == {"Kigali", "Kinshasa"}  # "flew on to"
    assert on_day(tour, date(2024, 6, 6)) == {"Dakar"}


def test_vaccine_tour_journeys(tour: Story) -> None:
    minister = "Grace Wanjiru Odera"
    assert route(tour, "Kigali") == (minister, "Nairobi", "air", date(2024, 6, 3), None)
    assert route(tour, "Kinshasa") == (
        minister, "Kigali", "air", date(2024, 6, 4), None,
    )  # fmt: skip
    assert route(tour, "Dakar") == (minister, "", "", None, date(2024, 6, 6))


def test_vaccine_tour_background(tour: Story) -> None:
    shown = {place.name for place in tour.places if place.days}
    assert not shown & {"Brazzaville", "Johannesburg", "India", "Denmark"}
