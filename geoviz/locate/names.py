"""The toponyms of a document, gathered by name, with what stands beside each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.keys import fold
from geoviz.locate.facts import Facts
from geoviz.models import Token, Toponym

MOST_ROWS: Final = 40
"""Candidates looked at for one name, likeliest by prior first."""
_OUTER_ROWS: Final = 6
_MOST_BESIDE: Final = 6
_GREAT_TOWN: Final = 100_000
_NEAR_CITY_KM: Final = 60.0
_REGION_WORDS: Final = frozenset(
    """region province oblast state governorate prefecture district territory republic
    krai department canton county""".split()
)
_CITY_WORDS: Final = frozenset({"city", "town", "village", "municipality", "township"})
_OF_CONTAINER: Final = (
    [","], ["in"], [",", "in"], ["("], ["(", "in"], [".", ","], [".", ",", "in"],
)  # fmt: skip
_LISTED: Final = (
    [","], ["and"], ["or"], [",", "and"], [",", "or"], ["/"], [".", ","], ["&"],
)  # fmt: skip
_LARGE: Final = frozenset({"country", "adm1"})
_OF_OWNER: Final = (
    ["'s"],
    ["'s", "city", "of"],
    ["'s", "capital", ","],
    ["'s", "capital"],
)


@dataclass(slots=True)
class Name:
    """One name in one document: its mentions mean one place, unless they say not."""

    key: str
    rows: tuple[int, ...]
    numbers: list[int] = field(default_factory=list)
    """Its mentions, as positions in the document's toponyms."""
    likelihood: float = 0.0
    """The best of its mentions'."""
    containers: list[Toponym] = field(default_factory=list)
    """Each Y of "X, Y", "Y's X" or "X in Y"."""
    contained: list[Toponym] = field(default_factory=list)
    """Each X, seen from Y."""
    peers: list[Toponym] = field(default_factory=list)
    """The names before and after it in a list ("Ohio, Georgia and Utah")."""
    stranger: Toponym | None = None
    """The country or division that it is said to lie in, and that holds none of it."""
    kind_words: set[str] = field(default_factory=set)
    """`region`, `city`: words of that sort beside a mention."""
    whole: bool = False
    """Is it, once at least, no part of a longer name?"""
    told: list[list[tuple[str, float]]] | None = None
    """For each candidate what `candidates.describe_alone` says, once it was asked."""
    seat: bool = False
    """Does a mention stand for a government?"""
    dateline: bool = False
    """Does one stand in the dateline, with nothing said of where it lies?"""


def gather_names(
    toponyms: Sequence[Toponym], tokens: Sequence[Token], facts: Facts
) -> tuple[list[Name], list[int]]:
    """The names in text order, and for each toponym the number of its name.

    Mentions with different containers ("London, Ontario", "London, England") are
    different names; one without a container goes with the first of them.
    """
    besides = _besides(toponyms, tokens)
    known: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    names: list[Name] = []
    owner: list[int] = []
    for number, (toponym, beside) in enumerate(zip(toponyms, besides, strict=True)):
        key = fold(toponym.surface)
        variants = known.setdefault((key, toponym.rows), [])
        holder = beside.container
        stranger = None
        if holder is not None and not _holds_any(holder, toponym, facts):
            listed = number + 1 < len(besides) and len(besides[number + 1].listed) > 1
            if (
                not beside.follows
                and _is_strange(holder, toponym, facts)
                and not (listed and _is_town_too(holder, facts))
            ):
                stranger = holder
            holder = None
        place = _variant(names, variants, holder)
        if place < 0:
            place = len(names)
            variants.append(place)
            names.append(Name(key, toponym.rows[:MOST_ROWS]))
        owner.append(place)
        name = names[place]
        name.numbers.append(number)
        name.likelihood = max(name.likelihood, toponym.likelihood)
        name.seat = name.seat or (toponym.kind == "metonym" and not toponym.team)
        name.whole = name.whole or not toponym.partial
        name.dateline = name.dateline or (toponym.dateline and beside.container is None)
        name.stranger = name.stranger or stranger
        if holder is None and len(name.peers) < _MOST_BESIDE:
            name.peers += beside.listed
        if beside.kind_word:
            name.kind_words.add(beside.kind_word)
        if holder is not None and len(name.containers) < _MOST_BESIDE:
            name.containers.append(holder)
        if beside.contained is not None and len(name.contained) < _MOST_BESIDE:
            name.contained.append(beside.contained)
    return names, owner


