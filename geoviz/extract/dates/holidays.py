"""Days with a name: "Christmas Day", "Good Friday", "Memorial Day 1999".

Only those that English news names without saying whose they are, and that fall on one
day wherever the name is used. Those of a fixed date are read as that date; of the
others the name is kept, for the year says on which day they fall (`story/feasts.py`).
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.absolute import year_fields
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import SHIFTS

FIXED: Final[dict[str, tuple[int, int]]] = {
    "all saints day": (11, 1),
    "andrews day": (11, 30),
    "anzac day": (4, 25),
    "april fools day": (4, 1),
    "armistice day": (11, 11),
    "australia day": (1, 26),
    "bastille day": (7, 14),
    "bonfire night": (11, 5),
    "boxing day": (12, 26),
    "burns night": (1, 25),
    "canada day": (7, 1),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "davids day": (3, 1),
    "earth day": (4, 22),
    "georges day": (4, 23),
    "groundhog day": (2, 2),
    "guy fawkes night": (11, 5),
    "halloween": (10, 31),
    "hogmanay": (12, 31),
    "juneteenth": (6, 19),
    "leap day": (2, 29),
    "may day": (5, 1),
    "patricks day": (3, 17),
    "remembrance day": (11, 11),
    "stephens day": (12, 26),
    "swithins day": (7, 15),
    "valentines day": (2, 14),
    "veterans day": (11, 11),
    "womens day": (3, 8),
}
"""Name → month and day."""
MOVABLE: Final = frozenset(
    {
        "ascension day",
        "ash wednesday",
        "columbus day",
        "easter day",
        "easter monday",
        "easter saturday",
        "easter sunday",
        "fathers day",
        "good friday",
        "holy saturday",
        "holy thursday",
        "king day",
        "labor day",
        "maundy thursday",
        "memorial day",
        "palm sunday",
        "pentecost",
        "presidents day",
        "shrove tuesday",
        "thanksgiving",
        "thanksgiving day",
        "trinity sunday",
        "whit monday",
        "whit sunday",
    }
)
"""Names of days whose date depends on the year."""
_AFTER_CHRISTMAS: Final = frozenset({"on", "since", "until", "at"})
_OF_A_SAINT: Final = frozenset(
    f"{saint}s day" for saint in "andrew david george stephen swithin".split()
)
"""Names that are a day's only with "St" before them."""
_LONGEST: Final = 4
"""Tokens of the longest name: "April Fools ' Day"."""


def _name(words: Words, start: int, end: int) -> str:
    """The name's words without apostrophes and possessive endings set apart."""
    told = ""
    for i in range(start, end):
        key = words.key(i)
        if key == "'s":
            told += "s"
        elif key not in {"'", "’"}:
            told += f" {key}" if told else key
    return told


def _is_day(words: Words, start: int, name: str) -> bool:
    """Has a saint's day its saint, and is "May Day" not a day in May?"""
    if name in _OF_A_SAINT:
        return "st" in {words.key(start - 1), words.key(start - 2)}
    return name != "may day" or words.text(start + 1)[0].isupper()


def read_holiday(words: Words, start: int, end: int) -> Fields | None:
    """A named day, perhaps with its year, or "last" before it."""
    if words.codes[start] == "U":  # "the day after Christmas"
        if words.key(start) != "day":
            return None
        found = _read_named(words, start + 2, end)
        return found and {
            **found,
            "beside": 1 if words.key(start + 1) == "after" else -1,
        }
    return _read_named(words, start, end)


def _read_named(words: Words, start: int, end: int) -> Fields | None:
    fields: dict[str, int | str] = {}
    if words.codes[start] == "S":
        if words.key(start) not in {"last", "next", "this"}:
            return None
        fields["shift"] = SHIFTS[words.key(start)]
        start += 1
    if not (words.text(start)[:1].isupper() or words.key(start) == "leap"):
        return None
    last = end
    if words.codes[last - 1] == "U" and words.codes[last - 2] == "S":
        last -= 2
    while last > start and words.codes[last - 1] in "Y,ft":
        last -= 1
    if last - start > _LONGEST:
        return None
    name = _name(words, start, last)
    if not _is_day(words, start, name):
        return None
    fields |= year_fields(words, last, end)
    if name in FIXED:
        month, day = FIXED[name]
        return {"month": month, "day": day} | fields
    if name in MOVABLE:
        return {"feast": name} | fields
    if name == "christmas":
        # Elsewhere it is a season: "before Christmas", "a Christmas tree".
        governed = words.key(start - 1) in _AFTER_CHRISTMAS or "shift" in fields
        return {"month": 12, "day": 25} | fields if governed else None
    return None


_YEAR: Final = r"(?:,?f?Y|,?f?t?SU)?"
HOLIDAY_RULES: Final[tuple[Rule, ...]] = (
    rule("named_day", rf"(?:UB|S)?HH?(?:P|')?[UWp]{_YEAR}", read_holiday),
    rule("named_day", rf"MH'?U{_YEAR}|MU{_YEAR}", read_holiday),  # April Fools' Day
    rule("named_day", rf"(?:UB|S)?[yH][UV]?{_YEAR}", read_holiday),
)
