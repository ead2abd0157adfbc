"""Sayings with a place in them, and places said in other words."""

from __future__ import annotations

import pytest

from tests.shipped import names


@pytest.mark.parametrize(
    "text",
    [
        "He was sent to Coventry by his colleagues.",
        "That is carrying coals to Newcastle.",
        "All roads lead to Rome, and Rome was not built in a day.",
        "When in Rome, do as they do.",
        "It is a long way to Tipperary.",
        "She met her Waterloo on Friday.",
        "I would not do it for all the tea in China.",
        "Houston, we have a problem.",
    ],
)
def test_a_saying_names_no_place(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The coach went to Coventry on Friday.", "Coventry"),
        ("Coal was shipped from Newcastle for years.", "Newcastle"),
        ("They met in Rome on Monday.", "Rome"),
        ("Farmers in China grow the tea.", "China"),
    ],
)
def test_the_place_itself_is_found(text: str, place: str) -> None:
    assert place in names(text)
