"""Counts, superlatives, firsts and days that the sources state, compared.

Each family of claims is one function from the readings to `_Stated` rows; the rows that
speak of the same attribute of the same subject are then set beside each other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from geoviz.models import (
    Claim,
    Event,
    EventMention,
    Evidence,
    Person,
    Relation,
    Sentence,
    Token,
)
from geoviz.story.events import Events, Slip
from geoviz.story.numbers import count_at
from geoviz.story.reading import Reading, within

_LISTED = frozenset({"attendee_list"})


@dataclass(frozen=True, slots=True)
class _Stated:
    """One statement, before it is compared with the others."""

    subject: str
    attribute: str
    value: str
    number: float | None
    approximate: bool
    doc_id: str
    start: int
    end: int
    rule: str


_COUNTED = (
    ("heads", "of", "state"),
    ("heads", "of", "government"),
    ("world", "leaders"),
    ("foreign", "leaders"),
    ("state", "leaders"),
    ("other", "countries"),
    ("countries",),
    ("presidents",),
    ("leaders",),
    ("delegations",),
    ("nations",),
)
_SUPERLATIVES = frozenset(
    """largest biggest deadliest worst strongest longest highest oldest youngest
    fastest smallest heaviest bloodiest costliest""".split()
)
_TRIPS = frozenset({"visit", "trip", "journey", "tour"})
_ABROAD = frozenset({"abroad", "outside", "overseas", "foreign"})
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}


def find_claims(
    readings: Sequence[Reading],
    events: Events,
    people: Sequence[Person],
    evidence: Sequence[Evidence],
) -> tuple[tuple[Claim, ...], tuple[Evidence, ...]]:
    """All claims with their quotes; `evidence` is that of the people's roles."""
    spoken = _by_sentence(events.mentions)
    families: tuple[Callable[[], Iterator[_Stated]], ...] = (
        lambda: _counts(readings, spoken),
        lambda: _superlatives(readings, spoken),
        lambda: _trips(readings),
        lambda: _since(readings, spoken),
    )
    stated = [row for family in families for row in family()]
    by_event = {event.event_id: event for event in events.events}
    claims: list[Claim] = []
    quotes: list[Evidence] = []
    groups: dict[tuple[str, str], list[_Stated]] = {}
    for row in stated:
        groups.setdefault((row.subject, row.attribute), []).append(row)
    for (subject, attribute), rows in sorted(groups.items()):
        made = _compare(subject, attribute, rows, by_event, people, evidence, readings)
        claims += [claim for claim, _ in made]
        quotes += [quote for _, quote in made]
    for slip in events.slips:
        claim, quote = _slipped(slip, by_event[slip.event_id])
        claims.append(claim)
        quotes.append(quote)
    return tuple(claims), tuple(quotes)


def _by_sentence(
    mentions: Sequence[EventMention],
) -> Mapping[tuple[str, int], list[EventMention]]:
    found: dict[tuple[str, int], list[EventMention]] = {}
    for mention in mentions:
        found.setdefault((mention.doc_id, mention.sentence), []).append(mention)
    return found


def _sentences(
    readings: Sequence[Reading],
) -> Iterator[tuple[Reading, int, Sentence, Sequence[Token], list[str]]]:
    for reading in readings:
        for index, sentence in reading.sentences():
            tokens = reading.tokens(sentence)
            yield reading, index, sentence, tokens, [t.key for t in tokens]


def _counts(
    readings: Sequence[Reading], spoken: Mapping[tuple[str, int], list[EventMention]]
) -> Iterator[_Stated]:
    """ "26 heads of state" at an event that the same sentence or article tells of."""
    for reading, index, _, tokens, keys in _sentences(readings):
        if not any(word in keys for word in ("state", "leaders", "countries")):
            if not any(w in keys for w in ("presidents", "delegations", "nations")):
                continue
        for position in range(len(keys)):
            count = count_at(keys, position)
            if count is None:
                continue
            number, approximate, length = count
            follow = keys[position + length : position + length + 3]
            noun = next((n for n in _COUNTED if tuple(follow[: len(n)]) == n), None)
            if noun is None or number < 4:
                continue
            event = _event_near(reading, index, spoken)
            if event is None:
                continue
            first = tokens[position]
            last = tokens[position + length + len(noun) - 1]
            yield _Stated(
                event,
                "attendees",
                reading.quote(first.start, last.end),
                number,
                approximate,
                reading.doc_id,
                first.start,
                last.end,
                "count_of_leaders",
            )
            break


