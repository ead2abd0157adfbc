"""Rules for days by name and number: "3 September 2025", "Sat., 12/12"."""

from __future__ import annotations

import re
from typing import Final

from geoviz.extract.dates.measures import counts_something
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import FROM_TEXT, MONTHS, SHIFTS, WEEKDAYS, number

_DAY: Final = r"(?:1-M\.?|[1o]f?M\.?|M\.?t?[1o])"
_YEAR: Final = r"(?:,?f?Y|-Y|,?f?t?SU)?"
_LATER_YEAR: Final = re.compile(r"(?:,M\.?){0,9}[&T-](?:[1o]f?)?M\.?(?:[1o])?,?f?(Y)")
_PIVOT: Final = 50
"""Two-digit years below it are of this century."""
_MONTHS: Final = 12
_ATTACKS: Final = frozenset(
    "attack attacks terror terrorist terrorists hijackers".split()
)


def positions(words: Words, start: int, end: int, classes: str) -> list[int]:
    """Numbers of the tokens of some classes."""
    return [i for i in range(start, end) if words.codes[i] in classes]


def _short_year(value: int) -> int:
    return value + (2000 if value < _PIVOT else 1900)


def year_fields(words: Words, start: int, end: int) -> dict[str, int | str]:
    """The year that the tokens give, in figures or as "last year"; may be empty."""
    for i in range(start, end):
        code = words.codes[i]
        if code == "Y":
            return {"year": number(words.text(i))}
        if code == "S" and words.key(i + 1) == "year":
            key = words.key(i)
            told = {"year_origin": "text"} if key in FROM_TEXT else {}
            return {"year_shift": SHIFTS[key]} | told
    return {}


def is_month(words: Words, position: int) -> bool:
    """Is the token a month's name, and not the verbs "may" and "march"?"""
    return words.text(position)[:1].isupper()


def _weekday(words: Words, start: int, end: int) -> dict[str, int | str]:
    for i in positions(words, start, end, "Ww"):
        return {"weekday": WEEKDAYS[words.key(i)]}
    return {}


def read_day(words: Words, start: int, end: int) -> Fields | None:
    """A day of a month: "3 September 2025", "Sept. 3", "Tuesday, 2 September"."""
    (month,) = positions(words, start, end, "M")
    days = positions(words, start, end, "1o")
    day = days[0]
    spelt = words.codes[day] == "o" and not words.text(day)[0].isdigit()
    if not is_month(words, month) or (spelt and words.code(day + 1) != "f"):
        return None  # "the second March meeting"
    last = end - 1
    if words.codes[last] in "1Y" and counts_something(words, last):
        return None  # "in June 12 people"; a shorter rule may still apply
    fields: dict[str, int | str] = {
        "month": MONTHS[words.key(month)],
        "day": number(words.text(day)),
    }
    fields |= year_fields(words, start, end) or borrowed_year(words, end)
    eleventh = (fields["month"], fields["day"]) == (9, 11) and "year" not in fields
    if eleventh and _ATTACKS & {words.key(end), words.key(end + 1)}:
        fields["year"] = 2001
    return fields | _weekday(words, start, end)


def borrowed_year(words: Words, end: int) -> dict[str, int | str]:
    """The year after the last of some: "April, May and June 2008"."""
    found = _LATER_YEAR.match(words.codes, end)
    return year_fields(words, found.start(1), found.end(1)) if found else {}


_TENS: Final = {"twenty": 20, "thirty": 30}


def read_spelt_day(words: Words, start: int, end: int) -> Fields | None:
    """The twenty-first of August."""
    tens, ones = _TENS.get(words.key(start), 0), number(words.text(start + 2))
    if not tens or not 1 <= ones <= 9 or not words.glued(start, start + 3):
        return None
    fields = read_day(words, start + 2, end)
    return fields and {**fields, "day": tens + ones}


def read_shifted_day(words: Words, start: int, end: int) -> Fields | None:
    """Last Aug. 20, this coming May 3; next Tuesday, May 17."""
    if words.key(start) not in {"last", "this", "next"}:
        return None
    after = start + (2 if words.codes[start + 1] == "S" else 1)
    fields = read_day(words, after, end)
    if fields is None or words.codes[after] in "Ww":
        return fields
    return {**fields, "shift": SHIFTS[words.key(after - 1)]}


