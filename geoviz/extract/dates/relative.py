"""Rules for dates that count from the day of writing, or from a day told of before."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.absolute import year_fields
from geoviz.extract.dates.phrases import closes, origin_of
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.weekdays import read_weekday, turned_past
from geoviz.extract.dates.words import (
    FROM_TEXT,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
    number,
)

_COUNT: Final = r"[an123]"
_LASTING: Final = frozenset("for over within lasting than".split())
_DURATION_SHIFTS: Final = frozenset("last past next coming".split())


def read_span(words: Words, start: int, end: int) -> Fields | None:
    """Last week, this year, next month, that day, the previous year."""
    shift, word = words.key(start), words.key(end - 1)
    unit = UNITS[word]
    before = words.key(start - 1)
    if end - start == 3:  # "this past week"
        past = (shift, words.key(start + 1)) == ("this", "past") and word == unit
        return {"unit": unit, "shift": -1} if past and unit != "day" else None
    if word != unit or unit in {"decade", "fortnight"}:
        return None
    durable = shift in _DURATION_SHIFTS and (shift, unit) != ("next", "day")
    if durable and before in {"the", "a"}:
        return None  # "over the last year"
    if shift in {"past", "coming", "upcoming", "current"}:
        return None
    fields: dict[str, int | str] = {"unit": unit, "shift": SHIFTS[shift]}
    if shift in FROM_TEXT or (shift, unit) == ("next", "day"):
        fields["origin"] = origin_of(shift)
    elif unit == "day":
        return None  # "to this day", "on the last day"
    if words.key(end) == "of" or (before == "to" and shift == "that"):
        return None
    if unit == "day" and shift == "same" and words.key(end) == "as":
        return None
    return fields


def read_turned_span(words: Words, start: int, end: int) -> Fields | None:
    """The year previous, the day before, the week after; alone, not "before it"."""
    word, turn = words.key(start + 1), words.key(start + 2)
    unit = UNITS[word]
    if word != unit or unit in {"decade", "fortnight"}:
        return None
    if turn not in {"before", "after", "previous", "prior", "following", "earlier"}:
        return None
    if not closes(words, end):
        return None
    shift = 1 if turn in {"after", "following"} else -1
    return {"unit": unit, "shift": shift, "origin": "text"}


def read_span_before_last(words: Words, start: int, end: int) -> Fields | None:
    """The week before last, the year after next."""
    word, steps = words.key(start), turned_past(words, end - 2)
    if not steps or word not in {"week", "month", "year"}:
        return None
    return {"unit": word, "shift": 2 * steps}


def read_edge(words: Words, start: int, end: int) -> Fields | None:
    """The end of the year, the beginning of the month, later in the week."""
    word = words.key(end - 1)
    unit = UNITS[word]
    if word != unit or unit not in {"week", "month", "year"}:
        return None
    if words.codes[start] in "eL" and words.code(start - 1) in "nU1a":
        return None  # "two years later in the year ..."
    return {"unit": unit, "shift": 0}


def read_year_end(words: Words, start: int, end: int) -> Fields | None:
    """Year's end and year-end."""
    if words.key(start) != "year" or words.key(end - 1) != "end":
        return None
    return {"unit": "year", "shift": 0} if words.glued(start, start + 2) else None


def read_offset(words: Words, start: int, end: int) -> Fields | None:
    """Two weeks ago, three days earlier, a year later, two days before."""
    position = next(i for i in range(start, end) if words.codes[i] == "U")
    turn = words.key(end - 1)
    count = number(words.text(position - 1 - (words.codes[position - 1] == "-")))
    unit = UNITS[words.key(position)]
    if unit == "fortnight":
        unit, count = "week", count * 2
    if turn in {"before", "after"} and not closes(words, end):
        return None
    if words.key(end) == "than" or not count:
        return None
    sign = 1 if turn in {"later", "after", "now", "time"} else -1
    fields: dict[str, int | str] = {"unit": unit, "count": sign * count}
    if turn in {"earlier", "later", "before", "after"}:
        fields["origin"] = "text"
    if _approximate(words, start):
        fields["approximate"] = 1
    return fields


def _approximate(words: Words, start: int) -> bool:
    before = words.key(start - 1)
    return before in {"about", "nearly", "almost", "around", "roughly", "over", "than"}


def read_ago_this(words: Words, start: int, end: int) -> Fields | None:
    """A year ago this month, ten years ago this week."""
    unit, count = words.key(end - 1), number(words.text(start))
    if words.key(end - 2) != "this" or words.key(start + 1) not in {"year", "years"}:
        return None
    steps = {"month": 12, "week": 52}.get(unit, 0) * count
    return {"unit": unit, "count": -steps} if steps else None


