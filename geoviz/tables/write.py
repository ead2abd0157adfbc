"""A story's tables to CSV and GeoJSON files: a folder of them, or one file."""

from __future__ import annotations

from pathlib import Path

from geoviz.errors import UnknownNameError
from geoviz.models import Story
from geoviz.tables.columns import TABLES
from geoviz.tables.credits import README, credits_of, readme_of
from geoviz.tables.csv_file import write_csv
from geoviz.tables.geojson_file import write_geojson
from geoviz.tables.rows import rows
from geoviz.tables.staging import staged_file, staged_folder


def write_tables(
    story: Story,
    out: str | Path,
    format: str = "csv",  # noqa: A002 -- as the option
) -> Path:
    """Write one file a table, and a README, into a folder; none when one fails.

    Args:
        story: what was found.
        out: the folder; made when it is not there, other files in it stay.
        format: `csv` or `geojson`.

    Returns:
        The folder.

    Raises:
        OutputError: the folder cannot be written.
        UnknownNameError: no such format.
    """
    if format not in ("csv", "geojson"):
        raise UnknownNameError(f"{format!r} is no format; write csv or geojson")
    folder = Path(out)
    with staged_folder(folder) as staging:
        for table in TABLES:
            path = staging / f"{table.name}.{format}"
            with path.open("w", encoding="utf-8", newline="") as file:
                if format == "csv":
                    write_csv(file, table, rows(story, table.name))
                else:
                    credit = credits_of(story)
                    write_geojson(file, [(table, rows(story, table.name))], credit)
        (staging / README).write_bytes(readme_of(story, format).encode())
    return folder


def write_geojson_file(story: Story, out: str | Path) -> Path:
    """Write one .geojson file.

    Named after a table (`routes.geojson`), it holds that table; else every table that
    has a geometry, each feature saying in `table` which it is of.

    Raises:
        OutputError: the file cannot be written.
    """
    path = Path(out)
    named = [table for table in TABLES if table.name == path.stem.lower()]
    chosen = named or [table for table in TABLES if table.geometry]
    with (
        staged_file(path) as staging,
        staging.open("w", encoding="utf-8", newline="") as file,
    ):
        listed = [(table, rows(story, table.name)) for table in chosen]
        write_geojson(file, listed, credits_of(story))
    return path
