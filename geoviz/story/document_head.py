"""Where documents state the day of their publication: their first and last blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from geoviz.extract.dates import find_dates
from geoviz.extract.dates.words import MONTHS
from geoviz.extract.offsets import token_at
from geoviz.models import Block, DateExpression, Extraction, Sentence
from geoviz.story.day_order import Order, in_order
from geoviz.story.days import Moment
from geoviz.story.resolvers import resolve

AFTER_DATELINE: Final = frozenset("(-–—:./|•·")
"""What may follow the date of a dateline."""
HEAD_BLOCKS: Final = 10
SHORT_BLOCK: Final = 120
"""Characters of a line that may be no more than a date."""
LATE_LABELS: Final = frozenset("updated modified revised".split())
_FOOT_BLOCKS: Final = 4
_SEPARATORS: Final = frozenset("|•·–—/")
_PLACE_DASH: Final = re.compile(r"\s+[A-Z][A-Z]+[A-Z.,' ]{0,40}(?:--|—|–)")
_PLACE_REACH: Final = 60
_NOWHERE: Final = Moment(None, None, None)
_WITH_LABELS: Final = LATE_LABELS | {"last", "at"}


def full_day(expression: DateExpression) -> date | None:
    """The day, when the words state it with its year and leave no doubt."""
    if expression.form not in {"day", "numeric_day", "named_day"}:
        return None
    fields = dict(expression.fields)
    if "year" not in fields:
        return None
    value, _ = resolve(expression, _NOWHERE)
    return date.fromisoformat(value) if len(value) == 10 else None


class Head:
    """The places of one document where publication days are stated."""

    def __init__(self, extraction: Extraction, order: Order | None) -> None:
        """Read its numeric dates in an order; as they stand, without one."""
        self.extraction = extraction
        self.order = order
        self.dates = in_order(extraction.dates, order)
        self.text = extraction.read.document.text
        self.blocks = extraction.read.blocks
        self.tokens = extraction.tokens
        self._dates: dict[tuple[int, int], tuple[DateExpression, ...]] = {}
        """What was read of each block so far, by its offsets."""

    def edges(self) -> Iterator[Block]:
        """The first and the last blocks."""
        count = len(self.blocks)
        for number, block in enumerate(self.blocks):
            if number < HEAD_BLOCKS or number >= count - _FOOT_BLOCKS:
                yield block

    def dates_in(self, block: Block) -> tuple[DateExpression, ...]:
        """Dates of a block of any kind, also of those that have no sentences."""
        known = self._dates.get((block.start, block.end))
        if known is None:
            stop = min(block.end, block.start + 2 * SHORT_BLOCK)
            first, last = self.at(block.start), self.at(stop)
            whole = Sentence(block.start, block.end, 0, first, last)
            known = find_dates(self.text, self.tokens, (whole,))
            known = in_order(known, self.order)
            self._dates[block.start, block.end] = known
        return known

    def at(self, offset: int) -> int:
        """Index of the first token at or past an offset."""
        return token_at(self.tokens, offset)

    def names_day(self, block: Block) -> bool:
        """Do a month or figures stand in that part, as in every day of a month?"""
        stop = min(block.end, block.start + 2 * SHORT_BLOCK)
        for token in self.tokens[self.at(block.start) : self.at(stop)]:
            if token.key in MONTHS or token.text[0].isdigit():
                return True
        return False

    def says(self, block: Block, words: frozenset[str]) -> bool:
        """Does one of the words stand in the part of a block whose dates are read?"""
        stop = min(block.end, block.start + 2 * SHORT_BLOCK)
        first, last = self.at(block.start), self.at(stop)
        return any(token.key in words for token in self.tokens[first:last])

    def words_before(self, block: Block, expression: DateExpression) -> list[str]:
        """Folded words before the date, from the last separator of its line on."""
        first, last = self.at(block.start), self.at(expression.start)
        words = [token.key for token in self.extraction.tokens[first:last]]
        bars = [n for n, word in enumerate(words) if word in _SEPARATORS]
        return words[bars[-1] + 1 :] if bars else words

    def after(self, expression: DateExpression) -> str:
        """The first mark or letter after a date; a line's end counts as a full stop."""
        rest = self.text[expression.end : expression.end + 3]
        return rest.split("\n")[0].strip()[:1] or "."

    def before_place(self, expression: DateExpression) -> bool:
        """Does a place in capitals with a dash follow: "March 30, 2009 NEWARK --"?"""
        rest = self.text[expression.end : expression.end + _PLACE_REACH]
        return _PLACE_DASH.match(rest) is not None

    def closes_bracket(self, expression: DateExpression) -> bool:
        """As in "TETE (14 March 2019) -": is the date the last within brackets?"""
        rest = self.text[expression.end : expression.end + 4].split("\n")[0]
        mark = rest[1:].strip()[:1]
        return rest[:1] == ")" and (not mark or mark in AFTER_DATELINE)

    def words_beside(self, block: Block, expression: DateExpression) -> int:
        """Number of words of the block that are neither of the date nor a label."""
        first, last = self.at(block.start), self.at(block.end)
        return sum(
            token.text[0].isalnum() and token.key not in _WITH_LABELS
            for token in self.extraction.tokens[first:last]
            if not expression.start <= token.start < expression.end
        )
