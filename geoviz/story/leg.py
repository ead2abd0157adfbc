"""A word of travel and what its sentence gives it."""

from __future__ import annotations

from geoviz.models import DatedExpression, Mention
from geoviz.story.travel_verbs import Move, Sense


class Leg:
    """A word of travel and what its sentence gives it."""

    __slots__ = (
        "arrived",
        "day_before",
        "departed",
        "destination",
        "direct",
        "first",
        "follows",
        "home",
        "host",
        "into",
        "last",
        "listed",
        "mode",
        "noun",
        "on_from",
        "onward",
        "origin",
        "past",
        "sense",
        "stops",
        "there",
        "vehicle",
    )

    def __init__(
        self,
        first: int,
        last: int,
        sense: Sense,
        *,
        noun: bool,
        vehicle: bool = False,
        mode: str = "",
    ) -> None:
        """Take the word, by the indices of its tokens, and what it says."""
        self.first = first
        self.last = last
        self.sense = sense
        self.noun = noun
        self.vehicle = vehicle
        """Is it a vehicle said to be "from A to B"?"""
        self.mode = mode
        self.origin: Mention | None = None
        self.destination: Mention | None = None
        self.stops: list[Mention] = []
        self.departed: DatedExpression | None = None
        self.arrived: DatedExpression | None = None
        self.day_before = False
        """Does its day stand before it in its clause?"""
        self.past = False
        """Set in a year or month only: background."""
        self.follows = False
        """Does another word of travel stand before it in its clause?"""
        self.there = False
        """Does "there" stand for its end?"""
        self.direct = False
        """Does a preposition or the verb itself lead straight to the destination?"""
        self.host: Leg | None = None
        """The leg whose verb leads to this end as well."""
        self.listed = False
        """Does it share the one day of its host ("to A and B on Monday")?"""
        self.on_from = 0
        """Index of "there" or "island" behind "from"; 0 for none."""
        self.onward = False
        """Is it said to go on: "flew on to B"?"""
        self.home = False
        """Does it lead home, wherever that is?"""
        self.into = False
        """Does "into" lead there, so that the day is that of the end?"""

    @property
    def move(self) -> Move:
        """What the word says."""
        return self.sense.move

    @property
    def verb(self) -> Leg:
        """The leg that has the word of travel: itself, or its host."""
        return self.host or self
