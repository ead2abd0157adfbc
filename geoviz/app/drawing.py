"""The map: drawn once, then told what to show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from streamlit_folium import st_folium

from geoviz.app import components, selection
from geoviz.app.assets import static_url
from geoviz.app.choice import Choice
from geoviz.app.view import View
from geoviz.render import to_map
from geoviz.render.embed import Json
from geoviz.story.filters import Filter, Passing

HEIGHT_PX = 500
_MAP = "map"


def draw(seen: View) -> None:
    """Draw the map of the whole story.

    Its arguments are those of the story alone, so a choice never makes streamlit-folium
    load it anew; Streamlit does not even send it again. Choices travel by `tell`.
    """
    if seen.map is None:
        seen.map = to_map(
            seen.story,
            assets="static",
            static_url=static_url(),
            panel=False,
            words=False,
        )
    before = [(one, one._id) for one in _elements(seen.map)]  # noqa: SLF001
    st_folium(
        seen.map,
        key=_MAP,
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=[],
    )
    # streamlit-folium gives the elements ids of its own; with theirs back, the next run
    # of the script sends the same map, byte for byte.
    for one, ident in before:
        one._id = ident  # noqa: SLF001 # folium has no other way


def _elements(one: Any) -> Iterator[Any]:
    """An element of folium, which has no type hints, and all below it."""
    yield one
    for child in one._children.values():  # noqa: SLF001
        yield from _elements(child)


def tell(choice: Choice, passing: Passing) -> None:
    """Tell the map what is chosen and selected; a click on it selects."""
    only: dict[str, Json] | None = None
    if choice.filter != Filter():
        only = {
            "places": sorted(passing.places),
            "people": sorted(passing.people),
            "events": sorted(passing.events),
            "routes": sorted(passing.routes),
        }
    components.bridge(
        {"only": only, "day": choice.day, "select": selection.selected() or None},
        selection.select,
    )
