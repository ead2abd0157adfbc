"""How an event is named and who takes part in it, from the words around its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import Sentence, Token
from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.triggers import DETERMINERS, Trigger
from geoviz.story.verbs import is_verb

_DEFINITE: Final = frozenset({"the", "this", "his", "her", "their", "its", "that"})
_STOPS: Final = frozenset(
    """at in on to of for from by with after before during since until while and or but
    as is was are were be been has have had will would could should may might must not
    ahead attend attended attending hosted hosting held holding join joined watch
    between than then when where which who about into over under show cancelled ended
    said visited during he she they it we monday tuesday wednesday thursday friday
    saturday sunday ends opens although though because if so""".split()
) | (DETERMINERS - {"'s"})
_MORE: Final = frozenset({"another", "second", "third", "separate", "other", "similar"})
_PHRASE_WORDS: Final = 5
_UNITS: Final = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_COUNTS: Final = {
    word: count
    for count, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_LONGEST_DAYS: Final = 60


def phrase_of(
    reading: Reading,
    trigger: Trigger,
    sentence: Sentence,
    people: Sequence[NamedPerson],
) -> str:
    """The trigger with up to five modifiers before it, as written."""
    tokens = reading.extraction.tokens
    first = trigger.first
    if trigger.is_noun:
        barred = {person.end for person in people}
        while (
            first > sentence.first_token
            and trigger.first - first < _PHRASE_WORDS
            and tokens[first - 1].key not in _STOPS
            and tokens[first - 1].key != "'s"
            and (tokens[first - 1].text.isalpha() or _glued(tokens, first - 1))
            and tokens[first - 1].end not in barred
            and not is_verb(tokens, first - 1, sentence.first_token)
        ):
            first -= 1
        while tokens[first].text == "-":
            first += 1
        while first < trigger.first and tokens[first].key in DETERMINERS:
            first += 1
        while first < trigger.last - 1 and tokens[first].key in {"a", "the"}:
            first += 1
    return reading.quote(tokens[first].start, tokens[trigger.last - 1].end)


def _glued(tokens: tuple[Token, ...], position: int) -> bool:
    """Is it a hyphen within a word, and no dash?"""
    return (
        tokens[position].text == "-"
        and position > 0
        and tokens[position].start == tokens[position - 1].end
    )


def is_definite(
    tokens: tuple[Token, ...], trigger: Trigger, sentence: Sentence
) -> bool:
    """Is the noun spoken of as known ("the summit", "Tuesday's summit")?"""
    for number in range(
        trigger.first - 1, max(sentence.first_token, trigger.first - 5) - 1, -1
    ):
        key = tokens[number].key
        if key in _DEFINITE or key == "'s":
            return True
        if key in _STOPS:
            return False
    return False


def one_more(tokens: tuple[Token, ...], trigger: Trigger, sentence: Sentence) -> bool:
    """Is it told as another one than the one before ("a second storm")?"""
    start = max(sentence.first_token, trigger.first - 3)
    return trigger.is_noun and any(
        tokens[number].key in _MORE for number in range(start, trigger.first)
    )


def days_long(tokens: tuple[Token, ...], trigger: Trigger, sentence: Sentence) -> int:
    """Days that the words give an event: 2 of "a two-day summit"; 0 for none."""
    for number in range(
        trigger.first - 1, max(sentence.first_token, trigger.first - 6) - 1, -1
    ):
        unit = _UNITS.get(tokens[number].key)
        if unit is None:
            continue
        back = number - 1
        if back >= sentence.first_token and tokens[back].text == "-":
            back -= 1
        if back < sentence.first_token:
            return 0
        key = tokens[back].key
        count = _COUNTS.get(key, int(key) if key.isdecimal() and len(key) < 3 else 0)
        return count * unit if count * unit <= _LONGEST_DAYS else 0
    return 0


def person_ids(people: Sequence[NamedPerson]) -> tuple[str, ...]:
    """Each person once, in text order."""
    ids: list[str] = []
    for person in people:  # a handful: each looks through those before it
        if person.person_id not in ids:
            ids.append(person.person_id)
    return tuple(ids)


_LISTING: Final = frozenset(
    {",", "and", "with", "the", "his", "her", "their", "'s", "of"}
)
"""Words between the names of a list."""


def who_meets(
    tokens: tuple[Token, ...],
    sentence: Sentence,
    trigger: Trigger,
    people: Sequence[NamedPerson],
) -> tuple[str, ...]:
    """Who meets: "A-B meeting", "a meeting between A and B", else the only two named.

    More people in the sentence and none of these shapes: not known.
    """
    start, end = tokens[trigger.first].start, tokens[trigger.last - 1].end
    after = tokens[trigger.last] if trigger.last < sentence.last_token else None
    if after is not None and after.key in {"between", "of", "with"}:
        following = [p for p in people if p.start >= end]
        if after.key == "with":
            before = [p for p in people if p.end <= start]
            return person_ids([*before[-1:], *following[:1]])
        return person_ids(following[:2])
    hyphened = [p for p in people if 0 <= start - p.end <= 1 or _hyphen(tokens, p)]
    if len(hyphened) > 1 and hyphened[-1].end <= start:
        return person_ids(hyphened)
    if not trigger.is_noun:
        before = [p for p in people if p.start < end]
        return person_ids([*before, *_listed(tokens, people[len(before) :])])
    named = person_ids(people)
    return named if len(named) == 2 else ()


def _listed(
    tokens: tuple[Token, ...], people: Sequence[NamedPerson]
) -> Sequence[NamedPerson]:
    """The first of them, and those that are named with them: "A, B and Minister C"."""
    for number, (one, other) in enumerate(pairwise(people), start=1):
        title = other.mention.title_start
        stop = title if one.end <= title else other.start
        at = token_at(tokens, one.end)
        while at < len(tokens) and tokens[at].start < stop:
            if not (tokens[at].key in _LISTING or tokens[at].capitalised):
                return people[:number]
            at += 1
    return people


def _hyphen(tokens: tuple[Token, ...], person: NamedPerson) -> bool:
    """Is the person the first of a pair ("A-B talks")?"""
    after = token_at(tokens, person.end)
    if after == len(tokens) or tokens[after].start != person.end:
        return False
    return tokens[after].text in "-–"
