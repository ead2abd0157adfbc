"""When the words put a happening: past, now, to come, or only possible."""

from __future__ import annotations

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
_ASKED_FOR: Final = frozenset("called calls calling call appealed pressed".split())
_ASKING: Final = frozenset(
    """demanded demands demanding sought seeking seeks seek advocated advocates
    proposing requested""".split()
)
"""Right before a noun, its article and its adjectives: wished for."""
_ASKED_REACH: Final = 8
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
_SURE: Final = _FUTURE_VERBS | {"will", "shall", "tomorrow", "scheduled"}
_AHEAD: Final = _SURE | _FUTURE
_WAS: Final = frozenset({"was", "were"})
_NOW: Final = _PRESENT | _LIGHT
_PARTING: Final = (_LIMITS - {"that"}) | {","}
"""Beyond these a denial denies something else."""
_STOPS: Final = frozenset("on in at of to from with by and as is are".split())
"""Beyond these it is another noun that is asked for."""
_BEARING: Final = _DENIALS | _NONE | _CALLED_OFF | _PARTING
"""All that is asked of the words before a trigger to see whether it is denied."""
_TURNED_DOWN: Final = _THOUGHT_OF - {"invited", "asked", "urged"}


def tense_of(
    tokens: tuple[Token, ...], sentence: Sentence, first: int, last: int
) -> Tense:
    """Tense of the clause around the trigger `tokens[first:last]`.

    Reads at most seven words on each side within the sentence; a clause mark
    (";", "that", "which", "after") bounds the reach.
    """
    before = _back(tokens, first, sentence.first_token)
    after = _onward(tokens, last, sentence.last_token)
    # "will close" and "was driven" bring their own auxiliary
    own = tokens[first].key in _AUXILIARY and last - first > 1
    if own:
        before.insert(0, tokens[first])
    verb = tokens[first + 1] if own else tokens[first]
    # "visited A and will return": a past form is not what the words behind it say
    ahead = [] if is_past(verb.key) and not own else after
    back_keys = [t.key for t in before]
    ahead_keys = [t.key for t in ahead]
    lead_keys = back_keys[::-1]
    keys = lead_keys + ahead_keys
    told = False
    if any(key == "would" for key in keys):
        near = tokens[max(sentence.first_token, first - 2 * _REACH) : first]
        told = any(token.key in _TOLD for token in near)
    for token in before + ahead:
        if token.key in _POSSIBLE and _is_possible(token, told=told):
            return "possible"
    if any(key == "consideration" for key in keys) and "under" in keys:
        return "possible"
    if _is_denied(tokens, sentence, first, after) or _was_to_be(back_keys):
        return "possible"
    if _to_was(back_keys) and any(t.key in _DROPPED for t in _words(tokens, sentence)):
        return "possible"  # "who was to open it, has cancelled the trip"
    promised = told and "would" in back_keys
    if promised or _is_future(lead_keys) or _is_future(ahead_keys):
        return "future"
    if _is_purpose(back_keys, verb):
        return _purpose(back_keys)
    if any(key in _NOW for key in keys) or _is_present_verb(verb.key):
        return "present"
    return "past"


def _is_possible(token: Token, *, told: bool) -> bool:
    """Is a modal one of doubt? "May" is a month, and "said he would" a plan."""
    return token.text != "May" and not (told and token.key == "would")


def _is_denied(
    tokens: tuple[Token, ...], sentence: Sentence, first: int, after: list[Token]
) -> bool:
    """As in "did not arrive", "no sign of an attack", "cancelled a visit"."""
    parted = False  # by a mark or a word beyond which another thing is denied
    floor = max(sentence.first_token, first - _DENIAL_REACH)
    for number in range(first - 1, floor - 1, -1):
        key = tokens[number].key
        near = first - number <= _NONE_REACH
        if key in _BEARING:
            if near and (key in _NONE or key in _CALLED_OFF):
                return True
            parted = parted or key in _PARTING
            if not parted and key in _DENIALS:
                return True
        if parted and not near:
            break
    called = False
    for token in after:
        key = token.key
        if key in _CALLED_OFF or (called and key == "off"):
            return True
        called = key == "called"
    if first > floor and tokens[first - 1].key in _TURNED_DOWN:
        return True
    return _is_asked_for(tokens, max(floor, first - _ASKED_REACH), first)


def _is_asked_for(tokens: tuple[Token, ...], floor: int, first: int) -> bool:
    """As in "called for an immediate truce", "demanded a vote"."""
    for number in range(first - 1, floor - 1, -1):
        token = tokens[number]
        if token.key in _ASKING:
            return True
        if token.key == "for":
            return number > floor and tokens[number - 1].key in _ASKED_FOR
        if not (token.text.islower() or token.text == "-"):
            return False
        if token.key in _STOPS or token.key in _WAS:
            return False
    return False


def _words(tokens: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    return tokens[sentence.first_token : sentence.last_token]


def _to_was(before: list[str]) -> bool:
    """Do "was to" or "were to" stand right before the trigger?"""
    return len(before) > 1 and before[0] == "to" and before[1] in _WAS


def _was_to_be(before: list[str]) -> bool:
    """As in "had been due to meet": it was planned, and did not come about."""
    for number in range(len(before) - 1):
        if before[number] == "been" and before[number + 1] == "had":
            return True
    return False


def _purpose(before: list[str]) -> Tense:
    """What is only wished or asked for is no plan."""
    lead = before[1] if len(before) > 1 else ""
    return "possible" if lead in _THOUGHT_OF else "future"


def _is_purpose(before: list[str], trigger: Token) -> bool:
    """As in "to meet", "to attend the funeral": what someone sets out for.

    `before` runs backwards from the trigger.
    """
    if before and before[0] == "to" and trigger.text.islower():
        return True
    for number in range(len(before) - 1):
        if before[number] in _PURPOSES and before[number + 1] == "to":
            return True
    return False


def _back(tokens: tuple[Token, ...], first: int, floor: int) -> list[Token]:
    """The words before a token, backwards, as far as they bear on it."""
    found: list[Token] = []
    for number in range(first - 1, floor - 1, -1):
        token = tokens[number]
        if token.key in _LIMITS or len(found) == _REACH:
            break
        found.append(token)
    return found


def _onward(tokens: tuple[Token, ...], last: int, stop: int) -> list[Token]:
    """The words from a token on, as far as they bear on what stands before it."""
    found: list[Token] = []
    for number in range(last, stop):
        token = tokens[number]
        if token.key in _LIMITS or len(found) == _REACH:
            break
        found.append(token)
    return found


def _is_future(keys: list[str]) -> bool:
    for number, key in enumerate(keys):
        if key not in _AHEAD:
            continue
        follower = keys[number + 1] if number + 1 < len(keys) else ""
        if key in _FUTURE and (follower in {"to", "for"}):
            return True
        if key in {"plans", "plan"}:
            if follower == "to":  # not "to back plans for a bypass"
                return True
        elif key in _SURE:
            return True
    return False


def _is_present_verb(key: str) -> bool:
    return key.endswith("s") and not key.endswith(("ss", "us", "is"))
