"""Story → map: the payload, the page's own JavaScript, and the folium element.

`to_map` builds the `folium.Map`; `DayChange` is what an app sends to a map that is
already on screen. Both are loaded when first asked for, since folium costs seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geoviz.render.element import DayChange
    from geoviz.render.map import to_map
    from geoviz.render.numbers import Numbers

__all__ = ["DayChange", "Numbers", "to_map"]


def __getattr__(name: str) -> object:
    """Load folium only for those who draw."""
    if name == "to_map":
        from geoviz.render.map import to_map

        return to_map
    if name == "DayChange":
        from geoviz.render.element import DayChange

        return DayChange
    if name == "Numbers":
        from geoviz.render.numbers import Numbers

        return Numbers
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