def _variant(
    names: Sequence[Name], variants: Sequence[int], holder: Toponym | None
) -> int:
    """The name that a mention with this container belongs to; -1 for a new one."""
    if holder is None:
        return variants[0] if variants else -1
    for place in variants:
        held = names[place].containers
        if not held or held[0].rows[0] == holder.rows[0]:
            return place
    return -1


def _holds_any(holder: Toponym, toponym: Toponym, facts: Facts) -> bool:
    return any(
        contains(outer, inner, facts)
        for inner in toponym.rows[:MOST_ROWS]
        for outer in holder.rows[:_OUTER_ROWS]
    )


def _is_strange(holder: Toponym, toponym: Toponym, facts: Facts) -> bool:
    """Is a town said to lie where the gazetteer has none of its name?"""
    return (
        facts(holder.rows[0]).rank in _LARGE and facts(toponym.rows[0]).sort == "city"
    )


def _is_town_too(holder: Toponym, facts: Facts) -> bool:
    """Is the division's name a great town's as well ("Turin, Hamburg and Ghent")?"""
    return any(
        facts(row).feature == "city" and facts.index.population(row) >= _GREAT_TOWN
        for row in holder.rows[:_OUTER_ROWS]
    )


@dataclass(slots=True)
class _Beside:
    listed: list[Toponym] = field(default_factory=list)
    follows: bool = False
    """Does it stand later in a list?"""
    container: Toponym | None = None
    contained: Toponym | None = None
    kind_word: str = ""


def _besides(toponyms: Sequence[Toponym], tokens: Sequence[Token]) -> list[_Beside]:
    """What stands beside each toponym."""
    starts = [token.start for token in tokens]
    found = [_Beside() for _ in toponyms]
    for number, toponym in enumerate(toponyms):
        first = bisect_left(starts, toponym.start)
        after = bisect_left(starts, toponym.end, first)
        found[number].kind_word = _kind_word(tokens, first, after)
        if number + 1 == len(toponyms):
            break
        follower = toponyms[number + 1]
        if follower.sentence != toponym.sentence or follower.start - toponym.end > 20:
            continue
        last = bisect_left(starts, follower.start, after)
        between = [token.key for token in tokens[after:last]]
        if between in _LISTED:
            found[number].listed.append(follower)
            found[number + 1].listed.append(toponym)
            found[number + 1].follows = True
        if between in _OF_CONTAINER:
            found[number].container = follower
            found[number + 1].contained = toponym
        elif between in _OF_OWNER and found[number + 1].container is None:
            found[number + 1].container = toponym
            found[number].contained = follower
    return found


def _kind_word(tokens: Sequence[Token], first: int, after: int) -> str:
    word = tokens[after].key if after < len(tokens) else ""
    if word in _REGION_WORDS:
        return "region"
    if word in _CITY_WORDS:
        return "city"
    if first >= 2 and tokens[first - 1].key == "of":
        word = tokens[first - 2].key
        if word in _CITY_WORDS:
            return "city"
        if word in _REGION_WORDS:
            return "region"
    return ""


def container_rank(outer: Sequence[Toponym], inner: int, facts: Facts) -> str:
    """The rank of the first container that may hold `inner`; empty when none may."""
    for toponym in outer:
        for row in toponym.rows[:_OUTER_ROWS]:
            if contains(row, inner, facts):
                return facts(row).rank
    return ""


def contains(outer: int, inner: int, facts: Facts) -> bool:
    """Does the place in row `outer` hold the one in row `inner`?"""
    if outer == inner:
        return False
    whole, part = facts(outer), facts(inner)
    if not whole.country or whole.country != part.country or part.rank == "country":
        return False
    if whole.rank == "country":
        return True
    if part.rank == "adm1":
        return False
    if whole.rank == "adm1":
        return whole.division == part.division is not None
    if not (whole.placed and part.placed):
        return False
    away = great_circle_km((whole.lon, whole.lat), (part.lon, part.lat))
    return away <= _NEAR_CITY_KM
