"""The day of a clock time that stands alone: "at about 2 a.m.".

The one told of beside it; the next one when the night has passed midnight between the
two ("alerted on Saturday night, they reached them at about 2 a.m.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from geoviz.models import DateExpression, Extraction
from geoviz.story.days import first_day, iso, shifted

_DAY_LENGTH: Final = 10
_NEIGHBOURS: Final = 6
"""Expressions looked at on each side of a clock time for its day."""
_SENTENCES_BACK: Final = 2
_LEAD_DAYS: Final = 7
_JOINED: Final = re.compile(r"\s*(?:and|to|until|till|-|–)\s*")
_SAID: Final = re.compile(r"\b(?:said|says|told|announced|reported)\b")
_EVENING, _DAWN = "18:00", "06:00"
_NIGHTS: Final = ("night", "evening")
_EARLY: Final = re.compile(r"a\.?m|^0|midnight|morning")
"""Surely of the small hours; "that evening, at 5:45" is not."""


def clock_days(
    extraction: Extraction,
    expressions: Sequence[DateExpression],
    values: Sequence[str],
    nows: Sequence[date | None],
) -> Iterator[tuple[int, str, str]]:
    """Number, day and note of every clock time, in text order.

    `values` are those of the other expressions, `nows` the day of writing at each: the
    day of a clock time beside which none is told.
    """
    last: tuple[int, str, str] | None = None
    for number, expression in enumerate(expressions):
        if expression.form != "clock":
            continue
        found = _beside(number, extraction, expressions, values, nows[number])
        clock = str(dict(expression.fields).get("time", ""))
        day = "" if found is None else values[found]
        late = found is not None and found < number and _at_night(expressions[found])
        if last and last[0] == found and last[1] >= _EVENING:
            late, day = True, last[2]
        early = _EARLY.search(expression.surface.lower())
        if late and early and clock < _DAWN and (start := first_day(day)):
            day = iso(shifted(start, 1))
        now, note = nows[number], ""
        if not day and now:
            day = _of_lead(number, extraction, expressions, values, now)
            note = "day of the paragraph before, assumed" if day else ""
        day = day or (now.isoformat() if now else "")
        if found is not None and found < number:
            last = found, clock, day
        yield number, day, note


def _of_lead(
    number: int,
    extraction: Extraction,
    expressions: Sequence[DateExpression],
    values: Sequence[str],
    now: date,
) -> str:
    """The earliest day of the past week told of in the paragraph before, if any.

    A paragraph that opens "The quake struck at 12.51pm" goes on about what the one
    before told of ("Tuesday's earthquake"); "she will land at 11 a.m.", about what is
    to come on Friday.
    """
    tense = dict(expressions[number].fields).get("tense")
    if tense not in {"past", "future"}:
        return ""
    block = extraction.sentences[expressions[number].sentence].block
    found = []
    for other in range(number - 1, max(-1, number - _NEIGHBOURS), -1):
        near = extraction.sentences[expressions[other].sentence].block
        if near < block - 1:
            break
        told = dict(expressions[other].fields)
        day = first_day(values[other])
        whole = len(values[other]) == _DAY_LENGTH and "governor" not in told
        if near < block and day and whole:
            away = (now - day).days
            fits = away >= 0 if tense == "past" else away < 0
            if fits and abs(away) <= _LEAD_DAYS:
                found.append(values[other])
    return min(found, default="")


def _at_night(expression: DateExpression) -> bool:
    clock = str(dict(expression.fields).get("time", ""))
    return clock >= _EVENING or (
        not clock and expression.surface.lower().endswith(_NIGHTS)
    )


def _beside(
    number: int,
    extraction: Extraction,
    expressions: Sequence[DateExpression],
    values: Sequence[str],
    now: date | None,
) -> int | None:
    """The expression whose day a clock time belongs to; None when none is near it.

    Of its own sentence first; else of the two sentences before, in the same block. A
    day behind it does not count that has a time of its own ("stopped at 6:18 p.m.; they
    resume at 1 p.m. Saturday"), or on which it was said.
    """
    sentences, text = extraction.sentences, extraction.read.document.text
    sentence, clock_end = expressions[number].sentence, expressions[number].end
    block, earlier = sentences[sentence].block, None
    past = dict(expressions[number].fields).get("tense") == "past"
    lived = now.isoformat() if past and now else ""
    for step in (-1, 1):
        for other in range(number + step, number + step * _NEIGHBOURS, step):
            if not 0 <= other < len(values):
                break
            away = sentence - expressions[other].sentence
            if away and sentences[expressions[other].sentence].block != block:
                break
            between = text[clock_end : expressions[other].start]
            timed = "time" in dict(expressions[other].fields)
            if step > 0 and timed and not _JOINED.fullmatch(between):
                continue
            if step > 0 and _SAID.search(between):
                break
            if lived and values[other] > lived:
                continue
            if len(values[other]) == _DAY_LENGTH and expressions[other].form != "clock":
                if away == 0:
                    return other
                if 0 < away <= _SENTENCES_BACK and earlier is None:
                    earlier = other
            if not 0 <= away <= _SENTENCES_BACK:
                break
    return earlier
