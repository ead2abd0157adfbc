"""Date expressions → days: the calendar of each document.

The day of writing is the publication day, or in a live page the day of the item. An
expression that counts from the text ("the previous day") counts from the day last told
of. What cannot be known stays empty; what is assumed is said in the note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from geoviz.models import (
    DateBasis,
    DatedExpression,
    DateExpression,
    Extraction,
    LiveItem,
    Publication,
)
from geoviz.story.clock_days import clock_days
from geoviz.story.days import Fields, Moment, first_day, shifted
from geoviz.story.resolvers import resolve
from geoviz.story.sections import section_lines
from geoviz.story.timelines import with_years
from geoviz.story.zones import zone_name

_BASIS: Final[dict[str, DateBasis]] = {
    "clock": "clock",
    "near_day": "relative",
    "offset": "relative",
    "quarter_span": "relative",
    "span": "relative",
    "vague": "relative",
    "weekday": "weekday",
    "weekend": "relative",
}
"""Basis by form; all others are explicit."""
_DAY_LENGTH: Final = 10
_YEAR_LENGTH: Final = 4
_OPENING: Final = 5
"""Characters before a year that a sentence opens with: "In", "Since"."""
_WEEKS: Final = timedelta(days=62)
"""How far from the publication a section's day may lie."""
_INFERRED: Final = "counted from an inferred publication day"


def _rollovers(clocks: Sequence[str]) -> list[int]:
    """How many midnights lie between the first clock and each, if none goes back."""
    counts, midnights = [], 0
    for number, clock in enumerate(clocks):
        midnights += number > 0 and clock < clocks[number - 1]
        counts.append(midnights)
    return counts


def item_offsets(items: Sequence[LiveItem]) -> tuple[int, ...]:
    """Days from the newest item of a live page to each item: 0 or negative.

    Items run from the newest to the oldest, or the other way round: whichever needs
    fewer midnights.
    """
    if not items:
        return ()
    clocks = [item.clock for item in items]
    falling = _rollovers(clocks[::-1])[::-1]
    rising = _rollovers(clocks)
    counts = falling if falling[0] <= rising[-1] else rising
    newest = max(counts)
    return tuple(count - newest for count in counts)


def item_days(
    extraction: Extraction, publication: Publication
) -> tuple[date | None, ...]:
    """The day of each live item, the newest being published on the publication day."""
    day = publication.day
    offsets = item_offsets(extraction.read.items)
    if day is None:
        return (None,) * len(offsets)
    return tuple(shifted(day, offset) for offset in offsets)


