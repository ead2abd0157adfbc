"""Who "the nurse" or "the president" is: the one last called so.

By the title before a name ("President X"), a noun right before it ("wagon boss X") or
the words behind it ("X, 34, a nurse from Leeds").
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.traveller_nouns import PERSONS

_REACH: Final = 40
"""Sentences after which a noun no longer brings its bearer to mind."""
_WORDS: Final = 9
_ALSO: Final = {
    "pope": "pontiff",
    "king": "monarch",
    "queen": "monarch",
    "emperor": "monarch",
    "prime minister": "premier",
}
"""What the bearers of titles are called besides, by the last words of the title."""
_OPENING: Final = frozenset({"a", "an", "the", "his", "her", "their", "its", "former"})


class Bearers:
    """The people of a document by the nouns that they are called by."""

    def __init__(self, reading: Reading) -> None:
        """Walk through its people once."""
        self._by_noun: dict[str, list[tuple[int, str]]] = {}
        self._by_nation: dict[int, set[str]] = {}
        tokens = reading.extraction.tokens
        for person in reading.people:
            sentence = person.mention.sentence
            nation = person.mention.country_row
            if nation >= 0:
                self._by_nation.setdefault(nation, set()).add(person.person_id)
            first = token_at(tokens, person.start + 1) - 1
            if person.mention.title:
                self._note_title(person, sentence)
            if first and tokens[first - 1].key in PERSONS:
                self._note(tokens[first - 1].key, sentence, person)
            last = token_at(tokens, person.end)
            if last >= len(tokens) or tokens[last].text != ",":
                continue
            opened = False
            for token in tokens[last + 1 : last + 1 + _WORDS]:
                opened = opened or token.key in _OPENING
                if token.text in {".", ";"} or (opened and token.text == ","):
                    break
                if opened and token.key in PERSONS:
                    self._note(token.key, sentence, person)
                    break

    def _note_title(self, person: NamedPerson, sentence: int) -> None:
        """Note the last word of a title, and what else its bearers are called."""
        words = person.mention.title.casefold().split()
        self._note(words[-1], sentence, person)
        also = _ALSO.get(" ".join(words[-2:]))
        if also:
            self._note(also, sentence, person)

    def _note(self, noun: str, sentence: int, person: NamedPerson) -> None:
        self._by_noun.setdefault(noun, []).append((sentence, person.person_id))

    def national(self, nation: int) -> str:
        """Id of the one person of the document from a country (its gazetteer row)."""
        known = self._by_nation.get(nation, ())
        return next(iter(known)) if len(known) == 1 else ""

    def of(self, noun: str, sentence: int) -> str:
        """Id of who was last called by the noun up to a sentence; "" for nobody."""
        told = self._by_noun.get(noun, [])
        at = bisect_right(told, (sentence, "\U0010ffff"))
        if not at or sentence - told[at - 1][0] > _REACH:
            return ""
        return told[at - 1][1]
