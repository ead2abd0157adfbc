"""Years of a chronology: lines that each begin with a day, later and later.

"Jan 4, 2011: ...", "March 2012: ...", "14 June: ...": a line without its year is of the
year of the line above it, or of the next one when its month has come round again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from geoviz.models import DateExpression, Extraction

_FEWEST: Final = 4
"""Lines that make a chronology."""
_FORMS: Final = frozenset({"day", "month"})
_MARKS: Final = 3
"""Characters before the date of a line: a bullet, a dash."""


def with_years(
    extraction: Extraction, expressions: Sequence[DateExpression], now: date | None
) -> Sequence[DateExpression]:
    """The expressions, those of a chronology with the years that its order gives.

    Nothing changes where the years do not rise, or would pass the day of writing.
    """
    if len(expressions) < _FEWEST or now is None:
        return expressions
    lines = _lines(extraction, expressions)
    if len(lines) < _FEWEST:
        return expressions
    found = list(expressions)
    last: tuple[int, int, int] | None = None
    for number in lines:
        fields = dict(expressions[number].fields)
        month, day = int(fields["month"]), int(fields.get("day", 0))
        year = int(fields.get("year", 0))
        if not year and last:
            same = not day or not last[2] or (month, day) >= last[1:]
            year = last[0] + (month < last[1] or not same)
            found[number] = found[number]._replace(
                fields=(*found[number].fields, ("year", year))
            )
        if year:
            if (last and (year, month) < last[:2]) or year > now.year:
                return expressions
            last = year, month, day
    return found


def _lines(extraction: Extraction, expressions: Sequence[DateExpression]) -> list[int]:
    """Numbers of the expressions that begin a block, of those with a month."""
    blocks, sentences = extraction.read.blocks, extraction.sentences
    found: dict[int, int] = {}
    for number, expression in enumerate(expressions):
        if expression.form not in _FORMS or "year_shift" in dict(expression.fields):
            continue
        block = sentences[expression.sentence].block
        if expression.start - blocks[block].start <= _MARKS:
            found.setdefault(block, number)
    return list(found.values())
