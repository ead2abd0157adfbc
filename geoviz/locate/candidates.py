"""A candidate place in its document, as features with a strength each.

Which of them weigh how much was learned: `data/resolution.csv`, see the model card.
"""

from __future__ import annotations

import math
from typing import Final

from geoviz.locate.beside import by_rank, told_beside
from geoviz.locate.facts import Facts
from geoviz.locate.names import Name, bearers_of
from geoviz.locate.setting import Home, Setting
from geoviz.locate.weights import Weights

_NAMESAKE: Final = 0.5
"""By how much a likelier candidate is better known; beyond, it casts a shadow."""
_MOST_BEHIND: Final = 2.5
LEAST_SHARE: Final = 0.001
"""Share of a publisher's articles below which a country or division says nothing."""
LEAST_NEAR: Final = 0.01
LEAST_COUNT: Final = 0.02
"""The same for nearness at home, and for the soft counts of a setting."""

_LOG1P: Final = math.log1p
_HOME_COUNTRY: Final = by_rank("home_country")
_HOME_DIVISION: Final = by_rank("home_division")
_SAME_COUNTRY: Final = by_rank("same_country")
_COUNTRY_SHARE: Final = by_rank("country_share")
_SAME_DIVISION: Final = by_rank("same_division")
_DIVISION_SHARE: Final = by_rank("division_share")
_LONELY: Final = by_rank("lonely")

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
    bearers = bearers_of(name, facts)
    found: Described = [
        ("prior", bearers.priors[place]),
        (f"sort={bearers.facts[place].sort}", 1.0),
    ]
    if place == 0:
        found.append(("first", 1.0))
    elif not name.containers:
        shadow = behind(bearers.priors[0], bearers.priors[place])
        if shadow > 0:
            found.append(("namesake", shadow))
    for feature in told_beside(name, facts)[place]:
        found.append((feature, 1.0))
    return found


def behind(best: float, prior: float) -> float:
    """How much less known a candidate is than a great place of the name, if at all.

    Args:
        best: the prior of the likeliest candidate.
        prior: that of the candidate in question.
    """
    shadow = best - prior - _NAMESAKE
    return min(shadow, _MOST_BEHIND)


def describe_home(name: Name, place: int, facts: Facts, home: Home) -> Described:
    """What the publisher's other articles say for candidate `place`."""
    fact = bearers_of(name, facts).facts[place]
    rank = fact.rank
    faith = faith_in(home)
    found: Described = []
    share = home.share(fact.country, name.key) if fact.country else 0.0
    if share > LEAST_SHARE:
        found.append((_HOME_COUNTRY[rank], faith * share))
    if fact.division:
        share = home.share(fact.division, name.key)
        if share > LEAST_SHARE:
            found.append((_HOME_DIVISION[rank], faith * share))
    if fact.pointed:
        near = home.nearness(fact)
        if near > LEAST_NEAR:
            found.append(("home_near", faith * near))
    return found


def describe_setting(
    name: Name, number: int, place: int, facts: Facts, setting: Setting
) -> Described:
    """What the document's other names say for candidate `place` of name `number`."""
    bearers = bearers_of(name, facts)
    fact = bearers.facts[place]
    rank = fact.rank
    if setting.is_empty_but_for(number):
        return [("lonely_prior", bearers.priors[place]), (_LONELY[rank], 1.0)]
    found: Described = []
    if fact.country:
        count, share = setting.count(number, fact.country)
        if count > LEAST_COUNT:
            found.append((_SAME_COUNTRY[rank], _LOG1P(count)))
            found.append((_COUNTRY_SHARE[rank], share))
        if fact.division:
            count, share = setting.count(number, fact.division)
            if count > LEAST_COUNT:
                found.append((_SAME_DIVISION[rank], _LOG1P(count)))
                found.append((_DIVISION_SHARE[rank], share))
    if fact.pointed and setting.points:
        close, wide = setting.nearness(number, fact)
        if wide > LEAST_COUNT:
            found.append(("near", close))
            found.append(("near_wide", wide))
    return found
