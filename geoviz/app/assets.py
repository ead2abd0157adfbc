"""Serves Leaflet, our drawing code and the outlines, so that no rerun re-sends them.

Streamlit serves a component's files from any folder. Its other way, a folder `static`
beside the script, would tie the files to where the script lies, which may be read-only
and differs between `geoviz app` and `streamlit run streamlit_app.py`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import streamlit as st
from streamlit.components.v1 import declare_component

from geoviz.render.assets import write_assets

_NAME = "files"


@st.cache_resource(show_spinner=False)
def _folder() -> tempfile.TemporaryDirectory[str]:
    """The files, in a folder of this server's own that goes when the server ends."""
    folder = tempfile.TemporaryDirectory(prefix="geoviz-")
    write_assets(Path(folder.name))
    return folder


def static_url() -> str:
    """Where the map's page finds them; relative, so that any base path serves."""
    component = declare_component(_NAME, path=_folder().name)
    # The map lives at component/streamlit_folium.st_folium/index.html.
    return f"../{component.name}"
