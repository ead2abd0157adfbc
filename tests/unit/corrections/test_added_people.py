"""People who were missed: put in as the extractor would have, then like any other."""

from __future__ import annotations

import pytest

from geoviz.corrections import make_correction
from geoviz.corrections.queue import open_questions
from geoviz.models import Story
from geoviz.pipeline import build_story
from tests.unit.corrections.story import NOTE, TEXT, correct, document, told


def people(story: Story) -> dict[str, tuple[str, str]]:
    return {one.name: (one.title, one.country) for one in story.people}


@pytest.fixture(scope="module")
def plain() -> Story:
    story = told()
    assert people(story) == {"Anna Berg": ("President", "NO")}
    return story


def test_the_words_are_the_name() -> None:
    story = told(correct("Camp Dobro", "added person"))
    assert people(story)["Camp Dobro"] == ("", "")
    (row,) = (one for one in story.people if one.name == "Camp Dobro")
    assert (row.event_id, row.role) == ("", "mentioned")
    (said,) = (one for one in story.evidence if one.subject_id == row.person_id)
    assert (said.field, said.quote) == ("name", "Camp Dobro")
    assert said.rule == f"added_person; {NOTE}"
    assert [one.changed for one in story.corrections] == [1]


def test_name_country_and_title_as_a_person_knows_them() -> None:
    value = "name=Joel Dobro; country=KE; title=adviser"
    story = told(correct("Camp Dobro", "added person", value))
    assert people(story)["Joel Dobro"] == ("adviser", "KE")
    row = next(one for one in story.people if one.name == "Joel Dobro")
    assert row.country_basis == "added_person"
    assert row.lat == pytest.approx(-1.28, abs=0.1)  # Nairobi
    said = {
        one.field: one.quote
        for one in story.evidence
        if one.subject_id == row.person_id
    }
    assert said == dict.fromkeys(("name", "country", "title"), "Camp Dobro")


def test_a_name_that_is_known_already_is_that_person(plain: Story) -> None:
    story = told(correct("Hundreds", "added person", "name=Anna Berg"))
    assert people(story) == people(plain)


def test_a_part_in_an_event_can_be_given(plain: Story) -> None:
    flood = next(one for one in plain.events if one.what == "Flood")
    story = told(
        correct("Camp Dobro", "added person"),
        correct("Camp Dobro", "role", f"role=present; event={flood.event_id}"),
        correct("Camp Dobro", "country", "SE"),
    )
    (row,) = (one for one in story.people if one.name == "Camp Dobro")
    assert (row.event_id, row.role, row.country) == (flood.event_id, "present", "SE")
    assert story.problems == ()
    rules = [one.rule for one in story.evidence if one.field == "role"]
    assert NOTE in rules  # told once, though the words were decided on twice


def test_who_was_missed_takes_part_as_the_words_say() -> None:
    """Once the name is known, the sentence says what they did."""
    text = "LIMA, 3 September 2025. Gloop attended the summit in Lima on Tuesday.\n"
    one = document(text)
    assert build_story([one]).people == ()
    at = text.index("Gloop")
    made = make_correction(one, at, at + 5, "added person")
    (row,) = build_story([one], corrections=[made]).people
    assert (row.name, row.role) == ("Gloop", "attendee")
    assert "summit" in row.event_id


def test_all_like_it() -> None:
    text = (
        "Gloop came to Lima on Monday. Gloopers said that Gloop left.\n\nGloop sang.\n"
    )
    one, other = document(text), document("Gloop slept.\n", "b.txt")
    found = {}
    for scope, count in (("here", 1), ("document", 3), ("collection", 4)):
        made = make_correction(one, 0, 5, "added person", scope=scope)  # type: ignore[arg-type]
        (outcome,) = build_story([one, other], corrections=[made]).corrections
        found[scope] = outcome.changed
        assert outcome.changed == count
    assert found == {"here": 1, "document": 3, "collection": 4}


def test_of_two_the_later_and_the_narrower_holds() -> None:
    add = correct("Anna Berg", "added person", "name=Hanna Berg")
    drop = correct("Anna Berg", "not a person")
    assert people(told(add, drop)) == {}
    assert set(people(told(drop, add))) == {"Hanna Berg"}
    wide = correct("Anna Berg", "not a person", scope="collection")
    assert set(people(told(add, wide))) == {"Hanna Berg"}
    other = correct("Anna Berg", "added person", "name=Joanna Berg")
    assert set(people(told(add, other))) == {"Joanna Berg"}


def test_words_that_run_across_a_name_take_its_place(plain: Story) -> None:
    story = told(correct("President Anna Berg", "added person"))
    assert set(people(story)) == {"President Anna Berg"}


def test_words_that_are_no_name_are_reported() -> None:
    text = "Five came to Lima: !!! and -- and ...\n"
    one = document(text)
    for words in ("!!!", "--", "..."):
        at = text.index(words)
        made = make_correction(one, at, at + len(words), "added person")
        story = build_story([one], corrections=[made])
        assert "hold no name" in story.problems[0]
        assert story.people == ()
        named = make_correction(one, at, at + len(words), "added person", new="name=Ng")
        assert set(people(build_story([one], corrections=[named]))) == {"Ng"}


def test_they_are_asked_about_until_confirmed() -> None:
    """So that their part in an event can be given."""
    added = correct("Camp Dobro", "added person")
    asked = open_questions(told(added), ["person"])
    assert [TEXT[one.start : one.end] for one in asked] == ["Camp Dobro", "Anna Berg"]
    sure = correct("Camp Dobro", "country", "", old="")
    assert "Camp Dobro" not in [
        TEXT[one.start : one.end]
        for one in open_questions(told(added, sure), ["person"])
    ]


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>",
        "=cmd|'/C calc'!A0",
        "\u202eevil",
        "李 明",
        "🚤 x",
    ],
)
def test_hostile_and_foreign_names_are_names(name: str) -> None:
    story = told(correct("Camp Dobro", "added person", f"name={name}; title={name}"))
    row = next(one for one in story.people if one.name == name)
    assert row.person_id.removeprefix("person:").replace("-", "").isalnum()