def _event_near(
    reading: Reading,
    index: int,
    spoken: Mapping[tuple[str, int], list[EventMention]],
) -> str | None:
    for back in range(3):
        for step in (index - back, index + back):
            named = spoken.get((reading.doc_id, step))
            if named:
                return named[0].event_id
    return None


def _superlatives(
    readings: Sequence[Reading], spoken: Mapping[tuple[str, int], list[EventMention]]
) -> Iterator[_Stated]:
    """ "largest-ever X", "one of the largest Xs" of an event in the same sentence."""
    for reading, index, _, tokens, keys in _sentences(readings):
        for position, key in enumerate(keys):
            if key not in _SUPERLATIVES:
                continue
            ahead = keys[position + 1 : position + 8]
            named = spoken.get((reading.doc_id, index), [])
            event = next(
                (
                    m
                    for m in named
                    if tokens[position].start
                    < m.start
                    <= tokens[min(position + 7, len(tokens) - 1)].start
                ),
                None,
            )
            plural = event is None and _plural_event(ahead)
            if event is None and not plural:
                continue
            hedged = keys[max(0, position - 3) : position] == ["one", "of", "the"]
            subject = (
                event.event_id if event else _event_near(reading, index, spoken) or ""
            )
            if not subject:
                continue
            start = tokens[position - 3 if hedged else position].start
            end = event.end if event else _plural_end(tokens, position)
            yield _Stated(
                subject,
                key,
                reading.quote(start, end),
                0.0 if hedged else 1.0,
                hedged,
                reading.doc_id,
                start,
                end,
                "superlative",
            )


_PLURALS = frozenset(
    """parades summits meetings earthquakes floods storms protests attacks fires rallies
    funerals ceremonies elections crashes""".split()
)


def _plural_event(keys: Sequence[str]) -> bool:
    return any(key in _PLURALS for key in keys)


def _plural_end(tokens: Sequence[Token], position: int) -> int:
    return next(t.end for t in tokens[position:] if t.key in _PLURALS)


def _trips(readings: Sequence[Reading]) -> Iterator[_Stated]:
    """ "last visit outside X in 2019", "second known trip abroad in six years"."""
    for reading, _, sentence, tokens, keys in _sentences(readings):
        if not (_TRIPS & set(keys) and _ABROAD & set(keys)):
            continue
        people = within(reading.people, sentence.start, sentence.end)
        subject = people[0].person_id if people else _last_person(reading, sentence)
        if not subject:
            continue
        for position, key in enumerate(keys):
            if key == "last" and set(keys[position : position + 4]) & _TRIPS:
                year = next(
                    (
                        d
                        for d in within(reading.dates, sentence.start, sentence.end)
                        if len(d.value) == 4 and d.start > tokens[position].start
                    ),
                    None,
                )
                if year is not None:
                    yield _Stated(
                        subject,
                        "trips abroad",
                        reading.quote(tokens[position].start, year.end),
                        float(year.value),
                        False,
                        reading.doc_id,
                        tokens[position].start,
                        year.end,
                        "last_trip_year",
                    )
            if key in _ORDINALS and set(keys[position : position + 5]) & _TRIPS:
                span = _years_span(keys, position)
                day = reading.publication.day
                if span is not None and day is not None:
                    number, last = span
                    yield _Stated(
                        subject,
                        "trips abroad",
                        reading.quote(tokens[position].start, tokens[last].end),
                        float(day.year) - number,
                        True,
                        reading.doc_id,
                        tokens[position].start,
                        tokens[last].end,
                        "ordinal_trip_in_years",
                    )


def _years_span(keys: Sequence[str], position: int) -> tuple[float, int] | None:
    for number in range(position, min(position + 12, len(keys) - 2)):
        if keys[number] != "in":
            continue
        count = count_at(keys, number + 1)
        if count is None:
            continue
        last = number + 1 + count[2]
        if last < len(keys) and keys[last] == "years":
            return count[0], last
    return None


def _last_person(reading: Reading, sentence: Sentence) -> str:
    before = [p for p in reading.people if p.start < sentence.start]
    return before[-1].person_id if before else ""


