"""Sentences → cues: the words that say what part someone has in an event.

Each cue is a row of `CUES`: the words, on which side of them the people stand, the
role, and whether the event must be named in the sentence. Adding one is one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from geoviz.models import Role, Status
from geoviz.story.groups import People

Side = Literal["before", "after", "both"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give people a role."""

    rule: str
    words: tuple[str, ...]
    """Folded; `*` stands for up to six words that name no person."""
    side: Side
    role: Role
    named: bool
    """Must the sentence itself name the event?"""
    by: tuple[str, ...] = ()
    """What leads to the people after it ("by", "with"); empty for none."""


@dataclass(frozen=True, slots=True)
class Said:
    """One person's part in an event, as one sentence gives it."""

    number: int
    """Index of the mention among the document's people."""
    role: Role
    status: Status | None
    """None where the words leave it to the event."""
    rule: str
    first: int
    """Token index of the cue."""
    named: bool
    """Must the sentence itself name the event?"""


def _cues(rule: str, role: Role, side: Side, words: str, **more: object) -> list[Cue]:
    named = bool(more.get("named", False))
    by = tuple(str(more.get("by", "")).split())
    return [
        Cue(rule, tuple(each.split()), side, role, named, by)
        for each in words.split(" | ")
    ]


CUES: tuple[Cue, ...] = (
    *_cues("attendee_by", "attendee", "after", "attended by | joined by"),
    *_cues("attendee_flanks", "attendee", "after", "flanked by", named=True),
    *_cues(
        "attendee_attends",
        "attendee",
        "both",
        "attended | attend | attends | attending | in attendance",
        by="alongside",
    ),
    *_cues(
        "attendee_takes_part",
        "attendee",
        "before",
        "took part | take part | takes part | taking part | participated | participate"
        " | participates | participating | show up | showed up | shows up | was present"
        " | were present | is present | are present | will be present",
        named=True,
    ),
    *_cues(
        "attendee_joins",
        "attendee",
        "both",
        "joined | join | joins | joining",
        named=True,
    ),
    *_cues(
        "attendee_appears",
        "attendee",
        "both",
        "appeared | appear | appears | stood | stand | stands | walked | watched"
        " | gathered | sat | assembled | marched",
        named=True,
        by="with alongside",
    ),
    *_cues(
        "attendee_arrives_for",
        "attendee",
        "before",
        "arrived * for | arrived * ahead of | arrives * for | arrived * to attend"
        " | arrives * to attend | travelled * for | traveled * for | flew * for"
        " | arrived at | arrives at | travels * for | was in * for | is in * for"
        " | were in * for | are in * for",
        named=True,
    ),
    *_cues(
        "attendee_speaks",
        "attendee",
        "before",
        "addressed | told | spoke at | speaks at | speaking at | opened | closed",
        named=True,
    ),
    *_cues("host_hosts", "host", "before", "hosted | hosts | hosting | host"),
    *_cues("host_by", "host", "after", "hosted by"),
    *_cues(
        "host_welcomes",
        "host",
        "before",
        "welcomed | welcomes | welcoming | greeted | received",
    ),
    *_cues("absent", "absent", "after", "absent was | absent were | absence of"),
    *_cues(
        "absent",
        "absent",
        "before",
        "was absent | is absent | absent from | skipped | skips | skipping"
        " | stayed away | boycotted | boycotts | declined to attend"
        " | refused to attend | not invited | sat out",
    ),
    *_cues("invited", "invited", "after", "invited | invitation to"),
    *_cues("invited", "invited", "before", "was invited | been invited | were invited"),
    *_cues("present_seen", "present", "after", "shows | showed | saw | seen were"),
    *_cues("present_seen", "present", "before", "was seen | were seen | was spotted"),
)
"""All cues; of several that begin at one token the longest is taken."""

_BY_FIRST: Mapping[str, tuple[Cue, ...]] = {
    key: tuple(
        sorted(
            (cue for cue in CUES if cue.words[0] == key),
            key=lambda cue: (-len(cue.words), cue.rule),
        )
    )
    for key in {cue.words[0] for cue in CUES}
}
GROUPS = frozenset(
    """leaders heads presidents ministers guests dignitaries officials delegates
    participants attendees figures mourners statesmen counterparts state leader
    monarchs royals politicians celebrities""".split()
)
"""Nouns for several people whose names "including" may open."""
_STOPS = frozenset(
    """; said says told that but while when whether if because although though as
    according which : after before since until where with""".split()
)
"""Words that part a cue from a subject further left."""
_DOUBT = frozenset(
    """may might could would should whether if unless rumoured rumored likely unlikely
    possibly perhaps reportedly hopes hope wants want wanted hoped considering
    consideration asked urged possible invite rumours rumors""".split()
)
_PLANS = frozenset(
    """will shall expected due set scheduled plans planning planned going to preparing
    tomorrow""".split()
)
_NOT = frozenset({"not", "never", "didn't", "won't", "cannot", "no", "without"})
_PARTICIPLE_PLANS = frozenset({"is", "are", "be"})
_PAST_VERBS = frozenset({"has", "have", "had", "was", "were"})
_BETWEEN = frozenset({"also", "both", "all", "notably"})
"""Adverbs that may stand within a cue ("were also present")."""
_ARE = frozenset({"are", "were", "is", "was", "include", "included"})
_ADVERBIAL = frozenset(
    """in on at with along alongside and but as because despite while too either also
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    after before for from to or instead together it""".split()
)
"""Words after a cue that are not what is attended."""
_CONDITIONS = frozenset({"whether", "if", "unless", "rumoured", "rumored"})
_FAR = 6


