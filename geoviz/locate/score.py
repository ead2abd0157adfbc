"""Candidates → shares: how likely each is what its name means, and why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geoviz.gazetteer.index import Index
from geoviz.locate.candidates import (
    Described,
    describe_alone,
    describe_home,
    describe_setting,
)
from geoviz.locate.facts import Facts
from geoviz.locate.names import Name, gather_names
from geoviz.locate.setting import NOWHERE, Home, Setting, setting_of
from geoviz.locate.weights import Models, Weights
from geoviz.models import Extraction

PASSES = 2
"""Readings of the whole document."""


@lru_cache(maxsize=4)
def facts_of(index: Index) -> Facts:
    """The facts of an index's rows, remembered from document to document."""
    return Facts(index)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document with a share for each candidate of each of its names."""

    extraction: Extraction
    names: Sequence[Name]
    owner: Sequence[int]
    """For each toponym the number of its name."""
    described: Sequence[Sequence[Described]]
    """For each name and candidate, its features."""
    shares: Sequence[Sequence[float]]
    setting: Setting
    """What the last reading was made with."""
    home: Home


def softmax(scores: Sequence[float]) -> list[float]:
    """Scores → shares that sum to 1."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def weigh(described: Described, weights: Weights) -> float:
    """The weighted sum of a candidate's features."""
    score = 0.0
    for feature, strength in described:
        score += weights.get(feature, 0.0) * strength
    return score


def shares_of(
    described: Sequence[Sequence[Described]], weights: Weights
) -> list[list[float]]:
    """For each name the shares of its candidates."""
    return [
        softmax([weigh(candidate, weights) for candidate in candidates])
        if len(candidates) > 1
        else [1.0]
        for candidates in described
    ]


def draft(
    extraction: Extraction,
    index: Index,
    models: Models,
    home: Home = NOWHERE,
    passes: int = PASSES,
) -> Draft:
    """Read the document, three times: each name alone, then twice as a whole.

    Each reading as a whole (there are `passes`) weighs the choices of the one before.
    """
    facts = facts_of(index)
    names, owner = gather_names(extraction.toponyms, extraction.tokens, facts)
    known = home.documents > 0
    alone = [
        [
            describe_alone(name, place, facts)
            + (describe_home(name, place, facts, home) if known else [])
            for place in range(len(name.rows))
        ]
        for name in names
    ]
    shares = shares_of(alone, models.home_alone if known else models.alone)
    weights = models.home_setting if known else models.setting
    described: list[Sequence[Described]] = [*alone]
    setting = Setting()
    for left in range(passes, 0, -1):
        setting = setting_of(names, shares, facts)
        described = with_setting(names, alone, setting, facts, last=left == 1)
        shares = shares_of(described, weights)
    return Draft(extraction, names, owner, described, shares, setting, home)


def with_setting(
    names: Sequence[Name],
    alone: Sequence[Sequence[Described]],
    setting: Setting,
    facts: Facts,
    *,
    last: bool,
) -> list[Sequence[Described]]:
    """The candidates' features, with those that the document's setting gives.

    In all readings but the last, names of one candidate are passed by: there is no
    choice to make.
    """
    return [
        [
            base + describe_setting(name, number, place, facts, setting)
            for place, base in enumerate(bases)
        ]
        if last or len(bases) > 1
        else bases
        for number, (name, bases) in enumerate(zip(names, alone, strict=True))
    ]
