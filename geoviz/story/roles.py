"""Identities and events → people: what part each person has in each event.

`attendance.py` reads what each document's words say; here the readings of all
documents are weighed against each other. An attendee of a meeting of heads of state
leads a state's delegation: whoever ranks below is `present`, a relative is a companion,
the head of the state in which it takes place is the host.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from geoviz.extract.names import name_key
from geoviz.extract.person_shapes import RELATIVES
from geoviz.models import (
    Event,
    EventMention,
    Evidence,
    Extraction,
    Person,
    Role,
    Status,
)
from geoviz.story.attendance import Part, Stage, read_document
from geoviz.story.identity import Identity

_PRECEDENCE: tuple[Role, ...] = (
    "host",
    "companion",
    "attendee",
    "present",
    "absent",
    "invited",
    "mentioned",
)
_TAKES_PART = frozenset({"host", "companion", "attendee", "present"})
_LEADS = frozenset({"attendee_list", "attendee_heading"})
"""Rules under which one below the top still leads a delegation."""


class PlaceFacts(Protocol):
    """What is asked of the gazetteer index."""

    def row_of(self, place_id: str) -> int:
        """The row of a place's id."""
        ...

    def country(self, row: int) -> str:
        """The code of its country."""
        ...

    def capital(self, country: str) -> int | None:
        """The row of a country's capital."""
        ...

    def country_row(self, country: str) -> int | None:
        """The row of a country."""
        ...

    def point(self, row: int) -> tuple[float, float] | None:
        """(lon, lat) of a row."""
        ...


@dataclass(frozen=True, slots=True)
class _Read:
    """A part with the document it was read in."""

    part: Part
    doc_id: str
    quote: str


def assign_roles(
    identities: Sequence[Identity],
    extractions: Sequence[Extraction],
    events: Sequence[Event],
    event_mentions: Sequence[EventMention],
    index: PlaceFacts,
) -> tuple[tuple[Person, ...], tuple[Evidence, ...]]:
    """One row a person and event, sorted; and the words that give each role.

    Who has no part in any event of the reported days gets one row without an event,
    role `mentioned`; writers of the articles get none.
    """
    by_id = {identity.person_id: identity for identity in identities}
    stage = Stage(events, event_mentions)
    per_event: dict[str, dict[str, list[_Read]]] = {}
    persons: dict[str, dict[int, str]] = {}
    for identity in identities:
        for doc_id, number in identity.mentions:
            persons.setdefault(doc_id, {})[number] = identity.person_id
    for extraction in sorted(extractions, key=lambda e: e.read.document.doc_id):
        document = extraction.read.document
        known = persons.get(document.doc_id, {})
        for part in read_document(extraction, known, stage):
            if stage.events[part.event_id].background:
                continue
            quote = document.text[part.start : part.end]
            cast = per_event.setdefault(part.event_id, {})
            cast.setdefault(part.person_id, []).append(
                _Read(part, document.doc_id, quote)
            )
    weighed = {
        event_id: _weigh(stage.events[event_id], cast, by_id, index)
        for event_id, cast in per_event.items()
    }
    _host_all_day(weighed, stage.events, by_id, index)
    people: list[Person] = []
    evidence: set[Evidence] = set()
    for event_id, parts in weighed.items():
        for person_id, (role, status, reads) in parts.items():
            people.append(_person(by_id[person_id], event_id, role, status, index))
            evidence |= {_evidence(person_id, read, role) for read in reads}
    taking_part = {person.person_id for person in people}
    by_doc = {e.read.document.doc_id: e for e in extractions}
    for identity in identities:
        if identity.person_id not in taking_part and not _writes(identity, by_doc):
            people.append(_person(identity, "", "mentioned", "reported", index))
    ordered = sorted(people, key=lambda p: (p.person_id, p.event_id))
    return tuple(ordered), tuple(
        sorted(evidence, key=lambda e: (e.subject_id, e.doc_id, e.start, e.end, e.rule))
    )


def _writes(identity: Identity, by_doc: Mapping[str, Extraction]) -> bool:
    """Is the person only named as one who wrote the article?"""
    rules = {by_doc[doc].people[number].rule for doc, number in identity.mentions}
    return rules == {"byline"}


def _person(
    identity: Identity, event_id: str, role: Role, status: Status, index: PlaceFacts
) -> Person:
    lon, lat = _home(identity.country, index)
    return Person(
        person_id=identity.person_id,
        name=identity.name,
        title=identity.title,
        rank=identity.rank,
        country=identity.country,
        country_basis=identity.country_basis,
        event_id=event_id,
        role=role,
        status=status,
        lat=lat,
        lon=lon,
    )


def _home(country: str, index: PlaceFacts) -> tuple[float, float] | tuple[None, None]:
    """(lon, lat) of the capital, or of the country where none is known."""
    for row in (index.capital(country), index.country_row(country)) if country else ():
        point = None if row is None else index.point(row)
        if point is not None:
            return point
    return None, None


def _evidence(person_id: str, read: _Read, role: Role) -> Evidence:
    part = read.part
    concluded = part.role != role and not part.confirms
    return Evidence(
        person_id,
        "role",
        read.doc_id,
        part.start,
        part.end,
        read.quote,
        part.rule,
        assumed=concluded,
    )


# --- weighing one event's cast ---------------------------------------------------


