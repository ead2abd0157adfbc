"""Triggers of one sentence that tell of one event are put together.

"A fire destroyed a mill, killing two": one fire. What an event does (kill, hit,
destroy) is no event beside it, and "opened" or "ended" of a festival is its beginning
or end. Only what stands alone ("a man was killed") remains an event of its own.
"""

from __future__ import annotations

from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.triggers import Trigger
from geoviz.story.verbs import is_verb

_CAUSES: Final = frozenset({"disaster", "accident", "attack", "aftershock", "spell"})
_CASUALTY: Final = frozenset({"casualty"})
_EFFECT: Final = frozenset({"effect"})
_PHASES: Final = frozenset({"opening", "closing"})
_PHASED: Final = frozenset(
    {"gathering", "ceremony", "contest", "trial", "vote", "meeting", "action"}
)
_NEAR: Final = 40
_OBJECT: Final = 5
_OUTCOMES: Final = _CASUALTY | _EFFECT
_CAUSES_OR_EFFECT: Final = _CAUSES | _EFFECT


def without_phases(clauses: Clauses, triggers: list[Trigger]) -> list[Trigger]:
    """Drop "opened" and the like where they are said of an event in the clause."""
    kept: list[Trigger] = []
    for number, trigger in enumerate(triggers):
        if trigger.term.kind in _PHASES and _phase_of(clauses, triggers, number):
            continue
        kept.append(trigger)
    return kept


def _phase_of(clauses: Clauses, triggers: list[Trigger], number: int) -> bool:
    trigger = triggers[number]
    clause = clauses.of(trigger.first)
    before = [t for t in triggers[:number] if t.term.kind not in _CASUALTY]
    for other in (*triggers[number + 1 : number + 2], *before[-1:]):
        if not (other.is_noun and other.term.kind in _PHASED):
            continue
        if clauses.of(other.first) != clause:
            continue
        if other.first >= trigger.last:  # "opens the festival"
            if other.first - trigger.last <= _OBJECT:
                return True
        elif not any(
            is_verb(clauses.tokens, i, clauses.first)
            for i in range(other.last, trigger.first)
        ):
            return True
    return False


def heads(clauses: Clauses, triggers: list[Trigger]) -> list[int]:
    """For each trigger the index of the one whose event it tells of (often itself)."""
    found = list(range(len(triggers)))
    for number, trigger in enumerate(triggers):
        kind = trigger.term.kind
        if kind in _OUTCOMES:
            wanted = _CAUSES_OR_EFFECT if kind in _CASUALTY else _CAUSES
            found[number] = _nearest(clauses, triggers, number, wanted)
        elif kind in _CAUSES and not trigger.is_noun:
            # "the blaze broke out", "struck by an explosion": the noun names it
            found[number] = _nearest(clauses, triggers, number, _CAUSES, nouns=True)
    for number in range(len(triggers)):
        while found[number] != found[found[number]]:
            found[number] = found[found[number]]
    return found


def _nearest(
    clauses: Clauses,
    triggers: list[Trigger],
    number: int,
    wanted: frozenset[str],
    *,
    nouns: bool = False,
) -> int:
    trigger = triggers[number]
    options = [
        n
        for n, other in enumerate(triggers)
        if n != number
        and other.term.kind in wanted
        and (other.is_noun or not nouns)
        and abs(other.first - trigger.first) <= _NEAR
        and _together(clauses, other, trigger)
        and _kindred(other, trigger)
    ]
    return min(
        options,
        key=lambda n: (
            not triggers[n].is_noun,
            abs(triggers[n].first - trigger.first),
        ),
        default=number,
    )


def _kindred(noun: Trigger, verb: Trigger) -> bool:
    """A fire does not shoot: two causes of different classes stay two events."""
    if verb.term.kind not in _CAUSES:
        return True
    return noun.term.lemma == verb.term.lemma or noun.term.kind == verb.term.kind


def _together(clauses: Clauses, one: Trigger, other: Trigger) -> bool:
    """In one clause, or in two of which one hangs by "when", "as" or "that"."""
    here, there = clauses.of(one.first), clauses.of(other.first)
    if here == there:
        return True
    for lower, upper in ((here, there), (there, here)):
        if clauses.hangs_from(lower, upper):
            link = clauses.list[lower].link
            behind = one if lower == there else other
            hanging = other if lower == there else one
            if link == "linked":
                return True
            if link == "relative" and hanging.first - behind.last <= 3:
                return True
    return False
