"""One reader for each kind of file; a new format is one file and one line here.

The readers of files that are no text are loaded when the first such file comes, so that
a folder of plain text pays nothing for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from geoviz.errors import EmptySourceError, EncodingError, SourceError, TooLargeError
from geoviz.read.article import Article
from geoviz.read.html_page import declared_encoding, read_page
from geoviz.read.markdown import read_markdown
from geoviz.read.table_file import read_csv, read_jsonl
from geoviz.read.text_file import MAX_BYTES, decode

TextReader = Callable[[str, str], Iterator[Article | SourceError]]
"""Takes a file's text and its name for messages; yields articles and problems."""
Reader = Callable[[bytes, str], Iterator[Article | SourceError]]
"""The same for a file that is no text."""

ARCHIVE = ".zip"


def _read_plain(text: str, name: str) -> Iterator[Article | SourceError]:
    yield Article(text=text, origin=name)


def _read_parquet(data: bytes, name: str) -> Iterator[Article | SourceError]:
    from geoviz.read.parquet_file import read_parquet

    return read_parquet(data, name)


def _read_pdf(data: bytes, name: str) -> Iterator[Article | SourceError]:
    from geoviz.read.pdf_file import read_pdf

    return read_pdf(data, name)


def _read_word(data: bytes, name: str) -> Iterator[Article | SourceError]:
    from geoviz.read.word_file import read_word

    return read_word(data, name)


TEXT_READERS: dict[str, TextReader] = {
    ".txt": _read_plain,
    ".md": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".csv": read_csv,
    ".jsonl": read_jsonl,
}
READERS: dict[str, Reader] = {
    ".parquet": _read_parquet,
    ".docx": _read_word,
    ".pdf": _read_pdf,
}


def articles_in(
    doc_id: str, data: bytes, shown: str
) -> Iterator[tuple[str, Article] | SourceError]:
    """The articles of a file with the id that each has when it states none.

    Args:
        doc_id: the file's id; the end of its name says what kind it is.
        data: its content.
        shown: how messages call it.
    """
    extension = PurePosixPath(doc_id).suffix.lower()
    if extension == ARCHIVE:
        from geoviz.read.archive import read_archive

        for member in read_archive(data, shown):
            if isinstance(member, SourceError):
                yield member
            else:
                label, content = member
                yield from articles_in(f"{doc_id}/{label}", content, f"{shown}/{label}")
        return
    found = False
    try:
        for article in _read(extension, data, shown):
            found = True
            if isinstance(article, SourceError):
                yield article
            else:
                yield f"{doc_id}:{article.row}" if article.row else doc_id, article
    except SourceError as problem:
        yield problem
        return
    if not found:
        yield EmptySourceError(f"{shown}: a header and no row; add an article")


def check_size(data: bytes, shown: str) -> None:
    """Refuse a file that is empty or too large.

    Raises:
        TooLargeError, EmptySourceError.
    """
    if len(data) > MAX_BYTES:
        raise TooLargeError(
            f"{shown}: larger than {MAX_BYTES // 1_000_000} MB; split it into articles"
        )
    if not data.strip():
        raise EmptySourceError(f"{shown}: the file is empty; remove it or fill it")


def _read(extension: str, data: bytes, shown: str) -> Iterator[Article | SourceError]:
    if extension in READERS:
        yield from READERS[extension](data, shown)
        return
    reader = TEXT_READERS.get(extension)
    if reader is None:  # a pipe or device given by name; read_bytes refuses those
        raise EncodingError(f"{shown}: not a kind of file that is read")
    declared = declared_encoding(data) if reader is read_page else ""
    yield from reader(decode(data, shown, declared), shown)
