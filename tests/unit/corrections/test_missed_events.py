"""Events that were missed, put in by people; what hangs on them follows."""

from __future__ import annotations

from datetime import date

import pytest

from geoviz.corrections import make_correction
from geoviz.models import Story
from geoviz.pipeline import build_story
from tests.unit.corrections.story import (
    CAMP,
    NOTE,
    OHIO,
    VISIT,
    correct,
    days,
    document,
    event,
    rules,
    span,
    told,
)


@pytest.fixture(scope="module")
def plain() -> Story:
    return told()


def test_an_event_that_was_missed() -> None:
    value = f"what=Camp flooded; day=2025-09-01; place={OHIO}"
    story = told(correct(CAMP, "event", value))
    new = event(story, "Camp flooded")
    assert (new.day, new.place_ids) == (date(2025, 9, 1), (OHIO,))
    assert (new.status, new.background) == ("happened", False)
    assert date(2025, 9, 1) in story.days
    assert days(story, OHIO)[0] == "2025-09-01"
    assert rules(story, new.event_id) == {
        ("what", CAMP): NOTE,
        ("day", CAMP): NOTE,
        ("place", CAMP): NOTE,
    }


def test_the_same_event_missed_twice_is_one() -> None:
    story = told(
        correct(CAMP, "event", "what=Camp flooded"),
        correct("Camp Dobro", "event", "what=Camp flooded"),
    )
    new = event(story, "Camp flooded")
    assert {words for _, words in rules(story, new.event_id)} == {CAMP, "Camp Dobro"}
    assert new.day is None


def test_one_that_was_missed_is_corrected_like_any_other() -> None:
    story = told(correct(CAMP, "event", "what=Camp flooded"))
    old = event(story, "Camp flooded").event_id
    again = told(
        correct(CAMP, "event", "what=Camp flooded"),
        correct(CAMP, "event", "day=2025-09-01; what=Camp under water", old=old),
    )
    new = event(again, "Camp under water")
    assert new.day == date(2025, 9, 1)
    assert new.event_id.startswith("event:added-2025-09-01-")
    assert again.problems == ()


def test_people_have_their_parts_in_one_that_was_missed(plain: Story) -> None:
    """Who visits takes part in the visit, whoever found it."""
    old = event(plain, "Anna Berg visited Springfield").event_id
    story = told(
        correct(VISIT, "event", old=old),
        correct("visited Springfield", "event", "what=State visit; day=2025-09-03"),
    )
    new = event(story, "State visit").event_id
    assert [(one.name, one.event_id, one.role) for one in story.people] == [
        ("Anna Berg", new, "attendee")
    ]


def test_a_noun_tells_best_what_was_missed() -> None:
    """People attend a parade, not a collapse."""
    text = (
        "LIMA, 3 September 2025. A bridge collapsed on Tuesday at the parade in Lima."
        " Anna Berg of Norway attended the event.\n"
    )
    one = document(text)
    words = span("A bridge collapsed on Tuesday at the parade", text=text)
    made = make_correction(one, *words, "event", new="what=March; day=2025-09-02")
    story = build_story([one], corrections=[made])
    march = event(story, "March").event_id
    assert [(p.event_id, p.role) for p in story.people] == [(march, "attendee")]


def test_a_role_in_one_that_was_missed() -> None:
    new = event(told(correct(CAMP, "event", "what=Relief")), "Relief").event_id
    story = told(
        correct(CAMP, "event", "what=Relief"),
        correct("Anna Berg", "role", f"role=host; event={new}; what=Relief"),
    )
    assert (new, "host") in {(one.event_id, one.role) for one in story.people}
    assert story.problems == ()


def test_one_that_was_missed_needs_a_name_and_a_sentence() -> None:
    story = told(correct(CAMP, "event", "day=2025-09-01"))
    assert "needs what=" in story.problems[0]
    assert "Camp" not in " ".join(one.what for one in story.events)


def test_hostile_words_are_a_name_and_no_id() -> None:
    words = '<img src=x onerror=alert(1)> ${1} =cmd|"/C calc"!A0 </script>'
    story = told(correct(CAMP, "event", f"what={words}"))
    new = event(story, words)
    assert new.event_id.startswith("event:added-undated-")
    assert new.event_id.removeprefix("event:").replace("-", "").isalnum()
