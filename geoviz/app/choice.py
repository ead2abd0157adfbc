"""What the reader has chosen to see: the event day and the articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from geoviz.models import Story

ALL_DAYS = "all"
BACKGROUND = "background"
FEW_DAYS = 8
"""So many days fit beside each other; more are offered as a list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters as they stand."""

    day: str | None
    """A DAY, or None for all of them."""
    documents: tuple[str, ...] | None
    """Ids of the articles, or None for all of them."""


def ask(story: Story) -> Choice:
    """Draw the filters, and return what they say."""
    days, articles = st.columns([3, 2], gap="medium", vertical_alignment="bottom")
    with days:
        day = _ask_day(story)
    with articles:
        documents = _ask_documents(story)
    return Choice(day=day, documents=documents)


def _ask_day(story: Story) -> str | None:
    options = [ALL_DAYS, *(day.isoformat() for day in story.days), BACKGROUND]
    help_text = "Background is what belongs to none of the days that are reported."
    if len(story.days) > FEW_DAYS:
        day = st.selectbox(
            "Event day", options, format_func=day_label, key="day", help=help_text
        )
    else:
        day = st.radio(
            "Event day",
            options,
            format_func=day_label,
            horizontal=True,
            key="day",
            help=help_text,
        )
    return None if day == ALL_DAYS else day


def day_label(day: str) -> str:
    """`2025-09-03` as a reader says it.

    >>> day_label("2025-09-03"), day_label("all"), day_label("background")
    ('Wed 3 Sep 2025', 'All days', 'Background')
    """
    if day == ALL_DAYS:
        return "All days"
    if day == BACKGROUND:
        return "Background"
    value = date.fromisoformat(day)
    return f"{value:%a} {value.day} {value:%b %Y}"


def _ask_documents(story: Story) -> tuple[str, ...] | None:
    if len(story.documents) < 2:
        return None
    titles = article_labels(story)
    chosen = st.multiselect(
        "Articles",
        list(titles),
        format_func=lambda doc_id: titles.get(doc_id, doc_id),
        placeholder="All articles",
        key="documents",
    )
    return tuple(doc_id for doc_id in titles if doc_id in chosen) or None


def article_labels(story: Story) -> dict[str, str]:
    """A label for each article by its id: the title, and the id where titles clash."""
    titles = [document.title for document in story.documents]
    labels = {}
    for document in story.documents:
        label = document.title or document.doc_id
        if titles.count(document.title) > 1 and document.title:
            label = f"{label} ({document.doc_id})"
        labels[document.doc_id] = label
    return labels
