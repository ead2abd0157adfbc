"""A pin of one's own: moved, or on a place that the gazetteer does not have."""

from __future__ import annotations

import streamlit as st

from geoviz.app import decisions, session
from geoviz.app.again import again
from geoviz.app.review_map import clicked_point
from geoviz.corrections.place_value import OwnPlace, write_own
from geoviz.corrections.record import Kind
from geoviz.gazetteer.table import COUNTRY_CODES
from geoviz.models import FEATURES, POINTLESS_FEATURES, Document, Feature, Mention

_FEATURES = [one for one in FEATURES if one not in POINTLESS_FEATURES]


def ask_pin(
    document: Document, span: tuple[int, int], old: str, mention: Mention | None
) -> None:
    """The form; what it holds at first is what was found, and the point clicked.

    Args:
        document: the article.
        span: the words in it.
        old: what was found, as a value.
        mention: what was found; None for words that were missed.
    """
    found = mention is not None and bool(mention.place_id)
    title = "Move the pin, or set one of your own" if found else "A pin of your own"
    point = clicked_point()
    words = " ".join(document.text[span[0] : span[1]].split())
    with st.expander(title, expanded=point is not None):
        name = mention.name if mention and found else words
        feature: Feature = "landmark"
        if mention and mention.feature and mention.feature in _FEATURES:
            feature = mention.feature
        lat, lon = point or (0.0, 0.0)
        if point is None and mention and mention.lat is not None:
            lat, lon = mention.lat, mention.lon or 0.0
        with st.form(f"pin {document.doc_id} {span} {point}"):
            name = st.text_input("Name", value=name)
            columns = st.columns(4)
            lat = columns[0].number_input("Latitude", -90.0, 90.0, lat, format="%.5f")
            lon = columns[1].number_input(
                "Longitude", -180.0, 180.0, lon, format="%.5f"
            )
            kind = columns[2].selectbox("Kind", _FEATURES, _FEATURES.index(feature))
            codes = ["", *sorted(COUNTRY_CODES)]
            country = columns[3].selectbox(
                "Country",
                codes,
                codes.index(_country(mention, point)),
                format_func=lambda code: session.country_name(code) if code else "none",
            )
            pressed = st.form_submit_button("Set the pin", icon=":material/push_pin:")
        if pressed:
            admin1 = mention.admin1 if mention and country == mention.country else ""
            if not name.strip():
                st.error("Give the place a name.")
                return
            own = OwnPlace(
                name=" ".join(name.split())[:200],
                feature=kind,
                country=country,
                admin1=admin1,
                lat=round(lat, 5) + 0.0,
                lon=round(lon, 5) + 0.0,
            )
            moved = mention is not None and found and name == mention.name
            decisions.decide(
                document,
                span,
                "added place" if mention is None else _kind(moved=moved),
                old=old,
                new=write_own(own),
            )
            again()


def _kind(*, moved: bool) -> Kind:
    return "moved pin" if moved else "own place"


def _country(mention: Mention | None, point: tuple[float, float] | None) -> str:
    """The country of the nearest town, else of what was found."""
    if point is not None:
        from geoviz.gazetteer.geocoder import Gazetteer

        gazetteer = Gazetteer(index=session.gazetteer())
        near = gazetteer.reverse(point, exactly_one=False, limit=1)
        code = str(near[0].raw["country"]) if isinstance(near, list) and near else ""
        if code in COUNTRY_CODES:
            return code
    code = mention.country if mention else ""
    return code if code in COUNTRY_CODES else ""
