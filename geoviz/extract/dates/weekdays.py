"""Rules for single days: weekdays, today and tomorrow, "last night"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.phrases import PHRASE_ENDS, closes, is_title, origin_of
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import FROM_TEXT, SHIFTS, WEEKDAYS

_NAMED_BEFORE: Final = frozenset(
    """black bloody super good ash palm cyber giving holy easter sheffield ruby maundy
    shrove blue every each most red whit freaky manic casual throwback""".split()
)
"""Words that make a weekday a name or a habit: "Black Friday", "every Tuesday"."""
_NAMED_AFTER: Final = frozenset(
    """times telegraph mirror express herald mail post star world sun
    league school""".split()
)
"""Capitalised words that do so behind it: "Sunday Times"."""
_OPEN: Final = frozenset("open hours daily weekdays".split())
_COMING: Final = frozenset("coming upcoming".split())
_ENDING: Final = frozenset(
    "end ended ends ending finish finished finishes finishing".split()
)


def read_weekday(words: Words, start: int, end: int) -> Fields | None:
    """A weekday: "Tuesday", "last Tuesday", "Tuesday night", "Tuesday of last week"."""
    position = next(i for i in range(start, end) if words.codes[i] in "Ww")
    short = words.codes[position] == "w" and not _short_weekday(words, position)
    if short or words.text(position)[0].islower() or _is_name(words, start, end):
        return None
    fields: dict[str, int | str] = {"weekday": WEEKDAYS[words.key(position)]}
    for i in range(start, end):
        if words.codes[i] == "S":
            name = "week_shift" if words.code(i + 1) == "U" else "shift"
            fields[name] = SHIFTS[words.key(i)]
            if words.key(i) in _COMING:
                fields |= {"shift": 0, "tense": "future"}
    if words.key(start) in FROM_TEXT:
        fields["origin"] = origin_of(words.key(start))
    elif start == position and _is_the_one(words, start, end):
        fields["origin"] = "text"
    return fields


_GO_ON: Final = frozenset(
    "he she it they we i was is had were will would when before after".split()
)


def _is_the_one(words: Words, start: int, end: int) -> bool:
    """Is it "by the Monday she was back", not "the Monday meeting"?"""
    if words.code(start - 1) != "t" or words.code(start) != "W":
        return False
    end += words.code(end) == "p"
    return closes(words, end) or words.key(end) in _GO_ON


def read_turned_weekday(words: Words, start: int, end: int) -> Fields | None:
    """The Wednesday after, the Friday before; the Friday before last."""
    if words.text(start)[0].islower() or words.code(start - 1) != "t":
        return None
    fields: dict[str, int | str] = {"weekday": WEEKDAYS[words.key(start)]}
    if words.codes[end - 1] == "S":
        weeks = turned_past(words, end - 2)
        return fields | {"weeks": weeks} if weeks else None
    if not closes(words, end):
        return None
    shift = 1 if words.key(end - 1) == "after" else -1
    return fields | {"shift": shift, "origin": "text"}


def _is_name(words: Words, start: int, end: int) -> bool:
    """Is the weekday part of a name: "Sunday Times", "Friday the 13th"?"""
    before, after, beyond = words.key(start - 1), words.key(end), words.key(end + 1)
    return (
        before in _NAMED_BEFORE
        or (after in _NAMED_AFTER and words.text(end)[:1].isupper())
        or (after, beyond) in {("-", "to"), ("the", "13th")}
        or (before == "on" and words.key(start - 2) in {"mail", "globe"})
        or words.code(start - 1) == "o"  # "the first Monday of each month"
        or _is_habit(words, start, end)
        or _is_set(words, start, end)
        or is_title(words, start, end)
        or (before in {"the", "a"} and after == "'s")
    )


def _is_habit(words: Words, start: int, end: int) -> bool:
    """Is it one end of opening hours: "open Monday through Friday"?"""
    before, after = words.codes[max(0, start - 2) : start], words.codes[end : end + 2]
    if before not in {"W-", "WT"} and after not in {"-W", "TW"}:
        return False
    return any(words.key(i) in _OPEN for i in range(max(0, start - 10), start))


def _is_set(words: Words, start: int, end: int) -> bool:
    """Is it one of many: "every other Thursday", "every Friday and Saturday"?"""
    before = words.key(start - 1)
    if before == "other" and words.key(start - 2) == "every":
        return True
    if words.codes[max(0, start - 2) : start] == "W&":
        return words.key(start - 3) in {"every", "each"}
    # "never on a Monday", but "at a Monday hearing".
    return before in {"a", "any"} and closes(words, end + (words.code(end) == "p"))


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
        ends = not after or not after[0].isalpha() or after.lower() in PHRASE_ENDS
        alone = ends or after.lower() in {"into", "to"}
        return {"overnight": 1} if alone else None
    if words.key(end) == "show" or words.key(start - 1) == "usa":
        return None
    return {"days": {"yesterday": -1, "tomorrow": 1}.get(key, 0)}


def read_beyond(words: Words, _start: int, end: int) -> Fields | None:
    """The day before yesterday, the day after tomorrow."""
    pair = (words.key(end - 2), words.key(end - 1))
    if words.key(end - 3) != "day":
        return None
    if pair == ("before", "yesterday"):
        return {"days": -2}
    return {"days": 2} if pair == ("after", "tomorrow") else None


def turned_past(words: Words, turn: int) -> int:
    """-1 of "before last", 1 of "after next"; 0 of anything else."""
    pair = (words.key(turn), words.key(turn + 1))
    return {("before", "last"): -1, ("after", "next"): 1}.get(pair, 0)


def read_part_before_last(words: Words, start: int, end: int) -> Fields | None:
    """The night before last."""
    night = words.key(start) in {"night", "evening"}
    return {"days": -2} if night and turned_past(words, end - 2) < 0 else None


def read_part(words: Words, start: int, _end: int) -> Fields | None:
    """Last night, this morning, that evening, the following afternoon."""
    shift, part = words.key(start), words.key(start + 1)
    if shift == "last":
        return {"days": -1} if part in {"night", "evening"} else None
    if shift in {"past", "coming", "upcoming", "current", "prior"}:
        return None
    if shift in FROM_TEXT or shift == "next":
        return {"days": SHIFTS[shift], "origin": origin_of(shift)}
    return {"days": 0}


def read_the_part(words: Words, start: int, end: int) -> Fields | None:
    """In the evening, later in the afternoon: of the day last told of."""
    after = words.text(end)
    ends = not after or not after[0].isalnum() or after.lower() in PHRASE_ENDS
    opens = start == 1 and words.text(end) in {",", "he", "she", "they", "the"}
    if words.key(start - 1) != "in" or words.key(end) in {"of", "on"}:
        return None
    if not (ends or opens) or any(words.code(i) in "Ww" for i in range(end, end + 4)):
        return None
    return {"days": SHIFTS["that"], "origin": origin_of("that")}


def read_running_day(words: Words, start: int, end: int) -> Fields | None:
    """A second consecutive day, for the third day in a row: the day of writing."""
    unit = next(i for i in range(start, end) if words.codes[i] == "U")
    if words.key(unit) != "day":
        return None
    row = words.key(end) == "row" or words.codes[unit - 1] == "j"
    running = words.key(end - 1) == "running"
    return {"days": 0} if row or running else None


def read_the_day(words: Words, start: int, end: int) -> Fields | None:
    """The day on which prices "end the day", or "later in the day"."""
    if words.key(start + 1) != "day" or not closes(words, end):
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


WEEKDAY_RULES: Final[tuple[Rule, ...]] = (
    rule("near_day", r"UBd", read_beyond),
    rule("near_day", r"pBS", read_part_before_last),
    rule("weekday", r"WBS|WB", read_turned_weekday),
    rule("near_day", r"d", read_near_day),
    rule("near_day", r"Sp", read_part),
    rule("near_day", r"tp", read_the_part),
    rule("near_day", r"o(?:jU|UI|U_)", read_running_day),
    rule("weekday", r"[Ww]p?f?SU|SS?[Ww]|W|w\.?", read_weekday),
    rule("span", r"tU", read_the_day),
)
