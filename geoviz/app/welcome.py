"""The first minute: what this is, three steps, an example that is there already."""

from __future__ import annotations

import streamlit as st

_STEPS = (
    (
        ":material/upload_file:",
        "1. Bring articles",
        "Upload files or paste text. They stay on this server, in this session.",
    ),
    (
        ":material/map:",
        "2. Explore",
        "The map, day by day, and the words behind each place, person and journey.",
    ),
    (
        ":material/task_alt:",
        "3. Check and take away",
        "Correct what is wrong; take the map and the tables with you.",
    ),
)


def show(example: st.Page | None) -> None:
    """The greeting, above the rest of the page.

    Args:
        example: where the map of the example articles is; None when they are gone.
    """
    st.title("From articles to a map you can check", anchor=False)
    st.markdown(
        "geoviz reads English news and finds **where** things happened, **when**, and"
        " **who** was there. Every mark on its map leads back to the words that put it"
        " there. Nothing is sent anywhere."
    )
    for column, (icon, name, what) in zip(st.columns(3), _STEPS, strict=True):
        with column, st.container(border=True, height="stretch", gap="xsmall"):
            st.markdown(f"{icon} **{name}**")
            st.caption(what)
    if example is not None:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(
                ":material/lightbulb: Three example articles are here already. Your"
                " own take their place."
            )
            st.page_link(
                example, label="**See the example's map**", icon=":material/map:"
            )
