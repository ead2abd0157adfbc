"""A word of travel and what its sentence gives it."""

from __future__ import annotations

from dataclasses import dataclass, field

from geoviz.models import DatedExpression, Mention
from geoviz.story.travel_verbs import Sense


@dataclass(slots=True)
class Leg:
    """A word of travel and what its sentence gives it."""

    first: int
    """Token index of the word."""
    last: int
    sense: Sense
    noun: bool
    vehicle: bool = False
    """Is it a vehicle said to be "from A to B"?"""
    mode: str = ""
    origin: Mention | None = None
    destination: Mention | None = None
    stops: list[Mention] = field(default_factory=list)
    departed: DatedExpression | None = None
    arrived: DatedExpression | None = None
    day_before: bool = False
    """Does its day stand before it in its clause?"""
    past: bool = False
    """Set in a year or month only: background."""
    follows: bool = False
    """Does another word of travel stand before it in its clause?"""
    there: bool = False
    """Does "there" stand for its end?"""
    direct: bool = False
    """Does a preposition or the verb itself lead straight to the destination?"""
    host: Leg | None = None
    """The leg whose verb leads to this end as well."""
    listed: bool = False
    """Does it share the one day of its host ("to A and B on Monday")?"""
    on_from: int = 0
    """Index of "there" or "island" behind "from"; 0 for none."""
    onward: bool = False
    """Is it said to go on: "flew on to B"?"""
    home: bool = False
    """Does it lead home, wherever that is?"""
    into: bool = False
    """Does "into" lead there, so that the day is that of the end?"""

    @property
    def move(self) -> str:
        """What the word says."""
        return self.sense.move

    @property
    def verb(self) -> Leg:
        """The leg that has the word of travel: itself, or its host."""
        return self.host or self
