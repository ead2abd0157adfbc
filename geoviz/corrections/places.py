"""Corrections of places: mentions replaced, taken out, or put in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geoviz.corrections.anchor import Anchor, occurrences
from geoviz.corrections.atlas import Atlas
from geoviz.corrections.ledger import Ledger, Span
from geoviz.corrections.place_value import OwnPlace, place_id_in, read_own
from geoviz.corrections.record import Correction
from geoviz.errors import UnknownNameError
from geoviz.gazetteer.index import Index
from geoviz.locate.placement import placement
from geoviz.models import POINTLESS_FEATURES, Extraction, Mention, Sentence

KINDS = frozenset({"place", "not a place", "moved pin", "own place", "added place"})
_ALIKE = {"place": "place", "metonym": "place"}
"""Kinds of mention that one decision on all like it takes together."""
_RUNNERS_UP = 4


def correct_places(
    ledger: Ledger,
    extractions: Sequence[Extraction],
    located: Sequence[tuple[Mention, ...]],
    index: Index,
) -> tuple[list[tuple[Mention, ...]], Index]:
    """The mentions as people say they are, and a gazetteer that has their own places.

    Args:
        ledger: the corrections; told what each came to.
        extractions: the documents, for the sentences around words that were missed.
        located: the mentions of each, in text order.
        index: the gazetteer.
    """
    given = list(located)
    orders = list(_orders(ledger, extractions, given))
    if not orders:
        return given, index
    atlas = _atlas(orders, given, index)
    by_document: dict[str, list[_Order]] = {}
    for order in orders:
        by_document.setdefault(order.span[0], []).append(order)
    found = []
    for extraction, mentions in zip(extractions, given, strict=True):
        mine = by_document.get(extraction.read.document.doc_id, [])
        found.append(_corrected(extraction, mentions, mine, atlas, ledger))
    return found, atlas


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be done with one span of one document."""

    number: int
    correction: Correction
    span: Span


class _Found:
    """The mentions of a collection, by document and by their words."""

    def __init__(
        self,
        extractions: Sequence[Extraction],
        located: Sequence[tuple[Mention, ...]],
    ) -> None:
        self.texts = {
            one.read.document.doc_id: one.read.document.text for one in extractions
        }
        self.by_document: dict[str, tuple[Mention, ...]] = {}
        self.by_words: dict[str, list[Mention]] = {}
        for extraction, mentions in zip(extractions, located, strict=True):
            self.by_document[extraction.read.document.doc_id] = mentions
            for one in mentions:
                self.by_words.setdefault(one.surface.casefold(), []).append(one)

    def kind_at(self, anchor: Anchor | None) -> str:
        """The kind of the mention across the words; a place where there is none."""
        for one in self.by_document[anchor.doc_id] if anchor else ():
            if anchor and one.start < anchor.end and anchor.start < one.end:
                return _ALIKE.get(one.kind, one.kind)
        return "place"


def _orders(
    ledger: Ledger,
    extractions: Sequence[Extraction],
    located: Sequence[tuple[Mention, ...]],
) -> Iterator[_Order]:
    """The spans that each correction decides; of several for one span the last wins."""
    wanted = list(ledger.of(KINDS))
    if not wanted:
        return
    found = _Found(extractions, located)
    last: dict[Span, _Order] = {}
    for number, correction in wanted:
        for span in _spans(correction, ledger.anchors[number], found):
            last.pop(span, None)
            last[span] = _Order(number, correction, span)
    yield from last.values()


def _spans(
    correction: Correction, anchor: Anchor | None, found: _Found
) -> Iterator[Span]:
    if anchor is not None:
        yield anchor.doc_id, anchor.start, anchor.end
    if correction.scope == "here":
        return
    only = anchor.doc_id if anchor and correction.scope == "document" else None
    if correction.kind == "added place":
        texts = found.texts if only is None else {only: found.texts[only]}
        for doc_id, text in texts.items():
            for start in occurrences(text, correction.words):
                yield doc_id, start, start + len(correction.words)
        return
    kind = found.kind_at(anchor)
    for one in found.by_words.get(correction.words.casefold(), ()):
        if only in (None, one.doc_id) and _ALIKE.get(one.kind, one.kind) == kind:
            yield one.doc_id, one.start, one.end


