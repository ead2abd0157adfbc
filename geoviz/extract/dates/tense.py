"""Does the sentence speak of the date as past or as yet to come?

A bare weekday in news is the publication day or the last such day in 19 of 20 cases;
the rest are governed by words such as "will", "is due to", "until", "scheduled for".
The nearest verb to the left decides, else the first one to the right. The search
looks at a bounded number of tokens, so it is linear in the text.
"""

from __future__ import annotations

from typing import Literal

from geoviz.extract.dates.sentence import Words
from geoviz.extract.dates.tense_words import (
    ADJECTIVE_AFTER,
    ADVERBS,
    AHEAD,
    AHEAD_FOR,
    ANSWERS,
    ARRANGED,
    AS_SOON,
    BE,
    BEGIN_MANY,
    BEGINS,
    CALLED_OFF,
    CONTESTS,
    CONTROL,
    EXPECTING,
    FOLLOWING,
    HAVE,
    HELD,
    IF,
    ING_VERBS,
    MANY,
    MODALS,
    NOT_ED,
    NOUN_NEXT,
    OPENING,
    PAST,
    PLAYING,
    PUT_OFF,
    RANGE,
    REACHING,
    REPORTING,
    RESULTS,
    SHUT,
    STARTING,
    UNCHANGED,
    UNTIL,
    WANTING,
)

Tense = Literal["past", "future", ""]

_REACH = 36
"""Tokens looked at on each side."""


def _past_verb(words: Words, position: int) -> bool:
    key = words.key(position)
    if words.key(position - 1) in {"is", "are"}:
        return False  # "tearing down what is left", "are closed Friday"
    if key in PAST:
        infinitive = (
            words.key(position - 1) == "to" or words.key(position - 1) in MODALS
        )
        return not (infinitive and key in UNCHANGED)
    if not key.endswith("ed") or len(key) < 4 or key in NOT_ED:
        return False
    if not words.text(position)[0].islower():
        return False
    return words.key(position - 1) not in ADJECTIVE_AFTER


def _infinitive(words: Words, position: int) -> bool:
    """Is the token "to" of an infinitive, not of a place or a person?"""
    following = words.text(position + 1)
    return (
        words.key(position) == "to"
        and following[:1].islower()
        and following.lower() not in NOUN_NEXT
        and (following in ING_VERBS or not following.endswith(("ing", "s'")))
    )


def _modal(words: Words, position: int) -> Tense:
    """A modal looks ahead, unless a perfect follows ("may have left on Tuesday")."""
    near = [words.key(position + step) for step in (1, 2, 3)]
    if "have" in near and words.key(position) not in {"will", "'ll", "shall"}:
        return "past"
    return "future"


def _be(words: Words, position: int) -> Tense:
    """What "is", "was" and "be" say, by the word behind them."""
    key, after = words.key(position), words.key(position + 1)
    if after in ADVERBS:
        after = words.key(position + 2)
    past = key in {"was", "were"}
    if after == "to" or after in AHEAD_FOR or after in EXPECTING - BE:
        return "past" if past else "future"
    if not past and (after == "being" or words.key(position - 1) == "there"):
        return "future"  # "is being held Saturday", "there is no school Friday"
    if (
        key in {"is", "are", "'re"}
        and after in SHUT
        and words.code(position + 2) in "WO"
    ):
        return "future"
    if key in {"is", "are", "'re"} and after in ARRANGED:
        return "future"
    return "past" if past else ""


def _begins(words: Words, position: int) -> Tense:
    """A present tense that tells of a plan: "the trial opens Monday"."""
    before = words.key(position - 1)
    if words.key(position) == "meet" and any(
        words.key(position - step) == "where" for step in range(1, 9)
    ):
        return ""  # "the hills where three countries meet"
    noun = before in ADJECTIVE_AFTER or before in {"'s", "of", "to", "-"}
    told = words.heading or noun or not words.text(position).islower()
    return "" if told else "future"


def _cue(words: Words, position: int) -> Tense:
    """What the token at `position` says about the tense, as a verb."""
    key = words.key(position)
    if key in MODALS or key.endswith(("'ll", "’ll")):
        name = words.text(position) in {"May", "Will"}
        return "" if name else _modal(words, position)
    if key in BE or key == "'s":
        return _be(words, position)
    if key in HAVE:
        # What a modal before it says counts: "will have", "may have left".
        bare = key == "have" and words.key(position - 1) in MODALS | {"to", "not"}
        return "" if bare else "past"
    if key in AHEAD and words.key(position - 1) in BE | ADVERBS:
        fixed = key == "set" and words.key(position + 1) not in {"to", "for"}
        return "past" if fixed else "future"
    return _present(words, position) or _past(words, position)


