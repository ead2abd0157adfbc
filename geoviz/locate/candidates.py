"""A candidate place in its document, as features with a strength each.

Which of them weigh how much was learned: `data/resolution.csv`, see the model card.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.locate.facts import Facts, RowFacts
from geoviz.locate.names import Name, container_rank, contains
from geoviz.locate.setting import Home, Setting
from geoviz.locate.weights import Weights

SEATS_OF_GOVERNMENT: Final = frozenset({"PPLC", "GOVL", "PAL", "BLDG", "FT", "ST"})
"""GeoNames feature codes of capitals and palaces of government."""
_INNER_ROWS: Final = 40
_OWN_ROWS: Final = 6
_GREAT_TOWN: Final = 100_000
_GREAT_CITY: Final = 300_000
_METROPOLIS: Final = 1_000_000
_NAMESAKE: Final = 0.5
"""By how much a likelier candidate is better known; beyond, it casts a shadow."""
_MOST_BEHIND: Final = 2.5
LEAST_SHARE: Final = 0.001
"""Share of a publisher's articles below which a country or division says nothing."""
LEAST_NEAR: Final = 0.01
LEAST_COUNT: Final = 0.02
"""The same for nearness at home, and for the soft counts of a setting."""
POINTED: Final = frozenset({"place", "capital"})
"""Ranks of places small enough for a distance to say something."""

Described = list[tuple[str, float]]


def weigh(described: Described, weights: Weights) -> float:
    """The weighted sum of features."""
    score = 0.0
    for feature, strength in described:
        score += weights.get(feature, 0.0) * strength
    return score


def faith_in(home: Home) -> float:
    """How far a publisher's home is believed: 0 to 1, by the articles that show it."""
    return home.documents / (home.documents + 1.0)


def describe_alone(name: Name, place: int, facts: Facts) -> Described:
    """What the name and the words beside its mentions say for candidate `place`."""
    row = name.rows[place]
    fact = facts(row)
    index: Index = facts.index
    prior: float = index.prior(row, name.key)
    found: Described = [
        ("prior", prior),
        (f"sort={fact.sort}", 1.0),
    ]
    if place == 0:
        found.append(("first", 1.0))
    elif (behind := _behind(name, prior, index)) > 0:
        found.append(("namesake", behind))
    if name.dateline and not name.containers and place == _first_town(name, facts):
        found.append(("dateline", 1.0))
    if not fact.placed:
        found.append(("no_point", 1.0))
    if name.containers:
        rank = container_rank(name.containers, row, facts)
        if rank:
            found.append((f"within:{rank}", 1.0))
    held = bool(name.contained) and any(
        contains(row, inner, facts)
        for toponym in name.contained
        for inner in toponym.rows[:_INNER_ROWS]
    )
    if held:
        found.append((f"holds:{fact.rank}", 1.0))
    for word in name.kind_words:
        fits = fact.feature == word
        found.append((f"word_{word}:{'fits' if fits else 'not'}", 1.0))
    peer = _peer_rank(fact, name, facts) if name.peers else ""
    if peer:
        found.append((f"peer:{peer}", 1.0))
    elif (
        fact.rank == "adm1"
        and not held
        and "region" not in name.kind_words
        and _has_own_town(fact, name.rows, facts)
    ):
        # "Cusco" is the city rather than the region about it, unless words say so.
        found.append(("own_town", 1.0))
    if name.seat and fact.code in SEATS_OF_GOVERNMENT:
        found.append(("seat", 1.0))
    return found


def _behind(name: Name, prior: float, index: Index) -> float:
    """How much less known a candidate is than a great place of the name, if at all."""
    if name.containers:
        return 0.0
    best: float = index.prior(name.rows[0], name.key)
    return min(best - prior - _NAMESAKE, _MOST_BEHIND)


def _first_town(name: Name, facts: Facts) -> int:
    """The likeliest candidate that is a town; -1 where none of the likeliest is."""
    for place, row in enumerate(name.rows[:_OWN_ROWS]):
        if facts(row).feature == "city":
            return place
    return -1


def _peer_rank(fact: RowFacts, name: Name, facts: Facts) -> str:
    """The rank as which the candidate is named beside its like; empty for none.

    `great` where both are great cities, capitals or not ("Boston and Montreal").
    """
    if _is_great(fact, facts) and any(
        peer.rows[0] != fact.row and _is_great(facts(peer.rows[0]), facts)
        for peer in name.peers
    ):
        return "great"
    if any(_is_peer(fact, peer.rows, facts) for peer in name.peers):
        return fact.rank
    return ""


def _is_great(fact: RowFacts, facts: Facts) -> bool:
    if fact.feature != "city":
        return False
    return fact.code == "PPLC" or facts.index.population(fact.row) >= _GREAT_CITY


def _is_peer(fact: RowFacts, rows: Sequence[int], facts: Facts) -> bool:
    """Is a name with these rows one beside which `fact` is named in a list?

    Countries with countries, states of one country with states, towns with towns.
    """
    other = facts(rows[0])
    if fact.row == other.row or fact.sort != other.sort:
        return False
    if fact.rank != "adm1":
        return True
    return fact.country == other.country and not _has_own_town(other, rows, facts)


def _has_own_town(fact: RowFacts, rows: Sequence[int], facts: Facts) -> bool:
    """Is there a town of the name, in or beside it, great enough to be meant?

    "Buenos Aires" is a city apart from the province about it.
    """
    for row in rows[:_OWN_ROWS]:
        town = facts(row)
        if town.feature != "city" or town.country != fact.country:
            continue
        people = facts.index.population(row)
        if town.code == "PPLC" or people >= _METROPOLIS:
            return True
        if town.division == fact.division:
            return town.code != "PPL" or people >= _GREAT_TOWN
    return False


def describe_home(name: Name, place: int, facts: Facts, home: Home) -> Described:
    """What the publisher's other articles say for candidate `place`."""
    fact = facts(name.rows[place])
    rank = fact.rank
    faith = faith_in(home)
    found: Described = []
    share = home.country(fact.country, name.key) if fact.country else 0.0
    if share > LEAST_SHARE:
        found.append((f"home_country:{rank}", faith * share))
    if fact.division is not None:
        share = home.division(fact.division, name.key)
        if share > LEAST_SHARE:
            found.append((f"home_division:{rank}", faith * share))
    if rank in POINTED and fact.placed:
        near = home.nearness(fact)
        if near > LEAST_NEAR:
            found.append(("home_near", faith * near))
    return found


def describe_setting(
    name: Name, number: int, place: int, facts: Facts, setting: Setting
) -> Described:
    """What the document's other names say for candidate `place` of name `number`."""
    fact = facts(name.rows[place])
    rank = fact.rank
    if setting.is_empty_but_for(number):
        prior: float = facts.index.prior(fact.row, name.key)
        return [("lonely_prior", prior), (f"lonely:{rank}", 1.0)]
    found: Described = []
    if fact.country:
        count, share = setting.country(number, fact.country)
        if count > LEAST_COUNT:
            found.append((f"same_country:{rank}", math.log1p(count)))
            found.append((f"country_share:{rank}", share))
        if fact.division is not None:
            count, share = setting.division(number, fact.division)
            if count > LEAST_COUNT:
                found.append((f"same_division:{rank}", math.log1p(count)))
                found.append((f"division_share:{rank}", share))
    if rank in POINTED and fact.placed and setting.points:
        close, wide = setting.nearness(number, fact)
        if wide > LEAST_COUNT:
            found.append(("near", close))
            found.append(("near_wide", wide))
    return found
