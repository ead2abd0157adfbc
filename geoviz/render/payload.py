"""Story → the one JSON value that the page draws from.

Rows are in the order of the story's tuples; a row refers to another by its number.
Tables travel as columns (`columns.py`); the page makes rows of them again, so a new
field is one line in a row's function here. Texts are carried once, whole; every quote
is a pair of offsets into them (UTF-16 units, as JavaScript counts; see `quotes.py`).
The same story gives the same value.

    version    2; the page refuses any other
    title      heading of the page
    day        opening DAY, or null
    days       story days, ISO
    tables     by name, each as columns:
      documents  id title publisher published basis note language entries (of a live
                 page, `clocks.py`)
      places     id name feature country admin1 lat lon precision mentions documents
                 days (numbers) local localLanguage
      people     id name title rank country basis event (number, -1) role status lat lon
      events     id what day dayEnd time zone clock basis status places (numbers)
                 background assumed
      routes     see `_route`
      claims     id subject attribute value relation members derivation
    shows      what `all`, each day and `background` let through (`visibility.py`)
    focus      what each article is about, and the collection (number -1), most first:
               `[document, place, percent, reasons...]`, the first two numbers of rows
    problems   one line each
    texts      of the documents, in their order
    evidence   the quotes as columns, their `kinds` and `words` (`quotes.py`)
    notPlaced, notDated   text why id quotes (rows, `quotes.py`)

The page draws before it has read the last three lines' values, which are nine tenths
of a large story: they are named in `LATER`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from geoviz.coordinates import latlon, unwrap
from geoviz.models import (
    Claim,
    Document,
    Event,
    Person,
    Place,
    Publication,
    Route,
    Story,
)
from geoviz.render.clocks import event_clock, live_entries, scene
from geoviz.render.columns import as_columns
from geoviz.render.embed import Json
from geoviz.render.heading import default_title
from geoviz.render.leftovers import not_dated, not_placed
from geoviz.render.lookup import Lookup
from geoviz.render.quotes import Quotes
from geoviz.render.visibility import shown_by_day

VERSION = 2

LATER = ("texts", "evidence", "notPlaced", "notDated")
"""What is not needed to draw the map, only to say where a mark comes from."""


def story_payload(
    story: Story, *, title: str = "", day: str | None = None
) -> dict[str, Json]:
    """Everything that the page needs of a story; `day` must be checked before."""
    lookup = Lookup()
    quotes = Quotes(story, lookup)
    where = scene(story, lookup)
    countries = {place.place_id: place.country for place in story.places}
    places = {place.place_id: n for n, place in enumerate(story.places)}
    days = {day: n for n, day in enumerate(story.days)}
    events = {event.event_id: n for n, event in enumerate(story.events)}
    assumed = assumed_events(story)
    leftovers = {
        "notPlaced": [one.payload() for one in not_placed(story, quotes)],
        "notDated": [one.payload() for one in not_dated(story, quotes)],
    }
    tables = {
        "documents": [
            _document(document, publication)
            | {
                "entries": live_entries(
                    document, publication, blocks, frame, where, lookup
                )
            }
            for document, publication, blocks, frame in zip(
                story.documents,
                story.publications,
                story.blocks,
                quotes.frames,
                strict=True,
            )
        ],
        "places": [_place(place, days, lookup) for place in story.places],
        "people": [_person(person, events) for person in story.people],
        "events": [
            _event(event, places)
            | {
                "clock": event_clock(event, countries, lookup),
                "assumed": event.event_id in assumed,
            }
            for event in story.events
        ],
        "routes": [_route(route, places) for route in story.routes],
        "claims": [_claim(claim) for claim in story.claims],
    }
    return {
        "version": VERSION,
        "title": title or default_title(story),
        "day": day,
        "days": [one.isoformat() for one in story.days],
        "tables": {name: as_columns(rows) for name, rows in tables.items()},
        "shows": {name: shown.payload() for name, shown in shown_by_day(story).items()},
        "focus": _focus(story, quotes.numbers, places),
        "problems": story.problems,
        "texts": [document.text for document in story.documents],
        "evidence": quotes.payload(),
        **leftovers,
    }


def assumed_events(story: Story) -> frozenset[str]:
    """Ids of events announced, or whose day or place is concluded, never stated."""
    stated: dict[tuple[str, str], bool] = {}
    for one in story.evidence:
        if one.field in ("day", "place"):
            key = one.subject_id, one.field
            stated[key] = stated.get(key, False) or not one.assumed
    concluded = {subject for (subject, _), known in stated.items() if not known}
    return frozenset(
        event.event_id
        for event in story.events
        if event.status == "planned"
        or event.day_basis == "inferred"
        or event.event_id in concluded
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _document(document: Document, publication: Publication) -> dict[str, Json]:
    return {
        "id": document.doc_id,
        "title": document.title,
        "publisher": document.publisher,
        "published": _iso(publication.day),
        "basis": publication.basis,
        "note": publication.note,
        "language": document.language,
    }


def _place(place: Place, days: dict[date, int], lookup: Lookup) -> dict[str, Json]:
    local, language = lookup.local(place.place_id)
    return {
        "id": place.place_id,
        "name": place.name,
        "feature": place.feature,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision_km,
        "mentions": place.mentions,
        "documents": place.documents,
        "days": [days[one] for one in place.days if one in days],
        "local": local,
        "localLanguage": language,
    }


def _person(person: Person, events: dict[str, int]) -> dict[str, Json]:
    return {
        "id": person.person_id,
        "name": person.name,
        "title": person.title,
        "rank": person.rank,
        "country": person.country,
        "basis": person.country_basis,
        "event": events.get(person.event_id, -1),
        "role": person.role,
        "status": person.status,
        "lat": person.lat,
        "lon": person.lon,
    }


def _event(event: Event, numbers: dict[str, int]) -> dict[str, Json]:
    return {
        "id": event.event_id,
        "what": event.what,
        "day": _iso(event.day),
        "dayEnd": _iso(event.day_end),
        "time": event.time,
        "zone": event.zone,
        "basis": event.day_basis,
        "status": event.status,
        "places": [numbers[one] for one in event.place_ids if one in numbers],
        "background": event.background,
    }


def _route(route: Route, numbers: dict[str, int]) -> dict[str, Json]:
    return {
        "id": route.route_id,
        "traveller": route.traveller,
        "companions": route.companions,
        "mode": route.mode,
        "origin": route.origin,
        "destination": route.destination,
        "from": numbers.get(route.origin_id, -1),
        "to": numbers.get(route.destination_id, -1),
        "stops": [numbers[one] for one in route.stops if one in numbers],
        "departed": _iso(route.departed),
        "departedBasis": route.departed_basis,
        "arrived": _iso(route.arrived),
        "arrivedBasis": route.arrived_basis,
        "status": route.status,
        "directKm": route.direct_km,
        "corridorKm": route.corridor_km,
        "referenceKm": route.reference_km,
        "impliedKmh": route.implied_kmh,
        "hours": route.duration_h,
        "basis": route.basis,
        "line": [latlon(point) for point in _drawn(route)],
        "at": answer_point(route),
        "stations": route.stations,
        "corridor": route.corridor,
        "gapsKm": _gaps(route),
    }


def _drawn(route: Route) -> Sequence[tuple[float, float]]:
    """The line as the page draws it, (lon, lat).

    A user's railway lines may have a point every few metres: of theirs only those are
    kept without which the line would be more than 0.0005 degrees off, 55 m at most.
    """
    if route.basis != "snapped":
        return route.line
    from shapely import LineString  # only for those who gave lines

    kept = LineString(unwrap(route.line)).simplify(0.0005, preserve_topology=False)
    return [
        (round((lon + 180) % 360 - 180, 6), round(lat, 6)) for lon, lat in kept.coords
    ]


def _gaps(route: Route) -> list[float] | None:
    """How far both ends lie from the railway lines that it follows, in km."""
    gaps = route.origin_gap_km, route.destination_gap_km
    return None if None in gaps else [gap for gap in gaps if gap is not None]


def answer_point(route: Route) -> tuple[float, float] | None:
    """(lat, lon) that a click on the line gives: the middle of its middle stretch.

    No place lies there, so that it tells the journey from the places at its ends.
    """
    if len(route.line) < 2:
        return None
    middle = len(route.line) // 2
    (lon1, lat1), (lon2, lat2) = route.line[middle - 1 : middle + 1]
    return (lat1 + lat2) / 2, (lon1 + lon2) / 2


def _focus(
    story: Story, documents: dict[str, int], places: dict[str, int]
) -> list[Json]:
    """The rows of `focus`; of places that the story does not list there are none."""
    return [
        [
            documents.get(one.doc_id, -1),
            places[one.place_id],
            round(100 * one.share),
            *one.reasons,
        ]
        for one in story.focus
        if one.place_id in places
    ]


def _claim(claim: Claim) -> dict[str, Json]:
    return {
        "id": claim.claim_id,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "relation": claim.relation,
        "members": claim.members,
        "derivation": claim.derivation,
    }
