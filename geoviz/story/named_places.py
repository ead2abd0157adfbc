"""The places that one document names, and those at which it tells of something.

Built once for a document; every question is answered by a search in a sorted list and
looks at a handful of names, so that a long text costs no more than its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.models import POINTLESS_FEATURES, Mention, Sentence
from geoviz.story.dateline import after_dateline, dateline_town
from geoviz.story.occurrence import Occurrence
from geoviz.story.places import OFF_THE_MAP
from geoviz.story.reading import Reading
from geoviz.story.scene_words import ABOUT
from geoviz.story.spots import contains, same_spot

WIDE: Final = frozenset({"country", "region"})
_MARKS: Final = ("“", "”", '"')
_HEADING_SENTENCES: Final = 2
_OPENING: Final = 20
"""Sentences among which a dateline is looked for."""
_LINE: Final = 80
_NEAR: Final = 12
"""Characters before a name that are looked at for "from"; names looked back on."""
_MOST: Final = 0.6
"""Share of the places named that a country has which an article is about."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place at which something is told to have happened."""

    start: int
    """Offset of the place's name."""
    sentence: int
    place: Mention
    told: Occurrence


class NamedPlaces:
    """Places of one document, in text order."""

    def __init__(self, reading: Reading, told: Iterable[Occurrence]) -> None:
        """Take a document and all that it tells."""
        self.reading = reading
        self.named = [m for m in reading.mentions if self._counts(m)]
        self._starts = [m.start for m in self.named]
        self._origins = {m.start for m in self.named if self._is_origin(m)}
        self.anchors = sorted(
            (
                Anchor(place.start, place.sentence, place, one)
                for one in told
                if one.tense != "possible" and not one.repeat
                for place in one.places
            ),
            key=lambda anchor: anchor.start,
        )
        self._anchor_starts = [anchor.start for anchor in self.anchors]
        self._quotes = _quotes_in(reading.text)
        self.by_surface = {m.surface: m for m in reversed(self.named)}
        self.by_row = {m.row: m for m in reversed(self.named)}
        self.pinned = {
            m.place_id for m in reading.mentions if m.kind not in OFF_THE_MAP
        }
        """Ids of the places that a mention puts on the map; a demonym does not."""
        self.countries = frozenset(m.country for m in reading.mentions if m.country)
        self.country = self._country()
        self.dateline = self._dateline()
        self.heading = self._heading()

    def _counts(self, mention: Mention) -> bool:
        """A place on the map in a text that tells."""
        if mention.kind != "place" or not mention.place_id:
            return False
        if mention.feature in POINTLESS_FEATURES:
            return False
        sentence = self.reading.extraction.sentences[mention.sentence]
        return not self.reading.silent(sentence)

    def _is_origin(self, mention: Mention) -> bool:
        """As in "from X": named for where somebody or something came from."""
        before = self.reading.text[max(0, mention.start - _NEAR) : mention.start]
        return before.split()[-1:] == ["from"]

    def _country(self) -> Mention | None:
        """The country that most of the places lie in, if it is named itself."""
        counts = Counter(m.country for m in self.named if m.country)
        if not counts:
            return None
        (country, count), *_ = counts.most_common(1)
        if count == 1 or count < _MOST * counts.total():
            return None
        return next(
            (m for m in self.named if m.feature == "country" and m.country == country),
            None,
        )

    def _dateline(self) -> Mention | None:
        reading = self.reading
        for index, sentence in reading.sentences():
            if index >= _OPENING:
                break
            first = after_dateline(reading.extraction.tokens, sentence)
            if sentence.first_token < first < sentence.last_token:
                return dateline_town(reading, sentence, first)
            for mention in reading.mentions_in(sentence.start, sentence.end)[:1]:
                opens = mention.start == sentence.start and mention.surface.isupper()
                colon = reading.text[mention.end : mention.end + 2] == ": "
                if opens and colon and mention.feature == "city":
                    return mention  # "KAMPALA: Three people"
        return None

    def _heading(self) -> Mention | None:
        """The one place that the heading names; of a town in its country the town."""
        sentences = self.reading.extraction.sentences
        opening = [
            m
            for m in self.named
            if m.sentence < _HEADING_SENTENCES
            and self.reading.block(sentences[m.sentence]).kind == "heading"
        ]
        narrow = [m for m in opening if not any(contains(m, n) for n in opening)]
        if len({m.place_id for m in narrow}) != 1:
            return None
        told = any(self._is_told_at(m) for m in narrow)
        again = any(
            m.place_id == narrow[0].place_id for m in self.named[len(opening) :]
        )
        # where the dateline has another town, the heading's must be named again
        return narrow[0] if told and (again or self.dateline is None) else None

    def _is_told_at(self, mention: Mention) -> bool:
        """As in "fire in X" and "storm hits X"; not "row over X remarks"."""
        before = self.reading.text[max(0, mention.start - _LINE) : mention.start]
        words = before.rpartition("\n")[2].split()
        return not words or words[-1].casefold() not in ABOUT

    def spoken(self, sentence: Sentence, offset: int) -> bool:
        """Does an offset lie within quotation marks of its block?"""
        start = bisect_left(self._quotes, self.reading.block(sentence).start)
        return (bisect_left(self._quotes, offset) - start) % 2 == 1

    def inside(self, start: int, end: int) -> Sequence[Mention]:
        """Names that begin within `[start, end)`."""
        first = bisect_left(self._starts, start)
        return self.named[first : bisect_left(self._starts, end, first)]

    def anchors_inside(self, start: int, end: int) -> Sequence[Anchor]:
        """Anchors that begin within `[start, end)`."""
        first = bisect_left(self._anchor_starts, start)
        return self.anchors[first : bisect_left(self._anchor_starts, end, first)]

    def before(self, offset: int) -> Iterator[Mention]:
        """The last names before an offset, the nearest first; origins left out."""
        last = bisect_left(self._starts, offset)
        for number in range(last - 1, max(-1, last - 1 - _NEAR), -1):
            if self.named[number].start not in self._origins:
                yield self.named[number]

    def anchor_before(self, offset: int) -> Anchor | None:
        """The last anchor before an offset."""
        last = bisect_left(self._anchor_starts, offset)
        return self.anchors[last - 1] if last else None

    def between(self, place: Mention, offset: int) -> bool:
        """Is a place that has nothing to do with `place` named behind it?"""
        return any(
            not contains(one, place) and not lies_at(place, one)
            for one in self.before(offset)
            if one.start >= place.end
        )

    def elsewhere(self, place: Mention, start: int, offset: int) -> bool:
        """Is another place named within `[start, offset)`?"""
        return any(
            not contains(one, place) and not lies_at(place, one)
            for one in self.before(offset)
            if one.start >= start
        )


def _quotes_in(text: str) -> list[int]:
    """Offsets of the quotation marks of a text, ascending."""
    found: list[int] = []
    for mark in _MARKS:  # each by itself: one regex for all looks at every letter
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found


def lies_at(place: Mention, other: Mention) -> bool:
    """Is the other the same spot, or within?"""
    if place.feature == "country":
        return other.country == place.country
    return contains(place, other) or same_spot([place], [other]) is True
