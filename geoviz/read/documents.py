"""Sources to documents: the first stage of the pipeline."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from geoviz.errors import (
    DuplicateDocumentError,
    EmptySourceError,
    EncodingError,
    SourceError,
)
from geoviz.models import Document
from geoviz.read.article import Article
from geoviz.read.html_page import declared_encoding, read_page
from geoviz.read.language import detect_language
from geoviz.read.markdown import read_markdown
from geoviz.read.sources import SourceFile, find_files
from geoviz.read.table_file import read_csv, read_jsonl
from geoviz.read.text_file import decode, read_bytes
from geoviz.read.title import title_of

Reader = Callable[[str, str], Iterator[Article | SourceError]]
"""Takes a file's text and its name for messages; yields articles and problems."""


def _read_plain(text: str, name: str) -> Iterator[Article | SourceError]:
    yield Article(text=text, origin=name)


READERS: dict[str, Reader] = {
    ".txt": _read_plain,
    ".md": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".csv": read_csv,
    ".jsonl": read_jsonl,
}
"""One reader for each kind of file; a new format is one file and one line here."""


def read_documents(
    *sources: str | Path,
    published: date | None = None,
    on_problem: Callable[[SourceError], None] | None = None,
    progress: Callable[[str, float], None] | None = None,
    outputs: Iterable[str | Path] = (),
) -> tuple[Document, ...]:
    """Read files and folders of .txt, .md, .html, .csv and .jsonl.

    The result is sorted by `doc_id` and does not depend on the order of the sources. A
    file or row that cannot be read does not sink the others: it is reported and the
    rest go on.

    Args:
        sources: files or folders; a folder is searched to its bottom, hidden files and
            README, LICENSE and COPYING files left out.
        published: publication day of the documents that state none.
        on_problem: called with each problem; without it, problems are warnings.
        progress: called with a file's name and the share of files done, 0 to 1.
        outputs: files that are going to be written, and are no sources: a second run
            does not read the map or the tables of the first.

    Returns:
        At least one document.

    Raises:
        DuplicateDocumentError: two documents would have the same id.
        SourceError: no document is left; it is the last of the problems, and those
            before it were reported.

    >>> read_documents("no/such/folder")
    Traceback (most recent call last):
    geoviz.errors.SourceNotFoundError: no/such/folder: no such file or folder; check \
the spelling and the current folder
    """
    problems: list[SourceError] = []
    if not sources:
        raise EmptySourceError("no source given; name a file or folder of articles")
    documents: dict[str, Document] = {}
    origins: dict[str, str] = {}
    files = find_files(sources, problems.append, outputs)
    for done, file in enumerate(files):
        if progress:
            progress(file.doc_id, done / len(files))
        for article in _articles(file):
            if isinstance(article, SourceError):
                problems.append(article)
                continue
            default = f"{file.doc_id}:{article.row}" if article.row else file.doc_id
            document = make_document(article, default, published)
            other = origins.setdefault(document.doc_id, article.origin)
            if document.doc_id in documents:
                raise DuplicateDocumentError(
                    f"{article.origin}: has the same id {document.doc_id!r} as {other};"
                    " rename one, or give the folder above both as the source"
                )
            documents[document.doc_id] = document
    if not documents:
        last = problems.pop()
        _report(problems, on_problem)
        raise last
    _report(problems, on_problem)
    if progress:
        progress("", 1.0)
    return tuple(documents[doc_id] for doc_id in sorted(documents))


def make_document(
    article: Article, default_id: str, published: date | None = None
) -> Document:
    """The document of an article; what the article does not say is filled in.

    Args:
        article: as a reader gave it.
        default_id: the id when the article has none of its own.
        published: the day when the article has none of its own.
    """
    language = detect_language(article.text)
    if language == "und" and re.fullmatch("[a-z]{2}", article.language):
        language = article.language
    return Document(
        doc_id=article.doc_id or default_id,
        text=article.text,
        sha256=hashlib.sha256(article.text.encode()).hexdigest(),
        title=article.title or title_of(article.text),
        publisher=article.publisher,
        published=article.published or published,
        language=language,
    )


def _articles(file: SourceFile) -> Iterator[Article | SourceError]:
    try:
        data = read_bytes(file.path, file.shown)
        reader = READERS.get(file.extension)
        if reader is None:  # a pipe or device given by name; read_bytes refuses those
            raise EncodingError(f"{file.shown}: not a kind of file that is read")
        declared = declared_encoding(data) if reader is read_page else ""
        text = decode(data, file.shown, declared)
    except SourceError as problem:
        yield problem
        return
    found = False
    for article in reader(text, file.shown):
        found = True
        yield article
    if not found:
        yield EmptySourceError(f"{file.shown}: a header and no row; add an article")


def _report(
    problems: list[SourceError], on_problem: Callable[[SourceError], None] | None
) -> None:
    for problem in problems:
        if on_problem is None:
            warnings.warn(str(problem), stacklevel=3)
        else:
            on_problem(problem)
