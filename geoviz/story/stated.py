"""Statements: what one source says of one attribute, not yet compared."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.models import EventMention, Sentence, Token
from geoviz.story.reading import Reading
from geoviz.story.terms import kinds_of_lemmas

_NEAR: Final = 2
_FAR: Final = 8
"""Sentences over which a count still speaks of the event told of last."""
_YEAR_LENGTH: Final = 4


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement, before it is compared with the others."""

    subject: str
    """Id of the event, person or route."""
    attribute: str
    value: str
    """The words themselves."""
    number: float | None
    approximate: bool
    doc_id: str
    start: int
    end: int
    rule: str
    at_least: bool = False
    """The number is a lower bound ("at least 47")."""
    told: bool = False
    """Someone is named as the source."""
    recount: bool = False
    """Told as another count of the same ("put the number at")."""
    rising: bool = False
    """Told as grown from an earlier count ("has risen to 370,000")."""
    converted: bool = False
    """The number was written in another unit ("6 miles" for 9.7 km)."""

    @property
    def claim_id(self) -> str:
        """Id of the claim that it becomes."""
        content = f"{self.subject}\0{self.attribute}\0{self.doc_id}\0{self.start}"
        return "claim:" + hashlib.sha256(content.encode()).hexdigest()[:12]


class Told:
    """A sentence with its tokens and their keys."""

    __slots__ = ("index", "keys", "reading", "sentence", "tokens")

    def __init__(
        self,
        reading: Reading,
        index: int,
        sentence: Sentence,
        tokens: tuple[Token, ...],
        keys: list[str],
    ) -> None:
        """Take the sentence with its number in the reading."""
        self.reading = reading
        self.index = index
        self.sentence = sentence
        self.tokens = tokens
        self.keys = keys
        """Of the tokens; a number with its point: folded, "2.5" would be "25"."""


def sentences(readings: Sequence[Reading], wanted: frozenset[str]) -> list[Told]:
    """Every sentence of a collection in which one of the words stands."""
    found: list[Told] = []
    shortest = min(map(len, wanted), default=0)
    for reading in readings:
        tokens = reading.extraction.tokens
        for index, sentence in enumerate(reading.extraction.sentences):
            first, last = sentence.first_token, sentence.last_token
            for position in range(first, last):
                key = tokens[position].key
                if len(key) >= shortest and key in wanted:
                    own = tokens[first:last]
                    found.append(Told(reading, index, sentence, own, _keys(own)))
                    break
    return found


def _keys(tokens: tuple[Token, ...]) -> list[str]:
    keys = [token.key for token in tokens]
    for position, token in enumerate(tokens):
        if "." in token.text and token.text[0].isdigit():
            keys[position] = token.text
    return keys


Spoken = dict[tuple[str, int], list[EventMention]]
"""(document, sentence) → the mentions of events in it."""


def spoken_in(mentions: Sequence[EventMention]) -> Spoken:
    """The mentions of events by document and sentence."""
    found: dict[tuple[str, int], list[EventMention]] = {}
    for mention in mentions:
        found.setdefault((mention.doc_id, mention.sentence), []).append(mention)
    return found


def event_near(
    reading: Reading,
    index: int,
    spoken: Spoken,
    kinds: frozenset[str] = frozenset(),
) -> str | None:
    """Id of an event told of in this sentence or one of the two beside it.

    `kinds` are the classes that are wanted; empty for any.
    """
    classes = kinds_of_lemmas()
    for back in range(_NEAR + 1):
        for step in (index - back, index + back):
            for mention in spoken.get((reading.doc_id, step), ()):
                if not kinds or classes.get(mention.trigger, "any") in kinds:
                    return mention.event_id
    return None


def event_told(
    told: Told,
    fits: Callable[[str], bool],
    spoken: Spoken,
    background: frozenset[str],
) -> str | None:
    """Id of the event that a sentence's count speaks of, by what its class fits.

    The one of the sentence itself, else the one told of last; None where the
    sentence speaks of one of the past.

    Args:
        told: the sentence.
        fits: does an event of this lemma have such counts?
        spoken: the mentions of events.
        background: ids of events that are told of as past.
    """
    for back in range(_FAR + 1):
        for mention in spoken.get((told.reading.doc_id, told.index - back), ()):
            if fits(mention.trigger):
                if mention.event_id not in background:
                    return mention.event_id
                if not back:
                    return None
    return None


def of_years_past(told: Told) -> bool:
    """Does a sentence name years, and none of them the article's own?"""
    published = told.reading.publication.day
    dates = told.reading.dates_in(told.sentence.start, told.sentence.end)
    years = {d.value[:_YEAR_LENGTH] for d in dates if d.value}
    return bool(published and years and str(published.year) not in years)
