"""Names that are part of an address: of the network, of a file, of an account."""

from __future__ import annotations

from typing import Final

from geoviz.extract.columns import Columns

_GLUE: Final = frozenset("@/.:=&?#_-+~%\\$")
_LONGEST: Final = 24
"""Tokens on either side of a name that its address may have."""


def in_address(columns: Columns, first: int, last: int) -> bool:
    """Is the name at these tokens part of an address, a path, a handle, a currency?

    As in "www.Paris.fr", "http://example.org/Paris", "info@Paris.fr", "@Paris",
    "logs/Paris/7.txt" and "US$5", never in "Paris/London" or "#Paris".
    """
    texts = columns.texts
    count = len(texts)
    glued = False
    if last < count and columns.gap(last) == 0:
        if texts[last] == "$":
            return True
        glued = texts[last] in _GLUE
    if not glued and not (
        first and columns.gap(first) == 0 and texts[first - 1] in _GLUE
    ):
        return False
    if first and texts[first - 1] == "$":
        return True
    most = _LONGEST
    while first and most and columns.gap(first) == 0:
        first, most = first - 1, most - 1
    while last < count and most and columns.gap(last) == 0:
        last, most = last + 1, most - 1
    return _is_address(texts[first:last])


def _is_address(words: list[str]) -> bool:
    if "@" in words or "\\" in words or "www" in words:
        return True
    slashes = words.count("/")
    if slashes and (":" in words or "_" in words or any(w[0].isdigit() for w in words)):
        return True
    for at in range(1, len(words) - 1):
        if words[at] == ".":
            before, after = words[at - 1], words[at + 1]
            if before[-1].isalnum() and after.isalpha() and after.islower():
                return True
    return False
