"""HTML cut into tags and text, in linear time whatever the input.

Written out because `html.parser` of the supported Pythons needs quadratic time on
unclosed comments and tags (CVE-2025-6069), and pages are untrusted. Follows the
tokenizer of the HTML standard (WHATWG, section 13.2.5) in what matters for reading: a
comment, tag or script that is never closed runs to the end of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

RAW_TEXT = frozenset({"script", "style", "textarea", "title", "noscript", "xmp"})
"""Elements whose content holds no tags; it comes as one text token."""

_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?:(?P<end>>)|(?P<name>[^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'"
    r"|(?P<bare>[^\s>\"'][^\s>]*+)))?+)"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag, or an end tag when `closing`."""

    name: str
    """In lower case."""
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    """Names in lower case, character references resolved; the first of a name wins."""
    empty: bool = False
    """Written `<svg/>` and so without content; only drawings and formulas can be."""


def tokens(page: str) -> Iterator[Tag | str]:
    """Tags and stretches of text in order, character references resolved.

    The content of a script or style comes as text, unresolved, between its two tags.
    """
    at = 0
    while at < len(page):
        start = page.find("<", at)
        if start < 0:
            yield unescape(page[at:])
            return
        tag = _TAG_NAME.match(page, start)
        if tag is None and page[start + 1 : start + 2] not in ("!", "?", "/"):
            yield unescape(page[at : start + 1])  # a plain less-than sign
            at = start + 1
            continue
        if start > at:
            yield unescape(page[at:start])
        if tag is None:
            at = _after_markup(page, start)
            continue
        attributes, at = _attributes(page, tag.end())
        if at < 0:
            return
        name = tag[1].lower()
        if page[start + 1] == "/":
            yield Tag(name, closing=True)
            continue
        empty = name in ("svg", "math") and page[at - 2] == "/"
        yield Tag(name, attributes=attributes, empty=empty)
        if name in RAW_TEXT:
            close = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(page, at)
            end = close.start() if close else len(page)
            raw = page[at:end]
            yield raw if name in ("script", "style") else unescape(raw)
            at = end


def _after_markup(page: str, start: int) -> int:
    """Offset after a comment, doctype, processing instruction or stray `</`."""
    if page.startswith("<!--", start):
        end = page.find("-->", start + 2)
        return len(page) if end < 0 else end + 3
    end = page.find(">", start)
    return len(page) if end < 0 else end + 1


def _attributes(page: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag and the offset after it; -1 when it never ends."""
    found: dict[str, str] = {}
    while part := _ATTRIBUTE.match(page, at):
        if part["end"]:
            return found, part.end()
        value = part["double"] or part["single"] or part["bare"] or ""
        found.setdefault(part["name"].lower(), unescape(value))
        at = part.end()
    return found, -1
