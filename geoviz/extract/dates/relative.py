"""Rules for dates that count from the day of writing, or from a day told of before."""

from __future__ import annotations

from geoviz.extract.dates.absolute import year_fields
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
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

_COUNT = r"[an123]"
_NAMED_BEFORE = frozenset(
    """black bloody super good ash palm cyber giving holy easter sheffield ruby maundy
    shrove blue every each most red whit freaky manic casual throwback""".split()
)
_NAMED_AFTER = frozenset(
    """times telegraph mirror express herald mail post star world sun night-football
    league school""".split()
)
_CAPITAL_AFTER = frozenset("night morning afternoon".split())
_DURATION_SHIFTS = frozenset("last past next coming".split())
_PHRASE_ENDS = frozenset(
    """and but when while as in on at by for with from that which who the he she it they
    because since said says after""".split()
)


def read_weekday(words: Words, start: int, end: int) -> Fields | None:
    """A weekday: "Tuesday", "last Tuesday", "Tuesday night", "Tuesday of last week"."""
    position = next(i for i in range(start, end) if words.codes[i] in "Ww")
    before, after = words.key(start - 1), words.key(end)
    if words.text(position)[0].islower() or before in _NAMED_BEFORE:
        return None
    if after in _NAMED_AFTER and words.text(end)[:1].isupper():
        return None
    if words.codes[end - 1] == "p" and words.text(end - 1)[0].isupper():
        if words.text(end)[:1].isupper() and not words.heading:
            return None  # "Saturday Night Live"
    if after == "-" and words.key(end + 1) == "to":
        return None
    if after == "the" and words.key(end + 1) == "13th":
        return None
    if before == "on" and words.key(start - 2) in {"mail", "globe"}:
        return None
    if words.codes[position] == "w" and not _short_weekday(words, position):
        return None
    fields: dict[str, int | str] = {"weekday": WEEKDAYS[words.key(position)]}
    for i in range(start, end):
        if words.codes[i] == "S":
            name = "week_shift" if words.code(i + 1) == "U" else "shift"
            fields[name] = SHIFTS[words.key(i)]
    if words.key(start) in FROM_TEXT:
        fields["origin"] = _origin(words.key(start))
    return fields


def _short_weekday(words: Words, position: int) -> bool:
    """Is "Tues", "Sun" or "Sat" surely a day?"""
    before, after = words.key(position - 1), words.text(position + 1)
    return before in {"on", "last", "next", "this", "until", "since", "by"} and (
        after == "." or not after[:1].isupper()
    )


def read_near_day(words: Words, start: int, end: int) -> Fields | None:
    """Today, tonight, yesterday, tomorrow, overnight."""
    key = words.key(start)
    if key == "overnight":
        after = words.text(end)
        ends = not after or not after[0].isalpha() or after.lower() in _PHRASE_ENDS
        alone = ends or after.lower() in {"into", "to"}
        return {"overnight": 1} if alone else None
    if words.key(end) == "show" or words.key(start - 1) == "usa":
        return None
    return {"days": {"yesterday": -1, "tomorrow": 1}.get(key, 0)}


def read_beyond(words: Words, start: int, end: int) -> Fields | None:
    """The day before yesterday, the day after tomorrow."""
    pair = (words.key(end - 2), words.key(end - 1))
    if words.key(end - 3) != "day":
        return None
    if pair == ("before", "yesterday"):
        return {"days": -2}
    return {"days": 2} if pair == ("after", "tomorrow") else None


def read_part(words: Words, start: int, end: int) -> Fields | None:
    """Last night, this morning, that evening, the following afternoon."""
    shift, part = words.key(start), words.key(start + 1)
    if shift == "last":
        return {"days": -1} if part in {"night", "evening"} else None
    if shift in {"past", "coming", "upcoming", "current", "prior"}:
        return None
    if shift in FROM_TEXT or shift == "next":
        return {"days": SHIFTS[shift], "origin": _origin(shift)}
    return {"days": 0}


def _origin(shift: str) -> str:
    """What a shift counts from: "that" and "same" only from a day told of just before."""
    return "same" if shift in {"that", "same"} else "text"


def read_span(words: Words, start: int, end: int) -> Fields | None:
    """Last week, this year, next month, that day, the previous year."""
    shift, word = words.key(start), words.key(start + 1)
    unit = UNITS[word]
    before = words.key(start - 1)
    if word != unit or unit in {"decade", "fortnight"}:
        return None
    if before in {"the", "a"} and shift in _DURATION_SHIFTS:
        if (shift, unit) != ("next", "day"):
            return None  # "over the last year"
    if shift in {"past", "coming", "upcoming", "current"}:
        return None
    fields: dict[str, int | str] = {"unit": unit, "shift": SHIFTS[shift]}
    if shift in FROM_TEXT or (shift, unit) == ("next", "day"):
        fields["origin"] = _origin(shift)
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
    if not _closes(words, end):
        return None
    shift = 1 if turn in {"after", "following"} else -1
    return {"unit": unit, "shift": shift, "origin": "text"}


