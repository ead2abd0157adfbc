"""Descriptions of events name who did it; expectations by hand, from the texts."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        (
            (
                "A convoy of eleven lorries carrying rice, which left Colombo on "
                "Monday, was halted on Tuesday."
            ),
            "A convoy of eleven lorries",
            "left Colombo",
        ),
        (
            (
                "The aid convoy was halted for two days at a bridge by soldiers who "
                "searched all of its lorries, and then left Colombo on Monday."
            ),
            "The aid convoy",
            "left Colombo",
        ),
        (
            (
                "Reception centres on Tenerife and Gran Canaria are full of people who "
                "came by sea, and the authorities opened a disused barracks on Monday."
            ),
            "The authorities",
            "opened a disused barracks",
        ),
        (
            (
                "A man who stabbed a teacher to death in a park in Bristol was "
                "sentenced to life in prison on Monday."
            ),
            "A man who stabbed a teacher",
            "was sentenced to life in prison",
        ),
        (
            (
                "A brightly painted fishing boat crammed with 131 people "
                "from the coast of Mauritania was towed into Los Cristianos on Monday."
            ),
            "A brightly painted fishing boat",
            "towed into Los Cristianos",
        ),
        (
            (
                "Two engineers seized by gunmen in the swamps of the delta more than "
                "two and a half weeks ago regained their freedom on Monday."
            ),
            "Two engineers",
            "regained their freedom",
        ),
        (
            (
                "The students, who hold the chamber, are to meet Speaker Wang Li on "
                "Friday."
            ),
            "The students",
            "are to meet Speaker Wang Li",
        ),
    ],
)
def test_the_subject_is_named(text: str, subject: str, told: str) -> None:
    whats = [event.what for event in story(text).events if told in event.what]
    assert [what[: len(subject)] for what in whats] == [subject]


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Officials said a crew, some of them Danes, left Colombo on Monday.", "Offi"),
        ("In a letter to the owners of the ship Tom Hart left Colombo.", "A letter"),
        (
            (
                "The owners, it was said in a long report to the court on the affair, "
                "lost a ship that left Colombo on Monday."
            ),
            "The owners left",
        ),
    ],
)
def test_no_subject_is_made_up(text: str, none: str) -> None:
    assert not any(event.what.startswith(none) for event in story(text).events)
