"""Journeys → routes, with their line, their distances and the words behind them."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any, Final

from geoviz.coordinates import geodesic_km
from geoviz.models import (
    DateBasis,
    DatedExpression,
    Evidence,
    Mention,
    Route,
    RouteBasis,
)
from geoviz.story.corridors import Corridor, corridor_between
from geoviz.story.itineraries import Journey, find_journeys
from geoviz.story.journeys import find_statements
from geoviz.story.reading import Reading
from geoviz.story.spots import point_of
from geoviz.story.travel_statement import Statement
from geoviz.story.travel_words import FASTEST_KMH

_LONG_TRIP_H: Final = 20.0
"""A trip of at least this length that ends on a day began on an earlier one."""


def find_routes(
    readings: Sequence[Reading],
    names: Mapping[str, str],
    corridors: Sequence[Corridor],
) -> tuple[tuple[Route, ...], tuple[Evidence, ...]]:
    """All routes of a collection with the words that give each part.

    A route needs a traveller, a stated destination, and a stated origin, means of
    travel or day, or words that say that it is under way ("has arrived in"); without a
    destination, an origin and a day. Parts that no words give stay empty.
    """
    routes: dict[str, Route] = {}
    evidence: list[Evidence] = []
    for journey in find_journeys(find_statements(readings)):
        route = _route(journey, readings, names, corridors)
        if route is not None and route.route_id not in routes:
            routes[route.route_id] = route
            evidence += _evidence(route, journey, readings)
    return tuple(routes[key] for key in sorted(routes)), tuple(evidence)


def _common_day(
    told: Sequence[DatedExpression | None],
) -> tuple[date | None, DateBasis | str]:
    """The day that most statements give, the earliest of equals, and its basis."""
    days = Counter(each.day for each in told if each is not None and each.day)
    if not days:
        return None, ""
    best = max(days, key=lambda day: (days[day], -day.toordinal()))
    return best, next(each.basis for each in told if each and each.day == best)


def _route(
    journey: Journey,
    readings: Sequence[Reading],
    names: Mapping[str, str],
    corridors: Sequence[Corridor],
) -> Route | None:
    told, origin = journey.told, journey.origin
    labels = [t.label for t in told if t.traveller == journey.traveller]
    traveller = names.get(journey.traveller, "") or next(filter(None, labels), "")
    end = journey.destination
    modes = Counter(t.mode for t in told if t.mode)
    mode = max(modes, key=lambda m: (modes[m], m)) if modes else ""
    arrived, arrived_basis = _common_day([t.arrived for t in told])
    departed, departed_basis = _common_day([t.departed for t in told])
    placed = origin or mode or arrived or departed or any(t.current for t in told)
    if not traveller or not placed:
        return None
    if departed and arrived and departed > arrived:
        departed, departed_basis = None, ""
    duration = next((t.duration_h for t in told if t.duration_h), None)
    long_trip = duration is not None and duration >= _LONG_TRIP_H
    if departed is None and arrived is not None and duration is not None and long_trip:
        departed = arrived - timedelta(days=math.ceil(duration / 24))
        departed_basis = "inferred"
    course = course_of(
        point_of(origin) if origin else None,
        point_of(end) if end else None,
        mode,
        duration,
        corridors,
    )
    return Route(
        route_id=route_id(
            traveller,
            _ident(origin),
            _ident(end),
            arrived or departed,
        ),
        traveller=traveller,
        companions=_companions(journey, names),
        mode=mode,
        origin=(origin.name or origin.surface) if origin else "",
        destination=(end.name or end.surface) if end else "",
        origin_id=origin.place_id if origin else "",
        destination_id=end.place_id if end else "",
        stops=tuple(
            dict.fromkeys(s.place_id for t in told for s in t.stops if s.place_id)
        ),
        departed=departed,
        departed_basis=departed_basis,  # type: ignore[arg-type]
        arrived=arrived,
        arrived_basis=arrived_basis,  # type: ignore[arg-type]
        status="planned" if _is_planned(told, readings) else "happened",
        **course.fields(),
        duration_h=duration,
    )


def _is_planned(told: Sequence[Statement], readings: Sequence[Reading]) -> bool:
    """Does no statement say it was made? Headlines count where nothing else tells.

    They tell of what is to come in the present: "before heading to A".
    """
    body = [t for t in told if not _in_heading(readings[t.reading], t)]
    return all(t.planned for t in body or told)


def _in_heading(reading: Reading, told: Statement) -> bool:
    sentence = reading.extraction.sentences[told.sentence]
    return reading.block(sentence).kind == "heading"


def _ident(end: Mention | None) -> str:
    """The id of an end, its name where it has none; "" for no end."""
    return (end.place_id or end.name) if end else ""


@dataclass(frozen=True, slots=True)
class Course:
    """The way between the two ends of a journey, and what it measures."""

    direct_km: float | None
    corridor_km: float | None
    reference_km: float | None
    implied_kmh: float | None
    basis: RouteBasis
    line: tuple[tuple[float, float], ...]
    stations: tuple[str, ...]
    corridor: str

    def fields(self) -> dict[str, Any]:
        """The fields of a `Route` that it gives, which bear the same names."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


