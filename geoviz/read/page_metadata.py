"""What a web page says about itself: title, publisher, publication day, language.

Sources, best first. Title: `og:title`, the first `<h1>`, `<title>`. Publisher:
`og:site_name`, JSON-LD `publisher`. Day: `article:published_time` and its kin, JSON-LD
`datePublished`, the first `<time datetime>`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from geoviz.read.day_stated import stated_day
from geoviz.read.html_tokens import Tag

_DAY_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
)
_MAX_LINKED_DATA = 1_000_000
_MAX_TITLE = 300


class PageMetadata:
    """Fed every token of a page; afterwards its properties answer."""

    def __init__(self) -> None:
        self._meta: dict[str, str] = {}
        self._heading: list[str] = []
        self._title: list[str] = []
        self._time = ""
        self._within = ""
        self._linked: dict[str, str] = {}
        self._language = ""

    def feed(self, token: Tag | str) -> None:
        """Take note of the next tag or stretch of text."""
        if isinstance(token, str):
            self._feed_text(token)
        elif not token.closing:
            self._feed_start(token)
        elif token.name in ("h1", "title", "script"):
            self._within = ""

    def _feed_text(self, text: str) -> None:
        if self._within == "ld+json":
            self._read_linked_data(text)
        elif self._within == "h1":
            self._heading.append(text)
        elif self._within == "title":
            self._title.append(text)

    def _feed_start(self, token: Tag) -> None:
        given = token.attributes
        if token.name == "meta":
            name = given.get("property") or given.get("name") or given.get("itemprop")
            if name and given.get("content", "").strip():
                self._meta.setdefault(name.strip().lower(), given["content"])
        elif token.name == "html":
            self._language = given.get("lang", "")[:2].lower()
        elif token.name == "time" and not self._time:
            self._time = given.get("datetime", "")
        elif token.name == "script":
            kind = given.get("type", "").strip().lower()
            self._within = "ld+json" if kind == "application/ld+json" else "script"
        elif (token.name == "h1" and not self._heading) or (
            token.name == "title" and not self._title
        ):
            self._within = token.name

    @property
    def title(self) -> str:
        """The headline in one line; empty when the page has none."""
        for text in (
            self._meta.get("og:title", ""),
            "".join(self._heading),
            "".join(self._title),
        ):
            if line := " ".join(text.split()):
                return line[:_MAX_TITLE]
        return ""

    @property
    def publisher(self) -> str:
        """Who publishes the page; empty when it does not say."""
        name = self._meta.get("og:site_name") or self._linked.get("publisher", "")
        return " ".join(name.split())[:_MAX_TITLE]

    @property
    def published(self) -> date | None:
        """The publication day; None when the page does not say or it is not a day."""
        stated = [self._meta[name] for name in _DAY_NAMES if name in self._meta]
        stated += [self._linked.get("datePublished", ""), self._time]
        return next((day for text in stated if (day := stated_day(text))), None)

    @property
    def language(self) -> str:
        """The declared language, two letters; empty for none."""
        two = self._language
        return two if len(two) == 2 and two.isascii() and two.isalpha() else ""

    def _read_linked_data(self, source: str) -> None:
        try:
            data = json.loads(source[:_MAX_LINKED_DATA])
        except (ValueError, RecursionError):
            return  # a page's own data are often broken; the page is still read
        for record in _records(data):
            day = record.get("datePublished")
            if isinstance(day, str):
                self._linked.setdefault("datePublished", day)
            publisher = record.get("publisher")
            if isinstance(publisher, dict):
                publisher = publisher.get("name")
            if isinstance(publisher, str):
                self._linked.setdefault("publisher", publisher)


def _records(data: object) -> Iterator[dict[str, object]]:
    """Every object of a JSON value, outer ones first."""
    waiting = [data]
    for value in waiting:
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
