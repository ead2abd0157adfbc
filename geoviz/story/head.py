"""A name or noun that may be the one who travels."""

from __future__ import annotations


class Head:
    """A name or noun that may be the one who travels."""

    __slots__ = ("first", "governed", "kind", "last", "noun", "person")

    def __init__(
        self,
        first: int,
        last: int,
        person: str = "",
        noun: str = "",
        kind: str = "",
        *,
        governed: bool = False,
    ) -> None:
        """Take its tokens, and who or what it is."""
        self.first = first
        """Index of its first token, articles and numbers included."""
        self.last = last
        """One past its last token."""
        self.person = person
        """Id of a named person; empty for a noun."""
        self.noun = noun
        """Key of the noun."""
        self.kind = kind
        """`people`, `person`, or the means of travel of a vehicle."""
        self.governed = governed
        """Does a preposition stand before it?"""

    @property
    def mode(self) -> str:
        """The means of travel that it is; "" for people."""
        return "" if self.kind in {"people", "person"} else self.kind
