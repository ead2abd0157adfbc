"""Projects in the app: the session's record as a project, and the other way round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from geoviz.app import choice, decisions, session
from geoviz.app.choice import Choice
from geoviz.app.limits import check_documents
from geoviz.app.session import Metadata, Progress, Work
from geoviz.project import Details, Project, is_project
from geoviz.project.archive import unpack
from geoviz.project.view import as_view, filter_in

TITLE = "project title"


def title() -> str:
    """The heading of the map; empty where it is made from the story."""
    return " ".join(str(st.session_state.get(TITLE, "")).split())


def project_of(work: Work, chosen: Choice) -> Project:
    """Everything that the session holds, as a project."""
    details = {
        ident: Details(
            title=said.title,
            publisher=said.publisher,
            published=said.published,
            undated=said.published is None,
        )
        for ident, said in work.metadata.items()
    }
    return Project.of(
        work.originals,
        corrections=work.corrections,
        details=details,
        title=title(),
        view=as_view(chosen.day, chosen.filter),
    )


def work_of(project: Project) -> Work:
    """A project as the record of a session; its story is not built yet."""
    documents = project.documents
    edited = {
        one.doc_id: Metadata(one.title, one.publisher, one.published)
        for one, original in zip(documents, project.originals, strict=True)
        if one != original
    }
    return Work(
        originals=project.originals,
        metadata=edited,
        corrections=project.corrections,
        problems=project.problems,
    )


def opened(project: Project) -> Callable[[Work, Progress], Work]:
    """A job: this project in place of what is there.

    Raises:
        GeovizError: what makes it no project that can be opened.
    """

    def run(_: Work, progress: Progress) -> Work:
        check_documents(project.originals)
        filter_in(project.settings.view)  # told before what is there goes
        return session.rebuild(work_of(project), progress)

    return run


def restore(project: Project) -> None:
    """Choose the filters of a project that was opened, and take its title."""
    decisions.forget()
    settings = project.settings
    choice.restore(Choice(settings.day, filter_in(settings.view)))
    st.session_state[TITLE] = settings.title


def from_zip(data: bytes, name: str) -> Callable[[Work, Progress], Work]:
    """A job: the project in a zip that was uploaded, in place of what is there."""

    def run(work: Work, progress: Progress) -> Work:
        project = unpack(data, name)
        done = opened(project)(work, progress)
        restore(project)
        return done

    return run


def from_folder(path: str) -> Callable[[Work, Progress], Work]:
    """A job: the project in a folder of the server's computer."""

    def run(work: Work, progress: Progress) -> Work:
        project = Project.open(path)
        done = opened(project)(work, progress)
        restore(project)
        return done

    return run


def is_one(sources: tuple[str, ...]) -> bool:
    """Was the server started with a project?"""
    return len(sources) == 1 and is_project(sources[0])


def save(work: Work, chosen: Choice, folder: str) -> str:
    """Write the project to a folder of the server's computer.

    A project that lies there keeps its articles as they are, those too that were
    removed here; what people say of them, corrections and settings are written.

    Returns:
        What the reader should know of it; empty when there is nothing.

    Raises:
        GeovizError: it cannot be written; nothing is changed.
    """
    made = project_of(work, chosen)
    told = ""
    if is_project(folder):
        there = Project.open(folder)
        kept = {one.doc_id for one in made.originals}
        removed = [one.doc_id for one in there.originals if one.doc_id not in kept]
        if removed:
            told = (
                "Removed here, and still in the folder; delete their files there to"
                f" leave them out: {', '.join(removed)}"
            )
        made = _within(there, made)
    made.save(Path(folder))
    return told


def _within(there: Project, made: Project) -> Project:
    """The project in a folder with what the session has changed; its files stay.

    An article that is not there yet becomes a file of its own.
    """
    known = {one.doc_id: one for one in there.originals}
    files = dict(there.files)
    said = dict(there.settings.documents)
    for one in made.originals:
        details = made.settings.documents[one.doc_id]
        if known.get(one.doc_id) == one or (
            one.doc_id in known and known[one.doc_id].text == one.text
        ):
            old = there.settings.documents.get(one.doc_id)
            details = replace(details, file=old.file if old else "")
        else:
            files[details.file] = made.files[details.file]
        said[one.doc_id] = details
    return replace(made, settings=replace(made.settings, documents=said), files=files)
