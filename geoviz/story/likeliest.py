"""The likeliest of the years, or months, that a date may be of which states none.

The nearest, unless the tense of the sentence speaks against it, or a year just told of
for another.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from geoviz.story.days import Fields, Moment, stated

_AGAINST_TENSE: Final = 200
"""Days by which a year-less date is put off that the tense speaks against."""
_DELAY: Final = 30
"""Days by which a date to come is put off where no tense says that it is to come."""
_SAME_YEAR: Final = 120
"""Days by which a date in a year just told of is likelier than others."""
_SAME_YEAR_PAST: Final = 170
"""The same where a past tense says that the date is not of this year's days to come."""


def _distance(day: date, now: date, tense: str, delay: int) -> int:
    """How unlikely a year is for a date that states none; lower is likelier."""
    ahead = (day - now).days
    if ahead > 0 and tense == "past":
        return ahead + _AGAINST_TENSE
    if ahead < 0 and tense == "future":
        return -ahead + _AGAINST_TENSE + 100
    return ahead + delay if ahead > 0 and not tense else abs(ahead)


def nearest(
    candidates: list[date],
    now: date,
    fields: Fields,
    span: date | None = None,
    delay: int = _DELAY,
) -> date | None:
    """The likeliest of the candidates; a year just told of makes its days likelier."""
    tense = str(fields.get("tense", ""))
    if fields.get("governor") == "since":
        candidates = [day for day in candidates if day <= now] or candidates

    def unlikely(day: date) -> int:
        told = span is not None and span.year == day.year != now.year
        likely = told * (_SAME_YEAR if tense != "past" else _SAME_YEAR_PAST)
        return _distance(day, now, tense, delay) - likely

    return min(candidates, key=unlikely, default=None)


def year_of(fields: Fields, moment: Moment) -> int:
    """The year stated, also as "last year"; 0 when none is."""
    if "year" in fields:
        return stated(fields, "year")
    if "year_shift" in fields:
        told = moment.span if fields.get("year_origin") else None
        if start := told or moment.now:
            return start.year + stated(fields, "year_shift")
    if moment.year and moment.now and "feast" not in fields:
        return 0 if _against(moment.year - moment.now.year, fields) else moment.year
    return 0


def _against(years: int, fields: Fields) -> bool:
    """Does the tense, or what stands before the date, speak against such a year?"""
    tense = fields.get("tense")
    if "shift" in fields or (years < 0 and fields.get("governor") == "since"):
        return True
    return (years < 0 and tense == "future") or (years > 0 and tense == "past")


def standing(fields: Fields, moment: Moment) -> tuple[date | None, Fields]:
    """The day that a date without its year lies near, and what the words say of it.

    Where no day of writing is known it is the day last told of in full; a year alone
    ("some 4,700 in the whole of 2005") fixes nothing, and past or future says nothing,
    for they count from the day of writing.
    """
    if moment.now:
        return moment.now, fields
    return moment.told, {**fields, "tense": ""}
