"""The toponyms of a document, gathered by name, with what stands beside each."""

from __future__ import annotations

from typing import Final

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.keys import fold
from geoviz.locate.facts import (
    DEGREE_KM,
    GREAT_TOWN,
    LIKELIEST_ROWS,
    Bearers,
    Facts,
    RowFacts,
)
from geoviz.locate.neighbours import Beside, besides_of
from geoviz.models import Token, Toponym

_MOST_BESIDE: Final = 6
_NEAR_CITY_KM: Final = 60.0
_NEAR_CITY_DEGREES: Final = _NEAR_CITY_KM / DEGREE_KM + 0.01
_LARGE: Final = frozenset({"country", "adm1"})


class Name:
    """One name in one document: its mentions mean one place, unless they say not."""

    __slots__ = (
        "bearers",
        "contained",
        "containers",
        "dateline",
        "held",
        "holders",
        "key",
        "kind_words",
        "likelihood",
        "listed",
        "numbers",
        "peers",
        "rows",
        "seat",
        "stranger",
        "told",
        "whole",
    )

    key: str
    rows: tuple[int, ...]
    numbers: list[int]
    """Its mentions, as positions in the document's toponyms."""
    likelihood: float
    """The best of its mentions'."""
    containers: list[Toponym]
    """Each Y of "X, Y", "Y's X" or "X in Y"."""
    holders: list[Bearers]
    """The candidates of each of these."""
    contained: list[Toponym]
    """Each X, seen from Y."""
    held: list[Bearers]
    """The candidates of each of these."""
    peers: list[Toponym]
    """The names before and after it in a list ("Ohio, Georgia and Utah")."""
    listed: list[Bearers]
    """The candidates of each of these."""
    stranger: Toponym | None
    """The country or division that it is said to lie in, and that holds none of it."""
    kind_words: set[str]
    """`region`, `city`: words of that sort beside a mention."""
    whole: bool
    """Is it, once at least, no part of a longer name?"""
    seat: bool
    """Does a mention stand for a government?"""
    dateline: bool
    """Does one stand in the dateline, with nothing said of where it lies?"""
    bearers: Bearers | None
    """Its candidates, once they were looked up: ask `bearers_of`."""
    told: list[tuple[str, ...]] | None
    """For each candidate what `beside.told_beside` says, once it was asked."""

    def __init__(
        self,
        key: str,
        rows: tuple[int, ...],
        numbers: list[int] | None = None,
        likelihood: float = 0.0,
    ) -> None:
        """Begin a name beside which nothing stands."""
        self.key = key
        self.rows = rows
        self.numbers = [] if numbers is None else numbers
        self.likelihood = likelihood
        self.containers = []
        self.holders = []
        self.contained = []
        self.held = []
        self.peers = []
        self.listed = []
        self.stranger = None
        self.kind_words = set()
        self.whole = False
        self.seat = False
        self.dateline = False
        self.bearers = None
        self.told = None


def bearers_of(name: Name, facts: Facts) -> Bearers:
    """The candidates of a name."""
    known = name.bearers
    if known is None:
        known = name.bearers = facts.bearers(name.key, name.rows)
    return known


class _Known:
    """What toponyms with the same words and the same candidates share."""

    __slots__ = ("bearers", "key", "variants")

    def __init__(self, key: str, bearers: Bearers) -> None:
        self.key = key
        self.bearers = bearers
        self.variants: list[int] = []
        """The names that they are mentions of."""


def gather_names(
    toponyms: tuple[Toponym, ...], tokens: tuple[Token, ...], facts: Facts
) -> tuple[list[Name], list[int]]:
    """The names in text order, and for each toponym the number of its name.

    Mentions with different containers ("London, Ontario", "London, England") are
    different names; one without a container goes with the first of them.
    """
    besides = besides_of(toponyms, tokens)
    every = _known(toponyms, facts)
    names: list[Name] = []
    owner: list[int] = []
    for number, toponym in enumerate(toponyms):
        beside, known = besides[number], every[number]
        holder, stranger = beside.container, -1
        if holder >= 0 and not _holds_any(every[holder].bearers, known.bearers):
            if _is_strange(number, besides, every):
                stranger = holder
            holder = -1
        row = every[holder].bearers.rows[0] if holder >= 0 else -1
        place = _variant(names, known.variants, row)
        if place < 0:
            place = len(names)
            known.variants.append(place)
            new = Name(known.key, known.bearers.rows)
            new.bearers = known.bearers
            names.append(new)
        owner.append(place)
        name = names[place]
        if stranger >= 0 and name.stranger is None:
            name.stranger = toponyms[stranger]
        if beside.container < 0 and toponym.dateline:
            name.dateline = True
        _add_mention(name, number, toponym)
        _add_beside(name, beside, holder, toponyms, every)
    return names, owner


