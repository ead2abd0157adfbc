"""Corrections of dates: expressions taken out, put in, or given another value.

They are made before the calendar is: "the next day" then counts from a corrected day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from geoviz.corrections.anchor import Anchor, occurrences
from geoviz.corrections.date_value import DateValue, read_date
from geoviz.corrections.ledger import Ledger, Span
from geoviz.corrections.places import sentence_at
from geoviz.corrections.record import Correction
from geoviz.models import DatedExpression, DateExpression, Extraction

FORM = "corrected"
"""Form of an expression whose value a person gives."""


@dataclass(frozen=True, slots=True)
class CorrectedDates:
    """Documents with their date expressions as people say they are."""

    extractions: list[Extraction]
    values: Mapping[Span, str] = field(default_factory=dict)
    """The value that each corrected expression has."""


def correct_dates(ledger: Ledger, extractions: Sequence[Extraction]) -> CorrectedDates:
    """Put the decisions on dates into the documents.

    Args:
        ledger: the corrections; told what each came to.
        extractions: the documents.
    """
    wanted: dict[str, dict[Span, tuple[int, Correction]]] = {}
    for number, correction in ledger.of({"date"}):
        for span in _spans(correction, ledger.anchors[number], extractions):
            mine = wanted.setdefault(span[0], {})
            mine.pop(span, None)
            mine[span] = number, correction
    values: dict[Span, str] = {}
    found = []
    for extraction in extractions:
        mine = wanted.get(extraction.read.document.doc_id, {})
        found.append(
            _corrected(extraction, mine, ledger, values) if mine else extraction
        )
    return CorrectedDates(found, values)


def _spans(
    correction: Correction, anchor: Anchor | None, extractions: Sequence[Extraction]
) -> Iterator[Span]:
    if anchor is not None:
        yield anchor.doc_id, anchor.start, anchor.end
    if correction.scope == "here":
        return
    for extraction in extractions:
        doc_id = extraction.read.document.doc_id
        if correction.scope == "document" and (
            anchor is None or doc_id != anchor.doc_id
        ):
            continue
        text = extraction.read.document.text
        said = {(one.start, one.end) for one in extraction.dates}
        for start in occurrences(text, correction.words):
            if (start, start + len(correction.words)) in said:
                yield doc_id, start, start + len(correction.words)


def _corrected(
    extraction: Extraction,
    wanted: Mapping[Span, tuple[int, Correction]],
    ledger: Ledger,
    values: dict[Span, str],
) -> Extraction:
    doc_id = extraction.read.document.doc_id
    dates = {(one.start, one.end): one for one in extraction.dates}
    for span, (number, correction) in wanted.items():
        _, start, end = span
        across = [one for one in dates.values() if one.start < end and start < one.end]
        value = read_date(correction.new)
        new = None
        if value is not None:
            new = _expression(extraction, start, end, across, value)
            if new is None:
                ledger.fail(number, "the words stand outside of all sentences")
                continue
        for one in across:
            del dates[(one.start, one.end)]
            values.pop((doc_id, one.start, one.end), None)
        if new is not None and value is not None:
            dates[(start, end)] = new
            values[span] = value.value
            ledger.notes[span] = correction.note
        ledger.done(number)
    ordered = tuple(dates[span] for span in sorted(dates))
    return replace(extraction, dates=ordered)


def _expression(
    extraction: Extraction,
    start: int,
    end: int,
    across: Sequence[DateExpression],
    value: DateValue,
) -> DateExpression | None:
    """The expression that stands for the words; it keeps the clock time they give."""
    sentence = sentence_at(extraction.sentences, start, end)
    if sentence < 0:
        return None
    stated = dict(across[0].fields) if across else {}
    fields = {key: stated[key] for key in ("time", "zone") if key in stated}
    if value.time:
        fields["time"] = value.time
    return DateExpression(
        start=start,
        end=end,
        surface=extraction.read.document.text[start:end],
        form=FORM,
        sentence=sentence,
        fields=tuple(fields.items()),
    )


def noted(
    dates: Sequence[DatedExpression], notes: Mapping[Span, str]
) -> tuple[DatedExpression, ...]:
    """The anchored dates; a corrected one says so."""
    return tuple(
        replace(one, basis="explicit", note=notes[span])
        if (span := (one.doc_id, one.start, one.end)) in notes
        else one
        for one in dates
    )