class _Anchoring:
    """Walks through a document's expressions once, keeping the day last told of."""

    def __init__(
        self,
        extraction: Extraction,
        publication: Publication,
        known: Mapping[tuple[str, int, int], str],
    ) -> None:
        self.known = known
        self.extraction = extraction
        self.publication = publication
        self.days = item_days(extraction, publication)
        self.item = -1
        self.written: date | None = publication.day
        """The day of writing at the expression that is looked at."""
        self.told: date | None = None
        self.span: date | None = None
        self.behind: date | None = None
        self.beside: tuple[int, date] | None = None
        """Sentence and first day of the last date stated with its month."""
        self.full: tuple[int, date] | None = None
        """Sentence and day of the last date stated with its year."""
        self.opening: tuple[int, int] | None = None
        """A sentence that opens with a year, or has "next year's"; and the year."""
        self.owned = False
        """Was it "next year's", in the midst of the sentence?"""
        self.section: date | None = None
        """Day of the line that a section stands under."""

    def now(self, expression: DateExpression) -> date | None:
        sentence = self.extraction.sentences[expression.sentence]
        item = self.extraction.read.blocks[sentence.block].item
        if item != self.item:
            self.item, self.told, self.span, self.behind = item, None, None, None
        if 0 <= item < len(self.days):
            return self.days[item]
        return self.section or self.publication.day

    def enter(self, value: str) -> None:
        """Begin the section under a line with a day, if that is of these weeks."""
        day, published = first_day(value), self.publication.day
        if day and published and abs(day - published) <= _WEEKS:
            self.section = day

    def value(self, expression: DateExpression, fields: Fields) -> tuple[str, str]:
        self.written = now = self.now(expression)
        if expression.form == "clock":
            return "", ""
        doc_id = self.extraction.read.document.doc_id
        value = self.known.get((doc_id, expression.start, expression.end))
        note = ""
        if value is None:
            near = self.full and expression.sentence - self.full[0] <= 1
            carried = self.full[1] if self.full and near else None
            by = self.beside
            beside = by[1] if by and by[0] == expression.sentence else None
            of = self.opening
            year = of[1] if of and of[0] == expression.sentence else 0
            moment = Moment(
                now,
                self.told,
                self.span,
                carried=carried,
                behind=self.behind,
                beside=beside,
                year=year,
            )
            value, note = resolve(expression, moment)
        first = first_day(value)
        value = value if first else ""
        if now is None and not value and expression.form != "vague":
            note = "no publication day is known"
        if first:
            self._go_on(expression, fields, value, first)
        return value, note

    def _go_on(
        self, expression: DateExpression, fields: Fields, value: str, first: date
    ) -> None:
        """Keep what the expressions behind this one may count from."""
        whole, form = len(value) == _DAY_LENGTH, expression.form
        if whole and self.told and first < self.told and fields.get("origin") == "text":
            return  # "the previous night": what follows goes on from the day told of
        self.span = first
        if len(value) == _YEAR_LENGTH:
            self._open(expression, first.year)
        elif form == "day" and self.owned:
            self.opening = None  # of one day alone: "next year's race, on April 18"
        if form == "day" and "year" in fields:
            self.full = expression.sentence, first
        elif self.full and whole and first.year == self.full[1].year:
            if self.written and first.year < self.written.year:
                self.full = expression.sentence, max(first, self.full[1])
        elif self.full and "year" in fields and first.year > self.full[1].year:
            self.full = None  # "in 1997, and was to end in 2000": time went on
        if form in {"day", "days"}:
            self.beside = expression.sentence, first
        if form == "days":
            self.span = self.told = first_day(value.partition("/")[2])
        if whole:
            self.told = first
            if self.written and first <= self.written:
                self.behind = first

    def _open(self, expression: DateExpression, year: int) -> None:
        """Keep the year of "In 2011 he ...", or of "next year's race"."""
        sentence = self.extraction.sentences[expression.sentence]
        text = self.extraction.read.document.text
        owned = text[expression.end : expression.end + 2] in {"'s", "’s"}
        if owned or expression.start - sentence.start <= _OPENING:
            self.opening = expression.sentence, year
            self.owned = owned and expression.start > sentence.start

    def record(
        self, expression: DateExpression, value: str, note: str, fields: Fields
    ) -> DatedExpression:
        basis = _BASIS.get(expression.form, "explicit")
        if value and basis != "explicit" and self.publication.basis == "inferred":
            note = f"{note}; {_INFERRED}" if note else _INFERRED
        return DatedExpression(
            doc_id=self.extraction.read.document.doc_id,
            start=expression.start,
            end=expression.end,
            surface=expression.surface,
            value=value,
            basis=basis,
            sentence=expression.sentence,
            time=str(fields.get("time", "")),
            zone=zone_name(str(fields.get("zone", ""))),
            note=note,
        )


def _appose(expressions: Sequence[DateExpression], values: list[str]) -> None:
    """Give the weekday of "Tuesday, Bastille Day" the day of the feast."""
    for number, expression in enumerate(expressions[1:]):
        before = expressions[number]
        if expression.form != "named_day" or before.form != "weekday":
            continue
        told, feast = first_day(values[number]), first_day(values[number + 1])
        close = expression.start - before.end == len(", ")
        if close and told and feast and told.weekday() == feast.weekday():
            values[number] = values[number + 1]


def anchor_dates(
    extraction: Extraction,
    publication: Publication,
    known: Mapping[tuple[str, int, int], str] = MappingProxyType({}),
) -> tuple[DatedExpression, ...]:
    """Every date expression with its value in the calendar, in text order.

    The value is as narrow as the words allow and never narrower; empty when no
    publication day is known and the words need one. Values that are `known`, by
    document, start and end, are taken as they are.
    """
    walk = _Anchoring(extraction, publication, known)
    expressions = with_years(extraction, extraction.dates, publication.day)
    values: list[str] = []
    notes: list[str] = []
    nows: list[date | None] = []
    lines = section_lines(extraction, expressions)
    stated: list[Fields] = [dict(expression.fields) for expression in expressions]
    for number, expression in enumerate(expressions):
        value, note = walk.value(expression, stated[number])
        if number in lines:
            walk.enter(value)
        values.append(value)
        notes.append(note)
        nows.append(walk.written)
    _appose(expressions, values)
    for number, day, note in clock_days(extraction, expressions, values, nows):
        values[number], notes[number] = day, note
    return tuple(
        walk.record(expression, values[number], notes[number], stated[number])
        for number, expression in enumerate(expressions)
    )
