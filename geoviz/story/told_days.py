"""The days that an article is in as it goes on: of its items, sections, last event."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import itemgetter
from typing import Final

from geoviz.models import DatedExpression, Sentence
from geoviz.story.calendar import item_days
from geoviz.story.occurrence import Occurrence
from geoviz.story.reading import Reading
from geoviz.story.running import running_day
from geoviz.story.sections import section_lines

_CLOCK_SENTENCES: Final = 2
_VISIT_SENTENCES: Final = 12
"""Sentences over which "the second day" may count from an arrival."""
_BEGIN: Final = frozenset({"arrival", "visit", "gathering"})
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])[.:h]([0-5]\d)(?=\s)")
_QUOTES: Final = frozenset({"“", "”", '"', "‘", "'"})
TELLING: Final = frozenset({"paragraph", "list_item"})
"""Blocks whose verbs tell of deeds; headings and captions repeat."""
_PERFECT: Final = 24
"""Characters before a verb in which its "had" may stand."""


class ToldDays:
    """The day last told of in one document, and what bare times belong to."""

    def __init__(self, reading: Reading) -> None:
        """Begin with no event told of."""
        self.reading = reading
        self.last: tuple[int, date | None] = -_CLOCK_SENTENCES, None
        """Sentence and day of the event told of last."""
        self.begun: tuple[int, date | None] = -_VISIT_SENTENCES, None
        """Sentence and day of the arrival or opening told of last."""
        self.item_days = item_days(reading.extraction, reading.publication)
        self.sections = self._sections()
        """First tokens of the lines with a day, and the days, in text order."""

    def _sections(self) -> list[tuple[int, date]]:
        extraction = self.reading.extraction
        lines = section_lines(extraction, extraction.dates)
        starts = {extraction.dates[number].start for number in lines}
        return [
            (d.end, d.day) for d in self.reading.dates if d.start in starts and d.day
        ]

    def _programme(self, index: int, sentence: Sentence) -> DatedExpression | None:
        """The clock time that opens a line of a programme, on its section's day."""
        tokens = self.reading.extraction.tokens
        opening = tokens[sentence.first_token]
        found = _CLOCK.match(self.reading.text, opening.start)
        at = bisect_right(self.sections, sentence.start, key=itemgetter(0))
        if found is None or not at or sentence.end < found.end():
            return None
        return DatedExpression(
            doc_id=self.reading.doc_id,
            start=found.start(),
            end=found.end(),
            surface=found[0],
            value=self.sections[at - 1][1].isoformat(),
            basis="relative",
            sentence=index,
            time=f"{int(found[1]):02d}:{found[2]}",
            note="of the day that the lines stand under",
        )

    def note(self, index: int, told: Occurrence) -> None:
        """Remember the day of an event that was told of as it happened."""
        past = told.day is not None and told.tense == "past" and not told.repeat
        if past and not self._looks_back(told.start):
            self.last = index, _day_told(told)
        if past and told.term.kind in _BEGIN:
            self.begun = index, told.day

    def of_sentence(self, index: int, sentence: Sentence) -> Sequence[DatedExpression]:
        """The dates of a sentence, or the words that keep it in the day told of."""
        dates = self.reading.dates_in(sentence.start, sentence.end)
        entry = self._programme(index, sentence) if self.sections else None
        if entry is not None and not any(d.day for d in dates):
            return (entry,)
        block = self.reading.block(sentence)
        last, day = self.last
        near = index - last <= _CLOCK_SENTENCES
        begun = self.begun[1] if index - self.begun[0] <= _VISIT_SENTENCES else None
        if any(d.value for d in dates) or block.item >= 0 or block.kind not in TELLING:
            return dates
        day = day if near else None
        running = running_day(self.reading, index, sentence, day, begun)
        return (running,) if running is not None else dates

    def of_clock(self, index: int, sentence: Sentence) -> date | None:
        """The day that a bare clock time is of.

        On a live page the item's; else that of the event told of last, in one of the
        two sentences before. None within quotation marks.
        """
        if self.reading.block(sentence).item >= 0:
            return self.today(sentence)
        last, day = self.last
        opening = self.reading.text[sentence.start : sentence.start + 1]
        if opening in _QUOTES or index - last > _CLOCK_SENTENCES:
            return None
        return day

    def today(self, sentence: Sentence) -> date | None:
        """The day of a live item, else that of publication."""
        item = self.reading.block(sentence).item
        if 0 <= item < len(self.item_days):
            return self.item_days[item]
        return self.reading.publication.day

    def to_come(self, day: date | None) -> bool:
        """Is it a day after the article was written?"""
        published = self.reading.publication.day
        return bool(day and published and day > published)

    def _looks_back(self, start: int) -> bool:
        """As in "had left": told of what went before."""
        before = self.reading.text[max(0, start - _PERFECT) : start].split()[-2:]
        return "had" in before


def _day_told(told: Occurrence) -> date | None:
    """The day that the words give: of a visit begun on Tuesday, Tuesday."""
    expression = told.expression
    if expression is not None and expression.basis != "clock" and expression.day:
        return expression.day
    return told.day_end or told.day
