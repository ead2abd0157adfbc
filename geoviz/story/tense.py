"""When the words put a happening: past, now, to come, or only possible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

from geoviz.models import Sentence, Token
from geoviz.story.verbs import is_past

Tense = Literal["past", "present", "future", "possible"]

_POSSIBLE: Final = frozenset(
    "may might could would if whether potential possible unlikely supposed".split()
)
_FUTURE: Final = frozenset(
    {"will", "shall", "expected", "scheduled", "due", "set", "planned"}
)
_FUTURE_VERBS: Final = frozenset(
    {"plans", "plan", "planning", "upcoming", "forthcoming"}
)
_PRESENT: Final = frozenset({"is", "are", "has", "have", "now", "am"})
_PURPOSES: Final = frozenset({"attend", "join", "watch", "hold", "host", "mark", "see"})
_DENIALS: Final = frozenset(
    {"not", "never", "without", "nor", "denied", "denies", "deny"}
)
_NONE: Final = frozenset({"no", "none", "neither", "nobody", "nothing"})
_CALLED_OFF: Final = frozenset(
    """cancelled canceled cancels cancelling cancel postponed postpone called-off
    dropped scrapped averted foiled thwarted aborted abandoned shelved avoided averting
    ruled feared hoax mock simulated hypothetical""".split()
)
_DROPPED: Final = _CALLED_OFF | {"instead"}
_THOUGHT_OF: Final = frozenset(
    """threatened threatens threaten threat wants wanted hopes hoped want hope urged
    urges offered offers offer asked refused refuses declined proposed proposes invited
    considered considering considers mulled possible potential likely
    unlikely""".split()
)
"""Before "to" and a verb, or right before a noun: talked of, not done."""
_AUXILIARY: Final = frozenset(
    "will shall would was were is are to been be has had".split()
)
_LIGHT: Final = frozenset(
    {"take", "takes", "hold", "holds", "attend", "attends", "begins"}
)
"""Verbs of captions and headlines that carry the tense of a noun ("take a walk")."""
_TOLD: Final = frozenset(
    {"said", "says", "announced", "confirmed", "told", "added", "that"}
)
_DENIAL_REACH: Final = 12
_NONE_REACH: Final = 4
_REACH: Final = 7
_LIMITS: Final = frozenset(
    {";", "that", "which", "who", "while", "after", "before", "but", "where", "–", "—"}
)
_NOW: Final = _PRESENT | _LIGHT
_PARTING: Final = (_LIMITS - {"that"}) | {","}
"""Beyond these a denial denies something else."""
_TURNED_DOWN: Final = _THOUGHT_OF - {"invited", "asked", "urged"}


def tense_of(
    tokens: tuple[Token, ...], sentence: Sentence, first: int, last: int
) -> Tense:
    """Tense of the clause around the trigger `tokens[first:last]`.

    Reads at most seven words on each side within the sentence; a clause mark
    (";", "that", "which", "after") bounds the reach.
    """
    before = _reach(tokens, range(first - 1, sentence.first_token - 1, -1))
    after = _reach(tokens, range(last, sentence.last_token))
    # "will close" and "was driven" bring their own auxiliary
    own = tokens[first].key in _AUXILIARY and last - first > 1
    before = [tokens[first], *before] if own else before
    verb = tokens[first + own]
    # "visited A and will return": a past form is not what the words behind it say
    ahead = [] if is_past(verb.key) and not own else after
    words = before + ahead
    keys = [t.key for t in reversed(before)] + [t.key for t in ahead]
    told = False
    if "would" in keys:
        near = tokens[max(sentence.first_token, first - 2 * _REACH) : first]
        told = any(token.key in _TOLD for token in near)
    if not _POSSIBLE.isdisjoint(keys) and any(
        _is_possible(token, told=told) for token in words
    ):
        return "possible"
    if _under_consideration(keys) or _is_denied(tokens, sentence, first, after):
        return "possible"
    if _was_to_be(before) or (
        _to_was(before) and any(t.key in _DROPPED for t in _words(tokens, sentence))
    ):
        return "possible"  # "who was to open it, has cancelled the trip"
    sides = [t.key for t in reversed(before)], [t.key for t in ahead]
    if any(map(_is_future, sides)) or (told and "would" in [t.key for t in before]):
        return "future"
    if _is_purpose(before, verb):
        return _purpose(before)
    if any(key in _NOW for key in keys) or _is_present_verb(verb.key):
        return "present"
    return "past"


def _is_possible(token: Token, *, told: bool) -> bool:
    """A modal of doubt; "May" is a month, and "said he would" a plan."""
    if token.key not in _POSSIBLE or token.text == "May":
        return False
    return not (token.key == "would" and told)


def _is_denied(
    tokens: tuple[Token, ...], sentence: Sentence, first: int, after: list[Token]
) -> bool:
    """As in "did not arrive", "no sign of an attack", "cancelled a visit"."""
    floor = sentence.first_token
    far = [tokens[n].key for n in range(max(floor, first - _DENIAL_REACH), first)]
    near = far[-_NONE_REACH:]
    clause = far
    for number in range(len(far) - 1, -1, -1):
        if far[number] in _PARTING:
            clause = far[number + 1 :]
            break
    if any(key in _DENIALS for key in clause) or any(key in _NONE for key in near):
        return True
    behind = [token.key for token in after]
    if any(key in _CALLED_OFF for key in (*near, *behind)):
        return True
    if ("called", "off") in pairwise(behind):
        return True
    return bool(far) and far[-1] in _TURNED_DOWN


def _words(tokens: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    return tokens[sentence.first_token : sentence.last_token]


def _to_was(before: list[Token]) -> bool:
    """Do "was to" or "were to" stand right before the trigger?"""
    return len(before) > 1 and (before[0].key, before[1].key) in {
        ("to", "was"),
        ("to", "were"),
    }


def _was_to_be(before: list[Token]) -> bool:
    """As in "had been due to meet": it was planned, and did not come about."""
    keys = [t.key for t in before]
    return any(
        key == "been" and number + 1 < len(keys) and keys[number + 1] == "had"
        for number, key in enumerate(keys)
    )


def _purpose(before: list[Token]) -> Tense:
    """What is only wished or asked for is no plan."""
    lead = before[1].key if len(before) > 1 else ""
    return "possible" if lead in _THOUGHT_OF else "future"


def _is_purpose(before: list[Token], trigger: Token) -> bool:
    """As in "to meet", "to attend the funeral": what someone sets out for.

    `before` runs backwards from the trigger.
    """
    if before and before[0].key == "to" and trigger.text.islower():
        return True
    return any(
        token.key in _PURPOSES
        and number + 1 < len(before)
        and before[number + 1].key == "to"
        for number, token in enumerate(before)
    )


def _reach(tokens: tuple[Token, ...], numbers: range) -> list[Token]:
    found: list[Token] = []
    for number in numbers:
        token = tokens[number]
        if token.key in _LIMITS or len(found) == _REACH:
            break
        found.append(token)
    return found


def _under_consideration(keys: Sequence[str]) -> bool:
    return "consideration" in keys and "under" in keys


def _is_future(keys: Sequence[str]) -> bool:
    for key, follower in zip(keys, [*keys, ""][1:], strict=True):
        if key in {"plans", "plan"} and follower != "to":
            continue  # "to back plans for a bypass"
        if key in _FUTURE_VERBS or key in {"will", "shall", "tomorrow", "scheduled"}:
            return True
    return any(
        key in _FUTURE and follower in {"to", "for"} for key, follower in pairwise(keys)
    )


def _is_present_verb(key: str) -> bool:
    return key.endswith("s") and not key.endswith(("ss", "us", "is"))
