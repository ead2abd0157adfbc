"""What is known of a name and of the words around it, as named features.

Each feature is a name; `data/recognition.csv` holds one weight for each of those that
proved useful. Together they are a logistic regression, read in `toponyms.py`. A
feature is `what=value`, or `what:class=value` where it means one thing beside a great
place (a country) and another beside a small one (a town that is a surname too).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from geoviz.extract.memo import keep
from geoviz.extract.name_facts import NameBook
from geoviz.extract.page import Page, Standing
from geoviz.extract.tally import FeatureWeights, Tally, WordWeights, load_weights
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.lexicon import Lexicon
from geoviz.models import Token

_GIVEN: Final = 0.05
_MOST_AROUND: Final = 3
_REACHES: Final = tuple(
    tuple(f"{ahead}.{behind}" for behind in range(_MOST_AROUND + 1))
    for ahead in range(_MOST_AROUND + 1)
)
"""How far a run of capitals goes on before a name and after it."""
_SPOKEN: Final = frozenset(
    """mr mrs ms dr sen rep gov gen sgt lt st president county city state police river
    lake north south east west northern southern eastern western central new high
    school university college street avenue road department court church park center
    centre airport hospital township village town district island islands valley
    beach international national mayor officer judge coach sheriff council""".split()
)
"""Words that keep their own name as a neighbour even when capitalised."""


class Describer:
    """Names → features; what is known of a name or a word is kept for the next."""

    def __init__(
        self, index: Index, lexicon: Lexicon, weights: Mapping[str, float] | None = None
    ) -> None:
        """Take the gazetteer, the lexicon, and the weights if not those shipped."""
        shipped = load_weights() if weights is None else weights
        self._weights = FeatureWeights(shipped)
        self._lexicon = lexicon
        self.index = index
        self.names = NameBook(index, lexicon, self._weights)
        self._words: dict[str, WordWeights] = {}
        """By the word as written."""
        self._neighbours: dict[str, WordWeights] = {}
        """By the word as the features have it."""
        self._start = WordWeights("^", self._weights)
        self._end = WordWeights("$", self._weights)
        self._people: dict[str, str] = {}

    def describe(self, page: Page, standing: Standing) -> list[str]:
        """Names of the features that hold, in a fixed order."""
        listing = self.names.listing(standing.match)
        self._take(listing, page, standing)
        return listing.names

    def tally(self, page: Page, standing: Standing) -> Tally:
        """The sum of the weights of those features, and the words beside."""
        facts = self.names.of(standing.match)
        tally = Tally(self._weights, facts.size, facts.score)
        self._take(tally, page, standing)
        return tally

    def _take(self, tally: Tally, page: Page, standing: Standing) -> None:
        """Take the features of a name where it stands, after those of it alone."""
        _shape(tally, page, standing)
        self._beside(tally, page, standing)
        _around(tally, page, standing)
        if standing.before is not None:
            tally.add("joined_before", self.names.of(standing.before).kind)
            tally.add_sized("joined_before")
        if standing.after is not None:
            tally.add("joined_after", self.names.of(standing.after).kind)
            tally.add_sized("joined_after")

    # --- the name alone -----------------------------------------------------------

    def is_given(self, key: str) -> bool:
        """Is it a given name, however rare?"""
        return self._lexicon.given(key) > 0

    def addresses(self, key: str) -> bool:
        """Is it a form of address, such as "Ms"?"""
        return self._lexicon.title(key) == "honorific"

    # --- the words beside ---------------------------------------------------------

    def _person(self, key: str) -> str:
        """`g`, `s`, `b` or nothing: is a word a given name, a surname, or both?"""
        known = self._people.get(key)
        if known is None:
            given = self._lexicon.given(key) >= _GIVEN
            surname = self._lexicon.surname(key) >= _GIVEN
            known = "b" if given and surname else "g" if given else "s" * surname
            keep(self._people, key, known)
        return known

    def _word(self, token: Token) -> WordWeights:
        known = self._words.get(token.text)
        if known is None:
            word = _neighbour(token)
            known = self._neighbours.get(word)
            if known is None:
                known = keep(self._neighbours, word, WordWeights(word, self._weights))
            keep(self._words, token.text, known)
        return known

    def _beside(self, tally: Tally, page: Page, standing: Standing) -> None:
        tokens = page.tokens
        first, last = standing.match.first, standing.match.last
        start, stop = standing.first, standing.last
        left = self._word(tokens[first - 1]) if first > start else self._start
        left2 = self._word(tokens[first - 2]) if first - 1 > start else self._start
        right = self._word(tokens[last]) if last < stop else self._end
        right2 = self._word(tokens[last + 1]) if last + 1 < stop else self._end
        if right.word == "." and last + 1 < stop:  # an abbreviation's stop
            right = right2
            right2 = self._word(tokens[last + 2]) if last + 2 < stop else self._end
            tally.add_sized("stop")
        tally.add_beside(left2, left, right, right2)
        if left.word == "^" or (left2.word == "^" and not left.word.isalnum()):
            tally.add_sized("opening")
            tally.add("opening_right", right.word)
        if left.capital:
            person = self._person(tokens[first - 1].key)
            if person:
                tally.add_sized("left_person", person)
        if right.capital:
            person = self._person(tokens[last].key)
            if person:
                tally.add_sized("right_person", person)


def _neighbour(token: Token) -> str:
    """A word beside a name: its key; `#` for a number, `Xx` for one with a capital."""
    text = token.text
    if text[0].isdigit():
        return "#4" if len(text) == 4 else "#"
    if text[0].isupper() and token.key not in _SPOKEN:
        return "X" if len(text) == 1 else "Xx"
    return token.key


def _shape(tally: Tally, page: Page, standing: Standing) -> None:
    """How the name is written, here and elsewhere in the document."""
    match = standing.match
    text = page.tokens[match.first].text
    if standing.heading:
        tally.add_sized("heading")
    if standing.shouted:
        tally.add_sized("shouted")
    dotted = "." in text
    if dotted or text.isupper():
        letters = text.replace(".", "")
        capitals = (
            "letter" if len(letters) == 1 else ("short" if len(letters) < 4 else "long")
        )
        where = (
            "shouted"
            if standing.shouted
            else ("opening" if match.first - standing.first < 2 else "inside")
        )
        tally.add_sized("capitals", f"{capitals}_{where}")
        if dotted:
            tally.add("dotted", "")
    if match.last - match.first == 1:
        key = match.key
        if key in page.lowered:
            tally.add_sized("lowered")
        if key in page.surnames:
            tally.add_sized("surname_here")
        if key in page.given:
            tally.add_sized("given_here")
        if key in page.storms:
            tally.add_sized("storm_here")


def _around(tally: Tally, page: Page, standing: Standing) -> None:
    """What the run of capitals around the name says."""
    chunk, match = standing.chunk, standing.match
    if chunk is None:
        tally.add("chunk", "none")
        return
    ahead = match.first - chunk.first
    behind = chunk.last - match.last
    reach = _REACHES[max(0, min(_MOST_AROUND, ahead))]
    tally.add_sized("chunk", reach[max(0, min(_MOST_AROUND, behind))])
    if standing.partial:
        tally.add_sized("partial", standing.partial)
    if standing.organisation:
        tally.add_sized("organisation", "in" if ahead > 0 or behind > 0 else "whole")
    if behind > 0:
        tally.add("chunk_end", page.tokens[chunk.last - 1].key)
        tally.add("chunk_next", page.tokens[match.last].key)
    if ahead > 0:
        tally.add("chunk_start", page.tokens[chunk.first].key)
