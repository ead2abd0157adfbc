"""Rules for dates by name and number: days, months, years, decades, quarters."""

from __future__ import annotations

import re

from geoviz.extract.dates.measures import counts_something
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import MONTHS, SHIFTS, WEEKDAYS, number

_DAY = r"(?:1-M\.?|[1o]f?M\.?|M\.?t?[1o])"
_YEAR = r"(?:,?f?Y|-Y|,?(?:ft?)?SU)?"
_LATER_YEAR = re.compile(r"[&T-](?:[1o]f?)?M\.?(?:[1o])?,?f?(Y)")
_PIVOT = 50
"""Two-digit years below it are of this century."""
_QUARTERS = 4
_ATTACKS = frozenset("attack attacks terror terrorist terrorists hijackers".split())


def _positions(words: Words, start: int, end: int, classes: str) -> list[int]:
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
            return {"year_shift": SHIFTS[words.key(i)]}
    return {}


def is_month(words: Words, position: int) -> bool:
    """Is the token a month's name, and not the verbs "may" and "march"?"""
    return words.text(position)[:1].isupper()


def _weekday(words: Words, start: int, end: int) -> dict[str, int | str]:
    for i in _positions(words, start, end, "Ww"):
        return {"weekday": WEEKDAYS[words.key(i)]}
    return {}


def read_day(words: Words, start: int, end: int) -> Fields | None:
    """A day of a month: "3 September 2025", "Sept. 3", "Tuesday, 2 September"."""
    (month,) = _positions(words, start, end, "M")
    days = _positions(words, start, end, "1o")
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
    fields |= year_fields(words, start, end) or _borrowed_year(words, end)
    eleventh = (fields["month"], fields["day"]) == (9, 11) and "year" not in fields
    if eleventh and _ATTACKS & {words.key(end), words.key(end + 1)}:
        fields["year"] = 2001
    return fields | _weekday(words, start, end)


def _borrowed_year(words: Words, end: int) -> dict[str, int | str]:
    """The year after the second of two: "between April and June 2008"."""
    found = _LATER_YEAR.match(words.codes, end)
    return {"year": number(words.text(found.start(1)))} if found else {}


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
    months = _positions(words, start, end, "M")
    days = _positions(words, start, end, "1o")
    if len(days) != 2 or not all(is_month(words, i) for i in months):
        return None
    if not all(words.text(i)[0].isdigit() for i in days):
        return None
    first, second = (number(words.text(i)) for i in days)
    month, to_month = MONTHS[words.key(months[0])], MONTHS[words.key(months[-1])]
    if month == to_month and first >= second:
        return None
    joined_by_and = "&" in words.codes[days[0] : days[1]]
    if joined_by_and and second != first + 1 and words.key(start - 1) != "between":
        return None
    return {
        "month": month,
        "day": first,
        "to_month": to_month,
        "to_day": second,
    } | year_fields(words, start, end)


_BARE_MONTH_BEFORE = frozenset(
    """in since by until till through during last next this of early late mid from
    between before after for and to or the a an its their his her previous""".split()
)
_NOUN_BEFORE = frozenset("a the its their this 's".split())
_NOT_A_NOUN = frozenset(
    """on in of for to against through from and or was is has will that who at by with
    government cabinet administration ministry""".split()
)
_UNSURE_BARE = frozenset("march may".split())
_UNSURE_BEFORE = _BARE_MONTH_BEFORE - set(
    "the a an its their his her to for or".split()
)
_MAYBE_NAMES = frozenset("april june august".split())
_SPEAKS = frozenset("said says told added noted asked mr mrs ms miss dr to".split())
_SHORT_SURE = frozenset("sept oct nov dec feb aug".split())


def read_month(words: Words, start: int, end: int) -> Fields | None:
    """A month with its year, or alone: "June 2024", "in March", "last October"."""
    month = _positions(words, start, end, "M")[0]
    key = words.key(month)
    if not is_month(words, month):
        return None
    if words.codes[end - 1] == "Y" and counts_something(words, end - 1):
        return None
    fields: dict[str, int | str] = {"month": MONTHS[key]}
    year = year_fields(words, start, end)
    if not year and words.codes[start] != "S" and not _bare_month(words, month, key):
        return None
    if words.codes[start] == "S":
        fields["shift"] = SHIFTS[words.key(start)]
    return fields | (year or _borrowed_year(words, end))


