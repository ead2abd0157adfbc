"""Long work: what is being done, how far it is, and a button that stops it.

A page starts a job and Streamlit runs the script again; then nothing is drawn but the
job's own panel until it is done. A press of its button, or another page, ends the run
of the script at the next report of progress: the work leaves no trace.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from geoviz.app import session
from geoviz.app.again import again
from geoviz.app.limits import within_time
from geoviz.app.session import Progress, Work
from geoviz.errors import GeovizError

_JOB = "job"
_FAILURE = "failure"
_EVERY = 0.1
"""Seconds between two reports that are drawn."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something that takes a while."""

    what: str
    """Its heading; our own words, never a document's."""
    run: Callable[[Work, Progress], Work]
    """Makes the new record of the old one, and tells how far it is.

    Raises GeovizError: nothing is changed then, and the message is shown."""
    then: Callable[[], None] | None = None
    """Called when it is done, before the page is drawn again."""


def start(job: Job) -> None:
    """Do it now: the next run of the script finds it."""
    st.session_state[_JOB] = job
    st.session_state.pop(_FAILURE, None)


def pending() -> Job | None:
    """What is to be done."""
    job = st.session_state.get(_JOB)
    return job if isinstance(job, Job) else None


def failure() -> str:
    """Why the last job changed nothing; empty when it was done."""
    return str(st.session_state.get(_FAILURE, ""))


def run(job: Job) -> None:
    """Draw the panel, do the work, and run the script anew."""
    with st.container(border=True, key="job"):
        st.subheader(job.what, anchor=False)
        bar = st.progress(0.0)
        name = st.empty()
        name.text("Getting ready …")
        st.button("Cancel", icon=":material/close:", on_click=_cancel)
    try:
        work = job.run(
            session.current(), within_time(_Reporter(bar.progress, name.text))
        )
    except GeovizError as error:
        st.session_state[_FAILURE] = str(error)
    except MemoryError:
        st.session_state[_FAILURE] = (
            "These articles need more memory than the server has; bring fewer at once."
        )
    else:
        session.keep(work)
        if job.then:
            job.then()
    del st.session_state[_JOB]
    again()


def _cancel() -> None:
    st.session_state.pop(_JOB, None)
    st.session_state[_FAILURE] = "Cancelled; everything is as it was before."


class _Reporter:
    """Draws progress, not oftener than an eye can follow."""

    def __init__(
        self, bar: Callable[[float], object], name: Callable[[str], object]
    ) -> None:
        self._bar = bar
        self._name = name
        self._next = 0.0

    def __call__(self, what: str, share: float) -> None:
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _EVERY
        self._bar(min(max(share, 0.0), 1.0))
        self._name(" ".join(what.split())[:120])
