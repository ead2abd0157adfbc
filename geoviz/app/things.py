"""The tables under the map: what the filters let through, a row each."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import streamlit as st

from geoviz.app import selection
from geoviz.app.choice import feature_label
from geoviz.models import Claim, Event, Person, Place, Route, Story
from geoviz.tables.columns import table_named
from geoviz.tables.csv_file import write_csv
from geoviz.tables.rows import rows as rows_of

HEIGHT_PX = 340
_KIND = "table of"
_SHOWN_FOR = "table shown for"
_FIRST = "table's first row"


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of thing."""

    name: str
    rows: Callable[[Story], Sequence[Any]]
    ident: Callable[[Any], str]
    columns: dict[str, Callable[[Any], object]]
    """Heading and value of each column."""
    file: str
    """Name of the table that can be downloaded."""


def _day(one: Event) -> str:
    day = one.day.isoformat() if one.day else ""
    return f"{day} to {one.day_end.isoformat()}" if one.day_end else day


_PLACES = Table(
    "Places",
    lambda story: sorted(story.places, key=lambda one: -one.mentions),
    lambda one: one.place_id,
    {
        "Place": lambda one: one.name,
        "Kind": lambda one: feature_label(one.feature),
        "Country": lambda one: one.country,
        "Region": lambda one: one.admin1,
        "Mentions": lambda one: one.mentions,
        "Articles": lambda one: one.documents,
        "Days": lambda one: ", ".join(day.isoformat() for day in one.days),
        "Latitude": lambda one: one.lat,
        "Longitude": lambda one: one.lon,
    },
    "places",
)
_PEOPLE = Table(
    "People",
    lambda story: story.people,
    lambda one: one.person_id,
    {
        "Person": lambda one: one.name,
        "Title": lambda one: one.title,
        "From": lambda one: one.country,
        "Role": lambda one: one.role,
        "Status": lambda one: one.status,
    },
    "people",
)
_EVENTS = Table(
    "Events",
    lambda story: story.events,
    lambda one: one.event_id,
    {
        "Event": lambda one: one.what,
        "Day": _day,
        "Time": lambda one: " ".join(filter(None, (one.time, one.zone))),
        "Status": lambda one: "background" if one.background else one.status,
        "How the day is known": lambda one: one.day_basis,
        "Places": lambda one: len(one.place_ids),
    },
    "events",
)
_ROUTES = Table(
    "Journeys",
    lambda story: story.routes,
    lambda one: one.route_id,
    {
        "Traveller": lambda one: one.traveller,
        "From": lambda one: one.origin,
        "To": lambda one: one.destination,
        "By": lambda one: one.mode,
        "Left": lambda one: one.departed.isoformat() if one.departed else "",
        "Arrived": lambda one: one.arrived.isoformat() if one.arrived else "",
        "Status": lambda one: one.status,
        "km": lambda one: one.corridor_km or one.direct_km,
    },
    "routes",
)
_CLAIMS = Table(
    "Claims",
    lambda story: story.claims,
    lambda one: one.claim_id,
    {
        "Claim": lambda one: one.value,
        "About": lambda one: one.attribute,
        "Sources": lambda one: one.relation,
        "How it is reckoned": lambda one: one.derivation,
    },
    "claims",
)
TABLES = {one.name: one for one in (_PLACES, _PEOPLE, _EVENTS, _ROUTES, _CLAIMS)}
_OF: dict[type, str] = {
    Place: "Places",
    Person: "People",
    Event: "Events",
    Route: "Journeys",
    Claim: "Claims",
}


def show(seen: Story, kind_of: Callable[[str], type | None]) -> None:
    """A choice of the table, and its rows; a row selects, and follows what is selected.

    Args:
        seen: what the filters let through.
        kind_of: the kind of record that an id belongs to.
    """
    ident = selection.selected()
    if st.session_state.get(_SHOWN_FOR) != ident:
        st.session_state[_SHOWN_FOR] = st.session_state[_FIRST] = ident
        kind = kind_of(ident)
        if kind is not None:
            st.session_state[_KIND] = _OF[kind]
    counts = {name: len(table.rows(seen)) for name, table in TABLES.items()}
    if not st.session_state.get(_KIND):
        st.session_state[_KIND] = _PLACES.name
    name = st.segmented_control(
        "Table",
        list(TABLES),
        format_func=lambda one: f"{one} {counts[one]:,}",
        key=_KIND,
        label_visibility="collapsed",
        required=True,
    )
    _show_rows(TABLES[name or _PLACES.name], seen)


def _show_rows(table: Table, seen: Story) -> None:
    rows = list(table.rows(seen))
    if not rows:
        st.info(f"The filters let no {table.name.lower()} through.")
        return
    # What was selected elsewhere is brought to the top, where it is seen.
    first = st.session_state.get(_FIRST)
    rows.sort(key=lambda row: table.ident(row) != first)
    idents = [table.ident(row) for row in rows]
    key = f"rows of {table.name}"
    ident = selection.selected()
    chosen = [idents.index(ident)] if ident in idents else []
    state = st.session_state.get(key)
    if state is None or _one_of(state, idents) != ident:
        st.session_state[key] = {"selection": {"rows": chosen, "columns": []}}

    def pick() -> None:
        ident = _one_of(st.session_state[key], idents)
        st.session_state[_SHOWN_FOR] = ident  # the rows stay where they are
        selection.select(ident)

    st.dataframe(
        pa.table(
            {head: [cell(row) for row in rows] for head, cell in table.columns.items()}
        ),
        key=key,
        height=HEIGHT_PX,
        hide_index=True,
        on_select=pick,
        selection_mode="single-row",
        placeholder="",
        lazy=False,
        alt=f"Table of {table.name.lower()}",
    )
    st.download_button(
        f"Download these {table.name.lower()} (CSV)",
        data=lambda: csv_bytes(seen, table.file),
        file_name=f"{table.file}.csv",
        mime="text/csv",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
    )


def csv_bytes(story: Story, name: str) -> bytes:
    """A table of the story as `geoviz extract` writes it."""
    file = io.StringIO(newline="")
    write_csv(file, table_named(name), rows_of(story, name))
    return file.getvalue().encode()


def _one_of(state: Any, idents: Sequence[str]) -> str:  # Streamlit's own
    """Id of the row that is selected in a table; empty for none."""
    rows = state["selection"].get("rows", [])
    return idents[rows[0]] if rows and rows[0] < len(idents) else ""