def _weigh(
    event: Event,
    cast: Mapping[str, Sequence[_Read]],
    by_id: Mapping[str, Identity],
    index: PlaceFacts,
) -> dict[str, tuple[Role, Status, list[_Read]]]:
    home = _countries(event, index)
    summit = _is_summit(cast, by_id, home)
    found: dict[str, tuple[Role, Status, list[_Read]]] = {}
    for person_id in sorted(cast):
        reads = _mend(person_id, cast[person_id], cast)
        if not reads:
            continue
        role = _role([r.part for r in reads if not r.part.confirms])
        if role is None:
            continue
        identity = by_id[person_id]
        fitted = _fit(identity, role, reads, home, cast, by_id, summit=summit)
        if fitted is None:
            continue
        found[person_id] = (fitted, _status(reads, event, fitted), list(reads))
    return found


def _host_all_day(
    weighed: Mapping[str, dict[str, tuple[Role, Status, list[_Read]]]],
    events: Mapping[str, Event],
    by_id: Mapping[str, Identity],
    index: PlaceFacts,
) -> None:
    """Who hosts guests from abroad hosts the day's other events in the country too."""
    hosting = {
        (person_id, events[event_id].day)
        for event_id, parts in weighed.items()
        for person_id, (role, _, _) in parts.items()
        if role == "host" and events[event_id].day is not None
    }
    for event_id, parts in weighed.items():
        home = _countries(events[event_id], index)
        for person_id, (role, status, reads) in parts.items():
            busy = (person_id, events[event_id].day) in hosting
            if role == "attendee" and busy and by_id[person_id].country in home:
                parts[person_id] = ("host", status, reads)


def _mend(
    person_id: str, reads: Iterable[_Read], cast: Mapping[str, Sequence[_Read]]
) -> list[_Read]:
    """The readings that count: companions only of those who take part."""
    return [
        read
        for read in reads
        if not read.part.beside
        or (read.part.beside != person_id and _in_own_right(read.part.beside, cast))
    ]


def _in_own_right(person_id: str, cast: Mapping[str, Sequence[_Read]]) -> bool:
    return any(
        read.part.role in {"attendee", "host"} and not read.part.confirms
        for read in cast.get(person_id, ())
    )


def _countries(event: Event, index: PlaceFacts) -> frozenset[str]:
    """Countries in which the event takes place, as far as its places are known."""
    codes = {index.country(index.row_of(place_id)) for place_id in event.place_ids}
    return frozenset(code for code in codes if code)


def _is_top(identity: Identity) -> bool:
    """Head of a state or of a government, by a title that the words give."""
    return identity.rank != "other"


def _is_summit(
    cast: Mapping[str, Sequence[_Read]],
    by_id: Mapping[str, Identity],
    home: frozenset[str],
) -> bool:
    """Do heads of two or more states attend, one of them at least from abroad?"""
    states = {
        by_id[person_id].country
        for person_id in cast
        if _in_own_right(person_id, cast) and _is_top(by_id[person_id])
    } - {""}
    return len(states) > 1 and bool(states - home)


def _role(parts: Sequence[Part]) -> Role | None:
    """The weightiest role; an absence that happened outdoes a plan to attend."""
    if not parts:
        return None
    roles = {part.role for part in parts}
    attended = any(p.role in _TAKES_PART and p.status != "planned" for p in parts)
    if "absent" in roles and not attended:
        return "absent"
    return next(role for role in _PRECEDENCE if role in roles)


def _fit(
    identity: Identity,
    role: Role,
    reads: Sequence[_Read],
    home: frozenset[str],
    cast: Mapping[str, Sequence[_Read]],
    by_id: Mapping[str, Identity],
    *,
    summit: bool,
) -> Role | None:
    """The role, once it is known who the person is and whose the place is."""
    if role in {"attendee", "present"} and _accompanies(identity, cast, by_id):
        return "companion"
    if role == "host" and home and identity.country and identity.country not in home:
        role_left = _role(
            [r.part for r in reads if r.part.role != "host" and not r.part.confirms]
        )
        if role_left is None:
            return None
        role = role_left
    if role != "attendee" or not summit:
        return role
    if identity.country in home:
        return "host" if _is_top(identity) else "present"
    lower = bool(identity.title) and not _is_top(identity)
    leads = any(read.part.rule in _LEADS for read in reads)
    return "present" if lower and not leads else role


def _accompanies(
    identity: Identity,
    cast: Mapping[str, Sequence[_Read]],
    by_id: Mapping[str, Identity],
) -> bool:
    """Is it a relative of one who takes part in their own right?"""
    relation, _, whose = identity.title.partition(" of ")
    if not whose or relation.casefold() not in RELATIVES:
        return False
    key = name_key(whose)
    return any(
        _in_own_right(person_id, cast) and name_key(by_id[person_id].name) == key
        for person_id in cast
    )


def _status(reads: Sequence[_Read], event: Event, role: Role) -> Status:
    """What happened in one text outdoes what was planned in another."""
    given = [
        read.part.status or event.status
        for read in reads
        if read.part.role == role
        or (role in _TAKES_PART and read.part.role in _TAKES_PART)
    ]
    statuses: tuple[Status, ...] = ("happened", "reported", "planned")
    return next((s for s in statuses if s in given), event.status)
