"""What one sentence says of one journey."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from geoviz.models import DatedExpression, Mention


class Statement(NamedTuple):
    """What one sentence says of one journey."""

    reading: int
    sentence: int
    traveller: str
    """Person id; empty when the sentence names nobody."""
    origin: Mention | None
    destination: Mention | None
    stops: tuple[Mention, ...]
    mode: str
    departed: DatedExpression | None
    arrived: DatedExpression | None
    companions: tuple[str, ...]
    """Person ids."""
    duration_h: float | None
    planned: bool
    arrival: bool = False
    """Told as an arrival, so that the destination alone says something."""
    label: str = ""
    """What a traveller without a name is called: "two planes"."""
    current: bool = False
    """Told as under way, just made or to come: it needs no day to be of these days."""
    departs: bool = False
    """Told by a verb of departure, such as "boarded"."""
    noun: bool = False
    carried: bool = False
    """Is the traveller taken, in the passive voice?"""
    hangs: bool = False
    """Told by a noun or a participle, which may go on from another verb."""
    before: bool = False
    """Does it begin where another sentence, or "there", says?"""
    home: bool = False
    """Is it said to lead home, wherever that is?"""
    here: bool = False
    """Is the destination the dateline's town, where the words say none?"""

    @property
    def arrived_day(self) -> date | None:
        """The day of arrival, when the words give it."""
        return self.arrived.day if self.arrived else None

    @property
    def departed_day(self) -> date | None:
        """The day of departure, when the words give it."""
        return self.departed.day if self.departed else None
