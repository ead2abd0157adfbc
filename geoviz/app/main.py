"""The app, composed of its pages; the script that Streamlit runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

import streamlit as st

from geoviz.app import (
    choice,
    documents,
    explore,
    frame,
    jobs,
    opening,
    review,
    session,
    takeaway,
)
from geoviz.app.config import Config, from_arguments
from geoviz.app.session import Work
from geoviz.app.view import view

Show = Callable[[Work], None]


def show(config: Config) -> None:
    """One run of the script: the page that is asked for, or the job to be done."""
    frame.draw()
    if session.is_new() and jobs.pending() is None and not jobs.failure():
        jobs.start(
            jobs.Job("Reading and mapping the articles", opening.opened(config.sources))
        )
    choice.remember()
    page = st.navigation(list(pages(config).values()), position="top")
    job = jobs.pending()
    if job is not None:
        jobs.run(job)
    else:
        page.run()


def pages(config: Config) -> dict[str, st.Page]:
    """The pages by name, in the order of the work; the map first where it is given."""
    listed: list[tuple[str, Show, str]] = [
        ("Documents", partial(documents.show, config=config), ":material/description:"),
        ("Explore", explore.show, ":material/map:"),
        ("Review", review.show, ":material/fact_check:"),
        ("Take away", _take_away, ":material/download:"),
    ]
    first = "Explore" if config.sources else "Documents"
    return {
        name: st.Page(
            partial(_run, shown),
            title=name,
            icon=icon,
            url_path=name.lower().replace(" ", "-"),
            default=name == first,
        )
        for name, shown, icon in listed
    }


def _run(shown: Show) -> None:
    shown(session.current())


def _take_away(work: Work) -> None:
    if work.story is not None:
        chosen = choice.current(work.story)
        takeaway.offer(view(work.story).seen(chosen), chosen)


if __name__ == "__main__":
    show(from_arguments(sys.argv[1:]))
