"""Sentences that go on in the day told of: "Later", "At dawn", "After lunch".

They name no day, and their words say that none has passed. The day is that of the
event told of last, no more than two sentences before; the words are kept as its date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from geoviz.models import DatedExpression, Sentence
from geoviz.story.reading import Reading

_OCCASIONS: Final = frozenset(
    """lunch luncheon dinner breakfast supper talks meeting ceremony service parade
    speech verdict hearing vote match game race concert funeral prayers mass landing
    crash attack blast explosion""".split()
)
_HOURS: Final = frozenset(
    "dawn dusk nightfall sunrise sunset daybreak noon midday".split()
)
_SPANS: Final = frozenset("minutes hours moments hour minute".split())
_NTH: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
_OWN: Final = frozenset({"his", "her", "their", "the", "its"})
_OPENING: Final = 3
"""Words among which a marker that opens a sentence must begin."""


def running_day(
    reading: Reading,
    number: int,
    sentence: Sentence,
    day: date | None,
    begun: date | None = None,
) -> DatedExpression | None:
    """The words that keep a sentence in the day told of, as a date; None for none.

    `begun` is the day on which the visit or meeting told of last began: "on the
    second day" counts from it.
    """
    if day is None and begun is None:
        return None
    tokens = reading.extraction.tokens
    own = range(sentence.first_token, sentence.last_token)
    keys = [tokens[i].key for i in own]
    if not keys or tokens[own[0]].text in {"“", '"'}:
        return None
    counted = _nth_day(keys) if begun is not None else None
    span = counted[:2] if counted is not None else _marker(keys)
    if counted is not None and begun is not None:
        day = begun + timedelta(days=counted[2])
    if span is None or day is None:
        return None
    start = tokens[own[span[0]]].start
    end = tokens[own[span[1] - 1]].end
    return DatedExpression(
        doc_id=reading.doc_id,
        start=start,
        end=end,
        surface=reading.quote(start, end),
        value=day.isoformat(),
        basis="relative",
        sentence=number,
        note="goes on in the day told of before",
    )


def _marker(keys: Sequence[str]) -> tuple[int, int] | None:
    """Where the words stand, by index within the sentence; None for none."""
    for i, key in enumerate(keys):
        following = keys[i + 1] if i + 1 < len(keys) else ""
        if key in {"at", "before", "by", "until", "after"} and following in _HOURS:
            return (i, i + 2) if key != "until" else None
        if key == "first" and following == "light" and keys[i - 1 : i] == ["at"]:
            return i - 1, i + 2
        if key in _SPANS and following in {"later", "afterwards"}:
            start = i - 1 if i and keys[i - 1] in {"an", "two", "three", "some"} else i
            return start, i + 2
        if i >= _OPENING:
            continue
        if key in {"later", "afterwards"} and following in {
            "",
            ",",
            "he",
            "she",
            "the",
        }:
            return i, i + 1
        if key in {"soon", "shortly", "immediately"} and following == "afterwards":
            return i, i + 2
        if i == 0 and key == "after":
            the = following in {"the", "their", "a", "his", "her"}
            at = 1 + the
            if at < len(keys) and keys[at] in _OCCASIONS:
                return 0, at + 1
        if key == "earlier" and keys[i + 1 : i + 4] == ["in", "the", "day"]:
            return i, i + 4
    return None


def _nth_day(keys: Sequence[str]) -> tuple[int, int, int] | None:
    """First and last word, and days counted, of "on the second day of his visit"."""
    if keys[:2] == ["on", "the"] and keys[2:3] and keys[2] in _NTH:
        return (0, 4, _NTH[keys[2]]) if keys[3:4] == ["day"] else None
    after = keys[:3] == ["the", "day", "after"]
    if after and keys[3:4] and keys[3] in _OWN and keys[4:5] == ["arrival"]:
        return 0, 5, 1
    return None
