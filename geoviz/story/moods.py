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
_PAST: Final = frozenset("took stood sat spoke told saw met flew was were".split())
_DOUBTED: Final = _DOUBT - {"would"}


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
    for i in range(first - 1, floor - 1, -1):
        key = tokens[i].key
        if key in _TOLD or (key == "that" and tokens[i - 1].key in _TOLD):
            told = True
        if len(before) == _FAR or key in _CLAUSES:
            break
        named = [n for n in people.numbers if people.first[n] <= i < people.last[n]]
        if named:
            start = people.first[named[0]]
            before += {
                t.key for t in tokens[max(floor, start - 3) : start]
            } & _CONDITIONS
            break
        before.append(key)
    words = set(before)
    after = {
        tokens[i].key for i in range(first, min(people.sentence.last_token, first + 14))
    }
    denied = bool(words & _NOT)
    if told and "would" in words and _DOUBTED.isdisjoint(words):
        return "planned", denied  # "she said she would attend"
    if words & _DOUBT or "consideration" in after:
        return "doubtful", denied
    if words & _PLANS or _to_do(before):
        return "planned", denied
    if verb.endswith("ing"):
        if words & _PARTICIPLE_PLANS and before and before[0] in _PARTICIPLE_PLANS:
            return "planned", denied
        return "open", denied
    if verb.endswith("ed") or words & _PAST_VERBS or verb in _PAST:
        return "happened", denied
    return "open", denied
