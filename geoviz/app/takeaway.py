"""The page "Take away": map, picture, tables, report, and the project itself."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geoviz.app import choice, notes, projects
from geoviz.app.choice import Choice
from geoviz.app.config import Config
from geoviz.app.session import Work
from geoviz.app.view import view
from geoviz.browser import find_browser
from geoviz.errors import BrowserError, GeovizError
from geoviz.export import render_html
from geoviz.frames.save import save_tables
from geoviz.models import Story
from geoviz.project.archive import pack
from geoviz.project.corrections_file import format_corrections
from geoviz.report import report_text
from geoviz.story.filters import Filter

WIDTH_PX = 225
"""Of a file's box."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: the same tables give the same bytes."""


def show(work: Work, config: Config) -> None:
    """The whole page; says where to begin when there is nothing to take away."""
    story = work.story
    if story is None:
        notes.nothing_yet()
        return
    chosen = choice.current(story)
    st.session_state[projects.TITLE] = st.session_state.get(projects.TITLE, "")
    st.text_input(
        "Title of the map", key=projects.TITLE, placeholder="Made from the articles"
    )
    st.caption(_told(story, chosen))
    _map(story, chosen)
    _tables(view(story).seen(chosen))
    _report(story, work)
    _project(work, chosen, config)


def _told(story: Story, chosen: Choice) -> str:
    """What is taken away, in a line or two."""
    line = notes.counts(story)
    if corrected := len(story.corrections):
        line += f", {corrected:,} correction{'s' if corrected > 1 else ''}"
    if chosen == Choice():
        return f"{line}. Every file says where its data come from, and the licence."
    return (
        f"{line}. The map opens on the day and filters chosen under Explore; the tables"
        " hold what they let through."
    )


def _map(story: Story, chosen: Choice) -> None:
    st.subheader("Map", anchor=False)
    day, title = chosen.day, projects.title()
    with _grid():
        _button(
            "Map (HTML)",
            lambda: page_bytes(story, day, chosen.filter, title),
            "map.html",
            "text/html",
            "One file that opens anywhere, with no network.",
        )
        if has_browser():
            _button(
                "Picture (PNG)",
                lambda: picture_bytes(story, day, chosen.filter, title),
                "map.png",
                "image/png",
                "The map with its keys and credits, 2560 by 1600.",
            )


def _tables(shown: Story) -> None:
    st.subheader("Tables", anchor=False)
    with _grid():
        for label, name, mime, why in _FILES:
            _button(label, _maker(shown, name), name, mime, why)


_FILES = (
    (
        "Tables (CSV)",
        "tables.zip",
        "application/zip",
        "Places, people, events, journeys and the words behind them.",
    ),
    (
        "GeoPackage",
        "story.gpkg",
        "application/geopackage+sqlite3",
        "For QGIS, ArcGIS and geopandas.",
    ),
    ("GeoJSON", "story.geojson", "application/geo+json", "For maps on the web."),
    (
        "GeoParquet",
        "places.parquet",
        "application/vnd.apache.parquet",
        "The places, for data tools.",
    ),
    (
        "KML",
        "story.kml",
        "application/vnd.google-earth.kml+xml",
        "For Google Earth, with days and words.",
    ),
)


def _maker(story: Story, name: str) -> Callable[[], bytes]:
    if name.endswith(".zip"):
        return lambda: tables_bytes(story)
    return lambda: file_bytes(story, name)


def _report(story: Story, work: Work) -> None:
    st.subheader("Report", anchor=False)
    title = projects.title()
    with _grid():
        _button(
            "Report (HTML)",
            lambda: report_text(story, "html", title=title).encode(),
            "report.html",
            "text/html",
            "What was found, corrected and left open, with counts.",
        )
        _button(
            "Report (Markdown)",
            lambda: report_text(story, "md", title=title).encode(),
            "report.md",
            "text/markdown",
            "The same, as plain text.",
        )
        if work.corrections:
            _button(
                f"Corrections ({len(work.corrections)})",
                lambda: format_corrections(work.corrections).encode(),
                "corrections.csv",
                "text/csv",
                "For geoviz map --corrections, and for a colleague.",
            )


def _project(work: Work, chosen: Choice, config: Config) -> None:
    st.subheader("Project", anchor=False)
    st.caption(
        "Articles, corrections and settings in one folder, which can be opened here,"
        " mapped by geoviz map, and kept in git."
    )
    _button(
        "Project (zip)",
        lambda: pack(projects.project_of(work, chosen)),
        "project.zip",
        "application/zip",
        "Open it again under Documents.",
    )
    if config.allow_folders:
        own = config.sources[0] if projects.is_one(config.sources) else ""
        folder = st.text_input("Folder on this computer", value=own)
        if st.button("Save to the folder", disabled=not folder.strip()):
            _save(work, chosen, folder.strip())


def _save(work: Work, chosen: Choice, folder: str) -> None:
    try:
        told = projects.save(work, chosen, folder)
    except GeovizError as error:
        st.error("The project was not saved.")
        st.text(str(error))
        return
    st.success("The project is saved.")
    st.text(told)


def _grid() -> DeltaGenerator:
    """Files beside each other, as many as fit; below each other on a phone."""
    return st.container(horizontal=True, gap="small")


def _button(
    label: str, make: Callable[[], bytes], name: str, mime: str, why: str
) -> None:
    """A file with what it is good for; it is made when its button is pressed."""
    key = f"file {name}"
    with st.container(border=True, width=WIDTH_PX, height="stretch", key=key):
        st.download_button(
            label,
            data=make,
            file_name=name,
            mime=mime,
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
        )
        st.caption(why)


def has_browser() -> bool:
    """Is there a Chromium that draws pictures?"""
    try:
        find_browser()
    except BrowserError:
        return False
    return True


def page_bytes(
    story: Story, day: str | None, opening: Filter | None = None, title: str = ""
) -> bytes:
    """The map as one HTML file, opening on a day and a filter."""
    return render_html(story, day=day, opening=opening, title=title).encode()


def picture_bytes(
    story: Story, day: str | None, opening: Filter | None = None, title: str = ""
) -> bytes:
    """The map as a picture of a day and a filter, by the installed Chromium."""
    from geoviz.pictures import save_png  # not needed until it is asked for

    with tempfile.TemporaryDirectory(prefix="geoviz-") as folder:
        path = Path(folder) / "map.png"
        save_png(story, path, day=day, title=title, opening=opening, scale=2)
        return path.read_bytes()


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


def file_bytes(story: Story, name: str) -> bytes:
    """All tables in one file of the kind that its name says."""
    with tempfile.TemporaryDirectory(prefix="geoviz-") as folder:
        return save_tables(story, Path(folder) / name).read_bytes()
