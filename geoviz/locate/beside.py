"""What the words beside a name's mentions say for each of its candidates.

All of it is said or not said: features with a strength of 1, by name alone.
"""

from __future__ import annotations

from typing import Final

from geoviz.locate.facts import LIKELIEST_ROWS, RANKS, Bearers, Facts, RowFacts
from geoviz.locate.names import Name, bearers_of, holds

SEATS_OF_GOVERNMENT: Final = frozenset({"PPLC", "GOVL", "PAL", "BLDG", "FT", "ST"})
"""GeoNames feature codes of capitals and palaces of government."""


def by_rank(feature: str) -> dict[str, str]:
    """For each rank the name of the feature that is told apart by it."""
    return {rank: f"{feature}:{rank}" for rank in RANKS}


_WITHIN: Final = by_rank("within")
_HOLDS: Final = by_rank("holds")
_PEER: Final = by_rank("peer")
_OWN_TOWN: Final = ("own_town",)


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


def told_beside(name: Name, facts: Facts) -> list[tuple[str, ...]]:
    """The features of each candidate, worked out once."""
    told = name.told
    if told is None:
        bearers = bearers_of(name, facts)
        is_plain = plain(name)
        told = bearers.told if is_plain else None
        if told is None:
            if is_plain:
                told = bearers.told = _told_alone(bearers)
            else:
                told = [_told(name, place, bearers) for place in range(len(name.rows))]
        name.told = told
    return told


def _told_alone(bearers: Bearers) -> list[tuple[str, ...]]:
    """The features of each candidate of a name beside which nothing stands."""
    found: list[tuple[str, ...]] = []
    for place, fact in enumerate(bearers.facts):
        own = bearers.own_town[place]
        if fact.placed:
            found.append(_OWN_TOWN if own else ())
        else:
            found.append(("no_point", "own_town") if own else ("no_point",))
    return found


def _told(name: Name, place: int, bearers: Bearers) -> tuple[str, ...]:
    fact = bearers.facts[place]
    found: list[str] = []
    if name.dateline and not name.containers and place == bearers.first_town:
        found.append("dateline")
    if not fact.placed:
        found.append("no_point")
    if name.holders:
        rank = _container_rank(name.holders, fact)
        if rank:
            found.append(_WITHIN[rank])
    held = bool(name.held) and _holds_any(fact, name.held)
    if held:
        found.append(_HOLDS[fact.rank])
    for word in name.kind_words:
        fits = fact.feature == word
        found.append(f"word_{word}:fits" if fits else f"word_{word}:not")
    peer = _peer(fact, name.listed) if name.listed else ""
    if peer:
        found.append(peer)
    elif (
        fact.rank == "adm1"
        and not held
        and bearers.own_town[place]
        and "region" not in name.kind_words
    ):
        # "Cusco" is the city rather than the region about it, unless words say so.
        found.append("own_town")
    if name.seat and fact.code in SEATS_OF_GOVERNMENT:
        found.append("seat")
    return tuple(found)


def _container_rank(holders: list[Bearers], inner: RowFacts) -> str:
    """The rank of the first container that may hold `inner`; empty when none may."""
    for bearers in holders:
        for outer in bearers.facts[:LIKELIEST_ROWS]:
            if holds(outer, inner):
                return outer.rank
    return ""


def _holds_any(outer: RowFacts, held: list[Bearers]) -> bool:
    for bearers in held:
        for inner in bearers.facts:
            if holds(outer, inner):
                return True
    return False


def _peer(fact: RowFacts, listed: list[Bearers]) -> str:
    """How the candidate is named beside its like; empty where it is not.

    `great` where both are great cities, capitals or not ("Boston and Montreal").
    """
    if fact.great:
        for bearers in listed:
            other = bearers.facts[0]
            if other.great and other.row != fact.row:
                return "peer:great"
    for bearers in listed:
        if _is_peer(fact, bearers):
            return _PEER[fact.rank]
    return ""


def _is_peer(fact: RowFacts, bearers: Bearers) -> bool:
    """Is a name with these candidates one beside which `fact` is named in a list?

    Countries with countries, states of one country with states, towns with towns.
    """
    other = bearers.facts[0]
    if fact.row == other.row or fact.sort != other.sort:
        return False
    if fact.rank != "adm1":
        return True
    return fact.country == other.country and not bearers.own_town[0]
