"""What the words around a name say about whether it is a place.

Each feature is a name and a strength; `data/recognition.csv` holds one weight for each.
Together they are a logistic regression, read in `toponyms.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from geoviz.extract.chunks import Chunk
from geoviz.extract.metonyms import LOCATIVE
from geoviz.extract.scan import NameMatch
from geoviz.gazetteer.keys import fold
from geoviz.models import Feature, Sentence, Token

_PLACE_NOUNS = frozenset(
    """area airport airspace bay beach border borough canton capital city coast
    countryside county district downtown governorate harbor harbour island islands
    lake metro municipality neighborhood neighbourhood oblast outskirts parish peninsula
    port prefecture province region resident residents river sea state strait suburb
    suburbs territory town township valley village villages voters""".split()
)
_PLACE_HEADS = frozenset({"city", "town", "village", "province", "state", "region"})
_SAYING = frozenset(
    """said says told added explained recalled noted wrote tweeted admitted asked
    replied smiled laughed who whose aged""".split()
)
_POSTAL_LENGTH = 3
_BUCKETS = ((1_000_000, "1m"), (100_000, "100k"), (15_000, "15k"), (0, "small"))


class PlaceFacts(Protocol):
    """What the features ask of a gazetteer index."""

    def feature(self, row: int) -> Feature: ...
    def code(self, row: int) -> str: ...
    def population(self, row: int) -> int: ...
    def name(self, row: int) -> str: ...


class WordFacts(Protocol):
    """What the features ask of the lexicon."""

    def word_rank(self, key: str) -> int | None: ...
    def given(self, key: str) -> float: ...
    def surname(self, key: str) -> float: ...
    def title(self, key: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Context:
    """A name with what surrounds it."""

    tokens: Sequence[Token]
    match: NameMatch
    sentence: Sentence
    chunk: Chunk | None
    heading: bool
    """In a heading, where every word may begin with a capital?"""
    shouted: bool
    """Is the whole sentence in capitals?"""
    lowered: bool
    """Does the document also write the name in lower case?"""
    after_place: bool
    """Does a place and a comma stand before it?"""
    before_place: bool
    """Does a comma and a place follow?"""


def kind_of_row(facts: PlaceFacts, row: int) -> str:
    """The feature that names what sort of place the likeliest candidate is."""
    feature = facts.feature(row)
    if feature == "region":
        return "adm1" if facts.code(row) == "ADM1" else "region"
    if feature != "city":
        return feature
    if facts.code(row) == "PPLC":
        return "capital"
    population = facts.population(row)
    return "city_" + next(name for least, name in _BUCKETS if population >= least)


def features_of(context: Context, facts: PlaceFacts, words: WordFacts) -> list[str]:
    """Names of the features that hold, each once, in a fixed order."""
    tokens, match, sentence = context.tokens, context.match, context.sentence
    kind = "demonym" if match.kind == "demonym" else kind_of_row(facts, match.rows[0])
    found = ["bias", kind]
    length = match.last - match.first
    found.append("one_word" if length == 1 else "many_words")
    minor = kind.startswith("city_") or kind in {"region", "landmark", "natural"}
    found += _before(context)
    found += _after(context)
    first = tokens[match.first]
    opening = match.first == sentence.first_token or (
        match.first == sentence.first_token + 1 and not first.text.isalnum()
    )
    if opening:
        found.append("opening")
    if length == 1 and words.title(first.key) is not None:
        found.append("title")
    if length == 1 and (minor or _is_by_name(kind, match, first, facts)):
        rank = words.word_rank(first.key)
        if rank is not None:
            size = "top" if rank < 2000 else "common" if rank < 12000 else "rare"
            found.append(f"word_{size}")
            if opening:
                found.append("word_opening")
        if words.given(first.key) > 0:
            found.append("given_name")
        if words.surname(first.key) > 0:
            found.append("surname")
    if context.lowered and minor:
        found.append("lowered")
    surface = first.text.replace(".", "")
    if length == 1 and surface.isupper() and not context.shouted and kind != "country":
        found.append("acronym" if len(surface) > 1 else "letter")
    if context.heading and minor:
        found.append("heading")
    if context.shouted and minor:
        found.append("shouted")
    found += _around(context)
    return found


def _is_by_name(kind: str, match: NameMatch, token: Token, facts: PlaceFacts) -> bool:
    """Is it an alternate name of a great place, not an abbreviation ("US")?

    Gazetteers give countries names in all languages, and some of them are English
    words ("Some" is a name of Finland).
    """
    if kind == "demonym" or token.text.replace(".", "").isupper():
        return False
    return fold(facts.name(match.rows[0])) != match.key


def _before(context: Context) -> list[str]:
    tokens, match, sentence = context.tokens, context.match, context.sentence
    found: list[str] = []
    at = match.first - 1
    before = tokens[at].key if at >= sentence.first_token else ""
    if before == "the" and at > sentence.first_token:
        found.append("article")
        before = tokens[at - 1].key
    if before == "in":
        found.append("after_in")
    elif before in LOCATIVE:
        found.append("after_locative")
    elif before in {"to", "from"}:
        found.append("after_to_from")
    elif before == "of":
        found.append("after_of")
        head = tokens[at - 1].key if at - 1 >= sentence.first_token else ""
        if head in _PLACE_NOUNS:
            found.append("after_place_noun")
    elif before in {"and", "or"}:
        found.append("after_and")
    elif before == "by":
        found.append("after_by")
    if context.after_place:
        found.append("after_place")
    return found


def _after(context: Context) -> list[str]:
    tokens, match, sentence = context.tokens, context.match, context.sentence
    if match.last >= sentence.last_token:
        return ["closing"]
    found: list[str] = []
    after = tokens[match.last]
    if after.key == "'s":
        found.append("possessive")
    if after.key in _PLACE_NOUNS and not after.capitalised:
        found.append("before_place_noun")
    if after.key in _SAYING:
        found.append("before_saying")
    if after.text == "-" and match.last + 1 < sentence.last_token:
        follow = tokens[match.last + 1].key
        if follow in {"based", "born", "area", "led", "backed", "controlled"}:
            found.append("before_based")
        elif tokens[match.last + 1].capitalised:
            found.append("hyphen_capital")
    if context.before_place:
        found.append("before_place")
    return found


def _around(context: Context) -> list[str]:
    """What the run of capitals around the name says."""
    chunk, match = context.chunk, context.match
    if chunk is None:
        return []
    found: list[str] = []
    inside = chunk.first < match.first or match.last < chunk.last
    if chunk.organisation:
        found.append("organisation" if inside else "whole_organisation")
    elif inside and not context.heading:
        if match.last < chunk.last and not _hyphenated(context):
            found.append("capital_after")
        if chunk.first < match.first:
            found.append("capital_before")
    return found


def _hyphenated(context: Context) -> bool:
    after = context.tokens[context.match.last]
    return after.text in "-–/"
