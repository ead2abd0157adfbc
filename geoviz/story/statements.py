"""What a document tells of single days: each date with the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import DateExpression, Extraction

_REACH: Final = 12
"""Tokens on each side of a date that say what it is about."""
_STEM: Final = 4
"""First letters by which "sign", "signed" and "signing" are one word."""
_STOP: Final = frozenset(
    """about after again against ahead also among another around because been before
    being between could during earlier each every first from have having hold held into
    just last later less like more most much next only other over said says should since
    some such than that their them then there these they this those three through time
    under until upon very were what when where which while will with within would years
    year week weeks month months days today tomorrow yesterday monday tuesday wednesday
    thursday friday saturday sunday mr mrs the and for but its his her our not was are
    has had who how out off all any new two one january february march april june july
    august september october november december""".split()
)


class Subject:
    """What is told of a day: the words around its dates."""

    __slots__ = ("names", "words")

    def __init__(self, names: frozenset[str], words: frozenset[str]) -> None:
        """Take the names, and the stems of the other words."""
        self.names = names
        self.words = words

    def overlap(self, other: Subject) -> int:
        """Number of shared words; 0 when only names are shared."""
        words = self.words & other.words
        return len(words) + len(self.names & other.names) if words else 0


NOTHING: Final = Subject(frozenset(), frozenset())


class Statement:
    """A date of one document and what it is told of."""

    __slots__ = ("expression", "subject")

    def __init__(self, expression: DateExpression, subject: Subject) -> None:
        """Take the date, and what the words around it are about."""
        self.expression = expression
        self.subject = subject

    @property
    def weekday(self) -> bool:
        """Is it a weekday, which neighbours can fix?"""
        return self.expression.form == "weekday"


def _around(extraction: Extraction, expression: DateExpression) -> Statement:
    sentence = extraction.sentences[expression.sentence]
    first, last = sentence.first_token, sentence.last_token
    tokens = extraction.tokens
    middle = token_at(tokens, expression.start, first, last)
    first, last = max(first, middle - _REACH), min(last, middle + _REACH + 1)
    names: set[str] = set()
    words: set[str] = set()
    for position in range(first, last):
        token = tokens[position]
        key = token.key
        if token.capitalised and len(key) > 1:
            if key not in _STOP:
                names.add(key)
        elif len(key) > 3 and key not in _STOP and token.text[0].isalpha():
            words.add(key[:_STEM])
    return Statement(expression, Subject(frozenset(names), frozenset(words)))


def names_of(extraction: Extraction) -> set[str]:
    """Capitalised words that do not open a sentence."""
    tokens = extraction.tokens
    opening = [sentence.first_token for sentence in extraction.sentences]
    found: set[str] = set()
    following = 0  # the first sentence that does not open before the token
    for number, token in enumerate(tokens):
        if not token.capitalised or len(token.key) < 2:
            continue
        while following < len(opening) and opening[following] < number:
            following += 1
        opens = following < len(opening) and opening[following] == number
        if not opens and token.key not in _STOP:
            found.add(token.key)
    return found


def written_small(reads: Sequence[Extraction], names: set[str]) -> set[str]:
    """Which words are written small somewhere: "Fire Department" names nobody."""
    found: set[str] = set()
    for extraction in reads:
        for token in extraction.tokens:
            if not token.capitalised and token.key in names and token.text[0].islower():
                found.add(token.key)
    return found


_COMPARED: Final = frozenset({"weekday", "near_day", "day"})


def statements_of(extraction: Extraction) -> list[Statement]:
    """What a document tells of single days, in text order."""
    return [_around(extraction, e) for e in extraction.dates if e.form in _COMPARED]
