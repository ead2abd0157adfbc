"""The pieces of the page that Streamlit has no widget for.

The bridge to the map's page, sentences with marked words, and the article whose marked
words can be clicked. All are files under `static/`; what they show reaches them as data
and the page through `textContent`. Registered once, when the server first needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from geoviz.render.assets import as_script
from geoviz.render.embed import Json
from geoviz.resources import static_path

_STATIC = Path(__file__).with_name("static")
_HTML = {
    "article": '<div class="article" tabindex="0" role="region" aria-label="Article">'
    "</div>",
    "evidence": '<div class="evidence" role="region" aria-label="Evidence"></div>',
}


def bridge(told: Mapping[str, Json], on_select: Callable[[str], None]) -> None:
    """Tell the map what is chosen; hear what is clicked on it.

    Args:
        told: `only` (ids by table, or None), `day` and `select` (or None), as
            `window.geoviz` takes them.
        on_select: called with an id, or "" when a click on nothing clears it.
    """
    _mount("bridge", told, on_select)


def article(shown: Mapping[str, Json], on_select: Callable[[str], None]) -> None:
    """Draw an article with its marked words.

    Args:
        shown: `text`, `spans` (start, end, id, kind), `selected`, `language`, `from`.
        on_select: called with the id of what was clicked.
    """
    _mount("article", shown, on_select)


def evidence(shown: Mapping[str, Json]) -> None:
    """Draw quotes, by article.

    Args:
        shown: `articles`: `title`, `about`, `quotes` (`before`, `words`, `after`,
            `assumed`, `supports`).
    """
    _renderer("evidence")(key="component evidence", data=shown)


def _mount(
    name: str, data: Mapping[str, Json], on_select: Callable[[str], None]
) -> None:
    key = f"component {name}"

    def selected() -> None:
        ident = st.session_state[key].get("selected")
        if isinstance(ident, str):
            on_select(ident)

    _renderer(name)(key=key, data=data, on_selected_change=selected)


@cache
def _renderer(name: str) -> ComponentRenderer:
    code = (_STATIC / f"{name}.js").read_text(encoding="utf-8")
    if name == "article":
        code = as_script(static_path("spans.js").read_text(encoding="utf-8")) + code
    style = _STATIC / f"{name}.css"
    return st.components.v2.component(
        f"geoviz.{name}",
        html=_HTML.get(name),
        css=style.read_text(encoding="utf-8") if style.is_file() else None,
        js=code,
    )
