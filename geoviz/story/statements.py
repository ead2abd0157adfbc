"""What a document tells of single days: each date with the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

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


@dataclass(frozen=True, slots=True)
class Subject:
    """What is told of a day: the words around its dates."""

    names: frozenset[str]
    words: frozenset[str]

    def overlap(self, other: Subject) -> int:
        """Number of shared words; 0 when only names are shared."""
        words = self.words & other.words
        return len(words) + len(self.names & other.names) if words else 0


NOTHING: Final = Subject(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Statement:
    """A date of one document and what it is told of."""

    expression: DateExpression
    subject: Subject

    @property
    def weekday(self) -> bool:
        """Is it a weekday, which neighbours can fix?"""
        return self.expression.form == "weekday"


def _around(extraction: Extraction, expression: DateExpression) -> Statement:
    sentence = extraction.sentences[expression.sentence]
    first, last = sentence.first_token, sentence.last_token
    middle = bisect_left(
        extraction.tokens, expression.start, first, last, key=lambda token: token.start
    )
    first, last = max(first, middle - _REACH), min(last, middle + _REACH + 1)
    names, words = set(), set()
    for token in extraction.tokens[first:last]:
        if not token.text[0].isalpha() or token.key in _STOP:
            continue
        if token.capitalised and len(token.key) > 1:
            names.add(token.key)
        elif len(token.key) > 3:
            words.add(token.key[:_STEM])
    return Statement(expression, Subject(frozenset(names), frozenset(words)))


def common_words(reads: Sequence[Extraction]) -> frozenset[str]:
    """Words that are written small somewhere: "Fire Department" names nobody."""
    found: set[str] = set()
    for extraction in reads:
        for token in extraction.tokens:
            if token.key not in found and token.text[0].islower():
                found.add(token.key)
    return frozenset(found)


def names_of(extraction: Extraction, common: frozenset[str]) -> frozenset[str]:
    """Capitalised words that do not open a sentence, and are never written small."""
    opening = {sentence.first_token for sentence in extraction.sentences}
    return frozenset(
        token.key
        for number, token in enumerate(extraction.tokens)
        if token.capitalised
        and len(token.key) > 1
        and number not in opening
        and token.key not in _STOP
        and token.key not in common
    )


_COMPARED: Final = frozenset({"weekday", "near_day", "day"})


def statements_of(extraction: Extraction) -> list[Statement]:
    """What a document tells of single days, in text order."""
    return [_around(extraction, e) for e in extraction.dates if e.form in _COMPARED]
