"""Drafts of a collection → for each document, where its publisher is at home.

Taken from the publisher's other documents alone, so that no document confirms itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from geoviz.locate.facts import Facts, RowFacts
from geoviz.locate.score import Draft
from geoviz.locate.setting import LOCAL, NOWHERE, Division, Home

_LEAST: Final = 0.05
_SURE: Final = 0.3
"""Share from which a candidate counts as a place that the publisher writes of."""
_POINTS: Final = 30

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Summary:
    """What one document is about: the best share of each country, division, place."""

    countries: dict[str, float]
    divisions: dict[Division, float]
    leads: dict[tuple[str, str | Division], float]
    """By how much the best name for a country or division is ahead of the next."""
    rows: dict[int, float]


class _Best(Generic[Key]):
    """For each key the best weight, the name that it comes from, and the next best."""

    def __init__(self) -> None:
        self.found: dict[Key, tuple[float, str, float]] = {}

    def add(self, key: Key, weight: float, name: str) -> None:
        best, owner, second = self.found.get(key, (0.0, name, 0.0))
        if weight > best:
            second = second if owner == name else best
            self.found[key] = (weight, name, second)
        elif owner != name and weight > second:
            self.found[key] = (best, owner, weight)

    def weights(self) -> dict[Key, float]:
        return {key: best for key, (best, _, _) in self.found.items()}

    def leads(self) -> Iterator[tuple[tuple[str, Key], float]]:
        for key, (best, owner, second) in self.found.items():
            yield (owner, key), best - second


def summarise(draft: Draft, facts: Facts) -> Summary:
    """Where the names of one document lie."""
    countries: _Best[str] = _Best()
    divisions: _Best[Division] = _Best()
    rows: dict[int, float] = {}
    for name, shares in zip(draft.names, draft.shares, strict=True):
        for row, share in zip(name.rows, shares, strict=True):
            weight = share * name.likelihood
            if weight < _LEAST:
                continue
            fact = facts(row)
            if fact.country:
                countries.add(fact.country, weight, name.key)
            if fact.division is not None:
                divisions.add(fact.division, weight, name.key)
            if weight > _SURE:
                rows[row] = max(weight, rows.get(row, 0.0))
    return Summary(
        countries.weights(),
        divisions.weights(),
        {**dict(countries.leads()), **dict(divisions.leads())},
        rows,
    )


def homes_of(drafts: Sequence[Draft], facts: Facts) -> list[Home]:
    """The home of each document's publisher, by its other documents."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        publisher = draft.extraction.read.document.publisher
        if publisher:
            groups[publisher].append(number)
    homes = [NOWHERE] * len(drafts)
    for numbers in groups.values():
        if len(numbers) < 2:
            continue
        summaries = [summarise(drafts[number], facts) for number in numbers]
        countries = _total(summary.countries for summary in summaries)
        divisions = _total(summary.divisions for summary in summaries)
        leads = _total(summary.leads for summary in summaries)
        rows = _total(summary.rows for summary in summaries)
        others = len(numbers) - 1
        for number, summary in zip(numbers, summaries, strict=True):
            homes[number] = Home(
                others,
                _less(countries, summary.countries, others),
                _less(divisions, summary.divisions, others),
                _less(leads, summary.leads, others),
                _points(_less(rows, summary.rows, others), facts),
            )
    return homes


def _points(rows: dict[int, float], facts: Facts) -> tuple[tuple[RowFacts, float], ...]:
    """The places most written of."""
    ranked = sorted(rows.items(), key=lambda item: (-item[1], item[0]))
    local = [(facts(row), share) for row, share in ranked]
    kept = [place for place in local if place[0].placed and place[0].sort in LOCAL]
    return tuple(kept[:_POINTS])


def _total(summaries: Iterable[dict[Key, float]]) -> dict[Key, float]:
    total: dict[Key, float] = defaultdict(float)
    for summary in summaries:
        for key, weight in summary.items():
            total[key] += weight
    return total


def _less(
    total: dict[Key, float], own: dict[Key, float], others: int
) -> dict[Key, float]:
    """Mean over the other documents; what rests of rounding is left out."""
    found = {}
    for key, weight in total.items():
        rest = weight - own.get(key, 0.0)
        if rest > 1e-6:
            found[key] = rest / others
    return found
