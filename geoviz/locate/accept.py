"""Is a mention a place at all, and in the right spot? Features for both questions.

Recognition read the words; here the rest of the document and the map have their say: a
surname that is also a town is more likely the town where its neighbours are named too.
Weights are learned from these features; `chances.py` makes the same sums without them.
"""

from __future__ import annotations

import math
from typing import Final

from geoviz.locate.candidates import Described
from geoviz.locate.facts import Facts, RowFacts
from geoviz.locate.names import Name
from geoviz.locate.score import Draft
from geoviz.locate.spot import Spot, likeliest
from geoviz.models import Toponym

_MOST: Final = 4.0
_LOG1P: Final = math.log1p
_GREAT: Final = frozenset(
    {"country", "adm1", "capital", "continent", "historical", "region"}
)
CARRIED: Final = frozenset(
    """near near_wide same_division:place division_share:place country_share:place
    country_share:adm1 country_share:country home_near home_division:place
    home_country:place home_country:adm1 within:adm1 within:country
    holds:place""".split()
)
"""Features of the chosen candidate that also speak for its being a place."""
SPOTTED: Final = frozenset(
    """near near_wide home_near same_country:place same_division:place within:adm1
    within:country country_share:place country_share:capital country_share:adm1
    country_share:country peer:adm1 peer:country peer:capital peer:place peer:great
    own_town home_country:place home_division:place lonely:place lonely:capital
    lonely:country lonely:adm1""".split()
)
"""Features of the chosen candidate that speak for its being the right one."""
SIZES: Final = ("great", "small", "demonym")


def logit(chance: float) -> float:
    """Log odds, held within ±9."""
    chance = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(chance / (1 - chance))


def logistic(score: float) -> float:
    """Log odds → chance."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def held(score: float) -> float:
    """Log odds held within ±4."""
    return max(-_MOST, min(_MOST, score))


def size_of(toponym: Toponym, fact: RowFacts) -> str:
    """One of `SIZES`: what a mention's chances are told apart by."""
    if toponym.kind == "demonym":
        return "demonym"
    return "great" if fact.sort in _GREAT else "small"


class Echo:
    """What the other mentions of the same name say of one of them."""

    __slots__ = ("best", "count", "mean", "worst")

    best: float
    """The highest score among them."""
    worst: float
    """The lowest; 0 where that is above 0."""
    mean: float
    count: float
    """Log of how many they are."""

    def __init__(self, best: float, worst: float, mean: float, others: int) -> None:
        """Hold the scores within bounds."""
        self.best = held(best)
        self.worst = max(-_MOST, min(0.0, worst))
        self.mean = held(mean)
        self.count = _LOG1P(others)


class _Namesakes:
    """The scores of all mentions of a name, summed up once for all of them."""

    __slots__ = ("_best", "_count", "_next_best", "_next_worst", "_total", "_worst")

    def __init__(self, score: float) -> None:
        """Begin with the first."""
        self._count = 1
        self._total = self._best = self._worst = score
        self._next_best = -math.inf
        self._next_worst = math.inf

    def add(self, score: float) -> None:
        """Count one more."""
        self._count += 1
        self._total += score
        if score > self._best:
            self._best, self._next_best = score, self._best
        else:
            self._next_best = max(self._next_best, score)
        if score < self._worst:
            self._worst, self._next_worst = score, self._worst
        else:
            self._next_worst = min(self._next_worst, score)

    def echo(self, own: float) -> Echo | None:
        """What the others say of the one with the score `own`; None without others."""
        others = self._count - 1
        if not others:
            return None
        best = self._next_best if own == self._best else self._best
        worst = self._next_worst if own == self._worst else self._worst
        return Echo(best, worst, (self._total - own) / others, others)


class _Sentence:
    """How many mentions a sentence has, and the sum of their likelihoods."""

    __slots__ = ("count", "total")

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self.total = 0.0


