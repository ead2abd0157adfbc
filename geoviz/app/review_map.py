"""A small map of the places that words may mean, by the project's own drawing."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit_folium import st_folium

from geoviz.app.assets import static_url
from geoviz.gazetteer.place import GazetteerPlace
from geoviz.models import Place, Story
from geoviz.render import Numbers, to_map

HEIGHT_PX = 360
_MAP = "review map"


def clicked_point() -> tuple[float, float] | None:
    """(lat, lon) of the last click on the map that is shown; None without one."""
    clicked = st.session_state.get(_MAP)
    if not isinstance(clicked, dict):
        return None
    lat, lon = float(clicked["lat"]), float(clicked["lng"])
    return min(max(lat, -90.0), 90.0), (lon + 180) % 360 - 180


def draw(candidates: Sequence[GazetteerPlace], key: str, chosen: str = "") -> None:
    """The candidates on a small map, numbered; a click on it gives a point for a pin.

    Args:
        candidates: their numbers count from 1.
        key: of what is asked; another one draws the map anew.
        chosen: id of the one that was found.
    """
    places = tuple(_place(one) for one in candidates)
    points = [
        (number, one.lat, one.lon)
        for number, one in enumerate(candidates, start=1)
        if one.lat is not None and one.lon is not None
    ]
    numbers = {one.place_id: number for number, one in enumerate(candidates, start=1)}
    st_folium(
        to_map(
            _only(places),
            assets="static",
            static_url=static_url(),
            panel=False,
            words=False,
        ),
        key=f"{_MAP} {key}",
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=["last_clicked"],
        feature_group_to_add=Numbers(points, numbers.get(chosen, 0)),
    )
    clicked = (st.session_state.get(f"{_MAP} {key}") or {}).get("last_clicked")
    st.session_state[_MAP] = clicked
    st.caption("A click on the map sets the point for a pin of your own.")


def _place(one: GazetteerPlace) -> Place:
    return Place(
        place_id=one.place_id,
        name=one.name,
        feature=one.feature,
        country=one.country,
        admin1=one.admin1,
        lat=one.lat,
        lon=one.lon,
        precision_km=None,
        mentions=1,
        documents=1,
        days=(),
    )


def _only(places: tuple[Place, ...]) -> Story:
    """A story of nothing but places."""
    return Story(
        documents=(),
        publications=(),
        blocks=(),
        mentions=(),
        dates=(),
        places=places,
        people=(),
        events=(),
        routes=(),
        claims=(),
        evidence=(),
        days=(),
    )
