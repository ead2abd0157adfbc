"""Is a mention a place, and in the right spot? Chances, straight from the weights.

`accept.py` says in words what speaks for either; that is what weights are learned from.
Here the same sums are made without the features in between, as `scorer.py` does for
candidates. `tests/property/test_chances.py` holds the two to each other.
"""

from __future__ import annotations

from geoviz.locate.accept import (
    CARRIED,
    SIZES,
    SPOTTED,
    Company,
    held,
    logistic,
    logit,
    size_of,
)
from geoviz.locate.facts import Facts
from geoviz.locate.names import bearers_of
from geoviz.locate.score import Draft
from geoviz.locate.spot import Choice
from geoviz.locate.weights import Models, Weights
from geoviz.models import Toponym


def _named(weights: Weights, prefix: str) -> Weights:
    """The weights of the features that begin so, by what comes after."""
    return {
        feature.removeprefix(prefix): weight
        for feature, weight in weights.items()
        if feature.startswith(prefix)
    }


def _among(weights: Weights, features: frozenset[str], prefix: str) -> Weights:
    """The weights of these features of a candidate, as they are called after it."""
    found: Weights = {}
    for feature in features:
        weight = weights.get(prefix + feature)
        if weight is not None:
            found[feature] = weight
    return found


class _SizeWeights:
    """What counts for a mention whose place is of one size: great or small."""

    __slots__ = (
        "at_home",
        "document",
        "echo",
        "echo_doubt",
        "echo_mean",
        "echo_sure",
        "echo_worst",
        "homeless",
        "never_whole",
        "partial",
        "sentence",
        "share",
        "size",
    )

    def __init__(self, weights: Weights, size: str) -> None:
        """Look them up."""
        self.size = weights.get(f"size={size}", 0.0)
        self.share = weights.get(f"share:{size}", 0.0)
        self.partial = weights.get(f"partial:{size}", 0.0)
        self.never_whole = weights.get(f"never_whole:{size}", 0.0)
        self.echo = weights.get(f"echo:{size}", 0.0)
        self.echo_sure = weights.get(f"echo_sure:{size}", 0.0)
        self.echo_doubt = weights.get(f"echo_doubt:{size}", 0.0)
        self.echo_mean = weights.get(f"echo_mean:{size}", 0.0)
        self.echo_worst = weights.get(f"echo_worst:{size}", 0.0)
        self.document = weights.get(f"document:{size}", 0.0)
        self.sentence = weights.get(f"sentence:{size}", 0.0)
        self.at_home = weights.get(f"home:{size}", 0.0)
        self.homeless = weights.get(f"no_home:{size}", 0.0)


class _SpotWeights:
    """What counts for the right spot; or what more counts at the publisher's home."""

    __slots__ = (
        "behind",
        "bias",
        "excess",
        "kinds",
        "lead",
        "only",
        "partial",
        "seat_away",
        "several",
        "sorts",
        "spot",
        "spotted",
        "whole",
    )

    def __init__(self, weights: Weights, prefix: str) -> None:
        """Take those of the features that begin with `prefix`."""
        self.bias = weights.get(f"{prefix}bias", 0.0)
        self.sorts = _named(weights, f"{prefix}sort=")
        self.only = weights.get(f"{prefix}only", 0.0)
        self.several = weights.get(f"{prefix}several", 0.0)
        self.spot = weights.get(f"{prefix}spot", 0.0)
        self.lead = weights.get(f"{prefix}lead", 0.0)
        self.behind = weights.get(f"{prefix}behind", 0.0)
        self.excess = _named(weights, f"{prefix}excess:")
        self.seat_away = weights.get(f"{prefix}seat_away", 0.0)
        self.kinds = _named(weights, f"{prefix}kind=")
        self.partial = _named(weights, f"{prefix}partial=")
        self.whole = _named(weights, f"{prefix}whole=")
        self.spotted = _among(weights, SPOTTED, prefix)

    def add(self, score: float, toponym: Toponym, choice: Choice) -> float:
        """The score with what they say of it added."""
        name, fact = choice.name, choice.fact
        score += self.bias
        score += self.sorts.get(fact.sort, 0.0)
        if len(name.rows) == 1:
            score += self.only
        else:
            score += self.several
            score += self.spot * held(logit(choice.spot.share))
            lead = held(choice.spot.lead)
            score += (self.lead if lead > 0 else self.behind) * lead
        if fact.excess:
            score += self.excess.get(fact.rank, 0.0) * fact.excess
        if fact.seat_away:
            score += self.seat_away * fact.seat_away
        if toponym.kind != "place":
            score += self.kinds.get(toponym.kind, 0.0)
        if toponym.partial:
            score += self.partial.get(toponym.partial, 0.0)
            score += self.whole.get("too" if name.whole else "never", 0.0)
        for feature, strength in choice.described:
            weight = self.spotted.get(feature)
            if weight is not None:
                score += weight * strength
        return score


