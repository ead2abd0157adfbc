"""Days, weeks and months as values of the dates table, and what they count from."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

Fields = dict[str, int | str]

WEEKDAY_NAMES: Final = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)  # not calendar.day_name, which follows the user's locale


class Moment:
    """The days that an expression may count from."""

    __slots__ = (
        "behind",
        "beside",
        "carried",
        "now",
        "span",
        "told",
        "year",
    )

    def __init__(
        self,
        now: date | None,
        told: date | None,
        span: date | None,
        *,
        carried: date | None = None,
        behind: date | None = None,
        beside: date | None = None,
        year: int = 0,
    ) -> None:
        """Take what is known; None for what is not."""
        self.now = now
        """Day of writing: of publication, or of the live item."""
        self.told = told
        """The day last told of in the text."""
        self.span = span
        """First day of what was last told of, whatever its width."""
        self.carried = carried
        """A day stated with its year in this sentence or the one before."""
        self.behind = behind
        """The day last told of that is not after the day of writing."""
        self.beside = beside
        """A day stated with its month in the same sentence."""
        self.year = year
        """The year that the sentence opens with: "In 2011 ...", "Last year's ..."."""

    def origin(self, fields: Fields, unit: str = "day") -> date | None:
        """The day from which an expression counts."""
        origin = fields.get("origin")
        if origin == "same":
            fresh = self.told if self.told == self.span else None
            return self._lived(fields, fresh) if unit == "day" else self.span
        if origin != "text":
            return self.now
        return (
            self._lived(fields, self.told) if unit == "day" else self.span
        ) or self.now

    def _lived(self, fields: Fields, told: date | None) -> date | None:
        """What happened "that evening" did not happen on a day yet to come."""
        ahead = told and self.now and told > self.now
        if ahead and self.behind and fields.get("tense") == "past":
            return self.behind
        return told


Value = tuple[str, str]
"""A value of the dates table, and a note."""
Resolver = Callable[["Fields", "Moment"], Value]
UNKNOWN: Final[Value] = ("", "")


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar's ends."""
    try:
        return date.fromordinal(day.toordinal() + days)
    except (OverflowError, ValueError):
        return None


def week_of(day: date) -> str:
    """The ISO 8601 week of a day, `2025-W36`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_of(year: int, month: int) -> str:
    """A month as `2025-09`; months beyond 1 to 12 run into the years beside."""
    year, index = year + (month - 1) // 12, (month - 1) % 12
    return f"{year:04d}-{index + 1:02d}"


def iso(day: date | None) -> str:
    """The day as a value; empty for None."""
    return day.isoformat() if day else ""


def stated(fields: Fields, name: str, default: int = 0) -> int:
    """A number that the words state."""
    value = fields.get(name, default)
    return value if isinstance(value, int) else default


@lru_cache(maxsize=4096)
def first_day(value: str) -> date | None:
    """The first day of a value; None when it is empty.

    >>> first_day("2025-W36"), first_day("2025/2026"), first_day("")
    (datetime.date(2025, 9, 1), datetime.date(2025, 1, 1), None)
    """
    start = value.partition("/")[0]
    try:
        if "W" in start:
            return date.fromisocalendar(int(start[:4]), int(start[6:]), 1)
        parts = [int(part) for part in start.split("-")]
        return date(*[*parts, 1, 1][:3])
    except ValueError:  # empty, or a year before the calendar begins
        return None
