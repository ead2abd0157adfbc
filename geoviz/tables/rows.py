"""The rows of each table, from a `Story`."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from geoviz.models import Mention, Place, Story
from geoviz.tables.columns import table_named
from geoviz.tables.geometry import Geometry, Point, line, multipoint, point

Value = str | int | float | bool | date | tuple[str, ...] | None
"""None is a missing value; a list without items is `()`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a value for each column, in order, and the geometry."""

    values: tuple[Value, ...]
    geometry: Geometry | None = None


def rows(story: Story, name: str) -> Iterator[Row]:
    """The rows of one table, in the story's order.

    Raises:
        UnknownNameError: no table of that name.
    """
    table = table_named(name)
    for values, geometry in _MAKERS[table.name](story):
        yield Row(tuple(_clean(value) for value in values), geometry)


_Made = Iterable[tuple[tuple[Value, ...], Geometry | None]]


def _clean(value: Value) -> Value:
    """Empty text and numbers that are none become a missing value."""
    if value == "" or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return value


def _documents(story: Story) -> _Made:
    for document, publication in zip(story.documents, story.publications, strict=True):
        yield (
            (
                document.doc_id,
                document.title,
                document.publisher,
                publication.day,
                publication.basis,
                document.language,
                len(document.text),
                document.sha256,
                document.text,
            ),
            None,
        )


def _mentions(story: Story) -> _Made:
    for one in story.mentions:
        yield (
            (
                one.mention_id,
                one.doc_id,
                one.start,
                one.end,
                one.surface,
                one.kind,
                one.place_id,
                one.name,
                one.feature,
                one.country,
                one.admin1,
                one.lat,
                one.lon,
                one.confidence,
                one.reasons,
                tuple(f"{place}={score:.4g}" for place, score in one.alternatives),
                one.sentence_start,
                one.sentence_end,
            ),
            point(one.lon, one.lat),
        )


def _dates(story: Story) -> _Made:
    for one in story.dates:
        yield (
            (
                one.doc_id,
                one.start,
                one.end,
                one.surface,
                one.value,
                one.basis,
                one.time,
                one.zone,
            ),
            None,
        )


def _places(story: Story) -> _Made:
    for one in story.places:
        yield (
            (
                one.place_id,
                one.name,
                one.feature,
                one.country,
                one.admin1,
                one.lat,
                one.lon,
                one.precision_km,
                one.mentions,
                one.documents,
                tuple(day.isoformat() for day in one.days),
            ),
            point(one.lon, one.lat),
        )


def _focus(story: Story) -> _Made:
    for one in story.focus:
        yield (
            (
                one.doc_id,
                one.rank,
                one.place_id,
                one.name,
                one.feature,
                one.country,
                one.lat,
                one.lon,
                one.share,
                one.reasons,
            ),
            point(one.lon, one.lat),
        )


def _people(story: Story) -> _Made:
    for one in story.people:
        yield (
            (
                one.person_id,
                one.name,
                one.title,
                one.rank,
                one.country,
                one.country_basis,
                one.event_id,
                one.role,
                one.status,
            ),
            point(one.lon, one.lat),
        )


def _events(story: Story) -> _Made:
    points = _points(story)
    for one in story.events:
        yield (
            (
                one.event_id,
                one.what,
                one.day,
                one.day_end,
                one.time,
                one.zone,
                one.day_basis,
                one.status,
                one.place_ids,
            ),
            multipoint(points[place] for place in one.place_ids if place in points),
        )


def _points(story: Story) -> dict[str, Point]:
    """(lon, lat) of every place that has a point, mentioned only or listed."""
    known: dict[str, Point] = {}
    everywhere: tuple[Place | Mention, ...] = (*story.places, *story.mentions)
    for one in everywhere:
        if one.place_id and one.lon is not None and one.lat is not None:
            known.setdefault(one.place_id, (one.lon, one.lat))
    return known


def _routes(story: Story) -> _Made:
    for one in story.routes:
        yield (
            (
                one.route_id,
                one.traveller,
                one.companions,
                one.mode,
                one.origin,
                one.destination,
                one.origin_id,
                one.destination_id,
                one.stops,
                one.departed,
                one.departed_basis,
                one.arrived,
                one.arrived_basis,
                one.status,
                one.direct_km,
                one.corridor_km,
                one.reference_km,
                one.implied_kmh,
                one.basis,
                one.origin_gap_km,
                one.destination_gap_km,
            ),
            line(one.line),
        )


def _claims(story: Story) -> _Made:
    for one in story.claims:
        yield (
            (
                one.claim_id,
                one.subject,
                one.attribute,
                one.value,
                one.relation,
                one.members,
                one.derivation,
            ),
            None,
        )


def _evidence(story: Story) -> _Made:
    for one in story.evidence:
        yield (
            (
                one.subject_id,
                one.field,
                one.doc_id,
                one.start,
                one.end,
                one.quote,
                one.rule,
                one.assumed,
            ),
            None,
        )


_MAKERS: dict[str, Callable[[Story], _Made]] = {
    "documents": _documents,
    "mentions": _mentions,
    "dates": _dates,
    "places": _places,
    "focus": _focus,
    "people": _people,
    "events": _events,
    "routes": _routes,
    "claims": _claims,
    "evidence": _evidence,
}
