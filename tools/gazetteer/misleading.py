"""Other names of towns that mean something else in an English text.

GeoNames translates names ("White House" for Casablanca), and keeps those that a town
bore long ago ("Old Town", "Red Store", "Twickenham" for Huntsville, Alabama). What is
needed of them ("Windy City") stands in tools/places/names.csv.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from geoviz.gazetteer.keys import fold

from .row import Row

_WRITTEN_OUT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ENGLISH = frozenset({"AU", "CA", "GB", "IE", "NZ", "US"})
"""Where a town goes by one name; its others are of the past, or misspelt."""
_METROPOLIS = 1_000_000
"""People of a city that is written of in every language ("Londres")."""


def take_away(rows: Iterable[Row], words: Collection[str]) -> None:
    """Take such names from the rows of towns; `words` are plain words, folded."""
    towns = [row for row in rows if row.feature == "city"]
    own = {fold(town.name) for town in towns}
    for town in towns:
        one_name = town.country in _ENGLISH and (town.population or 0) < _METROPOLIS
        town.alternates = tuple(
            name
            for name in town.alternates
            if is_spelling(name, town.name)
            or not (is_phrase(name, words) or (one_name and fold(name) in own))
        )


def is_phrase(name: str, words: Collection[str]) -> bool:
    """Is `name` made of several plain words?

    One with accents or hyphens is not: it is a transliteration.

    >>> is_phrase("White House", {"white", "house"}), is_phrase("Casablanca", {})
    (True, False)
    """
    parts = fold(name).split()
    if len(parts) < 2 or "-" in name or not name.isascii():
        return False
    return all(part.removesuffix("'s") in words for part in parts)


def is_spelling(name: str, primary: str) -> bool:
    """Is one of two names the other, or a part of it, but for spaces and the like?

    >>> is_spelling("De Land", "DeLand"), is_spelling("St. Peter", "Saint Peter")
    (True, True)
    >>> is_spelling("White House", "Casablanca")
    False
    """
    own, other = _run_together(primary), _run_together(name)
    return own in other or other in own


def _run_together(name: str) -> str:
    """The letters of a name, its abbreviations written out."""
    parts = (_WRITTEN_OUT.get(part, part) for part in fold(name).split())
    return "".join(c for c in "".join(parts) if c.isalnum())
