"""Offsets in a text → indices of its tokens."""

from __future__ import annotations

from bisect import bisect_left

from geoviz.models import Token


def token_at(tokens: tuple[Token, ...], offset: int) -> int:
    """Index of the first token that begins at or past an offset."""
    # A token is a tuple whose first field is its start: it is compared as it is.
    return bisect_left(tokens, (offset,))
