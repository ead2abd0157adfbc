"""On which day was each document published?

In order of trust: given by metadata or the caller; stated by the text itself (dateline,
label, byline, file name or address, the caption of a live page, "today, 3 September
2025"); inferred from the weekdays it shares with dated neighbours; else unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from geoviz.extract.dates import find_dates
from geoviz.extract.dates.words import MONTHS
from geoviz.extract.offsets import token_at
from geoviz.models import Block, DateExpression, Extraction, Publication, Sentence
from geoviz.story.calendar import item_offsets
from geoviz.story.days import Moment, make_day, shifted
from geoviz.story.neighbours import infer_days
from geoviz.story.resolvers import resolve

_LABELS: Final = frozenset(
    "date dated published posted issued released publication created pubdate".split()
)
_LATE_LABELS: Final = frozenset("updated modified revised".split())
_SEPARATORS: Final = frozenset("|•·–—/")
_BESIDE_LABEL: Final = frozenset(
    """: on at , first last originally article story page time was monday tuesday
    wednesday thursday friday saturday sunday""".split()
)
"""What may stand beside a label, and makes no sentence of it."""
_AFTER_DATELINE: Final = frozenset("(-–—:./|•·")
_IN_A_SENTENCE: Final = frozenset(
    "on in since by from after before until as at the a an when while during".split()
)
"""Words that open a sentence about a day, not a dateline."""
_HEAD_BLOCKS: Final = 10
_FOOT_BLOCKS: Final = 4
_TITLE_BLOCKS: Final = 4
_OPENING_SENTENCES: Final = 4
_ON_AIR: Final = {
    ("it", "is"),
    ("it", "'s"),
    ("this", "is"),
    ("here", "is"),
    ("today", "is"),
}
"""As in "It is Thursday, 14 March 2019, and here is the news"."""
_SHORT_BLOCK: Final = 120
_DATELINE_TOKENS: Final = 10
_ALONE_TOKENS: Final = 8
"""Words besides the date in a line that is a date line and nothing else."""
_ADDRESS: Final = re.compile(
    r"(?<![0-9a-z])((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])"
    r"(?![0-9a-z])",
    re.IGNORECASE,
)
_PLACE_DASH: Final = re.compile(r"\s+[A-Z][A-Z]+[A-Z.,' ]{0,40}(?:--|—|–)")
_PLACE_REACH: Final = 60
_NOWHERE: Final = Moment(None, None, None)
_WITH_LABELS: Final = _LATE_LABELS | {"last", "at"}


def _full_day(expression: DateExpression) -> date | None:
    """The day, when the words state it with its year and leave no doubt."""
    if expression.form not in {"day", "numeric_day", "named_day"}:
        return None
    fields = dict(expression.fields)
    if "year" not in fields:
        return None
    value, _ = resolve(expression, _NOWHERE)
    return date.fromisoformat(value) if len(value) == 10 else None


class _Head:
    """The places of one document where publication days are stated."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.text = extraction.read.document.text
        self.blocks = extraction.read.blocks
        self.tokens = extraction.tokens
        self._dates: dict[tuple[int, int], tuple[DateExpression, ...]] = {}
        """What was read of each block so far, by its offsets."""

    def edges(self) -> Iterator[Block]:
        """The first and the last blocks."""
        count = len(self.blocks)
        for number, block in enumerate(self.blocks):
            if number < _HEAD_BLOCKS or number >= count - _FOOT_BLOCKS:
                yield block

    def dates_in(self, block: Block) -> tuple[DateExpression, ...]:
        """Dates of a block of any kind, also of those that have no sentences."""
        known = self._dates.get((block.start, block.end))
        if known is None:
            stop = min(block.end, block.start + 2 * _SHORT_BLOCK)
            first, last = self.at(block.start), self.at(stop)
            whole = Sentence(block.start, block.end, 0, first, last)
            known = find_dates(self.text, self.tokens, (whole,))
            self._dates[block.start, block.end] = known
        return known

    def at(self, offset: int) -> int:
        """Index of the first token at or past an offset."""
        return token_at(self.tokens, offset)

    def names_day(self, block: Block) -> bool:
        """Do a month or figures stand in that part, as in every day of a month?"""
        stop = min(block.end, block.start + 2 * _SHORT_BLOCK)
        for token in self.tokens[self.at(block.start) : self.at(stop)]:
            if token.key in MONTHS or token.text[0].isdigit():
                return True
        return False

    def says(self, block: Block, words: frozenset[str]) -> bool:
        """Does one of the words stand in the part of a block whose dates are read?"""
        stop = min(block.end, block.start + 2 * _SHORT_BLOCK)
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
        return rest[:1] == ")" and (not mark or mark in _AFTER_DATELINE)

    def words_beside(self, block: Block, expression: DateExpression) -> int:
        """Number of words of the block that are neither of the date nor a label."""
        first, last = self.at(block.start), self.at(block.end)
        return sum(
            token.text[0].isalnum() and token.key not in _WITH_LABELS
            for token in self.extraction.tokens[first:last]
            if not expression.start <= token.start < expression.end
        )


