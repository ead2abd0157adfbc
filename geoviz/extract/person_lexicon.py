"""What the lexicon says of the words of names: given names, surnames, common words."""

from __future__ import annotations

from typing import Final, Protocol

_COMMON: Final = 3000
"""Rank among the words of English up to which a word is common."""
_SOME, _MUCH = 0.01, 0.1
"""Weights in the lists of names: below the first it is none, from the second sure."""


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


class NameWords:
    """Folded words and parts of names, judged one by one."""

    def __init__(self, lexicon: WordFacts) -> None:
        self.lexicon = lexicon

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

    def listed_given(self, key: str) -> bool:
        """Is it in the list of given names, whatever else it may be?"""
        return self.lexicon.given(key) >= _SOME