def _add_mention(name: Name, number: int, toponym: Toponym) -> None:
    name.numbers.append(number)
    name.likelihood = max(name.likelihood, toponym.likelihood)
    if not name.seat and toponym.kind == "metonym" and not toponym.team:
        name.seat = True
    if not name.whole and not toponym.partial:
        name.whole = True


def _add_beside(
    name: Name,
    beside: Beside,
    holder: int,
    toponyms: tuple[Toponym, ...],
    every: list[_Known],
) -> None:
    """Note what stands beside a mention; `holder` is its container, -1 for none."""
    if beside.kind_word:
        name.kind_words.add(beside.kind_word)
    if holder >= 0:
        if len(name.containers) < _MOST_BESIDE:
            name.containers.append(toponyms[holder])
            name.holders.append(every[holder].bearers)
    elif len(name.peers) < _MOST_BESIDE:
        for peer in (beside.previous, beside.next):
            if peer >= 0:
                name.peers.append(toponyms[peer])
                name.listed.append(every[peer].bearers)
    if beside.contained >= 0 and len(name.contained) < _MOST_BESIDE:
        name.contained.append(toponyms[beside.contained])
        name.held.append(every[beside.contained].bearers)


def _known(toponyms: tuple[Toponym, ...], facts: Facts) -> list[_Known]:
    """For each toponym what it shares with its like."""
    shared: dict[Bearers, _Known] = {}
    found: list[_Known] = []
    for toponym in toponyms:
        key = fold(toponym.surface)
        bearers = facts.bearers(key, toponym.rows)
        known = shared.get(bearers)
        if known is None:
            known = shared[bearers] = _Known(key, bearers)
        found.append(known)
    return found


def _variant(names: list[Name], variants: list[int], holder: int) -> int:
    """The name of a mention whose container is first of all row `holder`, or -1.

    The answer is -1 for a new name.
    """
    if holder < 0:
        return variants[0] if variants else -1
    for place in variants:
        held = names[place].holders
        if not held or held[0].rows[0] == holder:
            return place
    return -1


def _holds_any(outer: Bearers, inner: Bearers) -> bool:
    for part in inner.facts:
        for whole in outer.facts[:LIKELIEST_ROWS]:
            if holds(whole, part):
                return True
    return False


def _is_strange(number: int, besides: list[Beside], every: list[_Known]) -> bool:
    """Is a town said to lie where the gazetteer has none of its name?"""
    beside = besides[number]
    if beside.previous >= 0:
        return False
    outer, inner = every[beside.container].bearers, every[number].bearers
    if outer.facts[0].rank not in _LARGE or inner.facts[0].sort != "city":
        return False
    listed = number + 1 < len(besides) and besides[number + 1].is_amid()
    return not (listed and _is_town_too(outer))


def _is_town_too(outer: Bearers) -> bool:
    """Is the division's name a great town's as well ("Turin, Hamburg and Ghent")?"""
    for fact in outer.facts[:LIKELIEST_ROWS]:
        if fact.feature == "city" and fact.population >= GREAT_TOWN:
            return True
    return False


def holds(whole: RowFacts, part: RowFacts) -> bool:
    """Does one place hold another?"""
    country = whole.country
    if country != part.country or not country or part.rank == "country":
        return False
    if whole.row == part.row:
        return False
    if whole.rank == "country":
        return True
    if part.rank == "adm1":
        return False
    if whole.rank == "adm1":
        return whole.division == part.division != ""
    if not (whole.placed and part.placed):
        return False
    if abs(whole.lat - part.lat) > _NEAR_CITY_DEGREES:
        return False  # too far north or south, and soon told
    away = great_circle_km((whole.lon, whole.lat), (part.lon, part.lat))
    return away <= _NEAR_CITY_KM
