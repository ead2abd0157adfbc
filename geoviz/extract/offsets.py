"""Offsets in a text → indices of its tokens."""

from __future__ import annotations

from geoviz.models import Token


def token_at(
    tokens: tuple[Token, ...], offset: int, first: int = 0, last: int = -1
) -> int:
    """Index of the first token that begins at or past an offset.

    Looked for from `first` on, before `last` (-1: all of them).
    """
    # By hand: compiled, `bisect` with a key function costs four times as much.
    low, high = first, len(tokens) if last < 0 else last
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    return low
