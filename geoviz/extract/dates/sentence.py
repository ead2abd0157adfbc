"""One sentence as the date rules see it: its tokens, and one class letter for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from geoviz.extract.dates.words import CLASSES, OTHER
from geoviz.models import Token

Fields = Mapping[str, int | str]
"""What the words of a date state; see `geoviz.extract.dates`."""

_LETTERS: Final = list(CLASSES)


class Words:
    """The tokens `first` to `last` (one past) of a document, numbered from 0."""

    __slots__ = ("codes", "first", "length", "tokens")

    def __init__(self, tokens: tuple[Token, ...], first: int, last: int) -> None:
        """Take the document's tokens, and which of them are the sentence's."""
        self.tokens = tokens
        self.first = first
        self.length = last - first
        self.codes = codes_of(tokens[first:last])

    @property
    def heading(self) -> bool:
        """Does it lack a full stop, as headings and captions do?"""
        last = self.text(self.length - 1)
        return not last or (last not in ".!?…" and last not in "\"”’')")

    def token(self, number: int) -> Token:
        """The token of that number; it must lie in the sentence."""
        return self.tokens[self.first + number]

    def key(self, number: int) -> str:
        """Folded text of a token; empty outside of the sentence."""
        if 0 <= number < self.length:
            return self.tokens[self.first + number].key
        return ""

    def text(self, number: int) -> str:
        """Text of a token; empty outside of the sentence."""
        if 0 <= number < self.length:
            return self.tokens[self.first + number].text
        return ""

    def code(self, number: int) -> str:
        """Class of a token; the one of an unknown word outside of the sentence."""
        return self.codes[number] if 0 <= number < self.length else OTHER

    def glued(self, start: int, end: int) -> bool:
        """Do the tokens follow each other without white space?"""
        tokens = self.tokens
        for position in range(self.first + start + 1, self.first + end):
            if tokens[position - 1].end != tokens[position].start:
                return False
        return True


def codes_of(tokens: tuple[Token, ...]) -> str:
    """The class of each token, one letter each."""
    letters = _LETTERS
    return "".join([letters[token.date_class] for token in tokens])


Reader = Callable[[Words, int, int], Fields | None]
"""Reads what the tokens `start` to `end` state; None when they are no date."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of dates: the classes it is made of and how they are read."""

    name: str
    """Becomes the expression's `form`, which says how to anchor it."""
    pattern: re.Pattern[str]
    """Over classes. Every repetition in it is bounded, so matching is too."""
    read: Reader


def rule(name: str, pattern: str, read: Reader) -> Rule:
    """A row of a table of rules.

    >>> rule("year", "Y", lambda words, start, end: None).name
    'year'
    """
    return Rule(name, re.compile(pattern), read)
