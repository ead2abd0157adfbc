"""The app, composed of its pages; the script that Streamlit runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

import streamlit as st

from geoviz.app import (
    choice,
    decisions,
    documents,
    explore,
    frame,
    jobs,
    opening,
    review,
    session,
    takeaway,
)
from geoviz.app.again import again
from geoviz.app.config import Config, from_arguments
from geoviz.app.session import Work

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
    first = "Explore" if config.sources else "Documents"

    def page(name: str, shown: Show, icon: str) -> st.Page:
        return st.Page(
            partial(_run, shown),
            title=name,
            icon=icon,
            url_path=name.lower().replace(" ", "-"),
            default=name == first,
        )

    the_map = page("Explore", explore.show, ":material/map:")
    bring = partial(documents.show, config=config, explore=the_map)
    return {
        "Documents": page("Documents", bring, ":material/description:"),
        "Explore": the_map,
        "Review": page("Review", review.show, ":material/fact_check:"),
        "Take away": page(
            "Take away", partial(takeaway.show, config=config), ":material/download:"
        ),
    }


def _run(shown: Show) -> None:
    if shown is not review.show and decisions.waiting():
        decisions.put_on_map()  # no other page shows a map that lacks them
        again()
    shown(session.current())


if __name__ == "__main__":
    show(from_arguments(sys.argv[1:]))
