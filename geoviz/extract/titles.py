"""Tokens → titles: the words that say what a person is ("former foreign minister")."""

from __future__ import annotations

from typing import Final

from geoviz.extract.person_country import Country
from geoviz.extract.person_shapes import (
    ABBREVIATIONS,
    FUNCTION_WORDS,
    HEADS,
    MODIFIERS,
    PAST,
    PLURALS,
)
from geoviz.extract.word_kinds import LEADS, LOWER, is_learned
from geoviz.models import Sentence, Token

_TAILS: Final = {
    "secretary": ("general",),
    "attorney": ("general",),
    "chief": ("executive", "minister", "justice", "constable"),
    "president": ("elect",),
    "minister": ("designate",),
    "governor": ("general",),
    "director": ("general",),
    "vice": ("president",),
}
"""Words after a head that belong to the title."""
_DEPARTMENTS: Final = frozenset(
    """state staff defence defense health finance justice war education energy
    agriculture commerce labor labour transportation transport treasury interior police
    trade culture foreign external affairs national homeland security human services
    public administration economy environment tourism information communications
    veterans housing urban development science technology industry and""".split()
)
"""What ministers and secretaries are "of"."""
_OFFICES: Final = frozenset(
    {"minister", "secretary", "chief", "director", "undersecretary"}
)
_AT_LARGE: Final = ["-", "at", "-", "large"]
_OF_STATE: Final = (["of", "state"], ["of", "government"])
_HYPHENS: Final = frozenset("-‐‑")
_LONGEST: Final = 7


class Title:
    """What someone is, by token indices (`last` is one past the end)."""

    __slots__ = ("first", "head", "home", "last", "past", "plural", "sought")

    first: int
    last: int
    head: str
    """The folded head in the singular: `minister`."""
    plural: bool
    past: bool
    """Is the office no longer held ("former", "late")?"""
    sought: bool
    """Was the country before it looked for?"""
    home: Country | None
    """What was found then."""

    def __init__(
        self, first: int, last: int, head: str, *, plural: bool, past: bool
    ) -> None:
        self.first = first
        self.last = last
        self.head = head
        self.plural = plural
        self.past = past
        self.sought = False
        self.home = None


def find_titles(
    tokens: tuple[Token, ...], heads: list[int], sentence: Sentence, stops: list[bool]
) -> list[Title]:
    """The titles of one sentence, left to right, not overlapping.

    `heads` are those of its tokens that may end one. `stops` says of each token whether
    it ends a title on its left (a country's name, a demonym); such a token is never
    part of a title.
    """
    found: list[Title] = []
    resume = sentence.first_token
    for position in heads:
        if position < resume:
            continue
        title = _title_at(tokens, position, sentence, stops)
        if title is None:
            continue
        while found and found[-1].last > title.first:
            dropped = found.pop()  # "Vice President": the longer one holds the other
            title = Title(
                min(title.first, dropped.first),
                title.last,
                title.head,
                plural=title.plural,
                past=title.past or dropped.past,
            )
        found.append(title)
        resume = title.last
    return found


def _title_at(
    tokens: tuple[Token, ...], position: int, sentence: Sentence, stops: list[bool]
) -> Title | None:
    token = tokens[position]
    key = token.key
    floor, stop = sentence.first_token, sentence.last_token
    head = PLURALS.get(key, "")
    plural = bool(head)
    shortened = False
    if token.capitalised and key in ABBREVIATIONS:
        head = ABBREVIATIONS[key]
        shortened = True
    elif not plural:
        if not (key in HEADS or _heads(tokens, position, sentence)):
            return None
        head = key
    last = position + 1
    if shortened and last < stop and tokens[last].text == ".":
        last += 1
    if last < stop:
        last = _tail(tokens, last, stop, head, key)
        last = _department(tokens, last, stop, head)
        glued = (
            last < stop
            and tokens[last].start == tokens[last - 1].end
            and tokens[last].text in _HYPHENS
        )
        if glued:  # "leader-in-waiting", "official-looking"
            return None
    first = _leftmost(tokens, position, floor, stops)
    if first > floor and tokens[first].key == "then" and tokens[first - 1].key == "and":
        return None  # "travel to Leeds and then host Halifax"
    past = any(tokens[i].key in PAST for i in range(first, position))
    return Title(first, last, head, plural=plural, past=past)


def _heads(tokens: tuple[Token, ...], position: int, sentence: Sentence) -> bool:
    """May a word that is no title by itself be the head of one here?"""
    token = tokens[position]
    key = token.key
    if key in LOWER:
        return token.text == key
    if key in LEADS:
        after = position + 1
        return after < sentence.last_token and tokens[after].key == "of"
    opens = position == sentence.first_token
    return is_learned(key) and (opens or token.text[0].islower())


def _tail(tokens: tuple[Token, ...], last: int, stop: int, head: str, key: str) -> int:
    """Index one past the words after a head that belong to the title."""
    following = tokens[last]
    if head in _TAILS and following.key in _TAILS[head]:
        return last + 1
    if (
        last + 1 < stop
        and following.text in _HYPHENS
        and tokens[last + 1].key in {"elect", "designate", "general", "in"}
    ):
        return last + 2
    if head == "ambassador" and [t.key for t in tokens[last : last + 4]] == _AT_LARGE:
        return last + 4
    if key == "head" and [t.key for t in tokens[last : last + 2]] in _OF_STATE:
        return last + 2
    return last


def _department(tokens: tuple[Token, ...], last: int, stop: int, head: str) -> int:
    """Index one past "of State", "of Foreign Affairs" behind an office."""
    if head not in _OFFICES or last >= stop or tokens[last].key != "of":
        return last
    end = last + 1 + (last + 1 < stop and tokens[last + 1].text == "the")
    begin = end
    while end < stop and end - begin < 4 and tokens[end].key in _DEPARTMENTS:
        end += 1
    while end > begin and tokens[end - 1].key == "and":
        end -= 1
    return end if end > begin else last


def _leftmost(
    tokens: tuple[Token, ...], head: int, floor: int, stops: list[bool]
) -> int:
    """Index of the title's first token: modifiers and attributive names count in."""
    first = head
    capital = tokens[head].capitalised
    while first > floor and head - first < _LONGEST:
        before = tokens[first - 1]
        gap = tokens[first].start - before.end
        if gap > 1 or stops[first - 1]:
            break
        if len(before.text) == 1 and before.text in _HYPHENS:
            if first - 2 < floor or tokens[first - 2].end != before.start:
                break
            if not _modifies(tokens, first - 2, floor, capital=capital):
                break
            first -= 2
            continue
        if before.key == "'s" or not _modifies(
            tokens, first - 1, floor, capital=capital
        ):
            break
        first -= 1
    return first


def _modifies(
    tokens: tuple[Token, ...], position: int, floor: int, *, capital: bool
) -> bool:
    """May the token stand within a title, left of its head?"""
    token = tokens[position]
    if token.key in MODIFIERS:
        return True
    if token.key in FUNCTION_WORDS or not token.text[0].isalpha():
        return False
    # "National Assembly Speaker", "CIA analyst"; a sentence's first word only when
    # the next has a capital too
    return token.capitalised and (
        position > floor or capital or tokens[position + 1].capitalised
    )
