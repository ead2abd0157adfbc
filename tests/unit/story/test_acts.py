"""Who does something in person at what is told of, and how long that lasts. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

HELD = "A concert was held in Dundee on Monday. "
ASIDE = "The hall is old and its roof leaks in the rain. "


def role(text: str) -> str:
    """Of the only person in a text."""
    (person,) = story(HELD + text).people
    return person.role


def test_a_minister_who_is_sent_is_there() -> None:
    assert role("Norway sent its minister, Ann Porter.") == "attendee"


@pytest.mark.parametrize("sentences", [0, 3])
def test_she_is_there(sentences: int) -> None:
    assert role(sentences * ASIDE + "Singer Ann Porter wept.") == "attendee"


@pytest.mark.parametrize(
    "text",
    [
        "Singer Ann Porter had quietly wept.",  # before
        9 * ASIDE + "Singer Ann Porter wept.",  # the concert is out of mind
    ],
)
def test_nothing_says_so(text: str) -> None:
    assert role(text) == "mentioned"
