"""One person's part in an event as a sentence says it; words that part sentences."""

from __future__ import annotations

from typing import Final, NamedTuple

from geoviz.models import Role, Status


class Said(NamedTuple):
    """One person's part in an event, as one sentence gives it."""

    number: int
    """Index of the mention among the document's people."""
    role: Role
    status: Status | None
    """None where the words leave it to the event."""
    rule: str
    first: int
    """Token index of the cue."""
    named: bool
    """Must the sentence itself name the event?"""
    nouns: frozenset[str] = frozenset()
    """Folded words after "the" that say what is attended ("the funeral")."""


GROUPS: Final = frozenset(
    """leaders heads presidents premiers chancellors kings ministers guests
    dignitaries officials delegates participants attendees figures mourners statesmen
    counterparts state leader monarchs royals politicians celebrities""".split()
)
"""Nouns for several people whose names "including" may open."""
STOPS: Final = frozenset(
    """; said says told that but while when whether if because although though as
    according which : after before since until where with""".split()
)
"""Words that part a cue from a subject further left."""
