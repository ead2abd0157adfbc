"""Rows as columns: each field's name is in the page once, and like stands by like.

A table is `{"rows": 2, "columns": {"id": [...], "name": [...]}}`. Columns
are smaller than rows, above all once they are compressed; the page makes rows of them
again (`store.js`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geoviz.render.embed import Json


def as_columns(rows: Sequence[Mapping[str, Json]]) -> dict[str, Json]:
    """A table of rows that all have the same fields.

    >>> as_columns([{"id": "a", "n": 1}, {"id": "b", "n": 2}])
    {'rows': 2, 'columns': {'id': ['a', 'b'], 'n': [1, 2]}}

    Raises:
        KeyError: a row lacks a field of the first one.
    """
    names = list(rows[0]) if rows else []
    return {
        "rows": len(rows),
        "columns": {name: [row[name] for row in rows] for name in names},
    }
