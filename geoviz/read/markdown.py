"""Markdown: the text as it is, with title and day from front matter or the heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geoviz.errors import SourceError, TableError
from geoviz.read.article import Article
from geoviz.read.day_stated import stated_day
from geoviz.read.title import title_of

_FRONT = re.compile(
    r"---[ \t]*\r?\n(.{0,10000}?)^(?:---|\.\.\.)[ \t\r]*$", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"([A-Za-z_-]+)[ \t]*:(.*)")
_HEADING = re.compile(r"^#[ \t]+(\S.*)", re.MULTILINE)


def read_markdown(text: str, name: str) -> Iterator[Article | SourceError]:
    """The one article of a Markdown file; a day that cannot be read is a problem.

    Front matter is the block between two lines of `---` at the very start; of its
    fields `title`, `publisher` (or `source`) and `published` (or `date`) count. It
    stays in the text, since offsets point into the file's own content.
    """
    front = _FRONT.match(text)
    fields = _fields(front[1]) if front else {}
    stated = fields.get("published") or fields.get("date") or ""
    published = stated_day(stated)
    if stated and published is None:
        yield TableError(
            f"{name}: published {stated[:40]!r} is not a day, so it is left out;"
            " write it as 2025-09-03"
        )
    begin = front.end() if front else 0
    heading = _HEADING.search(text[:10_000], begin)
    yield Article(
        text=text,
        title=fields.get("title")
        or (heading[1].rstrip(" #\r") if heading else title_of(text[begin:])),
        publisher=fields.get("publisher") or fields.get("source") or "",
        published=published,
        origin=name,
    )


def _fields(front: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in front.splitlines():
        if field := _FIELD.match(line):
            value = field[2].strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            fields.setdefault(field[1].lower(), value)
    return fields
