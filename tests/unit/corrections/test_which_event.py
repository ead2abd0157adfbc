"""Which event a correction means, and which of two corrections holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from geoviz.corrections import make_correction
from geoviz.models import Story
from geoviz.pipeline import build_story
from tests.unit.corrections.story import (
    CAMP,
    CHICAGO,
    MISSOURI,
    NOTE,
    VISIT,
    about,
    correct,
    document,
    event,
    span,
    told,
)


@pytest.fixture(scope="module")
def plain() -> Story:
    return told()


def test_it_is_found_again_when_its_place_is_corrected(plain: Story) -> None:
    moved = correct("Springfield", "place", MISSOURI, scope="document")
    for made in (about(plain), about(plain, "day=2025-09-01")):
        story = told(moved, made)
        assert story.problems == ()
        assert [one.changed > 0 for one in story.corrections] == [True, True]
        assert date(2025, 9, 2) not in story.days


def test_words_beside_those_that_name_it_are_enough(plain: Story) -> None:
    moved = correct("Springfield", "place", MISSOURI, scope="document")
    story = told(moved, about(plain, "day=2025-09-01", words="hit Springfield on"))
    assert event(story, "Flood").day == date(2025, 9, 1)


def test_one_that_is_found_no_more_is_reported_not_guessed(plain: Story) -> None:
    made = correct(VISIT, "event", "day=2025-09-01", old="event:storm-undated-00000000")
    story = told(made)
    assert "no such event is found" in story.problems[0]
    assert story.events == plain.events
    gone = told(replace(made, new=""))  # another event is told of in these words
    assert "no such event is found" in gone.problems[0]
    assert gone.events == plain.events
    silent = told(correct("Camp Dobro", "event", old=made.old))
    assert silent.problems == ()


def test_words_that_tell_of_several_events_name_the_one_that_is_meant() -> None:
    text = "On Monday a flood hit Lima and a strike began in Lima.\n"
    one = document(text)
    names = {found.what for found in build_story([one]).events}
    assert {"Flood", "Strike"} <= {name.split()[0] for name in names}, names
    whole = make_correction(one, 0, len(text) - 1, "event")
    story = build_story([one], corrections=[whole])
    assert "several events" in story.problems[0]
    flood = next(name for name in names if name.startswith("Flood"))
    named = make_correction(one, 0, len(text) - 1, "event", old=flood)
    story = build_story([one], corrections=[named])
    assert {found.what for found in story.events} == names - {flood}
    trigger = make_correction(one, *span("strike", text=text), "event")
    story = build_story([one], corrections=[trigger])
    assert {found.what for found in story.events} == {flood}


def test_of_two_the_later_holds(plain: Story) -> None:
    drop, change = about(plain), about(plain, "day=2025-09-01")
    assert event(told(drop, change), "Flood").day == date(2025, 9, 1)
    story = told(change, drop)
    assert "Flood" not in {one.what for one in story.events}
    later = replace(about(plain, "day=2025-08-31"), who="Bob")
    story = told(change, later)
    flood = event(story, "Flood")
    assert flood.day == date(2025, 8, 31)
    assert [
        one.rule
        for one in story.evidence
        if (one.subject_id, one.field) == (flood.event_id, "day")
    ] == [NOTE.replace("Ada", "Bob")]
    found = about(plain).old
    assert event(told(change, about(plain, found)), "Flood").day == date(2025, 9, 2)


def test_of_two_the_narrower_holds(plain: Story) -> None:
    here = about(plain, "day=2025-09-01")
    wide = about(plain, "day=2025-08-31", scope="collection")
    assert event(told(here, wide), "Flood").day == date(2025, 9, 1)


def test_the_parts_of_two_come_together(plain: Story) -> None:
    story = told(about(plain, "day=2025-09-01"), about(plain, f"place={CHICAGO}"))
    flood = event(story, "Flood")
    assert (flood.day, flood.place_ids) == (date(2025, 9, 1), (CHICAGO,))
    other = told(about(plain, f"place={CHICAGO}; day=2025-09-01"))
    assert event(other, "Flood").event_id == flood.event_id


def test_no_event_in_other_words_and_a_change_is_reported(plain: Story) -> None:
    drop = about(plain, words="Flood in Springfield")
    story = told(drop, about(plain, "day=2025-09-01"))
    assert "another correction says that it is no event" in story.problems[0]
    assert "Flood" not in {one.what for one in story.events}


@pytest.mark.parametrize("by", ["id", "name"])
def test_a_role_follows_the_event_that_it_names(plain: Story, by: str) -> None:
    ident = event(plain, "Flood").event_id if by == "id" else "event:other"
    value = f"role=present; event={ident}; what=Flood; day=2025-09-02"
    role = correct("Anna Berg", "role", value)
    story = told(role, about(plain, "day=2025-09-01; what=Deluge"))
    new = event(story, "Deluge")
    assert {one.event_id: one.role for one in story.people}[new.event_id] == "present"
    assert story.problems == ()


def test_a_role_in_what_is_no_event_goes_to_no_other(plain: Story) -> None:
    ident = event(plain, "Flood").event_id
    value = f"role=present; event={ident}; what=Flood; day=2025-09-02"
    story = told(
        correct(CAMP, "event", "what=Flood; day=2025-09-02"),
        correct("Anna Berg", "role", value),
        about(plain),
    )
    assert "no such event any more" in story.problems[0]
    assert "present" not in {one.role for one in story.people}


def test_a_role_follows_by_an_id_of_old(plain: Story) -> None:
    """Its place is corrected, then its day: the role knows the first id alone."""
    role = f"role=present; event={event(plain, 'Flood').event_id}"
    story = told(
        correct("Springfield", "place", MISSOURI, scope="document"),
        about(plain, "day=2025-09-01"),
        correct("Anna Berg", "role", role),
    )
    flood = event(story, "Flood").event_id
    assert (flood, "present") in {(one.event_id, one.role) for one in story.people}
