"""One event: what took place, when, where and how sure it is, or that it is none."""

from __future__ import annotations

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geoviz.app import decisions
from geoviz.app.again import again
from geoviz.app.review_words import (
    Span,
    index_of,
    instead,
    keep,
    places_of,
    show_words,
)
from geoviz.app.session import Work
from geoviz.corrections.event_value import NO, YES, write_event
from geoviz.corrections.queue import Question
from geoviz.corrections.values import STATUSES
from geoviz.models import Document, Event, Story

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
"""Days to choose from, and with them whatever day was found."""


def ask(work: Work, question: Question) -> None:
    """The words that tell of the event, and the decisions."""
    story = work.story
    if story is None:
        return
    event = next(
        (one for one in story.events if one.event_id == question.subject_id), None
    )
    if event is None:
        return
    document, span = show_words(work, question)
    st.text(question.found)
    st.text("\n".join(question.reasons))
    with st.container(horizontal=True):
        keep(document, span, "event", question.old)
        instead("Not an event", "X", document, span, "event", old=question.old)
    ask_event(story, document, span, question.old, event)
    decisions.ask_who_and_why()


def ask_event(
    story: Story,
    document: Document,
    span: Span,
    old: str,
    event: Event | None,
) -> None:
    """The form for an event; what it holds at first is the one that was found.

    Args:
        story: its places are those to choose from.
        document: the article.
        span: the words that tell of the event.
        old: what was found, as a value; empty for an event that was missed.
        event: what was found; None for an event that was missed.
    """
    places, names = places_of(story)
    held = event.place_ids[0] if event and event.place_ids else ""
    ids = list(dict.fromkeys(["", *places, held]))
    with st.form(f"event {document.doc_id} {span} {old}"):
        what = st.text_input("What took place", event.what if event else "")
        first, second = st.columns(2)
        day = _ask_day(first, "Day", event.day if event else None)
        last = _ask_day(second, "Last day, if several", _end(event))
        first, second = st.columns(2)
        place = first.selectbox(
            "Place",
            ids,
            index_of(ids, held),
            format_func=lambda one: names.get(one, one or "not stated"),
        )
        status = second.selectbox(
            "Status",
            STATUSES,
            index_of(STATUSES, event.status if event else "happened"),
        )
        background = st.checkbox(
            "Background: no part of what is reported",
            event.background if event else False,
        )
        label = "Set the event" if event else "Add the event"
        if st.form_submit_button(label, icon=":material/event_available:"):
            wanted = {
                "what": " ".join(what.split()),
                "day": day.isoformat() if day else "",
                "day_end": last.isoformat() if last else "",
                "place": places.get(place, place),
                "status": status,
                "background": YES if background else NO,
            }
            if not wanted["what"]:
                st.warning("Write what took place.")
                return
            new = write_event(wanted, event)
            decisions.decide(document, span, "event", old=old, new=new)
            again()


def _end(event: Event | None) -> date | None:
    return event.day_end if event else None


def _ask_day(column: DeltaGenerator, label: str, found: date | None) -> date | None:
    chosen = column.date_input(
        label,
        found,
        min_value=min(_FIRST, found or _FIRST),
        max_value=max(_LAST, found or _LAST),
        format="YYYY-MM-DD",
    )
    return chosen if isinstance(chosen, date) else None
