"""How likely a name means a row, before any context is looked at.

The unit is log10 of the population that a plain town would need to be as likely. The
scale is ours, set so that a country comes before a first-level division or capital,
these before a big city, then towns, hamlets and, last, second-level divisions; and so
that what a place is chiefly called outweighs what a lesser place is also called.
"""

from __future__ import annotations

import math
from typing import Final

from geoviz.models import Feature

_FIXED: Final = {
    "continent": 8.8,
    "vague": 6.6,
    "natural": 6.2,
    "landmark": 6.0,
    "historical": 5.8,
}
_DEPENDENT: Final = frozenset({"PCLD", "PCLF", "PCLS", "PCLIX", "TERR", "ZN"})
_BIG_CITY: Final = 100_000
_METROPOLIS: Final = 1_000_000
_FAME: Final = 0.4
"""What twice as many names as is usual are worth."""


def row_prior(
    feature: Feature, code: str, population: int, country_population: int
) -> float:
    """Prior of a row under its primary name; populations are 0 when not known."""
    size = math.log10(population) if population > 1 else 0.0
    if feature == "country":
        return (7.2 if code in _DEPENDENT else 8.6) + 0.15 * size
    if feature == "region":
        return _region(code, size, country_population)
    if feature == "city":
        size = max(size, 2.3)  # GeoNames lists from 500 people on; 0 is "not known"
        if code == "PPLC":
            return size + 1.7
        if code == "PPLA":
            return size + 0.1
        if code == "PPLX":  # a quarter of a city
            return size - 1.0
        return size
    return _FIXED[feature]


def _region(code: str, size: float, country_population: int) -> float:
    if code == "ADM1":
        # News names a division of Russia or the US more often than one as populous of
        # Jamaica ("Manchester", "Portland"), where towns elsewhere are meant.
        country = math.log10(max(country_population, 10_000))
        if not size:
            size = country - 1.7  # as though it were one of fifty
        return max(size, 3.5) + 0.3 + 0.15 * (country - 7.5)
    if code.startswith(("ADM", "PPL")):
        return 1.2 + 0.15 * size
    return max(6.4, size)  # hand-written: regions that world news names


GREAT_CITY: Final = 500_000
"""A city of this size is likelier under its own name than any other city so called."""

SHORTENED: Final = 0.1
"""What a shortening costs: "New York" of New York City, "Gaza" of the Gaza Strip."""


def fame(population: int, other_names: int) -> float:
    """How much better known a town is than its size tells, by its other names.

    Venice has 32 names in other languages and 51,000 people, its namesake in
    California three and 41,000. A town of 10,000 people has one on the average, one of
    a million eight; fewer tell nothing: they are few wherever GeoNames knows little.
    """
    size = math.log10(max(population, 1))
    usual = 0.9 + 1.25 * max(size - 4.1, 0.0)
    return min(max(_FAME * (math.log2(1 + other_names) - usual), 0.0), 1.0)


def name_prior(row: float, feature: Feature, code: str, population: int) -> float:
    """Prior of a row under an alternate name, from its prior `row` under the primary.

    Exonyms of great places are names in use; those of small places are mostly noise
    of the source (abbreviations, names of quarters, words of another language).
    """
    if feature == "country":
        return row - 0.3
    if feature == "region" and code.startswith("ADM"):
        return row - (1.0 if code == "ADM1" else 1.8)
    if feature != "city":
        return row - 0.5
    if code == "PPLC":
        return row - 0.5
    if population >= _METROPOLIS:
        return row - 0.5
    return row - (0.9 if population >= _BIG_CITY else 1.8)


class NameBearers:
    """The rows of one folded name, and what is likely of each."""

    __slots__ = ("priors", "rows", "start")

    rows: tuple[int, ...]
    start: int
    """Where the postings hold them; 0 when there are none."""
    priors: tuple[float, ...] | None
    """Of each row, once they were asked for."""

    def __init__(self, rows: tuple[int, ...], start: int) -> None:
        """Take the rows, likeliest first."""
        self.rows = rows
        self.start = start
        self.priors = None
