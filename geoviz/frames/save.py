"""One function that writes a story's tables in whatever form is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from geoviz.errors import UnknownNameError
from geoviz.models import Story
from geoviz.tables.write import write_geojson_file, write_tables

Format = Literal["csv", "geojson", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)
"""Formats of a folder with one file a table."""
FILE_ENDINGS = (".gpkg", ".geojson", ".parquet", ".kml")
"""Endings of an output that is one file."""


def is_one_file(out: str | Path) -> bool:
    """Does the name of the output ask for a single file?"""
    return Path(out).suffix.lower() in FILE_ENDINGS


def save_tables(
    story: Story,
    out: str | Path,
    *,
    format: str = "csv",  # noqa: A002 -- as the option
) -> Path:
    """Write all tables: one file each into a folder, or one file.

    Args:
        story: what was found.
        out: a folder, made when it is not there. A name ending in `.gpkg` is one file
            with every table as a layer. One ending in `.geojson` or `.parquet` holds
            the table it is named after (`routes.geojson`); else the first holds every
            table with a geometry, each feature saying in `table` which it is of, and
            the second, where all rows are alike, the places. One ending in `.kml` holds
            places, events and journeys for Google Earth.
        format: of the files in a folder: `csv`, `geojson` or `parquet`.

    Returns:
        The folder or file. It is written whole or not at all.

    Raises:
        OutputError: it cannot be written.
        UnknownNameError: no such format.
    """
    if format not in FORMATS:
        raise UnknownNameError(
            f"{format!r} is no format; the formats are {', '.join(FORMATS)}"
        )
    if is_one_file(out):
        return _save_file(story, Path(out))
    if format == "parquet":
        from geoviz.frames.parquet_file import write_parquet_tables

        return write_parquet_tables(story, out)
    return write_tables(story, out, format)


def _save_file(story: Story, path: Path) -> Path:
    ending = path.suffix.lower()
    if ending == ".gpkg":
        from geoviz.frames.geopackage import write_geopackage

        return write_geopackage(story, path)
    if ending == ".parquet":
        from geoviz.frames.parquet_file import write_parquet_file

        return write_parquet_file(story, path)
    if ending == ".kml":
        from geoviz.tables.kml_file import write_kml_file

        return write_kml_file(story, path)
    return write_geojson_file(story, path)
