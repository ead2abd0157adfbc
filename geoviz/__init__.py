"""News articles in, a map out that a reader can check.

    import geoviz
    story = geoviz.build_story(geoviz.read_documents("seeds/"))
    geoviz.save_html(story, "map.html")

The names below are the public ones; each is loaded when it is first asked for, since
some of them bring in folium or geopy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geoviz.corrections.make import make_correction
    from geoviz.corrections.record import Correction
    from geoviz.errors import GeovizError
    from geoviz.export import save_html
    from geoviz.frames.save import save_tables
    from geoviz.gazetteer.geocoder import Gazetteer
    from geoviz.models import Document, Story
    from geoviz.pictures import save_pdf, save_png
    from geoviz.pipeline import build_story
    from geoviz.project.corrections_file import read_corrections, write_corrections
    from geoviz.project.folder import Project
    from geoviz.read.documents import read_documents
    from geoviz.render.map import to_map
    from geoviz.report import save_report
    from geoviz.story.railways import read_railways

__version__ = "0.1.0"

__all__ = [
    "Correction",
    "Document",
    "Gazetteer",
    "GeovizError",
    "Project",
    "Story",
    "__version__",
    "build_story",
    "make_correction",
    "read_corrections",
    "read_documents",
    "read_railways",
    "save_html",
    "save_pdf",
    "save_png",
    "save_report",
    "save_tables",
    "to_map",
    "write_corrections",
]

_HOMES = {
    "Correction": "geoviz.corrections.record",
    "Document": "geoviz.models",
    "Gazetteer": "geoviz.gazetteer.geocoder",
    "GeovizError": "geoviz.errors",
    "Project": "geoviz.project.folder",
    "Story": "geoviz.models",
    "build_story": "geoviz.pipeline",
    "make_correction": "geoviz.corrections.make",
    "read_corrections": "geoviz.project.corrections_file",
    "read_documents": "geoviz.read.documents",
    "read_railways": "geoviz.story.railways",
    "save_html": "geoviz.export",
    "save_pdf": "geoviz.pictures",
    "save_png": "geoviz.pictures",
    "save_report": "geoviz.report",
    "save_tables": "geoviz.frames.save",
    "to_map": "geoviz.render.map",
    "write_corrections": "geoviz.project.corrections_file",
}


def __getattr__(name: str) -> object:
    """Load a public name (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(
            f"geoviz has no {name!r}; its names are {', '.join(__all__)}"
        )
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return list(__all__)