def read_weekday_number(words: Words, start: int, end: int) -> Fields | None:
    """Sat., 12/12: which is the month, and the year, the weekday tells."""
    slash = end - 2
    if not words.glued(slash - 1, end) or words.code(end) in "/%":
        return None
    first, second = number(words.text(slash - 1)), number(words.text(end - 1))
    if not words.text(start)[0].isupper() or min(first, second) > _MONTHS:
        return None
    return {"first": first, "second": second} | _weekday(words, start, end)


def read_iso_day(words: Words, start: int, end: int) -> Fields | None:
    """2025-09-03 and 2025/09/03."""
    if not words.glued(start, end):
        return None
    year, month, day = (number(words.text(i)) for i in (start, start + 2, start + 4))
    return {"year": year, "month": month, "day": day} if month <= 12 else None


def read_compact_day(words: Words, start: int, _end: int) -> Fields | None:
    """20250903, where it is a day of the calendar."""
    digits = words.text(start)
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return {"year": year, "month": month, "day": day}


def read_numeric_day(words: Words, start: int, end: int) -> Fields | None:
    """03/09/2025, 3-9-25 and 3.9.2025: which number is the day is left open."""
    if not words.glued(start, end):
        return None
    parts = re.split(r"[-/.]", "".join(words.text(i) for i in range(start, end)))
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    first, second, year = (int(part) for part in parts)
    if len(parts[2]) not in {2, 4} or not (first <= 12 or second <= 12):
        return None
    year = _short_year(year) if len(parts[2]) == 2 else year
    return {"first": first, "second": second, "year": year}


def read_days(words: Words, start: int, end: int) -> Fields | None:
    """Several days: "2-5 May", "from 2 to 5 May", "30 August to 3 September 2025"."""
    months = positions(words, start, end, "M")
    days = positions(words, start, end, "1o")
    if len(days) == 3:
        first, second, third = (number(words.text(i)) for i in days)
        if (second, third) != (first + 1, first + 2):
            return None
        days = [days[0], days[2]]  # "18, 19 and 20 May"
    if len(days) != 2 or not all(is_month(words, i) for i in months):
        return None
    if not all(words.text(i)[0].isdigit() for i in days):
        return None
    first, second = (number(words.text(i)) for i in days)
    month, to_month = MONTHS[words.key(months[0])], MONTHS[words.key(months[-1])]
    if month == to_month and first >= second:
        return None
    if "/" in words.codes[days[0] : days[1]] and second != first + 1:
        return None
    joined_by_and = "&" in words.codes[days[0] : days[1]]
    listed = "," in words.codes[days[0] : days[1]]
    if (
        joined_by_and
        and not listed
        and second != first + 1
        and words.key(start - 1) != "between"
    ):
        return None
    return {
        "month": month,
        "day": first,
        "to_month": to_month,
        "to_day": second,
    } | year_fields(words, start, end)


def read_new_year(words: Words, start: int, end: int) -> Fields | None:
    """New Year's Eve and New Year's Day."""
    eve = "V" in words.codes[start:end]
    month, day = (12, 31) if eve else (1, 1)
    return {"month": month, "day": day} | year_fields(words, start, end)


DAY_RULES: Final[tuple[Rule, ...]] = (
    rule("day", r"Y-1-1|Y/1/1", read_iso_day),
    rule("day", r"8", read_compact_day),
    rule("numeric_day", r"1/1/[Y12]|1-1-Y|D", read_numeric_day),
    rule("days", rf"{_DAY}[-T]{_DAY}{_YEAR}", read_days),
    rule("days", rf"M\.?1,1,?&1{_YEAR}|1,1,?&1f?M\.?{_YEAR}", read_days),
    rule("days", rf"M\.?[1o][-T&][1o]{_YEAR}|[1o][-T&/]t?[1o]f?M\.?{_YEAR}", read_days),
    rule("day", rf"[Ww]\.?,?\({_DAY}{_YEAR}\)|{_DAY}{_YEAR}\(W\)", read_day),
    rule("day", rf"[Ww]\.?,?t?{_DAY}{_YEAR}", read_day),
    rule("day", rf"S[Ww],?t?{_DAY}{_YEAR}|SS?M\.?[1o]", read_shifted_day),
    rule("numeric_day", r"[Ww]\.?,?1/1", read_weekday_number),
    rule("day", rf"n-ofM\.?{_YEAR}", read_spelt_day),
    rule("day", rf"{_DAY}{_YEAR}", read_day),
    rule("day", _DAY, read_day),
    rule("named_day", r"NUP[UV](?:,?f?Y|,?f?t?SU)?", read_new_year),
)
