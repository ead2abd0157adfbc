"""The town of a dateline: "BOSTON (Reuters) -", "NAIROBI, Sept. 3 -", "ROME — ".

No other place in a text is as sure: what opens a paragraph like this is where it was
written. A town that agencies name without its state or country is the well-known one
(Associated Press Stylebook, "datelines").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.models import Block, Token

_FIRST_BLOCKS: Final = 8
"""Blocks of an article among which datelines are looked for."""
_LONGEST: Final = 16
"""Tokens between the town and the dash."""
_NEXT: Final = frozenset(",(/-–—_|")
"""What may follow the town's name."""
_DASHES: Final = frozenset("-–—_")
_INNER: Final = frozenset(",.()/&")
_SMALL: Final = frozenset({"and", "of", "the"})
"""Words that names of agencies and countries hold in lower case."""


def dateline_towns(
    tokens: Sequence[Token], blocks: Sequence[Block], matches: Sequence[NameMatch]
) -> frozenset[int]:
    """Starts of the names that open a dateline.

    Args:
        tokens: of the document.
        blocks: of the document.
        matches: its names, in text order.
    """
    opening = {
        block.start
        for block in blocks[:_FIRST_BLOCKS]
        if block.kind in {"paragraph", "byline", "heading"}
    }
    found = [
        match.start
        for match in matches
        if match.kind == "place"
        and match.start in opening
        and _leads_to_dash(tokens, match)
    ]
    return frozenset(found)


def _leads_to_dash(tokens: Sequence[Token], match: NameMatch) -> bool:
    """Do only a country, a date and an agency stand between the name and a dash?"""
    shouted = all(
        token.text.isupper()
        for token in tokens[match.first : match.last]
        if token.text[0].isalpha()
    )
    marked = False
    stop = min(len(tokens), match.last + _LONGEST)
    if match.last >= stop or tokens[match.last].text[0] not in _NEXT:
        return False
    for position in range(match.last, stop):
        token = tokens[position]
        text = token.text
        if text in _DASHES:
            apart = tokens[position - 1].end < token.start
            if apart or (text in "–—" and marked):
                return (shouted or marked) and position + 1 < len(tokens)
            return False
        if text == "(" or text[0].isdigit():
            marked = True
        elif not (text in _INNER or token.capitalised or text in _SMALL):
            return False
    return False
