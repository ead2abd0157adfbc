"""Dates as corrections give them: as in the table `dates`, or one day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from geoviz.errors import CorrectionError
from geoviz.story.days import first_day

UNKNOWN_DAY = "unknown"
_DAY = r"\d{4}-\d{2}-\d{2}"
_SPAN = rf"(?:{_DAY}|\d{{4}}-W\d{{2}}|\d{{4}}-\d{{2}}|\d{{4}})"
_VALUE = re.compile(rf"({_SPAN}(?:/{_SPAN})?)(?: (\d\d:\d\d))?", re.ASCII)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date in words stands for."""

    value: str
    """As in the table `dates`; empty when it is not known."""
    time: str = ""
    """`HH:MM`; empty when nothing is said of it."""


def read_date(text: str) -> DateValue | None:
    """The value; None for words that are no date.

    Raises:
        CorrectionError: it is no day, week, month, year or interval of the calendar.
    """
    if not text:
        return None
    if text == UNKNOWN_DAY:
        return DateValue("")
    found = _VALUE.fullmatch(text)
    ends = found[1].split("/") if found else []
    days = [first_day(end) for end in ends]
    wrong = (
        not found or None in days or (len(days) == 2 and str(days[0]) > str(days[1]))
    )
    if wrong or (found and found[2] and not _CLOCK.fullmatch(found[2])):
        raise CorrectionError(
            f"{text!r} is no date; write 2025-09-03, 2025-09-03 14:30, 2025-W36,"
            " 2025-09, 2025, 2025-09-02/2025-09-03, unknown, or nothing for no date"
        )
    return DateValue(found[1], found[2] or "") if found else None


def read_day(text: str) -> date:
    """One day of the calendar.

    Raises:
        CorrectionError: it is none.
    """
    value = read_date(text)
    if value is None or not re.fullmatch(_DAY, value.value) or value.time:
        raise CorrectionError(f"{text!r} is no day; write it as 2025-09-03")
    return date.fromisoformat(value.value)