def _labelled(head: _Head, labels: frozenset[str]) -> tuple[date, str] | None:
    """A labelled date: "Published: 2 September 2025", "date 2025-09-03"."""
    for block in head.edges():
        if not head.says(block, labels):
            continue
        for expression in head.dates_in(block):
            words = head.words_before(block, expression)
            label = next((word for word in words if word in labels), "")
            if not label or not _BESIDE_LABEL.issuperset({*words} - labels):
                continue
            if day := _full_day(expression):
                return day, f"stated: “{expression.surface}”, labelled “{label}”"
    return None


def _dateline(head: _Head) -> DateExpression | None:
    """The date of a dateline: "NAIROBI, Sept 3 (Reuters) -", with or without a year."""
    for block in head.blocks[:_HEAD_BLOCKS]:
        if block.kind not in {"paragraph", "byline", "heading"}:
            continue
        if not head.names_day(block):
            continue
        for expression in head.dates_in(block)[:2]:
            first, last = head.at(block.start), head.at(expression.start)
            before = head.extraction.tokens[first:last]
            placed = 0 < len(before) <= _DATELINE_TOKENS and all(
                not token.text[0].isalpha()
                or (token.capitalised and token.key not in _IN_A_SENTENCE)
                for token in before
            )
            if expression.form == "day" and head.before_place(expression):
                return expression
            if expression.form != "day" or not placed:
                continue
            after = head.after(expression)
            if head.closes_bracket(expression):
                return expression
            if after in _AFTER_DATELINE or (_full_day(expression) and after.isupper()):
                return expression
    return None


def _dateline_day(head: _Head) -> tuple[date, str] | None:
    found = _dateline(head)
    if found is None:
        return None
    note = f"stated: “{found.surface}” in the dateline"
    if day := _full_day(found):
        return day, note
    fields = dict(found.fields)
    month, number = fields["month"], fields["day"]
    for expression in head.extraction.dates:  # the year from elsewhere in the text
        day = _full_day(expression)
        if day and (day.month, day.day) == (month, number):
            return day, note
    if address := _ADDRESS.search(head.extraction.read.document.doc_id):
        day = make_day(int(address[1]), int(month), int(number))
        if day:
            return day, note
    return None


def _lone_line(head: _Head) -> tuple[date, str] | None:
    """A byline or a short line that is little more than a date."""
    for block in head.edges():
        if block.end - block.start > _SHORT_BLOCK or block.kind == "caption":
            continue
        for expression in head.dates_in(block):
            day = _full_day(expression)
            limit = _ALONE_TOKENS if block.kind == "byline" else 3
            if day and head.words_beside(block, expression) <= limit:
                line = head.text[block.start : block.end]
                return day, f"stated: “{line}”"
    return None