_SUBJECTS = frozenset("the he she it they that which who".split())


def _closes(words: Words, end: int) -> bool:
    """Is the phrase over, rather than "two days before the vote"?"""
    after = words.text(end)
    if not after or not after[0].isalnum():
        return True
    return after.lower() in _PHRASE_ENDS - _SUBJECTS


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
    if turn in {"before", "after"} and not _closes(words, end):
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


def read_vague_offset(words: Words, start: int, end: int) -> Fields | None:
    """A few weeks ago, years ago: stated, but on no day that the words fix."""
    return {"vague": 1}


def read_weekend(words: Words, start: int, end: int) -> Fields | None:
    """The weekend, last weekend; "weekend" alone only after a preposition."""
    if words.key(end) == "of" or words.key(end) in {"warrior", "edition"}:
        return None
    if words.codes[start] == "S":
        if words.key(start) in {"past", "current"} and words.key(start - 1) != "this":
            return None
        return {"shift": SHIFTS[words.key(start)]} | (
            {"origin": _origin(words.key(start))}
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
    return fields if _closes(words, end) else None


def read_quarter_span(words: Words, start: int, end: int) -> Fields | None:
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


def read_running_day(words: Words, start: int, end: int) -> Fields | None:
    """A second consecutive day, for the third day in a row: the day of writing."""
    unit = next(i for i in range(start, end) if words.codes[i] == "U")
    if words.key(unit) != "day":
        return None
    row = words.key(end) == "row" or words.codes[unit - 1] == "j"
    running = words.key(end - 1) == "running"
    return {"days": 0} if row or running else None


_ENDING = frozenset("end ended ends ending finish finished finishes finishing".split())


def read_the_day(words: Words, start: int, end: int) -> Fields | None:
    """The day on which prices "end the day", or "later in the day"."""
    if words.key(start + 1) != "day" or not _closes(words, end):
        after = words.key(end)
        if words.key(start + 1) != "day" or after not in {"up", "down", "at"}:
            return None
    before, further = words.key(start - 1), words.key(start - 2)
    edge = before in {"in", "of"} and further in {
        "early", "earlier", "late", "later", "start", "close",
    }  # fmt: skip
    if before in _ENDING or edge or (before == "for" and words.key(end) == ","):
        return {"unit": "day", "shift": 0, "origin": "text"}
    return None


def read_day_of_month(words: Words, start: int, end: int) -> Fields | None:
    """On the 15th; the 3rd of this month."""
    day = number(words.text(start))
    if not words.text(start)[0].isdigit():
        return None
    if words.codes[end - 1] == "U":
        if words.key(end - 1) != "month":
            return None
        return {"day": day, "shift": SHIFTS[words.key(end - 2)]}
    if words.key(start - 1) != "the" or words.key(start - 2) not in {
        "on",
        "by",
        "until",
    }:
        return None
    return {"day": day} if not words.text(end)[:1].isalnum() else None


RELATIVE_RULES: tuple[Rule, ...] = (
    rule("near_day", r"UBd", read_beyond),
    rule("near_day", r"d", read_near_day),
    rule("near_day", r"Sp", read_part),
    rule("near_day", r"o(?:jU|UI|U_)", read_running_day),
    rule("weekday", r"[Ww]f?SU|S[Ww]|W|w\.?", read_weekday),
    rule("week_of_month", r"[Sol]UfM\.?(?:,?f?(?:Y|SU))?", read_week_of_month),
    rule("vague", r"a?vf?UA|UA", read_vague_offset),
    rule("offset", rf"{_COUNT}-?U['P]i", read_offset),
    rule("offset", rf"{_COUNT}-?U(?:A|L|B|FX)", read_offset),
    rule("span", r"tU[SBL]", read_turned_span),
    rule("span", r"[bL][fI]tU|e[fI]tU", read_edge),
    rule("span", r"U(?:-|P)b", read_year_end),
    rule("span", r"tU", read_the_day),
    rule("span", r"SU", read_span),
    rule("weekend", r"SE|E", read_weekend),
    rule("season", r"Ss|s(?:,?f?t?(?:Y|SU))?", read_season),
    rule("quarter_span", r"SQ", read_quarter_span),
    rule("day_of_month", r"of(?:S|t)U|o", read_day_of_month),
)
