"""Dated deeds: what no word of the table names, but a verb and a day together tell.

"The governor ordered an evacuation on Monday", "the ship went down early on Friday": a
verb that does something, with a day of its own in its clause. Verbs of saying, thinking
and being, and those of prices, tell of no deed; neither does a day that an event's own
word has taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.models import DatedExpression
from geoviz.story.clauses import Clauses
from geoviz.story.dated import Dating
from geoviz.story.day_words import LIMITS, of_next_verb, within_day
from geoviz.story.deed_verbs import PRICES, tells, tells_planned
from geoviz.story.doers import has_subject, own_doing
from geoviz.story.finite import PLANS, is_finite, is_planned, is_timetabled
from geoviz.story.terms import Term, terms_at
from geoviz.story.triggers import Trigger
from geoviz.story.verbs import (
    AUXILIARIES,
    BE,
    PARTICIPLES,
    is_verb,
)

_REACH: Final = 24
"""Words between a verb and its day."""
_BESIDE: Final = 3
"""Words from a day to its verb where the day does not open the clause."""
_FRONT: Final = 4
"""Words that may stand before a day that opens its clause ("But late on Monday")."""
_TRAP_REACH: Final = 4
_SUBJECT_REACH: Final = 6
_DECIDES: Final = frozenset({"won", "lost", "drew", "boycotted", "abandoned"})
_BROUGHT: Final = frozenset("brought found held led caught shot told left".split())
"""Irregular participles that may open a sentence."""
_JOINTS: Final = frozenset({"and", ",", "but", "that", "then", "or"})
_TROPES: Final = frozenset("under on in of to with by".split())
"""Words that open the figures of speech that may follow a verb ("came under fire")."""
_OWNERS: Final = frozenset("a an the its his her their this that of for by to".split())
"""Before a day these make it part of a noun phrase ("a Tuesday deadline")."""
_LEADING: Final = frozenset(
    "but and on late early in meanwhile then later at by around about just".split()
)
_PARTS: Final = frozenset(
    "hours morning afternoon evening night course end start".split()
)
_QUOTES: Final = frozenset({"“", "”", '"'})
_LIMITING: Final = LIMITS | _OWNERS
_SHAPED: Final = PARTICIPLES | _BROUGHT


def find_deeds(
    clauses: Clauses,
    triggers: Sequence[Trigger],
    dated: Sequence[Dating],
    dates: Sequence[DatedExpression],
    *,
    clock: bool = False,
) -> list[tuple[Trigger, Dating]]:
    """Verbs of a sentence with the days that no trigger has taken, in text order.

    `dated` are the days that the triggers have, in the order of the triggers;
    `clock` says that the day of a bare clock time is known.
    """
    if not dates:
        return []
    taken = {
        id(one)
        for trigger, dating in zip(triggers, dated, strict=True)
        for one in dating.dates
        if not _of_another_clause(clauses, trigger, one)
    }
    covered = {i for t in triggers for i in range(t.first, t.last)}
    passed = {i for t in triggers if t.is_noun for i in range(t.first, t.last)}
    if clauses.tokens[clauses.last - 1].text == "!":
        return []  # an advertisement or an outcry
    found: dict[int, Dating] = {}
    for one in dates:
        if clauses.at(one.end) <= clauses.first:
            continue  # in the dateline
        bare = one.basis == "clock" and not clock
        if id(one) in taken or bare or not _is_day(one):
            continue
        verb = _verb(clauses, one, covered, passed)
        if verb is not None:
            found.setdefault(verb, Dating()).dates.append(one)
    return [
        (Trigger(verb, verb + 1, Term(clauses.key(verb), "verb", "deed")), dating)
        for verb, dating in sorted(found.items())
    ]


def _of_another_clause(
    clauses: Clauses, trigger: Trigger, one: DatedExpression
) -> bool:
    """Only shared with a clause behind it ("welcomed on Monday as talks began")?"""
    at = clauses.at(one.start)
    return at < trigger.first and clauses.of(at) != clauses.of(trigger.first)


def _is_day(one: DatedExpression) -> bool:
    """A day, or some."""
    return one.day is not None or len(one.value) == 21


def _verb(
    clauses: Clauses, one: DatedExpression, covered: set[int], passed: set[int]
) -> int | None:
    """Token index of the verb that a day belongs to."""
    first = clauses.at(one.start)
    after = max(first + 1, clauses.at(one.end))
    if _quoted(clauses, first):
        return None
    if clauses.key(after) == "'s":  # "won Friday's opening singles"
        return first - 1 if clauses.key(first - 1) in _DECIDES else None
    before = clauses.key(first - 1)
    if before == "of" and clauses.key(first - 2) in _PARTS:
        before = "in"  # "in the early hours of Friday"
    if before in LIMITS and within_day(one):
        before = "on"  # "before noon on Saturday"
    if clauses.key(after) == "," and clauses.key(after + 1) == "when":
        after += 1
    linked = _linked(clauses, first, after, covered, passed)
    if before in LIMITS and linked is not None:
        return linked  # "until Monday, when engineers reopened the road"
    if before in _LIMITING and first > clauses.first:
        scheduled = before == "for" and clauses.key(first - 2) in PLANS
        return first - 2 if scheduled else None
    if _tells_elsewhere(clauses, first, after):
        return None
    if _cleft(clauses, first) and clauses.key(after) in {"that", "when"}:
        return _forward(clauses, after + 1, after + 1, covered, passed)
    return _beside(clauses, (first, after), covered, passed, linked)


def _beside(
    clauses: Clauses,
    span: tuple[int, int],
    covered: set[int],
    passed: set[int],
    linked: int | None,
) -> int | None:
    """The verb before a day, else the one after it, else that of a clause behind."""
    first, after = span
    if of_next_verb(clauses, first, after):
        return _forward(clauses, first, after, covered, passed)
    back = _backward(clauses, first, covered, passed)
    if back is None and _participle(clauses, after):
        return _forward(clauses, after, after + 1, covered, passed)
    if back is not None:
        return back if back >= 0 else None
    return linked or _forward(clauses, first, after, covered, passed)


def _linked(
    clauses: Clauses, first: int, after: int, covered: set[int], passed: set[int]
) -> int | None:
    """As in "were driving on Monday when a lorry hit them": in the clause behind."""
    if clauses.key(after) not in {"when", "as"} or clauses.of(after) == clauses.of(
        first
    ):
        return None
    return _forward(clauses, after, after + 1, covered, passed)


def _participle(clauses: Clauses, after: int) -> bool:
    """As in "Brought before a judge on Tuesday, he was fined"."""
    opening = clauses.key(clauses.first)
    shaped = opening.endswith(("ed", "ing")) or opening in _SHAPED
    return shaped and clauses.key(after) == ","


def _tells_elsewhere(clauses: Clauses, first: int, after: int) -> bool:
    """As in "the dam burst, a report on Monday showed": of the verb behind it."""
    if not is_verb(clauses.tokens, min(after, clauses.last - 1), clauses.first):
        return False
    back = range(max(clauses.first, first - 6), first)
    return any(clauses.key(i) == "," for i in back)


def _cleft(clauses: Clauses, first: int) -> bool:
    """As in "It was on Sunday that the roof fell in"."""
    opening = [clauses.key(i) for i in range(clauses.first, first)]
    return len(opening) < _FRONT + 1 and opening[:2] == ["it", "was"]


def _quoted(clauses: Clauses, position: int) -> bool:
    """Within quotation marks, someone's words."""
    marks = [
        clauses.tokens[i].text
        for i in range(clauses.first, position)
        if clauses.tokens[i].text in _QUOTES
    ]
    return len(marks) % 2 == 1