class Chances:
    """The learned weights of acceptance, applied to mentions.

    The terms are added in the order in which `accept.py` lists the features: another
    order would change the last digit of a sum.
    """

    __slots__ = (
        "_bias",
        "_carried",
        "_carried_home",
        "_echo_count",
        "_facts",
        "_home_spot",
        "_kinds",
        "_sentence_names",
        "_sizes",
        "_spot",
        "_words",
    )

    def __init__(self, models: Models, facts: Facts) -> None:
        """Take the models `accept` and `spot`."""
        accept = models.accept
        self._facts = facts
        self._bias = accept.get("bias", 0.0)
        self._words = accept.get("words", 0.0)
        self._kinds = _named(accept, "kind=")
        self._echo_count = accept.get("echo_count", 0.0)
        self._sentence_names = accept.get("sentence_names", 0.0)
        self._sizes = {size: _SizeWeights(accept, size) for size in SIZES}
        self._carried = _among(accept, CARRIED, "no_home:")
        self._carried_home = _among(accept, CARRIED, "home:")
        self._spot = _SpotWeights(models.spot, "")
        self._home_spot = _SpotWeights(models.spot, "home:")

    def of_places(self, draft: Draft, best: list[int]) -> list[float]:
        """For each toponym the chance that it names a place.

        Args:
            draft: the document.
            best: for each of its names the candidate chosen.
        """
        toponyms, names, owners = draft.extraction.toponyms, draft.names, draft.owner
        company = Company(toponyms, names, owners)
        facts = self._facts
        at_home = draft.home.documents > 0
        carried = self._carried_home if at_home else self._carried
        found: list[float] = []
        for number, toponym in enumerate(toponyms):
            owner = owners[number]
            name, place = names[owner], best[owner]
            size = size_of(toponym, bearers_of(name, facts).facts[place])
            weights = self._sizes[size]
            score = self._bias
            score += self._words * company.scores[number]
            score += weights.size
            score += self._kinds.get(toponym.kind, 0.0)
            score += weights.share * draft.shares[owner][place]
            if size != "demonym" and toponym.partial:
                score += weights.partial
                if not name.whole:
                    score += weights.never_whole
            echo = company.echo(number)
            if echo is not None:
                score += weights.echo
                score += weights.echo_sure * max(echo.best, 0.0)
                score += weights.echo_doubt * min(echo.best, 0.0)
                score += weights.echo_mean * echo.mean
                score += weights.echo_worst * echo.worst
                score += self._echo_count * echo.count
            mean = company.in_document(number)
            if mean >= 0:
                score += weights.document * mean
            mean = company.in_sentence(number)
            if mean >= 0:
                score += weights.sentence * mean
                score += self._sentence_names
            if size != "demonym":
                for feature, strength in draft.described(owner, place, facts):
                    weight = carried.get(feature)
                    if weight is not None:
                        score += weight * strength
                score += weights.at_home if at_home else weights.homeless
            found.append(logistic(score))
        return found

    def of_spot(self, toponym: Toponym, choice: Choice, *, at_home: bool) -> float:
        """The chance that a place is the right one, if the mention names a place.

        Args:
            toponym: the mention.
            choice: the candidate chosen for its name.
            at_home: is the publisher's home known?
        """
        asked = toponym.kind, toponym.partial
        known = choice.rights.get(asked)
        if known is None:
            score = self._spot.add(0.0, toponym, choice)
            if at_home:
                score = self._home_spot.add(score, toponym, choice)
            known = choice.rights[asked] = logistic(score)
        return known