class Company:
    """The mentions of a document, summed up for each to be seen among the others."""

    __slots__ = (
        "_everywhere",
        "_likelihoods",
        "_namesakes",
        "_sentences",
        "scores",
    )

    scores: list[float]
    """Log odds of each, as recognition read the words."""

    def __init__(
        self, toponyms: tuple[Toponym, ...], names: list[Name], owner: list[int]
    ) -> None:
        """Sum up: the mentions, their names, and for each the number of its name."""
        self.scores = []
        self._likelihoods: list[float] = []
        self._everywhere = 0.0
        self._sentences: list[_Sentence] = []
        self._namesakes: list[_Namesakes] = []
        known: dict[str, _Namesakes] = {}
        last, sentence = -1, _Sentence()
        for number, toponym in enumerate(toponyms):
            likelihood = toponym.likelihood
            score = logit(likelihood)
            self.scores.append(score)
            self._likelihoods.append(likelihood)
            self._everywhere += likelihood
            if toponym.sentence != last:  # toponyms are in text order
                last, sentence = toponym.sentence, _Sentence()
            sentence.count += 1
            sentence.total += likelihood
            self._sentences.append(sentence)
            key = names[owner[number]].key
            namesakes = known.get(key)
            if namesakes is None:
                namesakes = known[key] = _Namesakes(score)
            else:
                namesakes.add(score)
            self._namesakes.append(namesakes)

    def in_document(self, number: int) -> float:
        """The mean likelihood of all others; -1 where there is none."""
        others = len(self.scores) - 1
        if not others:
            return -1.0
        return (self._everywhere - self._likelihoods[number]) / others

    def in_sentence(self, number: int) -> float:
        """The mean likelihood of the others in its sentence; -1 where there is none."""
        sentence = self._sentences[number]
        others = sentence.count - 1
        if not others:
            return -1.0
        return (sentence.total - self._likelihoods[number]) / others

    def echo(self, number: int) -> Echo | None:
        """What the others of its name say; None where there is none."""
        return self._namesakes[number].echo(self.scores[number])


def describe_mentions(draft: Draft, facts: Facts) -> list[Described]:
    """For each toponym the features by which it is accepted."""
    toponyms = draft.extraction.toponyms
    company = Company(toponyms, draft.names, draft.owner)
    home = "home" if draft.home.documents else "no_home"
    found: list[Described] = []
    for number, toponym in enumerate(toponyms):
        owner = draft.owner[number]
        name, shares = draft.names[owner], draft.shares[owner]
        best = likeliest(shares)
        size = size_of(toponym, facts.of(name.rows[best]))
        features: Described = [
            ("bias", 1.0),
            ("words", company.scores[number]),
            (f"size={size}", 1.0),
            (f"kind={toponym.kind}", 1.0),
            (f"share:{size}", shares[best]),
        ]
        if toponym.partial and size != "demonym":
            features.append((f"partial:{size}", 1.0))
            if not name.whole:
                features.append((f"never_whole:{size}", 1.0))
        echo = company.echo(number)
        if echo is not None:
            features += [
                (f"echo:{size}", 1.0),
                (f"echo_sure:{size}", max(echo.best, 0.0)),
                (f"echo_doubt:{size}", min(echo.best, 0.0)),
                (f"echo_mean:{size}", echo.mean),
                (f"echo_worst:{size}", echo.worst),
                ("echo_count", echo.count),
            ]
        mean = company.in_document(number)
        if mean >= 0:
            features.append((f"document:{size}", mean))
        mean = company.in_sentence(number)
        if mean >= 0:
            features.append((f"sentence:{size}", mean))
            features.append(("sentence_names", 1.0))
        if size != "demonym":
            features += [
                (f"{home}:{feature}", strength)
                for feature, strength in draft.described(owner, best, facts)
                if feature in CARRIED
            ]
            features.append((f"{home}:{size}", 1.0))
        found.append(features)
    return found


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
        found.append(("spot", held(logit(spot.share))))
        lead = held(spot.lead)
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
    found += [(feature, s) for feature, s in described if feature in SPOTTED]
    if at_home:
        found += [(f"home:{feature}", strength) for feature, strength in found]
    return found
