from __future__ import annotations

from dataclasses import replace

import pytest

from geoviz.corrections.anchor import Anchor, Anchors, occurrences
from tests.unit.corrections.story import MISSOURI, TEXT, correct, document, span

MADE = correct("Springfield", "place", MISSOURI, nth=3)


def test_the_same_text_under_another_name() -> None:
    found = Anchors([document(doc_id="renamed.txt")]).find(MADE)
    assert found == Anchor("renamed.txt", *span("Springfield", 3))


def test_another_text_of_the_same_name_is_searched() -> None:
    changed = TEXT.replace("Flood in", "Update: great flood at")
    found = Anchors([document(changed)]).find(MADE)
    assert found == Anchor("a.txt", *span("Springfield", 3, changed))


def test_context_tells_the_right_one_of_several() -> None:
    # The sentence moved to the top; offsets and order are no help.
    changed = "She travelled by train from Chicago to Springfield on Wednesday. " + (
        TEXT.replace("She travelled by train from Chicago to Springfield", "She came")
    )
    found = Anchors([document(changed)]).find(MADE)
    assert found == Anchor("a.txt", *span("Springfield", 0, changed))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Nothing of it is left.\n", "no longer in it"),
        ("A fair opened in Springfield.\n", "stand among others now"),
        (TEXT + TEXT, "more than once"),
    ],
)
def test_what_cannot_be_told_is_not_guessed(text: str, why: str) -> None:
    found = Anchors([document(text)]).find(MADE)
    assert isinstance(found, str)
    assert why in found


def test_no_such_article() -> None:
    found = Anchors([document("Rain.\n", "other.txt")]).find(MADE)
    assert found == "there is no such article"


def test_written_by_hand_without_offsets() -> None:
    made = replace(
        correct("Camp Dobro", "not a place"), sha256="", start=-1, end=-1, before=""
    )
    found = Anchors([document()]).find(replace(made, after=""))
    assert found == Anchor("a.txt", *span("Camp Dobro"))


def test_offsets_that_hold_other_words_are_not_believed() -> None:
    found = Anchors([document()]).find(replace(MADE, start=3, end=14))
    assert found == Anchor("a.txt", *span("Springfield", 3))


def test_whole_words_only() -> None:
    assert list(occurrences("Yorktown, York and New York", "York")) == [10, 23]
    assert list(occurrences("anything", "")) == []
