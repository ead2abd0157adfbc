"""What is known of a word, worked out at its first look-up and kept for the next.

A subclass of dict, so that a whole document is looked up in one call:
`map(memo.__getitem__, words)` runs no Python code for a word seen before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

Value = TypeVar("Value")
_KEPT: Final = 65_536
"""Different words remembered; beyond that all are forgotten, so memory is bounded."""
_LONGEST: Final = 40
"""Characters of the longest word remembered: longer ones hardly come twice."""


class Memo(dict[str, Value]):
    """Words → values of a function.

    >>> lengths = Memo(len)
    >>> list(map(lengths.__getitem__, ["sea", "river", "sea"]))
    [3, 5, 3]
    """

    __slots__ = ("_work_out",)

    def __init__(self, work_out: Callable[[str], Value]) -> None:
        """Take the function."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> Value:
        """Work out a new word's value, and keep it."""
        return keep(self, word, self._work_out(word))


def keep(known: dict[str, Value], word: str, value: Value) -> Value:
    """Remember a word's value, unless the word is too long; returns the value.

    A function, because compiled code calls it directly, and no method of a dict.
    """
    if len(word) <= _LONGEST:
        if len(known) >= _KEPT:
            known.clear()
        known[word] = value
    return value
