"""Longer names that the gazetteer lacks, around one that it has ("Main Street")."""

from __future__ import annotations

from typing import Final

from geoviz.extract.chunks import Chunk
from geoviz.extract.columns import Columns
from geoviz.models import Token

_COMMON_NOUNS: Final = frozenset(
    """avenue bay beach boulevard bridge building canyon city cove creek drive falls
    field forest garden gardens grove harbor harbour heights highway hill hills island
    islands lake lane mall mill mount mountain mountains park parkway plateau plaza
    point pond quarry range reservoir ridge river road sea square street terrace trail
    valley village way woods wilderness""".split()
)
"""Last words of names: alone they are no name, though somewhere a town is called so."""
_STREETS: Final = frozenset(
    """street avenue ave road rd lane boulevard blvd terrace crescent""".split()
)
"""Nouns that end the name of a street, which may be in any town."""
_OPENERS: Final = frozenset(
    """bay cape city field fields forest garden gardens gulf hill hills house isle isles
    lake land mount mountain palace port queen road sea star street tower town vale
    valley village""".split()
)
"""Words that open a name with "of": alone they are no name either."""
_OF_WATERS: Final = frozenset("bay firth gulf isle sea sound strait straits".split())
"""Words that open the name of a water or an island: no place by the name after "of"."""
_PARTS_OF: Final = frozenset(
    """central downtown eastern western northern southern greater suburban east west
    north south northeast northwest southeast southwest upper lower mid inner outer old
    the former rural metro metropolitan uptown midtown coastal mainland""".split()
)
"""Words before a name that leave it what it is ("North Dallas")."""


def closes_longer(columns: Columns, first: int, last: int, chunk: Chunk | None) -> bool:
    """Is it the noun that ends ("Main Street") or opens ("Vale of Tears") a name?"""
    if chunk is None or last - first > 1:
        return False
    keys = columns.keys
    if last < len(keys) and keys[last] == "of":
        return keys[first] in _OPENERS
    if (
        first > 1
        and keys[first - 1] == "of"
        and keys[first - 2] in _OF_WATERS
        and columns.capitalised[first - 2]
    ):
        return True  # "the Gulf of Maine", where the gazetteer lacks it
    return first > chunk.first and keys[first] in _COMMON_NOUNS


def goes_on(columns: Columns, first: int, last: int, chunk: Chunk | None) -> str:
    """Where a longer name goes on that the gazetteer does not know as a whole.

    Words that a hyphen or an initial stop sets apart, and those that only say which
    part is meant, do not count.
    """
    if chunk is None:
        return ""
    before = (
        chunk.first < first
        and columns.keys[first - 1] not in _PARTS_OF
        and columns.gap(first) != 0
    )
    after = last < chunk.last and columns.gap(last) > 0
    if before and after:
        return "both"
    return "before" if before else "after" if after else ""


def names_street(tokens: tuple[Token, ...], last: int) -> bool:
    """Does a street's noun stand behind the name that ends before `last`?"""
    if last >= len(tokens):
        return False
    noun = tokens[last]
    near = noun.start - tokens[last - 1].end == 1
    return near and noun.capitalised and noun.key in _STREETS
