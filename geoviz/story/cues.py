"""Sentences → what the cues in them say of the people they name."""

from __future__ import annotations

from typing import Final

from geoviz.models import Role, Status
from geoviz.story.cue import Cue
from geoviz.story.cue_table import CUES_BY_FIRST
from geoviz.story.groups import People
from geoviz.story.moods import mood
from geoviz.story.receptions import guests_of, is_passive, receivers, welcomes
from geoviz.story.said import GROUPS, STOPS, Said

_BETWEEN: Final = frozenset({"also", "both", "all", "notably"})
"""Adverbs that may stand within a cue ("were also present")."""
_ARE: Final = frozenset({"are", "were", "is", "was", "include", "included"})
_ADVERBIAL: Final = frozenset(
    """in on at with along alongside and but as because despite while too either also
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    after before for from to or instead together it""".split()
)
"""Words after a cue that are not what is attended."""
_AUDIENCE: Final = frozenset(
    """delegates mourners participants rulers them crowd audience congregation
    supporters worshippers villagers pupils session plenary table""".split()
)
"""Those whom one joins, or speaks to, at what is told of."""
_GUESTS: Final = frozenset(
    """those visitors speakers spectators attending invited crowd audience invitees
    congregation""".split()
)
_THERE: Final = frozenset({"present", "there", "attendance"})
_SUFFERERS: Final = frozenset(
    """dead killed injured wounded victims casualties arrested detained missing suspects
    accused charged passengers hostages freed released candidates nominees winners
    losers favourites contenders survivors prisoners signatories critics""".split()
)
"""Of these "among them were" says nothing of an event attended."""
_ARTICLES: Final = frozenset("the a an his her their its co".split())
_COMPLETE: Final = frozenset({"attendee_tells", "attendee_performs", "absent_stays"})
"""Cues that say enough: what follows is not what is attended."""
_IN_STATE: Final = frozenset(
    """office power custody control charge place force contact talks government jail
    prison detention business doubt limbo opposition coma debt exile post effect
    touch""".split()
)
"""What one "remains in" is no place to be away at."""
_HERE: Final = frozenset(
    """room hall city town capital country race lead building area village meeting
    final competition chamber dark running hunt contest tournament""".split()
)
_NOT_AWAY: Final = _IN_STATE | _HERE
_COURT: Final = frozenset(
    "court judge magistrate magistrates jury dock trial bench".split()
)
_DID: Final = frozenset({"did", "were", "was", "will", "do", "does"})
_RECEIVES: Final = frozenset({"host_welcomes", "host_hosts"})
_FAR: Final = 9
_NO_OBJECT: Final = _ADVERBIAL | {"of", "that", "which"}
_GATHERED: Final = _AUDIENCE | GROUPS
_AFAR: Final = STOPS - {"with"}


_FOLLOWED: Final[dict[str, dict[str, tuple[Cue, ...]]]] = {
    first: {
        second: tuple(c for c in cues if c.words[1:2] in {(), ("*",), (second,)})
        for second in {"", *(cue.words[1] for cue in cues if len(cue.words) > 1)}
    }
    for first, cues in CUES_BY_FIRST.items()
}
"""First word → second word → the cues that both leave; "" for any other second."""


def read_cues(people: People) -> list[Said]:
    """What the words of one sentence say of the people it names."""
    tokens = people.extraction.tokens
    sentence = people.sentence
    position = sentence.first_token
    said: list[Said] = []
    while position < sentence.last_token:
        if tokens[position].key not in CUES_BY_FIRST:
            position += 1
            continue
        found = _match(people, position)
        if found is None or not _holds(people, found[0], found[1]):
            position += 1
            continue
        cue, last = found
        said += _apply(people, cue, position, last)
        again = tokens[position].key == "joined" or cue.rule == "absent_represented"
        position += 1 if again else last - position
    return said


def _match(people: People, position: int) -> tuple[Cue, int] | None:
    """The first cue that begins there, and one past its end."""
    for cue in _cues_at(people, position):
        last = _words_end(people, cue.words, position)
        if last >= 0:
            return cue, last
    return None


