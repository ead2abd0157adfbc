"""One document with everything that is known of it before its story is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

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

if TYPE_CHECKING:
    from geoviz.story.subjects import Subjects


class _Span(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Span)
_START: Final = attrgetter("start")
_SILENT: Final = frozenset({"boilerplate", "byline", "credit", "timestamp"})
"""Kinds of block that tell nothing of the story; who is named there wrote it."""


class NamedPerson:
    """A mention of a person whose identity is known."""

    __slots__ = ("end", "mention", "person_id", "start")

    def __init__(
        self, start: int, end: int, person_id: str, mention: PersonMention
    ) -> None:
        """Take the offsets of the name, who it is, and the mention."""
        self.start = start
        self.end = end
        self.person_id = person_id
        self.mention = mention


class Reading:
    """A document, its located mentions, its anchored dates and its people.

    All three in text order; mentions of people without an identity are left out.
    """

    __slots__ = (
        "_date_starts",
        "_mention_starts",
        "_person_starts",
        "dates",
        "doc_id",
        "extraction",
        "mentions",
        "people",
        "publication",
        "subjects",
        "text",
    )

    def __init__(
        self,
        extraction: Extraction,
        publication: Publication,
        mentions: tuple[Mention, ...],
        dates: tuple[DatedExpression, ...],
        people: tuple[NamedPerson, ...],
    ) -> None:
        """Take what is known; where each span begins is noted for the look-ups."""
        self.extraction = extraction
        self.publication = publication
        self.mentions = mentions
        self.dates = dates
        self.people = people
        self.doc_id = extraction.read.document.doc_id
        self.text = extraction.read.document.text
        self.subjects: Subjects | None = None
        """Its running subjects, once `subjects_of` was asked for them."""
        self._mention_starts = [mention.start for mention in mentions]
        self._date_starts = [dated.start for dated in dates]
        self._person_starts = [person.start for person in people]

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions of places that begin within `[start, end)`."""
        first, last = _between(self._mention_starts, start, end)
        return self.mentions[first:last]

    def dates_in(self, start: int, end: int) -> tuple[DatedExpression, ...]:
        """The dates that begin within `[start, end)`."""
        first, last = _between(self._date_starts, start, end)
        return self.dates[first:last]

    def people_in(self, start: int, end: int) -> tuple[NamedPerson, ...]:
        """The people whose names begin within `[start, end)`."""
        first, last = _between(self._person_starts, start, end)
        return self.people[first:last]

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


def _between(starts: list[int], start: int, end: int) -> tuple[int, int]:
    """Of ascending offsets, the first in `[start, end)` and one past the last."""
    if not starts or starts[0] >= end or starts[-1] < start:
        return 0, 0
    first, stop = 0, len(starts)
    while first < stop:  # by hand: compiled, a call of `bisect` costs far more
        middle = (first + stop) // 2
        if starts[middle] < start:
            first = middle + 1
        else:
            stop = middle
    last = first  # few begin in one sentence: a step each costs less than a search
    while last < len(starts) and starts[last] < end:
        last += 1
    return first, last


def within(spans: Sequence[S], start: int, end: int) -> Sequence[S]:
    """The spans (sorted by start) that begin within `[start, end)`."""
    if not spans or spans[0].start >= end or spans[-1].start < start:
        return ()
    first = bisect_left(spans, start, key=_START)
    last = bisect_left(spans, end, first, key=_START)
    return spans[first:last]
