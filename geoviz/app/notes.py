"""What is said around the map: a summary, what could not be done, and errors."""

from __future__ import annotations

import streamlit as st

from geoviz.errors import GeovizError
from geoviz.models import Story


def summary(story: Story) -> None:
    """What was found, in one line; what to try where nothing was."""
    placed = sum(place.lat is not None for place in story.places)
    counts = (
        (len(story.documents), "article", "articles"),
        (placed, "place", "places"),
        (len({one.person_id for one in story.people}), "person", "people"),
        (len(story.events), "event", "events"),
        (len(story.routes), "journey", "journeys"),
    )
    line = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts)
    st.caption(f"{line}. No network is used.")
    if not placed:
        st.warning(
            "No place was found in these articles, so the map is empty. geoviz reads"
            " English news; try an article that names where something happened."
        )


def problems(story: Story) -> None:
    """What could not be read or placed, one line each."""
    if story.problems:
        with st.expander(f"Not read, not placed, not dated: {len(story.problems)}"):
            st.text("\n".join(story.problems))


def failed(error: GeovizError) -> None:
    """The articles cannot be shown; says why, and what to do next."""
    st.error("These articles cannot be mapped.")
    st.text(str(error))
    st.markdown(
        "Start the app with files or folders of .txt, .md, .html, .csv or .jsonl, or"
        " with none for the bundled examples: `geoviz app FOLDER`"
    )
