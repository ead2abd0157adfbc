"""People of a story who are called by one name, and towns of the same name."""

from __future__ import annotations

import pytest

from tests.shipped import names

STORY = (
    "Savannah laughed. \u201cYou are late,\u201d said Florence. Brooklyn poured the "
    "tea and Georgia nodded. Victoria turned to the wall. "
    "\u201cAsk Sydney,\u201d said Savannah. They had met in Oslo."
)


def test_the_people_of_a_story_are_no_towns() -> None:
    assert names(STORY) == {"Oslo"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Savannah smiled. He was born in Savannah, Georgia.", "Savannah"),
        ("Georgia said it would appeal.", "Georgia"),
        ("London was calm. Paris said no.", "Paris"),
    ],
)
def test_towns_and_governments_stay(text: str, place: str) -> None:
    assert place in names(text)
