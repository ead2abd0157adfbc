"""The tokens of a document, asked one by one; which of them no name may hold."""

from __future__ import annotations

from typing import Final

from geoviz.extract.person_lexicon import NameWords
from geoviz.extract.person_shapes import (
    ABBREVIATIONS,
    HEADS,
    HONORIFICS,
    NEVER_NAMES,
    PLACE_PREPOSITIONS,
)
from geoviz.models import Token

_MONTHS: Final = frozenset({"jan", "april", "june", "august"})
_WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Days that are given names as well, in West Africa mostly."""
FAITHS: Final = frozenset({"christian", "islam", "oscar", "emmy"})
"""Given names that are faiths and prizes as well."""
DAYS: Final = _MONTHS | _WEEKDAYS
"""Days and months that are given names as well."""
_TIME_WORDS: Final = PLACE_PREPOSITIONS | frozenset(
    """since by until till of from to last next this every late early mid on before
    after between during for and or""".split()
)
"""Words before a day or a month."""


class NameTokens(NameWords):
    """The tokens, with the lexicon's facts of their words."""

    def __init__(self, tokens: tuple[Token, ...], names: NameWords) -> None:
        """Take the tokens; what is found of their words is kept in `names`."""
        super().__init__(names.lexicon, names.known)
        self.tokens = tokens
        self._count = len(tokens)

    def text(self, position: int) -> str:
        """The token's text; empty beyond either end."""
        return self.tokens[position].text if 0 <= position < self._count else ""

    def key(self, position: int) -> str:
        """The token's folded text; empty beyond either end."""
        return self.tokens[position].key if 0 <= position < self._count else ""

    def inside(self, position: int) -> bool:
        """Is there a token of this index?"""
        return 0 <= position < self._count

    def spaced(self, position: int) -> bool:
        """Does only a space part the token from the one before?"""
        return (
            0 < position < self._count
            and self.tokens[position].start - self.tokens[position - 1].end == 1
        )

    def _office(self, token: Token) -> bool:
        """Is it the name of an office that nobody is called by ("President")?"""
        key = token.key
        if key not in HEADS or not token.capitalised:
            return False
        return not (self.known_given(key) or self.known_surname(key))

    def _names(self, position: int) -> bool:
        """Is a word that names cannot hold an initial, or a given name here?"""
        if self.tokens[position].key in FAITHS:
            following = self.key(position + 1)
            own = self.spaced(position + 1) and following not in NEVER_NAMES
            own = own and self.tokens[position + 1].capitalised
            return own and (self.known_surname(following) or self.unheard(following))
        return self._initial(position) or self._calendar_name(position)

    def _calendar_name(self, position: int) -> bool:
        """Is a month or a weekday a given name ("Jan Smit", "the driver, Monday X")?"""
        token = self.tokens[position]
        if token.key not in DAYS or not token.capitalised:
            return False
        following, before = position + 1, self.key(position - 1)
        if not self.spaced(following) or not self.tokens[following].capitalised:
            return False
        key = self.key(following)
        if key in NEVER_NAMES or key in HEADS or before in _TIME_WORDS:
            return False
        if token.key in _MONTHS:
            return token.key == "jan" or self.known_surname(key)
        beside = self.text(position - 1) == "," and self.key(position - 2) in HEADS
        told = self.text(position + 2) == "," and self.unheard(key)
        return told and (beside or self.key(position + 3) in {"a", "an", "who"})

    def _initial(self, position: int) -> bool:
        """Is it a capital and a full stop ("A.")?"""
        if not self.inside(position):
            return False
        token = self.tokens[position]
        return (
            len(token.text) == 1
            and token.capitalised
            and self.text(position + 1) == "."
            and self.tokens[position + 1].start == token.end
        )

    def _titled(self, position: int) -> bool:
        """Does an office, or an honorific, stand right before the token?"""
        before = position - 1 - (self.text(position - 1) == ".")
        key = self.key(before)
        return self.spaced(position) and (
            key in HEADS or key in HONORIFICS or key in ABBREVIATIONS
        )
