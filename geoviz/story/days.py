"""What a date expression comes to, given the day of writing and the day told of."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

Fields = Mapping[str, int | str]

WEEKDAY_NAMES = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)  # not calendar.day_name, which follows the user's locale
_DAY = timedelta(days=1)
_WEEK = 7
_AGAINST_TENSE = 200
"""Days by which a year-less date is put off that the tense speaks against."""
_SAME_YEAR = 120
_NEAR = 45
"""Days around the day of writing within which a numeric date is read without doubt."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The days that an expression may count from."""

    now: date | None
    """Day of writing: of publication, or of the live item."""
    told: date | None
    """The day last told of in the text."""
    span: date | None
    """First day of what was last told of, whatever its width."""

    def origin(self, fields: Fields, unit: str = "day") -> date | None:
        """The day from which an expression counts."""
        origin = fields.get("origin")
        if origin == "same":
            fresh = self.told if self.told == self.span else None
            return fresh if unit == "day" else self.span
        if origin != "text":
            return self.now
        return (self.told if unit == "day" else self.span) or self.now


Value = tuple[str, str]
"""A value of the dates table, and a note."""
UNKNOWN: Value = ("", "")


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= year <= 9999):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def shifted(day: date, days: int) -> date | None:
    """The day so many days later; None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def week_of(day: date) -> str:
    """The ISO 8601 week of a day, `2025-W36`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_of(year: int, month: int) -> str:
    """A month as `2025-09`; months beyond 1 to 12 run into the years beside."""
    year, index = year + (month - 1) // 12, (month - 1) % 12
    return f"{year:04d}-{index + 1:02d}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _int(fields: Fields, name: str, default: int = 0) -> int:
    value = fields.get(name, default)
    return value if isinstance(value, int) else default


def _distance(day: date, now: date, tense: str) -> int:
    """How unlikely a year is for a date that states none; lower is likelier."""
    ahead = (day - now).days
    if ahead > 0 and tense == "past":
        return ahead + _AGAINST_TENSE
    if ahead < 0 and tense == "future":
        return -ahead + _AGAINST_TENSE + 100
    return ahead + 30 if ahead > 0 and not tense else abs(ahead)


def _nearest(
    candidates: list[date], now: date, fields: Fields, span: date | None = None
) -> date | None:
    """The likeliest of the candidates; a year just told of makes its days likelier."""
    tense = str(fields.get("tense", ""))

    def unlikely(day: date) -> int:
        told = span is not None and span.year == day.year != now.year
        return _distance(day, now, tense) - (_SAME_YEAR if told else 0)

    return min(candidates, key=unlikely, default=None)


def _year(fields: Fields, moment: Moment) -> int:
    """The year stated, also as "last year"; 0 when none is."""
    if "year" in fields:
        return _int(fields, "year")
    if "year_shift" in fields and moment.now:
        return moment.now.year + _int(fields, "year_shift")
    return 0


def _of_day(fields: Fields, moment: Moment) -> Value:
    month, number = _int(fields, "month"), _int(fields, "day")
    year = _year(fields, moment)
    weekday = fields.get("weekday")
    if year:
        found = make_day(year, month, number)
    else:
        now = moment.now or moment.span
        if now is None:
            return UNKNOWN
        years = (now.year - 1, now.year, now.year + 1)
        days = [day for y in years if (day := make_day(y, month, number))]
        fitting = [day for day in days if day.weekday() == weekday]
        found = _nearest(fitting or days, now, fields, moment.span)
    if found and weekday is not None and found.weekday() != weekday:
        name = WEEKDAY_NAMES[found.weekday()]
        return found.isoformat(), f"by the calendar this day is a {name}"
    return _iso(found), ""


def _of_numeric_day(fields: Fields, moment: Moment) -> Value:
    year, first, second = (_int(fields, k) for k in ("year", "first", "second"))
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


def _of_days(fields: Fields, moment: Moment) -> Value:
    last, _ = _of_day(
        {**fields, "month": fields["to_month"], "day": fields["to_day"]}, moment
    )
    if not last:
        return UNKNOWN
    month, day = _int(fields, "month"), _int(fields, "day")
    year = int(last[:4]) - (month > _int(fields, "to_month"))
    first = make_day(year, month, day)
    return (f"{first.isoformat()}/{last}", "") if first else UNKNOWN


def _month_year(fields: Fields, moment: Moment, month: int) -> int:
    """The year of a month; 0 when it cannot be known."""
    if year := _year(fields, moment):
        return year
    now = moment.now or moment.span
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
    found = _nearest(days, now, fields, moment.span)
    return found.year if found else 0


def _of_month(fields: Fields, moment: Moment) -> Value:
    month = _int(fields, "month")
    year = _month_year(fields, moment, month)
    return (month_of(year, month), "") if year else UNKNOWN


def _of_months(fields: Fields, moment: Moment) -> Value:
    first, last = _int(fields, "month"), _int(fields, "to_month")
    year = _month_year(fields, moment, last)
    if not year:
        return UNKNOWN
    return f"{month_of(year - (first > last), first)}/{month_of(year, last)}", ""


def _of_week_of_month(fields: Fields, moment: Moment) -> Value:
    month, count = _int(fields, "month"), _int(fields, "week")
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
    number = _int(fields, name)
    first = months * (number - 1) + 1
    year = _year(fields, moment)
    if not year and moment.now:
        now, future = moment.now, fields.get("tense") == "future"
        ended = first + months - 1 < now.month
        year = now.year if future or ended else now.year - 1
        if first <= now.month < first + months:
            year = now.year
    if not year:
        return UNKNOWN
    return f"{month_of(year, first)}/{month_of(year, first + months - 1)}", ""


