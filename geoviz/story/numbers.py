"""Number words → numbers: "14", "two dozen", "over two dozen", "sixty-six"."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_DECIMAL: Final = re.compile(r"\d+\.\d+")
_SINGLE: Final = {"a": 1.0, "an": 1.0, "half": 0.5}
HEDGES: Final = frozenset(
    """over around nearly almost about some roughly approximately estimated""".split()
)
"""Words before a number that make it approximate."""
_BOUNDS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("at", "least"), "lower"),
    (("more", "than"), "lower"),
    (("over",), "lower"),
    (("exceeding",), "lower"),
    (("upwards", "of"), "lower"),
    (("up", "to"), "upper"),
    (("as", "many", "as"), "upper"),
    (("as", "much", "as"), "upper"),
    (("fewer", "than"), "upper"),
    (("less", "than"), "upper"),
)
_BOUNDING: Final = frozenset(words[0] for words, _ in _BOUNDS)
_NUMERALS: Final = frozenset(_UNITS) | frozenset(_TENS)
_OPENINGS: Final = _NUMERALS | HEDGES
_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyz")
"""No figure begins with one."""
_LONGEST_BOUND: Final = max(len(words) for words, _ in _BOUNDS)


def bound_at(keys: list[str], position: int) -> tuple[int, str]:
    """Where a number begins behind its bound, and which: `lower`, `upper` or "".

    >>> bound_at(["at", "least", "14"], 0), bound_at(["14"], 0)
    ((2, 'lower'), (0, ''))
    """
    if keys[position] in _BOUNDING:
        for words, bound in _BOUNDS:
            if tuple(keys[position : position + len(words)]) == words:
                return position + len(words), bound
    return position, ""


def bound_before(keys: list[str], position: int) -> str:
    """The bound whose words end right before the number at a position."""
    for start in range(max(0, position - _LONGEST_BOUND), position):
        after, bound = bound_at(keys, start)
        if bound and after == position:
            return bound
    return ""


def count_at(keys: list[str], position: int) -> tuple[float, bool, int] | None:
    """The number that begins at `position`: (value, approximate, tokens taken).

    >>> count_at(["over", "two", "dozen", "other"], 0)
    (24.0, True, 3)
    """
    start = position
    key = keys[position]
    if key[:1] in _LETTERS and key not in _OPENINGS:
        return None  # nearly all
    hedged = key in HEDGES
    if hedged:
        position += 1
    value, taken = _plain(keys, position)
    if value is None:
        return None
    position += taken
    while position < len(keys) and keys[position] in _SCALES:
        hedged = hedged or keys[position] == "dozen"
        value *= _SCALES[keys[position]]
        position += 1
    return value, hedged, position - start


def _plain(keys: list[str], position: int) -> tuple[float | None, int]:
    key = keys[position] if position < len(keys) else ""
    if not key or (key[:1] in _LETTERS and key not in _NUMERALS):
        return None, 0
    if key in _UNITS:
        return float(_UNITS[key]), 1
    if key in _TENS:
        after = keys[position + 1 : position + 3]
        if after and after[0] in _UNITS:
            return float(_TENS[key] + _UNITS[after[0]]), 2
        if len(after) == 2 and after[0] == "-" and after[1] in _UNITS:
            return float(_TENS[key] + _UNITS[after[1]]), 3
        return float(_TENS[key]), 1
    if "." in key and _DECIMAL.fullmatch(
        key
    ):  # "2.5 million"; by itself it counts nobody
        scaled = keys[position + 1 : position + 2]
        return (float(key), 1) if scaled and scaled[0] in _SCALES else (None, 0)
    plain = key.replace(",", "")
    if plain.isdecimal() and len(plain) < 12:
        return float(plain), 1
    return None, 0


def number_of(word: str) -> float | None:
    """The number that one word means: "a" 1, "half" 0.5, "twelve", "20"; else None."""
    if word in _SINGLE:
        return _SINGLE[word]
    value, _ = _plain([word], 0)
    return value
