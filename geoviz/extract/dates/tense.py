"""Does the sentence speak of the date as past or as yet to come?

A bare weekday in news is the publication day or the last such day in 19 of 20 cases;
the rest are governed by words such as "will", "is due to", "until", "scheduled for".
The nearest verb to the left decides, else the first one to the right. The search
looks at a bounded number of tokens, so it is linear in the text.
"""

from __future__ import annotations

from typing import Literal

from geoviz.extract.dates.sentence import Words

Tense = Literal["past", "future", ""]

_REACH = 36
"""Tokens looked at on each side."""

_MODALS = frozenset(
    "will 'll shall would wo may might could should must can cannot ca".split()
)
_HAVE = frozenset("has have had having 've".split())
_BE = frozenset("is are am be being been was were 're".split())
_EXPECTING = frozenset(
    """due set scheduled expected planned plans plan planning slated likely going about
    ready agreed agree agrees hopes hope hoping hoped intends intend intended wants want
    wanted vowed vow vows promised promises pledged pledges preparing prepared prepares
    supposed poised invited seeks seeking sought threatened threatens deadline expects
    expecting aims aim aiming aimed proposed proposal proposes timetabled earmarked
    booked tipped believed unlikely eager keen anticipated forecast projected arranged
    is are was were 's""".split()
)
"""Words that look ahead: before "to", or before "for" and "on"."""
_AHEAD_FOR = frozenset(
    """due set scheduled planned slated expected deadline date called timetabled
    earmarked booked forecast billed planning arranged postponed delayed rescheduled
    tickets plans predicted reserved""".split()
)
_AHEAD = frozenset("expected scheduled slated due planned set tipped".split())
_UNTIL = frozenset("until till by through".split())
_RANGE = frozenset("to through until till - – and".split())
_STARTING = frozenset("starting beginning commencing effective due".split())
_AS_SOON = frozenset("soon early late".split())
_BEGINS = frozenset(
    """begins begin starts start opens open ends end closes close concludes kicks meets
    faces hosts holds expires votes departs leaves resumes travels goes runs heads
    launches plays returns takes meet go flies fly leave travel return
    arrives gives moves addresses reopens sentences sails speaks""".split()
)
"""Verbs that in the present tense tell of a fixed plan ("the trial opens Monday")."""
_ARRANGED = frozenset(
    """meeting arriving leaving travelling traveling visiting holding hosting heading
    flying returning starting opening closing launching playing speaking attending
    facing going coming beginning holding expiring resuming voting""".split()
)
_CONTROL = frozenset(
    "urged urges asks tells wants wanted expects expected allows requires".split()
)
"""Verbs that send somebody to do something: "urged people to vote on Sunday"."""
_PUT_OFF = frozenset(
    """postponed delayed adjourned deferred extended suspended moved rescheduled pushed
    off remanded""".split()
)
_ANSWERS = frozenset("reaction reactions response responses answer".split())
_FOLLOWING = frozenset("after following from".split())
_IF = frozenset("if once unless".split())
_PAST = frozenset(
    """said told went came met left took began held fell rose won lost sent made flew
    drove shot hit struck broke brought built bought caught chose drew fought found gave
    grew heard kept knew laid led meant paid put ran saw sold set shook showed sank
    spoke spent stood swept taught thought threw understood wore wrote became got did
    was were had cut burst beat bore bound dug fled hung hurt lit overtook overthrew
    quit read rang rode sought shut slept slid split spread stuck stole swore swung tore
    withdrew woke wound underwent fed felt dealt died lay sat blew froze hid shrank
    sang""".split()
)
_UNCHANGED = frozenset(
    "set hit shut cut put burst quit read spread split hurt beat".split()
)
"""Past forms that are infinitives as well."""
_NOT_ED = frozenset(
    """need indeed speed feed seed bed hundred united embed breed exceed proceed succeed
    weed red shed sled wed fed led bred reed deed heed greed creed bleed kindred sacred
    naked wicked rugged ted fred ed med armed armoured armored so-called unprecedented
    limited alleged""".split()
)
_ADJECTIVE_AFTER = frozenset(
    "a an the its his her their this that these those our my your".split()
)
_REPORTING = frozenset(
    "said says told adding added announced reported confirmed".split()
)
_ADVERBS = frozenset("not also now still".split())
_OPENING = frozenset({"that", "“", '"', "but", "and"})
"""What stands before a date that opens its clause."""
_NOUN_NEXT = frozenset(
    "the a an his her its their this that these those my our your".split()
)


def _past_verb(words: Words, position: int) -> bool:
    key = words.key(position)
    if words.key(position - 1) in {"is", "are"}:
        return False  # "tearing down what is left"
    if key in _PAST:
        infinitive = (
            words.key(position - 1) == "to" or words.key(position - 1) in _MODALS
        )
        return not (infinitive and key in _UNCHANGED)
    if not key.endswith("ed") or len(key) < 4 or key in _NOT_ED:
        return False
    if not words.text(position)[0].islower():
        return False
    return words.key(position - 1) not in _ADJECTIVE_AFTER


