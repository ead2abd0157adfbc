"""Words that give a country, and what must be known of countries to read them."""

from __future__ import annotations

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


class Country:
    """Words that give a country."""

    __slots__ = (
        "ambiguous",
        "demonym",
        "end",
        "first",
        "last",
        "namesake",
        "possessive",
        "row",
        "shared",
        "start",
    )

    first: int
    """Index of the first token."""
    last: int
    start: int
    end: int
    row: int
    """Gazetteer row of the country; -1 when the words stand for two."""
    possessive: bool
    demonym: bool
    shared: bool
    """Does a region of another country bear the name as well ("Georgia")?"""
    namesake: bool
    """Does a town of another country bear the name as well ("Lebanon")?"""
    ambiguous: bool
    """Do the words stand for more than one country ("Congolese")?"""

    def __init__(
        self,
        first: int,
        last: int,
        start: int,
        end: int,
        row: int,
        *,
        possessive: bool,
        demonym: bool,
        shared: bool,
        namesake: bool,
        ambiguous: bool,
    ) -> None:
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.row = row
        self.possessive = possessive
        self.demonym = demonym
        self.shared = shared
        self.namesake = namesake
        self.ambiguous = ambiguous

    def of_two(self) -> Country:
        """The same words, said of two countries ("British-Somali")."""
        return Country(
            self.first,
            self.last,
            self.start,
            self.end,
            -1,
            possessive=self.possessive,
            demonym=self.demonym,
            shared=self.shared,
            namesake=self.namesake,
            ambiguous=True,
        )
