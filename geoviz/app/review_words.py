"""What every question of the review has: its words, and the keys that decide it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geoviz.app import decisions, passage
from geoviz.app.session import Work
from geoviz.corrections.place_value import named_place
from geoviz.corrections.queue import Question
from geoviz.corrections.record import Kind
from geoviz.models import Document, Story

Span = tuple[int, int]
"""Start and end of the words that are asked about, in their document."""


def show_words(work: Work, question: Question) -> tuple[Document, Span]:
    """Show the article's title and the words in their sentence; both are given back."""
    document = next(one for one in work.documents if one.doc_id == question.doc_id)
    span = (question.start, question.end)
    st.text(document.title or document.doc_id)
    passage.show(
        document, question.sentence_start, question.sentence_end, [(*span, "asked")]
    )
    return document, span


def show_finding(
    work: Work, question: Question, kind: Kind, nothing: str
) -> tuple[Document, Span]:
    """Show the words, what was found in them and why, and the keys that end it.

    Args:
        work: what is reviewed.
        question: what is asked.
        kind: of the decision.
        nothing: the key's label that says it is none.
    """
    document, span = show_words(work, question)
    st.text(question.found)
    st.text("\n".join(question.reasons))
    with st.container(horizontal=True):
        keep(document, span, kind, question.old)
        instead(nothing, "X", document, span, kind, old=question.old)
    return document, span


def keep(document: Document, span: Span, kind: Kind, old: str) -> None:
    """The key that keeps what was found."""
    st.button(
        "Right",
        type="primary",
        shortcut="A",
        icon=":material/check:",
        on_click=decisions.decide,
        args=(document, span, kind),
        kwargs={"old": old, "new": old},
    )


def instead(
    label: str,
    shortcut: str,
    document: Document,
    span: Span,
    kind: Kind,
    *,
    old: str,
    new: str = "",
) -> None:
    """A key that decides otherwise; with nothing for `new`, that it is none."""
    st.button(
        label,
        shortcut=shortcut,
        on_click=decisions.decide,
        args=(document, span, kind),
        kwargs={"old": old, "new": new},
    )


def places_of(story: Story) -> tuple[dict[str, str], dict[str, str]]:
    """The places to choose from: by id the value of each, and what a reader sees."""
    places = sorted(story.places, key=lambda one: one.name)
    return (
        {
            one.place_id: named_place(one.place_id, one.name, one.admin1, one.country)
            for one in places
        },
        {
            one.place_id: ", ".join(filter(None, (one.name, one.country)))
            for one in places
        },
    )


def index_of(options: Sequence[str], wanted: str) -> int:
    """Where it stands among the options; the first where it is none of them."""
    return options.index(wanted) if wanted in options else 0
