"""Legs that go on from a place told of before, and legs that lead home."""

from __future__ import annotations

from collections.abc import Sequence

from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.legs import governor
from geoviz.story.waypoints import KINDS

_ONWARD = frozenset({"on", "onward", "onwards"})
_GOING_ON = frozenset({"continu", "proceed"})
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
    for at in range(clauses.first + 1, clauses.last):
        if not _points_back(clauses, at):
            continue
        begun = governor(legs, clauses, at)
        if begun is None:
            begun = next((leg for leg in legs if leg.first > at), None)
        if begun is not None and begun.origin is None:
            begun.on_from = at


def _points_back(clauses: Clauses, at: int) -> bool:
    """Is the token "there" or "island" of "from there", "from the island"?"""
    key, before = clauses.key(at), clauses.key(at - 1)
    if key == "there":
        return before == "from"
    the = before in {"the", "that"} and clauses.key(at - 2) == "from"
    return key in KINDS and the and clauses.key(at + 1) != "of"
