"""A DAY, as the command line, the API and the page write it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from geoviz.errors import DayError

BACKGROUND = "background"
"""The DAY of everything that happened on no story day."""


def check_day(day: str | None, days: Sequence[date]) -> str | None:
    """Return the day, or say which ones there are.

    Args:
        day: `2025-09-03`, `2025-09-02/2025-09-03`, `background`, or None for all days.
        days: the story days, in order.

    Raises:
        DayError: not a DAY, or one (or a range) on which nothing happens.
    """
    if day is None or day == BACKGROUND:
        return day
    first, slash, last = day.partition("/")
    try:
        start = date.fromisoformat(first)
        end = date.fromisoformat(last) if slash else start
    except ValueError as cause:
        raise DayError(
            f"{day!r} is not a day; write 2025-09-03, 2025-09-02/2025-09-03 "
            f"or {BACKGROUND}"
        ) from cause
    if not any(start <= one <= end for one in days):
        known = ", ".join(one.isoformat() for one in days) or "none"
        raise DayError(
            f"nothing happens on {day}; the story days are: {known}; "
            f"{BACKGROUND} shows the rest"
        )
    return day if slash else start.isoformat()
