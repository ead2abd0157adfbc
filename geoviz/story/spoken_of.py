"""Whom a sentence speaks of, for the "he" or "she" of the next."""

from __future__ import annotations

from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Extraction

_OBJECTS: Final = frozenset("with to for of by from on about against".split())
"""Before a name these make it no subject that a later "he" would mean."""
_AGENTS: Final = frozenset({"by", "with"})
_NEAR: Final = 4
"""Words before a name in which its agent's preposition may stand."""


def subject_of(extraction: Extraction, own: list[int], before: int) -> int:
    """Whom "he" means after a sentence: the first it names, if not as an object.

    `own` are the numbers of its mentions; `before` is whom it meant so far, or -1.
    """
    people, tokens = extraction.people, extraction.tokens
    for number in own:
        mention = people[number]
        start = mention.start
        if 0 <= mention.title_start < start:
            start = mention.title_start
        at = token_at(tokens, start)
        if at > 0 and tokens[at - 1].key in _OBJECTS:
            continue
        near = max(0, at - _NEAR)
        while near < at and tokens[near].key not in _AGENTS:
            near += 1
        if near == at:  # not "by his host, X"
            return number
    return before if before >= 0 or not own else own[0]


def says_who(extraction: Extraction, number: int) -> bool:
    """Is there a pronoun that stands for whoever was spoken of?"""
    sentence = extraction.sentences[number]
    tokens = extraction.tokens
    for position in range(sentence.first_token, sentence.last_token):
        key = tokens[position].key
        if key == "he" or key == "she":  # noqa: PLR1714 - compared, not looked up
            return True
    return False
