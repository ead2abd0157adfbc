"""The map: drawn once, then told what to show."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit_folium import st_folium

from geoviz.app.assets import static_url
from geoviz.app.choice import Choice
from geoviz.models import Story
from geoviz.render import DayChange, to_map
from geoviz.render.clicks import clicked

HEIGHT_PX = 500
SUBJECT = "subject"
"""Session key of the id of what is selected; the select box of the evidence."""
_MAP = "map"


def draw(story: Story, choice: Choice) -> None:
    """Draw the map of the whole story, filtered; a click on it selects.

    The map's own arguments are those of the story alone, so a choice never makes
    streamlit-folium load it anew: choices travel as a feature group that holds no
    layer and calls the page's `geoviz.setDay` and `geoviz.setDocuments`.
    """
    st_folium(
        to_map(story, assets="static", static_url=static_url(), panel=False),
        key=_MAP,
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=["last_object_clicked"],
        feature_group_to_add=DayChange(
            choice.day,
            documents=choice.documents,
            select=st.session_state.get(SUBJECT) or "",
        ),
        on_change=partial(_select_clicked, story),
    )


def _select_clicked(story: Story) -> None:
    """Select what was clicked; runs before the page is drawn again."""
    point = (st.session_state.get(_MAP) or {}).get("last_object_clicked")
    if point:
        found = clicked(story, float(point["lat"]), float(point["lng"]))
        if found:
            st.session_state[SUBJECT] = found
