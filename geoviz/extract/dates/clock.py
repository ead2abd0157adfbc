"""Rules for clock times, and the words that name their time zone."""

from __future__ import annotations

import re
from typing import Final

from geoviz.extract.dates.sentence import Fields, Rule, Words, rule
from geoviz.extract.dates.words import number

_CLOCK: Final = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?")
_ABBREVIATIONS: Final = frozenset(
    """gmt utc bst est edt cst cdt mst mdt pst pdt cet cest eet eest wet west msk ist
    pkt jst kst hkt sgt wib aest aedt acst awst nzst nzdt sast eat wat cat trt
    gst""".split()
)
_TWO_LETTERS: Final = frozenset({"ET", "CT", "MT", "PT", "Z"})
_BEFORE: Final = frozenset(
    """at by around about until till from past before after since between nearly almost
    approximately to just""".split()
)
_LEADING: Final = frozenset(
    "led lead leads won wins beat ahead trailed behind lost".split()
)
_NOT_AFTER: Final = frozenset(
    "percent per points million billion degrees km miles metres meters".split()
)
_MAX_ZONE_WORDS: Final = 4


def zone_at(words: Words, position: int) -> tuple[str, int]:
    """The zone that begins at a token, as written, and the token after it.

    "GMT", "(GMT +8)", "ET", "local time", "British Summer Time", "Moscow time".
    """
    start = position + (words.text(position) == "(")
    key, text = words.key(start), words.text(start)
    end = start
    if (key in _ABBREVIATIONS and text.isupper()) or text in _TWO_LETTERS:
        end = start + 1
        if words.text(end) in {"+", "-"} and words.code(end + 1) == "1":
            end += 2
    elif key == "local" or text[:1].isupper():
        for last in range(start + 1, min(start + _MAX_ZONE_WORDS, words.length)):
            if words.codes[last] == "i":
                end = last + 1
                break
            if not words.text(last)[:1].isupper():
                break
    if end == start:
        return "", position
    tokens = [words.text(i) for i in range(start, end)]
    after = end + (words.text(position) == "(" and words.text(end) == ")")
    return " ".join(tokens), after


def _half_of_day(hour: int, half: str) -> int:
    if half == "am":
        return hour % 12
    return hour % 12 + 12 if half == "pm" else hour


def read_clock(words: Words, start: int, end: int) -> Fields | None:
    """A time of day: "13:00", "3 p.m.", "0800 UTC", "six o'clock"."""
    text, last = words.text(start), words.codes[end - 1]
    half = words.key(end - 1) if last == "m" else ""
    zoned = bool(zone_at(words, end)[0])
    if words.codes[start] == "K" and (found := _CLOCK.fullmatch(text)):
        hour, minute = int(found[1]), int(found[2])
        score = words.key(start - 2) in _LEADING  # "he led by 1:07"
        led = words.key(start - 1) in _BEFORE and ":" in text and not score
        if not (half or last == "h" or zoned or led):
            return None
        if words.key(end) in _NOT_AFTER or words.text(end) == "%":
            return None
    elif words.codes[start] in "Y4":
        if not (last == "h" or zoned) or len(text) != 4:
            return None
        if last == "h" and words.key(start - 1) not in _BEFORE:
            return None
        hour, minute = divmod(int(text), 100)
    else:
        hour, minute = number(text), 0
        if last == "h" and (words.key(end - 1) != "o'clock" or hour > 12):
            return None
        if last == "m" and hour > 12 and half != "pm":
            return None
    if hour > 24 or minute > 59 or (half and hour > 23):
        return None
    if half and hour <= 12:
        hour = _half_of_day(hour, half)
    return {"time": f"{hour % 24:02d}:{minute:02d}"}


def read_noon(words: Words, start: int, _end: int) -> Fields | None:
    """At noon, by midnight."""
    key = words.key(start)
    if key not in {"noon", "midday", "midnight"}:
        return None
    if words.key(start - 1) not in _BEFORE:
        return None
    return {"time": "00:00" if key == "midnight" else "12:00"}


CLOCK_RULES: Final[tuple[Rule, ...]] = (
    rule("clock", r"K[mh]?|[1n][mh]|[Y4]h?", read_clock),
    rule("clock", r"p", read_noon),
)
