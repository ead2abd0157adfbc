"""What the columns of a table of articles are called.

Each has one name of ours; what exports, interfaces and corpora call the same thing is
understood too, where no column has our name for it.
"""

from __future__ import annotations

from collections.abc import Iterable

COLUMNS = ("text", "id", "title", "published", "publisher")
"""The columns that count; only the first is required."""
OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("doc_id", "article_id"),
    "title": ("headline",),
    "published": (
        "date",
        "published_at",
        "publishedat",
        "publication_date",
        "date_published",
        "datepublished",
        "pubdate",
        "dct",
    ),
    "publisher": ("source", "outlet", "newspaper"),
}
"""Column → other names of it, the likeliest first."""


def known_columns(names: Iterable[str]) -> dict[str, str]:
    """Our column → the name that it has in a table, for those that the table has.

    Args:
        names: the table's columns, in lower case and without white space around.

    >>> known_columns(["text", "date", "source", "mood"])
    {'text': 'text', 'published': 'date', 'publisher': 'source'}
    """
    present = set(names)
    found: dict[str, str] = {}
    for column in COLUMNS:
        for name in (column, *OTHER_NAMES.get(column, ())):
            if name in present:
                found[column] = name
                break
    return found