def course_of(
    here: tuple[float, float] | None,
    there: tuple[float, float] | None,
    mode: str,
    duration_h: float | None,
    corridors: Sequence[Corridor],
) -> Course:
    """The way between two (lon, lat): a corridor's line where one fits, else straight.

    Without a point at either end there is no line and nothing is measured.
    """
    corridor = None
    direct = None
    line: tuple[tuple[float, float], ...] = ()
    if here is not None and there is not None:
        direct = round(geodesic_km(here, there), 1)
        corridor = corridor_between(here, there, mode, corridors)
        line = corridor.line if corridor else (here, there)
    length = corridor_km = None
    if corridor is not None:
        corridor_km = corridor.corridor_km
        length = corridor.reference_km or corridor_km
    speed = None
    if duration_h and (length or direct):
        speed = round((length or direct or 0.0) / duration_h, 1)
    return Course(
        direct_km=direct,
        corridor_km=corridor_km,
        reference_km=corridor.reference_km if corridor else None,
        implied_kmh=speed,
        basis="schematic" if corridor else "stated",
        line=line,
        stations=corridor.stations if corridor else (),
        corridor=corridor.name if corridor else "",
    )


def _companions(journey: Journey, names: Mapping[str, str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for statement in journey.told:
        for person in statement.companions:
            if person in names and person != journey.traveller:
                found.setdefault(names[person])
    return tuple(found)


def route_id(
    traveller: str, origin_id: str, destination_id: str, day: date | None
) -> str:
    """The id of a journey, from its traveller, its ends and its day."""
    content = "\0".join([traveller, origin_id, destination_id, str(day or "")])
    return "route:" + hashlib.sha256(content.encode()).hexdigest()[:12]


def _evidence(
    route: Route, journey: Journey, readings: Sequence[Reading]
) -> list[Evidence]:
    rows: list[Evidence] = []
    for told in journey.told:
        reading = readings[told.reading]
        rows += [
            Evidence(
                route.route_id,
                field,
                reading.doc_id,
                start,
                end,
                reading.quote(start, end),
                rule,
                assumed,
            )
            for field, start, end, rule, assumed in _spans(route, told, reading)
        ]
    return rows


def _spans(
    route: Route, told: Statement, reading: Reading
) -> Iterator[tuple[str, int, int, str, bool]]:
    """(field, start, end, rule, assumed) for all that one statement supports."""
    sentence = reading.extraction.sentences[told.sentence]
    whole = sentence.start, sentence.end
    yield "journey", *whole, "travel_words", False
    for field, place in (("origin", told.origin), ("destination", told.destination)):
        if place is not None:
            here = told.here and field == "destination"
            before = told.before and field == "origin"
            before = before or (not here and place.sentence != told.sentence)
            rule = "place_of_dateline" if here else "place_of_travel"
            rule = "place_told_before" if before else rule
            yield field, place.start, place.end, rule, here or before
    for stop in told.stops:
        yield "stops", stop.start, stop.end, "place_on_the_way", False
    for field, dated, day in (
        ("arrived", told.arrived, route.arrived),
        ("departed", told.departed, route.departed),
    ):
        if dated is not None and dated.day == day:
            yield field, dated.start, dated.end, f"date_{dated.basis}", False
    if told.duration_h and route.departed_basis == "inferred":
        yield "departed", *whole, "arrival_less_duration", True
    if told.companions:
        yield "companions", *whole, "accompanied_by", False
    fastest = FASTEST_KMH.get(route.mode)
    if told.duration_h and fastest and (route.implied_kmh or 0) > fastest:
        yield "implied_kmh", *whole, f"faster_than_any_{route.mode}", True
