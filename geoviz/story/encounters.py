"""Sentences → who meets, who signs and who speaks, by the verb or noun of the event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from geoviz.models import EventMention, Status
from geoviz.story.cues import Said
from geoviz.story.groups import People
from geoviz.story.moods import mood
from geoviz.story.verbs import after_auxiliary, is_verb

_HOLDS = frozenset({"held", "hold", "holds", "holding", "had", "have", "began"})
_CLAUSE = frozenset({";", "said", "that"})
_PARTED = _CLAUSE | {"says", "told", "after", "before", "while", "when", "which", "as"}
_OPENINGS = (
    ("at",),
    ("speaking", "at"),
    ("addressing",),
    ("in", "a", "speech", "at"),
    ("in", "his", "speech", "at"),
    ("in", "her", "speech", "at"),
)
_REACH = 14


def who_meets(people: People, mention: EventMention) -> Iterator[Said]:
    """Read "X met Y", "the meeting between X and Y", "the X-Y meeting"."""
    tokens = people.extraction.tokens
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    last = bisect_left(tokens, mention.end, key=lambda token: token.start)
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return
    following = tokens[last].key if last < len(tokens) else ""
    if mention.trigger == "meet":
        numbers = people.group_before(first, _CLAUSE)
        numbers += people.group_after(last + (following == "with"))
    elif following in {"between", "of", "with"}:
        numbers = people.group_after(last + 1)
        if following == "with":
            numbers += _holders(people, first)
    else:
        numbers = people.group_before(first, frozenset({",", "and", "the", "a"}))
        numbers = [n for n in numbers if people.last[n] == first]
        pair = [n for n in people.numbers if people.last[n] == first - 2]
        numbers += pair if numbers else []
        numbers = numbers or _several(_holders(people, first))
    given: Status | None = None if status == "open" else status
    yield from _all(numbers, given, "attendee_meets", first)


def _several(numbers: list[int]) -> list[int]:
    """Two or more, who can meet; one alone holds a meeting with others."""
    return numbers if len(numbers) > 1 else []


def _holders(people: People, noun: int) -> list[int]:
    """Who "held" or "is to hold" the talks at a token."""
    for i in range(noun - 1, max(people.sentence.first_token, noun - 5) - 1, -1):
        if people.extraction.tokens[i].key in _HOLDS:
            return people.subjects(i, _CLAUSE)
    return []


def who_signs(people: People, mention: EventMention) -> Iterator[Said]:
    """Read "X and Y signed"."""
    tokens = people.extraction.tokens
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return
    given: Status | None = None if status == "open" else status
    yield from _all(people.subjects(first, _CLAUSE), given, "attendee_signs", first)


def who_does(people: People, mention: EventMention) -> Iterator[Said]:
    """Read "X visited the town", "X will address the crowd": whose own doing it is."""
    tokens = people.extraction.tokens
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    floor = people.sentence.first_token
    if not (is_verb(tokens, first, floor) or after_auxiliary(tokens, first, floor)):
        return
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return
    given: Status | None = None if status == "open" else status
    yield from _all(people.subjects(first, _PARTED), given, "attendee_does", first)


def who_speaks_at(people: People, mention: EventMention) -> Iterator[Said]:
    """Read "At the summit, X condemned ..."."""
    tokens = people.extraction.tokens
    sentence = people.sentence
    first, stop = sentence.first_token, sentence.last_token
    keys = tuple(tokens[i].key for i in range(first, min(stop, first + 5)))
    if not any(keys[: len(words)] == words for words in _OPENINGS):
        return
    for i in range(first, min(stop, first + _REACH)):
        if tokens[i].text != ",":
            continue
        if mention.start <= tokens[i].start:
            yield from _all(people.group_after(i + 1), None, "attendee_at", first)
        return


def _all(
    numbers: Sequence[int], status: Status | None, rule: str, first: int
) -> Iterator[Said]:
    for number in numbers:
        yield Said(number, "attendee", status, rule, first, named=True)
