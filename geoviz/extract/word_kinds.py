"""What a word may be in titles and names of people, by its letters alone, in bits.

The tokeniser keeps them with each word that it remembers. Most words of a text may be
nothing of the kind, and one look at a number passes them over.
"""

from __future__ import annotations

from string import ascii_lowercase
from typing import Final

from geoviz.extract.person_shapes import (
    ABBREVIATIONS,
    GIVEN_TOO,
    HEADS,
    HONORIFICS,
    NEVER_NAMES,
    PLURALS,
    THINGS,
)
from geoviz.extract.person_tokens import DAYS, FAITHS

LOWER: Final = frozenset({"national", "citizen", "native"})
"""What one is said to be of a country; with a capital, part of a name."""
LEADS: Final = frozenset({"head", "boss", "member"})
"""What one is of something; a word of a title only before "of"."""
_LEARNED: Final = ("ologist", "ographer", "iatrist", "ologian")
"""Endings of the names of learned callings."""
_SHORTEST: Final = min(map(len, _LEARNED))
_H: Final = 0x68
_I: Final = 0x69
_N: Final = 0x6E
_R: Final = 0x72
_T: Final = 0x74
_APOSTROPHE: Final = 0x27
_CURLY: Final = 0x2019
"""Code points: numbers compare faster than letters."""

ENDS_TITLE: Final = 1 << 0
"""It may be the head of a title or stand for one ("minister", "Sen")."""
PLURAL_TITLE: Final = 1 << 1
"""It is such a head in the plural ("ministers")."""
PART: Final = 1 << 2
"""It may be part of a name ("Ode", "KP", "d'Estaing")."""
BEGINS_NAME: Final = 1 << 3
"""A part of a name may begin with it ("Ode", "al" of "al-Assad")."""
MAY_BREAK: Final = 1 << 4
"""It may be no part of a name, unless the words beside it say so ("President")."""
BREAKS: Final = 1 << 5
"""With a capital it is no part of a name, whatever stands beside it ("The")."""
THING: Final = 1 << 6
"""It makes the name that holds it one of something else than a person ("Bridge")."""

_INITIALS: Final = frozenset(ascii_lowercase)
_SETS: Final = (
    (ENDS_TITLE, HEADS | frozenset(PLURALS) | frozenset(ABBREVIATIONS) | LEADS | LOWER),
    (PLURAL_TITLE, frozenset(PLURALS)),
    (MAY_BREAK, NEVER_NAMES | HONORIFICS | HEADS),
    (BREAKS, (NEVER_NAMES - DAYS - FAITHS - _INITIALS) | (HONORIFICS - GIVEN_TOO)),
    (THING, THINGS),
)


def _bits_of(key: str) -> int:
    return sum(bit for bit, words in _SETS if key in words)


_LISTED: Final[dict[str, int]] = {
    key: _bits_of(key) for _, words in _SETS for key in words
}
"""The bits of the words in the lists of titles and names."""


def kinds_of(text: str, key: str, *, capitalised: bool) -> int:
    """The sum of the bits that hold of a word as written, with its folded key."""
    kinds = _LISTED.get(key, 0)
    if is_learned(key):
        kinds |= ENDS_TITLE
    if _is_part(text):
        kinds |= PART | BEGINS_NAME if capitalised else PART
    if not capitalised and _may_open(text, key):
        kinds |= BEGINS_NAME
    return kinds


def is_learned(key: str) -> bool:
    """Does a word end like the name of a learned calling?"""
    if len(key) < _SHORTEST:
        return False
    # They all end in "-ist", "-ian" or "-her": letters are compared by their numbers,
    # because this is asked of each long word and few come as far as `endswith`.
    third, last = ord(key[-3]), ord(key[-1])
    if third == _I:
        return last in (_T, _N) and key.endswith(_LEARNED)
    return third == _H and last == _R and key.endswith(_LEARNED)


def _is_part(text: str) -> bool:
    """May a token be part of a name by its letters alone ("d'Estaing", not "NATO")?"""
    opening = ord(text[0])
    if 0x61 <= opening <= 0x7A:  # a to z: nearly all
        return _elided(text) and text[2].isupper()
    if not 0x41 <= opening <= 0x5A:
        if not text[0].isalpha():
            return False
        if text[0].islower():
            return _elided(text) and text[2].isupper()
    if len(text) <= 3 or 0x61 <= ord(text[1]) <= 0x7A:
        return True
    return not text.isupper() or text.endswith(".")


def _elided(text: str) -> bool:
    """Does it begin like "d'Estaing"?"""
    return len(text) > 3 and (ord(text[1]) == _APOSTROPHE or ord(text[1]) == _CURLY)


def _may_open(text: str, key: str) -> bool:
    """May a name begin with a token though it has no capital ("al-Assad")?"""
    return key in {"al", "el"} if len(key) == 2 else _elided(text)
