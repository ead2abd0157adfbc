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
    Between stand capitalised words, numbers and marks only.
    """
    first = sentence.first_token
    opening = tokens[first].text
    if len(opening) < 3 or not opening.isupper():
        return first
    slashes = 0
    for position in range(first + 1, min(first + _LONGEST, sentence.last_token)):
        token = tokens[position]
        if token.text in _DASHES:
            spaced = token.start > tokens[position - 1].end
            return position + 1 if spaced else first
        slashes += token.text == "/"
        before = tokens[position - 1].text
        if token.text == "." and slashes == 2 and before == "/":
            return position + 1
        if token.text == ":" and (before.isdigit() or before == ")"):
            return position + 1
        if not (token.capitalised or token.text in _MARKS or token.text.isdigit()):
            return first
    return first
