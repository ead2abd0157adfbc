"""How the patterns of the rules begin, which says where in a text a rule can.

Most places begin no date, and of sixty rules few can begin at the others. Both are read
off the patterns once, so that a new rule is a line in its table and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from geoviz.extract.dates.words import CLASSES

_PIECE: Final = re.compile(r"\(\?(?::|<?=)|\[[^]]+\]|\\?.")
"""What a pattern is made of: the start of a group, a set of classes, one class or
sign. The patterns of dates use no other signs than `(?:|)`, `?` and looking around."""
LOOKED_AT: Final = 3
"""Classes of an opening."""


def openings(pattern: str) -> set[str]:
    """The first three classes of what a pattern matches; all, where they are fewer.

    >>> sorted(openings("[12]?MW?|tUAL"))
    ['1M', '1MW', '2M', '2MW', 'M', 'MW', 'tUA']
    """
    return _alternatives(_PIECE.findall(pattern)[::-1])


def _alternatives(pieces: list[str]) -> set[str]:
    """Openings of a group; takes its pieces, the next of which is the last."""
    found: set[str] = set()  # those that are complete
    heads = {""}
    while pieces and pieces[-1] != ")":
        piece = pieces.pop()
        if piece == "|":
            found |= heads
            heads = {""}
            continue
        atom = set(piece[1:-1]) if piece[0] == "[" else {piece[-1]}
        if piece[0] == "(":
            inner = _alternatives(pieces)
            pieces.pop()
            atom = inner if piece == "(?:" else {""}
        if pieces and pieces[-1] == "?":
            pieces.pop()
            atom.add("")
        grown = {(head + tail)[:LOOKED_AT] for head in heads for tail in atom}
        heads = {head for head in grown if len(head) < LOOKED_AT}
        found |= grown - heads
    return found | heads


def by_opening(patterns: list[str]) -> dict[str, list[int]]:
    """Openings → the numbers of the patterns that have them."""
    found: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for opening in openings(pattern):
            found.setdefault(opening, []).append(number)
    return found


def seconds(known: Iterable[str]) -> list[int]:
    """By the first class, the second classes of these openings: a bit for each.

    Classes are told by their position in `CLASSES`.
    """
    whatever = (1 << len(CLASSES)) - 1
    found = [0] * len(CLASSES)
    for opening in known:
        bits = 1 << CLASSES.index(opening[1]) if len(opening) > 1 else whatever
        found[CLASSES.index(opening[0])] |= bits
    return found
