"""What is selected: one thing, for the map, the tables and the article alike."""

from __future__ import annotations

import streamlit as st

_SUBJECT = "subject"


def selected() -> str:
    """Id of what is selected; empty for nothing."""
    return str(st.session_state.get(_SUBJECT, ""))


def select(ident: str) -> None:
    """Select a thing; the empty id selects nothing."""
    st.session_state[_SUBJECT] = ident
