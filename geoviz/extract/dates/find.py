"""Sentences → date expressions, by the tables of rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.dates.absolute import DAY_RULES
from geoviz.extract.dates.clock import CLOCK_RULES, zone_at
from geoviz.extract.dates.days_of_month import DAY_OF_MONTH_RULES
from geoviz.extract.dates.holidays import HOLIDAY_RULES
from geoviz.extract.dates.months import MONTH_RULES
from geoviz.extract.dates.openings import LOOKED_AT, by_opening, seconds
from geoviz.extract.dates.relative import RELATIVE_RULES
from geoviz.extract.dates.sentence import Fields, Rule, Words
from geoviz.extract.dates.tense import near_past, tense_of
from geoviz.extract.dates.weekdays import WEEKDAY_RULES
from geoviz.extract.dates.years import YEAR_RULES
from geoviz.extract.memo import keep
from geoviz.models import DateExpression, Sentence, Token

RULES: Final[tuple[Rule, ...]] = (
    *DAY_RULES,
    *HOLIDAY_RULES,
    *MONTH_RULES,
    *RELATIVE_RULES,
    *DAY_OF_MONTH_RULES,
    *WEEKDAY_RULES,
    *CLOCK_RULES,
    *YEAR_RULES,
)
"""In order of preference: at one place the first that reads something wins."""

_BY_OPENING: Final = by_opening([rule.pattern.pattern for rule in RULES])
_SECONDS: Final = seconds(_BY_OPENING)
_RULES_AT: Final[dict[str, tuple[Rule, ...]]] = {}
"""The rules that may begin where three classes stand, as met; bounded by `keep`."""

_DAYLIKE: Final = frozenset({"day", "numeric_day", "named_day", "weekday", "near_day"})
_GOVERNED: Final = frozenset(
    """day days weekday weekend month months named_day season day_of_month
    nth_weekday quarter""".split()
)
"""Forms whose anchoring depends on what the sentence says around them."""
_ARTICLED: Final = frozenset(
    """span weekend quarter half years season week_of_month day_of_month near_day
    nth_weekday quarter_span vague""".split()
)
"""Forms to which a "the" before them belongs."""
_RANGE: Final = frozenset({"W-", "WT", "w-", "wT"})
"""What stands before the second weekday of a range."""
_STOPPED: Final = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur
    thurs fri sat sun am pm""".split()
)
"""Words that are written with a full stop."""
_FREE_MODIFIERS: Final = frozenset("early late mid earlier later".split())
_ABOUT: Final = frozenset(
    "about around approximately roughly nearly just exactly".split()
)


class _Found:
    """A date while it is still being widened, by the numbers of its tokens."""

    __slots__ = ("end", "fields", "name", "start")

    def __init__(self, name: str, fields: Fields, start: int, end: int) -> None:
        self.name = name
        self.fields: dict[str, int | str] = dict(fields)
        self.start = start
        self.end = end


def _opening(tokens: tuple[Token, ...], position: int, end: int) -> int:
    """Where from `position` on, and before `end`, a rule can begin; -1: nowhere.

    Most sentences, and most places in the others, are passed over by it.
    """
    for at in range(position, end):
        first = tokens[at].date_class
        if first and (following := _SECONDS[first]):  # most are of no class at all
            after = tokens[at + 1].date_class if at + 1 < end else 0
            if following >> after & 1:
                return at
    return -1


def _first(words: Words, position: int) -> _Found | None:
    """The first date that begins at or after a token."""
    first, end = words.first, words.first + words.length
    while (start := _opening(words.tokens, first + position, end)) >= 0:
        if found := _read(words, start - first):
            return found
        position = start - first + 1
    return None


def _rules_at(codes: str) -> tuple[Rule, ...]:
    """The rules that may begin where these classes stand, in their order."""
    known = {codes[:length] for length in range(1, LOOKED_AT + 1)}
    numbers = {number for one in known for number in _BY_OPENING.get(one, ())}
    return tuple([RULES[number] for number in sorted(numbers)])