def _atlas(
    orders: Sequence[_Order], located: Sequence[tuple[Mention, ...]], index: Index
) -> Index:
    """The gazetteer with the places that the corrections bring."""
    known = {(m.doc_id, m.start, m.end): m for mentions in located for m in mentions}
    own = [
        place
        for order in orders
        if (place := own_place(order.correction, known.get(order.span))) is not None
    ]
    return Atlas(index, own) if own else index


def own_place(correction: Correction, found: Mention | None) -> OwnPlace | None:
    """The place of one's own that a correction brings; None when it brings none."""
    if correction.kind == "own place" or (
        correction.kind == "added place" and not place_id_in(correction.new)
    ):
        return read_own(correction.new)
    if correction.kind != "moved pin":
        return None
    base = OwnPlace(correction.words, "landmark", "", "", 0.0, 0.0)
    if found is not None and found.place_id:
        feature = found.feature or "landmark"
        base = OwnPlace(
            name=found.name,
            feature="landmark" if feature in POINTLESS_FEATURES else feature,
            country=found.country,
            admin1=found.admin1,
            lat=0.0,
            lon=0.0,
        )
    return read_own(correction.new, base)


def _corrected(
    extraction: Extraction,
    mentions: Sequence[Mention],
    orders: Sequence[_Order],
    index: Index,
    ledger: Ledger,
) -> tuple[Mention, ...]:
    found = {(one.start, one.end): one for one in mentions}
    for order in orders:
        _, start, end = order.span
        # The very mention, or those that today's reading finds across the words.
        across = [
            one
            for span, one in found.items()
            if span == (start, end) or (span[0] < end and start < span[1])
        ]
        old = found.get((start, end)) or next(iter(across), None)
        if order.correction.kind == "not a place":
            new = None
        else:
            try:
                new = _mention(order, extraction, old, index)
            except UnknownNameError:
                ledger.fail(order.number, "the gazetteer no longer has the place")
                continue
            if new is None:
                ledger.fail(order.number, "the words stand outside of all sentences")
                continue
        for one in across:
            del found[(one.start, one.end)]
        if new is not None:
            found[(start, end)] = new
            ledger.notes[order.span] = order.correction.note
        ledger.done(order.number)
    return tuple(found[span] for span in sorted(found))


def _mention(
    order: _Order, extraction: Extraction, old: Mention | None, index: Index
) -> Mention | None:
    """The mention as the correction says; None when there is no sentence for it.

    Raises:
        UnknownNameError: the gazetteer has no such place.
    """
    correction = order.correction
    doc_id, start, end = order.span
    own = own_place(correction, old)
    row = index.row_of(own.place_id if own else place_id_in(correction.new))
    place = index.place(row)
    text = extraction.read.document.text
    number = sentence_at(extraction.sentences, start, end)
    if number < 0:
        return None
    sentence = extraction.sentences[number]
    kind = old.kind if old and correction.kind != "added place" else "place"
    return Mention(
        doc_id=doc_id,
        start=start,
        end=end,
        surface=text[start:end],
        kind=kind,
        row=row,
        **placement(place),
        confidence=1.0,
        reasons=(correction.note,),
        alternatives=_others(old, place.place_id),
        sentence=number,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
    )


def _others(old: Mention | None, chosen: str) -> tuple[tuple[str, float], ...]:
    """What was found before and its runners-up, best first."""
    if old is None:
        return ()
    scores: Mapping[str, float] = dict(old.alternatives) | (
        {old.place_id: old.confidence} if old.place_id else {}
    )
    ranked = sorted(scores.items(), key=lambda each: (-each[1], each[0]))
    return tuple(each for each in ranked if each[0] != chosen)[:_RUNNERS_UP]


def sentence_at(sentences: Sequence[Sentence], start: int, end: int) -> int:
    """Number of the sentence in which a span begins; -1 when it lies in none."""
    number = bisect_right(sentences, start, key=lambda one: one.start) - 1
    if number < 0 or end <= start or start >= sentences[number].end:
        return -1
    return number
