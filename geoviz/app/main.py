"""The page, composed of its parts; the script that Streamlit runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from geoviz.app import choice, drawing, evidence, notes, reading, takeaway
from geoviz.errors import GeovizError
from geoviz.models import Story
from geoviz.resources import example_paths
from geoviz.story.restrict import restrict


def show(sources: Sequence[str | Path]) -> None:
    """The whole page on files and folders; on the bundled examples when none."""
    frame()
    try:
        names = [str(source) for source in sources or example_paths()]
        page(reading.load(names))
    except GeovizError as error:
        notes.failed(error)


def frame() -> None:
    """The page's title and width; the first thing that is drawn."""
    st.set_page_config(page_title="geoviz", layout="wide")
    # Streamlit leaves a sixth of the screen empty above a page; a map needs it.
    st.html("<style>.stMainBlockContainer { padding-top: 2rem; }</style>")
    st.header("geoviz", anchor=False)


def page(story: Story) -> None:
    """The page below its title, on a story."""
    notes.summary(story)
    chosen = choice.ask(story)
    shown = restrict(story, chosen.documents) if chosen.documents else story
    left, right = st.columns([3, 2], gap="medium")
    with left:
        drawing.draw(story, chosen)
        takeaway.offer(shown, chosen)
    with right:
        evidence.show(shown)
    notes.problems(story)


if __name__ == "__main__":
    show(sys.argv[1:])
