"""Corrections of journeys: ends, days, means, traveller; or that it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from geoviz.corrections.anchor import Anchor
from geoviz.corrections.date_value import read_day
from geoviz.corrections.ledger import Ledger
from geoviz.corrections.place_value import place_id_in
from geoviz.corrections.record import Correction
from geoviz.corrections.values import read_route
from geoviz.errors import UnknownNameError
from geoviz.gazetteer.index import Index
from geoviz.models import Evidence, Route, Status
from geoviz.story.corridors import Corridor
from geoviz.story.routes import course_of, route_id

_BLANK = Route(
    route_id="",
    traveller="",
    companions=(),
    mode="",
    origin="",
    destination="",
    origin_id="",
    destination_id="",
    stops=(),
    departed=None,
    departed_basis="",
    arrived=None,
    arrived_basis="",
    status="reported",
    direct_km=None,
    corridor_km=None,
    reference_km=None,
    implied_kmh=None,
    basis="stated",
    line=(),
)


@dataclass(frozen=True, slots=True)
class Places:
    """What is asked of the gazetteer about the ends of a journey."""

    index: Index
    corridors: Sequence[Corridor]

    def end(self, value: str) -> tuple[str, str]:
        """(name, place_id) of an end as a correction gives it.

        Raises:
            UnknownNameError: the gazetteer has no such place.
        """
        if not value:
            return "", ""
        place_id = place_id_in(value)
        return self.index.name(self.index.row_of(place_id)), place_id

    def point(self, place_id: str) -> tuple[float, float] | None:
        """(lon, lat); None where the place has none or there is no place."""
        return self.index.point(self.index.row_of(place_id)) if place_id else None


def correct_routes(
    ledger: Ledger,
    routes: Sequence[Route],
    evidence: Sequence[Evidence],
    places: Places,
) -> tuple[tuple[Route, ...], tuple[Evidence, ...]]:
    """The journeys as people say they were, with the words behind them."""
    found = {one.route_id: one for one in routes}
    quotes = list(evidence)
    for number, correction in ledger.of({"route"}):
        anchor = ledger.anchors[number]
        if anchor is None:
            continue
        old = _meant(correction, anchor, found, quotes)
        if old is None and correction.old:
            if correction.new:
                ledger.fail(number, "no such journey is found in these words any more")
            continue  # what was to go is gone
        fields = read_route(correction.new) if correction.new else {}
        new: Route | None = None
        if correction.new:
            try:
                new = _changed(old or _BLANK, fields, places)
            except UnknownNameError:
                ledger.fail(number, "the gazetteer no longer has the place")
                continue
            if not (new.traveller and new.destination_id):
                ledger.fail(number, "a journey needs a traveller and a destination")
                continue
        if old is not None:
            del found[old.route_id]
            quotes = list(_carried(quotes, old, new, fields))
        if new is not None:
            found[new.route_id] = new
            quotes += _said(new, anchor, correction, fields)
        ledger.done(number)
    return tuple(found[key] for key in sorted(found)), tuple(quotes)


def _meant(
    correction: Correction,
    anchor: Anchor,
    routes: Mapping[str, Route],
    quotes: Sequence[Evidence],
) -> Route | None:
    """The journey of the id that was corrected; else the only one of these words."""
    ident = correction.old.partition(" ")[0]
    if ident in routes:
        return routes[ident]
    told = {
        one.subject_id
        for one in quotes
        if one.subject_id in routes
        and one.doc_id == anchor.doc_id
        and one.start < anchor.end
        and anchor.start < one.end
    }
    return routes[told.pop()] if len(told) == 1 and correction.old else None


def _changed(old: Route, fields: Mapping[str, str], places: Places) -> Route:
    """The journey with what the correction names, measured and drawn anew.

    Raises:
        UnknownNameError: the gazetteer has no such place.
    """
    new = old
    if "origin" in fields:
        name, ident = places.end(fields["origin"])
        new = replace(new, origin=name, origin_id=ident)
    if "destination" in fields:
        name, ident = places.end(fields["destination"])
        new = replace(new, destination=name, destination_id=ident)
    new = replace(
        new,
        traveller=fields.get("traveller", old.traveller),
        mode=fields.get("mode", old.mode),
        status=cast(Status, fields.get("status", old.status)),
    )
    if "departed" in fields:
        day = _day(fields["departed"])
        new = replace(new, departed=day, departed_basis="explicit" if day else "")
    if "arrived" in fields:
        day = _day(fields["arrived"])
        new = replace(new, arrived=day, arrived_basis="explicit" if day else "")
    course = course_of(
        places.point(new.origin_id),
        places.point(new.destination_id),
        new.mode,
        new.duration_h,
        places.corridors,
    )
    return replace(
        new,
        route_id=route_id(
            new.traveller,
            new.origin_id,
            new.destination_id,
            new.arrived or new.departed,
        ),
        **course.fields(),
    )


def _day(text: str) -> date | None:
    return read_day(text) if text else None


def _carried(
    quotes: Sequence[Evidence],
    old: Route,
    new: Route | None,
    fields: Mapping[str, str],
) -> Iterator[Evidence]:
    """The words behind a journey, under its new id, but for the parts corrected."""
    for one in quotes:
        if one.subject_id != old.route_id:
            yield one
        elif new is not None and one.field not in fields:
            yield one._replace(subject_id=new.route_id)


def _said(
    route: Route, anchor: Anchor, correction: Correction, fields: Mapping[str, str]
) -> Iterator[Evidence]:
    for field in fields or ("journey",):
        yield Evidence(
            subject_id=route.route_id,
            field=field,
            doc_id=anchor.doc_id,
            start=anchor.start,
            end=anchor.end,
            quote=correction.words,
            rule=correction.note,
        )
