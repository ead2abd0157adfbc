"""Who welcomes whom: hosts, those received by them, and lists of guests."""

from __future__ import annotations

from typing import Final

from geoviz.models import Status
from geoviz.story.groups import People
from geoviz.story.said import GROUPS, STOPS, Said
from geoviz.story.traveller_nouns import PERSONS

_FAR: Final = 9
_PRONOUNS: Final = frozenset(
    {"he", "she", "they", "who", "team", "squad", "delegation"}
)
_RECEIVED: Final = GROUPS | {"him", "her", "them"}
_PEOPLE: Final = PERSONS | GROUPS | _PRONOUNS


def welcomes(people: People, last: int) -> bool:
    """Is it people who are welcomed, rather than news?"""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    keys = {tokens[i].key for i in range(last, min(stop, last + 5))}
    return bool(people.group_after(last) or not keys.isdisjoint(_RECEIVED))


def is_passive(people: People, first: int) -> bool:
    """Does "was" or the like stand right before a participle?"""
    floor = max(people.sentence.first_token, first - 3)
    tokens = people.extraction.tokens
    return any(tokens[i].key in {"was", "were", "been"} for i in range(floor, first))


def receivers(
    people: People, last: int, status: Status | None, first: int
) -> list[Said]:
    """Those by whom someone "was received": the hosts."""
    tokens, stop = people.extraction.tokens, people.sentence.last_token
    for i in range(last, min(stop, last + _FAR)):
        if tokens[i].key in STOPS:
            return []
        if tokens[i].key == "by":
            if not _somebody(people, first):
                return []  # "the ruling was welcomed by X"
            hosts = [
                Said(number, "host", status, "host_by", first, named=False)
                for number in people.group_after(i + 1)
            ]
            return hosts + [
                Said(number, "attendee", status, "attendee_welcomed", first, named=True)
                for number in people.subjects(first, STOPS)
            ]
    return []


def _somebody(people: People, first: int) -> bool:
    """Is it a person, or people, of whom a passive is said?"""
    if people.subjects(first, STOPS):
        return True
    floor = max(people.sentence.first_token, first - _FAR)
    keys = {people.extraction.tokens[i].key for i in range(floor, first)}
    return not keys.isdisjoint(_PEOPLE)


def guests_of(
    people: People, first: int, last: int, status: Status | None
) -> list[Said]:
    """Those whom a host welcomes: the names after the verb.

    One alone may be met anywhere; a list of guests is of those at the event.
    """
    group = people.group_after(last)
    alone = len(group) < 2
    return [
        Said(number, "attendee", status, "attendee_welcomed", first, named=alone)
        for number in group
    ]
