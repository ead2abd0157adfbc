"""A sentence while its people are read: what is known of it, what shapes give back."""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_country import Country
from geoviz.extract.person_shapes import (
    DOES,
    HONORIFICS,
    MODIFIERS,
    NEVER_NAMES,
    ORDINALS,
    THINGS_OF,
)
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title
from geoviz.models import BlockKind, Sentence

_NO_MODIFIERS: Final = NEVER_NAMES | DOES | frozenset({"born", "sent", "sends"})
ENDS: Final = frozenset([",", ".", ";", ")", "–", "—", ":", "", "!", "?", "”", '"'])
"""Marks at which a name or an apposition ends."""
_ADJECTIVES: Final = MODIFIERS | ORDINALS
_PLURALS: Final = frozenset(
    {"affairs", "sports", "politics", "human", "rights", "arms"}
)


class Reading:
    """What the words around a name say."""

    __slots__ = (
        "country",
        "first",
        "head",
        "last",
        "past",
        "plural",
        "rule",
        "title",
    )

    rule: str
    first: int
    """Token span of the words that give the title; -1 for none."""
    last: int
    title: str
    head: str
    past: bool
    plural: bool
    country: Country | None

    def __init__(  # noqa: PLR0917 (a record, made for nearly every name)
        self,
        rule: str,
        first: int = -1,
        last: int = -1,
        title: str = "",
        head: str = "",
        past: bool = False,  # noqa: FBT001, FBT002 (a field of the record)
        plural: bool = False,  # noqa: FBT001, FBT002 (a field of the record)
        country: Country | None = None,
    ) -> None:
        self.rule = rule
        self.first = first
        self.last = last
        self.title = title
        self.head = head
        self.past = past
        self.plural = plural
        self.country = country

    def with_country(self, rule: str, country: Country | None) -> Reading:
        """The same, of that country by that rule."""
        return Reading(
            rule,
            self.first,
            self.last,
            self.title,
            self.head,
            self.past,
            self.plural,
            country,
        )

    def with_title(self, title: str, head: str) -> Reading:
        """The same, with another title."""
        return Reading(
            self.rule,
            self.first,
            self.last,
            title,
            head,
            self.past,
            self.plural,
            self.country,
        )

    def as_former(self) -> Reading:
        """The same, the office no longer held."""
        return Reading(
            self.rule,
            self.first,
            self.last,
            f"former {self.title}",
            self.head,
            True,  # noqa: FBT003 (a field of the record)
            self.plural,
            self.country,
        )


class Office:
    """What a verb gives to a name."""

    __slots__ = ("country", "past", "title")

    title: Title
    country: Country
    past: bool

    def __init__(self, title: Title, country: Country, *, past: bool) -> None:
        self.title = title
        self.country = country
        self.past = past


class Found:
    """A run that is a person, with what its surroundings say."""

    __slots__ = ("reading", "run", "sentence")

    run: NameRun
    sentence: int
    reading: Reading

    def __init__(self, run: NameRun, sentence: int, reading: Reading) -> None:
        self.run = run
        self.sentence = sentence
        self.reading = reading


class Scene:
    """A sentence while its names are judged, left to right."""

    __slots__ = (
        "by_last",
        "enumerated",
        "floor",
        "groups",
        "kind",
        "offices",
        "paired",
        "sentence",
        "shared",
        "stop",
        "titles",
        "words",
    )

    words: PersonWords
    sentence: Sentence
    kind: BlockKind
    titles: list[Title]
    floor: int
    """Index of the sentence's first token."""
    stop: int
    """Index one past its last."""
    by_last: dict[int, Title]
    """The titles by the index one past their last token."""
    shared: tuple[Reading, int] | None
    """A plural title and the index one past the last name that it was given to."""
    paired: dict[int, tuple[Title, Country]]
    """By the first token of a run: its office in "the leaders of A and B, X and Y"."""
    offices: dict[int, Office]
    """By the first token of a run: the office that a verb gives it."""
    groups: dict[int, Country]
    """By the first token of a run: the country of the nationals it is listed with."""
    enumerated: Title | None
    """A plural title that a list of names opens up ("officials such as")."""

    def __init__(
        self,
        words: PersonWords,
        sentence: Sentence,
        kind: BlockKind,
        titles: list[Title],
    ) -> None:
        self.words = words
        self.sentence = sentence
        self.kind = kind
        self.titles = titles
        self.floor = sentence.first_token
        self.stop = sentence.last_token
        self.by_last = {title.last: title for title in titles}
        self.shared = None
        self.paired = {}
        self.offices = {}
        self.groups = {}
        self.enumerated = None


def title_text(
    words: PersonWords, first: int, last: int, country: Country | None
) -> str:
    """The title as written; the words of the country given within left out."""
    given = country is not None and (country.row >= 0 or country.ambiguous)
    pieces: list[str] = []
    end = -1
    for i in range(first, last):
        token = words.tokens[i]
        if given and (words.stops[i] or token.key == "'s" or token.text in {"’", "'"}):
            end = -1
            continue
        glued = end == token.start or (pieces and pieces[-1][-1] in "-‐‑")
        pieces.append(("" if glued or not pieces else " ") + token.text)
        end = token.end
    return "".join(pieces)


def spoken(words: PersonWords, first: int, last: int) -> str:
    """The tokens as written, white space as one space."""
    pieces = []
    for i in range(first, last):
        gap = i > first and words.tokens[i].start > words.tokens[i - 1].end
        pieces.append((" " if gap else "") + words.text(i))
    return "".join(pieces)


def plain_modifier(words: PersonWords, position: int) -> bool:
    """May the token stand between a country and a title ("marathon runner")?"""
    token = words.tokens[position]
    if token.text in {"-", "‐", "‑"}:
        return True
    if not token.text[0].islower() or token.key in _NO_MODIFIERS:
        return False
    if token.key in _PLURALS:
        return True
    plural = token.key.endswith("s") and not token.key.endswith(("ss", "us", "is"))
    return not (plural or token.key.endswith(("ed", "ing", "ly"))) and (
        token.key.isalpha()
    )


def qualifies(words: PersonWords, position: int) -> bool:
    """May the token stand between a country and what one of it is ("naval expert")?"""
    token = words.tokens[position]
    if token.key in THINGS_OF or not token.text[0].islower():
        return token.text in {"-", "‐", "‑"}
    if token.key in _ADJECTIVES or plain_modifier(words, position):
        return True
    owner = words.country_before(position)
    if owner is None or token.key in _NO_MODIFIERS:
        return False  # "Egypt's antiquities chief", "Greek shipping agent"
    return owner.possessive or (owner.demonym and token.key.endswith("ing"))


def opening_of(scene: Scene, run: NameRun) -> int:
    """Index of the first token of a name with its honorifics and its own title."""
    first = called_from(scene, run.first)
    title = scene.by_last.get(first)
    return first if title is None or title.plural else title.first


def called_from(scene: Scene, position: int) -> int:
    """Index of the first of the honorifics before a token ("UAE ... Sheikh X")."""
    while position > scene.floor and calls(scene.words, position - 1):
        position -= 1
    return position


def calls(words: PersonWords, position: int) -> bool:
    """Is the token an honorific, or its full stop?"""
    if words.key(position) in HONORIFICS:
        return words.tokens[position].capitalised
    return words.text(position) == "." and words.key(position - 1) in HONORIFICS
