"""Counts, superlatives, firsts and days that the sources state, compared.

Each family of claims is one function from the readings to `Stated` rows; the rows that
speak of the same attribute of the same subject are then set beside each other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from geoviz.models import Claim, Event, Evidence, Person, Relation
from geoviz.story.attendance_counts import LEADER_WORDS, beside_the_list, leader_counts
from geoviz.story.event_words import Slip
from geoviz.story.events import Events
from geoviz.story.measures import MEASURE_WORDS, measures
from geoviz.story.reading import Reading
from geoviz.story.stated import Stated, sentences, spoken_in
from geoviz.story.superlatives import (
    SUPERLATIVE_WORDS,
    firsts_in_years,
    superlatives,
    trips_abroad,
)
from geoviz.story.tolls import TOLL_WORDS, tolls

_WORDS: Final = LEADER_WORDS | SUPERLATIVE_WORDS | TOLL_WORDS | MEASURE_WORDS
"""A sentence with none of these states nothing that is compared."""
_COUNTS: Final = ("count_of_", "measure")
"""How the rules of statements that hold a number begin."""
_MOST: Final = 60
"""Statements of one attribute that are compared; more are no news but a table."""
_TOLLS: Final = frozenset({"dead", "injured", "missing", "aboard", "displaced"})
"""What is counted of one event as a whole; a march may have many parts."""
_CLOSE: Final = 0.1
"""An approximate number agrees with one this share away."""
_ROUNDED: Final = 0.05
"""So does one in another unit: both were rounded."""


def find_claims(
    readings: Sequence[Reading],
    events: Events,
    people: Sequence[Person],
    evidence: Sequence[Evidence],
) -> tuple[tuple[Claim, ...], tuple[Evidence, ...]]:
    """All claims with their quotes; `evidence` is that of the people's roles."""
    spoken = spoken_in(events.mentions)
    told = sentences(readings, _WORDS)
    background = frozenset(e.event_id for e in events.events if e.background)
    families: tuple[Callable[[], Iterator[Stated]], ...] = (
        lambda: leader_counts(told, spoken),
        lambda: tolls(told, spoken, background),
        lambda: measures(told, spoken, background),
        lambda: superlatives(told, spoken),
        lambda: trips_abroad(told),
        lambda: firsts_in_years(told, spoken),
    )
    by_event = {event.event_id: event for event in events.events}
    groups: dict[tuple[str, str], dict[str, Stated]] = {}
    for family in families:
        for row in family():
            group = groups.setdefault((row.subject, row.attribute), {})
            if len(group) < _MOST:
                group.setdefault(f"{row.doc_id}\0{row.value.casefold()}", row)
    claims: list[Claim] = []
    quotes: list[Evidence] = []
    for (_, attribute), group in sorted(groups.items()):
        rows = list(group.values())
        for claim, quote in _compare(attribute, rows, people, evidence):
            claims.append(claim)
            quotes.append(quote)
    for slip in events.slips:
        claim, quote = _slipped(slip, by_event[slip.event_id])
        claims.append(claim)
        quotes.append(quote)
    return tuple(claims), tuple(quotes)


def _compare(
    attribute: str,
    rows: Sequence[Stated],
    people: Sequence[Person],
    evidence: Sequence[Evidence],
) -> Iterator[tuple[Claim, Evidence]]:
    """Claims on one attribute of one subject; a lone one is kept if people are listed.

    Within one article two counts are set against each other only where someone is
    said to have counted: else they are as likely of two things.
    """
    attendees = attribute == "attendees"
    if not attendees and len(rows) < 2:
        return
    counted = rows[0].rule.startswith(_COUNTS)
    if counted and not attendees:
        documents = {row.doc_id for row in rows}
        whole = attribute in _TOLLS or rows[0].rule == "measure"
        least = 1 if whole else 2
        sourced = sum(row.told for row in rows) >= least
        if len(documents) < 2 and not sourced and not any(r.recount for r in rows):
            return
    for row in rows:
        others = [other for other in rows if other is not row]
        if attendees:
            found = beside_the_list(row, people, evidence)
            if found is None:
                continue
            relation, derivation, members = found
        else:
            relation, derivation = _beside(row, others, counted=counted)
            members = tuple(other.claim_id for other in others)
        claim = Claim(
            claim_id=row.claim_id,
            subject=row.subject,
            attribute=attribute,
            value=row.value,
            relation=relation,
            members=members,
            derivation=derivation,
        )
        yield claim, _quoted(claim.claim_id, row)


def _quoted(claim_id: str, row: Stated) -> Evidence:
    return Evidence(
        claim_id, "value", row.doc_id, row.start, row.end, row.value, row.rule
    )


def _beside(
    row: Stated, others: Sequence[Stated], *, counted: bool
) -> tuple[Relation, str]:
    told = "; ".join(dict.fromkeys(f"“{o.value}” ({o.doc_id})" for o in others))
    derivation = f"beside {told}"
    if counted:
        relations = {_numbers(row, other) for other in others}
        if "conflict" in relations:
            grown = row.rising or any(other.rising for other in others)
            relation: Relation = "refine" if grown else "conflict"
            number = "figure" if row.rule == "measure" else "count"
            why = f"the {number} has grown" if grown else f"the {number}s differ"
            return relation, f"{derivation}: {why}"
        if "refine" in relations:
            return "refine", f"{derivation}: one count narrows the other"
        return "agree", derivation
    if row.rule == "superlative":
        if any(o.approximate != row.approximate for o in others):
            return "refine", f"{derivation}: one of several is less than the one"
        return "agree", derivation
    if any(o.number is not None and o.number != row.number for o in others):
        return "conflict", f"{derivation}: the years differ"
    if any(o.rule != row.rule for o in others):
        return "refine", f"{derivation}: counted back, both lead to {row.number:.0f}"
    return "agree", derivation


def _numbers(row: Stated, other: Stated) -> Relation:
    """Can both counts be right?"""
    one, two = row.number or 0.0, other.number or 0.0
    if row.at_least == other.at_least and (
        one == two
        or (row.converted != other.converted and abs(one - two) <= _ROUNDED * one)
    ):
        return "agree"
    if row.at_least and other.at_least:
        return "refine"
    if row.at_least or other.at_least:
        floor, exact = (one, two) if row.at_least else (two, one)
        return "refine" if exact >= floor else "conflict"
    if row.approximate or other.approximate:
        return "refine" if abs(one - two) <= _CLOSE * max(one, two) else "conflict"
    return "conflict"


def _slipped(slip: Slip, event: Event) -> tuple[Claim, Evidence]:
    content = f"{slip.event_id}\0day\0{slip.doc_id}\0{slip.start}"
    claim = Claim(
        claim_id="claim:" + hashlib.sha256(content.encode()).hexdigest()[:12],
        subject=slip.event_id,
        attribute="day",
        value=slip.words,
        relation="conflict",
        members=(slip.event_id,),
        derivation=(
            f"these words mean {slip.stated.isoformat()}; the rest of the collection "
            f"puts “{event.what}” on {slip.expected.isoformat()}"
        ),
    )
    quote = Evidence(
        claim.claim_id,
        "value",
        slip.doc_id,
        slip.start,
        slip.end,
        slip.words,
        "weekday_slip",
    )
    return claim, quote
