"""Sentences → who meets, who signs and who speaks, by the verb or noun of the event."""

from __future__ import annotations

from typing import Final

from geoviz.extract.offsets import token_at
from geoviz.models import EventMention, Role, Status
from geoviz.story.act_verbs import NOT_WITH
from geoviz.story.groups import People
from geoviz.story.moods import mood
from geoviz.story.said import Said
from geoviz.story.verbs import BE, after_auxiliary, is_verb

_GIVES: Final = frozenset("gave gives give hosted hosts host threw".split())
_HOLDS: Final = frozenset({"held", "hold", "holds", "holding", "had", "have", "began"})
_GOES: Final = frozenset(
    """flies flew fly flying travels travelled traveled travel travelling arrived
    arrives arrive goes went go came comes come was is landed left""".split()
)
_TALKS: Final = frozenset(
    "talks meeting discussions consultations dinner lunch negotiations".split()
)
_BEATS: Final = frozenset(
    "beat beats defeated thrashed edged outlasted overcame".split()
)
_CLAUSE: Final = frozenset({";", "said", "that"})
_PARTED: Final = _CLAUSE | {
    "says",
    "told",
    "after",
    "before",
    "while",
    "when",
    "which",
    "as",
}
_OPENINGS: Final = (
    ("at",),
    ("speaking", "at"),
    ("addressing",),
    ("in", "a", "speech", "at"),
    ("in", "his", "speech", "at"),
    ("in", "her", "speech", "at"),
)
_REACH: Final = 14
_OBJECT: Final = 3
"""Words behind a verb in which its object stands."""
_LED: Final = 6
"""Words from "at" to the event's noun."""
_THE: Final = frozenset("the a an his her their this".split())
_SUFFERED: Final = frozenset(
    """killed shot injured wounded murdered assassinated criticised criticized accused
    praised condemned missed skipped boycotted mentioned died fell lost""".split()
)
"""Done to, or about, one who need not take part in what it is done at."""
_WITH: Final = frozenset({"with"})
_ENCOUNTERS: Final[dict[str, tuple[frozenset[str], bool]]] = {
    **dict.fromkeys(
        """dined lunched breakfasted spent shook agreed talked signed initialled walked
        toured attended opened visited laid drank""".split(),
        (_WITH, False),
    ),
    "sat": (frozenset({"with", "beside", "opposite", "next", "alongside"}), False),
    "stood": (frozenset({"beside", "alongside"}), False),
    "paid": (frozenset({"on", "to"}), False),
    "called": (frozenset({"on"}), False),
    **dict.fromkeys(("embraced", "hugged"), (frozenset({""}), False)),
    **dict.fromkeys(("gave", "hosted", "threw", "held"), (frozenset({"for"}), True)),
    "showed": (frozenset({""}), True),
    "took": (frozenset({""}), True),
}
"""Verbs by which people meet: what leads to the other side, and do they receive it?"""


def who_meets(people: People, mention: EventMention) -> list[Said]:
    """Read "X met Y", "the meeting between X and Y", "the X-Y meeting"."""
    tokens = people.extraction.tokens
    first = token_at(tokens, mention.start)
    last = token_at(tokens, mention.end)
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return []
    following = tokens[last].key if last < len(tokens) else ""
    if mention.trigger == "meet":
        numbers = people.group_before(first, _CLAUSE)
        numbers += people.group_after(last + (following == "with"))
    elif following in {"between", "of", "with"}:
        numbers = people.group_after(last + 1)
        if following == "with":
            numbers += _holders(people, first) or _goes_for(people, first)
    else:
        numbers = people.group_before(first, frozenset({",", "and", "the", "a"}))
        numbers = [n for n in numbers if people.last[n] == first]
        pair = [n for n in people.numbers if people.last[n] == first - 2]
        numbers += pair if numbers else []
        numbers = numbers or _several(_holders(people, first))
    given: Status | None = None if status == "open" else status
    return _all(numbers, given, "attendee_meets", first)


def who_encounters(people: People, mention: EventMention) -> list[Said]:
    """Read "X dined with Y", "X paid a call on Y", "X gave a banquet for Y"."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    first = token_at(tokens, mention.start)
    leads, host = _ENCOUNTERS.get(tokens[first].key, (frozenset(), False))
    for i in range(first - 1, max(people.sentence.first_token, first - 5) - 1, -1):
        if tokens[i].key in _GIVES and not leads:  # "gave a banquet for"
            first, leads, host = i, frozenset({"for", "of"}), True
    if not leads:
        return _who_goes_to_meet(people, first)
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return []
    given: Status | None = None if status == "open" else status
    for i in range(first + 1, min(stop, first + _REACH)):
        if tokens[i].key in _PARTED:
            return []
        direct = "" in leads and i == first + 1
        guests = (
            people.group_after(i + (not direct))
            if (direct or tokens[i].key in leads)
            else []
        )
        if guests:
            ours = people.subjects(first, _CLAUSE)
            role: Role = "host" if host else "attendee"
            rule = "host_receives" if host else "attendee_meets"
            met = _all(guests if ours else [], given, "attendee_meets", first)
            return [
                Said(number, role, given, rule, first, named=True) for number in ours
            ] + met
    return []


def _who_goes_to_meet(people: People, first: int) -> list[Said]:
    """Read "X is to fly to Oslo on Friday for talks with Y"."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    if tokens[first].key not in _GOES:
        return []
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return []
    for i in range(first + 1, min(stop - 1, first + 2 * _REACH)):
        key, after = tokens[i].key, tokens[i + 1].key
        if key in _CLAUSE:
            return []
        talks = key in _TALKS and after == "with"
        if talks or (key == "meet" and tokens[i - 1].key == "to"):
            ours, theirs = people.subjects(first, _CLAUSE), people.group_after(i + 1)
            given: Status | None = None if status == "open" else status
            if ours and theirs:
                return _all([*ours, *theirs], given, "attendee_meets", first)
            return []
    return []