def _of_quarter_span(fields: Fields, moment: Moment) -> Value:
    if moment.now is None:
        return UNKNOWN
    first = (moment.now.month - 1) // 3 * 3 + 1 + 3 * _int(fields, "quarter_shift")
    year = moment.now.year
    return f"{month_of(year, first)}/{month_of(year, first + 2)}", ""


def _of_season(fields: Fields, moment: Moment) -> Value:
    first = _int(fields, "season")
    note = "months of the northern season, assumed"
    year = _year(fields, moment)
    if not year:
        if moment.now is None:
            return UNKNOWN
        year = _month_year(fields, moment, first + 1 if first < 12 else 12)
        if fields.get("shift") == 0:
            year = moment.now.year - (first == 12 and moment.now.month < 6)
    return f"{month_of(year, first)}/{month_of(year, first + 2)}", note


def _of_year(fields: Fields, moment: Moment) -> Value:
    year = _int(fields, "year")
    if "to_year" in fields:
        return f"{year:04d}/{_int(fields, 'to_year'):04d}", ""
    return f"{year:04d}", ""


def _of_weekday(fields: Fields, moment: Moment) -> Value:
    now, wanted = moment.origin(fields), _int(fields, "weekday")
    if "range" in fields and moment.told:
        ahead = (wanted - moment.told.weekday()) % _WEEK
        return _iso(shifted(moment.told, ahead)), ""
    if now is None:
        return UNKNOWN
    back, ahead = (now.weekday() - wanted) % _WEEK, (wanted - now.weekday()) % _WEEK
    shift, tense = fields.get("shift"), fields.get("tense")
    if "week_shift" in fields:
        step = wanted - now.weekday() + _WEEK * _int(fields, "week_shift")
    elif shift == -1 or (shift is None and fields.get("governor") == "since"):
        step = -(back or _WEEK)
    elif shift == 1:
        # "Next Friday", said a day or two before, is not that Friday.
        step = ahead if ahead > 2 else ahead + _WEEK
    elif shift == 0:
        step = -back if tense == "past" else ahead
    else:
        step = ahead if tense == "future" else -back
    return _iso(shifted(now, step)), ""


def _of_near_day(fields: Fields, moment: Moment) -> Value:
    now = moment.origin(fields)
    if now is None:
        return UNKNOWN
    if "overnight" in fields:
        before = shifted(now, -1)
        return (f"{_iso(before)}/{_iso(now)}", "") if before else UNKNOWN
    return _iso(shifted(now, _int(fields, "days"))), ""


def _of_span(fields: Fields, moment: Moment) -> Value:
    unit, shift = str(fields["unit"]), _int(fields, "shift")
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
    return _counted(unit, _int(fields, "count"), moment.origin(fields, unit))


def _of_weekend(fields: Fields, moment: Moment) -> Value:
    now = moment.origin(fields)
    if now is None:
        return UNKNOWN
    saturday = now + _DAY * (5 - now.weekday())
    shift, tense = fields.get("shift"), fields.get("tense")
    in_it = now.weekday() >= 5
    if shift in {-1, 1}:
        step = _int(fields, "shift") if in_it or shift == -1 else 0
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
    return (f"{_iso(first)}/{_iso(last)}", "") if first and last else UNKNOWN


def _of_day_of_month(fields: Fields, moment: Moment) -> Value:
    now, number = moment.now, _int(fields, "day")
    if now is None:
        return UNKNOWN
    if "shift" in fields:
        value = month_of(now.year, now.month + _int(fields, "shift"))
        found = make_day(int(value[:4]), int(value[5:]), number)
        return _iso(found), ""
    months = (month_of(now.year, now.month + step) for step in (-1, 0, 1))
    days = [make_day(int(m[:4]), int(m[5:]), number) for m in months]
    return _iso(_nearest([day for day in days if day], now, fields)), ""


def _of_vague(fields: Fields, moment: Moment) -> Value:
    return UNKNOWN


RESOLVERS: dict[str, Callable[[Fields, Moment], Value]] = {
    "day": _of_day,
    "day_of_month": _of_day_of_month,
    "days": _of_days,
    "half": lambda fields, moment: _of_part_of_year(fields, moment, 6),
    "month": _of_month,
    "months": _of_months,
    "named_day": _of_day,
    "near_day": _of_near_day,
    "numeric_day": _of_numeric_day,
    "offset": _of_offset,
    "quarter": lambda fields, moment: _of_part_of_year(fields, moment, 3),
    "quarter_span": _of_quarter_span,
    "season": _of_season,
    "span": _of_span,
    "vague": _of_vague,
    "week_of_month": _of_week_of_month,
    "weekday": _of_weekday,
    "weekend": _of_weekend,
    "year": _of_year,
    "years": _of_year,
}
"""Form of an expression → how its value is found. Clock times take a day beside them."""


def first_day(value: str) -> date | None:
    """The first day of a value; None when it is empty.

    >>> first_day("2025-W36"), first_day("2025/2026"), first_day("")
    (datetime.date(2025, 9, 1), datetime.date(2025, 1, 1), None)
    """
    start = value.split("/")[0]
    if not start:
        return None
    if "W" in start:
        return date.fromisocalendar(int(start[:4]), int(start[6:]), 1)
    parts = [int(part) for part in start.split("-")]
    return date(*(parts + [1, 1])[:3])
