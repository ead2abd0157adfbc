"""What the lexicon says of the words of names: given names, surnames, common words."""

from __future__ import annotations

from typing import Final, Protocol

from geoviz.extract.memo import keep

_COMMON: Final = 3000
"""Rank among the words of English up to which a word is common."""
_SOME, _MUCH = 0.01, 0.1
"""Weights in the lists of names: below the first it is none, from the second sure."""
_IS_COMMON: Final = 1
_ORDINARY: Final = 2
_UNHEARD: Final = 4
_LISTED: Final = 8
_USUAL: Final = 16
_GIVEN: Final = 32
_SURNAME: Final = 64
"""Flags of what may hold of a word: the methods of `NameWords`, in one number."""


class WordFacts(Protocol):
    """What is asked of the lexicon."""

    def name_facts(self, key: str) -> tuple[int | None, float, float]:
        """How common a word is (1 is the commonest), and what it weighs as a name.

        The weights are those as a given name and as a surname.
        """
        ...


class NameWords:
    """Folded words and parts of names, judged one by one."""

    def __init__(self, lexicon: WordFacts, known: dict[str, int] | None = None) -> None:
        """Take the lexicon, and what was found of its words before, if anything."""
        self.lexicon = lexicon
        self.known: dict[str, int] = {} if known is None else known
        """What holds of the words asked for so far, as sums of the flags above."""

    def _flags(self, key: str) -> int:
        """What holds of a word, from memory if it was asked for before."""
        known = self.known.get(key, -1)
        if known < 0:
            known = keep(self.known, key, self._look_up(key))
        return known

    def _look_up(self, key: str) -> int:
        rank, given, surname = self.lexicon.name_facts(key)
        common = rank is not None and rank <= _COMMON
        return (
            _IS_COMMON * common
            + _ORDINARY * (common and given < _SOME and surname < _SOME)
            + _UNHEARD * (rank is None)
            + _LISTED * (given >= _SOME)
            + _USUAL * (given >= _MUCH)
            + _GIVEN * _is_name(given, rank)
            + _SURNAME * _is_name(surname, rank)
        )

    def common(self, key: str) -> bool:
        """Is it a common word of English?"""
        return self._flags(key) & _IS_COMMON != 0

    def ordinary(self, key: str) -> bool:
        """Is it a common word and no name?"""
        return self._flags(key) & _ORDINARY != 0

    def known_given(self, part: str) -> bool:
        """Is the part, or its first half, in the list of given names?"""
        if self._flags(part) & _GIVEN:
            return True
        space = part.find(" ")
        return space >= 0 and self._flags(part[:space]) & _GIVEN != 0

    def known_surname(self, part: str) -> bool:
        """Is the part, or its last half, in the list of surnames?"""
        if self._flags(part) & _SURNAME:
            return True
        space = part.rfind(" ")
        return space >= 0 and self._flags(part[space + 1 :]) & _SURNAME != 0

    def usual_given(self, part: str) -> bool:
        """Is it a given name that many people bear?"""
        return self._flags(part) & _USUAL != 0

    def unheard(self, part: str) -> bool:
        """Is it no word of English?"""
        return self._flags(part) & _UNHEARD != 0

    def listed_given(self, key: str) -> bool:
        """Is it in the list of given names, whatever else it may be?"""
        return self._flags(key) & _LISTED != 0


def _is_name(weight: float, rank: int | None) -> bool:
    """Does a weight in the lists of names outdo the other uses of a word?"""
    if weight < _SOME:
        return False
    rare = rank is None or (weight >= _MUCH / 2 and rank > _COMMON / 2)
    return weight >= _MUCH or rare