def _heading_day(head: _Head) -> tuple[date, str] | None:
    """A full date set off in a heading: "Evening bulletin, 14 March 2019, 7 pm".

    Only where the text tells of no later day: a headline may name one long past.
    """
    days = [day for e in head.extraction.dates if (day := _full_day(e))]
    for block in head.blocks[:_TITLE_BLOCKS]:
        text = head.text[block.start : block.end].rstrip()
        if len(text) > _SHORT_BLOCK or text.endswith((".", "?", "!", "”")):
            continue
        for expression in head.dates_in(block):
            day = _full_day(expression)
            before = head.words_before(block, expression)
            marked = not before or not before[-1][:1].isalnum()
            set_off = marked or before[-2:] == ["as", "of"]
            if day and set_off and day == max(days, default=day):
                return day, f"stated: “{text}”"
    return None


def _in_address(head: _Head) -> tuple[date, str] | None:
    """A date in the document's id: a path or an address."""
    doc_id = head.extraction.read.document.doc_id
    for found in _ADDRESS.finditer(doc_id):
        if day := make_day(int(found[1]), int(found[3]), int(found[4])):
            return day, f"stated by its name: “{found[0]}”"
    return None


def _in_caption(head: _Head) -> tuple[date, str] | None:
    """The dated caption of a live page, when no later day is stated in full."""
    read = head.extraction.read
    if not read.items:
        return None
    dated = [(e, day) for e in head.extraction.dates if (day := _full_day(e))]
    latest = max((day for _, day in dated), default=None)
    offsets = item_offsets(read.items)
    for expression, day in dated:
        block = read.blocks[head.extraction.sentences[expression.sentence].block]
        if block.kind == "caption" and day == latest and 0 <= block.item < len(offsets):
            newest = shifted(day, -offsets[block.item])
            if newest:
                return newest, f"stated: “{expression.surface}” in a caption"
    return None


def _in_running_text(head: _Head) -> tuple[date, str] | None:
    """The date that "today" stands beside: "Today, 3 September 2025"."""
    dates = head.extraction.dates
    for one, two in pairwise(dates):
        if one.sentence != two.sentence or two.start - one.end > 3:
            continue
        for today, full in ((one, two), (two, one)):
            now = today.form == "near_day" and today.surface.casefold() == "today"
            if now and (day := _full_day(full)):
                return day, f"stated: “{head.text[one.start : two.end]}”"
    for expression in dates:
        if expression.sentence >= _OPENING_SENTENCES:
            break
        opening = head.extraction.sentences[expression.sentence].first_token
        tokens = head.extraction.tokens[opening : opening + 3]
        keys = tuple(token.key for token in tokens[:2])
        # The day itself must follow: not "it is to take effect on Jan. 1, 2006".
        said = len(tokens) > 2 and tokens[2].start == expression.start
        if said and keys in _ON_AIR and (day := _full_day(expression)):
            return day, f"stated: “{expression.surface}” as the day of the news"
    return None


def _stated(extraction: Extraction) -> tuple[date, str] | None:
    head = _Head(extraction)
    return (
        _labelled(head, _LABELS)
        or _dateline_day(head)
        or _lone_line(head)
        or _in_address(head)
        or _heading_day(head)
        or _labelled(head, _LATE_LABELS)
        or _in_running_text(head)
        or _in_caption(head)
    )


def _publication(extraction: Extraction) -> Publication:
    document = extraction.read.document
    if document.published:
        return Publication(document.doc_id, document.published, "given")
    found = _stated(extraction)
    if found:
        return Publication(document.doc_id, found[0], "stated", found[1])
    return Publication(document.doc_id, None, "unknown", "no day is stated")


def publication_days(reads: Sequence[Extraction]) -> tuple[Publication, ...]:
    """The publication of each document, in the order given.

    The order of the documents makes no difference to any of them.
    """
    alone = [_publication(extraction) for extraction in reads]
    return infer_days(reads, alone)
