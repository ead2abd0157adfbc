"""Which words are verbs that tell: past, planned, or in a timetable's present."""

from __future__ import annotations

from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.deed_verbs import TIMETABLED
from geoviz.story.verbs import (
    AUXILIARIES,
    BE,
    HAVE,
    INFINITIVES,
    MODALS,
    PARTICIPLES,
    is_verb,
)

_MEN: Final = frozenset("accused injured wounded displaced detained deceased".split())
"""Participles that are also people ("two accused")."""
_ADVERBS: Final = frozenset(
    "also then later since been being last first not never".split()
)
_JOINED: Final = 14
"""Words between two infinitives of one "will"."""
PLANS: Final = frozenset(
    "is are due expected set scheduled plans plan planned planning was were".split()
)
_CERTAIN: Final = MODALS - {"may", "might", "could", "can", "should"}


def is_finite(clauses: Clauses, position: int) -> bool:
    """A verb in the past, or an infinitive that "will" or "is due to" governs."""
    key = clauses.key(position)
    if key in AUXILIARIES:
        return False
    if clauses.key(position - 1) in BE and clauses.key(position - 2) == "what":
        return False  # "tearing down what is left"
    if key in PARTICIPLES and _helped(clauses, position):
        return True
    if key.endswith("ing") and clauses.key(position - 1) in {"was", "were"}:
        return True
    if key in _MEN and not _helped(clauses, position):
        return False
    if is_timetabled(clauses, position):
        return True
    if is_verb(clauses.tokens, position, clauses.first):
        return clauses.key(position - 1) != "to" or is_planned(clauses, position)
    return is_planned(clauses, position)


def _helped(clauses: Clauses, position: int) -> bool:
    """Does "was", "has" or the like stand before, one adverb or two between?"""
    for back in range(position - 1, position - 4, -1):
        key = clauses.key(back)
        if key in BE | HAVE:
            return True
        if not (key.endswith("ly") or key in _ADVERBS):
            return False
    return False


def is_planned(clauses: Clauses, position: int) -> bool:
    """Is the token an infinitive of what is to be done?"""
    token = clauses.tokens[position]
    if not token.text.islower() or not token.text.isalpha():
        return False
    before = clauses.key(position - 1)
    if before == "to":
        return clauses.key(position - 2) in PLANS
    if before == "and":
        return token.key in INFINITIVES and _plans_before(clauses, position)
    back = position - 1
    if before.endswith("ly") or before in {"also", "then", "now"}:
        back -= 1
    return clauses.key(back) in _CERTAIN


def _plans_before(clauses: Clauses, position: int) -> bool:
    """As in "is to address the house on Monday and open a school on Friday"."""
    for back in range(position - 2, max(clauses.first, position - _JOINED) - 1, -1):
        if clauses.of(back) != clauses.of(position):
            return False
        if clauses.key(back) in {"will", "shall"}:
            return True
        if clauses.key(back) == "to" and clauses.key(back - 1) in PLANS:
            return True
    return False


def is_timetabled(clauses: Clauses, position: int) -> bool:
    """As in "the ban takes effect on Friday"."""
    wanted = TIMETABLED.get(clauses.key(position))
    if wanted is None or not clauses.tokens[position].text.islower():
        return False
    near = {clauses.key(i) for i in range(position + 1, position + 3)}
    return not wanted or bool(wanted & near)
