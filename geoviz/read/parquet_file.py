"""A Parquet file of articles, one a row; the columns are those of `table_file.py`."""

from __future__ import annotations

from collections.abc import Iterator

from geoviz.errors import FormatError, SourceError
from geoviz.read.article import Article
from geoviz.read.confined import records
from geoviz.read.table_file import articles_of_row

_MARK = b"PAR1"


def read_parquet(data: bytes, name: str) -> Iterator[Article | SourceError]:
    """The articles, and an error for each row that is none.

    A row without an id is called `file.parquet:2`, by its number from 1.
    """
    if not (data.startswith(_MARK) and data.endswith(_MARK)):
        yield FormatError(f"{name}: is no Parquet file, or was cut off; save it anew")
        return
    try:
        for record in records("parquet", data, name):
            row = record["row"]
            yield from articles_of_row(record, row, f"{name}: row {row}")
    except SourceError as problem:
        yield problem
