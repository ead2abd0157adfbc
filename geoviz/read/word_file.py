"""A Word document (.docx) to its article: its paragraphs, a blank line between."""

from __future__ import annotations

from collections.abc import Iterator

from geoviz.errors import FormatError, SourceError
from geoviz.read.archive import check_archive
from geoviz.read.article import Article
from geoviz.read.confined import no_text, records
from geoviz.read.printed_lines import fit


def read_word(data: bytes, name: str) -> Iterator[Article | SourceError]:
    """The one article of a Word document, or why there is none."""
    if not data.startswith(b"PK"):
        yield FormatError(
            f"{name}: is no Word document of today's kind; open it in Word or"
            " LibreOffice and save it as .docx"
        )
        return
    try:
        check_archive(data, name)  # the format is a zip archive
        for record in records("word", data, name):
            kept = (fit(paragraph).strip() for paragraph in record["paragraphs"])
            text = "\n\n".join(paragraph for paragraph in kept if paragraph)
            if not text:
                yield no_text(name, "put the article's text into it")
                return
            title = " ".join(fit(record["title"]).split())
            yield Article(text=text, title=title, origin=name)
    except SourceError as problem:
        yield problem
