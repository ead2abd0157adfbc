"""Events that people correct and take out; the expectations are from the text.

The flood is told of on Tuesday, 2 September 2025, in Springfield, Ohio; the president
visits the town on the day after.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from geoviz.corrections import make_correction
from geoviz.models import Story
from geoviz.pipeline import build_story
from tests.unit.corrections.story import (
    CHICAGO,
    DUBLIN,
    FLOOD,
    NOTE,
    OHIO,
    TEXT,
    VISIT,
    about,
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


def test_no_event_and_nothing_hangs_on_it(plain: Story) -> None:
    assert date(2025, 9, 2) in plain.days
    story = told(about(plain))
    assert "Flood" not in {one.what for one in story.events}
    assert date(2025, 9, 2) not in story.days
    assert days(story, OHIO) == ["2025-09-03"]
    gone = event(plain, "Flood").event_id
    assert gone not in {one.subject_id for one in story.evidence}
    assert [one.changed for one in story.corrections] == [1]
    assert story.problems == ()
    assert len(story.events) == len(plain.events) - 1


def test_who_had_a_part_in_what_is_no_event_has_none(plain: Story) -> None:
    visit = event(plain, "Anna Berg visited Springfield")
    assert {one.event_id for one in plain.people} == {visit.event_id}
    story = told(correct(VISIT, "event", old=visit.event_id))
    assert [(one.name, one.event_id, one.role) for one in story.people] == [
        ("Anna Berg", "", "mentioned")
    ]


def test_another_day_and_another_place(plain: Story) -> None:
    old = event(plain, "Flood")
    story = told(about(plain, f"day=2025-09-01; place={CHICAGO} Chicago"))
    new = event(story, "Flood")
    assert (new.day, new.day_basis, new.place_ids) == (
        date(2025, 9, 1),
        "explicit",
        (CHICAGO,),
    )
    assert (new.status, new.background) == (old.status, old.background)
    assert new.event_id.startswith("event:flood-2025-09-01-")
    said = rules(story, new.event_id)
    assert said["day", FLOOD] == said["place", FLOOD] == NOTE
    assert said["what", FLOOD] == "noun_text"
    assert ("day", "Tuesday") not in said
    assert ("place", "Springfield") not in said
    assert old.event_id not in {one.subject_id for one in story.evidence}
    assert days(story, CHICAGO) == ["2025-09-01", "2025-09-03"]
    assert days(story, OHIO) == ["2025-09-03"]
    assert [day.isoformat() for day in story.days] == [
        "2025-08-29",
        "2025-09-01",
        "2025-09-03",
    ]


def test_words_that_name_the_place_are_its_evidence(plain: Story) -> None:
    """The article is then about that place, as where it finds it by itself."""
    made = about(plain, f"place={OHIO}")
    story = told(made, replace(made, new="place="))
    assert event(story, "Flood").place_ids == ()
    story = told(made)
    flood = event(story, "Flood").event_id
    at = span("Springfield", 1)[0]
    said = {(one.start, one.rule) for one in story.evidence if one.subject_id == flood}
    assert (at, NOTE) in said
    assert (span("Springfield")[0], "place_beside_trigger") in said  # the heading
    assert story.focus == plain.focus


def test_several_days(plain: Story) -> None:
    story = told(about(plain, "day_end=2025-09-04"))
    assert event(story, "Flood").day_end == date(2025, 9, 4)
    assert date(2025, 9, 4) in story.days
    undated = told(about(plain, "day_end=2025-09-04"), about(plain, "day="))
    flood = event(undated, "Flood")
    assert (flood.day, flood.day_end, flood.day_basis) == (None, None, "")


def test_an_end_before_the_beginning_is_reported(plain: Story) -> None:
    story = told(about(plain, "day_end=2025-09-01"))
    assert "would end before it begins" in story.problems[0]
    assert story.events == plain.events


def test_name_status_and_background(plain: Story) -> None:
    old = event(plain, "Flood")
    value = "what=Great flood; status=reported; background=yes"
    story = told(about(plain, value))
    new = event(story, "Great flood")
    assert (new.status, new.background, new.day) == ("reported", True, old.day)
    assert new.event_id == old.event_id  # neither when nor where is another
    assert date(2025, 9, 2) not in story.days
    assert rules(story, new.event_id)["status", FLOOD] == NOTE


def test_what_was_found_is_confirmed(plain: Story) -> None:
    old = event(plain, "Flood")
    story = told(about(plain, f"{old.event_id} Flood, 2025-09-02"))
    assert story.events == plain.events
    assert rules(story, old.event_id)["day", "Tuesday"] == "date_weekday"
    added = set(story.evidence) - set(plain.evidence)
    note = NOTE.replace("corrected", "confirmed")
    assert {(one.subject_id, one.quote, one.rule) for one in added} == {
        (old.event_id, FLOOD, note)
    }


def test_a_place_that_no_article_names_is_reported(plain: Story) -> None:
    for place, why in ((DUBLIN, "no article names"), ("place:none", "no longer has")):
        story = told(about(plain, f"place={place}"))
        assert why in story.problems[0]
        assert story.events == plain.events
    named = told(
        correct("Camp Dobro", "added place", DUBLIN), about(plain, f"place={DUBLIN}")
    )
    assert event(named, "Flood").place_ids == (DUBLIN,)
    assert days(named, DUBLIN) == ["2025-09-02"]


def test_a_source_that_slips_is_held_against_the_corrected_day() -> None:
    """Two articles say Tuesday, one Monday; a reporter knows that it was Monday."""
    first = "LIMA, 3 September 2025. The bridge in Lima collapsed on Tuesday.\n"
    texts = {"a.txt": first, "b.txt": first}
    texts["c.txt"] = (
        "LIMA, 3 September 2025. The collapse of the bridge in Lima on Tuesday was"
        " heard far away. The collapse on Monday was filmed.\n"
    )
    documents = [document(text, doc_id) for doc_id, text in texts.items()]
    plain = build_story(documents)
    (old,) = plain.events
    assert [one.value for one in plain.claims] == ["collapse on Monday"]

    def changed(new: str) -> Story:
        words = span("collapsed", text=first)
        made = make_correction(documents[0], *words, "event", old=old.event_id, new=new)
        return build_story(documents, corrections=[made])

    assert changed("day=2025-09-01").claims == ()
    assert changed("").claims == ()
    (claim,) = changed("day=2025-08-31").claims
    assert "on 2025-08-31" in claim.derivation
    assert claim.subject == changed("day=2025-08-31").events[0].event_id


def test_without_corrections_nothing_is_made_anew(plain: Story) -> None:
    assert told(correct("Paris", "not a place")).events == plain.events
    assert TEXT.count(FLOOD) == 1
