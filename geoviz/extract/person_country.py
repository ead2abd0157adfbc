"""Words that give a country, and what must be known of countries to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from geoviz.models import Feature


class CountryFacts(Protocol):
    """What is asked of the gazetteer index."""

    def feature(self, row: int) -> Feature:
        """The kind of place."""
        ...

    def country(self, row: int) -> str:
        """The code of its country."""
        ...

    def country_row(self, country: str) -> int | None:
        """The row of a country."""
        ...

    def capital(self, country: str) -> int | None:
        """The row of a country's capital."""
        ...

    def population(self, row: int) -> int:
        """Inhabitants; 0 where none are known."""
        ...

    def folded_rows(self, key: str) -> tuple[int, ...]:
        """The rows of a folded name."""
        ...


@dataclass(frozen=True, slots=True)
class Country:
    """Words that give a country."""

    first: int
    """Index of the first token."""
    last: int
    start: int
    end: int
    row: int
    """Gazetteer row of the country; -1 when the words stand for two."""
    possessive: bool = False
    demonym: bool = False
    shared: bool = False
    """Does a region of another country bear the name as well ("Georgia")?"""
    namesake: bool = False
    """Does a town of another country bear the name as well ("Lebanon")?"""
    ambiguous: bool = False
    """Do the words stand for more than one country ("Congolese")?"""
