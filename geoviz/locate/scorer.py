"""Candidates' features → their scores, without the features in between.

`candidates.py` says in words what speaks for a candidate; that is what weights are
learned from and what reasons are told from. There are fifteen candidates to a name,
though, and only the chosen one is ever explained: here the same sums are made straight
from the weights. `tests/property/test_scorer.py` holds the two to each other.
"""

from __future__ import annotations

import math
from typing import Final

from geoviz.locate.beside import plain, told_beside
from geoviz.locate.candidates import (
    LEAST_COUNT,
    LEAST_NEAR,
    LEAST_SHARE,
    behind,
    faith_in,
)
from geoviz.locate.facts import RANKS, SORTS, Bearers, Facts
from geoviz.locate.names import Name, bearers_of
from geoviz.locate.setting import Home, Setting
from geoviz.locate.weights import Weights

_KEPT: Final = 20_000
"""Names whose scores are remembered."""
_LOG1P: Final = math.log1p
"""Looked up once: compiled code has no arithmetic of its own for it."""


class _RankWeights:
    """What counts for candidates of one rank."""

    __slots__ = (
        "country_share",
        "division_share",
        "home_country",
        "home_division",
        "lonely",
        "same_country",
        "same_division",
    )

    def __init__(self, weights: Weights, rank: str) -> None:
        self.same_country = weights.get(f"same_country:{rank}", 0.0)
        self.country_share = weights.get(f"country_share:{rank}", 0.0)
        self.same_division = weights.get(f"same_division:{rank}", 0.0)
        self.division_share = weights.get(f"division_share:{rank}", 0.0)
        self.home_country = weights.get(f"home_country:{rank}", 0.0)
        self.home_division = weights.get(f"home_division:{rank}", 0.0)
        self.lonely = weights.get(f"lonely:{rank}", 0.0)


class AtHome:
    """What a publisher's other articles say for each candidate of a name.

    Two models weigh it; it is worked out once for both.
    """

    __slots__ = ("countries", "divisions", "faith", "near")

    faith: float
    countries: list[float]
    """Share of each candidate's country; 0 for one too small to say something."""
    divisions: list[float]
    """The same of its first-level division."""
    near: list[float]
    """How much of what is written of lies about it."""

    def __init__(self, key: str, bearers: Bearers, home: Home) -> None:
        """Ask a home for the candidates of the folded name `key`."""
        countries: list[float] = []
        divisions: list[float] = []
        nears: list[float] = []
        leads, own_leads = home.leads(key)
        last, known = "", 0.0
        for fact in bearers.facts:
            country = fact.country
            if country != last:  # of many candidates in a row it is the same
                last, known = country, 0.0
                if country:
                    share = home.share_but(country, leads, own_leads)
                    if share > LEAST_SHARE:
                        known = share
            countries.append(known)
            share = 0.0
            if fact.division:
                share = home.share_but(fact.division, leads, own_leads)
            divisions.append(share if share > LEAST_SHARE else 0.0)
            near = home.nearness(fact) if fact.pointed else 0.0
            nears.append(near if near > LEAST_NEAR else 0.0)
        self.faith = faith_in(home)
        self.countries = countries
        self.divisions = divisions
        self.near = nears


class Scorer:
    """One set of learned weights, applied to the candidates of names."""

    def __init__(self, weights: Weights, facts: Facts) -> None:
        """Take the weights of a model of `weights.Models`."""
        known = dict(weights)
        self._weights = known
        self._facts = facts
        self._prior = known.get("prior", 0.0)
        self._first = known.get("first", 0.0)
        self._namesake = known.get("namesake", 0.0)
        self._sorts = [known.get(f"sort={sort}", 0.0) for sort in SORTS]
        self._near = known.get("near", 0.0)
        self._near_wide = known.get("near_wide", 0.0)
        self._home_near = known.get("home_near", 0.0)
        self._lonely_prior = known.get("lonely_prior", 0.0)
        self._ranks = [_RankWeights(known, rank) for rank in RANKS]
        self._known: dict[Bearers, list[float]] = {}

    def alone(self, name: Name) -> list[float]:
        """For each candidate the sum over `describe_alone`."""
        if not plain(name):
            return self._alone(name)
        bearers = bearers_of(name, self._facts)
        known = self._known.get(bearers)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[bearers] = self._alone(name)
        return known

    def _alone(self, name: Name) -> list[float]:
        bearers = bearers_of(name, self._facts)
        told = told_beside(name, self._facts)
        weights, sorts, priors = self._weights, self._sorts, bearers.priors
        shadowed, best = not name.containers, priors[0]
        found: list[float] = []
        for place, fact in enumerate(bearers.facts):
            prior = priors[place]
            score = self._prior * prior
            score += sorts[fact.sort_number]
            if place == 0:
                score += self._first
            elif shadowed:
                shadow = behind(best, prior)
                if shadow > 0:
                    score += self._namesake * shadow
            for feature in told[place]:
                score += weights.get(feature, 0.0)
            found.append(score)
        return found

    def at_home(
        self, bearers: Bearers, shown: AtHome, base: list[float]
    ) -> list[float]:
        """For each candidate the sum over `describe_home`, added to `base`."""
        ranks, faith, home_near = self._ranks, shown.faith, self._home_near
        countries, divisions, near = shown.countries, shown.divisions, shown.near
        found: list[float] = []
        for place, fact in enumerate(bearers.facts):
            weights = ranks[fact.rank_number]
            score = weights.home_country * faith * countries[place]
            score += weights.home_division * faith * divisions[place]
            score += home_near * faith * near[place]
            found.append(base[place] + score)
        return found

    def in_setting(
        self, name: Name, number: int, setting: Setting, base: list[float]
    ) -> list[float]:
        """For each candidate the sum over `describe_setting`, added to `base`."""
        bearers = bearers_of(name, self._facts)
        if setting.is_empty_but_for(number):
            return self._lonely(bearers, base)
        ranks = self._ranks
        areas, own = setting.areas, setting.own_areas[number]
        rest = setting.total - setting.own_totals[number]
        per = 1 / rest if rest > 0.01 else 0.0
        pointed = bool(setting.points)
        last, named, count, logarithm = "", False, 0.0, 0.0
        found: list[float] = []
        for place, fact in enumerate(bearers.facts):
            score = base[place]
            weights = ranks[fact.rank_number]
            country = fact.country
            if country != last:  # of many candidates in a row it is the same
                last = country
                total = areas.get(country)
                named = total is not None
                if total is not None:
                    count = total - own.get(country, 0.0)
                    logarithm = _LOG1P(count) if count > LEAST_COUNT else 0.0
            if named:
                if count > LEAST_COUNT:
                    score += weights.same_country * logarithm
                    score += weights.country_share * count * per
                division = fact.division
                total = areas.get(division)
                if total is not None:
                    inside = total - own.get(division, 0.0)
                    if inside > LEAST_COUNT:
                        score += weights.same_division * _LOG1P(inside)
                        score += weights.division_share * inside * per
            if pointed and fact.pointed:
                close, wide = setting.nearness(number, fact)
                if wide > LEAST_COUNT:
                    score += self._near * close + self._near_wide * wide
            found.append(score)
        return found

    def _lonely(self, bearers: Bearers, base: list[float]) -> list[float]:
        """The same for a name that is the only one."""
        ranks, prior, priors = self._ranks, self._lonely_prior, bearers.priors
        return [
            base[place] + prior * priors[place] + ranks[fact.rank_number].lonely
            for place, fact in enumerate(bearers.facts)
        ]
