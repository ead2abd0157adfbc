"""The field for a day: news of the past hundred years has one as well."""

from __future__ import annotations

from datetime import date
from typing import Literal

import streamlit as st

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
"""Left to itself, Streamlit offers ten years on either side of today."""


def ask_day(
    label: str,
    found: date | None = None,
    *,
    width: int | Literal["stretch"] = "stretch",
) -> date | None:
    """The day that is chosen; None while the field is empty.

    Args:
        label: what the day is of.
        found: the day that it holds at first; one out of reach can be kept.
        width: of the field, as Streamlit has it.
    """
    chosen = st.date_input(
        label,
        found,
        min_value=min(_FIRST, found or _FIRST),
        max_value=max(_LAST, found or _LAST),
        format="YYYY-MM-DD",
        width=width,
    )
    return chosen if isinstance(chosen, date) else None
