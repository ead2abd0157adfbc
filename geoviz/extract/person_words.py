"""What is known about the words of a name when people are looked for."""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_atlas import CountryWords
from geoviz.extract.person_shapes import (
    DOES,
    NOBLE,
    PLACE_PREPOSITIONS,
    SURNAMES_TOO,
    THING_FIRST,
    THINGS,
)
from geoviz.extract.scan import NameMatch
from geoviz.extract.word_kinds import THING
from geoviz.models import Feature

_LARGE: Final[frozenset[Feature]] = frozenset({"country", "continent", "region"})


class PersonWords(CountryWords):
    """The tokens with the names matched in them and the lexicon's facts."""

    def whole_place(self, run: NameRun) -> NameMatch | None:
        """The gazetteer name that takes up the whole run."""
        match = self.opening(run.first)
        if match is None or match.last < run.last or match.kind == "demonym":
            return None
        return match

    def within_place(self, run: NameRun) -> bool:
        """Does the run end a longer name of a place ("Prince Edward Island")?"""
        match = self.closing(run.last)
        if match is None or match.first >= run.first:
            return False
        following = self.key(run.last)
        if self.key(match.first) in NOBLE and match.last - match.first == 2:
            # "Prince Charles" is one, "in Prince George" none
            return self.key(match.first - 1) in PLACE_PREPOSITIONS
        titled = following == "of" and self.country_at(run.last + 1) is not None
        return not titled and following not in DOES

    def larger(self, match: NameMatch) -> bool:
        """Is the likeliest reading of a name a country or a region?"""
        return match.kind == "place" and self.index.feature(match.rows[0]) in _LARGE

    def borne_by_region(self, run: NameRun) -> bool:
        """Is it, beside a person's, only a region's name ("Prince Haakon")?"""
        match = self.whole_place(run)
        if match is None or match.kind != "place" or self.within_place(run):
            return False
        return self.index.feature(match.rows[0]) == "region"

    def is_thing(self, run: NameRun) -> bool:
        """Do the words make the run an organisation's, place's or work's name?"""
        for i in range(run.first, run.last):
            token = self.tokens[i]
            # letters as written: "Støre" is no store
            if token.kinds & THING != 0 and token.text.casefold() in THINGS:
                return True
        parts = run.parts
        if len(parts) == 1:
            return False
        if parts[0] in THING_FIRST:
            return not self.known_given(parts[0])
        for i in range(1, len(parts) - 1):
            if parts[i] in SURNAMES_TOO and not self.known_given(parts[i]):
                return True
        return parts[-1] in SURNAMES_TOO and not self.known_given(parts[0])
