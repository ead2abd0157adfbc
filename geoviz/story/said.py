"""One person's part in an event as a sentence says it; words that part sentences."""

from __future__ import annotations

from typing import Final

from geoviz.models import Role, Status


class Said:
    """One person's part in an event, as one sentence gives it."""

    __slots__ = ("first", "named", "nouns", "number", "role", "rule", "status")

    def __init__(
        self,
        number: int,
        role: Role,
        status: Status | None,
        rule: str,
        first: int,
        *,
        named: bool,
        nouns: frozenset[str] = frozenset(),
    ) -> None:
        """Take who is meant, the part, and the words that say so."""
        self.number = number
        """Index of the mention among the document's people."""
        self.role = role
        self.status = status
        """None where the words leave it to the event."""
        self.rule = rule
        self.first = first
        """Token index of the cue."""
        self.named = named
        """Must the sentence itself name the event?"""
        self.nouns = nouns
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
