"""Refuses a gazetteer with a broken row, naming it by file and line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from geoviz.models import FEATURES, POINTLESS_FEATURES

from .row import Row

_FORBIDDEN = re.compile(r"[|\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""The separator, control characters, and marks that turn the direction of writing."""

_ID = re.compile(r"[1-9][0-9]*|[a-z][a-z0-9]*(-[a-z0-9]+)*")


def problems(rows: Iterable[Row], countries: Collection[str]) -> list[str]:
    """One line for each fault, with the row's file and line where it has one."""
    found: list[str] = []
    seen: dict[str, str] = {}
    for row in rows:
        where = row.origin or f"place {row.id}"
        faults = list(_faults(row, countries))
        if row.id in seen:
            faults.append(f"id {row.id} is already at {seen[row.id]}")
        seen[row.id] = where
        found += [f"{where}: {fault}" for fault in faults]
    return found


def _faults(row: Row, countries: Collection[str]) -> Iterable[str]:
    if not _ID.fullmatch(row.id):
        yield f"id {row.id!r} is neither digits nor a lower-case slug"
    if row.feature not in FEATURES:
        yield f"feature {row.feature!r} is unknown"
    if not row.code or not row.source:
        yield "code and source must be given"
    for iso in filter(None, row.country.split("|")):
        if iso not in countries:
            yield f"country {iso!r} is unknown"
    yield from _names(row)
    yield from _point(row)


def _names(row: Row) -> Iterable[str]:
    for name in (row.name, *row.alternates):
        if not name or name != name.strip() or _FORBIDDEN.search(name):
            yield f"name {name!r} cannot stand in a list"
    if len(set(row.alternates)) != len(row.alternates):
        yield "an alternate stands twice"


def _point(row: Row) -> Iterable[str]:
    if (row.lat is None) != (row.lon is None):
        yield "half a point"
    elif row.feature in POINTLESS_FEATURES:
        if row.lat is not None or row.precision_km is not None:
            yield f"a {row.feature} has no point"
    elif row.lat is None or row.lon is None:
        yield f"a {row.feature} needs a point"
    elif not (-90 <= row.lat <= 90 and -180 <= row.lon <= 180):
        yield f"({row.lat}, {row.lon}) is not on the globe"
    elif row.precision_km is None or not 0 < row.precision_km < 10_000:
        yield f"precision_km {row.precision_km} is not a radius"
