"""The day of a feast in a year: Easter and what hangs on it, "the last Monday of May".

Feasts of the United States as they have been kept since the Uniform Monday Holiday Act
took effect in 1971 (5 U.S.C. 6103); Easter as the Western churches keep it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from geoviz.story.days import make_day

_FROM_EASTER: Final = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter saturday": -1,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "trinity sunday": 56,
}
"""Days after Easter Sunday."""
_MONDAY, _THURSDAY, _SUNDAY = 0, 3, 6
_NTH: Final = {
    "king day": (1, _MONDAY, 3),
    "presidents day": (2, _MONDAY, 3),
    "memorial day": (5, _MONDAY, -1),
    "fathers day": (6, _SUNDAY, 3),
    "labor day": (9, _MONDAY, 1),
    "columbus day": (10, _MONDAY, 2),
    "thanksgiving": (11, _THURSDAY, 4),
    "thanksgiving day": (11, _THURSDAY, 4),
}
"""Month, weekday (0 for Monday) and which of the month; -1 for the last."""


def easter(year: int) -> date:
    """Easter Sunday, Gregorian.

    The algorithm of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, 1991,
    chapter 8).

    >>> easter(2024).isoformat()
    '2024-03-31'
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast_day(name: str, year: int) -> date | None:
    """The day; None for a year that the calendar or the feast does not have."""
    if not 1 <= year <= 9999:
        return None
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    if name not in _NTH:
        return None
    month, weekday, count = _NTH[name]
    days = [day for n in range(1, 32) if (day := make_day(year, month, n))]
    fitting = [day for day in days if day.weekday() == weekday]
    return fitting[count - 1 if count > 0 else count]
