"""What stands beside each toponym in the text: lists, containers, words of a kind."""

from __future__ import annotations

from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Token, Toponym

_REGION_WORDS: Final = frozenset(
    """region province oblast state governorate prefecture district territory republic
    krai department canton county""".split()
)
_CITY_WORDS: Final = frozenset({"city", "town", "village", "municipality", "township"})
_OF_CONTAINER: Final = frozenset({",", "in", ", in", "(", "( in", ". ,", ". , in"})
"""Tokens between two names of which the second holds the first, a space between."""
_LISTED: Final = frozenset({",", "and", "or", ", and", ", or", "/", ". ,", "&"})
"""The same in a list."""
_OF_OWNER: Final = frozenset({"'s", "'s city of", "'s capital ,", "'s capital"})
"""The same where the first holds the second."""
_LONGEST: Final = 3
"""Tokens of the longest of these."""
_MOST_BETWEEN: Final = 20
"""Characters between names that have to do with each other."""


class Beside:
    """What stands beside a toponym; other toponyms by number, -1 for none."""

    __slots__ = ("contained", "container", "kind_word", "next", "previous")

    def __init__(self) -> None:
        self.previous = -1
        """The one before it in a list."""
        self.next = -1
        """The one after it in a list."""
        self.container = -1
        self.contained = -1
        self.kind_word = ""

    def is_amid(self) -> bool:
        """Does it stand in a list, neither first nor last?"""
        return self.previous >= 0 and self.next >= 0


def besides_of(
    toponyms: tuple[Toponym, ...], tokens: tuple[Token, ...]
) -> list[Beside]:
    """What stands beside each toponym."""
    found = [Beside() for _ in toponyms]
    last = len(tokens)
    for number, toponym in enumerate(toponyms):
        end = toponym.end
        first = token_at(tokens, toponym.start)
        after = first
        while after < last and tokens[after].start < end:
            after += 1
        own = found[number]
        own.kind_word = _kind_word(tokens, first, after)
        if number + 1 == len(toponyms):
            break
        follower = toponyms[number + 1]
        start = follower.start
        if start - end > _MOST_BETWEEN or follower.sentence != toponym.sentence:
            continue
        words = _between(tokens, after, start)
        if not words:
            continue
        other = found[number + 1]
        if words in _LISTED:
            own.next = number + 1
            other.previous = number
        if words in _OF_CONTAINER:
            own.container = number + 1
            other.contained = number
        elif words in _OF_OWNER and other.container < 0:
            other.container = number
            own.contained = number + 1
    return found


def _between(tokens: tuple[Token, ...], first: int, end: int) -> str:
    """The tokens from `first` to the offset `end`; empty for none and for too many."""
    words = ""
    for at in range(first, min(first + _LONGEST + 1, len(tokens))):
        token = tokens[at]
        if token.start >= end:
            break
        if at == first + _LONGEST:
            return ""
        words = f"{words} {token.key}" if words else token.key
    return words


def _kind_word(tokens: tuple[Token, ...], first: int, after: int) -> str:
    word = tokens[after].key if after < len(tokens) else ""
    if word in _REGION_WORDS:
        return "region"
    if word in _CITY_WORDS:
        return "city"
    if first >= 2 and tokens[first - 1].key == "of":
        word = tokens[first - 2].key
        if word in _CITY_WORDS:
            return "city"
        if word in _REGION_WORDS:
            return "region"
    return ""
