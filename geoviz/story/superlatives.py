"""Superlatives, firsts and last times: "largest-ever", "the first in 66 years"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from geoviz.models import Sentence
from geoviz.story.numbers import count_at
from geoviz.story.reading import Reading
from geoviz.story.stated import Spoken, Stated, Told, event_near

_SUPERLATIVES: Final = frozenset(
    """largest biggest deadliest worst strongest longest highest oldest youngest
    fastest smallest heaviest bloodiest costliest""".split()
)
_TRIPS: Final = frozenset({"visit", "trip", "journey", "tour"})
_ABROAD: Final = frozenset({"abroad", "outside", "overseas", "foreign"})
_ORDINALS: Final = frozenset("first second third fourth fifth sixth".split())
_PLURALS: Final = frozenset(
    """parades summits meetings earthquakes floods storms protests attacks fires rallies
    funerals ceremonies elections crashes""".split()
)
_REACH: Final = 8
SUPERLATIVE_WORDS: Final = _SUPERLATIVES | _TRIPS | {"first"}
"""A sentence with none of these holds no superlative, trip or first."""


def superlatives(sentences: list[Told], spoken: Spoken) -> Iterator[Stated]:
    """As in "largest-ever X", "one of the largest Xs" of an event told of beside."""
    for told in sentences:
        if _SUPERLATIVES.isdisjoint(told.keys):
            continue
        for position, key in enumerate(told.keys):
            if key in _SUPERLATIVES:
                yield from _superlative(told, spoken, position, key)


def _superlative(
    told: Told, spoken: Spoken, position: int, key: str
) -> Iterator[Stated]:
    tokens, keys = told.tokens, told.keys
    reach = tokens[min(position + _REACH - 1, len(tokens) - 1)].start
    named = spoken.get((told.reading.doc_id, told.index), [])
    event = next((m for m in named if tokens[position].start < m.start <= reach), None)
    plural = next(
        (t.end for t in tokens[position : position + _REACH] if t.key in _PLURALS), 0
    )
    if event is None and not plural:
        return
    subject = event.event_id if event else event_near(told.reading, told.index, spoken)
    if not subject:
        return
    hedged = keys[max(0, position - 3) : position] == ["one", "of", "the"]
    start = tokens[position - 3 if hedged else position].start
    end = event.end if event else plural
    yield Stated(
        subject,
        key,
        told.reading.quote(start, end),
        0.0 if hedged else 1.0,
        hedged,
        told.reading.doc_id,
        start,
        end,
        "superlative",
    )


def trips_abroad(sentences: list[Told]) -> Iterator[Stated]:
    """As in "last visit outside X in 2019", "second known trip abroad in six years"."""
    for told in sentences:
        if _TRIPS.isdisjoint(told.keys) or _ABROAD.isdisjoint(told.keys):
            continue
        reading, sentence = told.reading, told.sentence
        people = reading.people_in(sentence.start, sentence.end)
        subject = people[0].person_id if people else _last_person(reading, sentence)
        if not subject:
            continue
        for position, key in enumerate(told.keys):
            if key == "last" and set(told.keys[position : position + 4]) & _TRIPS:
                yield from _last_trip(told, subject, position)
            if key in _ORDINALS and set(told.keys[position : position + 5]) & _TRIPS:
                yield from _counted_trip(told, subject, position)


def _last_trip(told: Told, subject: str, position: int) -> Iterator[Stated]:
    start = told.tokens[position].start
    dates = told.reading.dates_in(start, told.sentence.end)
    year = next((d for d in dates if len(d.value) == 4), None)
    if year is not None:
        yield Stated(
            subject=subject,
            attribute="trips abroad",
            value=told.reading.quote(start, year.end),
            number=float(year.value),
            approximate=False,
            doc_id=told.reading.doc_id,
            start=start,
            end=year.end,
            rule="last_trip_year",
        )


def _counted_trip(told: Told, subject: str, position: int) -> Iterator[Stated]:
    span = _years_span(told.keys, position)
    day = told.reading.publication.day
    if span is None or day is None:
        return
    number, last = span
    start, end = told.tokens[position].start, told.tokens[last].end
    yield Stated(
        subject=subject,
        attribute="trips abroad",
        value=told.reading.quote(start, end),
        number=float(day.year) - number,
        approximate=True,
        doc_id=told.reading.doc_id,
        start=start,
        end=end,
        rule="ordinal_trip_in_years",
    )


def _years_span(keys: list[str], position: int) -> tuple[float, int] | None:
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
    before = reading.people_in(0, sentence.start)
    return before[-1].person_id if before else ""


def firsts_in_years(sentences: list[Told], spoken: Spoken) -> Iterator[Stated]:
    """As in "the first time in 66 years, since ... in 1959": do the two years agree?"""
    for told in sentences:
        if "first" not in told.keys:
            continue
        position = told.keys.index("first")
        span = _years_span(told.keys, 0)
        day = told.reading.publication.day
        subject = event_near(told.reading, told.index, spoken)
        if span is None or day is None or subject is None:
            continue
        number, last = span
        start, end = told.tokens[position].start, told.tokens[last].end
        if end > start:
            yield _first(
                told, subject, (start, end), float(day.year - number), "first_in_years"
            )
        for dated in told.reading.dates_in(told.sentence.start, told.sentence.end):
            if len(dated.value) == 4 and "since" in told.keys and dated.start > start:
                yield _first(
                    told,
                    subject,
                    (dated.start, dated.end),
                    float(dated.value),
                    "since_year",
                )


def _first(
    told: Told, subject: str, span: tuple[int, int], year: float, rule: str
) -> Stated:
    return Stated(
        subject=subject,
        attribute="first in years",
        value=told.reading.quote(*span),
        number=year,
        approximate=False,
        doc_id=told.reading.doc_id,
        start=span[0],
        end=span[1],
        rule=rule,
    )
