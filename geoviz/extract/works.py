"""Titles of songs, films and books in quotation marks: "Georgia on My Mind".

The place in one is part of a name, as in an organisation's. A title is a few words with
capitals, small words aside; a quoted place alone ("Paris") is none.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.columns import Columns

_OPENING: Final = frozenset("\"“‘'")
_CLOSING: Final = frozenset("\"”’'")
_SMALL: Final = frozenset(
    "a an and as at by for from in of on or the to up with".split()
)
_MARKS: Final = frozenset({",", "!", "?", "-", "&"})
"""What may stand between the words of a title."""
_LONGEST: Final = 8
"""Tokens on either side of the name that a title may have."""


def in_title(columns: Columns, begin: int, end: int) -> bool:
    """Is the name at these tokens in a title in quotation marks, with more words?"""
    texts = columns.texts
    first = begin
    while first and begin - first < _LONGEST:
        if texts[first - 1] in _OPENING:
            break
        if not _in_title_case(columns, first - 1):
            return False
        first -= 1
    if not first or texts[first - 1] not in _OPENING:
        return False
    if columns.gap(first) or not columns.capitalised[first]:
        return False
    last = end
    while last < len(texts) and last - end < _LONGEST:
        if texts[last] in _CLOSING:
            return not columns.gap(last) and any(
                word[0].isalpha() for word in (*texts[first:begin], *texts[end:last])
            )
        if not _in_title_case(columns, last):
            return False
        last += 1
    return False


def _in_title_case(columns: Columns, at: int) -> bool:
    text, key = columns.texts[at], columns.keys[at]
    if columns.capitalised[at] or key in _SMALL:
        return text[0].isalnum()
    return key == "'s" or text in _MARKS or text[0].isdigit()
