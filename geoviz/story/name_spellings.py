"""Are two names spellings of one, or one a part of the other?"""

from __future__ import annotations

from collections.abc import Sequence

from geoviz.extract.names import PARTICLES, family_first


def squash(parts: Sequence[str]) -> str:
    """One key for all spellings of a name: "Jong-un", "Jong Un", "Jongun"."""
    return "".join(parts).replace(" ", "")


def middle_left_out(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Is one name the other without its middle name?

    >>> middle_left_out(("john", "f", "kennedy"), ("john", "kennedy"))
    True
    >>> middle_left_out(("hwang", "jong", "un"), ("hwang", "un"))
    False
    """
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) != 2 or len(long) != 3 or short[0] != long[0]:
        return False
    return _bare(short[1]) == _bare(long[2]) and not family_first(long)


def without_first(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Is one name the other without its first part ("Santos Reyes")?"""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    return len(short) > 1 and len(long) == len(short) + 1 and long[1:] == short


def without_last(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Is one name the other without a second surname ("Ana Paz", "Ana Paz Pereira")?"""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) < 2 or len(long) != len(short) + 1 or family_first(long):
        return False
    return long[:-1] == short


def _bare(part: str) -> str:
    words = part.split(" ")
    while len(words) > 1 and words[0] in PARTICLES:
        words = words[1:]
    return " ".join(words)
