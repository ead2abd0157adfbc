"""A document as recognition reads it: its names, and where each of them stands."""

from __future__ import annotations

from typing import Final

from geoviz.extract.addresses import in_address
from geoviz.extract.bearers import names_a_bearer
from geoviz.extract.chunks import Chunk, find_chunks
from geoviz.extract.columns import Columns
from geoviz.extract.idioms import in_a_saying
from geoviz.extract.longer_names import closes_longer, goes_on
from geoviz.extract.products import names_a_product
from geoviz.extract.scan import NameMatch
from geoviz.extract.sorts import names_a_sort
from geoviz.extract.works import in_title
from geoviz.gazetteer.keys import fold
from geoviz.models import Block, PersonMention, Sentence, Token


class Standing:
    """One name and what surrounds it."""

    __slots__ = (
        "after",
        "before",
        "chunk",
        "first",
        "heading",
        "last",
        "match",
        "number",
        "organisation",
        "partial",
        "shouted",
    )

    match: NameMatch
    number: int
    """Index of its sentence."""
    first: int
    """First token of the sentence."""
    last: int
    """One past the last token of the sentence."""
    heading: bool
    """In a heading, where every word may begin with a capital?"""
    shouted: bool
    """Is the whole sentence in capitals?"""
    chunk: Chunk | None
    organisation: bool
    """Within the longer name of an organisation?"""
    partial: str
    """`before`, `after`, `both`: where a longer name goes on; empty for a whole one."""
    before: NameMatch | None
    """The name before it, joined by a comma alone."""
    after: NameMatch | None
    """The name after it, joined by a comma alone."""

    def __init__(
        self,
        match: NameMatch,
        line: _Line,
        chunk: Chunk | None,
        *,
        organisation: bool,
        partial: str,
        before: NameMatch | None,
        after: NameMatch | None,
    ) -> None:
        self.match = match
        self.number = line.number
        self.first = line.first
        self.last = line.last
        self.heading = line.heading
        self.shouted = line.shouted
        self.chunk = chunk
        self.organisation = organisation
        self.partial = partial
        self.before = before
        self.after = after


class Page:
    """A document's tokens and names, and what it knows of itself."""

    __slots__ = (
        "columns",
        "given",
        "lowered",
        "people_lines",
        "standings",
        "storms",
        "surnames",
        "tokens",
    )

    tokens: tuple[Token, ...]
    columns: Columns
    """The same tokens."""
    standings: list[Standing]
    lowered: frozenset[str]
    """Names of one word that it also writes in lower case."""
    given: frozenset[str]
    """First parts of the names of people in it, folded."""
    storms: frozenset[str]
    """Names that it gives to storms, diseases and the like."""
    surnames: frozenset[str]
    """Last parts of the names of people in it, folded."""
    people_lines: int
    """How many of its lines are a person's name and nothing else."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        columns: Columns,
        standings: list[Standing],
        *,
        lowered: frozenset[str],
        storms: frozenset[str],
        names: list[list[str]],
        people_lines: int,
    ) -> None:
        """Take them; `names` are the people's, folded, in parts."""
        self.tokens = tokens
        self.columns = columns
        self.standings = standings
        self.lowered = lowered
        self.given = frozenset([parts[0] for parts in names if len(parts) > 1])
        self.storms = storms
        self.surnames = frozenset([parts[-1] for parts in names if parts])
        self.people_lines = people_lines


_NAMED_THINGS: Final = frozenset(
    "hurricane storm typhoon cyclone depression virus".split()
)
"""What is called by a name of its own: "Hurricane Franklin", "Reston virus"."""


class _People:
    """Answers whether a span overlaps the name of a person, span after span."""

    def __init__(self, people: tuple[PersonMention, ...]) -> None:
        self._spans = sorted([(person.start, person.end) for person in people])
        self._place = 0

    def overlap(self, start: int, end: int) -> bool:
        """Does a person's name overlap it? Spans are asked for in text order."""
        spans, place = self._spans, self._place
        while place < len(spans) and spans[place][0] < end:
            place += 1
        self._place = place
        return place > 0 and spans[place - 1][1] > start


class _Line:
    """A sentence with a name in it."""

    __slots__ = ("first", "heading", "last", "number", "shouted")

    def __init__(
        self, columns: Columns, number: int, sentence: Sentence, block: Block
    ) -> None:
        self.number = number
        self.first = sentence.first_token
        self.last = sentence.last_token
        self.heading = block.kind == "heading"
        self.shouted = _shouted(columns.texts, self.first, self.last)


