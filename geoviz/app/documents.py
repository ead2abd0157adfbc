"""The page "Documents": bring articles, and say what is not understood of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa
import streamlit as st

from geoviz.app import bring, jobs, notes, opening, welcome
from geoviz.app.again import again
from geoviz.app.config import Config
from geoviz.app.day_field import ask_day
from geoviz.app.session import Metadata, Work
from geoviz.models import Publication

_BASIS = {
    "given": "given",
    "stated": "stated in the text",
    "inferred": "concluded",
    "unknown": "not known",
}
_FILE = "File"
_EDITOR = "editor of documents"


def show(work: Work, *, config: Config, explore: st.Page) -> None:
    """The whole page; it leads to the page `explore`."""
    if work.bundled or not work.originals:
        welcome.show(explore if work.bundled else None)
    if jobs.failure():
        notes.failed(jobs.failure())
    notes.unread(work.problems)
    if work.story and not work.bundled:
        notes.understood(work.story, explore)
    st.subheader("Bring your articles", anchor=False)
    bring.show(config)
    if work.originals:
        _show_documents(work)


def _show_documents(work: Work) -> None:
    heading = "The examples" if work.bundled else "Your articles"
    st.subheader(f"{heading} ({len(work.originals):,})", anchor=False)
    published = _published(work)
    undated = [ident for ident, one in published.items() if one.day is None]
    if undated:
        _ask_day(undated, len(published))
    shown = _table(work, published)
    edited = st.data_editor(
        shown,
        key=f"{_EDITOR} {hash(work.documents)}",
        hide_index=True,
        num_rows="delete",
        disabled=[one for one in shown.column_names if one not in _EDITABLE],
        column_config={
            "Title": st.column_config.TextColumn(width="large"),
            "Published": st.column_config.DateColumn(format="YYYY-MM-DD"),
            "Words": st.column_config.NumberColumn(format="localized"),
        },
        placeholder="",
        alt="Articles",
    )
    st.caption(
        "Titles, publishers and days can be edited; a row can be removed. Days that the"
        " text states itself were read from it."
    )
    _offer_changes(work, shown, edited)


_EDITABLE = ("Title", "Publisher", "Published")


def _published(work: Work) -> dict[str, Publication]:
    """The publication day of each article as it was understood."""
    story = work.story
    known = {} if story is None else {one.doc_id: one for one in story.publications}
    return {
        one.doc_id: known.get(one.doc_id)
        or Publication(
            one.doc_id, one.published, "given" if one.published else "unknown"
        )
        for one in work.documents
    }


def _table(work: Work, published: dict[str, Publication]) -> pa.Table:
    documents = work.documents
    days = [published[one.doc_id] for one in documents]
    return pa.table(
        {
            "Title": pa.array([one.title for one in documents], pa.string()),
            "Publisher": pa.array([one.publisher for one in documents], pa.string()),
            "Published": pa.array([one.day for one in days], pa.date32()),
            "The day is": pa.array([_BASIS[one.basis] for one in days], pa.string()),
            "Language": pa.array([one.language for one in documents], pa.string()),
            "Words": pa.array([len(one.text.split()) for one in documents], pa.int64()),
            _FILE: pa.array([one.doc_id for one in documents], pa.string()),
        }
    )


def _ask_day(undated: list[str], total: int) -> None:
    """Ask for the day of those that state none."""
    count = f"{len(undated)} of {total}" if total > 1 else "This article"
    have = "have" if len(undated) > 1 else "has"
    articles = f"{count} articles {have}" if total > 1 else f"{count} has"
    st.warning(
        f"{articles} no publication day, so words such as “on Tuesday” cannot be put on"
        " a calendar. Fill it in below under Published, or give all of them one day.",
        icon=":material/event:",
    )
    with (
        st.form("day of the undated", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        day = ask_day("Publication day of these", width=220)
        use = st.form_submit_button("Use for all without a day")
    if use and day:
        jobs.start(jobs.Job("Dating the articles", opening.dated(day, undated)))
        again()


def _offer_changes(work: Work, shown: pa.Table, edited: pa.Table) -> None:
    before = {row[_FILE]: row for row in shown.to_pylist()}
    after = {row[_FILE]: row for row in edited.to_pylist()}
    said = {
        one.doc_id: _said(one.published, before[one.doc_id], after[one.doc_id])
        for one in work.documents
        if one.doc_id in after
        and any(before[one.doc_id][c] != after[one.doc_id][c] for c in _EDITABLE)
    }
    removed = len(before) - len(after)
    count = len(said) + removed
    with st.container(horizontal=True):
        if count:
            label = "1 change" if count == 1 else f"{count} changes"
            if st.button(f"Apply {label}", type="primary", icon=":material/check:"):
                run = opening.described(said, after)
                jobs.start(jobs.Job("Mapping the articles anew", run))
                again()
        if not work.bundled and st.button("Remove all", icon=":material/delete:"):
            jobs.start(jobs.Job("Clearing the table", opening.emptied()))
            again()


def _said(
    given: date | None, before: dict[str, Any], after: dict[str, Any]
) -> Metadata:
    """What a row says now; a day that was only understood is not given by that."""
    day = after["Published"] if after["Published"] != before["Published"] else given
    return Metadata(
        " ".join((after["Title"] or "").split()),
        " ".join((after["Publisher"] or "").split()),
        day,
    )