def read_weeks_from(words: Words, start: int, end: int) -> Fields | None:
    """A week ago Tuesday, two weeks from Monday; a week ago today."""
    count, day = number(words.text(start)), words.key(end - 1)
    if words.key(start + 1) not in {"week", "weeks"} or not count:
        return None
    sign = -1 if words.codes[start + 2] == "A" else 1
    if sign > 0 and words.key(start + 2) != "from":
        return None
    if words.key(start - 1) in _LASTING or words.code(end) in "1oM":
        return None  # "closed for six weeks from Monday 7 March"
    if day == "today":
        return {"unit": "day", "count": 7 * sign * count}
    if day not in WEEKDAYS or words.text(end - 1)[0].islower():
        return None
    return {"weekday": WEEKDAYS[day], "weeks": sign * count}


def read_weekday_week(words: Words, start: int, end: int) -> Fields | None:
    """Friday week: the one after the next, as the British say; Friday fortnight."""
    weeks = {"week": 1, "fortnight": 2}.get(words.key(end - 1), 0)
    if not weeks or words.text(start)[0].islower():
        return None
    return {"weekday": WEEKDAYS[words.key(start)], "weeks": weeks}


def read_vague_offset(_words: Words, _start: int, _end: int) -> Fields | None:
    """A few weeks ago, years ago: stated, but on no day that the words fix."""
    return {"vague": 1}


def read_weekend(words: Words, start: int, end: int) -> Fields | None:
    """The weekend, last weekend; "weekend" alone only after a preposition."""
    if words.key(end) == "of" or words.key(end) in {"warrior", "edition"}:
        return None
    if words.codes[end - 1] == "S":  # "the weekend before last"
        steps = turned_past(words, end - 2)
        return {"shift": steps, "further": 1} if steps else None
    if words.codes[end - 1] == "B":  # "the weekend after"
        if words.key(start - 1) != "the" or not closes(words, end):
            return None
        turn = words.key(end - 1)
        return {"shift": 1 if turn == "after" else -1, "origin": "text"}
    if words.codes[start] == "S":
        if words.key(start) in {"past", "current"} and words.key(start - 1) != "this":
            return None
        return {"shift": SHIFTS[words.key(start)]} | (
            {"origin": origin_of(words.key(start))}
            if words.key(start) in FROM_TEXT
            else {}
        )
    if words.key(start - 1) in {"the", "over", "at", "on", "during", "holiday"}:
        return {}
    return None


def read_season(words: Words, start: int, end: int) -> Fields | None:
    """Summer 2019, last winter, in the spring."""
    position = next(i for i in range(start, end) if words.codes[i] == "s")
    key = words.key(position)
    fields: dict[str, int | str] = {"season": SEASONS[key]}
    years = year_fields(words, position, end)
    if years:
        return fields | years
    if words.codes[start] == "S":
        if words.key(start) not in {"last", "this", "next"}:
            return None
        return fields | {"shift": SHIFTS[words.key(start)]}
    before = words.key(start - 1)
    before = words.key(start - 2) if before in {"the", "early", "late"} else before
    if before not in {"in", "by", "since", "until", "during"} or words.key(end) == "of":
        return None
    return fields if closes(words, end) else None


def read_quarter_span(words: Words, start: int, _end: int) -> Fields | None:
    """Last quarter, the previous quarter."""
    shift = words.key(start)
    return {"quarter_shift": SHIFTS[shift]} if shift in {
        "last", "this", "next", "previous", "current",
    } else None  # fmt: skip


def read_week_of_month(words: Words, start: int, end: int) -> Fields | None:
    """The last week of March, the first week of May 2010."""
    month = next(i for i in range(start, end) if words.codes[i] == "M")
    if words.key(start + 1) != "week" or not words.text(month)[0].isupper():
        return None
    count = ORDINALS.get(words.key(start), 0)
    if words.key(start) in {"last", "final"}:
        count = -1
    if not count or count > 5:
        return None
    fields: dict[str, int | str] = {"month": MONTHS[words.key(month)], "week": count}
    return fields | year_fields(words, month, end)


RELATIVE_RULES: Final[tuple[Rule, ...]] = (
    rule("week_of_month", r"[Sol]UfM\.?(?:,?f?(?:Y|SU))?", read_week_of_month),
    rule("vague", r"a?vf?UA|UA", read_vague_offset),
    rule("weekday", r"[an1]U[AF]W", read_weeks_from),
    rule("offset", r"[an1]U[AF]d", read_weeks_from),
    rule("offset", r"[an1]UASU", read_ago_this),
    rule("weekday", r"WU", read_weekday_week),
    rule("weekday", r"SUW", read_weekday),  # last week Wednesday
    rule("offset", rf"{_COUNT}-?U['P]i", read_offset),
    rule("offset", rf"{_COUNT}-?U(?:A|L|B|FX)", read_offset),
    rule("span", r"UBS", read_span_before_last),
    rule("span", r"tU[SBL]", read_turned_span),
    rule("span", r"[bL][fI]tU|e[fI]tU", read_edge),
    rule("span", r"U(?:-|P)b", read_year_end),
    rule("span", r"SS?U", read_span),
    rule("weekend", r"SE|EBS?|E", read_weekend),
    rule("season", r"Ss|s(?:,?f?t?(?:Y|SU))?", read_season),
    rule("quarter_span", r"SQ", read_quarter_span),
)
