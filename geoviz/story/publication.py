"""On which day was each document published?

In order of trust: given by metadata or the caller; stated by the text itself (dateline,
label, byline, file name or address, the caption of a live page, "today, 3 September
2025"); inferred, from how papers of its country write "12/06/2019" or from the weekdays
it shares with dated neighbours; else unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from geoviz.models import (
    DateExpression,
    Extraction,
    Mention,
    Publication,
)
from geoviz.story.calendar import item_offsets
from geoviz.story.day_order import Order, country_of_story, order_in
from geoviz.story.days import make_day, shifted
from geoviz.story.document_head import (
    AFTER_DATELINE,
    HEAD_BLOCKS,
    LATE_LABELS,
    SHORT_BLOCK,
    Head,
    full_day,
)
from geoviz.story.neighbours import infer_days

_LABELS: Final = frozenset(
    "date dated published posted issued released publication created pubdate".split()
)
_BESIDE_LABEL: Final = frozenset(
    """: on at , first last originally article story page time was monday tuesday
    wednesday thursday friday saturday sunday""".split()
)
"""What may stand beside a label, and makes no sentence of it."""
_IN_A_SENTENCE: Final = frozenset(
    "on in since by from after before until as at the a an when while during".split()
)
"""Words that open a sentence about a day, not a dateline."""
_TITLE_BLOCKS: Final = 4
_OPENING_SENTENCES: Final = 4
_ON_AIR: Final = {
    ("it", "is"),
    ("it", "'s"),
    ("this", "is"),
    ("here", "is"),
    ("today", "is"),
}
"""As in "It is Thursday, 14 March 2019, and here is the news"."""
_DATELINE_TOKENS: Final = 10
_ALONE_TOKENS: Final = 8
"""Words besides the date in a line that is a date line and nothing else."""
_NUMERIC: Final = re.compile(r"\d[-/.]\d{1,2}[-/.]\d\d")
_ADDRESS: Final = re.compile(
    r"(?<![0-9a-z])((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])"
    r"(?![0-9a-z])",
    re.IGNORECASE,
)


def _labelled(head: Head, labels: frozenset[str]) -> tuple[date, str] | None:
    """A labelled date: "Published: 2 September 2025", "date 2025-09-03"."""
    for block in head.edges():
        if not head.says(block, labels):
            continue
        for expression in head.dates_in(block):
            words = head.words_before(block, expression)
            label = next((word for word in words if word in labels), "")
            if not label or not _BESIDE_LABEL.issuperset({*words} - labels):
                continue
            if day := full_day(expression):
                return day, f"stated: “{expression.surface}”, labelled “{label}”"
    return None


def _dateline(head: Head) -> DateExpression | None:
    """The date of a dateline: "NAIROBI, Sept 3 (Reuters) -", with or without a year."""
    for block in head.blocks[:HEAD_BLOCKS]:
        if block.kind not in {"paragraph", "byline", "heading"}:
            continue
        if not head.names_day(block):
            continue
        for expression in head.dates_in(block)[:2]:
            first, last = head.at(block.start), head.at(expression.start)
            before = head.extraction.tokens[first:last]
            placed = 0 < len(before) <= _DATELINE_TOKENS and all(
                not token.text[0].isalpha()
                or (token.capitalised and token.key not in _IN_A_SENTENCE)
                for token in before
            )
            if expression.form == "day" and head.before_place(expression):
                return expression
            if expression.form != "day" or not placed:
                continue
            after = head.after(expression)
            if head.closes_bracket(expression):
                return expression
            if after in AFTER_DATELINE or (full_day(expression) and after.isupper()):
                return expression
    return None


def _dateline_day(head: Head) -> tuple[date, str] | None:
    found = _dateline(head)
    if found is None:
        return None
    note = f"stated: “{found.surface}” in the dateline"
    if day := full_day(found):
        return day, note
    fields = dict(found.fields)
    month, number = fields["month"], fields["day"]
    for expression in head.dates:  # the year from elsewhere in the text
        day = full_day(expression)
        if day and (day.month, day.day) == (month, number):
            return day, note
    if address := _ADDRESS.search(head.extraction.read.document.doc_id):
        day = make_day(int(address[1]), int(month), int(number))
        if day:
            return day, note
    return None


def _lone_line(head: Head) -> tuple[date, str] | None:
    """A byline or a short line that is little more than a date."""
    for block in head.edges():
        if block.end - block.start > SHORT_BLOCK or block.kind == "caption":
            continue
        for expression in head.dates_in(block):
            day = full_day(expression)
            limit = _ALONE_TOKENS if block.kind == "byline" else 3
            if day and head.words_beside(block, expression) <= limit:
                line = head.text[block.start : block.end]
                return day, f"stated: “{line}”"
    return None


def _heading_day(head: Head) -> tuple[date, str] | None:
    """A full date set off in a heading: "Evening bulletin, 14 March 2019, 7 pm".

    Only where the text tells of no later day: a headline may name one long past.
    """
    days = [day for e in head.dates if (day := full_day(e))]
    for block in head.blocks[:_TITLE_BLOCKS]:
        text = head.text[block.start : block.end].rstrip()
        if len(text) > SHORT_BLOCK or text.endswith((".", "?", "!", "”")):
            continue
        for expression in head.dates_in(block):
            day = full_day(expression)
            before = head.words_before(block, expression)
            marked = not before or not before[-1][:1].isalnum()
            set_off = marked or before[-2:] == ["as", "of"]
            if day and set_off and day == max(days, default=day):
                return day, f"stated: “{text}”"
    return None


def _in_address(head: Head) -> tuple[date, str] | None:
    """A date in the document's id: a path or an address."""
    doc_id = head.extraction.read.document.doc_id
    for found in _ADDRESS.finditer(doc_id):
        if day := make_day(int(found[1]), int(found[3]), int(found[4])):
            return day, f"stated by its name: “{found[0]}”"
    return None