def _bare_month(words: Words, month: int, key: str) -> bool:
    before, after = words.key(month - 1), words.text(month + 1)
    if before == "-":
        before = words.key(month - 2)
    if key in _UNSURE_BARE:
        if before in _NOUN_BEFORE:  # "the March election", not "the March on Rome"
            return after[:1].islower() and after not in _NOT_A_NOUN
        return before in _UNSURE_BEFORE and not after[:1].isupper()
    if len(key) <= 4 and key not in {"june", "july"}:
        return key in _SHORT_SURE and (after == "." or before in _BARE_MONTH_BEFORE)
    if key in _MAYBE_NAMES and after[:1].isupper():
        return before in _UNSURE_BEFORE - {"and"}
    if before in _BARE_MONTH_BEFORE:
        return True
    if after in _SPEAKS or before in _SPEAKS:
        return False  # Mr January
    named = words.text(month - 1)[:1].isupper() and words.code(month - 1) not in "OIM"
    return not named or month == 1


def read_months(words: Words, start: int, end: int) -> Fields | None:
    """Months joined by a dash: "April-June 2008"."""
    months = _positions(words, start, end, "M")
    if not all(is_month(words, i) for i in months):
        return None
    first, second = (MONTHS[words.key(i)] for i in months)
    if first == second:
        return None
    return {"month": first, "to_month": second} | year_fields(words, start, end)


def read_new_year(words: Words, start: int, end: int) -> Fields | None:
    """New Year's Eve and New Year's Day."""
    eve = "V" in words.codes[start:end]
    month, day = (12, 31) if eve else (1, 1)
    return {"month": month, "day": day} | year_fields(words, start, end)


def read_quarter(words: Words, start: int, end: int) -> Fields | None:
    """A quarter: "the first quarter of 2009", "third-quarter", "Q3 2009"."""
    if words.codes[start] == "q":
        value = number(words.text(start + 1))
        glued = words.glued(start, start + 2)
    else:
        value = _QUARTERS if words.key(start) == "final" else number(words.text(start))
        glued = True
    if not (glued and 1 <= value <= _QUARTERS):
        return None
    return {"quarter": value} | year_fields(words, start, end)


def read_half(words: Words, start: int, end: int) -> Fields | None:
    """The first or second half of a year."""
    value = number(words.text(start))
    if words.key(start + 1) != "half" or value not in {1, 2}:
        return None
    years = year_fields(words, start, end)
    return {"half": value} | years if years else None


DAY_RULES: tuple[Rule, ...] = (
    rule("day", r"Y-1-1|Y/1/1", read_iso_day),
    rule("day", r"8", read_compact_day),
    rule("numeric_day", r"1/1/[Y12]|1-1-Y|D", read_numeric_day),
    rule("days", rf"{_DAY}[-T]{_DAY}{_YEAR}", read_days),
    rule("days", rf"M\.?[1o][-T&][1o]{_YEAR}|[1o][-T&][1o]f?M\.?{_YEAR}", read_days),
    rule("day", rf"[Ww]\.?,?\({_DAY}{_YEAR}\)|{_DAY}{_YEAR}\(W\)", read_day),
    rule("day", rf"[Ww]\.?,?t?{_DAY}{_YEAR}", read_day),
    rule("day", rf"{_DAY}{_YEAR}", read_day),
    rule("day", _DAY, read_day),
    rule("named_day", r"NUP[UV](?:,?Y)?", read_new_year),
)
MONTH_RULES: tuple[Rule, ...] = (
    rule("months", r"M\.?[-/]M\.?(?:,?Y)?", read_months),
    rule("month", r"SM|M\.?,?f?(?:Y|SU)", read_month),
    rule("month", r"M\.?", read_month),
    rule("quarter", r"[ol]-?Q(?:f(?:Y|SU))?|q1(?:,?f?(?:Y|SU))?", read_quarter),
    rule("half", r"obf(?:Y|SU)", read_half),
)
