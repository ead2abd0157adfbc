"""A story's tables as the layers of one GeoPackage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio  # type: ignore[import-untyped]

from geoviz.frames.story_frames import StoryFrames
from geoviz.models import Story
from geoviz.tables.columns import TABLES, Table
from geoviz.tables.credits import credits_of
from geoviz.tables.staging import staged_file

_STAMP = "2000-01-01T00:00:00.000Z"
"""GDAL writes the time of writing into a GeoPackage; two runs must not differ."""
_SHAPES = {"point": "Point", "multipoint": "MultiPoint", "line": "MultiLineString"}


def write_geopackage(story: Story, out: str | Path) -> Path:
    """Write every table as a layer of one .gpkg file, all or nothing.

    The same story gives the same bytes.

    Raises:
        OutputError: the file cannot be written.
    """
    path = Path(out)
    frames = StoryFrames(story)
    with staged_file(path) as staging:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _STAMP})
        try:
            for table in TABLES:
                frame = getattr(frames, table.name)
                _write_layer(staging, table, frame, credits_of(story))
        except pyogrio.errors.DataSourceError as cause:
            # GDAL's own words for a full disk or a folder that went away.
            raise OSError(f"{cause}; is the disk full?") from cause
        finally:
            pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
    return path


def _write_layer(
    path: Path, table: Table, frame: pd.DataFrame, credits_lines: Sequence[str]
) -> None:
    options: dict[str, Any] = {
        "layer_metadata": {
            "DESCRIPTION": f"{table.row} a row",
            "CREDITS": "\n".join(credits_lines),
        }
    }
    if table.geometry:
        options |= {
            "geometry_type": _SHAPES[table.geometry],
            "promote_to_multi": table.geometry == "line",
        }
    pyogrio.write_dataframe(frame, path, layer=table.name, driver="GPKG", **options)
