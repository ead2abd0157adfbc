"""Sources to documents: the first stage of the pipeline."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geoviz.errors import DuplicateDocumentError, EmptySourceError, SourceError
from geoviz.models import Document
from geoviz.read.article import Article
from geoviz.read.language import detect_language
from geoviz.read.readers import articles_in, check_size
from geoviz.read.sources import SourceFile, find_files, readable
from geoviz.read.text_file import read_bytes
from geoviz.read.title import title_of

Found = tuple[str, Article] | SourceError
"""An article with the id it has when it states none, or a problem."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was handed over, not found in a folder."""

    name: str
    """What it is called: a label and no path. Its end says what kind it is."""
    data: bytes


def read_documents(
    *sources: str | Path,
    published: date | None = None,
    on_problem: Callable[[SourceError], None] | None = None,
    progress: Callable[[str, float], None] | None = None,
    outputs: Iterable[str | Path] = (),
) -> tuple[Document, ...]:
    """Read files and folders of every kind in `sources.EXTENSIONS`.

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
    if not sources:
        raise EmptySourceError("no source given; name a file or folder of articles")
    problems: list[SourceError] = []
    files = find_files(sources, problems.append, outputs)

    def found() -> Iterator[Found]:
        for done, file in enumerate(files):
            if progress:
                progress(file.doc_id, done / len(files))
            yield from _articles(file)

    documents = _collect(found(), published, problems, on_problem)
    if progress:
        progress("", 1.0)
    return documents


def read_uploads(
    uploads: Iterable[Upload],
    *,
    published: date | None = None,
    on_problem: Callable[[SourceError], None] | None = None,
    progress: Callable[[str, float], None] | None = None,
) -> tuple[Document, ...]:
    """Read files that are in memory, as `read_documents` reads those of a folder.

    Nothing is written to a disk, and a name is never used as a path.

    Args:
        uploads: the files; two of one name are two documents of one id, an error.
        published: publication day of the documents that state none.
        on_problem: called with each problem; without it, problems are warnings.
        progress: called with a file's name and the share of files done, 0 to 1.

    Raises:
        DuplicateDocumentError: two documents would have the same id.
        SourceError: no document is left; it is the last of the problems.

    >>> read_uploads([Upload("a.txt", b"Rain in Oslo on Monday.")])[0].doc_id
    'a.txt'
    """
    listed = list(uploads)
    if not listed:
        raise EmptySourceError("no file given; choose one or more articles")

    def found() -> Iterator[Found]:
        for done, upload in enumerate(listed):
            name = _label(upload.name)
            if progress:
                progress(name, done / len(listed))
            try:
                check_size(upload.data, name)
            except SourceError as problem:
                yield problem
                continue
            yield from articles_in(name, upload.data, name)

    documents = _collect(found(), published, [], on_problem)
    if progress:
        progress("", 1.0)
    return documents


def _label(name: str) -> str:
    """The last part of a name, on one line."""
    last = re.split(r"[/\\]", name)[-1]
    return re.sub("[\x00-\x1f\x7f]", "\ufffd", readable(last)) or "unnamed.txt"


def _collect(
    found: Iterable[Found],
    published: date | None,
    problems: list[SourceError],
    on_problem: Callable[[SourceError], None] | None,
) -> tuple[Document, ...]:
    """The documents in the order of their ids; problems are reported at the end."""
    documents: dict[str, Document] = {}
    origins: dict[str, str] = {}
    for one in found:
        if isinstance(one, SourceError):
            problems.append(one)
            continue
        default, article = one
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


def _articles(file: SourceFile) -> Iterator[Found]:
    try:
        data = read_bytes(file.path, file.shown)
    except SourceError as problem:
        yield problem
        return
    yield from articles_in(file.doc_id, data, file.shown)


def _report(
    problems: list[SourceError], on_problem: Callable[[SourceError], None] | None
) -> None:
    for problem in problems:
        if on_problem is None:
            warnings.warn(str(problem), stacklevel=3)
        else:
            on_problem(problem)
