"""Evidence as the page carries it: offsets into the documents, nothing copied."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from geoviz.models import Block, Mention, Story
from geoviz.render.embed import Json
from geoviz.render.lookup import Lookup

T = TypeVar("T", bound=Hashable)

SHOWN_KINDS = ("place", "metonym")
"""Kinds of mention that are on the map; demonyms and embedded names are not."""

CONTEXT = 240
"""Characters shown on either side of a quote, where the sentence is longer."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Numbers(Generic[T]):
    """A table of the values that repeat: rules, fields, reasons, and how they go."""

    all: list[T] = field(default_factory=list)
    _known: dict[T, int] = field(default_factory=dict)

    def number(self, value: T) -> int:
        """The number of `value` in the table, where it is put if it is new."""
        if value not in self._known:
            self._known[value] = len(self.all)
            self.all.append(value)
        return self._known[value]


class Frame:
    """One document's text: its sentences, and offsets as JavaScript counts them."""

    def __init__(
        self, text: str, blocks: Iterable[Block], mentions: Iterable[Mention]
    ) -> None:
        self.text = text
        # JavaScript counts UTF-16 units: one more for each character beyond U+FFFF.
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
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
    percent, runners-up, reasons...]`: numbers of documents and of `words`, offsets in
    UTF-16 units, 0 or 1, the confidence of a mention in percent, and the number of its
    runners-up in `runnersUp` (both -1 when there is none).

    Args:
        story: what was found.
        lookup: the gazetteer, for the names of the runners-up.
    """

    def __init__(self, story: Story, lookup: Lookup | None = None) -> None:
        self.lookup = lookup or Lookup()
        self.words: Numbers[str] = Numbers()
        self.others: Numbers[tuple[str, ...]] = Numbers()
        self.runners: Numbers[tuple[int, ...]] = Numbers()
        self._sets: dict[tuple[tuple[str, float], ...], int] = {}
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
        mentioned: dict[str, dict[tuple[int, ...], list[int]]] = {}
        for mention in story.mentions:
            if mention.place_id and mention.kind in SHOWN_KINDS:
                row = self.mention(mention)
                mentioned.setdefault(mention.place_id, {})[tuple(row[:3])] = row
        for subject, mentions in mentioned.items():
            # The pipeline may give a mention as evidence too; its reasons count.
            given = [
                row for row in rows.get(subject, ()) if tuple(row[:3]) not in mentions
            ]
            rows[subject] = given + list(mentions.values())
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
            self.words.number(rule),
            self.words.number(what),
            0,
            -1,
            -1,
        ]

    def mention(self, mention: Mention) -> list[int]:
        """One mention of a place, with the reasons for the place chosen."""
        row = self.row(
            mention.doc_id, mention.start, mention.end, mention.kind, "place"
        )
        row[8] = round(100 * mention.confidence)
        rivals = mention.alternatives
        if rivals not in self._sets:
            self._sets[rivals] = self._runners_up(rivals)
        row[9] = self._sets[rivals]
        return row + [self.words.number(reason) for reason in mention.reasons]

    def _runners_up(self, alternatives: tuple[tuple[str, float], ...]) -> int:
        """The number of a set of runners-up, those left out that nobody can name."""
        found: list[int] = []
        for place_id, score in alternatives:
            known = self.lookup.place(place_id)
            if known:
                other = known.name, known.feature, self.lookup.where(known)
                found += self.others.number(other), round(100 * score)
        return self.runners.number(tuple(found)) if found else -1

    def payload(self) -> dict[str, Json]:
        """All rows in the order of the texts, as columns of small numbers.

        documents  how many rows each document has
        start      characters from the start of the row before, or of the text
        length     of the quote
        before, after   characters of its context on either side
        subject    number in `subjects`
        kind       number in `kinds`: rule, field, assumed, percent, runners-up,
                   reasons...
        runnersUp  sets of places that came second: number in `others`, score in
                   percent, and so on, best first
        others     name, feature and whereabouts of each
        subjects   ids, sorted
        words      the table that rules, fields and reasons are numbers of
        """
        rows = sorted(
            (
                (row, number)
                for number, mine in enumerate(self.rows.values())
                for row in mine
            ),
            key=lambda one: one[0][:3],
        )
        kinds: Numbers[tuple[int, ...]] = Numbers()
        counts = [0] * len(self.frames)
        columns: dict[str, list[int]] = {
            name: [] for name in ("start", "length", "before", "after")
        }
        subjects, numbers = [], []
        last = (-1, 0)
        for (document, start, end, low, high, *kind), subject in rows:
            counts[document] += 1
            columns["start"].append(start - (last[1] if last[0] == document else 0))
            columns["length"].append(end - start)
            columns["before"].append(start - low)
            columns["after"].append(high - end)
            subjects.append(subject)
            numbers.append(kinds.number(tuple(kind)))
            last = document, start
        return {
            "documents": counts,
            **columns,
            "subject": subjects,
            "kind": numbers,
            "kinds": list(kinds.all),
            "runnersUp": list(self.runners.all),
            "others": list(self.others.all),
            "subjects": list(self.rows),
            "words": self.words.all,
        }