def _infinitive(words: Words, position: int) -> bool:
    """Is the token "to" of an infinitive, not of a place or a person?"""
    following = words.text(position + 1)
    return (
        words.key(position) == "to"
        and following[:1].islower()
        and following.lower() not in _NOUN_NEXT
        and not following.endswith(("ing", "s'"))
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
    if after in _ADVERBS:
        after = words.key(position + 2)
    past = key in {"was", "were"}
    if after == "to" or after in _AHEAD_FOR or after in _EXPECTING - _BE:
        return "past" if past else "future"
    if key in {"is", "are", "'re"} and after in _ARRANGED:
        return "future"
    return "past" if past else ""


def _begins(words: Words, position: int) -> Tense:
    """A present tense that tells of a plan: "the trial opens Monday"."""
    before = words.key(position - 1)
    if words.key(position) == "meet" and any(
        words.key(position - step) == "where" for step in range(1, 9)
    ):
        return ""  # "the hills where three countries meet"
    noun = before in _ADJECTIVE_AFTER or before in {"'s", "of", "to", "-"}
    told = words.heading or noun or not words.text(position).islower()
    return "" if told else "future"


def _cue(words: Words, position: int) -> Tense:
    """What the token at `position` says about the tense, as a verb."""
    key = words.key(position)
    if key in _MODALS:
        name = words.text(position) in {"May", "Will"}
        return "" if name else _modal(words, position)
    if key in _BE or key == "'s":
        return _be(words, position)
    if key in _HAVE:
        return "past"
    if key in _AHEAD and words.key(position - 1) in _BE | _ADVERBS:
        fixed = key == "set" and words.key(position + 1) not in {"to", "for"}
        return "past" if fixed else "future"
    if key in _BEGINS:
        return _begins(words, position)
    return "past" if _past_verb(words, position) else ""


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
            if licence in _EXPECTING or not _CONTROL.isdisjoint(objects):
                return "future"
            infinitive = True
        elif key in {"for", "on"} and words.key(position - 1) in _AHEAD_FOR:
            return "future"
        elif tense := _cue(words, position):
            passive = tense == "past" and "be" in (
                words.key(position - 1),
                words.key(position - 2),
            )
            if not _IF.isdisjoint({words.key(position - 1), words.key(position - 2)}):
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
        if _infinitive(words, position) and words.key(position - 1) in _EXPECTING:
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
    if governor in _RANGE and words.code(before - 1) in "WM1oy":
        opening = before - 1
        while words.code(opening - 1) in "WM1oy,":
            opening -= 1
        return _verb_tense(words, opening, end), governor
    if governor in _UNTIL:
        return _after_until(words, before), governor
    return _governed(words, before) or _verb_tense(words, before + 1, end), governor


def _governed(words: Words, before: int) -> Tense:
    """Tense by the governor alone: "since", "due", "as early as", "ahead of"."""
    governor, further = words.key(before), words.key(before - 1)
    if governor == "since":
        return "past"
    ahead = (
        governor in _STARTING
        or (governor == "as" and further in _AS_SOON)
        or (governor, further) in {("of", "ahead"), ("than", "later")}
    )
    return "future" if ahead else ""


def _set_for(words: Words, before: int, end: int) -> bool:
    """Is it "scheduled for Friday", "set his sentencing for June 2"?"""
    if words.key(before - 1) in _AHEAD_FOR:
        return True
    near = range(max(0, before - 6), before)
    return words.key(end) != "'s" and any(words.key(i) in _AHEAD_FOR for i in near)


def _after_until(words: Words, before: int) -> Tense:
    """A date after "until" lies ahead, unless a plain past governs it."""
    cut = words.key(before - 1) == "off" and words.key(before - 2) != "put"
    if words.key(before - 1) in _PUT_OFF and not cut:
        return "future"
    for position in range(before - 1, max(-1, before - 8), -1):
        key = words.key(position)
        if key in {"was", "were", "had", "stayed", "lasted", "did"}:
            return "past"
        if key in _MODALS or key in {"has", "have", "is", "are", "be"}:
            break
    if words.key(before) == "by":
        tense = _right(words, before + 2) if before <= 1 else ""
        return tense or "future"
    return "future"


def _verb_tense(words: Words, phrase: int, end: int) -> Tense:
    """Tense by the verb that governs the phrase from `phrase` to `end`."""
    following = words.key(end)
    if words.key(phrase - 1) in {"is", "are"}:
        return "future"  # "the deadline is Friday"
    told_before = any(_past_verb(words, i) for i in range(max(0, phrase - 6), phrase))
    if following in _MODALS and words.text(end).islower() and not told_before:
        return _modal(words, end)
    if following in {"is", "are"} and not _past_verb(words, end + 1):
        return "future"  # "Monday is a holiday"
    opens = phrase == 0 or words.key(phrase - 1) in {
        ",",
        "that",
        "“",
        '"',
        "but",
        "and",
    }
    own = following == "'s" and words.key(phrase - 1) in _REPORTING
    if opens or own:
        return _right(words, end) or _left(words, phrase)
    answered = words.key(phrase - 1) == "to" and words.key(phrase - 2) in _ANSWERS
    if answered or (following == "'s" and words.key(phrase - 1) in _FOLLOWING):
        return _left(words, phrase)
    return _left(words, phrase) or _right(words, end)
