"""Does the sentence speak of the date as past or as yet to come?

A bare weekday in news is the publication day or the last such day in 19 of 20 cases;
the rest are governed by words such as "will", "is due to", "until", "scheduled for".
The nearest verb to the left decides, else the first one to the right. The search
looks at a bounded number of tokens, so it is linear in the text.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.sentence import Words
from geoviz.extract.dates.tense_verbs import Tense, cue, is_infinitive, modal, past_verb
from geoviz.extract.dates.tense_words import (
    AHEAD_FOR,
    ANSWERS,
    AS_SOON,
    BE,
    BREAKS,
    CALLED_OFF,
    CONTESTS,
    CONTROL,
    EXPECTING,
    FOLLOWING,
    HAVE,
    HELD,
    IF,
    LASTED,
    MODALS,
    OPENING,
    PUT_OFF,
    RANGE,
    REACHING,
    REPORTING,
    SHUT,
    STARTING,
    UNTIL,
    WANTING,
)

_AFTER_TOMORROW: Final = frozenset("and or to until till through - –".split())
_OPENS_BY: Final = BREAKS | {"and", "but", ","}
_AUXILIARIES: Final = BE | HAVE
_CALLING_OFF: Final = PUT_OFF - {"delayed"}
_NEAR: Final = 8
_REACH: Final = 36
"""Tokens looked at on each side."""


def _left(words: Words, start: int) -> Tense:
    position = start - 1
    stop = max(-1, start - _REACH)
    infinitive = to_be = False
    while position > stop:
        key = words.key(position)
        if key in {";", ":"} or (key in {"“", "”", '"'} and position < start - 1):
            break
        if key == "to" and is_infinitive(words, position):
            licence = words.key(position - 1)
            if licence in {"not", "also", "still", "now", "later"}:
                licence = words.key(position - 2)
            objects = {words.key(position - step) for step in (2, 3)}
            if licence in EXPECTING or not CONTROL.isdisjoint(objects):
                return "future"
            infinitive = True
        elif key in {"for", "on"} and words.key(position - 1) in AHEAD_FOR:
            return "future"
        elif key in REPORTING and _in_passing(words, position):
            pass
        elif tense := cue(words, position):
            passive = tense == "past" and "be" in (
                words.key(position - 1),
                words.key(position - 2),
            )
            if not IF.isdisjoint({words.key(position - 1), words.key(position - 2)}):
                return "future"
            if not passive:
                return tense
            to_be = to_be or "to" in (words.key(position - 2), words.key(position - 3))
        position -= 1
    return "future" if to_be or (infinitive and not _right(words, start)) else ""


def _in_passing(words: Words, position: int) -> bool:
    """Is it ", officials said," put into what they said?"""
    near = range(max(0, position - 4), position)
    return words.key(position + 1) == "," and any(words.key(i) == "," for i in near)


def _right(words: Words, end: int) -> Tense:
    for position in range(end, min(words.length, end + _REACH)):
        key = words.key(position)
        if key in {";", ":"}:
            break
        if (
            key == "to"
            and is_infinitive(words, position)
            and words.key(position - 1) in EXPECTING
        ):
            return "future"
        if key in {"scheduled", "expected", "slated", "planned"}:
            return "future"
        if tense := cue(words, position):
            return tense
    return ""


def near_past(words: Words, start: int, end: int) -> bool:
    """Is there a verb in the past tense near the date?"""
    near = range(max(0, start - _NEAR), min(words.length, end + _NEAR))
    if any(words.key(position) in MODALS for position in near):
        return False
    return any(past_verb(words, position) for position in near)


def tense_of(words: Words, start: int, end: int) -> tuple[Tense, str]:
    """Tense in which a date (tokens `start` to `end`) is told, and its governor.

    The governor is the word directly before it ("until", "since"), "on" left out.
    """
    before = start - 1
    while words.key(before) in {"on", "the", "a", "in", "at", "during", "for", "of"}:
        if words.key(before) == "for" and _set_for(words, before, end):
            return "future", "for"
        before -= 1
    governor = words.key(before)
    if governor in _AFTER_TOMORROW and words.key(before - 1) == "tomorrow":
        return "future", governor
    if governor == "again" and _soon_before(words, before):
        return "future", governor
    label = _label(words)
    if start < label:
        return _of_label(words, label), governor
    if governor in RANGE and words.code(before - 1) in "WM1oy":
        opening = before - 1
        while words.code(opening - 1) in "WM1oy,mK":
            opening -= 1
        if governor == "to" and words.key(opening - 2) in PUT_OFF:
            return "future", governor  # "moved from Thursday to Saturday"
        return _verb_tense(words, opening, end), governor
    if governor in UNTIL:
        return _after_until(words, before), governor
    tense = _governed(words, before) or _verb_tense(words, before + 1, end)
    return tense or (_of_label(words, label) if label else ""), governor


_SOON: Final = frozenset({"tonight", "tomorrow"})


def _soon_before(words: Words, before: int) -> bool:
    """As in "it is on tonight, and again on Sunday"."""
    near = range(max(0, before - _NEAR), before)
    return any(words.key(position) in _SOON for position in near)


_LABELLED: Final = 12
"""Tokens behind a label that are looked at."""


def _label(words: Words) -> int:
    """Where the colon of "Monday:" or "Saturday to Monday:" stands; 0 without one."""
    if words.code(0) != "W":
        return 0
    end = 3 if words.code(1) in "T-&" and words.code(2) == "W" else 1
    return end if words.key(end) == ":" else 0


def _of_label(words: Words, colon: int) -> Tense:
    """Of "Monday: inflation": by the verbs behind, else ahead unless counts follow."""
    if tense := _right(words, colon + 1):
        return tense
    behind = range(colon + 1, min(words.length, colon + _LABELLED))
    counted = any(
        words.code(i) in "123" and words.code(i + 1) not in "mM" for i in behind
    )
    return "" if counted else "future"


def _governed(words: Words, before: int) -> Tense:
    """Tense by the governor alone: "since", "due", "as early as", "ahead of"."""
    governor, further = words.key(before), words.key(before - 1)
    if governor == "since":
        return "past"
    if governor == "into":
        return "future"
    if governor in {"ahead", "eve"} and words.key(before + 1) == "of":
        return "future"
    if governor == "to" and further in PUT_OFF:
        return "future"
    ahead = (
        governor in STARTING
        or (governor == "as" and further in AS_SOON)
        or (governor, further) in {("of", "ahead"), ("than", "later")}
    )
    return "future" if ahead else ""


def _set_for(words: Words, before: int, end: int) -> bool:
    """Is it "scheduled for Friday", "set his sentencing for June 2"?"""
    if words.key(before - 1) in AHEAD_FOR:
        return True
    near = range(max(0, before - 6), before)
    return words.key(end) != "'s" and any(words.key(i) in AHEAD_FOR for i in near)


def _after_until(words: Words, before: int) -> Tense:
    """A date after "until" lies ahead, unless a plain past governs it."""
    cut = words.key(before - 1) == "off" and words.key(before - 2) != "put"
    if words.key(before - 1) in PUT_OFF and not cut:
        return "future"
    if words.key(before) == "through" and _lasted(words, before):
        return "past"
    by = words.key(before) == "by"
    opens = before <= 1 or words.key(before - 1) in _OPENS_BY
    if by and opens and (tense := _right(words, before + 2)):
        return tense
    for position in range(before - 1, max(-1, before - 8), -1):
        key = words.key(position)
        if key in HELD or (by and is_infinitive(words, position)):
            return "future"
        if key in MODALS or key in {"has", "is", "are", "be"}:
            break
        if by and key in REACHING:
            return "past"
        if tense := _was(words, position, (by, key)):
            return tense
        if key == "have":
            break
    return "future"


def _lasted(words: Words, before: int) -> bool:
    """Is it "trucks dropped rock through Monday night", not "closed through Monday"?"""
    for position in range(before - 1, max(-1, before - 4), -1):
        key = words.key(position)
        if key in PUT_OFF or key in HELD or key in SHUT or key in BE:
            return False
        if past_verb(words, position):
            return words.key(position - 1) not in _AUXILIARIES
    return False


def _was(words: Words, position: int, told: tuple[bool, str]) -> Tense:
    """What "was", "had" and the like say of a date after "until" or "by"."""
    by, key = told
    if key == "have":  # "were to have been back by Saturday"
        to = words.key(position - 1) == "to"
        return "past" if to and words.key(position - 2) in {"was", "were"} else ""
    if key in {"was", "were"}:
        after = words.key(position + 1)
        ahead = after == "to" or (by and after in WANTING)
        return "future" if ahead else "past"  # "was to run until January"
    return "past" if key in LASTED else ""


def _for(words: Words, phrase: int) -> bool:
    """Does "for" lead the phrase, and nothing before say that it was?"""
    if words.key(phrase) != "for":
        return False
    told = range(max(0, phrase - 12), phrase)
    return not any(words.key(i) in {"were", "missed", "praised"} for i in told)


def _is_called_off(words: Words, end: int) -> bool:
    """Is it "Saturday's concert has been cancelled", or sold out?"""
    for position in range(end + 1, min(end + 5, words.length - 2)):
        key, after = words.key(position), words.key(position + 1)
        if key in {"has", "have"} and after == "been":
            return words.key(position + 2) in CALLED_OFF
        if key in {"is", "are"}:
            return after in CALLED_OFF
    return False


def _beside(words: Words, phrase: int, end: int) -> Tense:
    """What the words next to the date say before any other verb does."""
    following, before = words.key(end), words.key(phrase - 1)
    verb = words.key(phrase - 2) if before in {"at", "on", "from"} else before
    if verb in {"is", "are"}:
        return "future"  # "the deadline is Friday", "the show is at 8 p.m. Friday"
    if following == "'s":
        to_come = words.key(end + 1) in CONTESTS and _for(words, phrase)
        off = before in _CALLING_OFF or _is_called_off(words, end)
        return "future" if to_come or off else ""
    told = range(max(0, phrase - 6), phrase)
    if before not in REPORTING and any(past_verb(words, i) for i in told):
        return ""
    if following in MODALS and words.text(end).islower():
        return modal(words, end)
    ahead = following in {"is", "are"} and not past_verb(words, end + 1)
    return "future" if ahead else ""  # "Monday is a holiday"


def _verb_tense(words: Words, phrase: int, end: int) -> Tense:
    """Tense by the verb that governs the phrase from `phrase` to `end`."""
    if tense := _beside(words, phrase, end):
        return tense
    owns, before = words.key(end) == "'s", words.key(phrase - 1)
    opens = phrase == 0 or before in OPENING
    if opens or (owns and before in REPORTING):
        return _right(words, end) or _left(words, phrase)
    answered = before == "to" and words.key(phrase - 2) in ANSWERS
    if answered or (owns and before in FOLLOWING):
        return _left(words, phrase)
    return _left(words, phrase) or _right(words, end)
