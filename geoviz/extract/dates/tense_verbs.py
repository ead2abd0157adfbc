"""What a verb says of the tense of the dates around it: "will", "was to", "opens"."""

from __future__ import annotations

from typing import Final, Literal

from geoviz.extract.dates.sentence import Words
from geoviz.extract.dates.tense_words import (
    ADJECTIVE_AFTER,
    ADVERBS,
    AHEAD,
    AHEAD_FOR,
    ARRANGED,
    BE,
    BEGIN_MANY,
    BEGINS,
    CONTRACTED,
    ENDINGS,
    EXPECTING,
    HAVE,
    IF,
    ING_VERBS,
    MANY,
    MODALS,
    NOT_ED,
    NOUN_NEXT,
    NOW,
    OFFERING,
    PAST,
    PLAYING,
    RESULTS,
    SHUT,
    TELLING,
    UNCHANGED,
)

Tense = Literal["past", "future", ""]
_AHEAD_AFTER_BE: Final = AHEAD_FOR | (EXPECTING - BE)
_BEFORE_HAVE: Final = MODALS | {"to", "not"}
_BEFORE_AHEAD: Final = BE | ADVERBS


def past_verb(words: Words, position: int) -> bool:
    """Is the token a verb in the past tense, not a participle that describes?"""
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


def is_infinitive(words: Words, position: int) -> bool:
    """Is the token "to" of an infinitive, not of a place or a person?"""
    following = words.text(position + 1)
    return (
        words.key(position) == "to"
        and following[:1].islower()
        and following.lower() not in NOUN_NEXT
        and (following in ING_VERBS or not following.endswith(("ing", "s'")))
    )


def _verb(key: str) -> str:
    """The word, or the verb in it: "was" of "wasn't", "are" of "they're"."""
    return CONTRACTED.get(key) or ENDINGS.get(key[-3:], key)


def modal(words: Words, position: int) -> Tense:
    """A modal looks ahead, unless a perfect follows ("may have left on Tuesday")."""
    near = [words.key(position + step) for step in (1, 2, 3)]
    if words.key(position) == "could" and near[0] in {"not", "hardly", "barely"}:
        return "past"
    if "have" in near and _verb(words.key(position)) not in {"will", "'ll", "shall"}:
        return "past"
    return "future"


def _be(words: Words, position: int) -> Tense:
    """What "is", "was" and "be" say, by the word behind them."""
    key, after = _verb(words.key(position)), words.key(position + 1)
    if after == "still" and words.key(position + 2) == "being":
        return ""  # "are still being pulled out, 40 of them on Wednesday alone"
    if after == "off" and words.key(position + 2) == "to" and key in NOW:
        return "future"  # "on Saturday they're off to Rome"
    if after in ADVERBS:
        after = words.key(position + 2)
    past = key in {"was", "were"}
    if after == "to" or after in _AHEAD_AFTER_BE:
        return "past" if past else "future"
    if not past and (after == "being" or words.key(position - 1) == "there"):
        return "future"  # "is being held Saturday", "there is no school Friday"
    if key in NOW and after in SHUT and words.code(position + 2) in "WO":
        return "future"
    if key in NOW and after in ARRANGED:
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


def cue(words: Words, position: int) -> Tense:
    """What the token at `position` says about the tense, as a verb."""
    key = words.key(position)
    if "'" in key:
        key = _verb(key)
    if key not in TELLING and not key.endswith("ed"):
        return ""
    if key in MODALS:
        name = words.text(position) in {"May", "Will"}
        return "" if name else modal(words, position)
    if key in BE or key == "'s":
        return _be(words, position)
    if key in HAVE:
        # What a modal before it says counts: "will have", "may have left".
        bare = key == "have" and words.key(position - 1) in _BEFORE_HAVE
        return "" if bare else "past"
    if key in AHEAD and words.key(position - 1) in _BEFORE_AHEAD:
        fixed = key == "set" and words.key(position + 1) not in {"to", "for"}
        return "past" if fixed else "future"
    return _present(words, position) or _past(words, position)


def _past(words: Words, position: int) -> Tense:
    if words.key(position - 1) == "being":
        return ""  # "is being held": the verb before decides
    return "past" if past_verb(words, position) else ""


def _present(words: Words, position: int) -> Tense:
    """A verb in the present that tells of what is fixed, or a condition."""
    key, after = words.key(position), words.key(position + 1)
    subject = words.key(position - 1)
    if key in BEGINS or (key == "falls" and after == "on"):
        return _begins(words, position)
    if key in PLAYING and words.text(position - 1)[:1].isupper():
        away = after in {"in", "at", "against"}
        return "future" if away or words.text(position + 1)[:1].isupper() else ""
    if key in {"plans", "plan"} and after in {"a", "an", "the"}:
        return _begins(words, position)
    if key in BEGIN_MANY:
        plural = subject in MANY or (subject.endswith("s") and subject != "'s")
        plural = plural or subject == ","  # "schools, shut since May, reopen"
        return _begins(words, position) if plural else ""
    if key == "reports" and after in RESULTS:
        return _begins(words, position)
    expecting = key in {"expect", "expects"} or key in IF or key in OFFERING
    return "future" if expecting else ""
