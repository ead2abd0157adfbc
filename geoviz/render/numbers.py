"""Numbers beside points of a map on screen: candidates to choose from by a key."""

from __future__ import annotations

import json
from collections.abc import Sequence

import folium
from folium.template import Template

_STYLE = (
    "display:inline-block;box-sizing:content-box;min-width:1.35em;padding:0 .25em;"
    "font:700 13px/1.35em var(--gv-font,sans-serif);text-align:center;"
    "border-radius:.7em;border:2px solid #005a8f;color:#005a8f;background:#fff"
)
_CHOSEN = _STYLE.replace(
    "color:#005a8f;background:#fff", "color:#fff;background:#005a8f"
)


class Numbers(folium.FeatureGroup):
    """Numbers from 1 beside points, sent through `feature_group_to_add`.

    Clicks pass through them to the map. Nothing but digits is put into the page.

    Args:
        points: (number, lat, lon) of each.
        chosen: the number that is drawn filled; 0 for none.
    """

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = L.featureGroup();
            {{ this.calls() }}
        {% endmacro %}
        """
    )

    def __init__(
        self, points: Sequence[tuple[int, float, float]], chosen: int = 0
    ) -> None:
        super().__init__(control=False)
        self.points = points
        self.chosen = chosen

    def calls(self) -> str:
        """One marker for each, not interactive."""
        name = self.get_name()
        lines = []
        for number, lat, lon in self.points:
            style = _CHOSEN if number == self.chosen else _STYLE
            icon = {
                "className": "",
                "html": f'<span style="{style}">{int(number)}</span>',
                "iconSize": [0, 0],
                "iconAnchor": [14, 33],  # above: names stand beside
            }
            options = f"{{icon: L.divIcon({json.dumps(icon)}), interactive: false,"
            options += " keyboard: false, zIndexOffset: 5000}"
            lines.append(
                f"L.marker([{float(lat)!r}, {float(lon)!r}], {options}).addTo({name});"
            )
        return "\n".join(lines)
