"""Dishes, plants, breeds and clothes named after a place, and places before nouns."""

from __future__ import annotations

import pytest

from tests.shipped import names


@pytest.mark.parametrize(
    "text",
    [
        "She sowed Brussels sprouts in the rain.",
        "A bowl of Singapore noodles and some Bombay mix stood there.",
        "There was a slice of Madeira cake for each of them.",
        "He ate Lima beans and Boston baked beans.",
        "A Yorkshire terrier barked at the Shetland pony.",
        "The Jerusalem sage and the Norway spruce grew well.",
        "He put on a Panama hat and Bermuda shorts.",
        "The French fries were cold.",
        "Two Jersey cows stood in the lane.",
        "Add a glass of Madeira and some Stilton.",
        "Buffalo wings came with a Moscow mule.",
        "There was Chicken Kiev and Baked Alaska on the menu.",
    ],
)
def test_a_sort_of_thing_is_no_place(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Brussels summit ended on Friday.", "Brussels"),
        ("London buses were on strike on Friday.", "London"),
        ("Texas cows have caught bird flu.", "Texas"),
        ("A Vienna pastry shop burned down.", "Vienna"),
        ("They waited in a Chelsea dressing room in London.", "London"),
        ("Police in Boston found beans and cake.", "Boston"),
        ("He left Singapore. Noodles followed.", "Singapore"),
        ("Police in Stilton closed the road.", "Stilton"),
        ("The flag of Madeira flew there.", "Madeira"),
    ],
)
def test_a_place_before_another_noun_stays_one(text: str, place: str) -> None:
    assert place in names(text)
