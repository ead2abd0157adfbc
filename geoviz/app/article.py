"""The article itself, with everything marked that was found in it."""

from __future__ import annotations

from bisect import bisect_left

import streamlit as st

from geoviz.app import components, selection
from geoviz.app.choice import article_labels
from geoviz.app.subjects import Subjects
from geoviz.models import Document
from geoviz.render.embed import Json

MAX_SHOWN = 150_000
"""Characters on the page at once, around what is selected."""
_ARTICLE = "article"
_SHOWN_FOR = "article shown for"


def show(subjects: Subjects) -> None:
    """A choice of the article, and its text; follows what is selected."""
    labels = article_labels(subjects.story)
    _follow(subjects)
    if st.session_state.get(_ARTICLE) not in labels:
        st.session_state[_ARTICLE] = next(iter(labels))
    chosen = st.selectbox(
        "Read the article",
        list(labels),
        format_func=lambda doc_id: labels.get(doc_id, doc_id),
        key=_ARTICLE,
    )
    document = subjects.story.documents[subjects.order[chosen]]
    components.article(_cut(subjects, document), selection.select)


def _follow(subjects: Subjects) -> None:
    """Open an article that tells of what was selected last."""
    ident = selection.selected()
    if ident == st.session_state.get(_SHOWN_FOR):
        return
    st.session_state[_SHOWN_FOR] = ident
    if ident and st.session_state.get(_ARTICLE) not in subjects.documents(ident):
        first = subjects.first_document(ident)
        if first:
            st.session_state[_ARTICLE] = first


def _cut(subjects: Subjects, document: Document) -> dict[str, Json]:
    """The text around what is selected, with offsets into it."""
    spans = subjects.spans(document.doc_id)
    ident = selection.selected()
    text = document.text
    low = 0
    if len(text) > MAX_SHOWN:
        first = next((start for start, _, one, _ in spans if one == ident), 0)
        low = max(0, min(first - MAX_SHOWN // 2, len(text) - MAX_SHOWN))
        # Offsets are in UTF-16 units; so is the cut.
        units = text.encode("utf-16-le")[2 * low : 2 * (low + MAX_SHOWN)]
        text = units.decode("utf-16-le", "ignore")
        at = bisect_left(spans, (low, 0, "", ""))
        spans = [
            (start, end, one, kind)
            for start, end, one, kind in spans[at:]
            if end <= low + MAX_SHOWN
        ]
    return {
        "text": text,
        "spans": [
            [start - low, end - low, one, kind] for start, end, one, kind in spans
        ],
        "selected": ident,
        "language": "" if document.language == "und" else document.language,
        "from": low,
        "article": document.doc_id,
    }
