"""Titles of songs, films and books in quotation marks: "Georgia on My Mind".

The place in one is part of a name, as in an organisation's. A title is a few words with
capitals, small words aside; a quoted place alone ("Paris") is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.models import Token

_OPENING: Final = frozenset("\"“‘'")
_CLOSING: Final = frozenset("\"”’'")
_SMALL: Final = frozenset(
    "a an and as at by for from in of on or the to up with".split()
)
_LONGEST: Final = 8
"""Tokens on either side of the name that a title may have."""


def in_title(tokens: Sequence[Token], match: NameMatch) -> bool:
    """Does the name at `match` stand in a title in quotation marks, with more words?"""
    first = match.first
    while first and match.first - first < _LONGEST:
        mark = tokens[first - 1]
        if mark.text in _OPENING:
            break
        if not _in_title_case(mark):
            return False
        first -= 1
    if not first or tokens[first - 1].text not in _OPENING:
        return False
    if tokens[first - 1].end != tokens[first].start or not tokens[first].capitalised:
        return False
    last = match.last
    while last < len(tokens) and last - match.last < _LONGEST:
        if tokens[last].text in _CLOSING:
            glued = tokens[last].start == tokens[last - 1].end
            return glued and any(
                token.text[0].isalpha()
                for token in (*tokens[first : match.first], *tokens[match.last : last])
            )
        if not _in_title_case(tokens[last]):
            return False
        last += 1
    return False


def _in_title_case(token: Token) -> bool:
    if token.key == "'s":
        return True
    if token.text[0].isalpha():
        return token.capitalised or token.key in _SMALL
    return token.text[0].isdigit() or token.text in {",", "!", "?", "-", "&"}