def read_cues(people: People) -> Iterator[Said]:
    """What the words of one sentence say of the people it names."""
    tokens = people.extraction.tokens
    sentence = people.sentence
    position = sentence.first_token
    while position < sentence.last_token:
        found = _match(people, position)
        if found is None:
            position += 1
            continue
        cue, last = found
        yield from _apply(people, cue, position, last)
        position += 1 if tokens[position].key == "joined" else last - position


def _match(people: People, position: int) -> tuple[Cue, int] | None:
    tokens = people.extraction.tokens
    for cue in _BY_FIRST.get(tokens[position].key, ()):
        last = _words_end(people, cue.words, position)
        if last >= 0:
            return cue, last
    return None


def _words_end(people: People, words: Sequence[str], position: int) -> int:
    """Index one past the cue's words at `position`; -1 when they are not there."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    for number, word in enumerate(words):
        if word == "*":
            wanted = words[number + 1]
            limit = min(stop, position + _FAR + 1)
            near = range(position, limit)
            at = next((i for i in near if tokens[i].key == wanted), -1)
            if at < 0:
                return -1
            position = at
            continue
        while number and position < stop and tokens[position].key in _BETWEEN:
            position += 1
        if position >= stop or tokens[position].key != word:
            return -1
        position += 1
    return position


def _apply(people: People, cue: Cue, first: int, last: int) -> Iterator[Said]:
    status, denied = mood(people, first)
    if status == "doubtful":
        return
    role: Role = cue.role
    rule = cue.rule
    if denied:
        if role not in {"attendee", "invited"} or cue.named:
            return
        role, rule = "absent", "absent"
    given: Status | None = None if status == "open" else status
    if cue.words[-1] == "by" and not _passive(people, first):
        given = None  # "a summit hosted by X" may be still to come
    named = cue.named or _has_object(people, cue, last)
    if cue.rule == "host_welcomes" and not _welcomes(people, last):
        return
    if cue.side in {"before", "both"}:
        for number in people.subjects(first, _STOPS):
            yield Said(number, role, given, rule, first, named)
    if cue.side in {"after", "both"} and not denied:
        for number in _objects(people, cue, last):
            yield Said(number, role, given, rule, first, named)
    if role in {"attendee", "present"}:
        for number in _included(people, last):
            yield Said(number, role, given, f"{role}_including", first, named)


def _passive(people: People, first: int) -> bool:
    """Does "was" or the like stand right before a participle?"""
    floor = max(people.sentence.first_token, first - 3)
    tokens = people.extraction.tokens
    return any(tokens[i].key in {"was", "were", "been"} for i in range(floor, first))


def _has_object(people: People, cue: Cue, last: int) -> bool:
    """Does the cue say itself what is attended ("attended a similar rite")?"""
    tokens = people.extraction.tokens
    if cue.side == "after" or cue.role == "host" or last >= people.sentence.last_token:
        return False
    key = tokens[last].key
    return key[0].isalpha() and key not in _ADVERBIAL | _ARE


def _welcomes(people: People, last: int) -> bool:
    """Is it people who are welcomed, rather than news?"""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    keys = {tokens[i].key for i in range(last, min(stop, last + 5))}
    return bool(people.group_after(last) or keys & (GROUPS | {"him", "her", "them"}))


def _objects(people: People, cue: Cue, last: int) -> list[int]:
    """The people after a cue: right after it, or after its "with" or "are"."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    if cue.rule == "attendee_attends" and last < stop and tokens[last].key in _ARE:
        return people.group_after(last + 1)  # "among those attending are X and Y"
    if not cue.by:
        return people.group_after(last)
    for i in range(last, min(stop, last + _FAR)):
        if tokens[i].key in cue.by:
            return people.group_after(i + 1)
        if tokens[i].key in _STOPS - {"with"}:
            break
    return []


def _included(people: People, last: int) -> list[int]:
    """The names after "including" behind a noun for several people."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    group = False
    for i in range(last, min(stop, last + 24)):
        key = tokens[i].key
        if key in GROUPS:
            group = True
        if key in {";", "that", "said"}:
            return []
        if group and key == "including":
            return people.group_after(i + 1)
        if group and key == "as" and tokens[i - 1].key == "such":
            return people.group_after(i + 1)
    return []


def mood(
    people: People, first: int
) -> tuple[Literal["planned", "happened", "doubtful", "open"], bool]:
    """(status, denied) of the verb at token `first`, from the words before it."""
    tokens, floor = people.extraction.tokens, people.sentence.first_token
    verb = tokens[first].key
    before: list[str] = []
    for i in range(first - 1, floor - 1, -1):
        key = tokens[i].key
        if len(before) == _FAR or key in {";", ":", "that", "said", "who", "which"}:
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
    if words & _DOUBT or "consideration" in after:
        return "doubtful", denied
    if words & _PLANS:
        return "planned", denied
    if verb.endswith("ing"):
        if words & _PARTICIPLE_PLANS and before and before[0] in _PARTICIPLE_PLANS:
            return "planned", denied
        return "open", denied
    if verb.endswith("ed") or words & _PAST_VERBS or verb in _PAST:
        return "happened", denied
    return "open", denied


_PAST = frozenset("took stood sat spoke told saw met flew was were".split())
