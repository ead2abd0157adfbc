"""Which tokens of a document are names of countries, and which parts of a person's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from geoviz.extract.person_country import Country, CountryFacts
from geoviz.extract.person_lexicon import NameWords
from geoviz.extract.person_shapes import (
    DOES,
    GIVEN_TOO,
    HEADS,
    HONORIFICS,
    NEVER_NAMES,
)
from geoviz.extract.person_tokens import NameTokens
from geoviz.extract.scan import NameMatch
from geoviz.extract.word_kinds import BREAKS, MAY_BREAK
from geoviz.models import Token

_APOSTROPHES: Final = frozenset("'’")
_NOBILIARY: Final = frozenset("de del da dos di du van von".split())
"""Particles that a family name begins with."""
_HYPHENS: Final = frozenset("-‐‑")
_TOWN: Final = 8000
"""Inhabitants from which a town is likely to be meant by a country's name."""
_AGAINST: Final = frozenset({"anti", "pro", "non", "trans", "pan", "mid", "un"})
"""Before a hyphen: what makes an adjective speak of something else than a home."""
_ENGLISH: Final = frozenset({"AU", "CA", "GB", "IE", "NZ", "US"})
"""Countries whose local papers call people by their town, in English."""


class CountryWords(NameTokens):
    """The tokens with the names matched in them and the lexicon's facts."""

    def __init__(
        self,
        tokens: tuple[Token, ...],
        matches: Sequence[NameMatch],
        names: NameWords,
        index: CountryFacts,
    ) -> None:
        """Take the tokens of a document and the gazetteer's names among them."""
        super().__init__(tokens, names)
        self.index = index
        self.matches = [self._mended(match) for match in matches]
        self._covering: list[NameMatch | None] = [None] * len(tokens)
        for match in self.matches:
            for i in range(match.first, match.last):
                self._covering[i] = match
        self.stops: list[bool] = [False] * len(tokens)
        """Tokens of countries and demonyms: they end a title and a name."""
        self.breaks: list[bool] = [False] * len(tokens)
        """Of the tokens with a capital, those that no name may hold."""
        for position, token in enumerate(tokens):
            if token.kinds & MAY_BREAK != 0 and token.capitalised:
                sure = token.kinds & BREAKS != 0
                self.breaks[position] = sure or self._breaks(token, position)
        self._homes: list[NameMatch] = []
        """The names that may say where somebody is from, in text order."""
        self._home_starts: list[int] = []
        """First tokens of them."""
        for match in self.matches:
            demonym = match.kind == "demonym"
            feature = "country" if demonym else self.index.feature(match.rows[0])
            country = feature in ("country", "historical")
            if country or feature == "region":
                self._homes.append(match)
                self._home_starts.append(match.first)
            if country and not self._may_be_name(match):
                for i in range(match.first, match.last):
                    self.stops[i] = self.breaks[i] = True

    def home_within(self, first: int, last: int) -> bool:
        """Does the name of a country, a nation or a region touch these tokens?

        Most sentences hold none, and need not be searched for whose they are. A name
        that ends right before the first token or begins right behind the last counts.
        """
        at = bisect_right(self._home_starts, last)
        return at > 0 and self._homes[at - 1].last >= first

    def opening(self, position: int) -> NameMatch | None:
        """The name of the gazetteer that begins with a token."""
        match = self._covering[position] if 0 <= position < self._count else None
        return match if match is not None and match.first == position else None

    def closing(self, position: int) -> NameMatch | None:
        """The name of the gazetteer that ends right before a token."""
        match = self._covering[position - 1] if 0 < position <= self._count else None
        return match if match is not None and match.last == position else None

    def _breaks(self, token: Token, position: int) -> bool:
        """May no name hold a capitalised word of those that break?"""
        if token.key in GIVEN_TOO and self._within_name(position):
            return False
        if token.key in HONORIFICS or self._office(token):
            return True
        return token.key in NEVER_NAMES and not self._names(position)

    def _within_name(self, position: int) -> bool:
        """As in "Hassan Sheikh Mohamud", where an honorific is a name itself?"""
        if not self.spaced(position) or not self.spaced(position + 1):
            return False
        before, after = self.tokens[position - 1], self.tokens[position + 1]
        both = before.capitalised and after.capitalised
        return both and self.known_given(before.key)

    def _mended(self, match: NameMatch) -> NameMatch:
        """A country in the possessive that also names a place ("Saint Lucia's").

        Also a government named by its people ("the Palestinian Authority").
        """
        if match.kind == "demonym":
            if self.text(match.last) != "Authority" or not self.spaced(match.last):
                return match
            end = self.tokens[match.last].end
            last, rows, key = match.last + 1, match.rows, match.key
            return NameMatch(match.first, last, match.start, end, rows, "place", key)
        if not match.key.endswith("'s") or match.last - match.first < 2:
            return match
        key = match.key.removesuffix("'s").rstrip()
        rows = self.index.folded_rows(key)
        if not rows or self.index.feature(rows[0]) != "country":
            return match
        last = match.last - 1
        end = self.tokens[last - 1].end
        return NameMatch(match.first, last, match.start, end, rows, match.kind, key)

    def is_country(self, match: NameMatch) -> bool:
        """Is the likeliest reading a country, or the adjective of a place?"""
        if match.kind == "demonym":
            return True
        return self.index.feature(match.rows[0]) in ("country", "historical")

    def _may_be_name(self, match: NameMatch) -> bool:
        """May a country's name be part of a person's here ("Georgia Meloni")?"""
        if match.last - match.first > 1:
            return False
        return self._may_be_given(match) or self._may_be_surname(match)

    def _may_be_given(self, match: NameMatch) -> bool:
        """Does a surname follow ("Chad Smith"), or a name after an office?"""
        if not self.spaced(match.last) or not self.listed_given(match.key):
            return False
        following = self.tokens[match.last]
        if following.text in _NOBILIARY and self.spaced(match.last + 1):
            own = self.tokens[match.last + 1].capitalised  # "Dominique de Villepin"
            return own and self.usual_given(match.key)
        if not following.capitalised or following.key in HEADS:
            return False
        return self.known_surname(following.key) or (
            match.kind == "place" and self._titled(match.first)
        )

    def _may_be_surname(self, match: NameMatch) -> bool:
        """Does a given name stand before ("Paul Jordan"), and speak for a surname?"""
        given = match.first - 1
        if self._initial(given - 1):
            given -= 2  # "Michael B. Jordan"
        if given < 0 or not self.spaced(match.first):
            return False
        key = self.key(given)
        if key in HEADS or key in HONORIFICS or not self.tokens[given].capitalised:
            return False
        if not self.usual_given(key):
            return False
        aged = self.text(match.last) == "," and self.text(match.last + 1).isdigit()
        acts = aged or self.key(match.last) in DOES
        if match.kind == "demonym":  # "Dawn French said", not "Francis French minister"
            return acts and self.known_surname(match.key)
        return acts or self.known_surname(match.key) or self._titled(given)

    # --- countries ----------------------------------------------------------------

    def country_of(self, match: NameMatch, *, subnational: bool = False) -> int:
        """The row of the country that a match gives; -1 for none or for two.

        `subnational` says that the office is below the state, so that a region is
        meant where the name is a country's too ("Georgia Governor").
        """
        rows = match.rows
        if subnational and not self._sure_town(rows):
            return -1
        if subnational:
            rows = tuple(r for r in rows if self.index.feature(r) == "region") or rows
            return self._row(self.index.country(rows[0]))
        if match.kind == "place":
            if self.index.feature(rows[0]) != "country":
                return -1
            rows = tuple(r for r in rows if self.index.feature(r) == "country")
        codes = {self.index.country(row) for row in rows}
        return self._row(codes.pop()) if len(codes) == 1 else -1

    def _sure_town(self, rows: tuple[int, ...]) -> bool:
        """Is a country, a region or a capital meant, or a town of one country only?"""
        first = rows[0]
        home = self.index.country(first)
        if self.index.feature(first) == "country" or self.index.capital(home) == first:
            return True
        regions = [r for r in rows if self.index.feature(r) == "region"]
        return len({self.index.country(row) for row in regions or rows}) == 1

    def _row(self, code: str) -> int:
        row = self.index.country_row(code) if code else None
        return -1 if row is None else row

    def _country(
        self, match: NameMatch, last: int, *, possessive: bool, subnational: bool
    ) -> Country:
        row = self.country_of(match, subnational=subnational)
        demonym = match.kind == "demonym"
        shared = namesake = ambiguous = False
        if row < 0:
            ambiguous = len({self.index.country(each) for each in match.rows}) > 1
        elif not demonym and len(match.rows) > 1:
            home = self.index.country(row)
            shared = self._is_shared(match.rows, home)
            namesake = self._has_namesake(match.rows, home)
        return Country(
            match.first,
            last,
            match.start,
            match.end,
            row,
            possessive=possessive,
            demonym=demonym,
            shared=shared,
            namesake=namesake,
            ambiguous=ambiguous,
        )

    def _is_shared(self, rows: tuple[int, ...], home: str) -> bool:
        """Does a region of another country bear the name as well?"""
        index = self.index
        return any(
            index.feature(row) == "region" and index.country(row) != home
            for row in rows
        )

    def _has_namesake(self, rows: tuple[int, ...], home: str) -> bool:
        """Does a town of another country where English is spoken bear it as well?"""
        index = self.index
        return any(
            index.feature(row) == "city"
            and index.country(row) != home
            and index.country(row) in _ENGLISH
            and index.population(row) >= _TOWN
            for row in rows
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
        match = self.closing(last)
        if match is None or not (subnational or self.is_country(match)):
            return None
        country = self._country(
            match, position, possessive=possessive, subnational=subnational
        )
        hyphen = match.first - 1
        glued = (
            self.text(hyphen) in _HYPHENS
            and self.tokens[hyphen].end == match.start
            and self.closing(hyphen) is not None
        )
        if glued:
            return country.of_two()  # "British-Somali"
        if self.text(hyphen) in _HYPHENS and self.key(hyphen - 1) in _AGAINST:
            return None  # "anti-Russian"
        return country

    def region_before(self, position: int) -> Country | None:
        """The country of a region, or of a nation within a state, named before a token.

        Only where the region is what the name means most often ("Texas", "Wales").
        """
        possessive = self.key(position - 1) == "'s"
        match = self.closing(position - possessive)
        if match is None or match.kind == "demonym":
            return None
        if self.index.feature(match.rows[0]) != "region":
            return None
        return self._country(match, position, possessive=possessive, subnational=True)

    def town_before(self, position: int) -> Country | None:
        """The country of the town or region named right before a token."""
        match = self.closing(position)
        if match is None or self.is_country(match):
            return None
        return self._country(match, position, possessive=False, subnational=True)

    def country_at(self, position: int, *, subnational: bool = False) -> Country | None:
        """The country whose words begin at token `position`, "the" left out."""
        if position < len(self.tokens) and self.tokens[position].text == "the":
            position += 1
        match = self.opening(position)
        if match is None or not (subnational or self.is_country(match)):
            return None
        last = match.last
        if self.text(last) in _HYPHENS and self.tokens[last].start == match.end:
            return None  # "German-born", "British-Somali"
        possessive = last < len(self.tokens) and self.tokens[last].key == "'s"
        return self._country(
            match,
            last + possessive,
            possessive=possessive,
            subnational=subnational,
        )

    def region_at(self, position: int) -> Country | None:
        """The country of a region (a state, a province) named from `position` on."""
        match = self.opening(position)
        if match is None or match.kind == "demonym":
            return None
        if not any(self.index.feature(row) == "region" for row in match.rows):
            return None
        return self._country(match, match.last, possessive=False, subnational=True)