def _cues_at(people: People, position: int) -> tuple[Cue, ...]:
    """The cues of which the first word stands there, and the second may behind it."""
    tokens = people.extraction.tokens
    first = tokens[position].key
    if position + 1 >= people.sentence.last_token:
        return _FOLLOWED[first][""]
    second = tokens[position + 1].key
    if second in _BETWEEN:
        return CUES_BY_FIRST[first]
    followed = _FOLLOWED[first]
    return followed[second] if second in followed else followed[""]


def _words_end(people: People, words: tuple[str, ...], position: int) -> int:
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


def _apply(people: People, cue: Cue, first: int, last: int) -> list[Said]:
    status, denied = mood(people, first)
    if status == "doubtful":
        return []
    denied = denied or _neither(people, cue, first)
    role: Role = cue.role
    rule = cue.rule
    if denied:
        named = cue.named and not _anaphoric(people, cue, last)
        if role not in {"attendee", "invited"} or named or cue.side == "after":
            return []
        role, rule = "absent", "absent"
    given: Status | None = None if status == "open" else status
    if cue.rule == "attendee_expected":
        given = "planned"
    if cue.words[-1] == "by" and not is_passive(people, first):
        given = None  # "a summit hosted by X" may be still to come
    named = cue.named and not _anaphoric(people, cue, last)
    named |= cue.rule not in _COMPLETE and _has_object(people, cue, last)
    nouns = _definite(people, last)
    if cue.rule in _RECEIVES and is_passive(people, first):
        return receivers(people, last, given, first)
    said = [
        Said(number, role, given, why or rule, first, named=named, nouns=nouns)
        for number, why in _persons(people, cue, first, last, denied=denied)
    ]
    if cue.rule in _RECEIVES and not denied:
        said += guests_of(people, first, last, given)
    return said


def _neither(people: People, cue: Cue, first: int) -> bool:
    """As in "Neither X nor Y attended"."""
    group = people.subjects(first, STOPS) if cue.side != "after" else []
    before = people.first[group[0]] - 1 if group and group[0] in people.first else -1
    return before >= 0 and people.extraction.tokens[before].key == "neither"


def _holds(people: People, cue: Cue, last: int) -> bool:
    """Do the words after the cue leave it its meaning?"""
    if cue.rule == "host_welcomes":
        return welcomes(people, last) or is_passive(people, last - 1)
    before = people.extraction.tokens[last - 2].key if last > 1 else ""
    if cue.rule == "host_hosts" and before in _ARTICLES:
        return False  # "praised the hosts"
    if cue.rule == "attendee_appears" and _in_the_dock(people, last):
        return False
    if cue.rule in {"attendee_among", "absent_stays"}:
        return _leaves_it(people, cue, last)
    if cue.rule == "attendee_among_were":
        return _amongguests_of(people, last)
    if cue.rule == "attendee_sent":
        return _sends(people, last)
    stop = people.sentence.last_token
    following = people.extraction.tokens[last].key if last < stop else ""
    if cue.rule == "attendee_spoke":
        return not following[:1].isalpha()
    return cue.rule != "attendee_expected" or following not in {"to", "that", "by"}


def _leaves_it(people: People, cue: Cue, last: int) -> bool:
    """No "was among the victims of the crowd", and no "remained in office"."""
    sentence, tokens = people.sentence, people.extraction.tokens
    if cue.rule == "attendee_among":
        floor = max(sentence.first_token, last - _FAR)
        keys = {tokens[i].key for i in range(floor, last)}
        return "expected" not in keys and keys.isdisjoint(_SUFFERERS)
    stop = min(sentence.last_token, last + 2)
    return not any(tokens[i].key in _NOT_AWAY for i in range(last, stop))


def _persons(
    people: People, cue: Cue, first: int, last: int, *, denied: bool
) -> list[tuple[int, str]]:
    """The people of a cue, each with a rule of its own where it has one."""
    found: list[int] = []
    if cue.side in {"before", "both"}:
        found += people.subjects(first, STOPS)
    if cue.rule == "host_named":  # "X, the host,"
        found += [n for n in people.numbers if people.last[n] == first - 1]
    if cue.side in {"after", "both"} and not denied:
        found += _objects(people, cue, last)
    told = [(number, "") for number in found]
    if cue.role in {"attendee", "present"}:
        told += [(n, f"{cue.role}_including") for n in _included(people, last)]
    if cue.role in {"attendee", "present", "absent"}:
        told += [(number, "") for number in _likewise(people, last)]
    return told


