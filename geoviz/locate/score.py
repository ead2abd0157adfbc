"""A document's names → the share of each candidate, read several times over."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.locate.candidates import (
    Described,
    describe_alone,
    describe_home,
    describe_setting,
)
from geoviz.locate.facts import MOST_ROWS, Facts
from geoviz.locate.names import Name, bearers_of, gather_names
from geoviz.locate.scorer import AtHome, Scorer
from geoviz.locate.setting import NOWHERE, Home, Setting, kin_of, setting_of
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


@lru_cache(maxsize=4)
def scorers_of(models: Models, index: Index) -> Scorers:
    """The models of choice, with the scores that they remember of names."""
    return Scorers(models, index)


class Draft:
    """A document with a share for each candidate of each of its names."""

    __slots__ = (
        "_described",
        "extraction",
        "home",
        "kin",
        "names",
        "owner",
        "setting",
        "shares",
    )

    extraction: Extraction
    names: list[Name]
    owner: list[int]
    """For each toponym the number of its name."""
    kin: list[list[int]]
    """The names that are kin; see `setting.kin_of`."""
    shares: list[list[float]]
    setting: Setting | None
    """What the last reading was made with; None where there was none."""
    home: Home

    def __init__(
        self,
        extraction: Extraction,
        names: list[Name],
        owner: list[int],
        kin: list[list[int]],
        shares: list[list[float]],
        *,
        setting: Setting | None,
        home: Home,
    ) -> None:
        """Take what the readings came to."""
        self.extraction = extraction
        self.names = names
        self.owner = owner
        self.kin = kin
        self.shares = shares
        self.setting = setting
        self.home = home
        self._described: dict[int, Described] = {}

    def described(self, number: int, place: int, facts: Facts) -> Described:
        """The features of candidate `place` of name `number`, worked out once."""
        asked = number * MOST_ROWS + place
        known = self._described.get(asked)
        if known is None:
            name = self.names[number]
            known = describe_alone(name, place, facts)
            if self.home.documents:
                known += describe_home(name, place, facts, self.home)
            if self.setting is not None:
                known += describe_setting(name, number, place, facts, self.setting)
            self._described[asked] = known
        return known


def softmax(scores: list[float]) -> list[float]:
    """Scores → shares that sum to 1."""
    if len(scores) == 1:
        return [1.0]
    top = scores[0]
    for score in scores:
        if score > top:  # noqa: PLR1730 (several times as fast as max)
            top = score
    shares: list[float] = []
    total = 0.0
    for score in scores:
        power = math.exp(score - top)
        total += power
        shares.append(power)
    for place, power in enumerate(shares):
        shares[place] = power / total
    return shares


def draft(
    extraction: Extraction, scorers: Scorers, home: Home = NOWHERE, passes: int = PASSES
) -> Draft:
    """Read the document, three times: each name alone, then twice as a whole.

    Each reading as a whole (there are `passes`) weighs the choices of the one before.
    """
    names, owner = gather_names(extraction.toponyms, extraction.tokens, scorers.facts)
    kin = kin_of(names)
    return _weighed(extraction, names, owner, kin, scorers, home=home, passes=passes)


def draft_at_home(first: Draft, scorers: Scorers, home: Home) -> Draft:
    """A draft anew, once the publisher's home is known."""
    return _weighed(
        first.extraction,
        first.names,
        first.owner,
        first.kin,
        scorers,
        home=home,
        passes=PASSES,
    )


def _weighed(
    extraction: Extraction,
    names: list[Name],
    owner: list[int],
    kin: list[list[int]],
    scorers: Scorers,
    *,
    home: Home,
    passes: int,
) -> Draft:
    known = home.documents > 0
    facts = scorers.facts
    alone = scorers.home_alone if known else scorers.alone
    whole = scorers.home_setting if known else scorers.setting
    shares: list[list[float]] = []
    bases: list[list[float]] = []
    """The scores that do not depend on the document's other names."""
    for name in names:
        if len(name.rows) == 1:  # there is nothing to choose
            shares.append([1.0])
            bases.append([])
            continue
        first, base = alone.alone(name), whole.alone(name)
        if known:
            bearers = bearers_of(name, facts)
            shown = AtHome(name.key, bearers, home)
            first = alone.at_home(bearers, shown, first)
            base = whole.at_home(bearers, shown, base)
        shares.append(softmax(first))
        bases.append(base)
    setting: Setting | None = None
    for _ in range(passes):
        setting = setting_of(names, shares, kin, facts)
        read: list[list[float]] = []
        for number, name in enumerate(names):
            base = bases[number]
            if base:
                read.append(softmax(whole.in_setting(name, number, setting, base)))
            else:
                read.append([1.0])
        shares = read
    return Draft(extraction, names, owner, kin, shares, setting=setting, home=home)
