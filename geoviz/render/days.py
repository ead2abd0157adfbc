"""The days on which a map may open: those on which the story has something to show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from geoviz.days import BACKGROUND, parse_day
from geoviz.errors import DayError


def check_day(day: str | None, days: Sequence[date]) -> str | None:
    """Return the DAY in its plainest form, or say which ones there are.

    Args:
        day: `2025-09-03`, `2025-09-02/2025-09-03`, `background`, or None for all days.
        days: the story days, in order.

    Raises:
        DayError: not a DAY, or one (or a range) on which nothing happens.
    """
    if day is None:
        return None
    span = parse_day(day)
    plain = str(span)
    if plain == BACKGROUND or any(span.holds(one) for one in days):
        return plain
    known = ", ".join(one.isoformat() for one in days) or "none"
    raise DayError(
        f"nothing happens on {day}; the story days are: {known}; "
        f"{BACKGROUND} shows the rest"
    )
