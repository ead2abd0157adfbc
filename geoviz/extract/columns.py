"""The tokens of a document by what is asked of them: all their keys, all their texts.

Rules that look at the words beside a name ask for one thing of each. `keys[at]` finds
it in one step, `tokens[at].key` in two, the second by the name of the attribute.
"""

from __future__ import annotations

from geoviz.models import Token


class Columns:
    """`columns.keys[at]` is `tokens[at].key`, and so with the others."""

    __slots__ = ("capitalised", "keys", "texts", "tokens")

    tokens: tuple[Token, ...]
    texts: list[str]
    keys: list[str]
    capitalised: list[bool]

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.texts = [token.text for token in tokens]
        self.keys = [token.key for token in tokens]
        self.capitalised = [token.capitalised for token in tokens]

    def gap(self, at: int) -> int:
        """How many characters lie between a token and the one before it."""
        return self.tokens[at].start - self.tokens[at - 1].end
