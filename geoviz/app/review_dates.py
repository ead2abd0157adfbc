"""One date in words: the day that was read from it, and a decision."""

from __future__ import annotations

import streamlit as st

from geoviz.app import decisions
from geoviz.app.again import again
from geoviz.app.review_words import Span, instead, keep, show_words
from geoviz.app.session import Work
from geoviz.corrections.queue import Question
from geoviz.models import Document

_HELP = "2025-09-03, 2025-09-03 14:30, 2025-W36, 2025-09, 2025 or 2025-09-02/2025-09-03"
_BASES = {
    "explicit": "stated",
    "weekday": "a day of the week, near the day of writing",
    "relative": "counted from the day of writing, or from the day last told of",
    "clock": "a clock time, of the day told of beside it",
    "inferred": "concluded from other words",
}


def ask(work: Work, question: Question) -> None:
    """The words in their sentence, and the decisions."""
    document, span = show_words(work, question)
    how = [_BASES.get(one, one) for one in question.reasons]
    st.text(f"{question.found}: {'; '.join(how)}")
    decisions.ask_scope(*_alike(work, question, document))
    with st.container(horizontal=True):
        keep(document, span, "date", question.old)
        instead(
            "Not known", "N", document, span, "date", old=question.old, new="unknown"
        )
        instead("Not a date", "X", document, span, "date", old=question.old)
    ask_value(document, span, question.old)
    decisions.ask_who_and_why()


def ask_value(document: Document, span: Span, old: str) -> None:
    """The form for another day."""
    with st.form(f"date {document.doc_id} {span}"):
        known = "" if old == "unknown" else old
        value = st.text_input("It means", value=known, help=_HELP, placeholder=_HELP)
        if st.form_submit_button("Set the date", icon=":material/event:"):
            if not value.strip():
                st.warning("Write what it means, or press “Not a date” above.")
                return
            decisions.decide(document, span, "date", old=old, new=value.strip())
            again()


def _alike(work: Work, question: Question, document: Document) -> tuple[int, int]:
    words = document.text[question.start : question.end]
    dates = work.story.dates if work.story else ()
    same = [one.doc_id for one in dates if one.surface == words]
    return same.count(document.doc_id), len(same)
