"""Journeys, and things that are none, in news of every style.

`journeys.txt` has a text on each line, `journeys_of_articles.txt` whole articles; they
say what their lines mean. A line of `no_journeys.txt` tells of none.
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
        found[-1][1].add(row(line))
    return found


def row(line: str) -> tuple[str, ...]:
    parts = [part.strip() for part in line[1:].split("|")]
    parts += [""] * (6 - len(parts))
    return (*parts[:4], *(DAYS.get(part, part) for part in parts[4:]))


def articles() -> list[tuple[str, set[tuple[str, ...]]]]:
    text = (FOLDER / "journeys_of_articles.txt").read_text(encoding="utf-8")
    body = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
    found = []
    for block in body.split("\n---\n"):
        rows = {row(line) for line in block.split("\n") if line.startswith(">")}
        prose = [line for line in block.split("\n") if not line.startswith(">")]
        found.append(("\n".join(prose).strip(), rows))
    return found


@pytest.mark.parametrize(("text", "expected"), told())
def test_journeys(text: str, expected: set[tuple[str, ...]]) -> None:
    assert expected
    assert {journey(route) for route in story(text).routes} == expected


@pytest.mark.parametrize(("text", "expected"), articles())
def test_journeys_of_articles(text: str, expected: set[tuple[str, ...]]) -> None:
    assert {journey(route) for route in story(text).routes} == expected


@pytest.mark.parametrize("text", lines("no_journeys.txt"))
def test_no_journey(text: str) -> None:
    assert story(text).routes == ()
