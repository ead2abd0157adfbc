"""Text → tokens: words, numbers and single marks, each with its folded key.

The pattern has no nested repetition, so tokenising is linear in the text. Each step is
one call over all tokens, not one for each: this is the stage that sees every character.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from typing import Final

from geoviz.extract.memo import Memo
from geoviz.gazetteer.keys import fold
from geoviz.models import Block, Token

_LETTER: Final = r"[^\W\d_]"
_POSSESSIVE: Final = rf"['’][sS](?!{_LETTER}|['’ʼ]{_LETTER})"
_PATTERN: Final = re.compile(
    "("
    rf"(?:{_LETTER}\.){{2,}}"  # U.S., U.N., N.H.
    rf"|{_LETTER}+(?:(?!{_POSSESSIVE})['’ʼ]{_LETTER}+)*"  # words; d'Ivoire
    rf"|(?<={_LETTER}){_POSSESSIVE}"  # the "’s" of "Rome’s"
    rf"|\d++(?:[.,:]\d++)*+(?:st|nd|rd|th)?+(?!{_LETTER})"  # 3, 50,000, 13:00, 80th
    r"|\d++(?:[.,:]\d++)*+"  # 1990 of "1990s", 10.30 of "10.30am": never half of it
    r"|[^\s\w]|_"
    ")"
)


def _key(word: str) -> str:
    if len(word) == 2 and word[0] in "'’" and word[1] in "sS":
        return "'s"
    return fold(word) or word


_KEYS: Final = Memo(_key)
_CAPITALS: Final = Memo(lambda word: word[0].isupper())
_token = partial(tuple.__new__, Token)


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of `text[start:end]` in order, with offsets into `text`.

    A possessive ending is a token of its own ("China", "’s"; "Leaders", "’").
    """
    pieces = _PATTERN.split(text[start:end])  # what lies between, a token, and so on
    words = pieces[1::2]
    offsets = list(accumulate(map(len, pieces), initial=start))
    return list(
        map(
            _token,
            zip(
                offsets[1:-1:2],
                offsets[2::2],
                words,
                map(_KEYS.__getitem__, words),
                map(_CAPITALS.__getitem__, words),
                strict=True,
            ),
        )
    )


def tokenise_blocks(text: str, blocks: Sequence[Block]) -> tuple[Token, ...]:
    """Tokens of the blocks alone; none reaches across the end of its block."""
    tokens: list[Token] = []
    for block in blocks:
        tokens += tokenise(text, block.start, block.end)
    return tuple(tokens)
