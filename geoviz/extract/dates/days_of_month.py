"""Rules for days told within a month: "on the 15th", "the first Sunday in August"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.absolute import is_month, year_fields
from geoviz.extract.dates.phrases import closes
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.tense_words import PAST
from geoviz.extract.dates.words import (
    FROM_TEXT,
    MONTHS,
    ORDINALS,
    SHIFTS,
    WEEKDAYS,
    number,
)

_BEFORE_NUMBER: Final = frozenset(
    "on by until till before for since from after to of".split()
)


_MONTHLY: Final = {
    "inst": 0,
    "instant": 0,
    "ult": -1,
    "ultimo": -1,
    "prox": 1,
    "proximo": 1,
}
"""Of letters: "the 12th inst." is of this month, "ult." of the last."""


def read_day_of_month(words: Words, start: int, end: int) -> Fields | None:
    """On the 15th; the 3rd of this month; yours of the 12th inst."""
    day = number(words.text(start))
    if not words.text(start)[0].isdigit():
        return None
    if (monthly := _MONTHLY.get(words.key(end))) is not None:
        return {"day": day, "shift": monthly}
    if words.codes[end - 1] == "U":
        if words.key(end - 1) != "month":
            return None
        shift = words.key(end - 2)
        if shift == "the":
            return {"day": day, "shift": 0}
        told = {"origin": "text"} if shift in FROM_TEXT else {}
        return {"day": day, "shift": SHIFTS[shift]} | told
    listed = words.codes[max(0, start - 3) : start] in {"to&", "to,"}
    if listed and words.key(start - 4) in _BEFORE_NUMBER:
        return {"day": day}  # "on the 8th and 9th"
    if words.key(start - 1) != "the":
        return None
    before = words.key(start - 2)
    if words.code(start - 3) == "o" and before in {"and", "to", "-"}:
        before = "on"  # "between the 5th and the 9th"
    part = before == "of" and words.code(start - 3) == "p"  # "the evening of the 15th"
    over = closes(words, end) or words.key(end) in PAST
    ends = before in _BEFORE_NUMBER and over
    return {"day": day} if part or ends else None


def read_listed_day(words: Words, start: int, end: int) -> Fields | None:
    """The (19th) of "Crewe (15 July), Rhyl (19th)"."""
    day = words.text(end - 1)
    if "M" not in words.codes[:start] or not day[0].isdigit():
        return None
    return {"day": number(day)}


def read_weekday_of_month(words: Words, start: int, end: int) -> Fields | None:
    """Sunday the 15th, Monday (the 3rd); "Sat 11" of "Sat 11 and Sun 12 Oct"."""
    last = end - 1 - (words.codes[end - 1] == ")")
    day = words.text(last)
    if not (day[0].isdigit() and words.text(start)[0].isupper()):
        return None
    if words.codes[last] == "1":
        goes_on = words.code(end) in "T&" or words.text(end) in {",", ".", ")", ":", ""}
        if not goes_on and words.codes[end : end + 2] not in {"-W", "-w"}:
            return None
        if words.codes[end : end + 2] in {",1", "&1"}:
            return None
    elif last == end - 1 and not closes(words, end):
        return None
    return {"weekday": WEEKDAYS[words.key(start)], "day": number(day)}


_NTH: Final = {"last": -1, "final": -1}


def read_nth_weekday(words: Words, start: int, end: int) -> Fields | None:
    """The first Sunday in August, the last Monday of May 2010, of next month."""
    nth = _NTH.get(words.key(start)) or ORDINALS.get(words.key(start), 0)
    weekday = words.text(start + 1)
    if not nth or nth > 5 or weekday[0].islower():
        return None
    fields: dict[str, int | str] = {"nth": nth, "weekday": WEEKDAYS[weekday.lower()]}
    if words.codes[start + 3] == "M":
        if not is_month(words, start + 3):
            return None
        fields["month"] = MONTHS[words.key(start + 3)]
        return fields | year_fields(words, start + 3, end)
    if words.key(end - 1) != "month":
        return None
    return fields | {"month_shift": SHIFTS.get(words.key(start + 3), 0)}


DAY_OF_MONTH_RULES: Final[tuple[Rule, ...]] = (
    rule("nth_weekday", r"[olS]W[fI](?:M\.?(?:,?f?(?:Y|SU))?|[tS]U)", read_nth_weekday),
    rule("day_of_month", r"[Ww]\.?(?:1|,?t?o|\(t?o\))", read_weekday_of_month),
    rule("day_of_month", r"(?<=\()t?o(?=\))", read_listed_day),
    rule("day_of_month", r"of(?:S|t)U|o", read_day_of_month),
)
