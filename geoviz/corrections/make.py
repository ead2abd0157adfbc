"""A correction of some words of a document, as a person states it."""

from __future__ import annotations

import re
from datetime import date

from geoviz.corrections.record import CONTEXT, Correction, Kind, Scope
from geoviz.corrections.values import check_value
from geoviz.errors import CorrectionError
from geoviz.models import Document

LONGEST = 500
"""Characters of the words that a correction may be about, or of a value."""
_CONTROL = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def make_correction(
    document: Document,
    start: int,
    end: int,
    kind: Kind,
    *,
    old: str = "",
    new: str = "",
    scope: Scope = "here",
    who: str = "",
    when: date | None = None,
    why: str = "",
) -> Correction:
    """The correction, with what finds its words again in a changed article.

    Args:
        document: the article as it is.
        start: offset of the first character of the words.
        end: offset after the last one.
        kind: what about them is corrected.
        old: what was found; see `record.py` for how both are written.
        new: what it should be.
        scope: only here, or all like it in the document or the collection.
        who: who decided.
        when: the day on which they did.
        why: their reason.

    Raises:
        CorrectionError: no words, or a value that the kind cannot have.
    """
    text = document.text
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise CorrectionError(
            f"{document.doc_id}: no words from {start} to {end}; choose some of the"
            f" {len(text)} characters of the article"
        )
    if end - start > LONGEST:
        raise CorrectionError(
            f"{document.doc_id}: {end - start} characters are more than a name or a"
            " sentence; choose fewer words"
        )
    check_value(kind, new)
    return Correction(
        doc_id=document.doc_id,
        sha256=document.sha256,
        start=start,
        end=end,
        words=text[start:end],
        kind=kind,
        old=_plain(old),
        new=_plain(new),
        scope=scope,
        who=_plain(who),
        when=when,
        why=_plain(why),
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
    )


def _plain(text: str) -> str:
    """One line, as a cell holds it."""
    return _CONTROL.sub(" ", text).strip()[:LONGEST]