def _read(words: Words, start: int) -> _Found | None:
    """The date that begins at a token."""
    codes = words.codes
    ahead = codes[start : start + LOOKED_AT]
    rules = _RULES_AT.get(ahead)
    if rules is None:
        rules = keep(_RULES_AT, ahead, _rules_at(ahead))
    for rule in rules:
        match = rule.pattern.match(codes, start)
        if match is None:
            continue
        end = match.end()
        fields = rule.read(words, start, end)
        if fields is not None:
            return _Found(rule.name, fields, start, end)
    return None


def _add_clock(words: Words, found: _Found) -> _Found:
    """Join a day and the clock time beside it: "3 p.m. on Tuesday"."""
    if found.name == "clock":
        zone, found.end = zone_at(words, found.end)
        if zone:
            found.fields["zone"] = zone
        after = found.end + (words.code(found.end) == "O")
        day = _read(words, after) if words.code(after) in "WwdM1St" else None
        if day is None or day.name not in _DAYLIKE:
            return found
        found.name, found.end = day.name, day.end
        found.fields = day.fields | found.fields
        return found
    if found.name not in _DAYLIKE:
        return found
    after = found.end
    if words.code(after) == "@":
        after += 1 + (words.key(after + 1) in _ABOUT)
    if words.code(after) in "K14Ynp":
        clock = _read(words, after)
        if clock and clock.name == "clock":
            zone, found.end = zone_at(words, clock.end)
            found.fields |= clock.fields | ({"zone": zone} if zone else {})
    return found


def _widen(words: Words, found: _Found, floor: int) -> _Found:
    """Take in the words that belong to the date: "early", "the end of", "night"."""
    if words.code(found.end - 1) == "." and words.key(found.end - 2) not in _STOPPED:
        found.end -= 1  # the full stop of the sentence, not of "Sept."
    if found.name in _DAYLIKE and words.code(found.end) == "p":
        found.fields["part"] = words.key(found.end)
        found.end += 1
    while found.start > floor:
        code, key = words.codes[found.start - 1], words.key(found.start - 1)
        if code == "-" and words.key(found.start - 2) == "mid":
            found.fields["modifier"] = "mid"
            found.start -= 2
        elif key in _FREE_MODIFIERS and words.code(found.start - 2) != "U":
            found.fields["modifier"] = key
            found.start -= 1
        elif code == "f" and words.code(found.start - 2) == "b":
            found.fields["modifier"] = words.key(found.start - 2)
            found.start -= 2
        elif code == "t":
            found.start -= found.name in _ARTICLED or "modifier" in found.fields
            break
        else:
            break
    found.start = max(found.start, floor)
    return found


def _expression(text: str, words: Words, found: _Found, number: int) -> DateExpression:
    first, last = words.token(found.start), words.token(found.end - 1)
    fields = found.fields
    governed = found.name in _GOVERNED or "overnight" in fields
    if ("origin" in fields or found.name == "clock") and not governed:
        if near_past(words, found.start, found.end):
            fields["tense"] = "past"
        elif tense_of(words, found.start, found.end)[0] == "future":
            fields["tense"] = "future"
    elif governed and "year" not in fields:
        tense, governor = tense_of(words, found.start, found.end)
        if tense:
            fields.setdefault("tense", tense)
        if governor in {"until", "till", "by", "since", "through", "before", "after"}:
            fields["governor"] = governor
        before = words.codes[max(0, found.start - 2) : found.start]
        listed = before == "W&" and tense == "future"
        if found.name == "weekday" and (before in _RANGE or listed):
            fields["range"] = 1
    return DateExpression(
        first.start,
        last.end,
        text[first.start : last.end],
        found.name,
        number,
        tuple(fields.items()),
    )


def find_dates(
    text: str, tokens: tuple[Token, ...], sentences: Sequence[Sentence]
) -> tuple[DateExpression, ...]:
    """Every date, time and vague time in the sentences, in text order.

    Nothing is anchored: see the package's docstring for forms and fields. Linear in
    the text: rules see a bounded stretch of tokens each.
    """
    expressions: list[DateExpression] = []
    for number, sentence in enumerate(sentences):
        first, last = sentence.first_token, sentence.last_token
        begin = _opening(tokens, first, last)
        if begin < 0:
            continue
        words = Words(tokens, first, last)
        position, begin = 0, begin - first
        while found := _first(words, max(position, begin)):
            found = _widen(words, _add_clock(words, found), position)
            expressions.append(_expression(text, words, found, number))
            position = found.end
    return tuple(expressions)
