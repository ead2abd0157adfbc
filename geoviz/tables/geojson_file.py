"""Tables as GeoJSON (RFC 7946): one feature a row, (lon, lat), null where unknown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TextIO

from geoviz.tables.columns import Table
from geoviz.tables.rows import Row, Value


def write_geojson(
    file: TextIO,
    tables: Iterable[tuple[Table, Iterable[Row]]],
    credits_lines: Sequence[str] = (),
) -> None:
    """Write one feature collection, a feature a line.

    Args:
        file: opened for text.
        tables: with more than one, each feature says in `table` which it is of.
        credits_lines: whose data it is; a member of our own (RFC 7946, section 6.1).
    """
    listed = list(tables)
    credit = f'"credits":{_dumps(list(credits_lines))},' if credits_lines else ""
    file.write(f'{{"type":"FeatureCollection",{credit}"features":[')
    separator = "\n"
    for table, rows in listed:
        for feature in features(table, rows, tell_table=len(listed) > 1):
            file.write(separator)
            file.write(_dumps(feature))
            separator = ",\n"
    file.write("\n]}\n")


def features(
    table: Table, rows: Iterable[Row], *, tell_table: bool = False
) -> Iterator[dict[str, object]]:
    """The rows as GeoJSON features; a table without geometry has null for it."""
    head: dict[str, object] = {"table": table.name} if tell_table else {}
    for row in rows:
        yield {
            "type": "Feature",
            "geometry": row.geometry.geojson if row.geometry else None,
            "properties": head
            | {
                name: _plain(value)
                for name, value in zip(table.names, row.values, strict=True)
            },
        }


def _plain(value: Value) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _dumps(feature: object) -> str:
    return json.dumps(
        feature, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )
