"""The files under `articles/` of a project, and the documents that they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from geoviz.errors import DuplicateDocumentError, ProjectError, SourceError
from geoviz.models import Document
from geoviz.project.settings_file import Settings
from geoviz.read.article import Article
from geoviz.read.documents import make_document
from geoviz.read.readers import articles_in
from geoviz.read.sources import find_files
from geoviz.read.text_file import read_bytes

Files = Mapping[str, bytes]
"""Content by path below articles/, with `/`."""

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE
)  # names of devices, on Windows
_LONGEST = 80


def files_of(folder: Path, report: Callable[[SourceError], None]) -> dict[str, bytes]:
    """What lies in a folder of articles; what cannot be read is reported."""
    found = {}
    for file in find_files([folder], report):
        try:
            found[file.doc_id] = read_bytes(file.path, file.shown)
        except SourceError as problem:
            report(problem)
    return found


def read_articles(
    files: Files,
    settings: Settings,
    shown: str,
    problems: list[SourceError],
    published: date | None,
) -> tuple[Document, ...]:
    """The documents in the files, sorted by id.

    A file that geoviz wrote holds nothing but a document's text; its id stands in the
    settings. All others are read as they are anywhere.

    Raises:
        ProjectError: the settings name a file that is not there.
        DuplicateDocumentError: two documents have one id.
    """
    plain = {
        details.file: ident
        for ident, details in settings.documents.items()
        if details.file
    }
    for file, ident in sorted(plain.items()):
        if file not in files:
            raise ProjectError(
                f"{shown}/{file}: is not there, and project.toml has document"
                f" {ident!r} in it; put it back, or take the entry out"
            )
    documents: dict[str, Document] = {}
    for file in sorted(files):
        name = f"{shown}/{file}"
        for document in _documents(file, files[file], plain, name, problems, published):
            if document.doc_id in documents:
                raise DuplicateDocumentError(
                    f"{name}: has the same id {document.doc_id!r} as another"
                    " article; rename it"
                )
            documents[document.doc_id] = document
    return tuple(documents[ident] for ident in sorted(documents))


def _documents(
    file: str,
    data: bytes,
    plain: Mapping[str, str],
    name: str,
    problems: list[SourceError],
    published: date | None,
) -> Iterable[Document]:
    if file in plain:
        try:
            text = data.decode()
        except UnicodeDecodeError as cause:
            raise ProjectError(
                f"{name}: is not UTF-8 any more; save it as UTF-8"
            ) from cause
        yield make_document(Article(text=text, origin=name), plain[file], published)
        return
    for found in articles_in(file, data, name):
        if isinstance(found, SourceError):
            problems.append(found)
        else:
            default, article = found
            yield make_document(article, default, published)


def file_names(doc_ids: Iterable[str]) -> dict[str, str]:
    """A file name for each document's text: its id as far as a file may be called so.

    >>> file_names(["a/b.html", "../x", "con.txt", "A/B.html"])["../x"]
    '-x.txt'
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for doc_id in sorted(doc_ids):
        stem = re.sub(r"[^\w.-]+", "-", doc_id).lstrip(".").removesuffix(".txt")
        stem = stem[:_LONGEST].rstrip(".") or "article"
        if _RESERVED.match(stem):
            stem = f"article-{stem}"
        name, number = f"{stem}.txt", 1
        while name.casefold() in taken:  # some disks do not tell a from A
            number += 1
            name = f"{stem}-{number}.txt"
        taken.add(name.casefold())
        names[doc_id] = name
    return names