def _past(words: Words, position: int) -> Tense:
    if words.key(position - 1) == "being":
        return ""  # "is being held": the verb before decides
    return "past" if _past_verb(words, position) else ""


def _present(words: Words, position: int) -> Tense:
    """A verb in the present that tells of what is fixed, or a condition."""
    key, after = words.key(position), words.key(position + 1)
    subject = words.key(position - 1)
    if key in BEGINS or (key == "falls" and after == "on"):
        return _begins(words, position)
    if key in PLAYING and words.text(position - 1)[:1].isupper():
        return "future" if words.text(position + 1)[:1].isupper() else ""
    if key in {"plans", "plan"} and after in {"a", "an", "the"}:
        return _begins(words, position)
    if key in BEGIN_MANY:
        plural = subject in MANY or (subject.endswith("s") and subject != "'s")
        return _begins(words, position) if plural else ""
    if key == "reports" and after in RESULTS:
        return _begins(words, position)
    expecting = key in {"expect", "expects"} or key in IF
    return "future" if expecting else ""


def _left(words: Words, start: int) -> Tense:
    position = start - 1
    stop = max(-1, start - _REACH)
    infinitive = to_be = False
    while position > stop:
        key = words.key(position)
        if key in {";", ":"} or (key in {"“", "”", '"'} and position < start - 1):
            break
        if _infinitive(words, position):
            licence = words.key(position - 1)
            if licence in {"not", "also", "still", "now", "later"}:
                licence = words.key(position - 2)
            objects = {words.key(position - step) for step in (2, 3)}
            if licence in EXPECTING or not CONTROL.isdisjoint(objects):
                return "future"
            infinitive = True
        elif key in {"for", "on"} and words.key(position - 1) in AHEAD_FOR:
            return "future"
        elif tense := _cue(words, position):
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


def _right(words: Words, end: int) -> Tense:
    for position in range(end, min(words.length, end + _REACH)):
        if words.key(position) in {";", ":"}:
            break
        if _infinitive(words, position) and words.key(position - 1) in EXPECTING:
            return "future"
        if words.key(position) in {"scheduled", "expected", "slated", "planned"}:
            return "future"
        if tense := _cue(words, position):
            return tense
    return ""


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
    if governor in RANGE and words.code(before - 1) in "WM1oy":
        opening = before - 1
        while words.code(opening - 1) in "WM1oy,mK":
            opening -= 1
        if governor == "to" and words.key(opening - 2) in PUT_OFF:
            return "future", governor  # "moved from Thursday to Saturday"
        return _verb_tense(words, opening, end), governor
    if governor in UNTIL:
        return _after_until(words, before), governor
    return _governed(words, before) or _verb_tense(words, before + 1, end), governor


def _governed(words: Words, before: int) -> Tense:
    """Tense by the governor alone: "since", "due", "as early as", "ahead of"."""
    governor, further = words.key(before), words.key(before - 1)
    if governor == "since":
        return "past"
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
    by = words.key(before) == "by"
    opens = before <= 1 or words.key(before - 1) in {"and", "but", ","}
    if by and opens and (tense := _right(words, before + 2)):
        return tense
    for position in range(before - 1, max(-1, before - 8), -1):
        key = words.key(position)
        if key in HELD or (by and _infinitive(words, position)):
            return "future"
        if by and key in REACHING:
            return "past"
        if by and key in {"was", "were"} and words.key(position + 1) in WANTING:
            return "future"  # "was looking for 75 billion by Wednesday"
        if key in {"was", "were", "had", "stayed", "lasted", "did"}:
            return "past"
        if key in MODALS or key in {"has", "have", "is", "are", "be"}:
            break
    return "future"


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
        off = before in PUT_OFF - {"delayed"} or _is_called_off(words, end)
        return "future" if to_come or off else ""
    told = range(max(0, phrase - 6), phrase)
    if before not in REPORTING and any(_past_verb(words, i) for i in told):
        return ""
    if following in MODALS and words.text(end).islower():
        return _modal(words, end)
    ahead = following in {"is", "are"} and not _past_verb(words, end + 1)
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
