"""The folium elements: the one that carries a story, and the one that changes the day.

Article text never enters a folium template: it travels as JSON in a data block that
the page's own code reads, and reaches the reader through `textContent`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

import folium
from branca.element import Element, Figure
from folium.elements import JSCSSMixin
from folium.template import Template

from geoviz.render.embed import Json, to_script_json
from geoviz.render.packed import data_blocks

DATA_ID = "geoviz-data-"
"""How the id of the block begins that the map is drawn from."""
LATER_ID = "geoviz-later-"
"""How the id of the block begins that is read once the map is drawn."""

_NO_SCRIPT = (
    "<noscript>This map is drawn by JavaScript, which is switched off here.</noscript>"
)


class _Block(Element):
    """Finished markup. branca would read a plain string as a template once more."""

    _template = Template("{{ this.markup }}")

    def __init__(self, markup: str) -> None:
        super().__init__()
        self._name = "Block"
        self.markup = markup


class StoryElement(JSCSSMixin):
    """A story on a folium map: its data once, and the call that draws it.

    Args:
        payload: from `payload.story_payload`.
        panel: draw the panel beside the map (filter, lists, evidence), or the map alone
            with its legend, for an app that has its own.
    """

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            geoviz.mount({{ this._parent.get_name() }}, {{ this.options() }});
        {% endmacro %}
        """
    )

    def __init__(self, payload: Mapping[str, Json], *, panel: bool) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Geoviz"
        self.payload = payload
        self.blocks = data_blocks(payload)
        self.panel = panel
        body = "".join(block.text for block in self.blocks)
        self.digest = hashlib.sha256(body.encode()).hexdigest()
        self.name(self)

    def name(self, element: Element) -> None:
        """Give a folium element an id that depends on the data; its own is random."""
        element._id = self.digest[:16]  # noqa: SLF001 # folium has no other way

    def options(self) -> str:
        """What `geoviz.mount` is told; holds no word of any article.

        The digest is there for streamlit-folium, which draws a map anew only when the
        script changes, and not when the data beside it does.
        """
        return json.dumps(
            {
                "data": self.ids[0],
                "later": self.ids[1] if len(self.blocks) > 1 else "",
                "panel": self.panel,
                "digest": self.digest,
            }
        )

    @property
    def ids(self) -> tuple[str, str]:
        """Ids of the data blocks; streamlit-folium changes folium's `_id`s."""
        return f"{DATA_ID}{self.digest[:16]}", f"{LATER_ID}{self.digest[:16]}"

    def render(self, **kwargs: object) -> str:
        """Add the data blocks to the page, then the script; nothing is returned."""
        figure = self.get_root()
        if isinstance(figure, Figure):
            for ident, block in zip(self.ids, self.blocks, strict=False):
                figure.html.add_child(_Block(block.markup(ident)), name=ident)
            figure.html.add_child(_Block(_NO_SCRIPT), name="geoviz-noscript")
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""


class DayChange(folium.FeatureGroup):
    """Sent to a map on screen through streamlit-folium's `feature_group_to_add`.

    It holds no layers: its script calls `geoviz.setDay` (and `geoviz.setDocuments`),
    so map, view and zoom stay as they are. Like every feature group there, it takes
    effect whenever it differs from the one sent before.

    Args:
        day: a DAY that was checked, or None for all days.
        documents: ids of the articles to show things from, or None for all.
        select: id of the thing to select, "" for nothing, None to leave it be.
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
        self,
        day: str | None,
        *,
        documents: Sequence[str] | None = None,
        select: str | None = None,
    ) -> None:
        super().__init__(control=False)
        self.day = day
        self.documents = documents
        self.select = select

    def calls(self) -> str:
        """The calls to `window.geoviz`, arguments as JSON."""
        documents = None if self.documents is None else list(self.documents)
        calls = [
            f"geoviz.setDocuments({_argument(documents)});",
            f"geoviz.setDay({_argument(self.day)});",
        ]
        if self.select is not None:
            calls.append(f"geoviz.select({_argument(self.select or None)});")
        return " ".join(calls)


def _argument(value: Json) -> str:
    """JSON in which streamlit-folium finds no id of folium's to replace.

    It looks for `_` and letters or digits; ids and file names have both.
    """
    return to_script_json(value).replace("_", "\\u005f")
