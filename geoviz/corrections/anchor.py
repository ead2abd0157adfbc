"""Where a correction holds: the same words in the same text, or found again.

In the text that it was made on, the offsets say where. In a changed text the words are
looked for with the characters that stood around them; of several places the one whose
surroundings fit best is taken, if they fit well and no other fits as well. Where that
cannot be told, the correction does not hold: it is reported, never guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geoviz.corrections.record import CONTEXT, Correction
from geoviz.models import Document

_ENOUGH = 0.5
"""Share of the characters around the words that must be the same."""
_MOST_FOUND = 10_000
"""Occurrences looked at; a text with more of them is no article."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words in a document of today."""

    doc_id: str
    start: int
    end: int


class Anchors:
    """Finds the words of corrections in a collection."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Take note of the documents, by id and by digest."""
        self._by_id = {one.doc_id: one for one in documents}
        self._by_digest: dict[str, list[Document]] = defaultdict(list)
        for one in documents:
            self._by_digest[one.sha256].append(one)

    def find(self, correction: Correction) -> Anchor | str:
        """Where the words are; or why they are nowhere, in words."""
        document = self._document(correction)
        if document is None:
            return "there is no such article"
        text = document.text
        start, end = correction.start, correction.end
        same = document.sha256 == correction.sha256
        if same and text[start:end] == correction.words and start < end:
            return Anchor(document.doc_id, start, end)
        return _search(document, correction)

    def _document(self, correction: Correction) -> Document | None:
        """Of the same id and text, else of the same text, else of the same id."""
        same_id = self._by_id.get(correction.doc_id)
        if same_id is not None and same_id.sha256 == correction.sha256:
            return same_id
        same_text = self._by_digest.get(correction.sha256)
        return same_text[0] if same_text else same_id


def occurrences(text: str, words: str) -> Iterator[int]:
    """Where the words begin, each as whole words, none within another."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        if _edge(text, at) and _edge(text, end):
            yield at
            at = text.find(words, end)
        else:
            at = text.find(words, at + 1)


def _edge(text: str, at: int) -> bool:
    """Is there no word that runs on through this offset?"""
    inside = 0 < at < len(text)
    return not (inside and text[at - 1].isalnum() and text[at].isalnum())


def _search(document: Document, correction: Correction) -> Anchor | str:
    text, words = document.text, correction.words
    scored: list[tuple[int, int]] = []
    for at in occurrences(text, words):
        fits = _shared(text[max(0, at - CONTEXT) : at][::-1], correction.before[::-1])
        after = at + len(words)
        fits += _shared(text[after : after + CONTEXT], correction.after)
        scored.append((fits, at))
        if len(scored) > _MOST_FOUND:
            break
    if not scored:
        return "the article has changed, and the words are no longer in it"
    best = max(fits for fits, _ in scored)
    known = len(correction.before) + len(correction.after)
    where = [at for fits, at in scored if fits == best]
    if correction.scope != "here":  # any of them stands for all
        return Anchor(document.doc_id, where[0], where[0] + len(words))
    if best < _ENOUGH * known:
        return "the article has changed, and the words stand among others now"
    if len(where) > 1:
        return "the words stand more than once in the article, which has changed"
    return Anchor(document.doc_id, where[0], where[0] + len(words))


def _shared(one: str, other: str) -> int:
    """Length of the common beginning."""
    for number, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return number
    return min(len(one), len(other))
