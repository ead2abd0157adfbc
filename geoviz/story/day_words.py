"""What the words beside a date make of it: a limit, a byline's, or a day."""

from __future__ import annotations

from typing import Final

from geoviz.models import DatedExpression
from geoviz.story.clauses import Clauses
from geoviz.story.verbs import is_verb

LIMITS: Final = frozenset({"since", "until", "till", "before", "by", "from", "through"})
"""Words before a date that make it a limit, not the day."""
LEADS: Final = frozenset("on in at of the during for early late about around".split())
_SHE: Final = frozenset({"he", "she", "they", "it"})
_HOURS: Final = frozenset(
    {"noon", "midday", "midnight", "dawn", "dusk", "sunrise", "sunset"}
)


def within_day(dated: DatedExpression) -> bool:
    """Does it begin with an hour, so that "before" it is still on that day?"""
    word = dated.surface.split(" ", 1)[0].casefold()
    return dated.day is not None and (word in _HOURS or bool(dated.time))


def of_any_week(clauses: Clauses, dated: DatedExpression, first: int) -> bool:
    """As in "on a Friday": no day that anyone could name."""
    article = clauses.key(first - 1) in {"a", "some"}
    return article and dated.basis == "weekday"


def in_byline(clauses: Clauses, dated: DatedExpression, first: int) -> bool:
    """As in "Staff Writer March 27, 2009 The firm": a date run into the text."""
    if first == clauses.first or dated.basis != "explicit":
        return False
    before = clauses.tokens[first - 1]
    return (
        before.capitalised
        and before.key not in LEADS
        and any(word.isdigit() and len(word) == 4 for word in dated.surface.split())
    )


def of_next_verb(clauses: Clauses, first: int, after: int) -> bool:
    """As in "flew in on Monday and on Tuesday faced them", "and on Friday she"."""
    lead = first - 1 - (clauses.key(first - 1) in {"on", "in", "at"})
    if clauses.key(lead) not in {"and", ","} or lead <= clauses.first:
        return False
    if clauses.key(after) in _SHE:
        return clauses.key(lead) == "and"
    ahead = min(after, clauses.last - 1)
    return ahead > first and is_verb(clauses.tokens, ahead, clauses.first)


def of_next_clause(clauses: Clauses, after: int) -> int:
    """As in "until Monday, when the road reopened": the clause's first token, or -1."""
    at = after + (clauses.key(after) == ",")
    return at if clauses.key(at) == "when" else -1


def opens_with_time(clauses: Clauses, dated: DatedExpression) -> bool:
    """As in "In 2018 many drowned when a ferry sank": a year or month that opens it.

    It is the time of all that the sentence tells without one of its own.
    """
    first = clauses.at(dated.start)
    if dated.day is not None or not dated.value or first > clauses.first + 1:
        return False
    return first == clauses.first or clauses.key(clauses.first) in {"in", "during"}


def and_between(clauses: Clauses, dated: DatedExpression, position: int) -> bool:
    """Does "and" part a date from what is told of behind it?"""
    between = range(clauses.at(dated.end), position)
    return any(clauses.key(i) == "and" for i in between)
