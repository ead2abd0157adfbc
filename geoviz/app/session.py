"""What one person works on, from the first upload to the finished map.

One record, kept in Streamlit's state of that person's session and nowhere else: it goes
when the session ends, and no other session can reach it. A page asks for the `current`
one, makes a changed copy with `dataclasses.replace`, and `keep`s it; what changes the
story (documents, what is said of them, corrections) is followed by `rebuild`.

    work = session.current()
    work = replace(work, corrections=(*work.corrections, correction))
    session.keep(session.rebuild(work))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from geoviz.corrections import Correction
from geoviz.models import Document, Story

if TYPE_CHECKING:
    from geoviz.gazetteer.index import Index

Progress = Callable[[str, float], None]
"""Called with what is being worked on and how far along it is, 0 to 1. What it raises
stops the work, and nothing is changed."""

WORK = "work"
"""Key of the record in the session's state."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a person says of a document, in place of what was read from it."""

    title: str
    publisher: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Work:
    """Everything that one person has brought and decided."""

    originals: tuple[Document, ...] = ()
    """The documents as they were read."""
    metadata: Mapping[str, Metadata] = field(default_factory=dict)
    """What was edited, by `doc_id`; a document that nobody edited is not in it."""
    corrections: tuple[Correction, ...] = ()
    """Decisions on what was found, in the order in which they were made."""
    problems: tuple[str, ...] = ()
    """What could not be read, one line each."""
    bundled: bool = False
    """Are these the examples that come with geoviz? One's own take their place."""
    story: Story | None = None
    """What was made of the documents as they were when it was last built."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents with what was edited put in."""
        return tuple(map(self._edited, self.originals))

    def _edited(self, document: Document) -> Document:
        said = self.metadata.get(document.doc_id)
        if said is None:
            return document
        return replace(
            document,
            title=said.title,
            publisher=said.publisher,
            published=said.published,
        )


def current() -> Work:
    """The record of this session; an empty one at first."""
    work = st.session_state.get(WORK)
    return work if isinstance(work, Work) else Work()


def keep(work: Work) -> None:
    """Make it this session's record."""
    st.session_state[WORK] = work


def rebuild(work: Work, progress: Progress | None = None) -> Work:
    """The record with the story of its documents and corrections as they now are.

    Args:
        work: with at least one document, or the story is None.
        progress: told of each document and each later step.
    """
    if not work.originals:
        return replace(work, story=None)
    from geoviz.pipeline import build_story  # a page's frame shows meanwhile

    story = build_story(
        work.documents,
        index=gazetteer(),
        progress=progress,
        problems=work.problems,
        corrections=work.corrections,
    )
    return replace(work, story=story)


def is_new() -> bool:
    """Has nothing been opened in this session yet?"""
    return WORK not in st.session_state


@st.cache_resource(show_spinner=False)
def gazetteer() -> Index:
    """The gazetteer: the one thing that all sessions of a server share."""
    from geoviz.gazetteer.index import Index

    return Index.open()


def country_name(code: str) -> str:
    """A country as the gazetteer calls it; its code where it has none."""
    index = gazetteer()
    row = index.country_row(code)
    return code if row is None else index.name(row)
