"""A PDF to its article.

Its lines are joined to paragraphs before anything else sees them (`printed_lines.py`),
so that offsets point into text as people read it. The title that a PDF states is often
the name of a file or of a template: it counts only where the first page says it too.
A date of making is no day of publication and is not used.
"""

from __future__ import annotations

from collections.abc import Iterator

from geoviz.errors import FormatError, SourceError
from geoviz.read.article import Article
from geoviz.read.confined import no_text, records
from geoviz.read.printed_lines import join_pages

_MARK = b"%PDF-"
_WITHIN = 1024
"""Bytes within which the mark must stand (PDF 1.7, appendix H, note 13)."""
_TITLE_WITHIN = 2_000
"""Characters of the text in which a stated title must be found."""


def read_pdf(data: bytes, name: str) -> Iterator[Article | SourceError]:
    """The one article of a PDF, or why there is none."""
    if _MARK not in data[:_WITHIN]:
        yield FormatError(f"{name}: is no PDF, whatever its name; save it as one")
        return
    try:
        for record in records("pdf", data, name):
            text = join_pages(record["pages"])
            if not text:
                yield no_text(
                    name,
                    "its pages may be pictures: run it through text recognition (OCR)",
                )
                return
            yield Article(text=text, title=_title(record["title"], text), origin=name)
    except SourceError as problem:
        yield problem


def _title(stated: str, text: str) -> str:
    title = " ".join(stated.split())
    opening = " ".join(text[:_TITLE_WITHIN].split())
    return title if len(title) > 3 and title in opening else ""
