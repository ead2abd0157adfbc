"""Legs that go on from a place told of before, and legs that lead home."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.legs import governor
from geoviz.story.waypoints import KINDS

_ONWARD: Final = frozenset({"on", "onward", "onwards"})
_GOING_ON: Final = frozenset({"continu", "proceed"})
"""How the verbs begin that go on by themselves."""


def mark_onward(clauses: Clauses, legs: Sequence[Leg]) -> None:
    """Mark "flew on to", "flew home", "from there she went", "from the island"."""
    for leg in legs:
        if leg.noun or leg.host:
            continue
        key, after = clauses.key(leg.last), clauses.key(leg.last + 1)
        on = key in _ONWARD and after in {"to", "for", "from", "by"}
        leg.onward = on or clauses.key(leg.first)[:7] in _GOING_ON
        home = key == "home" or (key == "back" and after == "home")
        leg.home = home and leg.destination is None
    tokens = clauses.tokens
    for back in range(clauses.first, clauses.last):
        at = _pointing(clauses, back) if tokens[back].key == "from" else 0
        if not at:
            continue
        begun = governor(legs, clauses, at)
        if begun is None:
            begun = next((leg for leg in legs if leg.first > at), None)
        if begun is not None and begun.origin is None:
            begun.on_from = at


def _pointing(clauses: Clauses, back: int) -> int:
    """Index of "there" or "island" behind "from" or "from the"; 0 for none."""
    if clauses.key(back + 1) == "there":
        return back + 1
    at = back + 2
    the = clauses.key(back + 1) in {"the", "that"}
    fits = the and clauses.key(at) in KINDS and clauses.key(at + 1) != "of"
    return at if fits else 0
