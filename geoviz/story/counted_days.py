"""What dates come to that count from another day: "Tuesday", "two weeks ago"."""

from __future__ import annotations

from datetime import date, timedelta

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
from geoviz.story.stated_days import nearest

_WEEK = 7
_MONTH = 31


def _of_quarter_span(fields: Fields, moment: Moment) -> Value:
    if moment.now is None:
        return UNKNOWN
    first = (moment.now.month - 1) // 3 * 3 + 1 + 3 * stated(fields, "quarter_shift")
    year = moment.now.year
    return f"{month_of(year, first)}/{month_of(year, first + 2)}", ""


def _of_weekday(fields: Fields, moment: Moment) -> Value:
    now, wanted = moment.origin(fields), stated(fields, "weekday")
    if "range" in fields and moment.told:
        ahead = (wanted - moment.told.weekday()) % _WEEK
        return iso(shifted(moment.told, ahead)), ""
    if now is None:
        return UNKNOWN
    back, ahead = (now.weekday() - wanted) % _WEEK, (wanted - now.weekday()) % _WEEK
    shift, tense = fields.get("shift"), fields.get("tense")
    if "weeks" in fields:
        weeks = stated(fields, "weeks")
        step = (ahead if weeks > 0 else -back) + _WEEK * weeks
    elif "week_shift" in fields:
        step = wanted - now.weekday() + _WEEK * stated(fields, "week_shift")
    elif shift == -1 or (shift is None and fields.get("governor") == "since"):
        step = -(back or _WEEK)
    elif shift == 1:
        # "Next Friday", said a day or two before, is not that Friday.
        step = ahead if ahead > 2 else ahead + _WEEK
    elif shift == 0:
        step = -back if tense == "past" else ahead
    else:
        step = ahead if tense == "future" else -back
    return iso(shifted(now, step)), ""


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
    unit = str(fields["unit"])
    return _counted(unit, stated(fields, "count"), moment.origin(fields, unit))


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
    told = moment.told if fields.get("tense") != "future" else None
    if told and (now - told).days > _MONTH:  # what is of long ago goes on in its month
        return iso(make_day(told.year, told.month, number)), ""
    if "shift" in fields:
        value = month_of(now.year, now.month + stated(fields, "shift"))
        found = make_day(int(value[:4]), int(value[5:]), number)
        return iso(found), ""
    months = (month_of(now.year, now.month + step) for step in (-1, 0, 1))
    days = [make_day(int(m[:4]), int(m[5:]), number) for m in months]
    return iso(nearest([day for day in days if day], now, fields)), ""


def _of_vague(_fields: Fields, _moment: Moment) -> Value:
    return UNKNOWN


COUNTED: dict[str, Resolver] = {
    "day_of_month": _of_day_of_month,
    "near_day": _of_near_day,
    "offset": _of_offset,
    "quarter_span": _of_quarter_span,
    "span": _of_span,
    "vague": _of_vague,
    "weekday": _of_weekday,
    "weekend": _of_weekend,
}
"""Form of an expression → how its value is found."""
