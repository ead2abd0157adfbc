"""Corrections of people: whose country is another, who has which part in an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geoviz.corrections.anchor import Anchor
from geoviz.corrections.event_table import EventNames
from geoviz.corrections.ledger import Ledger
from geoviz.corrections.person_mentions import spots_at
from geoviz.corrections.record import Correction
from geoviz.corrections.values import RoleValue, read_role
from geoviz.models import Event, Evidence, Extraction, Person
from geoviz.story.portrait import Identity

_NOBODY = "no person is found in these words any more"


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
        spots = spots_at(anchor, self._extractions, self._numbers)
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
        by_id[person_id] = old._replace(
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
    names: EventNames,
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
        event = event_of(value, events, names)
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


def event_of(
    value: RoleValue, events: Sequence[Event], names: EventNames
) -> Event | None:
    """The event that a role names: by its id, else the only one of its name and day.

    The id of an event is made of what it is, where and when, so that it changes when
    its place is corrected; and a correction of the event itself changes all of it.

    Args:
        value: the role.
        events: as they are.
        names: what became of them when they were corrected.
    """
    by_id = {one.event_id: one for one in events}
    ident = names.now.get(value.event_id, value.event_id)
    if ident in by_id or not ident:
        return by_id.get(ident)
    alike = {one.event_id for one in events if _is_named(value, one)}
    alike |= {
        names.now[one.event_id]
        for one in names.found
        if one.event_id in names.now and _is_named(value, one)
    }
    known = [by_id[one] for one in alike if one in by_id]
    return known[0] if len(known) == 1 else None


def _is_named(value: RoleValue, event: Event) -> bool:
    day = event.day.isoformat() if event.day else ""
    named = value.what == event.what != ""
    return named and value.day in ("", day)


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
