"""The dateline of a sentence: "LIMA, June 24 (Reuters) - "."""

from __future__ import annotations

from typing import Final

from geoviz.models import Mention, Sentence, Token
from geoviz.story.reading import Reading

_LONGEST: Final = 16
"""Tokens; with a long agency name and a date a dateline has some twelve."""
_DASHES: Final = frozenset("-–—_")
_MARKS: Final = frozenset({",", ".", "(", ")", "/", ":"})


def dateline_town(reading: Reading, sentence: Sentence, first: int) -> Mention | None:
    """The place named before token `first`, one past the dateline."""
    stop = reading.extraction.tokens[first].start
    for mention in reading.mentions_in(sentence.start, stop):
        if mention.kind == "place" and mention.place_id:
            return mention
    return None


def after_dateline(tokens: tuple[Token, ...], sentence: Sentence) -> int:
    """Index of the first token past the dateline; the sentence's first without one.

    A dateline opens with a town in capitals and ends with a dash, or with an agency
    between slashes and a full stop, or, after a date or an agency, with a colon.
    Between stand capitalised words, numbers and marks only. The town may be in small
    letters where an agency in brackets stands before the dash ("Rome (dpa) -").
    """
    first = sentence.first_token
    opening = tokens[first].text
    shouted = opening.isupper()
    if len(opening) < 3 or not tokens[first].capitalised:
        return first
    slashes = 0
    inside = False
    for position in range(first + 1, min(first + _LONGEST, sentence.last_token)):
        token = tokens[position]
        before = tokens[position - 1]
        if token.text in _DASHES:
            ends = token.start > before.end and (shouted or before.text == ")")
            return position + 1 if ends else first
        slashes += token.text == "/"
        if shouted and token.text == "." and slashes == 2 and before.text == "/":
            return position + 1
        if (
            shouted
            and token.text == ":"
            and (before.text.isdigit() or before.text == ")")
        ):
            return position + 1
        inside = token.text == "(" or (inside and token.text != ")")
        named = token.capitalised or token.text in _MARKS or token.text.isdigit()
        if not (named or (inside and not shouted)):
            return first
    return first
