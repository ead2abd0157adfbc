"""Why a candidate was chosen, in words, weightiest first."""

from __future__ import annotations

from typing import Final

from geoviz.locate.facts import Facts
from geoviz.locate.names import bearers_of
from geoviz.locate.score import Draft
from geoviz.locate.weights import Models, Weights

_MOST: Final = 3
_WORDS: Final = {
    "same_country": "in the same country as other places here",
    "country_share": "in the same country as other places here",
    "same_division": "in the same division as other places here",
    "division_share": "in the same division as other places here",
    "near": "near other places named here",
    "near_wide": "near other places named here",
    "home_country": "in the publisher's country",
    "home_division": "in the publisher's home region",
    "home_near": "near what else the publisher writes of",
    "word_region": "the words beside it say region",
    "word_city": "the words beside it say city",
    "peer": "named beside others of its kind",
    "dateline": "named alone in the dateline, as the best-known place is",
    "seat": "stands for the government that sits there",
}
_LEAST: Final = 0.2
"""Gain from which a feature is a reason; 1 makes the odds 2.7 times as good."""
_CALLED: Final = {
    "natural": "natural feature",
    "adm1": "region",
    "adm2": "region",
    "quarter": "quarter of a city",
}
"""Sorts of places that are not called what they are."""


class Reasons:
    """What the learned weights of `setting` say for a candidate, in words."""

    __slots__ = ("_at_home", "_facts", "_homeless")

    def __init__(self, models: Models, facts: Facts) -> None:
        """Take the weights, both of which choose at last."""
        self._facts = facts
        self._homeless = _told(models.setting)
        self._at_home = _told(models.home_setting)

    def of(self, draft: Draft, owner: int, place: int) -> tuple[str, ...]:
        """The features that spoke for it, and what sort of place it is."""
        every = self._at_home if draft.home.documents else self._homeless
        name = draft.names[owner]
        gains: dict[str, float] = {}
        for feature, strength in draft.described(owner, place, self._facts):
            told = every.get(feature)
            if told is None:
                continue
            words, weight = told
            if words == "within":
                words = f"named with “{name.containers[0].surface}” beside it"
            elif words == "holds":
                words = f"holds “{name.contained[0].surface}” beside it"
            gains[words] = gains.get(words, 0.0) + weight * strength
        ranked = [(-gain, words) for words, gain in gains.items() if gain > _LEAST]
        ranked.sort()
        found = [words for _, words in ranked[:_MOST]]
        if not found or len(name.rows) == 1:
            sort = bearers_of(name, self._facts).facts[place].sort
            found.append(_standing(sort, len(name.rows), place))
        return tuple(found)


def _told(weights: Weights) -> dict[str, tuple[str, float]]:
    """Features that are told as reasons, with their words and their weights."""
    found: dict[str, tuple[str, float]] = {}
    for feature, weight in weights.items():
        words = _words_of(feature)
        if words:
            found[feature] = words, weight
    return found


def _words_of(feature: str) -> str:
    """What a feature is as a reason; empty for none.

    `within` and `holds` are told with the name that stands beside.
    """
    what, _, how = feature.partition(":")
    if how == "not":
        return ""
    return what if what in {"within", "holds"} else _WORDS.get(what, "")


def _standing(sort: str, candidates: int, place: int) -> str:
    if sort == "capital":
        return "a capital"
    what = _CALLED.get(sort, sort)
    if candidates == 1:
        return f"the only {what} of the name in the gazetteer"
    if place == 0:
        return f"the best-known place of the name, a {what}"
    return f"a {what}"
