"""Text → tokens: words, numbers and single marks, each with its folded key.

The pattern has no nested repetition, so tokenising is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geoviz.gazetteer.keys import fold
from geoviz.models import Block, Token

_APOSTROPHE = "'’"
_PATTERN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., U.N., N.H.
    r"|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"  # words; Rome's, d'Ivoire (split below)
    r"|\d++(?:[.,:]\d++)*+(?:st|nd|rd|th)?+(?![^\W\d_])"  # 3, 50,000, 13:00, 80th
    r"|\d++(?:[.,:]\d++)*+"  # 1990 of "1990s", 10.30 of "10.30am": never half of it
    r"|[^\s\w]|_"
)


def tokenise(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Tokens of `text[start:end]` in order, with offsets into `text`.

    A possessive ending is a token of its own ("China", "’s"; "Leaders", "’").
    """
    stop = len(text) if end is None else end
    for match in _PATTERN.finditer(text, start, stop):
        first, last = match.span()
        word = match.group()
        if last - first > 2 and word[-2] in _APOSTROPHE and word[-1] in "sS":
            yield Token(first, last - 2, word[:-2], fold(word[:-2]))
            yield Token(last - 2, last, word[-2:], "'s")
        else:
            yield Token(first, last, word, fold(word) or word)


def tokenise_blocks(text: str, blocks: Sequence[Block]) -> tuple[Token, ...]:
    """Tokens of the blocks alone; none reaches across the end of its block."""
    return tuple(
        token for block in blocks for token in tokenise(text, block.start, block.end)
    )
