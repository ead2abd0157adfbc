"""The word of a title that says what someone is."""

from __future__ import annotations

from typing import Final

from geoviz.extract.memo import keep
from geoviz.extract.person_shapes import HEADS, PLURALS

_KNOWN: Final[dict[str, str]] = {}


def title_head(title: str) -> str:
    """The word that says what someone is: `minister` of "Foreign Minister".

    >>> title_head("former vice-presidents"), title_head("sister of Jane Roe")
    ('president', 'sister')
    """
    if not title:
        return ""
    known = _KNOWN.get(title)
    if known is None:
        known = keep(_KNOWN, title, _title_head(title))
    return known


def _title_head(title: str) -> str:
    words = title.split(" of ", 1)[0].replace("-", " ").casefold().split()
    for word in reversed(words):
        singular = PLURALS.get(word, word)
        if singular in HEADS:
            return singular
    return words[-1] if words else ""
