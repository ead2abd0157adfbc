"""Where a journey goes on from: "there", "the island", or the stop told of before.

"Flew on to B" begins where the same traveller's last journey ended; "from there" and
"from the island" at the place told of last. All within a few sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from geoviz.models import Mention, Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from geoviz.story.leg import Leg
from geoviz.story.named_ends import named, nested
from geoviz.story.prepositions import leading, talked_of
from geoviz.story.reading import Reading
from geoviz.story.travel_statement import Statement

_SENTENCES_BACK: Final = 6
"""How far back the end of a traveller's last journey is looked for."""
_NEAR_BACK: Final = 2
"""How far back "there" reaches for a place that no journey led to."""
_LOCAL: Final = frozenset({"in", "at", "on", "to", "into", "near", "for", "off"})
_TOWNS: Final = frozenset(
    """city town capital port village airport base camp harbour harbor settlement
    resort""".split()
)
_ISLANDS: Final = frozenset({"island", "archipelago", "atoll"})
_STATES: Final = frozenset({"country", "kingdom", "republic"})
KINDS: Final = _TOWNS | _ISLANDS | _STATES
"""Nouns that behind "from the" stand for a place told of before."""


class Waypoints:
    """The ends of the journeys told of so far in one document."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is known yet."""
        self.reading = reading
        self._ends: dict[str, tuple[int, Mention]] = {}
        self._last: tuple[int, Mention] | None = None

    def note(self, index: int, travellers: Iterable[str], end: Mention) -> None:
        """Keep where a journey told of in a sentence ends."""
        for traveller in travellers:
            self._ends[traveller] = (index, end)
        self._last = (index, end)

    def reached(self, index: int, traveller: str) -> Mention | None:
        """Where the traveller's last journey ended, if told of shortly before."""
        return _near(self._ends.get(traveller), index)

    def there(self, index: int, clauses: Clauses, at: int) -> Mention | None:
        """The place that "there" at a token means, whoever went to it."""
        tokens = clauses.tokens
        here = self._named(clauses, tokens[at].start, "there")
        if here is not None:
            return here
        if self._last is not None and index - self._last[0] <= _NEAR_BACK:
            return self._last[1]
        return self._before(index, "there")

    def arrived(
        self, index: int, told: Statement, town: Mention | None
    ) -> Mention | None:
        """The place of the sentence before, for an arrival that names none.

        "X made a stop in A on Monday. He arrived by train from B." Of several it is
        the dateline's town, or the only one that is no country: "met in A to end the
        war in C".
        """
        if told.label or not told.origin or not index:
            return None
        sentence: Sentence = self.reading.extraction.sentences[index - 1]
        tokens = self.reading.extraction.tokens
        if sentence.last_token <= sentence.first_token:
            return None
        first = after_dateline(tokens, sentence)
        clauses = Clauses(tokens, sentence, min(first, sentence.last_token - 1))
        places = {
            place.place_id or place.surface: named(place)
            for place in self.reading.mentions_in(tokens[first].start, sentence.end)
            if place.kind == "place" and not nested(place, told.origin)
        }
        if town is not None and town.place_id in places:
            return places[town.place_id]
        found = [place for place in places.values() if self._is_scene(clauses, place)]
        if len(found) > 1:
            found = [place for place in found if place.feature != "country"]
        return found[0] if len(found) == 1 else None

    def origin(
        self, index: int, clauses: Clauses, leg: Leg, traveller: str
    ) -> Mention | None:
        """Where a leg that goes on begins; None where the words do not say."""
        if leg.on_from:
            word = clauses.key(leg.on_from)
            if word == "there":
                return self.reached(index, traveller) or self.there(
                    index, clauses, leg.on_from
                )
            before = clauses.tokens[leg.on_from].start
            named = self._named(clauses, before, word) if leg.on_from else None
            return named or self._before(index, word)
        if not (leg.onward or leg.home):
            return None
        found = self.reached(index, traveller)
        if found is None and leg.onward and clauses.key(clauses.first) == "after":
            # "After two days in A, X flew on to B"
            found = self._named(clauses, clauses.tokens[leg.first].start, "there")
        return found

    def _is_scene(self, clauses: Clauses, place: Mention) -> bool:
        """Is something said to be in or at a place, other than "the war in A"?"""
        lead = leading(clauses, clauses.at(place.start))
        return clauses.key(lead) in _LOCAL and not talked_of(clauses, lead)

    def _before(self, index: int, word: str) -> Mention | None:
        """The fitting place of the sentences before."""
        sentences = self.reading.extraction.sentences
        tokens = self.reading.extraction.tokens
        for number in range(index - 1, max(-1, index - 1 - _NEAR_BACK), -1):
            sentence: Sentence = sentences[number]
            if sentence.last_token <= sentence.first_token:
                continue
            clauses = Clauses(tokens, sentence, sentence.first_token)
            found = self._named(clauses, sentence.end, word)
            if found is not None:
                return found
        return None

    def _named(self, clauses: Clauses, stop: int, word: str) -> Mention | None:
        """The last place named before an offset that a word may stand for."""
        start = clauses.tokens[clauses.first].start
        found = None
        for place in self.reading.mentions_in(start, stop):
            if place.kind != "place" or not _may_be(place, word):
                continue
            lead = clauses.key(leading(clauses, clauses.at(place.start)))
            wide = place.feature == "country" and word in _ISLANDS
            if word == "there" and lead not in _LOCAL:
                continue
            if not (wide and found):
                found = named(place)
        return found


def _near(told: tuple[int, Mention] | None, index: int) -> Mention | None:
    """A place told of in this sentence or one shortly before."""
    if told is None or index - told[0] > _SENTENCES_BACK:
        return None
    return told[1]


def _may_be(place: Mention, word: str) -> bool:
    """May the place be called that: "the island", "the country"?"""
    if word in _STATES:
        return place.feature == "country"
    return word == "there" or word in _ISLANDS or place.feature != "country"
