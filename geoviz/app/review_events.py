"""One event: what took place, when, where and how sure it is, or that it is none."""

from __future__ import annotations

import streamlit as st

from geoviz.app import decisions
from geoviz.app.again import again
from geoviz.app.day_field import ask_day
from geoviz.app.review_words import Span, index_of, places_of, show_finding
from geoviz.app.session import Work
from geoviz.corrections.event_value import NO, YES, write_event
from geoviz.corrections.queue import Question
from geoviz.corrections.values import STATUSES
from geoviz.models import Document, Event, Story


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
    document, span = show_finding(work, question, "event", "Not an event")
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
        with first:
            day = ask_day("Day", event.day if event else None)
        with second:
            last = ask_day("Last day, if several", event.day_end if event else None)
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
