"""A document as recognition reads it: its names, and where each of them stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geoviz.extract.chunks import Chunk, find_chunks
from geoviz.extract.scan import NameMatch
from geoviz.gazetteer.keys import fold
from geoviz.models import Block, PersonMention, Sentence, Token


@dataclass(frozen=True, slots=True)
class Standing:
    """One name and what surrounds it."""

    match: NameMatch
    number: int
    """Index of its sentence."""
    first: int
    """First token of the sentence."""
    last: int
    """One past the last token of the sentence."""
    chunk: Chunk | None
    heading: bool
    """In a heading, where every word may begin with a capital?"""
    shouted: bool
    """Is the whole sentence in capitals?"""
    before: NameMatch | None
    """The name before it, joined by a comma alone."""
    after: NameMatch | None
    """The name after it, joined by a comma alone."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document's tokens and names, and what it knows of itself."""

    tokens: Sequence[Token]
    standings: Sequence[Standing]
    lowered: frozenset[str]
    """Words that it also writes in lower case."""
    given: frozenset[str]
    """First parts of the names of people in it, folded."""
    surnames: frozenset[str]
    """Last parts of the names of people in it, folded."""


class _People:
    """Answers whether a span overlaps the name of a person."""

    def __init__(self, people: Iterable[PersonMention]) -> None:
        spans = sorted((person.start, person.end) for person in people)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def overlap(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, end - 1)
        return place > 0 and self._ends[place - 1] > start


def read_page(
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    blocks: Sequence[Block],
    matches: Sequence[NameMatch],
    people: Sequence[PersonMention],
) -> Page:
    """Each name that lies in a sentence and in no person's name, with its standing."""
    persons = _People(people)
    chunks = find_chunks(tokens, sentences)
    chunk_starts = [chunk.first for chunk in chunks]
    sentence_starts = [sentence.first_token for sentence in sentences]
    shouted: dict[int, bool] = {}
    found: list[Standing] = []
    for place, match in enumerate(matches):
        number = bisect_right(sentence_starts, match.first) - 1
        if number < 0 or match.last > sentences[number].last_token:
            continue
        if persons.overlap(match.start, match.end):
            continue
        sentence = sentences[number]
        if number not in shouted:
            shouted[number] = _shouted(tokens, sentence)
        before = matches[place - 1] if place else None
        after = matches[place + 1] if place + 1 < len(matches) else None
        found.append(
            Standing(
                match=match,
                number=number,
                first=sentence.first_token,
                last=sentence.last_token,
                chunk=_chunk_at(chunks, chunk_starts, match.first),
                heading=blocks[sentence.block].kind == "heading",
                shouted=shouted[number],
                before=before if before and _joined(tokens, before, match) else None,
                after=after if after and _joined(tokens, match, after) else None,
            )
        )
    names = [fold(person.name).split() for person in people]
    return Page(
        tokens=tokens,
        standings=found,
        lowered=frozenset(token.key for token in tokens if token.text.islower()),
        given=frozenset(parts[0] for parts in names if len(parts) > 1),
        surnames=frozenset(parts[-1] for parts in names if parts),
    )


def _shouted(tokens: Sequence[Token], sentence: Sentence) -> bool:
    words = [
        t.text
        for t in tokens[sentence.first_token : sentence.last_token]
        if t.text.isalpha()
    ]
    return len(words) > 2 and all(word.isupper() for word in words)


def _chunk_at(
    chunks: Sequence[Chunk], starts: Sequence[int], token: int
) -> Chunk | None:
    place = bisect_right(starts, token) - 1
    if place < 0 or chunks[place].last <= token:
        return None
    return chunks[place]


def _joined(tokens: Sequence[Token], left: NameMatch, right: NameMatch) -> bool:
    """Are the two joined as in "Kursk, Russia" or "Augusta, Ga."?"""
    gap = range(left.last, right.first)
    return (
        0 < len(gap) < 3
        and all(tokens[i].text in ",." for i in gap)
        and (tokens[right.first - 1].text == ",")
    )
