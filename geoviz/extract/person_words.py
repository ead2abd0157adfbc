"""What is known about each token of a document when people are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from geoviz.extract.names import NameRun
from geoviz.extract.person_shapes import (
    DOES,
    HEADS,
    HONORIFICS,
    NEVER_NAMES,
    SURNAMES_TOO,
    THING_FIRST,
    THINGS,
)
from geoviz.extract.scan import NameMatch
from geoviz.models import Feature, Token

_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‐‑")
_COMMON = 3000
"""Rank among the words of English up to which a word is common."""
_SOME, _MUCH = 0.01, 0.1
"""Weights in the lists of names: below the first it is none, from the second sure."""
_LARGE: frozenset[Feature] = frozenset({"country", "continent", "region"})


class WordFacts(Protocol):
    """What is asked of the lexicon."""

    def word_rank(self, key: str) -> int | None:
        """How common a word is: 1 is the commonest."""
        ...

    def given(self, key: str) -> float:
        """Weight as a given name."""
        ...

    def surname(self, key: str) -> float:
        """Weight as a surname."""
        ...


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
    ambiguous: bool = False
    """Do the words stand for more than one country ("Congolese")?"""


class PersonWords:
    """The tokens with the names matched in them and the lexicon's facts."""

    def __init__(
        self,
        tokens: Sequence[Token],
        matches: Sequence[NameMatch],
        lexicon: WordFacts,
        index: CountryFacts,
    ) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.index = index
        self.by_first = {match.first: match for match in matches}
        self.by_last = {match.last: match for match in matches}
        self.stops = [False] * len(tokens)
        """Tokens of countries and demonyms: they end a title and a name."""
        self.breaks = [
            (token.key in NEVER_NAMES and not self._initial(position))
            or token.key in HONORIFICS
            or self._office(token)
            for position, token in enumerate(tokens)
        ]
        """Tokens that no name may hold."""
        for match in matches:
            if self.is_country(match) and not self._may_be_name(match):
                for i in range(match.first, match.last):
                    self.stops[i] = self.breaks[i] = True

    def _office(self, token: Token) -> bool:
        """Is it the name of an office that nobody is called by ("President")?"""
        key = token.key
        if key not in HEADS or not token.capitalised:
            return False
        return not (self.known_given(key) or self.known_surname(key))

    def _initial(self, position: int) -> bool:
        """Is it a capital and a full stop ("A.")?"""
        token = self.tokens[position]
        return (
            len(token.text) == 1
            and token.capitalised
            and self.text(position + 1) == "."
            and self.tokens[position + 1].start == token.end
        )

    def is_country(self, match: NameMatch) -> bool:
        """Is the likeliest reading a country, or the adjective of a place?"""
        if match.kind == "demonym":
            return True
        return self.index.feature(match.rows[0]) in {"country", "historical"}

    def _may_be_name(self, match: NameMatch) -> bool:
        """May a country's name be a given name here ("Georgia Meloni")?"""
        if match.last - match.first > 1 or match.last >= len(self.tokens):
            return False
        following = self.tokens[match.last]
        return (
            self.lexicon.given(match.key) >= _SOME
            and following.capitalised
            and following.start - self.tokens[match.last - 1].end == 1
            and self.known_surname(following.key)
            and following.key not in HEADS
        )

    # --- countries ----------------------------------------------------------------

    def country_of(self, match: NameMatch, *, subnational: bool = False) -> int:
        """The row of the country that a match gives; -1 for none or for two.

        `subnational` says that the office is below the state, so that a region is
        meant where the name is a country's too ("Georgia Governor").
        """
        rows = match.rows
        if subnational:
            rows = tuple(r for r in rows if self.index.feature(r) == "region") or rows
            return self._row(self.index.country(rows[0]))
        if match.kind == "place":
            if self.index.feature(rows[0]) != "country":
                return -1
            rows = tuple(r for r in rows if self.index.feature(r) == "country")
        codes = {self.index.country(row) for row in rows}
        return self._row(codes.pop()) if len(codes) == 1 else -1

    def _row(self, code: str) -> int:
        row = self.index.country_row(code) if code else None
        return -1 if row is None else row

    def _country(
        self, match: NameMatch, last: int, *, possessive: bool, subnational: bool
    ) -> Country:
        row = self.country_of(match, subnational=subnational)
        codes = {self.index.country(each) for each in match.rows}
        return Country(
            match.first,
            last,
            match.start,
            match.end,
            row,
            possessive,
            match.kind == "demonym",
            row < 0 and len(codes) > 1,
        )

    def country_before(
        self, position: int, *, subnational: bool = False
    ) -> Country | None:
        """The country whose words end right before token `position`."""
        last = position
        possessive = False
        if (position > 0 and self.tokens[position - 1].key == "'s") or (
            position > 1
            and self.tokens[position - 1].text in _APOSTROPHES
            and self.tokens[position - 1].start == self.tokens[position - 2].end
        ):
            last, possessive = position - 1, True
        match = self.by_last.get(last)
        if match is None or not (subnational or self.is_country(match)):
            return None
        country = self._country(
            match, position, possessive=possessive, subnational=subnational
        )
        hyphen = match.first - 1
        glued = (
            self.text(hyphen) in _HYPHENS
            and self.tokens[hyphen].end == match.start
            and hyphen in self.by_last
        )
        if glued:
            return replace(country, row=-1, ambiguous=True)  # "British-Somali"
        return country

    def country_at(self, position: int, *, subnational: bool = False) -> Country | None:
        """The country whose words begin at token `position`, "the" left out."""
        if position < len(self.tokens) and self.tokens[position].text == "the":
            position += 1
        match = self.by_first.get(position)
        if match is None or not (subnational or self.is_country(match)):
            return None
        last = match.last
        possessive = last < len(self.tokens) and self.tokens[last].key == "'s"
        return self._country(
            match,
            last + possessive,
            possessive=possessive,
            subnational=subnational,
        )

    def region_at(self, position: int) -> Country | None:
        """The country of a region (a state, a province) named from `position` on."""
        match = self.by_first.get(position)
        if match is None or match.kind == "demonym":
            return None
        if not any(self.index.feature(row) == "region" for row in match.rows):
            return None
        return self._country(match, match.last, possessive=False, subnational=True)

    # --- words --------------------------------------------------------------------

    def text(self, position: int) -> str:
        """The token's text; empty beyond either end."""
        return self.tokens[position].text if self.inside(position) else ""

    def key(self, position: int) -> str:
        """The token's folded text; empty beyond either end."""
        return self.tokens[position].key if self.inside(position) else ""

    def inside(self, position: int) -> bool:
        """Is there a token of this index?"""
        return 0 <= position < len(self.tokens)

    def _name(self, weight: float, key: str) -> bool:
        """Does a weight in the lists of names outdo the word's other uses?"""
        if weight < _SOME:
            return False
        rank = self.lexicon.word_rank(key)
        rare = rank is None or (weight >= _MUCH / 2 and rank > _COMMON / 2)
        return weight >= _MUCH or rare

    def common(self, key: str) -> bool:
        """Is it a common word of English?"""
        rank = self.lexicon.word_rank(key)
        return rank is not None and rank <= _COMMON

    def ordinary(self, key: str) -> bool:
        """Is it a common word and no name?"""
        return (
            self.common(key)
            and self.lexicon.given(key) < _SOME
            and self.lexicon.surname(key) < _SOME
        )

    def known_given(self, part: str) -> bool:
        """Is the part, or its first half, in the list of given names?"""
        return any(
            self._name(self.lexicon.given(key), key)
            for key in {part, part.split(" ", 1)[0]}
        )

    def known_surname(self, part: str) -> bool:
        """Is the part, or its last half, in the list of surnames?"""
        return any(
            self._name(self.lexicon.surname(key), key)
            for key in {part, part.rsplit(" ", 1)[-1]}
        )

    def usual_given(self, part: str) -> bool:
        """Is it a given name that many people bear?"""
        return self.lexicon.given(part) >= _MUCH

    def unheard(self, part: str) -> bool:
        """Is it neither a word of English nor, as it stands, a place?"""
        return self.lexicon.word_rank(part) is None and not self.common(part)

    def whole_place(self, run: NameRun) -> NameMatch | None:
        """The gazetteer name that takes up the whole run."""
        match = self.by_first.get(run.first)
        if match is None or match.last < run.last or match.kind == "demonym":
            return None
        return match

    def within_place(self, run: NameRun) -> bool:
        """Does the run end a longer name of a place ("Prince Edward Island")?"""
        match = self.by_last.get(run.last)
        if match is None or match.first >= run.first:
            return False
        following = self.key(run.last)
        titled = following == "of" and self.country_at(run.last + 1) is not None
        return not titled and following not in DOES

    def larger(self, match: NameMatch) -> bool:
        """Is the likeliest reading of a name a country or a region?"""
        return match.kind == "place" and self.index.feature(match.rows[0]) in _LARGE

    def is_thing(self, run: NameRun) -> bool:
        """Do the words make the run an organisation's, place's or work's name?"""
        parts = run.parts
        # letters as written: "Støre" is no store
        written = [self.text(i).casefold() for i in range(run.first, run.last)]
        if any(word in THINGS for word in written):
            return True
        if len(parts) == 1:
            return False
        given = self.known_given(parts[0])
        if parts[0] in THING_FIRST:
            return not given
        if any(p in SURNAMES_TOO and not self.known_given(p) for p in parts[1:-1]):
            return True
        return parts[-1] in SURNAMES_TOO and not given
