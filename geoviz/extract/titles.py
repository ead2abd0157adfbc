"""Tokens → titles: the words that say what a person is ("former foreign minister")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geoviz.extract.memo import Memo
from geoviz.extract.person_shapes import (
    ABBREVIATIONS,
    FUNCTION_WORDS,
    HEADS,
    MODIFIERS,
    PAST,
    PLURALS,
)
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
_LOWER: Final = frozenset({"national", "citizen", "native"})
"""What one is said to be of a country; with a capital, part of a name."""
_LEARNED: Final = ("ologist", "ographer", "iatrist", "ologian")
"""Endings of the names of learned callings."""
_LEADS: Final = frozenset({"head", "boss", "member"})
"""What one is of something; a word of a title only before "of"."""
_MAY_END: Final = (
    HEADS | frozenset(PLURALS) | frozenset(ABBREVIATIONS) | _LEADS | _LOWER
)
_MAY: Final = Memo(lambda key: key in _MAY_END or key.endswith(_LEARNED))
"""May a word, folded, be the head of a title or stand for one?"""


@dataclass(frozen=True, slots=True)
class Title:
    """What someone is, by token indices (`last` is one past the end)."""

    first: int
    last: int
    head: str
    """The folded head in the singular: `minister`."""
    plural: bool
    past: bool
    """Is the office no longer held ("former", "late")?"""


def find_titles(
    tokens: Sequence[Token], sentence: Sentence, stops: Sequence[bool]
) -> list[Title]:
    """The titles of one sentence, left to right, not overlapping.

    `stops` says of each token whether it ends a title on its left (a country's name, a
    demonym); such a token is never part of a title.
    """
    found: list[Title] = []
    resume = first = sentence.first_token
    own = tokens[first : sentence.last_token]
    for position in [at for at, token in enumerate(own, first) if _MAY[token.key]]:
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
                title.plural,
                title.past or dropped.past,
            )
        found.append(title)
        resume = title.last
    return found


def _title_at(
    tokens: Sequence[Token], position: int, sentence: Sentence, stops: Sequence[bool]
) -> Title | None:
    key = tokens[position].key
    plural = key in PLURALS
    opens = position == sentence.first_token
    small = tokens[position].text[0].islower()
    learned = key.endswith(_LEARNED) and (small or opens)
    shortened = key in ABBREVIATIONS and tokens[position].capitalised
    leads = key in _LEADS
    lower = key in _LOWER and tokens[position].text == key
    heads = lower or (leads and _of_follows(tokens, position, sentence))
    if not (plural or shortened or learned or heads or key in HEADS):
        return None
    head = ABBREVIATIONS[key] if shortened else PLURALS.get(key, key)
    last = position + 1
    if shortened and last < sentence.last_token and tokens[last].text == ".":
        last += 1
    tail = _TAILS.get(head, ())
    if last < sentence.last_token and tokens[last].key in tail:
        last += 1
    elif (
        last + 1 < sentence.last_token
        and tokens[last].text in _HYPHENS
        and tokens[last + 1].key in {"elect", "designate", "general", "in"}
    ):
        last += 2
    elif head == "ambassador" and [t.key for t in tokens[last : last + 4]] == _AT_LARGE:
        last += 4
    elif key == "head" and [t.key for t in tokens[last : last + 2]] in _OF_STATE:
        last += 2
    last = _department(tokens, last, sentence.last_token, head)
    first = _leftmost(tokens, position, sentence.first_token, stops)
    past = any(t.key in PAST for t in tokens[first:position])
    if last < sentence.last_token and tokens[last].text in _HYPHENS:
        glued = tokens[last].start == tokens[last - 1].end
        if glued:  # "leader-in-waiting", "official-looking"
            return None
    return Title(first, last, head, plural, past)


def _of_follows(tokens: Sequence[Token], position: int, sentence: Sentence) -> bool:
    after = position + 1
    return after < sentence.last_token and tokens[after].key == "of"


def _department(tokens: Sequence[Token], last: int, stop: int, head: str) -> int:
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
    tokens: Sequence[Token], head: int, floor: int, stops: Sequence[bool]
) -> int:
    """Index of the title's first token: modifiers and attributive names count in."""
    first = head
    capital = tokens[head].capitalised
    while first > floor and head - first < _LONGEST:
        before = tokens[first - 1]
        gap = tokens[first].start - before.end
        if gap > 1 or stops[first - 1]:
            break
        if before.text in _HYPHENS:
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
    tokens: Sequence[Token], position: int, floor: int, *, capital: bool
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
