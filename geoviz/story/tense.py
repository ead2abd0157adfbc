"""When the words put a happening: past, now, to come, or only possible."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from geoviz.models import Sentence, Token

Tense = Literal["past", "present", "future", "possible"]

_POSSIBLE = frozenset({"may", "might", "could", "would", "if", "whether", "potential"})
_FUTURE = frozenset({"will", "shall", "expected", "scheduled", "due", "set", "planned"})
_FUTURE_VERBS = frozenset({"plans", "plan", "planning", "upcoming", "forthcoming"})
_PRESENT = frozenset({"is", "are", "has", "have", "now", "am"})
_PURPOSES = frozenset({"attend", "join", "watch", "hold", "host", "mark", "see"})
_DENIALS = frozenset({"none", "no", "not", "never", "without", "nor", "denied"})
_LIGHT = frozenset({"take", "takes", "hold", "holds", "attend", "attends", "begins"})
"""Verbs of captions and headlines that carry the tense of a noun ("take a walk")."""
_DENIAL_REACH = 12
_REACH = 7


def tense_of(
    tokens: Sequence[Token], sentence: Sentence, first: int, last: int
) -> Tense:
    """Tense of the clause around the trigger `tokens[first:last]`.

    Reads at most seven words on each side within the sentence; a clause mark
    (";", "that", "which", "who") bounds the reach.
    """
    before = _reach(tokens, range(first - 1, sentence.first_token - 1, -1))
    after = _reach(tokens, range(last, sentence.last_token))
    keys = [t.key for t in before] + [t.key for t in after]
    trigger = tokens[first].key
    if any(key in _POSSIBLE for key in keys) or _under_consideration(keys):
        return "possible"
    if any(
        tokens[n].key in _DENIALS
        for n in range(max(sentence.first_token, first - _DENIAL_REACH), first)
    ):
        return "possible"
    if _is_future(keys):
        return "future"
    if _is_purpose(before, tokens[first]):
        return "future"
    if any(key in _PRESENT | _LIGHT for key in keys) or _is_present_verb(trigger):
        return "present"
    return "past"


def _is_purpose(before: Sequence[Token], trigger: Token) -> bool:
    """ "to meet", "to attend the funeral": what someone sets out for.

    `before` runs backwards from the trigger.
    """
    if before and before[0].key == "to" and trigger.text.islower():
        return True
    return any(
        token.key in _PURPOSES and number + 1 < len(before)
        and before[number + 1].key == "to"
        for number, token in enumerate(before)
    )


def _reach(tokens: Sequence[Token], numbers: range) -> list[Token]:
    found: list[Token] = []
    for number in numbers:
        token = tokens[number]
        if token.key in {";", "that", "which", "who", "while"} or len(found) == _REACH:
            break
        found.append(token)
    return found


def _under_consideration(keys: Sequence[str]) -> bool:
    return "consideration" in keys and "under" in keys


def _is_future(keys: Sequence[str]) -> bool:
    for key in keys:
        if key in _FUTURE_VERBS or key in {"will", "shall", "tomorrow", "scheduled"}:
            return True
    return any(
        key in _FUTURE and follower in {"to", "for"}
        for key, follower in zip(keys, keys[1:], strict=False)
    )


def _is_present_verb(key: str) -> bool:
    return key.endswith("s") and not key.endswith(("ss", "us", "is"))
