"""Corrections of people: who is none, whose country is another, who has which part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from geoviz.corrections.anchor import Anchor
from geoviz.corrections.ledger import Ledger
from geoviz.corrections.record import Correction
from geoviz.corrections.values import RoleValue, read_role
from geoviz.models import Event, Evidence, Extraction, Person
from geoviz.story.portrait import Identity

Identify = Callable[[Sequence[Extraction]], tuple[Identity, ...]]
_NOBODY = "no person is found in these words any more"


def without_non_people(
    ledger: Ledger, extractions: Sequence[Extraction], identify: Identify
) -> list[Extraction]:
    """The documents without the mentions that are said to be of no person.

    Args:
        ledger: the corrections; told what each came to.
        extractions: the documents.
        identify: tells whose mention is whose.
    """
    given = list(extractions)
    wanted = list(ledger.of({"not a person"}))
    if not wanted:
        return given
    numbers = {one.read.document.doc_id: n for n, one in enumerate(given)}
    identities = identify(given)
    dropped: set[tuple[str, int]] = set()
    for number, correction in wanted:
        anchor = ledger.anchors[number]
        spots = _spots(anchor, given, numbers)
        if not spots:
            continue  # nobody is found there: as it was wanted
        if correction.scope != "here":
            owned = [i for i in identities if not spots.isdisjoint(i.mentions)]
            spots = spots | {
                spot
                for one in owned
                for spot in one.mentions
                if correction.scope == "collection"
                or (anchor is not None and spot[0] == anchor.doc_id)
            }
        ledger.done(number, len(spots))
        dropped |= spots
    return [_without(one, dropped) for one in given]


def _spots(
    anchor: Anchor | None,
    extractions: Sequence[Extraction],
    numbers: Mapping[str, int],
) -> set[tuple[str, int]]:
    """(document, number) of the mentions of people across the words."""
    if anchor is None:
        return set()
    people = extractions[numbers[anchor.doc_id]].people
    return {
        (anchor.doc_id, number)
        for number, one in enumerate(people)
        if one.start < anchor.end and anchor.start < one.end
    }


def _without(extraction: Extraction, dropped: set[tuple[str, int]]) -> Extraction:
    doc_id = extraction.read.document.doc_id
    kept = tuple(
        one
        for number, one in enumerate(extraction.people)
        if (doc_id, number) not in dropped
    )
    if len(kept) == len(extraction.people):
        return extraction
    return replace(extraction, people=kept)


class Persons:
    """Finds the person whose name a correction is about."""

    def __init__(
        self, identities: Sequence[Identity], extractions: Sequence[Extraction]
    ) -> None:
        """Take note of whose each mention is."""
        self._numbers = {
            one.read.document.doc_id: number for number, one in enumerate(extractions)
        }
        self._extractions = extractions
        self._owners = {
            spot: one.person_id for one in identities for spot in one.mentions
        }

    def at(self, anchor: Anchor | None) -> str:
        """The person's id; empty when there is none."""
        spots = _spots(anchor, self._extractions, self._numbers)
        owners = sorted({self._owners[spot] for spot in spots if spot in self._owners})
        return owners[0] if owners else ""


def correct_countries(
    ledger: Ledger, identities: Sequence[Identity], extractions: Sequence[Extraction]
) -> tuple[Identity, ...]:
    """The people with the home countries that they are said to have."""
    wanted = list(ledger.of({"country"}))
    if not wanted:
        return tuple(identities)
    persons = Persons(identities, extractions)
    by_id = {one.person_id: one for one in identities}
    for number, correction in wanted:
        anchor = ledger.anchors[number]
        person_id = persons.at(anchor)
        if anchor is None or not person_id:
            ledger.fail(number, _NOBODY)
            continue
        old = by_id[person_id]
        row = _evidence(person_id, "country", anchor, correction)
        by_id[person_id] = replace(
            old,
            country=correction.new,
            country_basis=old.country_basis if correction.confirms else "corrected",
            evidence=(*_kept(old.evidence, correction), row),
            note="",
        )
        ledger.done(number)
    return tuple(by_id[one.person_id] for one in identities)


def _kept(evidence: Sequence[Evidence], correction: Correction) -> list[Evidence]:
    """The words that still stand: those on the country only if it is confirmed."""
    return [one for one in evidence if correction.confirms or one.field != "country"]


def correct_roles(
    ledger: Ledger,
    people: Sequence[Person],
    evidence: Sequence[Evidence],
    events: Sequence[Event],
    persons: Persons,
) -> tuple[tuple[Person, ...], tuple[Evidence, ...]]:
    """The people with the parts that they are said to have in events."""
    wanted = list(ledger.of({"role"}))
    if not wanted:
        return tuple(people), tuple(evidence)
    rows = {(one.person_id, one.event_id): one for one in people}
    quotes = list(evidence)
    for number, correction in wanted:
        anchor = ledger.anchors[number]
        person_id = persons.at(anchor)
        known = [one for one in rows.values() if one.person_id == person_id]
        if anchor is None or not known:
            ledger.fail(number, _NOBODY)
            continue
        value = read_role(correction.new)
        event = event_of(value, events)
        if event is None:
            ledger.fail(number, "there is no such event any more")
            continue
        _cast(rows, known, value, event)
        quotes.append(_evidence(person_id, "role", anchor, correction))
        ledger.done(number)
    ordered = sorted(rows.values(), key=lambda one: (one.person_id, one.event_id))
    return tuple(ordered), tuple(quotes)


def _cast(
    rows: dict[tuple[str, str], Person],
    known: Sequence[Person],
    value: RoleValue,
    event: Event,
) -> None:
    """Give one person the part; who has a part in no event at all is `mentioned`."""
    person_id = known[0].person_id
    key = person_id, event.event_id
    before = rows.get(key)
    if value.role is None:
        rows.pop(key, None)
        if not any(owner == person_id for owner, _ in rows):
            rows[(person_id, "")] = replace(
                known[0], event_id="", role="mentioned", status="reported"
            )
        return
    rows.pop((person_id, ""), None)
    rows[key] = replace(
        before or known[0],
        event_id=event.event_id,
        role=value.role,
        status=before.status if before else event.status,
    )


def event_of(value: RoleValue, events: Sequence[Event]) -> Event | None:
    """The event that a role names: by its id, else the only one of its name and day.

    The id of an event is made of what it is, where and when, so that it changes when
    its place is corrected.
    """
    for one in events:
        if one.event_id == value.event_id:
            return one
    alike = [
        one
        for one in events
        if value.what
        and one.what == value.what
        and (not value.day or (one.day and one.day.isoformat() == value.day))
    ]
    return alike[0] if len(alike) == 1 else None


def _evidence(
    person_id: str, field: str, anchor: Anchor, correction: Correction
) -> Evidence:
    return Evidence(
        subject_id=person_id,
        field=field,
        doc_id=anchor.doc_id,
        start=anchor.start,
        end=anchor.end,
        quote=correction.words,
        rule=correction.note,
    )
