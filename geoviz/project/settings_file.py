"""`project.toml`: the settings of a project.

version = 1
title = "Floods of spring"

[view]                      # what the map opens on
day = "2025-09-03"

[[documents]]               # what people say of an article
id = "wire/first.html"
publisher = "The Invented Post"
published = 2025-09-04      # "" where no day is known, whatever the text says
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from geoviz.errors import ProjectError

FILE_NAME = "project.toml"
VERSION = 1
ViewValue = str | int | float | bool | tuple[str, ...]
_MOST_BYTES = 20_000_000
_HEAD = (
    "# A geoviz project: articles/ holds the texts, corrections.csv what people decided"
    "\n# about what was found in them, and this file the rest.\n"
)
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Details:
    """What people say of an article; None leaves what was read from it."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    undated: bool = False
    """No publication day is known, whatever the text says."""
    file: str = ""
    """The file under articles/ that holds nothing but its text, where geoviz wrote it;
    empty where the file is read like any other."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything of a project but its articles and corrections."""

    title: str = ""
    """Heading of the map; made from the story when empty."""
    view: Mapping[str, ViewValue] = field(default_factory=dict)
    """The filters on which the map opens, `day` among them."""
    documents: Mapping[str, Details] = field(default_factory=dict)
    """By `doc_id`."""

    @property
    def day(self) -> str | None:
        """The DAY on which the map opens; None for all days."""
        day = self.view.get("day")
        return day if isinstance(day, str) and day else None


def parse_settings(data: bytes, name: str = FILE_NAME) -> Settings:
    """The settings in the bytes of a file; `name` is what messages call it.

    Raises:
        ProjectError: it is no project.toml; names the file, and the line or key.
    """
    if len(data) > _MOST_BYTES:
        raise ProjectError(f"{name}: larger than 20 MB; is it the right file?")
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as cause:
        raise ProjectError(f"{name}: not UTF-8; save the file as UTF-8") from cause
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as cause:
        raise ProjectError(f"{name}: not TOML ({cause}); mend that line") from cause
    try:
        return _settings(table)
    except ProjectError as cause:
        raise ProjectError(f"{name}: {cause}") from cause


def _settings(table: Mapping[str, object]) -> Settings:
    version = table.get("version", VERSION)
    if version != VERSION:
        raise ProjectError(
            f"version {version!r} is not known; this geoviz reads version {VERSION}:"
            " open it with the geoviz that wrote it, or a newer one"
        )
    unknown = sorted(set(table) - {"version", "title", "view", "documents"})
    if unknown:
        raise ProjectError(
            f"{unknown[0]!r} is no setting; there are version, title, view, documents"
        )
    view, documents = table.get("view", {}), table.get("documents", [])
    if not isinstance(view, dict) or not isinstance(documents, list):
        raise ProjectError("write [view] once, and [[documents]] for each article")
    found: dict[str, Details] = {}
    for entry in documents:
        ident, details = _details(entry)
        if ident in found:
            raise ProjectError(f"two [[documents]] have the id {ident!r}; join them")
        found[ident] = details
    return Settings(
        title=_text(table, "title") or "",
        view=MappingProxyType({key: _view(key, view[key]) for key in sorted(view)}),
        documents=MappingProxyType(found),
    )


def _view(key: str, value: object) -> ViewValue:
    if not _KEY.fullmatch(key):
        raise ProjectError(f"{key!r} under [view] is no name of a filter")
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str | bool | int | float):
        return value
    raise ProjectError(f"{key} under [view] is neither text, number nor list of texts")


def _details(entry: object) -> tuple[str, Details]:
    known = ("id", "file", "title", "publisher", "published")
    if not isinstance(entry, dict) or not entry.get("id"):
        raise ProjectError("a [[documents]] has no id; write the article's")
    ident = _text(entry, "id") or ""
    unknown = sorted(set(entry) - set(known))
    if unknown:
        raise ProjectError(
            f"{unknown[0]!r} is no setting of a document; there are {', '.join(known)}"
        )
    published = entry.get("published")
    if isinstance(published, datetime) or not isinstance(published, date | str | None):
        raise ProjectError(f"published of {ident!r} is no day; write it as 2025-09-03")
    if isinstance(published, str) and published:
        try:
            published = date.fromisoformat(published)
        except ValueError:
            raise ProjectError(
                f"published of {ident!r} is no day; write it as 2025-09-03"
            ) from None
    return ident, Details(
        title=_text(entry, "title"),
        publisher=_text(entry, "publisher"),
        published=published if isinstance(published, date) else None,
        undated=published == "",
        file=_text(entry, "file") or "",
    )


def _text(table: Mapping[str, object], key: str) -> str | None:
    value = table.get(key)
    if value is not None and not isinstance(value, str):
        raise ProjectError(f"{key} is no text; put it in quotation marks")
    return value


def format_settings(settings: Settings) -> str:
    """The text of the file: the same settings give the same bytes."""
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterator[str]:
    yield _HEAD + f"version = {VERSION}"
    if settings.title:
        yield f"title = {_toml(settings.title)}"
    if settings.view:
        yield "\n[view]"
        for key in sorted(settings.view):
            yield f"{key} = {_toml(settings.view[key])}"
    for ident in sorted(settings.documents):
        details = settings.documents[ident]
        yield f"\n[[documents]]\nid = {_toml(ident)}"
        for key in ("file", "title", "publisher"):
            value = getattr(details, key)
            if value is not None and (value or key != "file"):
                yield f"{key} = {_toml(value)}"
        if details.published is not None:
            yield f"published = {details.published.isoformat()}"
        elif details.undated:
            yield 'published = ""'


def _toml(value: ViewValue) -> str:
    r"""A value as TOML 1.0 writes it.

    >>> print(_toml('say "no"\n'), _toml(True), _toml(("a", "b")))
    "say \"no\"\u000a" true ["a", "b"]
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    escaped = re.sub(r'[\\"]', lambda hit: "\\" + hit[0], value)
    escaped = re.sub(
        r"[\x00-\x1f\x7f-\x9f\u2028\u2029]",
        lambda hit: f"\\u{ord(hit[0]):04x}",
        escaped,
    )
    return f'"{escaped}"'
