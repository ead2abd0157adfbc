"""What dates by name and number come to: "Sept. 3", "in October", "summer 2019".

A date without its year is read as the likeliest of the years around the day of writing:
the nearest, unless the tense of the sentence speaks against it.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from geoviz.story.days import (
    UNKNOWN,
    WEEKDAY_NAMES,
    Fields,
    Moment,
    Resolver,
    Value,
    iso,
    make_day,
    month_of,
    shifted,
    stated,
    week_of,
)
from geoviz.story.feasts import feast_day
from geoviz.story.likeliest import nearest, standing, year_of

_SOON: Final = 45
"""Days ahead within which a month may be meant though the tense is past ("corn for
delivery in September fell")."""
_NEAR: Final = 21
"""Days around the day of writing within which a numeric date is read without doubt."""


def _carried(month: int, number: int, moment: Moment, tense: str) -> date | None:
    """As in "on March 3, 2007 he drove there; on April 1 it burned": the year before.

    Only of another year than the one of writing, and going on from the day stated.
    """
    stated_day = moment.carried
    if stated_day is None or moment.now is None or stated_day.year == moment.now.year:
        return None
    if stated_day > moment.now and tense == "past":
        return None
    found = make_day(stated_day.year, month, number)
    return found if found and found > stated_day else None


def _of_day(fields: Fields, moment: Moment) -> Value:
    month, number = stated(fields, "month"), stated(fields, "day")
    year = year_of(fields, moment)
    weekday = fields.get("weekday")
    if year:
        found = make_day(year, month, number)
    else:
        now, fields = standing(fields, moment)
        if now is None:
            return UNKNOWN
        years = (now.year - 1, now.year, now.year + 1)
        days = [day for y in years if (day := make_day(y, month, number))]
        if "shift" in fields:
            return iso(_turned(days, now, stated(fields, "shift"))), ""
        fitting = [day for day in days if day.weekday() == weekday]
        found = _carried(month, number, moment, str(fields.get("tense"))) or nearest(
            fitting or days, now, fields, moment.span
        )
    if found and weekday is not None and found.weekday() != weekday:
        name = WEEKDAY_NAMES[found.weekday()]
        return found.isoformat(), f"by the calendar this day is a {name}"
    return iso(found), ""


def _turned(days: list[date], now: date, shift: int) -> date | None:
    """The last of the days before now, the next one, or the one of this year."""
    if shift == 0:
        return next((day for day in days if day.year == now.year), None)
    behind = [day for day in days if day <= now]
    return (
        behind[-1]
        if shift < 0 and behind
        else next((day for day in days if day > now), None)
    )


def _of_named_day(fields: Fields, moment: Moment) -> Value:
    """A feast: of its year, of the last or the next one, else the nearest."""
    name = str(fields.get("feast", ""))

    def in_year(year: int) -> date | None:
        if name:
            found = feast_day(name, year)
        else:
            found = make_day(year, stated(fields, "month"), stated(fields, "day"))
        return shifted(found, stated(fields, "beside")) if found else None

    if year := year_of(fields, moment):
        return iso(in_year(year)), ""
    now, fields = standing(fields, moment)
    if now is None:
        return UNKNOWN
    days = [day for step in (-1, 0, 1) if (day := in_year(now.year + step))]
    shift = fields.get("shift")
    if shift == -1:
        days = [day for day in days if day < now][-1:]
    elif shift == 1:
        days = [day for day in days if day > now][:1]
    return iso(nearest(days, now, fields, moment.span)), ""


def _of_numeric_day(fields: Fields, moment: Moment) -> Value:
    if "year" not in fields:
        return _by_weekday(fields, moment)
    year, first, second = (stated(fields, k) for k in ("year", "first", "second"))
    readings = {make_day(year, second, first), make_day(year, first, second)} - {None}
    days = sorted(day for day in readings if day)
    if len(days) == 1:
        return days[0].isoformat(), ""
    if moment.now:
        near = [day for day in days if abs((day - moment.now).days) <= _NEAR]
        if len(near) == 1:
            return near[0].isoformat(), "day and month told apart by nearness"
    if days:
        listed = " or ".join(day.isoformat() for day in days)
        return f"{year:04d}", f"day and month cannot be told apart: {listed}"
    return UNKNOWN


def _by_weekday(fields: Fields, moment: Moment) -> Value:
    """As in "Sat., 12/10": the reading and the year that fall on such a day."""
    if moment.now is None:
        return UNKNOWN
    first, second = stated(fields, "first"), stated(fields, "second")
    days = [
        day
        for step in (-1, 0, 1)
        for month, number in {(first, second), (second, first)}
        if (day := make_day(moment.now.year + step, month, number))
        and day.weekday() == fields["weekday"]
    ]
    return iso(nearest(sorted(days), moment.now, fields)), ""


def _of_days(fields: Fields, moment: Moment) -> Value:
    last, _ = _of_day(
        {**fields, "month": fields["to_month"], "day": fields["to_day"]}, moment
    )
    if not last:
        return UNKNOWN
    month, day = stated(fields, "month"), stated(fields, "day")
    year = int(last[:4]) - (month > stated(fields, "to_month"))
    first = make_day(year, month, day)
    return (f"{first.isoformat()}/{last}", "") if first else UNKNOWN


def _month_year(fields: Fields, moment: Moment, month: int) -> int:
    """The year of a month; 0 when it cannot be known."""
    if year := year_of(fields, moment):
        return year
    now, fields = standing(fields, moment)
    if now is None:
        return 0
    shift = fields.get("shift")
    if shift == -1:
        return now.year - (month >= now.month)
    if shift == 1:
        return now.year + (month <= now.month)
    if month == now.month and fields.get("governor") != "since":
        return now.year
    days = [day for y in (-1, 0, 1) if (day := make_day(now.year + y, month, 15))]
    if "in" in fields and fields.get("tense") == "past":  # not "January corn fell"
        days = [day for day in days if (day - now).days <= _SOON]
    found = nearest(days, now, fields, moment.span)
    return found.year if found else 0


def _of_month(fields: Fields, moment: Moment) -> Value:
    month = stated(fields, "month")
    year = _month_year(fields, moment, month)
    return (month_of(year, month), "") if year else UNKNOWN


def _of_months(fields: Fields, moment: Moment) -> Value:
    first, last = stated(fields, "month"), stated(fields, "to_month")
    year = _month_year(fields, moment, last)
    if not year:
        return UNKNOWN
    return f"{month_of(year - (first > last), first)}/{month_of(year, last)}", ""


def _of_week_of_month(fields: Fields, moment: Moment) -> Value:
    month, count = stated(fields, "month"), stated(fields, "week")
    year = _month_year(fields, moment, month)
    if not year:
        return UNKNOWN
    # A week belongs to the month of its Thursday, as in ISO 8601 it does to the year.
    days = [make_day(year, month, d) for d in range(1, 32)]
    thursdays = [day for day in days if day and day.weekday() == 3]
    position = count - 1 if count > 0 else count
    return (week_of(thursdays[position]), "") if position < len(thursdays) else UNKNOWN


def _of_part_of_year(fields: Fields, moment: Moment, months: int) -> Value:
    name = "quarter" if months == 3 else "half"
    number = stated(fields, name)
    first = months * (number - 1) + 1
    year = year_of(fields, moment)
    if not year and moment.now:
        now, future = moment.now, fields.get("tense") == "future"
        ended = first + months - 1 < now.month
        year = now.year if future or ended else now.year - 1
        if first <= now.month < first + months:
            year = now.year
    if not year:
        return UNKNOWN
    return f"{month_of(year, first)}/{month_of(year, first + months - 1)}", ""


def _of_season(fields: Fields, moment: Moment) -> Value:
    first = stated(fields, "season")
    note = "months of the northern season, assumed"
    year = year_of(fields, moment)
    if not year:
        if moment.now is None:
            return UNKNOWN
        year = _month_year(fields, moment, first + 1 if first < 12 else 12)
        if fields.get("shift") == 0:
            year = moment.now.year - (first == 12 and moment.now.month < 6)
    return f"{month_of(year, first)}/{month_of(year, first + 2)}", note


def _of_year(fields: Fields, _moment: Moment) -> Value:
    year = stated(fields, "year")
    if "to_year" in fields:
        return f"{year:04d}/{stated(fields, 'to_year'):04d}", ""
    return f"{year:04d}", ""


STATED: Final[dict[str, Resolver]] = {
    "day": _of_day,
    "days": _of_days,
    "half": lambda fields, moment: _of_part_of_year(fields, moment, 6),
    "month": _of_month,
    "months": _of_months,
    "named_day": _of_named_day,
    "numeric_day": _of_numeric_day,
    "quarter": lambda fields, moment: _of_part_of_year(fields, moment, 3),
    "season": _of_season,
    "week_of_month": _of_week_of_month,
    "year": _of_year,
    "years": _of_year,
}
"""Form of an expression → how its value is found."""
