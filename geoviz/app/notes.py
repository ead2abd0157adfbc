"""What is said around the map: a summary, what could not be done, and errors."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from geoviz.models import Story


def summary(story: Story) -> None:
    """What was found, in one line; what to try where nothing was."""
    st.caption(f"{counts(story)}. No network is used.")
    if not any(place.lat is not None for place in story.places):
        _no_place()


def understood(story: Story, explore: st.Page) -> None:
    """What was found in the articles that were brought, and the way to see it."""
    if not any(place.lat is not None for place in story.places):
        _no_place()
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/check_circle: Read and mapped: {counts(story)}.")
        st.page_link(explore, label="**Explore the map**", icon=":material/map:")


def _no_place() -> None:
    st.warning(
        "No place was found in these articles, so the map is empty. geoviz reads"
        " English news; try an article that names where something happened."
    )


def counts(story: Story) -> str:
    """How much was found of each kind, as the tables and the report count it."""
    pointless = sum(place.lat is None for place in story.places)
    numbers = (
        (len(story.documents), "article", "articles", ""),
        (
            len(story.places),
            "place",
            "places",
            f" ({pointless:,} without a point)" if pointless else "",
        ),
        (len({one.person_id for one in story.people}), "person", "people", ""),
        (len(story.events), "event", "events", ""),
        (len(story.routes), "journey", "journeys", ""),
    )
    return ", ".join(
        f"{n:,} {one if n == 1 else many}{more}" for n, one, many, more in numbers
    )


def problems(story: Story) -> None:
    """What could not be read or placed, one line each."""
    if story.problems:
        with st.expander(f"Not read, not placed, not dated: {len(story.problems)}"):
            st.text("\n".join(story.problems))


def unread(lines: Sequence[str]) -> None:
    """What was brought and could not be read, for the one who brought it."""
    if lines:
        st.warning(f"Not read: {len(lines)}", icon=":material/warning:")
        st.text("\n".join(lines[:20]))
        if len(lines) > 20:
            st.text(f"… and {len(lines) - 20} more")


def failed(message: str) -> None:
    """A job changed nothing; says why, and what to do next."""
    st.error("Nothing was changed.", icon=":material/error:")
    st.text(message)


def nothing_yet() -> None:
    """A page that needs articles, without any."""
    st.info(
        "There are no articles yet. Bring some on the page **Documents**.",
        icon=":material/upload_file:",
    )
