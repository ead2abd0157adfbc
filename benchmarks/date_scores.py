"""How right dates are: predictions against TIMEX3 gold, with a bootstrap interval.

A prediction is matched one to one with the gold expression that it overlaps most.
"Day" counts expressions of a calendar day alone; "broad" those of a day, week, month or
year. End to end means found, and given the right value.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = re.compile(r"(\d{4}-W\d\d)(?:-WE)?")
_MONTH = re.compile(r"(\d{4}-\d\d)(?:-XX)?")
_YEAR = re.compile(r"(\d{4})(?:-XX(?:-XX)?)?")


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression with its span and value, of gold or predicted."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted over documents."""

    gold: int = 0
    predicted: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of two documents together."""
        return Counts(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def f1(self) -> float:
        """End-to-end F1: found, and of the right value."""
        return 2 * self.right / ((self.gold + self.predicted) or 1)

    @property
    def accuracy(self) -> float:
        """Share of right values among those found."""
        return self.right / (self.found or 1)


def plain_value(value: str) -> tuple[str, str]:
    """Width and value of a TIMEX3 value; ("", "") when it is none of the four.

    >>> plain_value("2009-06-01T16:00Z"), plain_value("2008-W42-WE"), plain_value("P3D")
    (('day', '2009-06-01'), ('week', '2008-W42'), ('', ''))
    """
    if day := _DAY.match(value):
        return "day", day[0]
    for width, pattern in (("week", _WEEK), ("month", _MONTH), ("year", _YEAR)):
        if found := pattern.fullmatch(value):
            return width, found[1]
    return "", ""


def matched(gold: Sequence[Timex], predicted: Sequence[Timex]) -> dict[int, int]:
    """Which prediction goes with which expression: one to one, most overlap first."""
    pairs = []
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            overlap = min(one.end, other.end) - max(one.start, other.start)
            unlike = abs((one.end - one.start) - (other.end - other.start))
            if overlap > 0:
                pairs.append((-overlap, unlike, i, j))
    taken: dict[int, int] = {}
    for _, _, i, j in sorted(pairs):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def compare(gold: Sequence[Timex], predicted: Sequence[Timex]) -> Counts:
    """Counts of one document; values must be plain ones."""
    taken = matched(gold, predicted)
    right = sum(gold[i].value == predicted[j].value for i, j in taken.items())
    return Counts(len(gold), len(predicted), len(taken), right)


def interval(
    documents: Sequence[Counts], figure: Callable[[Counts], float]
) -> tuple[float, float]:
    """95 % bootstrap interval of a figure over documents: 1,000 draws, fixed seed."""
    chance = random.Random(1)  # noqa: S311 (statistics, no secret)
    drawn = sorted(
        figure(sum(chance.choices(documents, k=len(documents)), Counts()))
        for _ in range(1000)
    )
    return drawn[25], drawn[974]