def _backward(
    clauses: Clauses, first: int, covered: set[int], passed: set[int]
) -> int | None:
    """The nearest verb before, in the clause; None for no verb, -1 for a wrong one."""
    clause = clauses.of(first)
    hangs = clauses.list[clause]
    wanted = {clause}
    if hangs.link == "sub" and hangs.parent >= 0:
        wanted.add(hangs.parent)  # "emerged shortly after midnight on Tuesday"
    for position in range(first - 1, max(clauses.first, first - _REACH) - 1, -1):
        if clauses.of(position) not in wanted:
            continue
        if position in covered:
            if position in passed:
                continue
            return -1
        key = clauses.key(position)
        planning = key in PLANS and clauses.key(position + 1) in {"to", "for"}
        if planning and key not in BE:
            continue
        if not is_finite(clauses, position):
            continue
        if _complement(clauses, position) or _figurative(clauses, position, first):
            return -1
        fits = _tells(clauses, position, first) and has_subject(clauses, position)
        fits = fits and not own_doing(clauses, position)
        return position if fits else -1
    return None


def _complement(clauses: Clauses, position: int) -> bool:
    """Only what another verb's object is or was ("left its forecast unchanged")?"""
    if not clauses.key(position).endswith("ed"):
        return False
    for back in range(position - 1, max(clauses.first, position - 5) - 1, -1):
        if clauses.key(back) in _JOINTS:
            return False
        if clauses.key(back) not in AUXILIARIES and is_verb(
            clauses.tokens, back, clauses.first
        ):
            return True
        if clauses.key(back) in AUXILIARIES:
            return False
    return False


def _figurative(clauses: Clauses, position: int, stop: int) -> bool:
    """Does a figure of speech follow ("came under fire"), or do prices do it?"""
    for i in range(position, max(position + _TRAP_REACH, stop)):
        if i >= clauses.last:
            break
        if i > position and clauses.key(i) not in _TROPES:
            continue  # "suffered a heart attack" is no figure of speech
        match = terms_at(clauses.tokens, i, clauses.last)
        if match is not None and any(term.part == "none" for term in match[0]):
            return True
    start = max(clauses.first, position - _SUBJECT_REACH)
    return any(clauses.key(i) in PRICES for i in range(start, position))


def _tells(clauses: Clauses, position: int, stop: int) -> bool:
    """Does the verb tell of something done, or to be done?"""
    if is_planned(clauses, position):
        if clauses.key(clauses.first) == "if":
            return False
        return tells_planned(clauses.key(position))
    if is_timetabled(clauses, position):
        return True
    return tells(clauses, position, stop)


def _forward(
    clauses: Clauses, first: int, after: int, covered: set[int], passed: set[int]
) -> int | None:
    """The first verb after a day: "On Monday troops seized", "troops on Monday seized".

    A day that neither opens its clause nor stands right before the verb dates nothing.
    """
    clause = clauses.of(first)
    start = clauses.start(first)
    placed = clauses.key(start) in {"in", "at", "near"}
    opening = first - start <= _FRONT + placed and all(
        clauses.key(i) in _LEADING
        or not clauses.key(i)[:1].isalnum()
        or (placed and (i == start or clauses.tokens[i].capitalised))
        for i in range(start, first)
    )
    reach = _REACH if opening else _BESIDE
    for position in range(after, min(clauses.last, after + reach)):
        if clauses.of(position) != clause:
            continue
        if position in covered:
            if position in passed:
                continue
            return None
        if is_finite(clauses, position):
            fits = _tells(clauses, position, clauses.last)
            fits = fits and not _figurative(clauses, position, position + 1)
            fits = fits and not own_doing(clauses, position)
            return position if fits and has_subject(clauses, position) else None
    return None
