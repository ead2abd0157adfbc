"""Rules for months, quarters and halves of years: "in March", "Q3 2009"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.absolute import (
    borrowed_year,
    is_month,
    positions,
    year_fields,
)
from geoviz.extract.dates.measures import counts_something
from geoviz.extract.dates.phrases import is_title
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import MONTHS, SHIFTS, number

_QUARTERS: Final = 4
_BARE_MONTH_BEFORE: Final = frozenset(
    """in since by until till through during last next this of early late mid from
    between before after for and to or the a an its their his her previous""".split()
)
_NOUN_BEFORE: Final = frozenset("a the its their this 's".split())
_NOT_A_NOUN: Final = frozenset(
    """on in of for to against through from and or was is has will that who at by with
    government cabinet administration ministry""".split()
)
_UNSURE_BARE: Final = frozenset("march may".split())
_UNSURE_BEFORE: Final = _BARE_MONTH_BEFORE - set(
    "the a an its their his her to for or".split()
)
_MAYBE_NAMES: Final = frozenset("april june august".split())
_SPEAKS: Final = frozenset(
    "said says told added noted asked mr mrs ms miss dr to".split()
)
_SHORT_SURE: Final = frozenset("sept oct nov dec feb aug".split())


def read_month(words: Words, start: int, end: int) -> Fields | None:
    """A month with its year, or alone: "June 2024", "in March", "last October"."""
    month = positions(words, start, end, "M")[0]
    key = words.key(month)
    if not is_month(words, month) or words.key(start - 1) in _HABITS:
        return None
    if end == month + 1 and (is_title(words, month, end) or _is_other(words, end)):
        return None
    if words.codes[end - 1] == "Y" and counts_something(words, end - 1):
        return None
    fields: dict[str, int | str] = {"month": MONTHS[key]}
    if words.codes[start - 1 : start] == "I":
        fields["in"] = 1
    year = year_fields(words, start, end)
    if not year and words.codes[start] != "S" and not _bare_month(words, month, key):
        return None
    if words.codes[start] == "S":
        if words.key(start) in {"that", "same"}:  # "that July": of the year told of
            return fields | {"year_shift": 0, "year_origin": "text"}
        fields["shift"] = SHIFTS[words.key(start)]
    return fields | (year or borrowed_year(words, end))


_HABITS: Final = frozenset({"every", "each"})


def _is_other(words: Words, end: int) -> bool:
    """Is it somebody ("June, 23, who", "April, who"), or "the June quarter"?"""
    aged = words.codes[end : end + 3] in {",1,", ",2,"}
    told = words.key(end) == "," and words.key(end + 1) == "who"
    return aged or told or words.code(end) == "Q"


_MARCH: Final = frozenset("has had is was saw will".split())


def _is_plain(words: Words, month: int, key: str) -> bool:
    """Is it one of several ("in June, March and May"), or "March was wet"?"""
    before, after = words.key(month - 1), words.text(month + 1)
    listed = before in {",", "and", "or"} and words.code(month - 2) == "M"
    return (listed and not after[:1].isupper()) or (key == "march" and after in _MARCH)


def _bare_month(words: Words, month: int, key: str) -> bool:
    before, after = words.key(month - 1), words.text(month + 1)
    if before == "-":
        before = words.key(month - 2)
    if _is_plain(words, month, key):
        return True
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
    months = positions(words, start, end, "M")
    if not all(is_month(words, i) for i in months):
        return None
    first, second = (MONTHS[words.key(i)] for i in months)
    if first == second:
        return None
    return {"month": first, "to_month": second} | year_fields(words, start, end)


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


MONTH_RULES: Final[tuple[Rule, ...]] = (
    rule("months", r"M\.?[-/]M\.?(?:,?Y)?", read_months),
    rule("month", r"SM|M\.?,?f?(?:Y|SU)", read_month),
    rule("month", r"M\.?", read_month),
    rule("quarter", r"[ol]-?Q(?:f(?:Y|SU))?|q1(?:,?f?(?:Y|SU))?", read_quarter),
    rule("half", r"obf(?:Y|SU)", read_half),
)
