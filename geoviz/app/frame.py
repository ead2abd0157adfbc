"""What every page has around it: title, width, style."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

_STATIC = Path(__file__).with_name("static")


def draw() -> None:
    """Set the page up; the first thing that a run of the script does."""
    # A picture of our own: Streamlit's icons for a browser's tab lie on other servers.
    st.set_page_config(
        page_title="geoviz", page_icon=_STATIC / "icon.svg", layout="wide"
    )
    st.html(f"<style>{_style()}</style>")


@cache
def _style() -> str:
    return (_STATIC / "app.css").read_text(encoding="utf-8")
