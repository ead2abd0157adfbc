"""The words behind what is selected, beside the map."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from geoviz.app.drawing import SUBJECT
from geoviz.app.subjects import Quote, Subject, quotes, subjects
from geoviz.models import Story

FIRST_QUOTES = 8
"""So many quotes are shown at once; the rest when asked for."""


def show(story: Story) -> None:
    """A list to choose from, and the quotes of what is chosen there or on the map."""
    st.subheader("Evidence", anchor=False)
    listed = subjects(story)
    if st.session_state.get(SUBJECT) not in listed:
        st.session_state[SUBJECT] = None  # the articles chosen hold nothing of it
    chosen = st.selectbox(
        "Show the words behind",
        list(listed),
        format_func=lambda ident: listed[ident].label,
        index=None,
        placeholder="Choose here, or click a mark on the map",
        key=SUBJECT,
    )
    if chosen is None:
        st.info("Every mark on the map stands on words of an article. Click one.")
        return
    _show_subject(listed[chosen], quotes(story, chosen))


def _show_subject(subject: Subject, found: list[Quote]) -> None:
    st.text("\n".join(filter(None, subject.facts)))
    if not found:
        st.info("No words of the chosen articles name it; it follows from the others.")
        return
    first = found
    if len(found) > FIRST_QUOTES and not st.toggle(
        f"Show all {len(found)} quotes", key=f"all {subject.ident}"
    ):
        first = found[:FIRST_QUOTES]
    for _, words in groupby(first, key=lambda quote: quote.document.doc_id):
        with st.container(border=True):
            _show_article(list(words))


def _show_article(found: list[Quote]) -> None:
    document = found[0].document
    st.text(f"{document.title or document.doc_id}:")
    for quote in found:
        st.code(quote.words, language=None, wrap_lines=True)
        if quote.context != quote.words:
            st.text(quote.context)
        if quote.assumed:
            st.badge("assumed", color="orange")
        st.text(f"({quote.supports})")
