"""What governs an event's word in its clause: may dates and places pass on to it?

In "officials condemned the attack on Monday" the day is that of the condemning. A noun
takes what stands outside its own phrase only when it is the subject, when a verb of
holding or attending governs it, or when it is new ("an attack").
"""

from __future__ import annotations

from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.triggers import Trigger
from geoviz.story.verbs import AUXILIARIES, HOLDING, REPORTING, is_verb

_NEW: Final = frozenset({"a", "an", "another", "two", "three", "several"})
_OWNED: Final = frozenset(
    {"of", "by", "from", "over", "about", "for", "since", "against"}
)
"""Prepositions that make the noun a mere detail of what governs it."""
_TOLD: Final = frozenset({"told", "tells", "telling"})
_HEARERS: Final = frozenset(
    {"speech", "gathering", "meeting", "ceremony", "protest", "trial"}
)
"""Classes whose nouns may stand for those who hear ("told a conference on Monday")."""
_GATHERS: Final = frozenset({"gathering", "ceremony", "meeting", "contest", "speech"})
_BEHIND: Final = 14
"""Words from a day to the gathering that it is the day of."""
_LED: Final = 8
_BACK: Final = 5
_DETERMINING: Final = _NEW | {"the", "this", "that", "his", "her", "their", "its"}


class Governor:
    """How a trigger stands in its clause."""

    __slots__ = ("open", "subject", "verb")

    def __init__(self, *, passes: bool, subject: bool, verb: int) -> None:
        """Take whether dates and places pass on to it, and what stands before it."""
        self.open = passes
        """Do dates and places outside its own phrase pass on to it?"""
        self.subject = subject
        """A noun with no verb before it in its clause, and no "of" or "for"."""
        self.verb = verb
        """Token index of the verb that governs a noun; -1 for none."""


def govern(clauses: Clauses, triggers: list[Trigger], number: int) -> Governor:
    """What governs one trigger of a sentence."""
    trigger = triggers[number]
    if not trigger.is_noun:
        return Governor(passes=True, subject=False, verb=-1)
    opening, owned = _opening(clauses, trigger)
    verb = _verb_before(clauses, trigger)
    if _at(clauses, trigger):  # "she said at the signing on Thursday"
        return Governor(passes=True, subject=False, verb=verb)
    if verb < 0:
        return Governor(passes=not owned, subject=not owned, verb=-1)
    own = next((t for t in triggers if t.first <= verb < t.last), None)
    key = clauses.key(verb)
    if own is not None:
        free = own.term.kind in {"hosting", "opening", "closing", "meeting"}
        return Governor(passes=free or not owned, subject=False, verb=verb)
    if key in REPORTING:
        heard = key in _TOLD and trigger.term.kind in _HEARERS and not owned
        return Governor(passes=heard, subject=False, verb=verb)
    fresh = opening in _NEW and not owned
    return Governor(passes=key in HOLDING or fresh, subject=False, verb=verb)


def governors_of(clauses: Clauses, triggers: list[Trigger]) -> list[Governor]:
    """What governs each trigger of a sentence."""
    return [govern(clauses, triggers, number) for number in range(len(triggers))]


def _opening(clauses: Clauses, trigger: Trigger) -> tuple[str, bool]:
    """The word that opens a noun's phrase, and whether a preposition owns it."""
    opening = ""
    for back in range(1, _BACK + 1):
        position = trigger.first - back
        key = clauses.key(position)
        if key in _DETERMINING:
            opening = key
            return opening, clauses.key(position - 1) in _OWNED
        if key in _OWNED:
            return opening, True
        if not key or not (key.isalpha() or key in {"'s", "-"}):
            break
        if is_verb(clauses.tokens, position, clauses.first):
            break
    return opening, False


def _at(clauses: Clauses, trigger: Trigger) -> bool:
    """Does "at" or "during" lead to the noun, so that both were on one day?"""
    for position in range(trigger.first - 1, trigger.first - _LED, -1):
        key = clauses.key(position)
        if key in {"at", "during"}:
            return True
        if not key.isalnum() and key != "-":
            return False
        if key in _OWNED or key in {"and", "in", "to", "on"}:
            return False
    return False


def gathered_at(clauses: Clauses, triggers: list[Trigger], after: int) -> list[int]:
    """The gathering of "pledged aid on Sunday at a conference": on that day; or none.

    `after` is the token behind the day.
    """
    clause = clauses.of(after)
    for number, trigger in enumerate(triggers):
        if after <= trigger.first <= after + _BEHIND and trigger.is_noun:
            gathers = trigger.term.kind in _GATHERS and _at(clauses, trigger)
            same = clauses.of(trigger.first) == clause
            return [number] if gathers and same else []
    return []


def _verb_before(clauses: Clauses, trigger: Trigger) -> int:
    """The nearest verb before a noun in its clause, auxiliaries passed over; or -1."""
    clause = clauses.of(trigger.first)
    for position in range(trigger.first - 1, clauses.first - 1, -1):
        if clauses.of(position) != clause:
            continue
        key = clauses.key(position)
        if key in AUXILIARIES and key not in {"was", "were"}:
            continue
        if is_verb(clauses.tokens, position, clauses.first):
            return position
    return -1


def verbs_between(
    clauses: Clauses, triggers: list[Trigger], start: int, stop: int
) -> list[int]:
    """Verbs in `[start, stop)` that are no trigger's, in the clause of `stop`."""
    taken = {i for t in triggers for i in range(t.first, t.last)}
    clause = clauses.of(stop)
    return [
        i
        for i in range(start, stop)
        if i not in taken
        and clauses.of(i) == clause
        and (clauses.key(i) not in AUXILIARIES)
        and is_verb(clauses.tokens, i, clauses.first)
    ]
