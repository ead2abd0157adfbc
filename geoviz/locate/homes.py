"""Drafts of a collection → for each document, where its publisher is at home.

Taken from the publisher's other documents alone, so that no document confirms itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.locate.facts import Facts
from geoviz.locate.names import bearers_of
from geoviz.locate.score import Draft
from geoviz.locate.setting import NOWHERE, Home, Point, Summary, mean_of_others

_LEAST: Final = 0.05
_SURE: Final = 0.3
"""Share from which a candidate counts as a place that the publisher writes of."""
_POINTS: Final = 30


class _Best:
    """The best weight of a country or division, its name, and the next best."""

    __slots__ = ("name", "next", "weight")

    def __init__(self, weight: float, name: str) -> None:
        self.weight = weight
        self.name = name
        self.next = 0.0
        """The best of another name."""


def _note(found: dict[str, _Best], area: str, weight: float, name: str) -> None:
    best = found.get(area)
    if best is None:
        found[area] = _Best(weight, name)
    elif weight > best.weight:
        if best.name != name:
            best.next = best.weight
        best.weight = weight
        best.name = name
    elif best.name != name and weight > best.next:
        best.next = weight


def summarise(draft: Draft, facts: Facts) -> Summary:
    """Where the names of one document lie."""
    best: dict[str, _Best] = {}
    rows: dict[int, float] = {}
    for number, name in enumerate(draft.names):
        candidates = bearers_of(name, facts).facts
        likelihood, key = name.likelihood, name.key
        for place, share in enumerate(draft.shares[number]):
            weight = share * likelihood
            if weight < _LEAST:
                continue
            fact = candidates[place]
            if fact.country:
                _note(best, fact.country, weight, key)
            if fact.division:
                _note(best, fact.division, weight, key)
            if weight > _SURE:
                rows[fact.row] = max(weight, rows.get(fact.row, 0.0))
    areas: dict[str, float] = {}
    leads: dict[str, dict[str, float]] = {}
    for area, one in best.items():
        areas[area] = one.weight
        ahead = leads.get(one.name)
        if ahead is None:
            ahead = leads[one.name] = {}
        ahead[area] = one.weight - one.next
    return Summary(areas, leads, rows)


def homes_of(drafts: Sequence[Draft], facts: Facts) -> list[Home]:
    """The home of each document's publisher, by its other documents."""
    groups: dict[str, list[int]] = {}
    for number, draft in enumerate(drafts):
        publisher = draft.extraction.read.document.publisher
        if publisher:
            groups.setdefault(publisher, []).append(number)
    homes = [NOWHERE] * len(drafts)
    for numbers in groups.values():
        if len(numbers) < 2:
            continue
        summaries = [summarise(drafts[number], facts) for number in numbers]
        every = Summary()
        for summary in summaries:
            every.add(summary)
        others = len(numbers) - 1
        ranked = _points(every, others, facts)
        for number, own in zip(numbers, summaries, strict=True):
            points = _without(ranked, every, own, others, facts)
            homes[number] = Home(others, every, points, own)
    return homes


def _points(every: Summary, others: int, facts: Facts) -> list[Point]:
    """The places written of, most written of first, for who wrote of none of them."""
    found: list[Point] = []
    for row, total in every.rows.items():
        fact = facts.of(row)
        if fact.local:
            found.append(Point(fact, mean_of_others(total, 0.0, others), -1))
    found.sort()
    return found


def _without(
    ranked: list[Point], every: Summary, own: Summary, others: int, facts: Facts
) -> list[Point]:
    """The places most written of, one document left out."""
    found: list[Point] = []
    for point in ranked:
        if point.row not in own.rows:
            found.append(point)
            if len(found) == _POINTS:
                break
    for row, weight in own.rows.items():
        fact = facts.of(row)
        share = mean_of_others(every.rows[row], weight, others)
        if share > 0 and fact.local:
            found.append(Point(fact, share, -1))
    found.sort()
    del found[_POINTS:]
    return found
