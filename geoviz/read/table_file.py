"""A table of articles, CSV or JSON lines: one article a row.

The column `text` must be there; `id`, `title`, `published` and `publisher` may, or what
others call them (`columns.py`). Names count whatever their case; other columns are
ignored. A CSV file may use
commas, semicolons (as spreadsheets write them in half of Europe) or tabs.
A row at fault is reported by its line; the other rows are read.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping

from geoviz.errors import SourceError, TableError
from geoviz.read.article import Article
from geoviz.read.columns import COLUMNS, known_columns
from geoviz.read.day_stated import stated_day
from geoviz.read.text_file import MAX_BYTES

_UNFIT = re.compile("[\x00\ud800-\udfff]")
"""What JSON can spell and no UTF-8 file or database can hold."""


def read_csv(content: str, name: str) -> Iterator[Article | SourceError]:
    """The articles of a CSV file, and an error for each row that is none.

    A row without an id is called `file.csv:2`, by its number in a spreadsheet, where
    the header is row 1.
    """
    # Process-wide and only ever raised: an article may be longer than 128 kB.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    rows = csv.reader(
        io.StringIO(content, newline=""), delimiter=_delimiter(content), strict=True
    )
    try:
        header = [column.strip().lower() for column in next(rows)]
    except (StopIteration, csv.Error):
        header = []
    if "text" not in header:
        yield _no_text_column(name, header)
        return
    number = 1
    line = rows.line_num + 1
    while True:
        number += 1
        at = f"{name}: line {line}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as cause:
            yield TableError(
                f"{at}: {cause}; put quotes round the text and double"
                " those within; the rows after it are not read"
            )
            return
        line = rows.line_num + 1
        if not any(row):
            continue
        if len(row) != len(header):
            yield TableError(
                f"{at}: {len(row)} fields where the header has {len(header)};"
                " put quotes round fields that hold the separator"
            )
            continue
        record = dict(zip(reversed(header), reversed(row), strict=True))
        yield from articles_of_row(record, number, at)


def read_jsonl(content: str, name: str) -> Iterator[Article | SourceError]:
    """The articles of a JSON lines file, and an error for each line that is none.

    A row without an id is called `file.jsonl:2`, by its line.
    """
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        at = f"{name}: line {number}"
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            yield TableError(f"{at}: not JSON; write one object a line")
            continue
        if not isinstance(value, dict):
            yield TableError(f"{at}: not an object; write one with a field 'text'")
            continue
        record = {str(key).strip().lower(): item for key, item in value.items()}
        if "text" not in record:
            yield _no_text_column(at, list(record))
            continue
        yield from articles_of_row(record, number, at)


def articles_of_row(
    record: Mapping[str, object], row: int, at: str
) -> Iterator[Article | SourceError]:
    """The article of one row, and what is wrong with it.

    Args:
        record: cells by the names of `columns.py`; others are ignored.
        row: its number, from 1.
        at: file and row, for messages.
    """
    names = known_columns(record)
    cells: dict[str, str] = {}
    for column in COLUMNS:
        name = names.get(column, column)
        cell = _cell(record.get(name))
        if cell is None and name == column:
            yield TableError(f"{at}: {column!r} is not text; write it in quotes")
            return
        cells[column] = cell or ""
    text, doc_id, title, stated, publisher = (cells[c] for c in COLUMNS)
    if not text.strip():
        yield TableError(f"{at}: the text is empty; fill it or remove the row")
        return
    published = stated_day(stated)
    if stated.strip() and published is None:
        yield TableError(
            f"{at}: {names['published']} {stated[:40]!r} is not a day, so it is left"
            " out; write it as 2025-09-03"
        )
    yield Article(
        text=text,
        title=" ".join(title.split()),
        publisher=" ".join(publisher.split()),
        published=published,
        doc_id=doc_id.strip(),
        row=row,
        origin=at,
    )


def _cell(value: object) -> str | None:
    """A cell's text; empty when missing, None when it is a list or an object.

    Of an object with a name ("source": {"name": "The Post"}) it is the name.
    """
    if isinstance(value, dict):
        value = value.get("name", value)
    if value is None:
        return ""
    if isinstance(value, str):
        return _UNFIT.sub("\ufffd", value)
    if isinstance(value, (int, float)):
        return str(value)
    return None


def _delimiter(content: str) -> str:
    """The separator by which the header has a column `text`; a comma if none does."""
    header = content[: content.find("\n")] if "\n" in content else content
    for delimiter in ",;\t":
        names = [part.strip(" \r\"'").lower() for part in header.split(delimiter)]
        if "text" in names:
            return delimiter
    return ","


def _no_text_column(at: str, columns: list[str]) -> TableError:
    found = ", ".join(repr(column[:30]) for column in columns[:8]) or "none"
    return TableError(
        f"{at}: no column 'text' (found: {found}); name the column that holds the"
        " articles 'text'"
    )
