"""Files, pasted words and folders to the record of a session: what its jobs do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from geoviz.app import projects, session
from geoviz.app.limits import check_documents, check_uploads
from geoviz.app.session import Metadata, Progress, Work
from geoviz.errors import SourceError
from geoviz.models import Document
from geoviz.project import is_project
from geoviz.project.archive import is_packed
from geoviz.read.documents import Upload, read_documents, read_uploads
from geoviz.read.merge import merge
from geoviz.resources import example_paths

READING = 0.3
"""Share of a job's progress that is for reading; the rest is for mapping."""


def opened(sources: Sequence[str]) -> Callable[[Work, Progress], Work]:
    """A job: what the server was started with, or the bundled examples when nothing."""
    if projects.is_one(tuple(sources)):
        return projects.from_folder(sources[0])

    def run(_: Work, progress: Progress) -> Work:
        problems: list[SourceError] = []
        documents = read_documents(
            *(sources or example_paths()),
            on_problem=problems.append,
            progress=_part(progress, 0, READING),
        )
        work = Work(
            originals=documents,
            problems=tuple(map(str, problems)),
            bundled=not sources,
        )
        return session.rebuild(work, _part(progress, READING, 1))

    return run


def uploaded(
    uploads: Sequence[Upload], said: Metadata | None = None
) -> Callable[[Work, Progress], Work]:
    """A job: these files beside what is there; in place of the bundled examples.

    Args:
        uploads: the files.
        said: what a person says of them, where they do not say it themselves.

    One zip that holds a project is opened, in place of what is there.
    """
    if len(uploads) == 1 and is_packed(uploads[0].data):
        return projects.from_zip(uploads[0].data, uploads[0].name)

    def run(work: Work, progress: Progress) -> Work:
        check_uploads([len(upload.data) for upload in uploads])
        problems: list[SourceError] = []
        documents = read_uploads(
            uploads,
            published=said.published if said else None,
            on_problem=problems.append,
            progress=_part(progress, 0, READING),
        )
        if said:
            documents = tuple(_named(one, said) for one in documents)
        return _added(work, documents, problems, progress)

    return run


def folder(path: str) -> Callable[[Work, Progress], Work]:
    """A job: a file or folder of the server's computer, beside what is there.

    A project is opened in place of it.
    """
    if is_project(path):
        return projects.from_folder(path)

    def run(work: Work, progress: Progress) -> Work:
        problems: list[SourceError] = []
        documents = read_documents(
            path, on_problem=problems.append, progress=_part(progress, 0, READING)
        )
        return _added(work, documents, problems, progress)

    return run


def described(
    said: Mapping[str, Metadata], kept: Iterable[str]
) -> Callable[[Work, Progress], Work]:
    """A job: edited titles, publishers and days, and the articles that stay.

    Args:
        said: what was edited, by `doc_id`.
        kept: ids of the articles that were not removed.
    """
    stay = frozenset(kept)

    def run(work: Work, progress: Progress) -> Work:
        metadata = {**work.metadata, **said}
        changed = replace(
            work,
            originals=tuple(one for one in work.originals if one.doc_id in stay),
            metadata={ident: metadata[ident] for ident in metadata if ident in stay},
        )
        return session.rebuild(changed, progress)

    return run


def dated(day: date, idents: Iterable[str]) -> Callable[[Work, Progress], Work]:
    """A job: one publication day for several articles."""

    def run(work: Work, progress: Progress) -> Work:
        wanted = frozenset(idents)
        said = {
            one.doc_id: Metadata(one.title, one.publisher, day)
            for one in work.documents
            if one.doc_id in wanted
        }
        ids = [one.doc_id for one in work.originals]
        return described(said, ids)(work, progress)

    return run


def emptied() -> Callable[[Work, Progress], Work]:
    """A job: an empty table."""
    return lambda _work, _progress: Work()


def _added(
    work: Work,
    documents: Sequence[Document],
    problems: Sequence[SourceError],
    progress: Progress,
) -> Work:
    before = Work() if work.bundled else work
    merged = merge(before.originals, documents)
    check_documents(merged.documents)
    known = [f"{ident}: its text is here already" for ident in merged.known]
    changed = replace(
        before,
        originals=merged.documents,
        problems=(*before.problems, *map(str, problems), *known),
    )
    return session.rebuild(changed, _part(progress, READING, 1))


def _named(document: Document, said: Metadata) -> Document:
    return replace(
        document,
        title=said.title or document.title,
        publisher=said.publisher or document.publisher,
    )


def _part(progress: Progress, low: float, high: float) -> Progress:
    """The same progress for a part of the work."""
    return lambda what, share: progress(what, low + (high - low) * share)
