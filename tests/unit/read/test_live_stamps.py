"""Times that open the items of a live page, and lines that only look like them."""

from __future__ import annotations

import pytest

from geoviz.read.blocks import cut_blocks
from geoviz.read.live_stamps import opening_stamps


def clocks(*lines: str) -> list[tuple[str, str]]:
    return [(one.clock, one.zone) for one in opening_stamps(lines).values()]


def test_times_on_lines_of_their_own() -> None:
    page = ["Storm: live", "17:55 GMT", "All flights stopped", "4.20pm BST", "Roof"]
    assert clocks(*page, "Posted at 9:05", "Good morning") == [
        ("17:55", "GMT"),
        ("16:20", "BST"),
        ("09:05", ""),
    ]


def test_times_before_the_words_of_their_item() -> None:
    assert clocks(
        "18.20 We are bringing our coverage to a close.",
        "17:05: The minister has told parliament of a grenade.",
        "12 noon was quiet.",
        "3:48 p.m. - Soldiers are putting them all into a van.",
        "12.10am The flight took off this morning for Tripoli.",
    ) == [("18:20", ""), ("17:05", ""), ("15:48", ""), ("00:10", "")]


@pytest.mark.parametrize(
    "lines",
    [
        # A programme: no sentences follow.
        ("09:00 Registration", "10:00 Opening ceremony", "12:30 Lunch in the hall"),
        # Prices, results and the odd time.
        ("12.50 dollars was the price of a barrel today.",) * 3,
        ("17:55 GMT", "Heading", "18:20 GMT", "Heading"),
        ("25:10 GMT", "a", "26:10 GMT", "b", "27:10 GMT", "c"),
        ("Posted at", "a", "Published by", "b", "Updated", "c"),
    ],
)
def test_other_pages_have_none(lines: tuple[str, ...]) -> None:
    assert opening_stamps(lines) == {}


def test_items_of_a_page() -> None:
    text = (
        "Hijack: live\n\n18.20 GMT\nAll safe\nAll are safe.\n\n17.05 GMT\nGrenade\n"
        "One was found.\n\n15.48 GMT\nThe crew comes down.\n\nThe end."
    )
    blocks, items = cut_blocks(text)
    assert [(one.clock, one.zone) for one in items] == [
        ("18:20", "GMT"),
        ("17:05", "GMT"),
        ("15:48", "GMT"),
    ]
    told = [(one.kind, one.item, text[one.start : one.end]) for one in blocks]
    assert told[:4] == [
        ("heading", -1, "Hijack: live"),
        ("timestamp", 0, "18.20 GMT"),
        ("heading", 0, "All safe"),
        ("paragraph", 0, "All are safe."),
    ]
    assert told[-1] == ("paragraph", 2, "The end.")
    assert [text[one.start : one.end].split("\n", maxsplit=1)[0] for one in items] == [
        "18.20 GMT",
        "17.05 GMT",
        "15.48 GMT",
    ]
    assert items[-1].end == len(text)