def read_page(
    tokens: tuple[Token, ...],
    sentences: tuple[Sentence, ...],
    blocks: tuple[Block, ...],
    matches: tuple[NameMatch, ...],
    people: tuple[PersonMention, ...],
) -> Page:
    """Each name that lies in a sentence and in no person's name, with its standing.

    Names, sentences and blocks are in text order.
    """
    columns = Columns(tokens)
    names = [fold(person.name).split() for person in people]
    lowered, storms = _lowered_and_storms(columns, matches)
    return Page(
        tokens,
        columns,
        _standings(columns, tokens, sentences, blocks, matches, _People(people)),
        lowered=lowered,
        storms=storms,
        names=names,
        people_lines=_people_lines(sentences, people),
    )


def _people_lines(
    sentences: tuple[Sentence, ...], people: tuple[PersonMention, ...]
) -> int:
    """How many sentences are a person's name and nothing else."""
    named = {(person.start, person.end) for person in people}
    starts = {start for start, _ in named}  # few sentences begin with a name
    lines = 0
    for sentence in sentences:
        if sentence.start in starts and (sentence.start, sentence.end) in named:
            lines += 1
    return lines


def _standings(
    columns: Columns,
    tokens: tuple[Token, ...],
    sentences: tuple[Sentence, ...],
    blocks: tuple[Block, ...],
    matches: tuple[NameMatch, ...],
    persons: _People,
) -> list[Standing]:
    chunks: list[Chunk] = []  # of the sentence that the name lies in
    found: list[Standing] = []
    line: _Line | None = None
    number = at = -1  # that sentence, and the chunk that the name lies in, or behind
    for place, match in enumerate(matches):
        first, last = match.first, match.last
        while (
            number + 1 < len(sentences) and sentences[number + 1].first_token <= first
        ):
            number += 1
        if number < 0:
            continue
        sentence = sentences[number]
        if last > sentence.last_token or persons.overlap(match.start, match.end):
            continue
        if line is None or line.number != number:
            line = _Line(columns, number, sentence, blocks[sentence.block])
            chunks, at = find_chunks(columns, sentence), -1
        while at + 1 < len(chunks) and chunks[at + 1].first <= first:
            at += 1
        chunk = chunks[at] if at >= 0 and chunks[at].last > first else None
        if (
            closes_longer(columns, first, last, chunk)
            or in_address(columns, first, last)
            or in_a_saying(tokens, match)
            or names_a_sort(columns, match)
            or names_a_product(tokens, match)
            or names_a_bearer(columns, match, line.first, line.last)
        ):
            continue
        named = chunk is not None and chunk.in_organisation(first, last)
        before = matches[place - 1] if place else None
        if before is not None and not _joined(columns.texts, before, match):
            before = None
        after = matches[place + 1] if place + 1 < len(matches) else None
        if after is not None and not _joined(columns.texts, match, after):
            after = None
        found.append(
            Standing(
                match,
                line,
                chunk,
                organisation=named or in_title(columns, first, last),
                partial="" if named else goes_on(columns, first, last, chunk),
                before=before,
                after=after,
            )
        )
    return found


def _lowered_and_storms(
    columns: Columns, matches: tuple[NameMatch, ...]
) -> tuple[frozenset[str], frozenset[str]]:
    """Names of one word that stand in lower case too; what storms are called.

    Both in one walk, because it asks a set about every word of the document.
    """
    keys, texts, capitalised = columns.keys, columns.texts, columns.capitalised
    names = {match.key for match in matches if match.last - match.first == 1}
    asked = names | _NAMED_THINGS
    lowered: list[str] = []
    storms: list[str] = []
    for at, key in enumerate(keys):
        if key not in asked:
            continue
        if key in names and texts[at].islower():
            lowered.append(key)
        if key in _NAMED_THINGS:
            if at and capitalised[at - 1]:
                storms.append(keys[at - 1])
            if at + 1 < len(keys) and capitalised[at + 1]:
                storms.append(keys[at + 1])
    return frozenset(lowered), frozenset(storms)


def _shouted(texts: list[str], first: int, last: int) -> bool:
    """Is each word in capitals, and are they more than two?"""
    words = 0
    for at in range(first, last):
        text = texts[at]
        if text.isalpha():
            if not text.isupper():
                return False
            words += 1
    return words > 2


def _joined(texts: list[str], left: NameMatch, right: NameMatch) -> bool:
    """Are the two joined as in "Kursk, Russia" or "Augusta, Ga."?"""
    gap = right.first - left.last
    if not 0 < gap < 3 or texts[right.first - 1] != ",":
        return False
    return gap == 1 or texts[left.last] in {",", "."}
