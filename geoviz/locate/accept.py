"""Is a mention a place at all, and in the right spot? Features for both questions.

Recognition read the words; here the rest of the document and the map have their say: a
surname that is also a town is more likely the town where its neighbours are named too.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.locate.candidates import Described
from geoviz.locate.facts import Facts, RowFacts
from geoviz.locate.names import Name
from geoviz.locate.score import Draft
from geoviz.models import Toponym

_MOST: Final = 4.0
_GREAT: Final = frozenset(
    {"country", "adm1", "capital", "continent", "historical", "region"}
)
_CARRIED: Final = frozenset(
    """near near_wide same_division:place division_share:place country_share:place
    country_share:adm1 country_share:country home_near home_division:place
    home_country:place home_country:adm1 within:adm1 within:country
    holds:place""".split()
)
"""Features of the chosen candidate that also speak for its being a place."""
_SPOTTED: Final = frozenset(
    """near near_wide home_near same_country:place same_division:place within:adm1
    within:country country_share:place country_share:capital country_share:adm1
    country_share:country peer:adm1 peer:country peer:capital peer:place peer:great
    own_town home_country:place home_division:place lonely:place lonely:capital
    lonely:country lonely:adm1""".split()
)
"""Features of the chosen candidate that speak for its being the right one."""


def logit(chance: float) -> float:
    """Log odds, held within ±9."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(chance / (1 - chance))


def logistic(score: float) -> float:
    """Log odds → chance."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def describe_mentions(draft: Draft, facts: Facts) -> list[Described]:
    """For each toponym the features by which it is accepted."""
    toponyms = draft.extraction.toponyms
    scores = [logit(toponym.likelihood) for toponym in toponyms]
    everywhere = sum(toponym.likelihood for toponym in toponyms)
    sentences: dict[int, list[float]] = defaultdict(list)
    for toponym in toponyms:
        sentences[toponym.sentence].append(toponym.likelihood)
    beside = {
        number: (len(likelihoods), sum(likelihoods))
        for number, likelihoods in sentences.items()
    }
    keys: dict[str, list[float]] = defaultdict(list)
    for number, owner in enumerate(draft.owner):
        keys[draft.names[owner].key].append(scores[number])
    namesakes = {key: _Namesakes.of(said) for key, said in keys.items()}
    home = "home" if draft.home.documents else "no_home"
    found: list[Described] = []
    for number, toponym in enumerate(toponyms):
        name = draft.names[draft.owner[number]]
        shares = draft.shares[draft.owner[number]]
        best = max(range(len(shares)), key=lambda place: (shares[place], -place))
        sort = facts(name.rows[best]).sort
        size = "great" if sort in _GREAT else "small"
        if toponym.kind == "demonym":
            size = "demonym"
        features: Described = [
            ("bias", 1.0),
            ("words", scores[number]),
            (f"size={size}", 1.0),
            (f"kind={toponym.kind}", 1.0),
            (f"share:{size}", shares[best]),
        ]
        if toponym.partial and size != "demonym":
            features.append((f"partial:{size}", 1.0))
            if not name.whole:
                features.append((f"never_whole:{size}", 1.0))
        features += _echo(namesakes[name.key], scores[number], size)
        rest = len(toponyms) - 1
        if rest:
            mean = (everywhere - toponym.likelihood) / rest
            features.append((f"document:{size}", mean))
        count, together = beside[toponym.sentence]
        if count > 1:
            mean = (together - toponym.likelihood) / (count - 1)
            features.append((f"sentence:{size}", mean))
            features.append(("sentence_names", 1.0))
        if size != "demonym":
            features += [
                (f"{home}:{feature}", strength)
                for feature, strength in draft.described(
                    draft.owner[number], best, facts
                )
                if feature in _CARRIED
            ]
            features.append((f"{home}:{size}", 1.0))
        found.append(features)
    return found


@dataclass(frozen=True, slots=True)
class _Namesakes:
    """The scores of all mentions of a name, summed up once for all of them."""

    count: int
    total: float
    best: tuple[float, float]
    """The highest score, and the one after it."""
    worst: tuple[float, float]
    """The lowest score, and the one before it."""

    @classmethod
    def of(cls, scores: Sequence[float]) -> _Namesakes:
        """Sum up at least one score."""
        high, low = heapq.nlargest(2, scores), heapq.nsmallest(2, scores)
        return cls(len(scores), sum(scores), (high[0], high[-1]), (low[0], low[-1]))


def _echo(namesakes: _Namesakes, own: float, size: str) -> Described:
    """What the other mentions of the same name say."""
    others = namesakes.count - 1
    if not others:
        return []
    best = namesakes.best[own == namesakes.best[0]]
    worst = namesakes.worst[own == namesakes.worst[0]]
    best = max(-_MOST, min(_MOST, best))
    mean = max(-_MOST, min(_MOST, (namesakes.total - own) / others))
    return [
        (f"echo:{size}", 1.0),
        (f"echo_sure:{size}", max(best, 0.0)),
        (f"echo_doubt:{size}", min(best, 0.0)),
        (f"echo_mean:{size}", mean),
        (f"echo_worst:{size}", max(-_MOST, min(0.0, worst))),
        ("echo_count", math.log1p(others)),
    ]


@dataclass(frozen=True, slots=True)
class Spot:
    """How the candidate chosen stands among all of its name."""

    share: float
    """Share of the candidates within 161 km of it."""
    lead: float
    """Its prior less that of the likeliest candidate farther off."""


def describe_spot(
    toponym: Toponym,
    name: Name,
    fact: RowFacts,
    spot: Spot,
    described: Described,
    *,
    at_home: bool,
) -> Described:
    """The features by which a place is thought to be the right one.

    Args:
        toponym: the mention.
        name: all of its mentions.
        fact: the candidate chosen.
        spot: how it stands among the other candidates.
        described: features of the one chosen.
        at_home: is the publisher's home known?
    """
    found: Described = [("bias", 1.0), (f"sort={fact.sort}", 1.0)]
    if len(name.rows) == 1:
        found.append(("only", 1.0))
    else:
        found.append(("several", 1.0))
        found.append(("spot", max(-_MOST, min(_MOST, logit(spot.share)))))
        lead = max(-_MOST, min(_MOST, spot.lead))
        found.append(("lead" if lead > 0 else "behind", lead))
    if fact.excess:
        found.append((f"excess:{fact.rank}", fact.excess))
    if fact.seat_away:
        found.append(("seat_away", fact.seat_away))
    if toponym.kind != "place":
        found.append((f"kind={toponym.kind}", 1.0))
    if toponym.partial:
        whole = "too" if name.whole else "never"
        found.append((f"partial={toponym.partial}", 1.0))
        found.append((f"whole={whole}", 1.0))
    found += [(feature, s) for feature, s in described if feature in _SPOTTED]
    if at_home:
        found += [(f"home:{feature}", strength) for feature, strength in found]
    return found
