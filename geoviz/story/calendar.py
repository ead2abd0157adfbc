"""Date expressions → days: the calendar of each document.

The day of writing is the publication day, or in a live page the day of the item. An
expression that counts from the text ("the previous day") counts from the day last told
of. What cannot be known stays empty; what is assumed is said in the note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

from geoviz.models import (
    DateBasis,
    DatedExpression,
    DateExpression,
    Extraction,
    LiveItem,
    Publication,
)
from geoviz.story.days import Fields, Moment, first_day, shifted
from geoviz.story.resolvers import resolve
from geoviz.story.sections import section_lines
from geoviz.story.zones import zone_name

_BASIS: dict[str, DateBasis] = {
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
_DAY_LENGTH = 10
_NEIGHBOURS = 6
"""Expressions looked at on each side of a clock time for its day."""
_SENTENCES_BACK = 2
_WEEKS = timedelta(days=62)
"""How far from the publication a section's day may lie."""
_INFERRED = "counted from an inferred publication day"


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
    clocks = [item.clock for item in items]
    falling = _rollovers(clocks[::-1])[::-1]
    rising = _rollovers(clocks)
    counts = falling if not items or falling[0] <= rising[-1] else rising
    newest = max(counts, default=0)
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
        self.told: date | None = None
        self.span: date | None = None
        self.full: tuple[int, date] | None = None
        """Sentence and day of the last date stated with its year."""
        self.section: date | None = None
        """Day of the line that a section stands under."""

    def now(self, expression: DateExpression) -> date | None:
        sentence = self.extraction.sentences[expression.sentence]
        item = self.extraction.read.blocks[sentence.block].item
        if item != self.item:
            self.item, self.told, self.span = item, None, None
        if 0 <= item < len(self.days):
            return self.days[item]
        return self.section or self.publication.day

    def enter(self, value: str) -> None:
        """Begin the section under a line with a day, if that is of these weeks."""
        day, published = first_day(value), self.publication.day
        if day and published and abs(day - published) <= _WEEKS:
            self.section = day

    def value(self, expression: DateExpression) -> tuple[str, str]:
        now = self.now(expression)
        if expression.form == "clock":
            return "", ""
        doc_id = self.extraction.read.document.doc_id
        value = self.known.get((doc_id, expression.start, expression.end))
        note = ""
        if value is None:
            near = self.full and expression.sentence - self.full[0] <= 1
            carried = self.full[1] if self.full and near else None
            moment = Moment(now, self.told, self.span, carried)
            value, note = resolve(expression, moment)
        first = first_day(value)
        value = value if first else ""
        if now is None and not value and expression.form != "vague":
            note = "no publication day is known"
        if value and not self._looks_back(expression, value, first):
            self.span = first
            if first and expression.form == "day" and "year" in dict(expression.fields):
                self.full = expression.sentence, first
            if len(value) == _DAY_LENGTH:
                self.told = self.span
        return value, note

    def _looks_back(
        self, expression: DateExpression, value: str, first: date | None
    ) -> bool:
        """As in "the previous night": what follows goes on from the day told of."""
        origin = dict(expression.fields).get("origin")
        if origin != "text" or len(value) != _DAY_LENGTH:
            return False
        return bool(self.told and first and first < self.told)

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


def _clock_day(
    number: int,
    expressions: Sequence[DateExpression],
    values: Sequence[str],
    blocks: Sequence[int],
) -> str:
    """The day that a clock time belongs to; "" when none is told of near it.

    Of its own sentence first; else of the two sentences before, in the same block.
    """
    sentence = expressions[number].sentence
    earlier = ""
    for step in (-1, 1):
        for other in range(number + step, number + step * _NEIGHBOURS, step):
            if not 0 <= other < len(values):
                break
            away = sentence - expressions[other].sentence
            if away and blocks[expressions[other].sentence] != blocks[sentence]:
                break
            if len(values[other]) == _DAY_LENGTH and expressions[other].form != "clock":
                if away == 0:
                    return values[other]
                if 0 < away <= _SENTENCES_BACK:
                    earlier = earlier or values[other]
            if not 0 <= away <= _SENTENCES_BACK:
                break
    return earlier


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
    expressions = extraction.dates
    stated: list[Fields] = [dict(expression.fields) for expression in expressions]
    values: list[str] = []
    notes: list[str] = []
    nows: list[date | None] = []
    lines = section_lines(extraction, expressions)
    for number, expression in enumerate(expressions):
        value, note = walk.value(expression)
        if number in lines:
            walk.enter(value)
        values.append(value)
        notes.append(note)
        nows.append(walk.now(expression))
    blocks = [sentence.block for sentence in extraction.sentences]
    for number, expression in enumerate(expressions):
        if expression.form == "clock":
            now = nows[number]
            values[number] = _clock_day(number, expressions, values, blocks) or (
                now.isoformat() if now else ""
            )
    return tuple(
        walk.record(expression, values[number], notes[number], stated[number])
        for number, expression in enumerate(expressions)
    )
