"""A table as CSV (RFC 4180, UTF-8, no byte order mark).

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula, quoted or
not, and the cells here come from strangers' articles. So a text cell that could be
taken for one is written with an apostrophe before it. The rule can be undone exactly:
`unguarded` does, and docs/decisions/005-formulas-in-csv.md gives it in words. Numbers
are never guarded. The other formats need no guard and have none.

Lists are joined with `|`; within an item `|` and the backslash get a backslash before
them, as reasons and names come from articles too.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from geoviz.tables.columns import Table
from geoviz.tables.rows import Row, Value

_FORMULA = r"(?:[\t\r]|\s*[=+\-@＝＋－＠])"
_RISKY = re.compile("'*" + _FORMULA)
_GUARDED = re.compile("'+" + _FORMULA)
_ITEM = re.compile(r"(?:[^|\\]|\\.)*", re.DOTALL)


def write_csv(file: TextIO, table: Table, rows: Iterable[Row]) -> None:
    """Write a header and all rows to a file opened with `newline=""`."""
    writer = csv.writer(file)  # ends lines with \r\n, so that a lone \r gets quoted
    writer.writerow(table.names)
    writer.writerows([cell(value) for value in row.values] for row in rows)


def cell(value: Value) -> str:
    """A value as the text of a CSV cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, date):
        return value.isoformat()
    return guarded(value if isinstance(value, str) else joined(value))


def joined(items: Iterable[str]) -> str:
    r"""A list as one text.

    >>> joined(["Lee | Sons", "Ode"])
    'Lee \\| Sons|Ode'
    """
    return "|".join(item.replace("\\", r"\\").replace("|", r"\|") for item in items)


def split_list(text: str) -> tuple[str, ...]:
    r"""The items of a list that `joined` wrote.

    >>> split_list(r"Lee \| Sons|Ode")
    ('Lee | Sons', 'Ode')
    """
    items: list[str] = []
    at = 0
    while text and at <= len(text):
        match = _ITEM.match(text, at)
        if match is None:  # cannot be: the pattern matches the empty text
            break
        items.append(re.sub(r"\\(.)", r"\1", match[0], flags=re.DOTALL))
        at = match.end() + 1
    return tuple(items)


def guarded(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet might run it.

    >>> guarded("=HYPERLINK(1)"), guarded("Lee"), guarded("'-1")
    ("'=HYPERLINK(1)", 'Lee', "''-1")
    """
    return "'" + text if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given.

    >>> unguarded("'=HYPERLINK(1)"), unguarded("'tis")
    ('=HYPERLINK(1)', "'tis")
    """
    return text[1:] if _GUARDED.match(text) else text
