"""Candidates' features → their scores, without the features in between.

`candidates.py` says in words what speaks for a candidate; that is what weights are
learned from and what reasons are told from. There are fifteen candidates to a name,
though, and only the chosen one is ever explained: here the same sums are made straight
from the weights. `tests/property/test_scorer.py` holds the two to each other.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.locate.candidates import (
    LEAST_COUNT,
    LEAST_NEAR,
    LEAST_SHARE,
    POINTED,
    describe_alone,
    faith_in,
    weigh,
)
from geoviz.locate.facts import RANKS, Facts
from geoviz.locate.names import Name
from geoviz.locate.setting import Home, Setting
from geoviz.locate.weights import Weights

_KEPT: Final = 20_000
"""Names whose scores are remembered."""


@dataclass(frozen=True, slots=True)
class _RankWeights:
    """What counts for candidates of one rank."""

    same_country: float
    country_share: float
    same_division: float
    division_share: float
    home_country: float
    home_division: float
    pointed: bool


def plain(name: Name) -> bool:
    """Does nothing beside its mentions tell its candidates apart?"""
    return not (
        name.containers
        or name.contained
        or name.peers
        or name.kind_words
        or name.seat
        or name.dateline
    )


class Scorer:
    """One set of learned weights, applied to the candidates of names."""

    def __init__(self, weights: Weights, facts: Facts) -> None:
        """Take the weights of a model of `weights.Models`."""
        self._weights = weights
        self._facts = facts
        self._near = weights.get("near", 0.0)
        self._near_wide = weights.get("near_wide", 0.0)
        self._home_near = weights.get("home_near", 0.0)
        self._ranks = {
            rank: _RankWeights(
                weights.get(f"same_country:{rank}", 0.0),
                weights.get(f"country_share:{rank}", 0.0),
                weights.get(f"same_division:{rank}", 0.0),
                weights.get(f"division_share:{rank}", 0.0),
                weights.get(f"home_country:{rank}", 0.0),
                weights.get(f"home_division:{rank}", 0.0),
                rank in POINTED,
            )
            for rank in RANKS
        }
        self._known: dict[tuple[str, tuple[int, ...]], list[float]] = {}

    def alone(self, name: Name) -> list[float]:
        """For each candidate the sum over `describe_alone`."""
        if not plain(name):
            return self._alone(name)
        key = name.key, name.rows
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[key] = self._alone(name)
        return known

    def _alone(self, name: Name) -> list[float]:
        if name.told is None:
            name.told = [
                describe_alone(name, place, self._facts)
                for place in range(len(name.rows))
            ]
        return [weigh(described, self._weights) for described in name.told]

    def at_home(self, name: Name, home: Home) -> list[float]:
        """For each candidate the sum over `describe_home`."""
        facts, ranks, key = self._facts, self._ranks, name.key
        faith = faith_in(home)
        found: list[float] = []
        for fact in facts.of(name.rows):
            weights = ranks[fact.rank]
            score = 0.0
            if fact.country:
                share = home.country(fact.country, key)
                if share > LEAST_SHARE:
                    score += weights.home_country * faith * share
            if fact.division is not None:
                share = home.division(fact.division, key)
                if share > LEAST_SHARE:
                    score += weights.home_division * faith * share
            if weights.pointed and fact.placed:
                near = home.nearness(fact)
                if near > LEAST_NEAR:
                    score += self._home_near * faith * near
            found.append(score)
        return found

    def in_setting(
        self, name: Name, number: int, setting: Setting, base: Sequence[float]
    ) -> list[float]:
        """For each candidate the sum over `describe_setting`, added to `base`."""
        if setting.is_empty_but_for(number):
            return self._lonely(name, base)
        facts, ranks, log1p = self._facts, self._ranks, math.log1p
        countries, own_countries = setting.countries, setting.own_countries[number]
        divisions, own_divisions = setting.divisions, setting.own_divisions[number]
        rest = setting.total - setting.own_totals[number]
        per = 1 / rest if rest > 0.01 else 0.0
        pointed = bool(setting.points)
        found: list[float] = []
        for fact, known in zip(facts.of(name.rows), base, strict=True):
            score = known
            weights = ranks[fact.rank]
            country, division = fact.country, fact.division
            if country in countries:
                count = countries[country] - own_countries.get(country, 0.0)
                if count > LEAST_COUNT:
                    score += weights.same_country * log1p(count)
                    score += weights.country_share * count * per
                if division in divisions:
                    count = divisions[division] - own_divisions.get(division, 0.0)
                    if count > LEAST_COUNT:
                        score += weights.same_division * log1p(count)
                        score += weights.division_share * count * per
            if pointed and weights.pointed and fact.placed:
                close, wide = setting.nearness(number, fact)
                if wide > LEAST_COUNT:
                    score += self._near * close + self._near_wide * wide
            found.append(score)
        return found

    def _lonely(self, name: Name, base: Sequence[float]) -> list[float]:
        """The same for a name that is the only one."""
        facts, weights = self._facts, self._weights
        prior = weights.get("lonely_prior", 0.0)
        return [
            known
            + prior * facts.index.prior(row, name.key)
            + weights.get(f"lonely:{facts(row).rank}", 0.0)
            for row, known in zip(name.rows, base, strict=True)
        ]
