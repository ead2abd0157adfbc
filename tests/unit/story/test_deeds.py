"""One text, one expectation: deeds that only a verb and a day tell of. By hand.

All are of Wednesday 5 June 2024; Tuesday is the 4th, Monday the 3rd, Friday the 7th.
"""

from __future__ import annotations

import pytest

from tests.unit.story.told import dated, story

MON, TUE, FRI = "2024-06-03", "2024-06-04", "2024-06-07"

ONE = [
    ("The mayor of Lima ordered a search on Monday.", (MON, "ordered", ())),
    ("On Tuesday troops seized a bridge in Lagos.", (TUE, "seized", ("Lagos",))),
    ("The vessel went down early on Tuesday.", (TUE, "went", ())),
    ("Divers recovered two bodies in Lagos on Monday.", (MON, "recovered", ("Lagos",))),
    ("The board will publish its report on Friday.", (FRI, "publish", ())),
    ("The school is to reopen its gym on Friday.", (FRI, "reopen", ())),
    ("He fell ill on Monday, doctors said.", (MON, "fell", ())),
]
NOTHING = [
    # said, thought, or felt
    "The minister praised the crews on Monday.",
    "She hoped for rain on Tuesday.",
    "Residents called on the mayor on Monday to resign.",
    # prices
    "Shares slid on Monday.",
    "Oil prices recovered on Tuesday.",
    # what is said was printed then, not done
    "Figures released on Monday were poor.",
    # the day is that of something else
    "The union met Monday's deadline.",
    "A Tuesday deadline passed.",
    "Officials said the dam had burst, a report on Monday showed.",
    # what another verb's object was like
    "Officials found the door locked on Monday.",
    # somebody's words
    "“We ordered a search on Monday,” he said.",
    # only possible, or not done
    "The mayor may order a search on Friday.",
    "The mayor did not order a search on Monday.",
    # nobody does it
    "One was shut on Monday.",
    # figures of speech
    "The plan came under fire on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_deed(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert dated(story(text)) == {expected}


@pytest.mark.parametrize("text", NOTHING)
def test_no_deed(text: str) -> None:
    assert dated(story(text)) == set()


def test_a_named_event_takes_the_day_before_a_verb_does() -> None:
    found = dated(story("A fire gutted a mill in Lagos on Monday, and crews left."))
    assert {kind for _, kind, _ in found} == {"fire"}


def test_a_long_sentence_of_verbs_takes_linear_time() -> None:
    # thousands of verbs and days, none of which may cost more than its neighbours
    text = "The mayor ordered " + "and closed roads on Monday " * 60 + "."
    assert story(text).events
