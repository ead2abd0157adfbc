"""The words behind what is selected, beside the map."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

import streamlit as st

from geoviz.app import components, selection
from geoviz.app.subjects import Quote, Subject, Subjects
from geoviz.render.embed import Json

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
        st.markdown("#### Evidence")
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
        st.markdown("#### Evidence")
        st.button(
            "Close",
            icon=":material/close:",
            type="tertiary",
            on_click=selection.select,
            args=("",),
        )
    st.text("\n".join((subject.label, *filter(None, subject.facts))))
    if not found:
        st.info("No words of the chosen articles name it; it follows from the others.")
        return
    first = found
    if len(found) > FIRST_QUOTES and not st.toggle(
        f"Show all {len(found)} quotes", key=f"all {subject.ident}"
    ):
        first = found[:FIRST_QUOTES]
    components.evidence({"articles": quoted(first)})


def quoted(quotes: Sequence[Quote]) -> list[dict[str, Json]]:
    """The quotes by article, as the page draws them."""
    return [
        {
            "title": words[0].document.title or words[0].document.doc_id,
            "about": words[0].document.publisher,
            "quotes": [
                {
                    "before": one.before,
                    "words": one.words,
                    "after": one.after,
                    "assumed": one.assumed,
                    "supports": one.supports,
                }
                for one in words
            ],
        }
        for _, group in groupby(quotes, key=lambda one: one.document.doc_id)
        for words in [list(group)]
    ]
