"""What dates come to that count from another day: "Tuesday", "two weeks ago"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from geoviz.story.days import (
    UNKNOWN,
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
from geoviz.story.likeliest import nearest, year_of

_WEEK: Final = 7
_MONTH: Final = 31
_SAME_WEEK: Final = 4
"""Days within which "that Friday" lies ahead of the day told of."""
_DELAY: Final = 10
"""As in `likeliest.nearest`, for days of a month ("on the 8th")."""


def _of_quarter_span(fields: Fields, moment: Moment) -> Value:
    if moment.now is None:
        return UNKNOWN
    first = (moment.now.month - 1) // 3 * 3 + 1 + 3 * stated(fields, "quarter_shift")
    year = moment.now.year
    return f"{month_of(year, first)}/{month_of(year, first + 2)}", ""


def _of_weekday(fields: Fields, moment: Moment) -> Value:
    wanted = stated(fields, "weekday")
    if "range" in fields and moment.told:
        ahead = (wanted - moment.told.weekday()) % _WEEK
        return iso(shifted(moment.told, ahead)), ""
    if fields.get("origin") == "same" and moment.told is None:
        return UNKNOWN
    now, beside = moment.now, moment.beside
    until = fields.get("governor") in {"until", "till", "through"}
    if until and now and beside and beside <= now and fields.get("tense") == "past":
        # "It opened on Saturday, Oct. 7, and stayed open until Sunday."
        ahead = (wanted - beside.weekday()) % _WEEK
        return iso(shifted(beside, ahead)), ""
    if "origin" in fields:
        start = moment.origin({**fields, "origin": "text"})
        # "The Monday", and nothing told before it, is as Monday alone.
        if start and (start != now or "shift" in fields):
            return iso(shifted(start, _told_step(fields, start, now or start))), ""
    return (iso(shifted(now, _step(fields, now))), "") if now else UNKNOWN


def _told_step(fields: Fields, told: date, now: date) -> int:
    """Days from the one told of to "the Monday", "that Monday", the following one."""
    ahead = (stated(fields, "weekday") - told.weekday()) % _WEEK
    if fields["origin"] == "same":  # of the week told of
        return ahead if ahead <= _SAME_WEEK else ahead - _WEEK
    shift = fields.get("shift")
    if shift == -1:
        return ahead - _WEEK
    if shift is None and fields.get("tense") == "past" and ahead > (now - told).days:
        return ahead - _WEEK  # "on Wednesday; he had been away on the Sunday"
    return ahead if shift is None else ahead or _WEEK


def _step(fields: Fields, now: date) -> int:
    """Days from the day of writing to a weekday, by its shift and tense."""
    wanted = stated(fields, "weekday")
    back, ahead = (now.weekday() - wanted) % _WEEK, (wanted - now.weekday()) % _WEEK
    shift, tense = fields.get("shift"), fields.get("tense")
    if "weeks" in fields:
        weeks = stated(fields, "weeks")
        return (ahead if weeks > 0 else -back) + _WEEK * weeks
    if "week_shift" in fields:
        return wanted - now.weekday() + _WEEK * stated(fields, "week_shift")
    if shift == -1 or (shift is None and fields.get("governor") == "since"):
        return -(back or _WEEK)
    if shift == 1:
        # "Next Friday", said a day or two before, is not that Friday.
        return ahead if ahead > 2 else ahead + _WEEK
    if shift == 0:
        return -back if tense == "past" else ahead
    return ahead if tense == "future" else -back


def _of_near_day(fields: Fields, moment: Moment) -> Value:
    now = moment.origin(fields)
    if now is None:
        return UNKNOWN
    if "overnight" in fields:
        to_come = fields.get("tense") == "future"
        first, last = (now, shifted(now, 1)) if to_come else (shifted(now, -1), now)
        return (f"{iso(first)}/{iso(last)}", "") if first and last else UNKNOWN
    return iso(shifted(now, stated(fields, "days"))), ""


def _of_span(fields: Fields, moment: Moment) -> Value:
    unit, shift = str(fields["unit"]), stated(fields, "shift")
    return _counted(unit, shift, moment.origin(fields, unit))


def _counted(unit: str, count: int, start: date | None) -> Value:
    """The day, week, month, year or decade so many units from the one of `start`."""
    if start is None:
        return UNKNOWN
    if unit == "year":
        year = start.year + count
        return (f"{year:04d}", "") if 0 < year <= 9999 else UNKNOWN
    if unit == "month":
        value = month_of(start.year, start.month + count)
        return (value, "") if not value.startswith(("-", "0000")) else UNKNOWN
    if unit == "decade":
        year = start.year + 10 * count
        return (f"{year:04d}", "") if 0 < year <= 9999 else UNKNOWN
    found = shifted(start, count * (_WEEK if unit == "week" else 1))
    if found is None:
        return UNKNOWN
    return week_of(found) if unit == "week" else found.isoformat(), ""


def _of_offset(fields: Fields, moment: Moment) -> Value:
    if "approximate" in fields:
        return "", "stated only about"
    unit, count = str(fields["unit"]), stated(fields, "count")
    fresh = moment.told if moment.told == moment.span else None
    if unit == "week" and fields.get("origin") == "text" and fresh:
        # From a day to a day: "on Oct. 9; a week later he was arrested".
        unit, count = "day", _WEEK * count
    return _counted(unit, count, moment.origin(fields, unit))


def _of_weekend(fields: Fields, moment: Moment) -> Value:
    now = moment.origin(fields)
    if now is None:
        return UNKNOWN
    saturday = now + timedelta(days=5 - now.weekday())
    shift, tense = fields.get("shift"), fields.get("tense")
    in_it = now.weekday() >= 5
    if shift in {-1, 1}:
        step = stated(fields, "shift") if in_it or shift == -1 else 0
        if shift == 1 and not in_it:
            step = 1 if now.weekday() >= 3 else 0
        step += stated(fields, "shift") * ("further" in fields)
    elif in_it:
        step = 0
    elif tense:
        step = -1 if tense == "past" else 0
    else:
        step = -1 if now.weekday() <= 2 else 0
    first = shifted(saturday, _WEEK * step)
    last = shifted(first, 1) if first else None
    return (f"{iso(first)}/{iso(last)}", "") if first and last else UNKNOWN


def _of_day_of_month(fields: Fields, moment: Moment) -> Value:
    now, number = moment.now, stated(fields, "day")
    if now is None:
        return UNKNOWN
    beside = moment.beside
    if beside and "shift" not in fields and "weekday" not in fields:
        month = beside.month + (number < beside.day)
        value = month_of(beside.year, month)
        return iso(make_day(int(value[:4]), int(value[5:]), number)), ""
    told = moment.told if fields.get("tense") != "future" else None
    if (
        "shift" not in fields and told and (now - told).days > _MONTH
    ):  # what is of long ago goes on in its month
        return iso(make_day(told.year, told.month, number)), ""
    if "shift" in fields:
        start = moment.span if "origin" in fields and moment.span else now
        value = month_of(start.year, start.month + stated(fields, "shift"))
        found = make_day(int(value[:4]), int(value[5:]), number)
        return iso(found), ""
    reach = (-2, -1, 0, 1, 2) if "weekday" in fields else (-1, 0, 1)
    months = (month_of(now.year, now.month + step) for step in reach)
    days = [day for m in months if (day := make_day(int(m[:4]), int(m[5:]), number))]
    if "weekday" in fields:
        days = [day for day in days if day.weekday() == fields["weekday"]]
        if not days:
            return _of_weekday(fields, moment)
    return iso(nearest(days, now, fields, delay=_DELAY)), ""


def _of_nth_weekday(fields: Fields, moment: Moment) -> Value:
    """The first Sunday in August; the year is the likeliest, as of other days."""
    now, nth = moment.now, stated(fields, "nth")
    if "month_shift" in fields:
        start = moment.span if fields.get("origin") else now
        if start is None:
            return UNKNOWN
        months = [month_of(start.year, start.month + stated(fields, "month_shift"))]
    else:
        year = year_of(fields, moment)
        if not (year or now):
            return UNKNOWN
        years = [year] if year else [now.year + n for n in (-1, 0, 1) if now]
        months = [month_of(year, stated(fields, "month")) for year in years]
    days = [day for month in months if (day := _nth(month, fields, nth))]
    return iso(nearest(days, now, fields) if now else days[0] if days else None), ""


def _nth(month: str, fields: Fields, nth: int) -> date | None:
    days = (make_day(int(month[:4]), int(month[5:]), n) for n in range(1, 32))
    fitting = [day for day in days if day and day.weekday() == fields["weekday"]]
    at = nth - 1 if nth > 0 else nth
    return fitting[at] if at < len(fitting) else None


def _of_vague(_fields: Fields, _moment: Moment) -> Value:
    return UNKNOWN


COUNTED: Final[dict[str, Resolver]] = {
    "day_of_month": _of_day_of_month,
    "near_day": _of_near_day,
    "nth_weekday": _of_nth_weekday,
    "offset": _of_offset,
    "quarter_span": _of_quarter_span,
    "span": _of_span,
    "vague": _of_vague,
    "weekday": _of_weekday,
    "weekend": _of_weekend,
}
"""Form of an expression → how its value is found."""
