"""The words behind what is selected, beside the map."""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby

import streamlit as st

from geoviz.app import selection
from geoviz.app.subjects import Quote, Subject, Subjects

FIRST_QUOTES = 8
"""So many quotes are shown at once; the rest when asked for."""


def show(subjects: Subjects, documents: Collection[str]) -> None:
    """Facts and quotes of what is selected.

    Args:
        subjects: of the story.
        documents: ids of the articles whose words are asked for.
    """
    ident = selection.selected()
    subject = subjects.get(ident)
    if subject is None:
        st.subheader("Evidence", anchor=False)
        st.info(
            "Every mark stands on words of an article. Click a mark on the map, a row"
            " of the table or a marked word to read them here.",
            icon=":material/ads_click:",
        )
        return
    quotes = [one for one in subjects.quotes(ident) if one.document.doc_id in documents]
    _show_subject(subject, quotes)


def _show_subject(subject: Subject, found: list[Quote]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader("Evidence", anchor=False)
        st.button(
            "Close",
            icon=":material/close:",
            type="tertiary",
            on_click=selection.select,
            args=("",),
        )
    st.text(subject.label)
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
