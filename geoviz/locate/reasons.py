"""Why a candidate was chosen, in words, weightiest first."""

from __future__ import annotations

from typing import Final

from geoviz.locate.facts import Facts, RowFacts
from geoviz.locate.score import Draft
from geoviz.locate.weights import Models

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


def reasons_for(
    draft: Draft, owner: int, place: int, facts: Facts, models: Models
) -> tuple[str, ...]:
    """The features that spoke for the candidate, and what sort of place it is."""
    weights = models.home_setting if draft.home.documents else models.setting
    name = draft.names[owner]
    fact = facts(name.rows[place])
    gains: dict[str, float] = {}
    for feature, strength in draft.described(owner, place, facts):
        what, _, how = feature.partition(":")
        words = _WORDS.get(what, "")
        if what == "within":
            words = f"named with “{name.containers[0].surface}” beside it"
        elif what == "holds":
            words = f"holds “{name.contained[0].surface}” beside it"
        if words and how != "not":
            gain = weights.get(feature, 0.0) * strength
            gains[words] = gains.get(words, 0.0) + gain
    told = sorted(gains.items(), key=lambda gain: (-gain[1], gain[0]))
    found = [words for words, gain in told if gain > _LEAST][:_MOST]
    if not found or len(name.rows) == 1:
        found.append(_standing(fact, len(name.rows), place))
    return tuple(found)


def _standing(fact: RowFacts, candidates: int, place: int) -> str:
    if fact.sort == "capital":
        return "a capital"
    what = {"natural": "natural feature", "adm1": "region", "adm2": "region"}.get(
        fact.sort, fact.sort if fact.sort != "quarter" else "quarter of a city"
    )
    if candidates == 1:
        return f"the only {what} of the name in the gazetteer"
    if place == 0:
        return f"the best-known place of the name, a {what}"
    return f"a {what}"
