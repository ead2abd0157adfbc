"""Statements about journeys → routes, with their line and distances."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from geoviz.coordinates import geodesic_km
from geoviz.models import DateBasis, DatedExpression, Evidence, Mention, Route
from geoviz.story.sameness import same_spot
from geoviz.story.corridors import Corridor, corridor_between
from geoviz.story.journeys import Statement, find_statements
from geoviz.story.reading import Reading

_LONG_TRIP_H = 20.0
"""A trip of at least this length that ends on a day began on an earlier one."""


@dataclass(slots=True)
class _Journey:
    traveller: str
    destination: Mention
    told: list[Statement] = field(default_factory=list)


def find_routes(
    readings: Sequence[Reading],
    names: Mapping[str, str],
    corridors: Sequence[Corridor],
) -> tuple[tuple[Route, ...], tuple[Evidence, ...]]:
    """All routes of a collection with the words that give each part.

    A route needs a named traveller, a stated destination, and a stated origin or means
    of travel. Parts that no words give stay empty.
    """
    statements = find_statements(readings)
    routes: list[Route] = []
    evidence: list[Evidence] = []
    for journey in _journeys(statements):
        route = _route(journey, readings, names, corridors)
        if route is not None:
            routes.append(route)
            evidence += _evidence(route, journey, readings)
    order = sorted(range(len(routes)), key=lambda n: routes[n].route_id)
    return tuple(routes[n] for n in order), tuple(evidence)


def _journeys(statements: Sequence[Statement]) -> list[_Journey]:
    """Group by traveller and destination; then join what names only one of the two."""
    found: dict[tuple[str, str], _Journey] = {}
    for told in statements:
        if told.traveller and told.destination is not None:
            key = (told.traveller, told.destination.place_id)
            journey = found.setdefault(key, _Journey(told.traveller, told.destination))
            journey.told.append(told)
    for told in statements:
        if told.traveller and told.destination is not None:
            continue
        options = [
            journey
            for journey in found.values()
            if (not told.traveller or told.traveller == journey.traveller)
            and (
                told.destination is None
                or told.destination.place_id == journey.destination.place_id
            )
            and any(t.reading == told.reading for t in journey.told)
            and _near(told, journey)
        ]
        if len(options) == 1:
            options[0].told.append(told)
    return list(found.values())


def _near(told: Statement, journey: _Journey) -> bool:
    """A bare companion list or duration must stand near the journey's own words."""
    if told.origin is not None and same_spot([told.origin], [journey.destination]):
        return False  # it goes on from there
    if told.destination is not None or told.origin is not None:
        return True
    return any(
        t.reading == told.reading and abs(t.sentence - told.sentence) <= 6
        for t in journey.told
    )


def _point(mention: Mention | None) -> tuple[float, float] | None:
    if mention is None or mention.lon is None or mention.lat is None:
        return None
    return mention.lon, mention.lat


def _common_day(
    told: Sequence[tuple[DatedExpression | None, date | None]],
) -> tuple[date | None, DateBasis | str]:
    days = Counter(day for _, day in told if day is not None)
    if not days:
        return None, ""
    best = max(days, key=lambda day: (days[day], -day.toordinal()))
    basis = next((e.basis for e, day in told if day == best and e is not None), "")
    return best, basis or "inferred"


def _route(
    journey: _Journey,
    readings: Sequence[Reading],
    names: Mapping[str, str],
    corridors: Sequence[Corridor],
) -> Route | None:
    told = journey.told
    origin = next(
        (
            t.origin
            for t in told
            if t.origin is not None and not same_spot([t.origin], [journey.destination])
        ),
        None,
    )
    modes = Counter(t.mode for t in told if t.mode)
    mode = max(modes, key=lambda m: (modes[m], m)) if modes else ""
    if origin is None and not mode:
        return None
    arrived, arrived_basis = _common_day([(t.arrived, t.arrived_day) for t in told])
    departed, departed_basis = _common_day(
        [(t.departed, t.departed.day if t.departed else None) for t in told]
    )
    duration = next((t.duration_h for t in told if t.duration_h), None)
    if departed is None and arrived is not None and duration is not None:
        if duration >= _LONG_TRIP_H:
            departed = arrived - timedelta(days=math.ceil(duration / 24))
            departed_basis = "inferred"
    here, there = _point(origin), _point(journey.destination)
    corridor = None
    direct = None
    line: tuple[tuple[float, float], ...] = ()
    if here is not None and there is not None:
        direct = round(geodesic_km(here, there), 1)
        corridor = corridor_between(here, there, mode, corridors)
        line = corridor.line if corridor else (here, there)
    length = None
    if corridor is not None:
        length = corridor.reference_km or corridor.corridor_km
    speed = None
    if duration and (length or direct):
        speed = round((length or direct or 0.0) / duration, 1)
    companions: dict[str, None] = {}
    for statement in told:
        for person in statement.companions:
            if person in names and person != journey.traveller:
                companions.setdefault(names[person])
    traveller = names.get(journey.traveller, "")
    return Route(
        route_id=_route_id(traveller, origin, journey.destination),
        traveller=traveller,
        companions=tuple(companions),
        mode=mode,
        origin=origin.name if origin else "",
        destination=journey.destination.name,
        origin_id=origin.place_id if origin else "",
        destination_id=journey.destination.place_id,
        stops=tuple(dict.fromkeys(s.place_id for t in told for s in t.stops)),
        departed=departed,
        departed_basis=departed_basis,  # type: ignore[arg-type]
        arrived=arrived,
        arrived_basis=arrived_basis,  # type: ignore[arg-type]
        status="planned" if all(t.planned for t in told) else "happened",
        direct_km=direct,
        corridor_km=corridor.corridor_km if corridor else None,
        reference_km=corridor.reference_km if corridor else None,
        implied_kmh=speed,
        basis="schematic" if corridor else "stated",
        line=line,
        stations=corridor.stations if corridor else (),
        corridor=corridor.name if corridor else "",
        duration_h=duration,
    )


def _route_id(traveller: str, origin: Mention | None, destination: Mention) -> str:
    content = "\0".join(
        [traveller, origin.place_id if origin else "", destination.place_id]
    )
    return "route:" + hashlib.sha256(content.encode()).hexdigest()[:12]


def _evidence(
    route: Route, journey: _Journey, readings: Sequence[Reading]
) -> list[Evidence]:
    rows: list[Evidence] = []
    for told in journey.told:
        reading = readings[told.reading]
        sentence = reading.extraction.sentences[told.sentence]

        def add(
            field: str,
            start: int,
            end: int,
            rule: str,
            *,
            assumed: bool = False,
            reading: Reading = reading,
        ) -> None:
            rows.append(
                Evidence(
                    subject_id=route.route_id,
                    field=field,
                    doc_id=reading.doc_id,
                    start=start,
                    end=end,
                    quote=reading.quote(start, end),
                    rule=rule,
                    assumed=assumed,
                )
            )

        add("journey", sentence.start, sentence.end, "travel_words")
        for field, place in (
            ("origin", told.origin),
            ("destination", told.destination),
        ):
            if place is not None:
                add(field, place.start, place.end, "place_of_travel")
        if told.arrived is not None and told.arrived_day == route.arrived:
            add(
                "arrived",
                told.arrived.start,
                told.arrived.end,
                f"date_{told.arrived.basis}",
            )
        if told.duration_h and route.departed_basis == "inferred":
            add(
                "departed",
                sentence.start,
                sentence.end,
                "arrival_less_duration",
                assumed=True,
            )
        if told.companions:
            add("companions", sentence.start, sentence.end, "accompanied_by")
    return rows
