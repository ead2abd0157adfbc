"""A title for a text that brings none: its headline, else its opening words.

The title stands beside a quote in a list of evidence, so that a reader knows which
article it is from. A plain-text article begins with its headline, if it has one;
section labels ("World", "Summary"), list numbers, datelines ("Lima, Sep 3 (AP)")
and a live page's "published at 07:27 ..." are no part of it.
"""

from __future__ import annotations

import re

MAX_HEADLINE = 140
"""Longest line, in characters, that is taken for a headline."""
MAX_OPENING = 80
"""Longest stretch of opening words that stands in for a headline."""

_LEAD = 4_000
_MARKER = re.compile(r"^(?:\d{1,3}[.)]|[#•*\-–—]+)\s+")
_LIVE_STAMP = re.compile(r"\s*published at \d{1,2}[:.]\d{2}\b.*$", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?:date \d{4}-\d\d-\d\d )?"
    r"(?:[A-Z][\w.' -]{1,40}, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)"
    r"(?:, \d{4})? )?"
    r"(?:[A-Z][\w.' /-]{1,40} )?\([A-Z]{2,10}(?:/[A-Z]{2,10})?\) ?(?:[-–—]+ ?)?"
)
_CJK = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")


def title_of(text: str) -> str:
    r"""The headline, else the opening words with an ellipsis; empty for no words.

    >>> title_of("World\n\nTwo towns flooded after the dam broke\n\nLong text.")
    'Two towns flooded after the dam broke'
    """
    opening = ""
    for raw in text[:_LEAD].splitlines():
        line = _LIVE_STAMP.sub("", _MARKER.sub("", " ".join(raw.split())))
        if not line or _is_label(line):
            continue
        if len(line) <= MAX_HEADLINE and not line.endswith((".", "。", "…")):
            return line
        opening = line
        break
    return _shortened(_DATELINE.sub("", opening) or " ".join(text[:_LEAD].split()))


def _is_label(line: str) -> bool:
    if _CJK.search(line):
        return len(line) < 6
    return len(line.split()) < 2


def _shortened(line: str) -> str:
    if len(line) <= MAX_OPENING:
        return line
    cut = line[:MAX_OPENING]
    if " " in cut[MAX_OPENING // 2 :] and line[MAX_OPENING] != " ":
        cut = cut.rpartition(" ")[0]
    return cut.rstrip(" ,;:-–—") + "…"
