"""How names in some scripts are written in Latin letters, letter by letter.

Only to tell which of a place's names is the one that the text writes, so the rules of
sound between letters are left out. Georgian after the national system of 2002, Greek
after ELOT 743, Korean after the Revised Romanization of 2000.
"""

from __future__ import annotations

import unicodedata

_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        (
            "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"
        ).split(),
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
        strict=True,
    )
)
_HANGUL = 0xAC00, 0xD7A3
"""First and last syllable: each is made of an initial, a vowel and a final."""
_INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".replace("_", "").split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = "_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t".replace(
    "_", ""
).split(" ")


def romanised(name: str) -> str:
    """The name in small Latin letters, without marks; other scripts are left out.

    >>> romanised("თბილისი"), romanised("Θεσσαλονίκη"), romanised("서울")
    ('tbilisi', 'thessaloniki', 'seoul')
    >>> romanised("Tel Aviv–Yafo"), romanised("北京")
    ('telavivyafo', '')
    """
    return "".join(map(_letter, unicodedata.normalize("NFC", name.casefold())))


def _letter(letter: str) -> str:
    first, last = _HANGUL
    if first <= ord(letter) <= last:
        rest, final = divmod(ord(letter) - first, len(_FINALS))
        initial, vowel = divmod(rest, len(_VOWELS))
        return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
    bare = unicodedata.normalize("NFD", letter)[0]
    if bare in _GEORGIAN:
        return _GEORGIAN[bare]
    if bare in _GREEK:
        return _GREEK[bare]
    return bare if "a" <= bare <= "z" else ""
