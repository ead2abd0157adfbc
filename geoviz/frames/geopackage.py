"""A story's tables as the layers of one GeoPackage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio  # type: ignore[import-untyped]

from geoviz.frames.story_frames import StoryFrames
from geoviz.models import Story
from geoviz.tables.columns import TABLES, Table
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
                _write_layer(staging, table, getattr(frames, table.name))
        except pyogrio.errors.DataSourceError as cause:
            # GDAL's own words for a full disk or a folder that went away.
            raise OSError(f"{cause}; is the disk full?") from cause
        finally:
            pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
    return path


def _write_layer(path: Path, table: Table, frame: pd.DataFrame) -> None:
    options: dict[str, Any] = {}
    if table.geometry:
        options = {
            "geometry_type": _SHAPES[table.geometry],
            "promote_to_multi": table.geometry == "line",
        }
    pyogrio.write_dataframe(frame, path, layer=table.name, driver="GPKG", **options)
