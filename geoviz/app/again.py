"""Runs the script anew without losing a click that came meanwhile."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st


def again() -> NoReturn:
    """Run the script anew: the page that was asked for meanwhile, or else this one.

    Of two requests to run, Streamlit keeps the page of the later, and `st.rerun` asks
    for the page of this run: a click on another page during long work would be lost.
    Whatever is sent to the browser lets an earlier request go first.
    """
    st.empty()
    st.rerun()  # noqa: TID251 - here is where it is mended
