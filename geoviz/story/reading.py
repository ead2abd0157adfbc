"""One document with everything that is known of it before its story is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, Protocol, TypeVar

from geoviz.models import (
    Block,
    DatedExpression,
    Extraction,
    Mention,
    PersonMention,
    Publication,
    Sentence,
    Token,
)


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Span)
_START: Final = attrgetter("start")
_SILENT: Final = frozenset({"boilerplate", "byline", "credit", "timestamp"})
"""Kinds of block that tell nothing of the story; who is named there wrote it."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A mention of a person whose identity is known."""

    start: int
    end: int
    person_id: str
    mention: PersonMention


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, its located mentions, its anchored dates and its people."""

    extraction: Extraction
    publication: Publication
    mentions: tuple[Mention, ...]
    """In text order."""
    dates: tuple[DatedExpression, ...]
    """In text order."""
    people: tuple[NamedPerson, ...]
    """In text order; mentions without an identity are left out."""

    @property
    def doc_id(self) -> str:
        """Id of the document."""
        return self.extraction.read.document.doc_id

    @property
    def text(self) -> str:
        """Its text."""
        return self.extraction.read.document.text

    def block(self, sentence: Sentence) -> Block:
        """The block that a sentence lies in."""
        return self.extraction.read.blocks[sentence.block]

    def silent(self, sentence: Sentence) -> bool:
        """Does a sentence stand in a byline, a credit or the like?"""
        return self.block(sentence).kind in _SILENT

    def tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.extraction.tokens[sentence.first_token : sentence.last_token]

    def sentences(self) -> Iterator[tuple[int, Sentence]]:
        """Sentences with their numbers."""
        return enumerate(self.extraction.sentences)

    def quote(self, start: int, end: int) -> str:
        """The words themselves."""
        return self.text[start:end]


def within(spans: Sequence[S], start: int, end: int) -> Sequence[S]:
    """The spans (sorted by start) that begin within `[start, end)`."""
    if not spans or spans[0].start >= end or spans[-1].start < start:
        return ()
    first = bisect_left(spans, start, key=_START)
    last = bisect_left(spans, end, first, key=_START)
    return spans[first:last]
