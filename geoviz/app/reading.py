"""Sources to a story, once for all who look at them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from geoviz.models import Story
from geoviz.read.sources import readable

Stamp = tuple[tuple[str, int, int], ...]


def load(sources: Sequence[str]) -> Story:
    """The story of the sources, read anew when a file has changed.

    It is shared by all sessions: the sources are those that the server was started
    with, and a story cannot be altered.

    Raises:
        SourceError: there is no document in the sources.
    """
    names = tuple(sources)
    # As bytes, since Streamlit cannot hash a name that is not UTF-8.
    return _story(tuple(map(os.fsencode, names)), _stamp(names))


@st.cache_resource(max_entries=2, show_spinner="Reading the articles …")
def _story(sources: tuple[bytes, ...], stamp: Stamp) -> Story:
    del stamp  # only tells one state of the files from another
    from geoviz.pipeline import build_story  # the page's frame shows meanwhile
    from geoviz.read import read_documents

    problems: list[str] = []
    documents = read_documents(
        *map(os.fsdecode, sources),
        on_problem=lambda problem: problems.append(str(problem)),
    )
    story = build_story(documents)
    return replace(story, problems=(*problems, *story.problems))


def _stamp(sources: Sequence[str]) -> Stamp:
    """Name, time and size of each file; what cannot be read is left to the reader."""
    found = []
    for source in sources:
        for folder, _, names in os.walk(source):
            found += [Path(folder, name) for name in names]
        found.append(Path(source))
    stamp = []
    for path in found:
        try:
            state = path.stat()
        except OSError:
            continue
        stamp.append((readable(str(path)), state.st_mtime_ns, state.st_size))
    return tuple(sorted(stamp))
