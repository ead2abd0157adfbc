"""A table as Parquet; with a geometry as GeoParquet 1.1, WKB in EPSG:4326.

Written with pyarrow alone (and pyproj for the words that describe the coordinate
system): loading geopandas for it would take a second and 100 MB more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from geoviz.models import Story
from geoviz.tables.columns import (
    TABLES,
    ColumnType,
    GeometryType,
    Table,
    table_named,
)
from geoviz.tables.credits import README, credits_of, readme_of
from geoviz.tables.rows import Row, rows
from geoviz.tables.staging import staged_file, staged_folder

_ARROW_TYPES: dict[ColumnType, Any] = {
    "text": pa.string(),
    "list": pa.list_(pa.string()),
    "integer": pa.int64(),
    "real": pa.float64(),
    "day": pa.date32(),
    "flag": pa.bool_(),
}
_GEOMETRY_TYPES: dict[GeometryType, list[str]] = {
    "point": ["Point"],
    "multipoint": ["MultiPoint"],
    "line": ["LineString", "MultiLineString"],
}


def write_parquet_tables(story: Story, out: str | Path) -> Path:
    """Write one .parquet file a table into a folder; none of them when one fails.

    Raises:
        OutputError: the folder cannot be written.
    """
    folder = Path(out)
    with staged_folder(folder) as staging:
        for table in TABLES:
            path = staging / f"{table.name}.parquet"
            write_parquet(path, table, rows(story, table.name), credits_of(story))
        (staging / README).write_bytes(readme_of(story, "parquet").encode())
    return folder


def write_parquet_file(story: Story, out: str | Path) -> Path:
    """Write one table: the one that the file is named after, else the places.

    Raises:
        OutputError: the file cannot be written.
    """
    path = Path(out)
    named = [table for table in TABLES if table.name == path.stem.lower()]
    table = named[0] if named else table_named("places")
    with staged_file(path) as staging:
        write_parquet(staging, table, rows(story, table.name), credits_of(story))
    return path


def write_parquet(
    path: Path, table: Table, table_rows: Iterable[Row], credits_lines: Sequence[str]
) -> None:
    """Write a table with its column types, lists as lists and days as days.

    Whose data it is stands in the schema's metadata, under `credits`.
    """
    listed = list(table_rows)
    fields = [
        pa.field(column.name, _ARROW_TYPES[column.type], metadata={"doc": column.doc})
        for column in table.columns
    ]
    arrays = [
        pa.array([row.values[at] for row in listed], field.type)
        for at, field in enumerate(fields)
    ]
    metadata = {"credits": "\n".join(credits_lines)}
    if table.geometry:
        fields.append(pa.field("geometry", pa.binary()))
        shapes = [row.geometry.wkb if row.geometry else None for row in listed]
        arrays.append(pa.array(shapes, pa.binary()))
        metadata["geo"] = json.dumps(_geo_metadata(table), sort_keys=True)
    schema = pa.schema(fields, metadata=metadata)
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), path)


def _geo_metadata(table: Table) -> dict[str, object]:
    from pyproj import CRS

    return {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": _GEOMETRY_TYPES[table.geometry],
                "crs": CRS.from_epsg(4326).to_json_dict(),
            }
        },
    }
