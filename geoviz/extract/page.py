"""A document as recognition reads it: its names, and where each of them stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.extract.bearers import names_a_bearer
from geoviz.extract.chunks import Chunk, find_chunks
from geoviz.extract.idioms import in_a_saying
from geoviz.extract.products import names_a_product
from geoviz.extract.scan import NameMatch
from geoviz.extract.sorts import names_a_sort
from geoviz.extract.works import in_title
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
    organisation: bool
    """Within the longer name of an organisation?"""
    heading: bool
    """In a heading, where every word may begin with a capital?"""
    shouted: bool
    """Is the whole sentence in capitals?"""
    partial: str
    """`before`, `after`, `both`: where a longer name goes on; empty for a whole one."""
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
    """Names of one word that it also writes in lower case."""
    given: frozenset[str]
    """First parts of the names of people in it, folded."""
    storms: frozenset[str]
    """Names that it gives to storms, diseases and the like."""
    surnames: frozenset[str]
    """Last parts of the names of people in it, folded."""
    people_lines: int = 0
    """How many of its lines are a person's name and nothing else."""


_NAMED_THINGS: Final = frozenset(
    "hurricane storm typhoon cyclone depression virus".split()
)


def _named_things(tokens: Sequence[Token]) -> Iterable[str]:
    """ "Hurricane Franklin", "Typhoon Nina", "Reston virus": not the towns."""
    for at in [at for at, token in enumerate(tokens) if token.key in _NAMED_THINGS]:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and following.capitalised:
            yield following.key
        if at and tokens[at - 1].capitalised:
            yield tokens[at - 1].key


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
        chunk = _chunk_at(chunks, chunk_starts, match.first)
        if _closes_another(tokens, match, chunk) or in_address(tokens, match):
            continue
        if (
            in_a_saying(tokens, match)
            or names_a_sort(tokens, match)
            or names_a_product(tokens, match)
            or names_a_bearer(tokens, match, sentence.first_token, sentence.last_token)
        ):
            continue
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
                chunk=chunk,
                organisation=_in_organisation(match, chunk) or in_title(tokens, match),
                heading=blocks[sentence.block].kind == "heading",
                shouted=shouted[number],
                partial=_partial(tokens, match, chunk),
                before=before if before and _joined(tokens, before, match) else None,
                after=after if after and _joined(tokens, match, after) else None,
            )
        )
    names = [fold(person.name).split() for person in people]
    keys = {match.key for match in matches if match.last - match.first == 1}
    return Page(
        tokens=tokens,
        standings=found,
        lowered=frozenset(
            [
                token.key
                for token in tokens
                if token.key in keys and token.text.islower()
            ]
        ),
        given=frozenset(parts[0] for parts in names if len(parts) > 1),
        storms=frozenset(_named_things(tokens)),
        surnames=frozenset(parts[-1] for parts in names if parts),
        people_lines=len(
            {(sentence.start, sentence.end) for sentence in sentences}
            & {(person.start, person.end) for person in people}
        ),
    )


_COMMON_NOUNS: Final = frozenset(
    """avenue bay beach boulevard bridge building canyon city cove creek drive falls
    field forest garden gardens grove harbor harbour heights highway hill hills island
    islands lake lane mall mill mount mountain mountains park parkway plateau plaza
    point pond quarry range reservoir ridge river road sea square street terrace trail
    valley village way woods wilderness""".split()
)
"""Last words of names: alone they are no name, though somewhere a town is called so."""
_OPENERS: Final = frozenset(
    """bay cape city field fields forest garden gardens gulf hill hills house isle isles
    lake land mount mountain palace port queen road sea star street tower town vale
    valley village""".split()
)
"""Words that open a name with "of": alone they are no name either."""
_OF_WATERS: Final = frozenset("bay firth gulf isle sea sound strait straits".split())
"""Words that open the name of a water or an island: no place by the name after "of"."""
_PARTS_OF: Final = frozenset(
    """central downtown eastern western northern southern greater suburban east west
    north south northeast northwest southeast southwest upper lower mid inner outer old
    the former rural metro metropolitan uptown midtown coastal mainland""".split()
)
"""Words before a name that leave it what it is ("North Dallas")."""


def _closes_another(
    tokens: Sequence[Token], match: NameMatch, chunk: Chunk | None
) -> bool:
    """Is it the noun that ends ("Main Street") or opens ("Vale of Tears") a name?"""
    if chunk is None or match.last - match.first > 1:
        return False
    if match.last < len(tokens) and tokens[match.last].key == "of":
        return tokens[match.first].key in _OPENERS
    if match.first > 1 and tokens[match.first - 1].key == "of":
        opener = tokens[match.first - 2]
        if opener.key in _OF_WATERS and opener.capitalised:
            return True  # "the Gulf of Maine", where the gazetteer lacks it
    return match.first > chunk.first and tokens[match.first].key in _COMMON_NOUNS


_GLUE: Final = frozenset("@/.:=&?#_-+~%\\$")
_LONGEST_ADDRESS: Final = 24


def in_address(tokens: Sequence[Token], match: NameMatch) -> bool:
    """Is it part of an address of the network, a path, a handle, or a currency?

    As in "www.Paris.fr", "http://example.org/Paris", "info@Paris.fr", "@Paris",
    "logs/Paris/7.txt" and "US$5", never in "Paris/London" or "#Paris".
    """
    first, last = match.first, match.last
    if last < len(tokens) and tokens[last].start == match.end:
        if tokens[last].text == "$":
            return True
        glued = tokens[last].text in _GLUE
    else:
        glued = False
    if not glued and not (
        first
        and tokens[first - 1].end == match.start
        and tokens[first - 1].text in _GLUE
    ):
        return False
    if first and tokens[first - 1].text == "$":
        return True
    most = _LONGEST_ADDRESS
    while first and most and tokens[first - 1].end == tokens[first].start:
        first, most = first - 1, most - 1
    while last < len(tokens) and most and tokens[last - 1].end == tokens[last].start:
        last, most = last + 1, most - 1
    words = [token.text for token in tokens[first:last]]
    return _is_address(words)


def _is_address(words: Sequence[str]) -> bool:
    if "@" in words or "\\" in words or "www" in words:
        return True
    slashes = words.count("/")
    if slashes and (":" in words or "_" in words or any(w[0].isdigit() for w in words)):
        return True
    return any(
        dot == "." and before[-1].isalnum() and after.isalpha() and after.islower()
        for before, dot, after in zip(words, words[1:], words[2:], strict=False)
    )


def _in_organisation(match: NameMatch, chunk: Chunk | None) -> bool:
    return chunk is not None and chunk.in_organisation(match.first, match.last)


def _partial(tokens: Sequence[Token], match: NameMatch, chunk: Chunk | None) -> str:
    """Where a longer name goes on that the gazetteer does not know as a whole.

    Words that a hyphen or an initial stop sets apart, and those that only say which
    part is meant, do not count.
    """
    if chunk is None or _in_organisation(match, chunk):
        return ""
    before = chunk.first < match.first and not (
        tokens[match.first - 1].key in _PARTS_OF
        or tokens[match.first - 1].end == match.start
    )
    after = match.last < chunk.last and tokens[match.last].start > match.end
    if before and after:
        return "both"
    return "before" if before else "after" if after else ""


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
