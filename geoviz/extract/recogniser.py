"""A recogniser of one's own: which stretches of a text name places, and how surely.

It takes the place of the learned weights of `toponyms.py`. The gazetteer still says
what may be a place at all, and `locate` which place it is; a name that the recogniser
leaves out is no toponym.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Words that name a place, or the people of one."""

    start: int
    """Offset of the first character."""
    end: int
    """One past the last."""
    likelihood: float
    """Probability that they do, 0 to 1."""


class Recogniser(Protocol):
    """Anything that finds names of places in a text."""

    def recognise(self, text: str) -> Sequence[PlaceSpan]:
        """The spans in text order; they do not overlap."""
        ...


class Recognised:
    """The spans of one text, asked for the likelihood of a name."""

    def __init__(self, spans: Sequence[PlaceSpan]) -> None:
        """Take the spans in text order."""
        self._spans = spans
        self._ends = [span.end for span in spans]

    def likelihood(self, start: int, end: int) -> float:
        """Of the first span that shares a character with the name; 0 for none."""
        place = bisect_left(self._ends, start + 1)
        if place == len(self._spans) or self._spans[place].start >= end:
            return 0.0
        return self._spans[place].likelihood
