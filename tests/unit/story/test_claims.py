"""Counts that sources state, set beside each other. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

CRASH = "A bus crashed near Lusaka on Monday, killing at least 12 people. "


def claims(*texts: str) -> dict[tuple[str, str], str]:
    """(attribute, words) → relation."""
    return {(c.attribute, c.value): c.relation for c in story(*texts).claims}


def test_two_sources_differ() -> None:
    assert claims(
        "A bomb exploded in Lagos on Monday and 15 people were killed.",
        "A bomb exploded in Lagos on Monday and 19 people were killed.",
    ) == {
        ("dead", "15 people were killed"): "conflict",
        ("dead", "19 people were killed"): "conflict",
    }


def test_two_sources_agree() -> None:
    found = claims(
        "A bomb exploded in Lagos on Monday and 15 people were killed.",
        "Fifteen people were killed when a bomb exploded in Lagos on Monday.",
    )
    assert set(found.values()) == {"agree"}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("more", "words", "relation"),
    [
        ("The Red Cross put the number of dead at 14.", "14", "refine"),
        ("Doctors spoke of 10 dead.", "10 dead", "conflict"),
        ("An earlier count was 9.", "9", "conflict"),
        ("A doctor said more than 15 people had died.", "more than 15 people had died",
         "refine"),
    ],
)  # fmt: skip
def test_a_later_count(more: str, words: str, relation: str) -> None:
    assert claims(CRASH + more)["dead", words] == relation


@pytest.mark.parametrize(
    "more",
    [
        "Officials said nine of the dead were children.",
        "In 2018 a bus crash in Zambia killed 24 people, officials said.",
        "The bus had 40 seats, police said.",
    ],
)
def test_what_is_no_count_of_the_same(more: str) -> None:
    assert claims(CRASH + more) == {}


def test_millions_with_a_point() -> None:
    flood = "Floods hit Sylhet on Monday. "
    assert claims(
        flood + "About 2.5 million people were displaced.",
        flood + "Some 2.4 million people were displaced.",
        flood + "At least 3 million people were displaced.",
    ) == {
        ("displaced", "About 2.5 million people were displaced"): "conflict",
        ("displaced", "Some 2.4 million people were displaced"): "conflict",
        ("displaced", "At least 3 million people were displaced"): "conflict",
    }
    found = claims(
        flood + "About 2.5 million people were displaced.",
        flood + "Some 2.4 million people were displaced.",
    )
    assert set(found.values()) == {"refine"}


def test_marchers() -> None:
    assert claims(
        "People marched in Lisbon on Saturday. Police counted 20,000 marchers;"
        " organisers put the number at 30,000."
    ) == {
        ("participants", "20,000 marchers"): "conflict",
        ("participants", "30,000"): "conflict",
    }


def test_superlatives_beside_each_other() -> None:
    assert claims(
        "The largest parade in Minsk was held on Monday.",
        "One of the largest parades was held in Minsk on Monday.",
    ) == {
        ("largest", "largest parade"): "refine",
        ("largest", "One of the largest parades"): "refine",
    }


def test_every_claim_has_its_quote() -> None:
    found = story(CRASH + "Doctors spoke of 10 dead.")
    quoted = {e.subject_id: e.quote for e in found.evidence if e.field == "value"}
    assert {c.claim_id: c.value for c in found.claims} == quoted
    assert len(quoted) == 2


def test_a_count_that_has_grown_refines_the_earlier_one() -> None:
    found = claims(
        "A flood hit Lima on Monday. Officials said 30 people were killed. By Tuesday"
        " the toll had risen to 44, officials said."
    )
    assert found == {
        ("dead", "30 people were killed"): "refine",
        ("dead", "44"): "refine",
    }


@pytest.mark.parametrize(
    "more",
    [
        "Three more were killed in Ndola, police said.",
        "Three countries mourn the dead, officials said.",
        "Another four people died in Ndola, police said.",
    ],
)
def test_parts_and_things_are_no_toll(more: str) -> None:
    assert claims(CRASH + more) == {}


def test_those_aboard_are_counted_by_themselves() -> None:
    found = claims(
        "A ferry sank off Dakar on Monday. Officials said 60 people were missing. The"
        " manifest listed 118 names, officials said, but the union put the number on"
        " board at more than 150."
    )
    assert {value for _, value in found} == {"118", "more than 150"}
    assert set(found.values()) == {"conflict"}


def test_leaders_who_will_travel_are_not_those_who_came() -> None:
    found = story(
        "News\n\nIranian President Ali Bakri and Nigerian President Ben Okoro attended"
        " a summit in Oslo on Monday. Four heads of state will leave for Lima next"
        " week."
    )
    assert not [c for c in found.claims if c.attribute == "attendees"]
