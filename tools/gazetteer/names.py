"""Which of the many names of a place are kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from geoviz.gazetteer.keys import fold

SCRIPTS_OF_LANGUAGE = {
    "am": "ETHIOPIC",
    "ar": "ARABIC",
    "as": "BENGALI",
    "be": "CYRILLIC",
    "bg": "CYRILLIC",
    "bn": "BENGALI",
    "bo": "TIBETAN",
    "ckb": "ARABIC",
    "dv": "THAANA",
    "dz": "TIBETAN",
    "el": "GREEK",
    "fa": "ARABIC",
    "gu": "GUJARATI",
    "he": "HEBREW",
    "hi": "DEVANAGARI",
    "hy": "ARMENIAN",
    "ja": "CJK HIRAGANA KATAKANA",
    "ka": "GEORGIAN",
    "kk": "CYRILLIC",
    "km": "KHMER",
    "kn": "KANNADA",
    "ko": "HANGUL",
    "ku": "ARABIC",
    "ky": "CYRILLIC",
    "lo": "LAO",
    "mk": "CYRILLIC",
    "ml": "MALAYALAM",
    "mn": "CYRILLIC",
    "mr": "DEVANAGARI",
    "my": "MYANMAR",
    "ne": "DEVANAGARI",
    "or": "ORIYA",
    "pa": "GURMUKHI",
    "ps": "ARABIC",
    "ru": "CYRILLIC",
    "sd": "ARABIC",
    "si": "SINHALA",
    "sr": "CYRILLIC",
    "ta": "TAMIL",
    "te": "TELUGU",
    "tg": "CYRILLIC",
    "th": "THAI",
    "ti": "ETHIOPIC",
    "ug": "ARABIC",
    "uk": "CYRILLIC",
    "ur": "ARABIC",
    "yue": "CJK",
    "zh": "CJK",
}
"""Script (first word of the Unicode names of its letters) of each language."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Marks that are neither seen nor part of the spelling; the joiners of Persian are."""

_CODE = re.compile(r"[A-Z0-9]{1,4}")
_REFUSED = re.compile(r"[|,،;:()\[\]{}<>\"\n\r\t=*\\?!#&0-9]|\.\.|https?")


def scripts(text: str) -> frozenset[str]:
    """Scripts of the letters of `text`, by the first word of their Unicode names."""
    return frozenset(
        unicodedata.name(c, "UNKNOWN").split(" ", 1)[0] for c in text if c.isalpha()
    )


def native_scripts(languages: str) -> frozenset[str]:
    """Scripts other than Latin of a country's languages (`"ar-EG,en,fr"`)."""
    codes = (tag.split("-")[0] for tag in languages.split(","))
    return frozenset(
        script for code in codes for script in SCRIPTS_OF_LANGUAGE.get(code, "").split()
    )


def clean(name: str) -> str:
    """`name` without unseen marks and surplus spaces."""
    return " ".join(name.translate(_UNSEEN).replace("|", " ").strip(" /").split())


def keep(
    primary: str,
    candidates: Iterable[str],
    native: frozenset[str] = frozenset(),
    *,
    shortest: int = 3,
    brief: bool = False,
) -> tuple[str, ...]:
    """The alternates worth looking up, sorted, one for each folded form.

    Kept are Latin names with a capital (transliterations such as `byjng` have none)
    and names wholly in a `native` script. Codes (`BJS`), digits, punctuation that no
    name has, and Latin names under `shortest` letters are dropped. If `brief` (small
    towns, which would fill the file), so are names that hold the primary name whole
    ("Danzhou Xiang": a text is read by "Danzhou") and variants of an apostrophe only.
    """
    kept: dict[str, str] = {}
    seen = {fold(primary)}
    own = f" {fold(primary)} "
    for raw in sorted(set(candidates)):
        name = clean(raw)
        key = fold(name)
        if not key or key in seen or _REFUSED.search(name) or len(name) > 60:
            continue
        found = scripts(name)
        if found == {"LATIN"}:
            if not any(c.isupper() for c in name) or _CODE.fullmatch(name):
                continue
            if sum(c.isalpha() for c in name) < shortest:
                continue
        elif not found or not found <= native or len(name) < 2:
            continue
        if brief:
            if own in f" {key} ":
                continue
            key = key.replace("'", "")
            if key in seen:
                continue
        # Of two spellings with one folded form, the one with accents sorts last.
        kept[key] = name
    return tuple(sorted(kept.values()))
