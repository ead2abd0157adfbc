"""What a place is called where it lies, when the gazetteer leaves no doubt.

The gazetteer's other names have no language. In a script that one language alone
writes, or whose old national encoding holds only the country's own characters, they
need none: of the names so written, those that only add a suffix (北京市) are left out,
and if exactly one remains it is the local name; of several, the one that sounds as the
place is called (서울 and not 경성 for Seoul). Cyrillic, Arabic and Indian scripts write
many languages, so nothing is said there; nor of names in Latin letters, which the text
itself has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from geoviz.render.romanisation import romanised

_HAN = "[\u3400-\u4dbf\u4e00-\u9fff]+"
_KANJI = "(?=.*[\u4e00-\u9fff])[\u4e00-\u9fff\u3005\u3040-\u30ff]+"
"""At least one character that is no syllable: what is all kana tells how to say it."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How names are written in a country."""

    language: str
    """BCP 47 tag, which also chooses the right forms of Han characters."""
    pattern: str
    """A regular expression for a whole name."""
    encoding: str = "utf-8"
    """A codec that holds the country's own characters and not its neighbours'."""
    before: tuple[str, ...] = ()
    """Words for a kind of place that may stand before its name."""

    def writes(self, name: str) -> bool:
        """Is the name written so?"""
        try:
            name.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return re.fullmatch(self.pattern, name) is not None


_THAI_KINDS = ("เทศบาลนคร", "เทศบาลเมือง", "เทศบาลตำบล", "จังหวัด", "อำเภอ", "เมือง")
"""City, town and subdistrict municipality; province; district; town."""

_WRITINGS = {
    "AM": Writing("hy", "[\u0531-\u0587 -]+"),
    "CN": Writing("zh-Hans", _HAN, "gb2312"),
    "GE": Writing("ka", "[\u10d0-\u10ff -]+"),
    "GR": Writing("el", "[\u0370-\u03ff -]+"),
    "HK": Writing("zh-Hant", _HAN, "big5"),
    "IL": Writing("he", "[\u05d0-\u05ea\u05be\u05f3\u05f4 -]+"),
    "JP": Writing("ja", _KANJI, "shift_jis"),
    "KP": Writing("ko", "[\uac00-\ud7a3 ]+"),
    "KR": Writing("ko", "[\uac00-\ud7a3 ]+"),
    "MO": Writing("zh-Hant", _HAN, "big5"),
    "TH": Writing("th", "[\u0e01-\u0e5b ]+", before=_THAI_KINDS),
    "TW": Writing("zh-Hant", _HAN, "big5"),
}


def local_name(country: str, names: Iterable[str], called: str = "") -> tuple[str, str]:
    """The local name and its language; two empty strings where there is doubt.

    Args:
        country: ISO 3166-1 alpha-2 code.
        names: all names of the place.
        called: its name in Latin letters, which tells between several.

    >>> local_name("CN", ["Dandong", "丹东市", "丹東", "丹東市"])
    ('丹东市', 'zh-Hans')
    >>> local_name("KR", ["Busan", "부산", "부산시"])
    ('부산', 'ko')
    >>> local_name("KR", ["Seoul", "경성", "서울"])
    ('', '')
    >>> local_name("KR", ["Seoul", "경성", "서울"], "Seoul")
    ('서울', 'ko')
    >>> local_name("TH", ["ลำปาง", "เทศบาลนครลำปาง"])
    ('ลำปาง', 'th')
    """
    writing = _WRITINGS.get(country)
    if writing is None:
        return "", ""
    written = sorted({name for name in names if writing.writes(name)}, key=len)
    short: list[str] = []
    for name in written:
        if not any(name.startswith(other) for other in short):
            short.append(name)
    own = [one for one in short if not _with_kind(one, short, writing)]
    if len(own) > 1 and called:
        own = [one for one in own if romanised(one) == romanised(called)]
    return (own[0], writing.language) if len(own) == 1 else ("", "")


def _with_kind(name: str, others: Iterable[str], writing: Writing) -> bool:
    """Is it another of the names, with what kind of place that is before it?"""
    return any(kind + other == name for kind in writing.before for other in others)