def _in_caption(head: Head) -> tuple[date, str] | None:
    """The dated caption of a live page, when no later day is stated in full."""
    read = head.extraction.read
    if not read.items:
        return None
    dated = [(e, day) for e in head.dates if (day := full_day(e))]
    latest = max((day for _, day in dated), default=None)
    offsets = item_offsets(read.items)
    for expression, day in dated:
        block = read.blocks[head.extraction.sentences[expression.sentence].block]
        if block.kind == "caption" and day == latest and 0 <= block.item < len(offsets):
            newest = shifted(day, -offsets[block.item])
            if newest:
                return newest, f"stated: “{expression.surface}” in a caption"
    return None


def _in_running_text(head: Head) -> tuple[date, str] | None:
    """The date that "today" stands beside: "Today, 3 September 2025"."""
    dates = head.dates
    for one, two in pairwise(dates):
        if one.sentence != two.sentence or two.start - one.end > 3:
            continue
        for today, full in ((one, two), (two, one)):
            now = today.form == "near_day" and today.surface.casefold() == "today"
            if now and (day := full_day(full)):
                return day, f"stated: “{head.text[one.start : two.end]}”"
    for expression in dates:
        if expression.sentence >= _OPENING_SENTENCES:
            break
        opening = head.extraction.sentences[expression.sentence].first_token
        tokens = head.extraction.tokens[opening : opening + 3]
        keys = tuple(token.key for token in tokens[:2])
        # The day itself must follow: not "it is to take effect on Jan. 1, 2006".
        said = len(tokens) > 2 and tokens[2].start == expression.start
        if said and keys in _ON_AIR and (day := full_day(expression)):
            return day, f"stated: “{expression.surface}” as the day of the news"
    return None


def _stated(
    extraction: Extraction, order: Order | None = None
) -> tuple[date, str] | None:
    head = Head(extraction, order)
    return (
        _labelled(head, _LABELS)
        or _dateline_day(head)
        or _lone_line(head)
        or _in_address(head)
        or _heading_day(head)
        or _labelled(head, LATE_LABELS)
        or _in_running_text(head)
        or _in_caption(head)
    )


def _publication(extraction: Extraction, mentions: Sequence[Mention]) -> Publication:
    document = extraction.read.document
    if document.published:
        return Publication(document.doc_id, document.published, "given")
    found = _stated(extraction)
    if found:
        return Publication(document.doc_id, found[0], "stated", found[1])
    if not _NUMERIC.search(document.text):
        return Publication(document.doc_id, None, "unknown", "no day is stated")
    country = country_of_story(mentions)
    order = order_in(country)
    found = _stated(extraction, order or "day first")
    if found and order:
        note = f"{found[1]}, {order}, as papers of {country} write it"
        return Publication(document.doc_id, found[0], "inferred", note)
    note = f"{found[1]}, but which is the day?" if found else "no day is stated"
    return Publication(document.doc_id, None, "unknown", note)


def publication_days(
    reads: Sequence[Extraction], located: Sequence[Sequence[Mention]] = ()
) -> tuple[Publication, ...]:
    """The publication of each document, in the order given.

    The order of the documents makes no difference to any of them. `located` are the
    mentions of each, which tell the country whose papers they may be.
    """
    mentions = located or [()] * len(reads)
    alone = [_publication(read, of) for read, of in zip(reads, mentions, strict=True)]
    return infer_days(reads, alone)
