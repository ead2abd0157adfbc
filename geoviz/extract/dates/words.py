"""The words that dates are made of, each with the one-letter class the rules match.

A sentence becomes a string of classes, one letter a token ("on Tuesday, 2 September
2025" is `OW,1MY`), and the rules are short regular expressions over that string.
"""

from __future__ import annotations

import re
from typing import Final

OTHER: Final = "_"
"""Class of a token that has no part in any date."""

MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Names of weekdays → 0 for Monday to 6 for Sunday, as `date.weekday` counts."""

NUMBERS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen twenty""".split(),
        start=1,
    )
} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
ORDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
        twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
        nineteenth twentieth""".split(),
        start=1,
    )
}
UNITS: Final[dict[str, str]] = {
    form: unit
    for unit in ("day", "week", "month", "year", "decade", "fortnight")
    for form in (unit, unit + "s")
}
SHIFTS: Final[dict[str, int]] = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "coming": 1,
    "following": 1,
    "next": 1,
    "upcoming": 1,
}
FROM_TEXT: Final = frozenset("previous preceding prior same that following".split())
"""Shifts that count from the day last told of, not from the day of writing."""

SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Seasons → first month, on the northern half of the globe."""

PARTS: Final = frozenset(
    """morning mornings afternoon evening night midday noon midnight dawn dusk
    lunchtime sunrise sunset""".split()
)
NAMED_DAYS: Final = frozenset(
    "christmas halloween hogmanay juneteenth pentecost thanksgiving".split()
)
"""Days whose name is one word."""
OF_HOLIDAYS: Final = frozenset(
    """andrew anzac armistice ascension ash australia bastille bonfire boxing burns
    canada columbus david earth easter father fathers fawkes fools george good guy
    groundhog holy king labor leap maundy memorial palm patrick patricks president
    presidents remembrance saints shrove stephen swithin trinity valentine valentines
    veterans whit women""".split()
)
"""First words of other named days; see `holidays.py`."""

_DASHES: Final = "-‐‑‒–—―"
_LETTERS: Final[dict[str, str]] = {
    **dict.fromkeys(MONTHS, "M"),
    **{name: "W" if name.endswith("day") else "w" for name in WEEKDAYS},
    **dict.fromkeys(NUMBERS, "n"),
    **dict.fromkeys(ORDINALS, "o"),
    **dict.fromkeys(UNITS, "U"),
    **dict.fromkeys(SHIFTS, "S"),
    **dict.fromkeys(SEASONS, "s"),
    **dict.fromkeys(PARTS, "p"),
    **dict.fromkeys(NAMED_DAYS, "y"),
    **dict.fromkeys(OF_HOLIDAYS, "H"),
    **dict.fromkeys(("a", "an"), "a"),
    **dict.fromkeys("today yesterday tomorrow tonight overnight".split(), "d"),
    **dict.fromkeys("several few couple many some".split(), "v"),
    **dict.fromkeys("early late mid".split(), "e"),
    **dict.fromkeys("beginning end start middle close half".split(), "b"),
    **dict.fromkeys("earlier later".split(), "L"),
    **dict.fromkeys("before after".split(), "B"),
    **dict.fromkeys("am pm a.m. p.m.".split(), "m"),
    **dict.fromkeys("consecutive straight successive".split(), "j"),
    **dict.fromkeys("to through until till thru".split(), "T"),
    **dict.fromkeys("from between".split(), "F"),
    **dict.fromkeys("o'clock hours hrs".split(), "h"),
    "weekend": "E",
    "quarter": "Q",
    "century": "C",
    "ago": "A",
    "and": "&",
    "on": "O",
    "of": "f",
    "in": "I",
    "at": "@",
    "the": "t",
    "s": "z",
    "q": "q",
    "time": "i",
    "new": "N",
    "eve": "V",
    "now": "X",
    "final": "l",
    "'s": "P",
    **{mark: mark for mark in ",./()"},
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys("'’‘", "'"),
}
CLASSES: Final = OTHER + "".join(sorted({*_LETTERS.values(), *"12348DKYco"}))
"""All classes. Tokens hold the position of theirs, so that most are told from each
other by a number; the first is `OTHER`.

Digits: `1` 1 to 31 (a day, a month, an hour), `2` other numbers of two digits, `3`
of three or of five and more, `Y` 1000 to 2199, `4` other numbers of four, `o` 1st
to 31st, `c` higher ordinals, `K` 13:00 or 13.00, `D` 03.09.2025, `8`
20250903.
"""
_WORDS: Final = {word: CLASSES.index(letter) for word, letter in _LETTERS.items()}
_CLOCK: Final = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?")
_DOTTED: Final = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_ORDINAL: Final = re.compile(r"(\d++)(?:st|nd|rd|th)")
_FOUR_DIGITS: Final = 4
_COMPACT: Final = 8
"""Digits of 20250903."""


def _number_class(text: str) -> str:
    if not text.isdigit():
        if _CLOCK.fullmatch(text):
            return "K"
        if _DOTTED.fullmatch(text):
            return "D"
        ordinal = _ORDINAL.fullmatch(text)
        if ordinal is None:
            return OTHER
        few = len(ordinal[1]) <= _FOUR_DIGITS
        return "o" if few and 1 <= int(ordinal[1]) <= 31 else "c"
    if len(text) == _FOUR_DIGITS:
        return "Y" if 1000 <= int(text) < 2200 else "4"
    if len(text) > 2:
        compact = len(text) == _COMPACT and text[:2] in {"19", "20"}
        return "8" if compact else "3"
    return "1" if 1 <= int(text) <= 31 else "2"


def date_class(text: str, key: str) -> int:
    """The class of a token, as its position in `CLASSES`; `key` is its folded text.

    >>> tokens = "on Tuesday , 2 Sept . 2025 at 13:00 GMT".split()
    >>> "".join(CLASSES[date_class(token, token.lower())] for token in tokens)
    'OW,1M.Y@K_'
    """
    if key in _WORDS:  # few are: more is asked of these alone
        return _WORDS.get(text.lower().replace("’", "'"), 0)
    if text[0].isdigit() and text.isascii():
        return CLASSES.index(_number_class(text))
    return 0


def number(text: str) -> int:
    """Value of a number, an ordinal or a number word; 0 when it is none of them."""
    word = text.lower()
    if word[:1].isdigit():
        digits = word.rstrip("stndrh")
        return int(digits) if digits.isascii() and digits.isdigit() else 0
    return NUMBERS.get(word) or ORDINALS.get(word) or 0
