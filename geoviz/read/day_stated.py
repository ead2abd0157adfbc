"""The publication day as metadata state it: ISO 8601, RFC 2822 or English words.

A day written with numbers alone and the year last ("03/09/2025") is two different days
on two continents, so it is refused, not guessed.
"""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?![\d])")
_WORDS = re.compile(
    r"(?:[a-z]{3,9},? )?(?:(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})"
    r"|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))\b"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_NAMES = (
    "january february march april may june july august september october november"
    " december"
).split()


def stated_day(text: str) -> date | None:
    """The day, in the calendar of whoever wrote it; None when it cannot be told.

    >>> stated_day("2025-09-03T23:30:00-05:00"), stated_day("Wed, 3 Sep 2025 08:00 GMT")
    (datetime.date(2025, 9, 3), datetime.date(2025, 9, 3))
    >>> stated_day("03/09/2025") is None
    True
    """
    line = " ".join(text.split()).lower()[:100]
    if iso := _ISO.match(line):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if words := _WORDS.match(line):
        day, month, year = (words[1], words[2], words[3])
        if day is None:
            day, month, year = (words[5], words[4], words[6])
        number = _month(month)
        return _day(int(year), number, int(day)) if number else None
    return None


def _month(word: str) -> int:
    if word == "sept":
        return 9
    for names in (_MONTHS, _MONTH_NAMES):
        if word in names:
            return names.index(word) + 1
    return 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
