"""What words around a date say about where its phrase ends and what it counts from."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.sentence import Words

PHRASE_ENDS: Final = frozenset(
    """and but when while as in on at by for with from that which who the he she it they
    because since said says after""".split()
)
"""Words that begin something new after a date."""
_SUBJECTS: Final = frozenset("the he she it they that which who".split())
_CLOSING: Final = PHRASE_ENDS - _SUBJECTS


def closes(words: Words, end: int) -> bool:
    """Is the phrase over, rather than "two days before the vote"?"""
    after = words.text(end)
    if not after or not after[0].isalnum():
        return True
    return after.lower() in _CLOSING


_QUOTES: Final = frozenset("\"“”'‘’")
_TITLE: Final = 4
"""Words of a title that are looked at behind its first."""


def _all_capitals_before(words: Words, start: int) -> bool:
    """Do only capitalised words stand between an opening quote and the token?"""
    for position in range(start - 1, max(-1, start - 2 - _TITLE), -1):
        if words.text(position) in _QUOTES:
            return True
        if not words.text(position)[:1].isupper():
            return False
    return False


def _all_capitals_behind(words: Words, end: int) -> bool:
    """Do only capitalised words, one or more, stand between and a closing quote?"""
    for position in range(end, end + 1 + _TITLE):
        if words.text(position) in _QUOTES:
            return position > end and words.text(end)[:1].isupper()
        if not (words.text(position)[:1].isupper() or words.text(position) == ","):
            return False
    return False


def is_title(words: Words, start: int, end: int) -> bool:
    """Is it a title, or the beginning of one: “June”, “Monday's Ghost”?"""
    if words.text(end) in _QUOTES and _all_capitals_before(words, start):
        return True
    if words.text(start - 1) not in _QUOTES:
        return False
    if _all_capitals_behind(words, end):
        return True
    owned = words.key(end) == "'s" and words.text(end + 1)[:1].isupper()
    return owned and any(
        words.text(i) in _QUOTES for i in range(end + 2, end + 2 + _TITLE)
    )


def origin_of(shift: str) -> str:
    """What a shift counts from: "that" and "same" from what was told just before."""
    return "same" if shift in {"that", "same"} else "text"
