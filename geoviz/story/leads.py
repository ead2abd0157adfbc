"""Which prepositions lead from an event's word to the place where it happened."""

from __future__ import annotations

from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.story.terms import Term

_FACING: Final = {"arrive": {"to"}, "travel": {"to", "into", "for"}, "visit": {"to"}}
_ORIGIN: Final = {"depart": {"from"}, "launch": {"from"}, "escape": {"from"}}
_OF: Final = frozenset({"attack", "action", "visit", "raid"})
"""Classes whose "of" names the place: the bombing of X, a tour of X."""
_ON: Final = frozenset({"attack", "raid"})
_ABOUT: Final = frozenset(
    {"meeting", "gathering", "speech", "vote", "politics", "trial"}
)
"""Classes whose nouns are "on" a subject, not on a place."""
_BESIDE: Final = {
    "over": frozenset({"deed", "accident", "disaster", "effect"}),
    "outside": frozenset({"deed", "accident", "disaster", "effect", "attack"}),
    "above": frozenset({"deed", "accident", "disaster", "effect"}),
    "under": frozenset({"opening"}),
}
"""Prepositions that lead to a place from some classes only."""
_PARTIES: Final = {
    "between": frozenset({"accident", "disaster", "effect", "deed", "opening"}),
    "against": frozenset({"attack"}),
}
"""Prepositions of parties, and the classes with which they lead to places."""


def leads(term: Term, preposition: str, *, near: bool) -> bool:
    """Does the preposition lead from such an event to its place?

    `near` says that it stands right behind the event's word.
    """
    if preposition == "from":
        return preposition in _ORIGIN.get(term.lemma, ())
    if preposition in _BESIDE:
        fits = term.kind in _BESIDE[preposition]
        fought = term.lemma in {"fought", "clashed"}
        return (near and preposition == "outside") or (fits and not fought)
    if preposition in _PARTIES:
        return term.kind in _PARTIES[preposition]
    if preposition == "on":
        aimed = term.kind in _ABOUT and term.part == "noun"
        return term.kind in _ON or (near and not aimed) or term.part != "noun"
    if preposition == "of":
        return term.kind in _OF and near
    if preposition in LOCATIVE:
        return preposition not in {"toward", "towards"}
    if term.kind == "deed":
        return preposition == "to"
    return preposition in _FACING.get(term.lemma, ())
