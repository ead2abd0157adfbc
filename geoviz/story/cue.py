"""One row of the table of cues: words that say what part someone has in an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geoviz.models import Role

Side = Literal["before", "after", "both"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give people a role."""

    rule: str
    words: tuple[str, ...]
    """Folded; `*` stands for up to six words that name no person."""
    side: Side
    role: Role
    named: bool
    """Must the sentence itself name the event?"""
    by: tuple[str, ...] = ()
    """What leads to the people after it ("by", "with"); empty for none."""


def cues(rule: str, role: Role, side: Side, words: str, **more: object) -> list[Cue]:
    """Rows of one rule: `words` parted by " | "; `named` and `by` as in `Cue`."""
    named = bool(more.get("named", False))
    by = tuple(str(more.get("by", "")).split())
    return [
        Cue(rule, tuple(each.split()), side, role, named, by)
        for each in words.split(" | ")
    ]
