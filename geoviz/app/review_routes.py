"""One journey: its traveller, ends, days and means, or that it is none."""

from __future__ import annotations

import streamlit as st

from geoviz.app import decisions
from geoviz.app.again import again
from geoviz.app.day_field import ask_day
from geoviz.app.review_words import Span, index_of, places_of, show_finding
from geoviz.app.session import Work
from geoviz.corrections.fields import write_fields
from geoviz.corrections.queue import Question
from geoviz.corrections.values import MODES, STATUSES
from geoviz.models import Document, Route, Story


def ask(work: Work, question: Question) -> None:
    """The words that tell of the journey, and the decisions."""
    story = work.story
    if story is None:
        return
    route = next(
        (one for one in story.routes if one.route_id == question.subject_id), None
    )
    if route is None:
        return
    document, span = show_finding(work, question, "route", "Not a journey")
    ask_route(story, document, span, question.old, route)
    decisions.ask_who_and_why()


def ask_route(
    story: Story,
    document: Document,
    span: Span,
    old: str,
    route: Route | None,
) -> None:
    """The form for a journey; what it holds at first is the one that was found.

    Args:
        story: its places are the ends to choose from.
        document: the article.
        span: the words that tell of the journey.
        old: what was found, as a value; empty for a journey that was missed.
        route: what was found; None for a journey that was missed.
    """
    places, names = places_of(story)
    ids = ["", *places]
    with st.form(f"route {document.doc_id} {span} {old}"):
        traveller = st.text_input("Traveller", route.traveller if route else "")
        first, second, third, fourth = st.columns(4)
        origin = first.selectbox(
            "From",
            ids,
            index_of(ids, route.origin_id if route else ""),
            format_func=lambda one: names.get(one, "not stated"),
        )
        destination = second.selectbox(
            "To",
            ids,
            index_of(ids, route.destination_id if route else ""),
            format_func=lambda one: names.get(one, "not stated"),
        )
        modes = ["", *MODES]
        mode = third.selectbox(
            "By",
            modes,
            index_of(modes, route.mode if route else ""),
            format_func=lambda one: one or "not stated",
        )
        status = fourth.selectbox(
            "Status", STATUSES, index_of(list(STATUSES), route.status if route else "")
        )
        first, second = st.columns(2)
        with first:
            departed = ask_day("Departed", route.departed if route else None)
        with second:
            arrived = ask_day("Arrived", route.arrived if route else None)
        if st.form_submit_button("Set the journey", icon=":material/route:"):
            wanted = {
                "traveller": " ".join(traveller.split()),
                "mode": mode,
                "origin": places.get(origin, ""),
                "destination": places.get(destination, ""),
                "departed": departed.isoformat() if departed else "",
                "arrived": arrived.isoformat() if arrived else "",
                "status": status,
            }
            new = write_fields(_changed(wanted, route, places))
            decisions.decide(document, span, "route", old=old, new=new)
            again()


def _changed(
    wanted: dict[str, str], route: Route | None, places: dict[str, str]
) -> dict[str, str]:
    """The parts that are not as they were found; the traveller where none is."""
    if route is None:
        return {key: value for key, value in wanted.items() if value}
    found = {
        "traveller": route.traveller,
        "mode": route.mode,
        "origin": places.get(route.origin_id, ""),
        "destination": places.get(route.destination_id, ""),
        "departed": route.departed.isoformat() if route.departed else "",
        "arrived": route.arrived.isoformat() if route.arrived else "",
        "status": route.status,
    }
    changed = {key: value for key, value in wanted.items() if value != found[key]}
    return changed or {"traveller": wanted["traveller"]}
