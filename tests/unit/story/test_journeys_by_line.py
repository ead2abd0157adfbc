"""Journeys, and things that are none, in short news of every style, a line each.

`journeys.txt` says what its lines mean. A line of `no_journeys.txt` tells of none.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.story.told import journey, story

FOLDER = Path(__file__).parent
DAYS = {
    "Sat": "2024-06-01",
    "Sun": "2024-06-02",
    "Mon": "2024-06-03",
    "Tue": "2024-06-04",
    "Wed": "2024-06-05",
    "Thu": "2024-06-06",
    "Fri": "2024-06-07",
}


def lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def told() -> list[tuple[str, set[tuple[str, ...]]]]:
    found: list[tuple[str, set[tuple[str, ...]]]] = []
    for line in lines("journeys.txt"):
        if not line.startswith(">"):
            found.append((line, set()))
            continue
        parts = [part.strip() for part in line[1:].split("|")]
        parts += [""] * (6 - len(parts))
        days = [DAYS.get(part, part) for part in parts[4:]]
        found[-1][1].add((*parts[:4], *days))
    return found


@pytest.mark.parametrize(("text", "expected"), told())
def test_journeys(text: str, expected: set[tuple[str, ...]]) -> None:
    assert expected
    assert {journey(route) for route in story(text).routes} == expected


@pytest.mark.parametrize("text", lines("no_journeys.txt"))
def test_no_journey(text: str) -> None:
    assert story(text).routes == ()