def _several(numbers: list[int]) -> list[int]:
    """Two or more, who can meet; one alone holds a meeting with others."""
    return numbers if len(numbers) > 1 else []


def _holders(people: People, noun: int) -> list[int]:
    """Who "held" or "is to hold" the talks at a token."""
    for i in range(noun - 1, max(people.sentence.first_token, noun - 5) - 1, -1):
        if people.extraction.tokens[i].key in _HOLDS:
            return people.subjects(i, _CLAUSE)
    return []


def _goes_for(people: People, noun: int) -> list[int]:
    """Who "flies to X on Friday for talks" or "was in X for a meeting"."""
    tokens, floor = people.extraction.tokens, people.sentence.first_token
    for i in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if tokens[i].key == "for":
            for verb in range(i - 1, max(floor, i - _REACH) - 1, -1):
                if tokens[verb].key in _GOES:
                    return people.subjects(verb, _CLAUSE)
            return []
    return []


def who_signs(people: People, mention: EventMention) -> list[Said]:
    """Read "X and Y signed"."""
    tokens = people.extraction.tokens
    first = token_at(tokens, mention.start)
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return []
    given: Status | None = None if status == "open" else status
    return _all(people.subjects(first, _CLAUSE), given, "attendee_signs", first)


def who_does(people: People, mention: EventMention) -> list[Said]:
    """Read "X visited the town", "X will address the crowd": whose own doing it is."""
    tokens = people.extraction.tokens
    first = token_at(tokens, mention.start)
    floor = people.sentence.first_token
    if not (is_verb(tokens, first, floor) or after_auxiliary(tokens, first, floor)):
        return []
    if _is_figurative(people, first):
        return []
    status, denied = mood(people, first)
    if status == "doubtful" or denied:
        return []
    given: Status | None = None if status == "open" else status
    ours = people.subjects(first, _PARTED)
    said = _all(ours, given, "attendee_does", first)
    if tokens[first].key in _BEATS:  # both were on the court
        said += _all(people.group_after(first + 1), given, "attendee_does", first)
    for i in range(first + 1, min(people.sentence.last_token, first + _REACH)):
        if tokens[i].key in _PARTED or not ours:
            break
        if tokens[i].key in {"with", "alongside"} and tokens[i - 1].key != "met":
            said += _all(people.group_after(i + 1, 5), given, "attendee_does", first)
            break
    return said


def _is_figurative(people: People, verb: int) -> bool:
    """Is it done from an office, or in a figure ("cut taxes", "carried out")?"""
    tokens = people.extraction.tokens
    stop = min(people.sentence.last_token, verb + 1 + _OBJECT)
    near = {tokens[i].key for i in range(verb + 1, stop)}
    return bool(near & NOT_WITH.get(tokens[verb].key, frozenset()))


def who_speaks_at(people: People, mention: EventMention) -> list[Said]:
    """Read "At the summit, X condemned ..."."""
    tokens = people.extraction.tokens
    sentence = people.sentence
    first, stop = sentence.first_token, sentence.last_token
    keys = tuple(tokens[i].key for i in range(first, min(stop, first + 5)))
    if not any(keys[: len(words)] == words for words in _OPENINGS):
        return []
    for i in range(first, min(stop, first + _REACH)):
        if tokens[i].text != ",":
            continue
        if mention.start <= tokens[i].start:
            return _all(people.group_after(i + 1), None, "attendee_at", first)
        break
    return []


def who_is_at(people: People, mention: EventMention) -> list[Said]:
    """Read "X clashed with reporters at the summit", "X spoke during the debate"."""
    tokens, floor = people.extraction.tokens, people.sentence.first_token
    noun = token_at(tokens, mention.start)
    lead = noun - 1
    lowest = max(floor, noun - _LED)
    while lead >= lowest and not _at(people, lead):
        lead -= 1
    if lead < lowest or any(
        tokens[i].text in {",", ";"} or is_verb(tokens, i, floor)
        for i in range(lead + 1, noun)
    ):
        return []
    verb = lead - 1
    while verb >= max(floor, lead - _REACH) and not is_verb(tokens, verb, floor):
        if tokens[verb].key in _PARTED or tokens[verb].text == ",":
            return []
        verb -= 1
    if verb < floor or tokens[verb].key in _SUFFERED or tokens[verb].key in BE:
        return []
    doers = people.group_before(verb, _PARTED)
    beside = doers and people.last[doers[-1]] == verb
    status, denied = mood(people, verb)
    if beside and not denied and status not in {"doubtful", "planned"}:
        return _all(doers, "happened", "attendee_at", verb)
    return []


def _at(people: People, position: int) -> bool:
    """Does "at", "during" or "in the" stand at a token?"""
    tokens = people.extraction.tokens
    key = tokens[position].key
    if key != "in":
        return key in {"at", "during"}
    return position + 1 < len(tokens) and tokens[position + 1].key in _THE


def _all(
    numbers: list[int], status: Status | None, rule: str, first: int
) -> list[Said]:
    return [
        Said(number, "attendee", status, rule, first, named=True) for number in numbers
    ]
