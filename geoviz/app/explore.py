"""The page "Explore": the map with its filters, and the words behind every mark."""

from __future__ import annotations

import streamlit as st

from geoviz.app import (
    article,
    choice,
    drawing,
    evidence,
    jobs,
    notes,
    session,
    things,
)
from geoviz.app.session import Work
from geoviz.app.view import view


def show(work: Work) -> None:
    """The whole page; says where to begin when there is nothing to show."""
    if work.story is None:
        if jobs.failure():
            notes.failed(jobs.failure())
        notes.nothing_yet()
        return
    story = work.story
    seen = view(story)
    with st.sidebar:
        chosen = choice.ask(story, session.country_name)
    passing = seen.passing(chosen.filter)
    # Before all else, so that the map shows it while the rest is still on its way.
    drawing.tell(chosen, passing)
    notes.summary(story)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        drawing.draw(seen)
    with right, st.container(height=drawing.HEIGHT_PX, border=False):
        evidence.show(seen.subjects, passing.documents)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        things.show(seen.seen(chosen), seen.subjects.kind)
    with right:
        article.show(seen.subjects)
    notes.problems(story)
