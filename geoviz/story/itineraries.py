"""Statements about journeys → journeys: what several sentences say of one, added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from geoviz.models import Mention
from geoviz.story.named_ends import nested, same_place, same_start
from geoviz.story.spots import contains
from geoviz.story.travel_statement import Statement

_NEAR_SENTENCES: Final = 6
_NEXT_SENTENCES: Final = 2
_ONE_TRIP_DAYS: Final = 3
_LONGEST_TRIP_DAYS: Final = 60


@dataclass(slots=True)
class Journey:
    """One journey in the making."""

    traveller: str
    """Person id."""
    destination: Mention | None
    """None where no words give it."""
    told: list[Statement] = field(default_factory=list)
    origin: Mention | None = None
    """The first origin stated that is not the destination itself."""
    first: date | None = None
    """The earliest day stated, of departure or arrival."""
    last: date | None = None
    arrivals: set[date] = field(default_factory=set)
    sentences: set[tuple[int, int]] = field(default_factory=set)
    """(document, sentence) of each that tells of the journey."""

    def add(self, told: Statement) -> None:
        """Take in one more statement."""
        self.told.append(told)
        origin = told.origin
        apart = self.destination is None or (
            origin is not None and not nested(origin, self.destination)
        )
        if origin and apart:
            finer = self.origin is None or contains(self.origin, origin)
            self.origin = origin if finer else self.origin
        days = [d for d in (told.departed_day, told.arrived_day) if d is not None]
        if days:
            self.first = min([*days, *([self.first] if self.first else [])])
            self.last = max([*days, *([self.last] if self.last else [])])
        if told.arrived_day is not None:
            self.arrivals.add(told.arrived_day)
        self.sentences.add((told.reading, told.sentence))

    def is_near(self, told: Statement) -> bool:
        """Does a sentence of the same article, not far off, tell of the journey?"""
        near = range(-_NEAR_SENTENCES, _NEAR_SENTENCES + 1)
        return any((told.reading, told.sentence + n) in self.sentences for n in near)


def find_journeys(statements: Sequence[Statement]) -> list[Journey]:
    """Group by traveller and destination; then add what names only one of the two."""
    found: dict[str, list[Journey]] = {}
    for told in statements:
        if not told.traveller or told.destination is None:
            continue
        own = found.setdefault(told.traveller, [])
        home = next((j for j in own if _same(j, told, told.destination)), None)
        if home is None:
            home = Journey(told.traveller, told.destination)
            own.append(home)
        home.add(told)
    journeys = [journey for own in found.values() for journey in own]
    by_reading: dict[int, list[Journey]] = {}
    for journey in journeys:
        for reading in sorted({t.reading for t in journey.told}):
            by_reading.setdefault(reading, []).append(journey)
    for told in statements:
        if told.traveller and told.destination is not None:
            continue
        options = [
            j
            for j in by_reading.get(told.reading, ())
            if not told.home and _may_add(j, told)
        ]
        own = found.get(told.traveller, [])
        options = [j for j in options if not _went_elsewhere(j, told, own)]
        if len(options) > 1 and told.departed_day and told.traveller:
            options = _soonest(options, told)
        if len(options) == 1:
            options[0].add(told)
        elif told.traveller and _stands_alone(told):
            alone = Journey(told.traveller, None)
            alone.add(told)
            journeys.append(alone)
            by_reading.setdefault(told.reading, []).append(alone)
    return journeys


def _went_elsewhere(journey: Journey, told: Statement, own: Sequence[Journey]) -> bool:
    """Was the traveller elsewhere between a departure and a journey's end?"""
    day, end = told.departed_day, journey.last
    if told.destination is not None or day is None or end is None:
        return False
    next_told = range(told.sentence + 1, told.sentence + 1 + _NEXT_SENTENCES)
    return any(
        (j.first is not None and day < j.first < end)
        or (j.origin is not None and _sentence(j, told) in next_told)
        for j in own
        if j is not journey
    )


def _stands_alone(told: Statement) -> bool:
    """Does a statement without a destination tell of a journey of its own?"""
    dated = bool(told.departed or told.arrived)
    flew_in = told.current and told.arrival and bool(told.mode)
    return (told.home and dated) or (told.origin is not None and (dated or flew_in))


def _soonest(options: Sequence[Journey], told: Statement) -> list[Journey]:
    """Of the journeys that a departure may begin, the one that ends first.

    Where not all have a day, the one told of next.
    """
    soon = range(told.sentence + 1, told.sentence + 1 + _NEXT_SENTENCES)
    after = [j for j in options if _sentence(j, told) in soon]
    if after and any(journey.last is None for journey in options):
        near = min(_sentence(journey, told) for journey in after)
        return [j for j in after if _sentence(j, told) == near][:1]
    dated = [journey for journey in options if journey.last is not None]
    days = [journey.last for journey in dated if journey.last is not None]
    first = [journey for journey in dated if journey.last == min(days)]
    return first if len(dated) == len(options) else list(options)


def _sentence(journey: Journey, told: Statement) -> int:
    """The first sentence of the article of a statement that tells of a journey."""
    own = (t.sentence for t in journey.told if t.reading == told.reading)
    return min(own, default=-1)


def _same(journey: Journey, told: Statement, destination: Mention) -> bool:
    """The same end, no other origin, and days that one trip can have."""
    if journey.destination is None or not same_place(destination, journey.destination):
        return False
    begun = journey.origin
    if told.origin and begun and not same_start(told.origin, begun):
        return False
    days = [d for d in (told.departed_day, told.arrived_day) if d is not None]
    if not days or journey.first is None:
        return True
    arrivals = journey.arrivals
    if told.arrived_day and arrivals and told.arrived_day not in arrivals:
        return False
    return abs((days[0] - journey.first).days) <= _ONE_TRIP_DAYS


def _may_add(journey: Journey, told: Statement) -> bool:
    """May a statement without traveller or destination belong to this journey?"""
    if told.traveller and told.traveller != journey.traveller:
        return False
    if told.origin is not None:
        return _may_begin(journey, told, told.origin)
    if told.destination is not None:
        end = journey.destination
        return end is not None and same_place(told.destination, end)
    # A bare companion list or duration stands near the journey's own words.
    return journey.is_near(told)


def _may_begin(journey: Journey, told: Statement, origin: Mention) -> bool:
    """May the journey have begun where a statement says?"""
    if journey.destination is None or nested(origin, journey.destination):
        return False  # it goes on from there
    if told.arrival and not any(one.arrival for one in journey.told):
        return False  # "flew in from A", and later "left for B"
    if journey.origin is not None:
        return same_start(origin, journey.origin)
    if told.destination is not None:
        return same_place(told.destination, journey.destination)
    return _in_order(journey, told)


def _in_order(journey: Journey, told: Statement) -> bool:
    """Can the journey have begun with this departure?"""
    modes = {one.mode for one in journey.told if one.mode}
    if not told.traveller or (told.mode and modes and told.mode not in modes):
        return False
    day = told.departed_day
    if day is not None and any(
        one.departed_day not in {None, day} for one in journey.told
    ):
        return False
    if day is None or journey.last is None:
        return journey.is_near(told)
    return 0 <= (journey.last - day).days <= _LONGEST_TRIP_DAYS
