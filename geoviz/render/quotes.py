"""Evidence as the page carries it: offsets into the documents, nothing copied."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from geoviz.models import Block, Mention, Story
from geoviz.render.embed import Json

SHOWN_KINDS = ("place", "metonym")
"""Kinds of mention that are on the map; demonyms and embedded names are not."""

CONTEXT = 240
"""Characters shown on either side of a quote, where the sentence is longer."""


@dataclass(slots=True)
class Words:
    """A table of the strings that repeat: rules, fields, reasons."""

    words: list[str] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def number(self, word: str) -> int:
        """The number of `word` in the table, where it is put if it is new."""
        if word not in self._numbers:
            self._numbers[word] = len(self.words)
            self.words.append(word)
        return self._numbers[word]


class Frame:
    """One document's text: its sentences, and offsets as JavaScript counts them."""

    def __init__(
        self, text: str, blocks: Iterable[Block], mentions: Iterable[Mention]
    ) -> None:
        self.text = text
        # JavaScript counts UTF-16 units: one more for each character beyond U+FFFF.
        self._astral = [at for at, char in enumerate(text) if ord(char) > 0xFFFF]
        spans = {(m.sentence_start, m.sentence_end) for m in mentions}
        self._sentences = sorted(spans)
        self._blocks = [(block.start, block.end) for block in blocks]

    def utf16(self, offset: int) -> int:
        """A code point offset as an offset in UTF-16 units."""
        return offset + bisect_left(self._astral, offset)

    def context(self, start: int, end: int) -> tuple[int, int]:
        """The sentence (else the block) around a span, cut where it is very long."""
        low, high = 0, len(self.text)
        for spans in (self._sentences, self._blocks):
            at = bisect_right(spans, (start, high)) - 1
            if at >= 0 and spans[at][0] <= start and end <= spans[at][1]:
                low, high = spans[at]
                break
        return self._clip_left(low, start), self._clip_right(end, high)

    def _clip_left(self, low: int, start: int) -> int:
        if start - low <= CONTEXT:
            return low
        space = self.text.find(" ", start - CONTEXT, start)
        return start if space < 0 else space + 1

    def _clip_right(self, end: int, high: int) -> int:
        if high - end <= CONTEXT:
            return high
        space = self.text.rfind(" ", end, end + CONTEXT)
        return end if space < 0 else space


class Quotes:
    """Rows of evidence by the id of what they support.

    A row is `[document, start, end, context start, context end, rule, field, assumed,
    percent, reasons...]`: numbers of documents and of `words`, offsets in UTF-16 units,
    0 or 1, and the confidence of a mention in percent (-1 when there is none).
    """

    def __init__(self, story: Story) -> None:
        self.table = Words()
        self.numbers = {doc.doc_id: n for n, doc in enumerate(story.documents)}
        mentions: dict[str, list[Mention]] = {}
        for mention in story.mentions:
            mentions.setdefault(mention.doc_id, []).append(mention)
        self.frames = [
            Frame(doc.text, blocks, mentions.get(doc.doc_id, ()))
            for doc, blocks in zip(story.documents, story.blocks, strict=True)
        ]
        self.rows = self._collect(story)

    def _collect(self, story: Story) -> dict[str, list[list[int]]]:
        rows: dict[str, list[list[int]]] = {}
        for one in story.evidence:
            row = self.row(one.doc_id, one.start, one.end, one.rule, one.field)
            row[7] = int(one.assumed)
            rows.setdefault(one.subject_id, []).append(row)
        for mention in story.mentions:
            if mention.place_id and mention.kind in SHOWN_KINDS:
                mine = rows.setdefault(mention.place_id, [])
                row = self.mention(mention)
                # The pipeline may give a mention as evidence too; its reasons count.
                mine[:] = [old for old in mine if old[:3] != row[:3]]
                mine.append(row)
        return {
            subject: sorted(mine, key=lambda row: row[:3])
            for subject, mine in sorted(rows.items())
        }

    def row(self, doc_id: str, start: int, end: int, rule: str, what: str) -> list[int]:
        """One quote, not assumed and without a confidence."""
        number = self.numbers[doc_id]
        frame = self.frames[number]
        span = (start, end, *frame.context(start, end))
        return [
            number,
            *(frame.utf16(offset) for offset in span),
            self.table.number(rule),
            self.table.number(what),
            0,
            -1,
        ]

    def mention(self, mention: Mention) -> list[int]:
        """One mention of a place, with the reasons for the place chosen."""
        row = self.row(
            mention.doc_id, mention.start, mention.end, mention.kind, "place"
        )
        row[8] = round(100 * mention.confidence)
        return row + [self.table.number(reason) for reason in mention.reasons]

    def payload(self) -> dict[str, Json]:
        """The rows and the table of words."""
        return {"evidence": self.rows, "words": self.table.words}
