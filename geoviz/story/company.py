"""Who travels with whom: the companions that a text names beside a leader.

Several officials "accompanied by" whom, a daughter "travelling with him": the words
tie one mention of a person to another of the same document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.models import Extraction

_HIM: Final = frozenset({"him", "her", "them"})
_TRAVELLING: Final = frozenset(
    {"travelling", "traveling", "travelled", "traveled", "flying"}
)
_WAS: Final = frozenset({"was", "were", "is", "are"})
_PARTY: Final = frozenset({"delegation", "entourage", "retinue"})
_HOLDS: Final = frozenset(
    {"includes", "included", "including", "comprises", "comprised"}
)
_OPENINGS: Final = _TRAVELLING | _PARTY | {"accompanied"}
_SHORTEST: Final = min(map(len, _OPENINGS))
_BACK: Final = 12
"""Tokens between a leader's name and "accompanied by"."""


@dataclass(frozen=True, slots=True)
class Company:
    """A leader, those with them, and the words that say so."""

    leader: int
    """Index of the leader's mention among the document's people; -1 when unnamed."""
    companions: tuple[int, ...]
    first: int
    """Token span of the words that say so."""
    last: int
    sentence: int


def find_company(extraction: Extraction) -> tuple[Company, ...]:
    """Every company of one document, in text order."""
    people, tokens = extraction.people, extraction.tokens
    by_sentence: dict[int, list[int]] = {}
    for number, mention in enumerate(people):
        by_sentence.setdefault(mention.sentence, []).append(number)
    found: list[Company] = []
    for number, sentence in enumerate(extraction.sentences):
        own = by_sentence.get(number)
        if not own:
            continue
        for first in range(sentence.first_token, sentence.last_token):
            key = tokens[first].key
            if len(key) < _SHORTEST or key not in _OPENINGS:
                continue
            last, leader = _cue(extraction, by_sentence, number, first)
            if last == first:
                continue
            start = tokens[last - 1].end
            after = [i for i in own if people[i].start >= start and i != leader]
            companions = _titled(extraction, after, last)
            if companions:
                found.append(Company(leader, companions, first, last, number))
    return tuple(found)


def _cue(
    extraction: Extraction,
    by_sentence: dict[int, list[int]],
    number: int,
    first: int,
) -> tuple[int, int]:
    """(One past the cue, the leader's mention); (first, -1) where there is no cue."""
    tokens = extraction.tokens
    key = tokens[first].key
    following = tokens[first + 1].key if first + 1 < len(tokens) else ""
    if key == "accompanied" and following == "by":
        before = _before(extraction, by_sentence.get(number, []), first)
        return first + 2, before if before >= 0 else _spoken_of(by_sentence, number)
    if key in _TRAVELLING and following == "with":
        third = tokens[first + 2].key if first + 2 < len(tokens) else ""
        fourth = tokens[first + 3].key if first + 3 < len(tokens) else ""
        if third in _HIM and fourth in _WAS:
            return first + 4, _spoken_of(by_sentence, number)
    if key in _PARTY and following in _HOLDS:
        before = _before(extraction, by_sentence.get(number, []), first)
        return first + 2, before
    return first, -1


def _before(extraction: Extraction, own: Sequence[int], position: int) -> int:
    """The nearest person before a token, in the same sentence."""
    limit = extraction.tokens[max(0, position - _BACK)].start
    start = extraction.tokens[position].start
    for i in reversed(own):
        mention = extraction.people[i]
        if limit <= mention.start and mention.end <= start:
            return i
    return -1


def _spoken_of(by_sentence: dict[int, list[int]], number: int) -> int:
    """Whom a pronoun in a sentence means: the first person of the one before."""
    for back in (number - 1, number - 2):
        if by_sentence.get(back):
            return by_sentence[back][0]
    return -1


def _titled(
    extraction: Extraction, after: Sequence[int], position: int
) -> tuple[int, ...]:
    """The companions: those after the cue, up to a verb or a clause of its own."""
    companions: list[int] = []
    tokens = extraction.tokens
    stop = position
    for i in after:
        mention = extraction.people[i]
        begin = mention.title_start if mention.title_start >= 0 else mention.start
        while stop < len(tokens) and tokens[stop].start < begin:
            if tokens[stop].key in _CLAUSE:
                return tuple(companions)
            stop += 1
        companions.append(i)
        while stop < len(tokens) and tokens[stop].start < mention.end:
            stop += 1
    return tuple(companions)


_CLAUSE: Final = frozenset(
    """who which that said says told met meets arrived left on when while where after
    before as but for to at ahead""".split()
)
"""Words at which an enumeration of companions has ended."""
