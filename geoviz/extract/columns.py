"""The tokens of a document by what is asked of them: all their keys, all their texts.

Rules that look at the words beside a name ask for one thing of each. `keys[at]` finds
it in one step, `tokens[at].key` in two, the second by the name of the attribute.
"""

from __future__ import annotations

from typing import Final

from geoviz.models import Token


class Columns:
    """`columns.keys[at]` is `tokens[at].key`, and so with the others."""

    __slots__ = ("capitalised", "ends", "keys", "starts", "texts")

    starts: Final[tuple[int, ...]]
    ends: Final[tuple[int, ...]]
    texts: Final[tuple[str, ...]]
    keys: Final[tuple[str, ...]]
    capitalised: Final[tuple[bool, ...]]

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        columns = list(zip(*tokens, strict=True)) or [()] * len(Token._fields)
        self.starts, self.ends, self.texts, self.keys, self.capitalised = columns
