"""A DAY as the user writes it: one day, a range of days, or the background.

>>> parse_day("2025-09-02/2025-09-03").holds(date(2025, 9, 3))
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from geoviz.errors import DayError

BACKGROUND: Final = "background"
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """What a DAY stands for; its `str` is the DAY again."""

    first: date | None
    """First day; None for the background."""
    last: date | None
    """Last day, itself included; None for the background."""

    def holds(self, day: date) -> bool:
        """Does the span include the day? The background includes none."""
        if self.first is None or self.last is None:
            return False
        return self.first <= day <= self.last

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            return BACKGROUND
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def parse_day(text: str) -> DaySpan:
    """Read `2025-09-03`, `2025-09-02/2025-09-03` or `background`.

    Raises:
        DayError: it is none of these, or the range ends before it begins.
    """
    if text == BACKGROUND:
        return DaySpan(None, None)
    first, slash, last = text.partition("/")
    start = parse_calendar_day(first)
    end = parse_calendar_day(last) if slash else start
    if end < start:
        raise DayError(f"{text!r} ends before it begins; write {end}/{start}")
    return DaySpan(start, end)


def parse_calendar_day(text: str) -> date:
    """Read a single `2025-09-03`.

    Raises:
        DayError: it is not a day of the calendar in this form.
    """
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # such as 2025-02-30: told below with the rest
    raise DayError(
        f"{text!r} is not a day; write 2025-09-03, 2025-09-02/2025-09-03 or"
        f" {BACKGROUND}"
    )
