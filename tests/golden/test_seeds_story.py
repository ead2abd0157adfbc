"""People, days, route and claims of the seed articles, written by hand."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from geoviz.models import Event, Story
from geoviz.story.places import days_of_event, days_of_route

_TABLE = (Path(__file__).parent / "attendees.csv").read_text(encoding="utf-8")
GOLD = list(csv.DictReader(_TABLE.splitlines()))
BY_ROLE = {
    role: {row["name"] for row in GOLD if row["role"] == role}
    for role in ("attendee", "host", "companion", "present", "absent")
}
AUGUST_31, SEPTEMBER_1 = date(2025, 8, 31), date(2025, 9, 1)
SEPTEMBER_2, SEPTEMBER_3 = date(2025, 9, 2), date(2025, 9, 3)


def test_the_attendees_are_exactly_the_26(story: Story) -> None:
    found = {(p.name, p.country) for p in story.people if p.role == "attendee"}
    assert found == {(r["name"], r["country"]) for r in GOLD if r["role"] == "attendee"}
    assert len({country for _, country in found}) == 26


def test_who_happened_to_be_there_and_who_was_only_announced(story: Story) -> None:
    parade = main_event(story)
    found = {
        p.name: p.status
        for p in story.people
        if p.role == "attendee" and p.event_id == parade.event_id
    }
    assert found == {r["name"]: r["status"] for r in GOLD if r["role"] == "attendee"}


@pytest.mark.parametrize("role", ["host", "companion", "present", "absent"])
def test_the_others_by_role(story: Story, role: str) -> None:
    found = {p.name for p in story.people if p.role == role}
    assert found == BY_ROLE[role]


def test_heads_of_government(story: Story) -> None:
    found = {
        p.country
        for p in story.people
        if p.role == "attendee" and p.rank == "head_of_government"
    }
    assert found == {"PK", "NP", "MY", "AM", "SK"}


def test_how_26_comes_about(story: Story) -> None:
    (claim,) = [c for c in story.claims if c.value == "26 heads of state"]
    assert claim.relation == "agree"
    assert "24 listed" in claim.derivation
    assert "2 named apart (Kim Jong Un, Vladimir Putin)" in claim.derivation


def main_event(story: Story) -> Event:
    """The parade."""
    (found,) = [
        e
        for e in story.events
        if e.day == SEPTEMBER_3 and "parade" in e.what and e.status == "happened"
    ]
    return found


def test_publication_days(story: Story) -> None:
    found = {p.doc_id[:3]: (p.day, p.basis) for p in story.publications}
    assert found == {
        "000": (SEPTEMBER_3, "stated"),
        "001": (SEPTEMBER_2, "inferred"),
        "002": (SEPTEMBER_2, "stated"),
        "003": (SEPTEMBER_2, "inferred"),
        "004": (SEPTEMBER_3, "stated"),
    }


def test_story_days(story: Story) -> None:
    assert story.days == (AUGUST_31, SEPTEMBER_1, SEPTEMBER_2, SEPTEMBER_3)


def places_on(story: Story, day: date) -> set[str]:
    """Names of the places that a day shows."""
    return {place.name for place in story.places if day in place.days}


def test_31_august_shows_tianjin_alone(story: Story) -> None:
    assert places_on(story, AUGUST_31) == {"Tianjin"}


def test_2_september(story: Story) -> None:
    shown = places_on(story, SEPTEMBER_2)
    assert {"Beijing", "Zhongnanhai"} <= shown
    assert not shown & {"Tiananmen Square", "Great Hall of the People", "Tianjin"}
    arrival = [e for e in story.events if e.day == SEPTEMBER_2 and "arrived" in e.what]
    assert [e.status for e in arrival] == ["happened"]
    walk = [e for e in story.events if e.day == SEPTEMBER_2 and "walk" in e.what]
    assert len(walk) == 1


def test_3_september(story: Story) -> None:
    shown = places_on(story, SEPTEMBER_3)
    assert {"Tiananmen Square", "Great Hall of the People"} <= shown
    assert not shown & {"Zhongnanhai", "Tianjin", "Pyongyang"}


def test_background_is_on_no_story_day(story: Story) -> None:
    for day in story.days:
        shown = {p.place_id for p in story.places if day in p.days}
        names = {m.name for m in story.mentions if m.place_id in shown}
        assert not names & {"Washington", "Ukraine", "Taiwan", "Moscow"}
        assert not any("Kursk" in name for name in names)


def test_the_reception_is_at_about_13_in_beijing(story: Story) -> None:
    (found,) = [
        e for e in story.events if e.day == SEPTEMBER_3 and "reception" in e.what
    ]
    assert (found.time, found.zone) == ("13:00", "Asia/Shanghai")
    assert found.status == "happened"


def test_putin_and_kim_met_where_it_is_not_said(story: Story) -> None:
    meetings = [
        e for e in story.events if e.day == SEPTEMBER_3 and e.what.startswith("Meeting")
    ]
    names = {p.place_id: p.name for p in story.places}
    happened = [e for e in meetings if e.status == "happened"]
    assert happened
    for event in happened:
        assert "Diaoyutai State Guesthouse" not in {names[p] for p in event.place_ids}
    planned = [e for e in meetings if e.status == "planned"]
    assert "Diaoyutai State Guesthouse" in {
        names[p] for e in planned for p in e.place_ids
    }


def test_the_route(story: Story) -> None:
    (route,) = story.routes
    assert route.traveller == "Kim Jong Un"
    assert (route.origin, route.destination, route.mode) == (
        "Pyongyang",
        "Beijing",
        "train",
    )
    assert set(route.companions) == {
        "Kim Ju Ae",
        "Choe Son Hui",
        "Jo Yong Won",
        "Kim Tok Hun",
    }
    assert (route.departed, route.departed_basis) == (SEPTEMBER_1, "inferred")
    assert (route.arrived, route.status) == (SEPTEMBER_2, "happened")
    assert route.stops == ()
    assert route.basis == "schematic"
    assert route.direct_km == pytest.approx(808, abs=5)
    assert route.reference_km == 1364
    assert days_of_route(route) == (SEPTEMBER_1, SEPTEMBER_2)


def test_events_on_a_day_are_within_the_story(story: Story) -> None:
    for event in story.events:
        assert set(days_of_event(event)) <= set(story.days)


def test_the_slip_of_the_source_is_shown(story: Story) -> None:
    (claim,) = [
        c for c in story.claims if c.attribute == "day" and c.relation == "conflict"
    ]
    assert claim.value.replace("’", "'") == "Tuesday's event"


@pytest.mark.parametrize(
    "words",
    [
        "26 heads of state",
        "over two dozen other countries",
        "largest-ever",
        "one of the largest military parades",
        "2019",
        "second known trip abroad in six years",
    ],
)
def test_claims_that_differ_are_found(story: Story, words: str) -> None:
    assert any(words in claim.value for claim in story.claims)


def test_the_last_trip_is_kept_beside_the_second(story: Story) -> None:
    trips = [c for c in story.claims if c.attribute == "trips abroad"]
    assert len({c.subject for c in trips}) == 1
    assert len(trips) == 2
