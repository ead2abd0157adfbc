"""Downloads: the map as one HTML file, the tables as CSV and as a GeoPackage."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from geoviz.app.choice import Choice
from geoviz.days import BACKGROUND
from geoviz.export import render_html
from geoviz.frames.save import save_tables
from geoviz.models import Story

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: the same tables give the same bytes."""


def offer(story: Story, choice: Choice) -> None:
    """Draw the buttons; a file is made when its button is pressed.

    Args:
        story: what the chosen articles tell.
        choice: its day is the one on which the page opens.
    """
    day = choice.day
    if day not in (None, BACKGROUND, *(one.isoformat() for one in story.days)):
        day = None  # nothing of the articles chosen is on that day
    with st.container(horizontal=True):
        _button(
            "Map (HTML)",
            lambda: page_bytes(story, day),
            "map.html",
            "text/html",
            "One file that opens anywhere, with no network.",
        )
        _button(
            "Tables (CSV)",
            lambda: tables_bytes(story),
            "tables.zip",
            "application/zip",
            "Places, people, events, journeys and the words behind them.",
        )
        _button(
            "GeoPackage",
            lambda: package_bytes(story),
            "story.gpkg",
            "application/geopackage+sqlite3",
            "For QGIS, ArcGIS and geopandas.",
        )


def _button(
    label: str, make: Callable[[], bytes], name: str, mime: str, why: str
) -> None:
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=mime,
        on_click="ignore",
        icon=":material/download:",
        help=why,
    )


def page_bytes(story: Story, day: str | None) -> bytes:
    """The map as one HTML file, opening on a day."""
    return render_html(story, day=day).encode()


def tables_bytes(story: Story) -> bytes:
    """All tables as CSV files in one zip."""
    packed = io.BytesIO()
    with tempfile.TemporaryDirectory(prefix="geoviz-") as folder:
        written = save_tables(story, Path(folder) / "tables")
        with zipfile.ZipFile(packed, "w") as archive:
            for path in sorted(written.iterdir()):
                entry = zipfile.ZipInfo(path.name, _LONG_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())
    return packed.getvalue()


def package_bytes(story: Story) -> bytes:
    """All tables as layers of one GeoPackage."""
    with tempfile.TemporaryDirectory(prefix="geoviz-") as folder:
        return save_tables(story, Path(folder) / "story.gpkg").read_bytes()
