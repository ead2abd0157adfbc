"""Drafts of a collection → for each document, where its publisher is at home.

Taken from the publisher's other documents alone, so that no document confirms itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from geoviz.locate.facts import Facts
from geoviz.locate.score import Draft
from geoviz.locate.setting import LOCAL, NOWHERE, Division, Home

_LEAST = 0.05
_SURE = 0.3
"""Share from which a candidate counts as a place that the publisher writes of."""
_POINTS = 30

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Summary:
    """What one document is about: the best share of each country, division, place."""

    countries: dict[str, float]
    divisions: dict[Division, float]
    rows: dict[int, float]


def summarise(draft: Draft, facts: Facts) -> Summary:
    """Where the names of one document lie."""
    countries: dict[str, float] = {}
    divisions: dict[Division, float] = {}
    rows: dict[int, float] = {}
    for name, shares in zip(draft.names, draft.shares, strict=True):
        for row, share in zip(name.rows, shares, strict=True):
            weight = share * name.likelihood
            if weight < _LEAST:
                continue
            fact = facts(row)
            if fact.country:
                _raise(countries, fact.country, weight)
            if fact.division is not None:
                _raise(divisions, fact.division, weight)
            if weight > _SURE:
                _raise(rows, row, weight)
    return Summary(countries, divisions, rows)


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
        rows = _total(summary.rows for summary in summaries)
        for number, summary in zip(numbers, summaries, strict=True):
            others = len(numbers) - 1
            homes[number] = _home(
                others,
                _less(countries, summary.countries, others),
                _less(divisions, summary.divisions, others),
                _less(rows, summary.rows, others),
                facts,
            )
    return homes


def _home(
    others: int,
    countries: dict[str, float],
    divisions: dict[Division, float],
    rows: dict[int, float],
    facts: Facts,
) -> Home:
    local = [
        (facts(row), share)
        for row, share in sorted(rows.items(), key=lambda item: (-item[1], item[0]))
        if facts(row).placed and facts(row).sort in LOCAL
    ]
    return Home(others, countries, divisions, rows, tuple(local[:_POINTS]))


def _raise(best: dict[Key, float], key: Key, weight: float) -> None:
    if weight > best.get(key, 0.0):
        best[key] = weight


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
