"""Which people of a document "he" takes up, and which "she", as its own words show.

By the honorific or noun before the name, by "his" or "she" behind the one person that a
sentence names, and by the pronoun that opens the sentence after. Nothing is known from
the name itself. Where the words disagree, or say nothing, either pronoun may mean them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.traveller_nouns import FEMALE, MALE

_WORDS: Final = {
    **dict.fromkeys(("he", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "herself"), "she"),
}
_NAMED: Final = {
    **dict.fromkeys(MALE | {"mr", "sir", "lord", "brother"}, "he"),
    **dict.fromkeys(FEMALE | {"mrs", "ms", "miss", "dame", "lady", "sister"}, "she"),
}
"""Words right before a name."""
_SURE: Final = 9
_OPENING: Final = 6
"""Words at the start of a sentence in which a pronoun takes up the one before."""
_SENTENCES_BACK: Final = 15
_OBJECTS: Final = frozenset(
    """to in on at for with from by and that , . ; : as when after before
    was is had has will would of""".split()
)
"""Behind "her" these show that it is no "her daughter"."""


class Sexes:
    """The pronoun that takes up each person of a document, as far as it shows."""

    def __init__(self, reading: Reading) -> None:
        """Walk through the document once."""
        self._votes: dict[str, int] = {}
        """Person id → how much speaks for "he" (positive) or "she" (negative)."""
        self._named: list[tuple[int, str]] = []
        self._tokens = reading.extraction.tokens
        before: set[str] = set()
        for number, sentence in reading.sentences():
            if reading.silent(sentence):
                continue
            people = reading.people_in(sentence.start, sentence.end)
            first, last = sentence.first_token, sentence.last_token
            if people or len(before) == 1:
                self._sentence(first, last, people, before)
            before = {person.person_id for person in people}
            self._named += [(number, person.person_id) for person in people]

    def _sentence(
        self, first: int, last: int, people: Sequence[NamedPerson], before: set[str]
    ) -> None:
        starts = {person.start: person.person_id for person in people}
        single = len({*starts.values()}) == 1
        named: set[str] = set()
        passed: set[str] = set()
        for at in range(first, last):
            token = self._tokens[at]
            person = starts.get(token.start)
            if person is not None:
                named.add(person)
                title = _NAMED.get(self._tokens[at - 1].key) if at > first else None
                if title is not None:
                    self._vote(person, title, _SURE)
                continue
            word = _WORDS.get(token.key)
            if word is None or word in passed:
                continue
            passed.add(word)
            if token.key == "her" and self._is_object(at, last):
                continue
            if not named:
                taken = len(before) == 1 and at - first < _OPENING
                one = next(iter(before), "")
                if taken and token.key in {"he", "she"} and one not in self._votes:
                    self._vote(one, word, 2)
            elif len(named) == 1:
                self._vote(next(iter(named)), word, 2 if single else 1)

    def _is_object(self, at: int, last: int) -> bool:
        return at + 1 >= last or self._tokens[at + 1].key in _OBJECTS

    def _vote(self, person: str, word: str, weight: int) -> None:
        sign = weight if word == "he" else -weight
        self._votes[person] = self._votes.get(person, 0) + sign

    def may_be(self, person: str, pronoun: str) -> bool:
        """May "he" or "she" mean the person?"""
        votes = self._votes.get(person, 0)
        return abs(votes) < 2 or (votes > 0) == (pronoun == "he")

    def last(self, pronoun: str, sentence: int) -> str:
        """Id of who was named last before a sentence and is known to be that; or ""."""
        at = bisect_right(self._named, (sentence, ""))
        while at and sentence - self._named[at - 1][0] <= _SENTENCES_BACK:
            at -= 1
            person = self._named[at][1]
            votes = self._votes.get(person, 0)
            if abs(votes) >= 2 and (votes > 0) == (pronoun == "he"):
                return person
        return ""
