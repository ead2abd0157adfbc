"""A document's names → the share of each candidate, read several times over."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.locate.candidates import (
    Described,
    describe_alone,
    describe_home,
    describe_setting,
)
from geoviz.locate.facts import Facts
from geoviz.locate.names import Name, gather_names
from geoviz.locate.scorer import Scorer
from geoviz.locate.setting import NOWHERE, Home, Setting, setting_of
from geoviz.locate.weights import Models
from geoviz.models import Extraction

PASSES: Final = 2
"""Readings of the whole document."""


@lru_cache(maxsize=4)
def facts_of(index: Index) -> Facts:
    """The facts of an index's rows, remembered from document to document."""
    return Facts(index)


class Scorers:
    """The four models of choice, ready to score."""

    def __init__(self, models: Models, index: Index) -> None:
        """Take the learned weights and the gazetteer."""
        facts = facts_of(index)
        self.facts = facts
        self.alone = Scorer(models.alone, facts)
        self.setting = Scorer(models.setting, facts)
        self.home_alone = Scorer(models.home_alone, facts)
        self.home_setting = Scorer(models.home_setting, facts)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document with a share for each candidate of each of its names."""

    extraction: Extraction
    names: Sequence[Name]
    owner: Sequence[int]
    """For each toponym the number of its name."""
    shares: Sequence[Sequence[float]]
    setting: Setting | None
    """What the last reading was made with; None where there was none."""
    home: Home
    _described: dict[tuple[int, int], Described] = field(default_factory=dict)

    def described(self, number: int, place: int, facts: Facts) -> Described:
        """The features of candidate `place` of name `number`, worked out once."""
        known = self._described.get((number, place))
        if known is None:
            name = self.names[number]
            known = describe_alone(name, place, facts)
            if self.home.documents:
                known += describe_home(name, place, facts, self.home)
            if self.setting is not None:
                known += describe_setting(name, number, place, facts, self.setting)
            self._described[number, place] = known
        return known


def softmax(scores: Sequence[float]) -> list[float]:
    """Scores → shares that sum to 1."""
    if len(scores) == 1:
        return [1.0]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def draft(
    extraction: Extraction, scorers: Scorers, home: Home = NOWHERE, passes: int = PASSES
) -> Draft:
    """Read the document, three times: each name alone, then twice as a whole.

    Each reading as a whole (there are `passes`) weighs the choices of the one before.
    """
    names, owner = gather_names(extraction.toponyms, extraction.tokens, scorers.facts)
    return _weighed(extraction, names, owner, scorers, home, passes)


def draft_at_home(first: Draft, scorers: Scorers, home: Home) -> Draft:
    """A draft anew, once the publisher's home is known."""
    return _weighed(
        first.extraction, first.names, first.owner, scorers, home, passes=PASSES
    )


def _weighed(
    extraction: Extraction,
    names: Sequence[Name],
    owner: Sequence[int],
    scorers: Scorers,
    home: Home,
    passes: int,
) -> Draft:
    known = home.documents > 0
    alone = scorers.home_alone if known else scorers.alone
    whole = scorers.home_setting if known else scorers.setting
    shares = [softmax(scores) for scores in _bases(alone, names, home)]
    setting: Setting | None = None
    bases = _bases(whole, names, home) if passes else []
    for _ in range(passes):
        setting = setting_of(names, shares, scorers.facts)
        shares = [
            softmax(whole.in_setting(name, number, setting, base))
            if len(base) > 1
            else [1.0]
            for number, (name, base) in enumerate(zip(names, bases, strict=True))
        ]
    return Draft(extraction, names, owner, shares, setting, home)


def _bases(scorer: Scorer, names: Sequence[Name], home: Home) -> list[list[float]]:
    """The scores that do not depend on the document's other names."""
    found = []
    for name in names:
        scores = scorer.alone(name)
        if home.documents and len(scores) > 1:
            own = scorer.at_home(name, home)
            scores = [a + b for a, b in zip(scores, own, strict=True)]
        found.append(scores)
    return found
