"""Was it done, planned, doubted or denied? By the words before a verb."""

from __future__ import annotations

from typing import Final, Literal

from geoviz.story.groups import People

_DOUBT: Final = frozenset(
    """may might could would should whether if unless rumoured rumored likely unlikely
    possibly perhaps reportedly hopes hope wants want wanted hoped considering
    consideration asked urged possible invite rumours rumors""".split()
)
_PLANS: Final = frozenset(
    """will shall expected due set scheduled plans planning planned going preparing
    tomorrow""".split()
)
_NOT: Final = frozenset({"not", "never", "didn't", "won't", "cannot", "no", "without"})
_PARTICIPLE_PLANS: Final = frozenset({"is", "are", "be"})
_PAST_VERBS: Final = frozenset({"has", "have", "had", "was", "were"})
_CONDITIONS: Final = frozenset({"whether", "if", "unless", "rumoured", "rumored"})
_TOLD: Final = frozenset({"said", "says", "announced", "confirmed", "promised"})
_CLAUSES: Final = frozenset({";", ":", "that", "said", "who", "which", "where"})
_FAR: Final = 6
"""Words before a verb that are looked at."""
_AFTER: Final = 14
_PAST: Final = frozenset("took stood sat spoke told saw met flew was were".split())


def _to_do(before: list[str]) -> bool:
    """Does "to" stand right before the verb, one adverb between at most?

    As in "is to address", not in "went on to the port, where he addressed".
    """
    return before[:1] == ["to"] or (before[1:2] == ["to"] and before[0].endswith("ly"))


def mood(
    people: People, first: int
) -> tuple[Literal["planned", "happened", "doubtful", "open"], bool]:
    """(status, denied) of the verb at token `first`, from the words before it."""
    tokens, floor = people.extraction.tokens, people.sentence.first_token
    verb = tokens[first].key
    before: list[str] = []
    told = False
    named, at = _named_before(people, first)
    for i in range(first - 1, floor - 1, -1):
        key = tokens[i].key
        if key in _TOLD or (key == "that" and tokens[i - 1].key in _TOLD):
            told = True
        if len(before) == _FAR or key in _CLAUSES:
            break
        if i == at:
            start = people.first[named]
            near = [tokens[n].key for n in range(max(floor, start - 3), start)]
            before += [key for key in near if key in _CONDITIONS]
            break
        before.append(key)
    denied = any(key in _NOT for key in before)
    doubted = [key for key in before if key in _DOUBT]
    if told and doubted and all(key == "would" for key in doubted):
        return "planned", denied  # "she said she would attend"
    if doubted or _considered(people, first):
        return "doubtful", denied
    if any(key in _PLANS for key in before) or _to_do(before):
        return "planned", denied
    if verb.endswith("ing"):
        planned = before and before[0] in _PARTICIPLE_PLANS
        return ("planned" if planned else "open"), denied
    past = verb.endswith("ed") or verb in _PAST
    past = past or any(key in _PAST_VERBS for key in before)
    return ("happened" if past else "open"), denied


def _named_before(people: People, first: int) -> tuple[int, int]:
    """The person named last before a token, and the last token of the name there."""
    found, at = -1, -1
    for number in people.numbers:
        last = min(people.last[number], first) - 1
        if last > at and people.first[number] <= last:
            found, at = number, last
    return found, at


def _considered(people: People, first: int) -> bool:
    """As in "is under consideration"."""
    tokens = people.extraction.tokens
    for i in range(first, min(people.sentence.last_token, first + _AFTER)):
        if tokens[i].key == "consideration":
            return True
    return False
