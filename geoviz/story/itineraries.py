"""Statements about journeys → journeys: what several sentences say of one, added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from geoviz.models import Mention
from geoviz.story.journeys import Statement
from geoviz.story.sameness import contains, same_spot

_NEAR_SENTENCES = 6
_ONE_TRIP_DAYS = 3
_LONGEST_TRIP_DAYS = 60


@dataclass(slots=True)
class Journey:
    """One journey in the making."""

    traveller: str
    """Person id."""
    destination: Mention
    told: list[Statement] = field(default_factory=list)

    @property
    def origin(self) -> Mention | None:
        """The first origin stated that is not the destination itself."""
        return next(
            (
                t.origin
                for t in self.told
                if t.origin is not None and not _is_one(t.origin, self.destination)
            ),
            None,
        )

    @property
    def days(self) -> list[date]:
        """Every day stated, of departure or arrival."""
        given = [(t.departed_day, t.arrived_day) for t in self.told]
        return sorted(day for pair in given for day in pair if day is not None)


def _is_one(place: Mention, other: Mention) -> bool:
    """The same place, or the one within the other?"""
    if place.place_id == other.place_id:
        return True
    return contains(place, other) or contains(other, place)


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
        home.told.append(told)
    journeys = [journey for own in found.values() for journey in own]
    by_reading: dict[int, list[Journey]] = {}
    for journey in journeys:
        for reading in sorted({t.reading for t in journey.told}):
            by_reading.setdefault(reading, []).append(journey)
    for told in statements:
        if told.traveller and told.destination is not None:
            continue
        options = [j for j in by_reading.get(told.reading, ()) if _may_add(j, told)]
        if len(options) == 1:
            options[0].told.append(told)
    return journeys


def _same(journey: Journey, told: Statement, destination: Mention) -> bool:
    """The same end, no other origin, and days that one trip can have."""
    if destination.place_id != journey.destination.place_id:
        return False
    begun = [place for place in (journey.origin,) if place is not None]
    if told.origin is not None and same_spot([told.origin], begun) is False:
        return False
    days = [d for d in (told.departed_day, told.arrived_day) if d is not None]
    known = journey.days
    if not days or not known:
        return True
    arrivals = {t.arrived_day for t in journey.told if t.arrived_day}
    if told.arrived_day and arrivals and told.arrived_day not in arrivals:
        return False
    return abs((days[0] - known[0]).days) <= _ONE_TRIP_DAYS


def _may_add(journey: Journey, told: Statement) -> bool:
    """May a statement without traveller or destination belong to this journey?"""
    if told.traveller and told.traveller != journey.traveller:
        return False
    if told.origin is not None:
        if _is_one(told.origin, journey.destination):
            return False  # it goes on from there
        if journey.origin is not None:
            return same_spot([told.origin], [journey.origin]) is True
        return _in_order(journey, told)
    if told.destination is not None:
        return told.destination.place_id == journey.destination.place_id
    # A bare companion list or duration stands near the journey's own words.
    return any(
        t.reading == told.reading and abs(t.sentence - told.sentence) <= _NEAR_SENTENCES
        for t in journey.told
    )


def _in_order(journey: Journey, told: Statement) -> bool:
    """Can the journey have begun with this departure?"""
    if not told.traveller:
        return False
    day, known = told.departed_day, journey.days
    if day is None or not known:
        return any(
            t.reading == told.reading
            and abs(t.sentence - told.sentence) <= _NEAR_SENTENCES
            for t in journey.told
        )
    return 0 <= (known[-1] - day).days <= _LONGEST_TRIP_DAYS
