"""A place in words, as a person types it: "Kursk, Russia", "Springfield, IL"."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.models import Feature

_NEAR_KM = 60.0
"""How far from a city's point a landmark of that city, or a suburb, may lie."""
_MAX_WORDS = 12
_IN_CITIES = frozenset({"city", "landmark", "natural"})
_SEAT_AHEAD = 0.3
"""How far, in the unit of the prior, a city is put before a division of its name."""
_SEATS = frozenset({"PPLA", "PPLC"})
_SHARE = 0.1
"""Of a division's people: a city of more is what its bare name means."""

_KINDS: dict[str, tuple[Feature, ...]] = {
    **dict.fromkeys(
        "canton county department district emirate governorate krai kray municipality "
        "oblast okrug parish prefecture province raion rayon region state territory "
        "voivodeship".split(),
        ("region",),
    ),
    **dict.fromkeys("city town village".split(), ("city",)),
}
"""Words for a kind of place that stand beside a name and are no part of it."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a query: a name, and what it lies in."""

    name: str
    within: tuple[str, ...]
    features: tuple[Feature, ...] = ()
    """The kinds that a word beside the name allows; any when empty."""


def find_rows(index: Index, query: str) -> list[tuple[int, float]]:
    """(row, prior) for every row that the query can mean, likeliest first.

    The first reading that some row satisfies is taken; see `_readings`.
    """
    for reading in _readings(query):
        if found := _satisfying(index, reading, fold(reading.name)):
            if not reading.features:
                found = _seats_first(index, found)
            return sorted(found, key=lambda pair: (-pair[1], pair[0]))
    return []


def find_near(index: Index, query: str) -> tuple[list[tuple[int, float]], int]:
    """(row, prior) for the names that `query` misspells, and how many slips it has.

    What comes after a comma must be right, and so must a name that exists: it is
    never taken for another. Nothing found is ([], 0).
    """
    parts = tuple(part for part in map(str.strip, query.split(",")) if part)
    if not parts:
        return [], 0
    name, within = parts[0], parts[1:]
    readings = [_Reading(name, within)]
    readings += [
        _Reading(bare, within, features) for bare, features in _without_kind(name)
    ]
    if any(index.folded_rows(fold(reading.name)) for reading in readings):
        return [], 0
    for reading in readings:
        priors: dict[int, float] = {}
        names, slips = index.near(fold(reading.name))
        for key in names:
            for row, prior in _satisfying(index, reading, key):
                priors[row] = max(prior, priors.get(row, prior))
        if priors:
            found = _seats_first(index, list(priors.items()))
            return sorted(found, key=lambda pair: (-pair[1], pair[0])), slips
    return [], 0


def _satisfying(index: Index, reading: _Reading, key: str) -> list[tuple[int, float]]:
    """(row, prior) of the folded name `key` that the rest of the reading allows."""
    return [
        (row, index.prior(row, key))
        for row in index.folded_rows(key)
        if (not reading.features or index.feature(row) in reading.features)
        and all(_lies_in(index, row, outer) for outer in reading.within)
    ]


def _seats_first(
    index: Index, found: list[tuple[int, float]]
) -> list[tuple[int, float]]:
    """Put a division below its own city of that name: bare "Kursk" means the city."""
    seats: dict[tuple[str, str], float] = {}
    for row, prior in found:
        if index.feature(row) == "city":
            inside = _division(index, row)
            if not _leads(index, row, inside):
                continue
            seats[inside] = max(prior, seats.get(inside, prior))
    return [
        (row, min(prior, seats.get(_division(index, row), math.inf) - _SEAT_AHEAD))
        if index.code(row) == "ADM1"
        else (row, prior)
        for row, prior in found
    ]


def _leads(index: Index, row: int, inside: tuple[str, str]) -> bool:
    """Is a city the seat of its division, or large in it?

    Kursk is, not so the villages called Xinjiang, nor the town of Sinaloa.
    """
    if index.code(row) in _SEATS:
        return True
    division = index.division_row(*inside)
    people = index.population(division) if division is not None else 0
    return index.population(row) >= _SHARE * people


def _division(index: Index, row: int) -> tuple[str, str]:
    return index.country(row), index.admin1_code(row)


def _readings(query: str) -> Iterator[_Reading]:
    """From the most literal reading to the freest."""
    yield _Reading(query, ())
    parts = tuple(part for part in map(str.strip, query.split(",")) if part)
    if not parts:
        return
    name, within = parts[0], parts[1:]
    yield _Reading(name, within)
    if len(parts) == 2:  # "Congo, Republic of the"
        yield _Reading(f"{parts[1]} {parts[0]}", ())
    bare = list(_without_kind(name))
    for shorter, features in bare:
        yield _Reading(shorter, within, features)
    words = name.split()
    if not 1 < len(words) <= _MAX_WORDS:
        return
    for cut in range(len(words) - 1, 0, -1):  # "Kursk Russia", "Paris Texas USA"
        first, rest = " ".join(words[:cut]), words[cut:]
        for tail in ((" ".join(rest),), *_halves(rest)):
            yield _Reading(first, (*tail, *within))
            for shorter, features in _without_kind(first):
                yield _Reading(shorter, (*tail, *within), features)


def _halves(words: list[str]) -> Iterator[tuple[str, str]]:
    for cut in range(len(words) - 1, 0, -1):
        yield " ".join(words[:cut]), " ".join(words[cut:])


def _without_kind(name: str) -> Iterator[tuple[str, tuple[Feature, ...]]]:
    """The name without a word for its kind: "Kursk Oblast", "province of Lugo"."""
    words = name.split()
    if len(words) < 2:
        return
    if kind := _KINDS.get(fold(words[-1])):
        yield " ".join(words[:-1]), kind
    if kind := _KINDS.get(fold(words[0])):
        rest = words[2:] if fold(words[1]) == "of" else words[1:]
        if rest:
            yield " ".join(rest), kind


def _lies_in(index: Index, row: int, outer: str) -> bool:
    """Does a row lie in the place that `outer` names: country, division or city?"""
    place = index.place(row)
    code = fold(outer).upper()  # "US", "U.S.", "IL", "D.C."
    if code in place.countries and place.feature != "country":
        return True
    if place.admin1_code and code == place.admin1_code.upper():
        return place.code != "ADM1"
    named = set(index.rows(outer))
    for shorter, features in _without_kind(outer):
        named |= {r for r in index.rows(shorter) if index.feature(r) in features}
    named.discard(row)
    for country in place.countries:
        if index.country_row(country) in named:
            return True
        if index.division_row(country, place.admin1_code) in named:
            return True
    return any(
        _is_part(index, row, place.admin2_code, other)
        for other in named
        if index.country(other) == place.country
    )


def _is_part(index: Index, row: int, admin2: str, other: int) -> bool:
    """Is `row` in the second-level division `other`, or at the city `other`?"""
    if index.feature(other) == "region":
        return (
            admin2 != ""
            and index.admin1_code(other) == index.admin1_code(row)
            and index.place(other).admin2_code == admin2
        )
    if index.feature(other) != "city" or index.feature(row) not in _IN_CITIES:
        return False
    here, there = index.point(row), index.point(other)
    smaller = index.feature(row) != "city" or index.population(row) < index.population(
        other
    )
    return (
        smaller
        and here is not None
        and there is not None
        and great_circle_km(here, there) <= _NEAR_KM
    )
