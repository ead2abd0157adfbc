"""Identities and events → people: what part each person has in each event.

`attendance.py` reads what each document's words say; here the readings of all
documents are weighed against each other. An attendee of a meeting of heads of state
leads a state's delegation: whoever ranks below is `present`, a relative is a companion,
the head of the state in which it takes place is the host.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geoviz.models import (
    Event,
    EventMention,
    Evidence,
    Extraction,
    Person,
    Role,
    Status,
)
from geoviz.story.attendance import read_document
from geoviz.story.casting import Heard, PlaceFacts, host_all_day, weigh
from geoviz.story.portrait import Identity
from geoviz.story.stage import Stage


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
    per_event: dict[str, dict[str, list[Heard]]] = {}
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
                Heard(part, document.doc_id, quote)
            )
    weighed = {
        event_id: weigh(stage.events[event_id], cast, by_id, index)
        for event_id, cast in per_event.items()
    }
    host_all_day(weighed, stage.events, by_id, index)
    people: list[Person] = []
    evidence: set[Evidence] = set()
    for event_id, parts in weighed.items():
        for person_id, (role, status, reads) in parts.items():
            people.append(_person(by_id[person_id], event_id, role, status, index))
            evidence |= {_evidence(person_id, read, role) for read in reads}
    taking_part = {person.person_id for person in people}
    by_doc = {e.read.document.doc_id: e for e in extractions}
    people += [
        _person(identity, "", "mentioned", "reported", index)
        for identity in identities
        if identity.person_id not in taking_part and not _writes(identity, by_doc)
    ]
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


def _evidence(person_id: str, read: Heard, role: Role) -> Evidence:
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
        concluded,
    )
