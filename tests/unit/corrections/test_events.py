"""Events that people correct, take out and put in; the expectations are from the text.

The flood is told of on Tuesday, 2 September 2025, in Springfield, Ohio; the president
visits the town on the day after.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from geoviz.corrections import Correction, make_correction
from geoviz.corrections.record import Scope
from geoviz.models import Event, Story
from geoviz.pipeline import build_story
from tests.unit.corrections.story import (
    CHICAGO,
    MISSOURI,
    NOTE,
    OHIO,
    TEXT,
    correct,
    document,
    span,
    told,
)

FLOOD = "A flood hit Springfield on Tuesday."
VISIT = "President Anna Berg of Norway visited Springfield on Wednesday."
CAMP = "Camp Dobro was flooded too"
DUBLIN = "place:2964574"


@pytest.fixture(scope="module")
def plain() -> Story:
    return told()


def event(story: Story, what: str) -> Event:
    (found,) = (one for one in story.events if one.what == what)
    return found


def about(
    plain: Story, new: str = "", *, words: str = FLOOD, scope: Scope = "here"
) -> Correction:
    """Ada's decision on the flood as it was found."""
    old = f"{event(plain, 'Flood').event_id} Flood, 2025-09-02"
    return correct(words, "event", new, old=old, scope=scope)


def rules(story: Story, event_id: str) -> dict[tuple[str, str], str]:
    return {
        (one.field, one.quote): one.rule
        for one in story.evidence
        if one.subject_id == event_id
    }


def days(story: Story, place_id: str) -> list[str]:
    return [
        day.isoformat()
        for one in story.places
        if one.place_id == place_id
        for day in one.days
    ]


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
    assert event(again, "Camp under water").day == date(2025, 9, 1)
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


def test_it_is_found_again_when_its_place_is_corrected(plain: Story) -> None:
    moved = correct("Springfield", "place", MISSOURI, scope="document")
    for made in (about(plain), about(plain, "day=2025-09-01")):
        story = told(moved, made)
        assert story.problems == ()
        assert [one.changed > 0 for one in story.corrections] == [True, True]
        assert date(2025, 9, 2) not in story.days


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
    story = told(change, about(plain, "day=2025-08-31"))
    assert event(story, "Flood").day == date(2025, 8, 31)
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
    gone = told(role, about(plain))
    assert "no such event any more" in gone.problems[0]


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


def test_hostile_words_are_a_name_and_no_id() -> None:
    words = '<img src=x onerror=alert(1)> ${1} =cmd|"/C calc"!A0 </script>'
    story = told(correct(CAMP, "event", f"what={words}"))
    new = event(story, words)
    assert new.event_id.startswith("event:added-undated-")
    assert new.event_id.removeprefix("event:").replace("-", "").isalnum()


def test_without_corrections_nothing_is_made_anew(plain: Story) -> None:
    assert told(correct("Paris", "not a place")).events == plain.events
    assert TEXT.count(FLOOD) == 1
