"""One person: their home country, their parts in events, and whether they are one."""

from __future__ import annotations

import streamlit as st

from geoviz.app import decisions, session
from geoviz.app.again import again
from geoviz.app.review_words import Span, keep, show_words
from geoviz.app.session import Work
from geoviz.corrections.queue import Question
from geoviz.corrections.values import (
    NO_ROLE,
    ROLES,
    PersonValue,
    RoleValue,
    write_person,
    write_role,
)
from geoviz.gazetteer.table import COUNTRY_CODES
from geoviz.models import Document, Event, Story


def ask(work: Work, question: Question) -> None:
    """The words that name the person, and the decisions."""
    story = work.story
    if story is None:
        return
    document, span = show_words(work, question)
    st.text(question.found)
    st.text("\n".join(question.reasons))
    with st.container(horizontal=True):
        keep(document, span, "country", question.old)
        st.button(
            "Not a person",
            shortcut="X",
            on_click=_nobody,
            args=(document, span, question.found),
        )
    left, right = st.columns(2)
    with left:
        _ask_country(document, span, question.old)
    with right:
        _ask_role(story, document, span, question.subject_id)
    decisions.ask_who_and_why()


def _nobody(document: Document, span: Span, old: str) -> None:
    """All mentions of who is no person go: one decision for all of them."""
    decisions.for_all()
    decisions.decide(document, span, "not a person", old=old)


def _ask_country(document: Document, span: Span, old: str) -> None:
    with st.form(f"country {document.doc_id} {span}"):
        code = _country_box(old)
        if st.form_submit_button("Set the country", icon=":material/flag:"):
            decisions.decide(document, span, "country", old=old, new=code)
            again()


def _country_box(old: str) -> str:
    codes = ["", *sorted(COUNTRY_CODES, key=session.country_name)]
    return st.selectbox(
        "Home country",
        codes,
        codes.index(old) if old in codes else 0,
        format_func=lambda one: session.country_name(one) if one else "not known",
    )


def ask_person(document: Document, span: Span, words: str) -> None:
    """The form for a person who was missed; the words are the name at first."""
    with st.form(f"person {document.doc_id} {span}"):
        name = st.text_input("Name", words)
        title = st.text_input("Title", placeholder="As the article gives it, or none")
        country = _country_box("")
        if st.form_submit_button("Add the person", icon=":material/person_add:"):
            said = "" if name.split() == words.split() else name
            new = write_person(PersonValue(said, country, title))
            decisions.decide(document, span, "added person", new=new)
            again()


def _ask_role(story: Story, document: Document, span: Span, person_id: str) -> None:
    events = [one for one in story.events if not one.background]
    if not events:
        st.info("The articles tell of no event in which they could have a part.")
        return
    held = {
        one.event_id: one.role for one in story.people if one.person_id == person_id
    }
    events.sort(key=lambda one: (one.event_id not in held, str(one.day), one.what))
    with st.form(f"role {document.doc_id} {span}"):
        event = st.selectbox("Event", events, format_func=_event)
        roles = [*ROLES, NO_ROLE]
        role = st.selectbox(
            "Part in it",
            roles,
            roles.index(held.get(event.event_id, "attendee")),
            format_func=lambda one: "no part in it" if one == NO_ROLE else one,
        )
        if st.form_submit_button("Set the part", icon=":material/groups:"):
            old = held.get(event.event_id)
            decisions.decide(
                document,
                span,
                "role",
                old=write_role(_value(event, old)),
                new=write_role(_value(event, None if role == NO_ROLE else role)),
            )
            again()


def _value(event: Event, role: str | None) -> RoleValue:
    return RoleValue(
        role=next((one for one in ROLES if one == role), None),
        event_id=event.event_id,
        what=event.what,
        day=event.day.isoformat() if event.day else "",
    )


def _event(event: Event) -> str:
    day = event.day.isoformat() if event.day else "not dated"
    return f"{event.what}, {day}"
