"""Whose data a file holds: written into every file that leaves geoviz."""

from __future__ import annotations

from collections.abc import Iterator

from geoviz.models import Story
from geoviz.tables.columns import TABLES

DATA = tuple(
    """\
Places: GeoNames (https://www.geonames.org), CC BY 4.0 \
(https://creativecommons.org/licenses/by/4.0/), with Natural Earth and others.
Outlines and boundaries: Natural Earth (https://www.naturalearthdata.com), public \
domain; de facto, and not an endorsement.
The articles belong to their publishers; quotes from them are theirs.
Found by geoviz. Each finding rests on the words quoted with it; what is assumed is \
marked so.""".split("\n")
)
README = "README.txt"
"""A name that is passed over where the folder is read as articles."""


def credits_of(story: Story) -> tuple[str, ...]:
    """Sources and licences, one line each, then the articles."""
    return (*DATA, *_articles(story))


def _articles(story: Story) -> Iterator[str]:
    for document, publication in zip(story.documents, story.publications, strict=True):
        day = publication.day.isoformat() if publication.day else "undated"
        told = ", ".join(filter(None, (document.title, document.publisher, day)))
        yield f"Article {document.doc_id}: {' '.join(told.split())}"


def readme_of(story: Story, format: str) -> str:  # noqa: A002 -- as the option
    """The text of the file that goes with a folder of tables."""
    lines = ["Tables made by geoviz", ""]
    lines += [f"{one.name}.{format}: {one.row} a row" for one in TABLES]
    lines += ["", "Offsets are Unicode code points into documents.text, half-open."]
    lines += ["Points are degrees, WGS 84 (EPSG:4326).", "", *credits_of(story)]
    return "\n".join(lines) + "\n"
