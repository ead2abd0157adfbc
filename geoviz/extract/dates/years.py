"""Rules for years, decades and centuries."""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.measures import (
    counts_something,
    is_address,
    is_amount,
    is_numbered,
)
from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import number

_YEAR_BEFORE: Final = frozenset(
    """in since by until till through from to before after of during for between and
    early late mid circa c summer winter spring autumn fall year fiscal back around
    january february march april may june july august september october november
    december""".split()
)
_SURE_BEFORE: Final = frozenset(
    "in since by until circa early late mid during year ad".split()
)
_SURE_FROM: Final = 1900
"""Numbers from here to 2099 are years unless something speaks against it."""
_PIVOT: Final = 30
_AGES: Final = frozenset("his her their my your our its".split())


def read_year(words: Words, start: int, _end: int) -> Fields | None:
    """A year alone; amounts, prices and parts of names are none."""
    value = number(words.text(start))
    before = words.key(start - 1)
    if before == "-":
        before = words.key(start - 2)
    if (
        counts_something(words, start)
        or is_numbered(words, start)
        or is_address(words, start)
    ):
        return None
    after = words.code(start + 1)
    if after == "-" and words.glued(start, min(start + 3, words.length)):
        return None  # "2000-strong"
    glued = words.code(start - 1) in "/.,-" and words.glued(
        max(0, start - 2), start + 1
    )
    if glued and words.text(start - 2)[:1].isdigit():
        return None  # a telephone number
    if _SURE_FROM <= value < 2100:
        return None if is_amount(words, start) else {"year": value}
    if before in _SURE_BEFORE and not words.text(start + 1)[:1].islower():
        return {"year": value}
    if before in _SURE_BEFORE and _ends_phrase(words, start + 1):
        return {"year": value}
    return None


_PHRASE_ENDS: Final = frozenset(
    """and or but when while as after before by the a an he she it they his her was
    were had is are to in on at with for from that which who""".split()
)


def _ends_phrase(words: Words, position: int) -> bool:
    return words.key(position) in _PHRASE_ENDS or not words.text(position).isalnum()


def read_year_span(words: Words, start: int, end: int) -> Fields | None:
    """1945–2025, 2008-09 and 2008/09."""
    if not words.glued(start, end):
        return None
    first, second = number(words.text(start)), number(words.text(end - 1))
    if words.codes[end - 1] != "Y":
        if len(words.text(end - 1)) != 2:
            return None
        second += first - first % 100
        second += 100 if second % 100 == 0 else 0  # 1999-00
    if not first < second or first < 1000 or counts_something(words, end - 1):
        return None
    return {"year": first, "to_year": second}


def read_year_month(words: Words, start: int, end: int) -> Fields | None:
    """2019-07: no span of years, since 7 comes before 19."""
    month = number(words.text(end - 1))
    if not words.glued(start, end) or len(words.text(end - 1)) != 2 or month > 12:
        return None
    return {"month": month, "year": number(words.text(start))}


def read_decade(words: Words, start: int, end: int) -> Fields | None:
    """The 1970s, '70s and 70s; not "in his 70s"."""
    position = start + (words.codes[start] == "'")
    value = number(words.text(position))
    if not words.glued(start, end) or value % 10:
        return None
    if value < 100:
        if words.key(start - 1) in _AGES or value < 20:
            return None
        if words.codes[start] != "'" and words.key(start - 1) not in {
            "the", "early", "late", "mid", "-", "and", "or",
        }:  # fmt: skip
            return None
        value += 1900 if value >= _PIVOT else 2000
    return {"year": value, "to_year": value + 9}


def read_short_year(words: Words, start: int, end: int) -> Fields | None:
    """'82 after a preposition; not the 11 of a product's name."""
    if not words.glued(start, end) or words.key(start - 1) not in _YEAR_BEFORE:
        return None
    if len(words.text(end - 1)) != 2 or words.text(end)[:1] == "'":
        return None
    value = number(words.text(end - 1))
    return {"year": value + (1900 if value >= 50 else 2000)}


def read_century(words: Words, start: int, end: int) -> Fields | None:
    """The 19th century: from 1801 to 1900."""
    value = number(words.text(start))
    if not 1 <= value <= 21 or words.key(end) in {"bc", "bce", "b.c."}:
        return None
    return {"year": value * 100 - 99, "to_year": value * 100}


YEAR_RULES: Final[tuple[Rule, ...]] = (
    rule("years", r"Y[-/][Y12]", read_year_span),
    rule("month", r"Y-1", read_year_month),
    rule("years", r"[Y12]'?z|'[12]z", read_decade),
    rule("years", r"o-?C", read_century),
    rule("year", r"'[12]", read_short_year),
    rule("year", r"Y", read_year),
)