def _since(
    readings: Sequence[Reading], spoken: Mapping[tuple[str, int], list[EventMention]]
) -> Iterator[_Stated]:
    """ "the first time in 66 years, since ... in 1959": do the two years agree?"""
    for reading, index, sentence, tokens, keys in _sentences(readings):
        if "first" not in keys:
            continue
        position = keys.index("first")
        span = _years_span(keys, 0)
        day = reading.publication.day
        subject = _event_near(reading, index, spoken)
        if span is None or day is None or subject is None:
            continue
        number, last = span
        start, end = tokens[position].start, tokens[last].end
        if end > start:
            yield _Stated(
                subject,
                "first in years",
                reading.quote(start, end),
                day.year - number,
                False,
                reading.doc_id,
                start,
                end,
                "first_in_years",
            )
        for dated in within(reading.dates, sentence.start, sentence.end):
            if len(dated.value) == 4 and "since" in keys and dated.start > start:
                yield _Stated(
                    subject,
                    "first in years",
                    dated.surface,
                    float(dated.value),
                    False,
                    reading.doc_id,
                    dated.start,
                    dated.end,
                    "since_year",
                )


def _claim_id(row: _Stated) -> str:
    content = f"{row.subject}\0{row.attribute}\0{row.doc_id}\0{row.start}"
    return "claim:" + hashlib.sha256(content.encode()).hexdigest()[:12]


def _compare(
    subject: str,
    attribute: str,
    rows: Sequence[_Stated],
    events: Mapping[str, Event],
    people: Sequence[Person],
    evidence: Sequence[Evidence],
    readings: Sequence[Reading],
) -> list[tuple[Claim, Evidence]]:
    """Claims on one attribute of one subject; a lone one is kept if it is a count."""
    if attribute != "attendees" and len(rows) < 2:
        return []
    made: list[tuple[Claim, Evidence]] = []
    for row in rows:
        others = [r for r in rows if r is not row]
        if attribute == "attendees":
            relation, derivation, members = _attendance(row, subject, people, evidence)
        else:
            relation, derivation = _beside(row, others)
            members = tuple(_claim_id(other) for other in others)
        claim = Claim(
            claim_id=_claim_id(row),
            subject=subject,
            attribute=attribute,
            value=row.value,
            relation=relation,
            members=members,
            derivation=derivation,
        )
        quote = Evidence(
            claim.claim_id,
            "value",
            row.doc_id,
            row.start,
            row.end,
            row.value,
            row.rule,
        )
        made.append((claim, quote))
    return made


def _attendance(
    row: _Stated,
    subject: str,
    people: Sequence[Person],
    evidence: Sequence[Evidence],
) -> tuple[Relation, str, tuple[str, ...]]:
    """How the number the text gives comes about from the attendees found."""
    attending = [
        p for p in people if p.event_id == subject and p.role == "attendee"
    ]
    ids = {p.person_id for p in attending}
    listed = {
        e.subject_id
        for e in evidence
        if e.field == "role" and e.rule in _LISTED and e.subject_id in ids
    }
    named = [p.name for p in attending if p.person_id not in listed]
    parts = []
    if listed:
        parts.append(f"{len(listed)} listed")
    if named:
        names = ", ".join(sorted(named)) if len(named) <= 6 else ""
        parts.append(f"{len(named)} named apart" + (f" ({names})" if names else ""))
    found = len(ids)
    counted = " and ".join(parts) or "none found by name"
    members = tuple(sorted(ids))
    number = row.number or 0.0
    if row.approximate:
        fits = abs(found - number) <= max(3.0, number * 0.25)
        relation: Relation = "refine" if fits else "conflict"
    else:
        relation = "agree" if found == number else "conflict"
    return relation, f"{counted}: {found} in all, the text says “{row.value}”", members


def _beside(row: _Stated, others: Sequence[_Stated]) -> tuple[Relation, str]:
    told = "; ".join(dict.fromkeys(f"“{o.value}” ({o.doc_id})" for o in others))
    derivation = f"beside {told}"
    if row.rule == "superlative":
        if any(o.approximate != row.approximate for o in others):
            return "refine", f"{derivation}: one of several is less than the one"
        return "agree", derivation
    if any(o.number is not None and o.number != row.number for o in others):
        return "conflict", f"{derivation}: the years differ"
    if any(o.rule != row.rule for o in others):
        return "refine", f"{derivation}: counted back, both lead to {row.number:.0f}"
    return "agree", derivation


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
