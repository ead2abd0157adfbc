"""What words around a date say about where its phrase ends and what it counts from."""

from __future__ import annotations

from geoviz.extract.dates.sentence import Words

PHRASE_ENDS = frozenset(
    """and but when while as in on at by for with from that which who the he she it they
    because since said says after""".split()
)
"""Words that begin something new after a date."""
_SUBJECTS = frozenset("the he she it they that which who".split())


def closes(words: Words, end: int) -> bool:
    """Is the phrase over, rather than "two days before the vote"?"""
    after = words.text(end)
    if not after or not after[0].isalnum():
        return True
    return after.lower() in PHRASE_ENDS - _SUBJECTS


def origin_of(shift: str) -> str:
    """What a shift counts from: "that" and "same" from what was told just before."""
    return "same" if shift in {"that", "same"} else "text"
