"""Where a rule can begin, told by two classes, as the rules' own patterns say.

Most places of a text begin no date. Which do is read off the patterns once, so that a
new rule is a line in its table and nothing else.
"""

from __future__ import annotations

import re
from typing import Final

from geoviz.extract.dates.sentence import Rule
from geoviz.extract.dates.words import CLASSES

_PIECE: Final = re.compile(r"\(\?(?::|<?=)|\[[^]]+\]|\\?.")
"""What a pattern is made of: the start of a group, a set of classes, one class or
sign. The patterns of dates use no other signs than `(?:|)`, `?` and looking around."""
_LOOKED_AT: Final = 2
"""Classes of an opening."""
_WHATEVER: Final = (1 << len(CLASSES)) - 1

Opening = tuple[int, Rule]
"""A rule and the classes of the second token with which it begins: a bit for each."""


def openings(pattern: str) -> set[str]:
    """The first two classes of what a pattern matches; one where it matches one alone.

    >>> sorted(openings("[12]?MW?|tU"))
    ['1M', '2M', 'M', 'MW', 'tU']
    """
    return _alternatives(_PIECE.findall(pattern)[::-1])


def _alternatives(pieces: list[str]) -> set[str]:
    """Openings of a group; takes its pieces, the next of which is the last."""
    found: set[str] = set()
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
        heads = {(head + tail)[:_LOOKED_AT] for head in heads for tail in atom}
    return found | heads


def by_class(rules: tuple[Rule, ...]) -> list[list[Opening]]:
    """The rules that begin with each class, in their order; `CLASSES` numbers them."""
    table: list[list[Opening]] = [[] for _ in CLASSES]
    for rule in rules:
        seconds = [0] * len(CLASSES)
        for opening in openings(rule.pattern.pattern):
            second = 1 << CLASSES.index(opening[1]) if len(opening) > 1 else _WHATEVER
            seconds[CLASSES.index(opening[0])] |= second
        for number, bits in enumerate(seconds):
            if bits:
                table[number].append((bits, rule))
    return table


def any_of(openings_of_class: list[Opening]) -> int:
    """The classes of the second token with which some rule begins."""
    found = 0
    for bits, _ in openings_of_class:
        found |= bits
    return found