def _amongguests_of(people: People, last: int) -> bool:
    """Is it "among the guests were", and not "among the dead were"?"""
    tokens = people.extraction.tokens
    floor = max(people.sentence.first_token, last - _FAR - 4)
    keys = {tokens[i].key for i in range(floor, last)}
    there = {tokens[i].key for i in range(last - 2, last)} & _THERE
    if "attending" in keys or "expected" in keys:
        return False  # read by a cue of its own
    return bool(keys & (_GUESTS | GROUPS) or there) and not keys & _SUFFERERS


def _in_the_dock(people: People, last: int) -> bool:
    """As in "appeared in court", "stood before a judge": no guest."""
    stop = min(people.sentence.last_token, last + 4)
    return any(people.extraction.tokens[i].key in _COURT for i in range(last, stop))


def _sends(people: People, last: int) -> bool:
    """As in "Spain sent Prince Felipe.": one by name, and nowhere else."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    group = people.group_after(last, 1)
    if not group:
        return False
    end = people.last[group[-1]]
    if end + 1 < stop and tokens[end + 1].key == "to":
        return False  # "sent his deputy, X, to Oslo"
    return end >= stop or tokens[end].text in {".", ",", ";"}


def _anaphoric(people: People, cue: Cue, last: int) -> bool:
    """Is it left to the sentences before what was taken part in?"""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    if cue.rule == "attendee_spoke":
        return True
    if cue.rule != "attendee_takes_part":
        return False
    return last >= stop or tokens[last].key not in {"in", "at", "on", "when"}


def _definite(people: People, last: int) -> frozenset[str]:
    """The words of the object after "the" or "his", up to a comma or a preposition."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    if last < stop and tokens[last].key in {"at", "in", "for"}:
        last += 1
    if last < stop and tokens[last].key in _AUDIENCE:
        return frozenset({"gathering"})  # "told mourners", "joined them"
    if last >= stop or tokens[last].key not in {"the", "his", "her", "their"}:
        return frozenset()
    keys: list[str] = []
    for i in range(last + 1, min(stop, last + 6)):
        key = tokens[i].key
        if key[0].isdigit():
            return frozenset()  # "the 2015 parade"
        if not key[0].isalpha() or key in _NO_OBJECT:
            break
        keys.append("gathering" if key in _GATHERED else key)
    return frozenset(keys)


def _likewise(people: People, last: int) -> list[int]:
    """The names after "as did" ("X attended, as did Y and Z")."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    for i in range(last, stop - 1):
        if tokens[i].key in {"as", "so", "nor"} and tokens[i + 1].key in _DID:
            return people.group_after(i + 2)
        if tokens[i].key in {";", "said"}:
            break
    return []


def _has_object(people: People, cue: Cue, last: int) -> bool:
    """Does the cue say itself what is attended ("attended a similar rite")?"""
    tokens = people.extraction.tokens
    if cue.side == "after" or cue.role == "host" or last >= people.sentence.last_token:
        return False
    key = tokens[last].key
    return key[0].isalpha() and key not in _ADVERBIAL and key not in _ARE


def _objects(people: People, cue: Cue, last: int) -> list[int]:
    """The people after a cue: right after it, or after its "with" or "are"."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    if cue.rule == "attendee_attends" and last < stop and tokens[last].key in _ARE:
        return people.group_after(last + 1)  # "among those attending are X and Y"
    if cue.side == "after":
        return people.listed_after(last)
    if not cue.by:
        return people.group_after(last)
    for i in range(last, min(stop, last + _FAR)):
        if tokens[i].key in cue.by:
            return people.group_after(i + 1)
        if tokens[i].key in _AFAR:
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
        such = key == "as" and tokens[i - 1].key == "such"
        among = key == "them" and tokens[i - 1].key == "among"
        if group and (key == "including" or such or among):
            return people.listed_after(i + 1)
    return []
