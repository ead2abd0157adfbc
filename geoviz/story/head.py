"""A name or noun that may be the one who travels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """A name or noun that may be the one who travels."""

    first: int
    """Index of its first token, articles and numbers included."""
    last: int
    """One past its last token."""
    person: str = ""
    """Id of a named person; empty for a noun."""
    noun: str = ""
    """Key of the noun."""
    kind: str = ""
    """`people`, `person`, or the means of travel of a vehicle."""
    governed: bool = False
    """Does a preposition stand before it?"""

    @property
    def mode(self) -> str:
        """The means of travel that it is; "" for people."""
        return "" if self.kind in {"people", "person"} else self.kind
