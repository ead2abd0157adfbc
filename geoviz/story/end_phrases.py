"""The preposition that leads to an end by way of a noun: "to a hospital in A"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from geoviz.models import Mention
from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.noun_phrases import PREPOSITIONS
from geoviz.story.travel_words import PURPOSES, VENUES
from geoviz.story.verbs import is_verb

BUILDINGS: Final = frozenset(
    """hospital infirmary clinic house palace street road avenue square building tower
    court hall hotel school college university church cathedral mosque temple prison
    jail station barracks stadium arena centre center headquarters""".split()
)
"""How names end of what stands within a town: "to Raigmore Hospital in Inverness"."""
TO: Final = frozenset({"to", "into", "towards", "toward", "onto"})
_NEAR: Final = 9
"""Words between "to" and a place that only says where the end is."""
_BOUNDS: Final = frozenset(
    {",", ";", "and", "but", "that", "who", "which", "(", "–", "—"}
)
_TAKEN: Final = frozenset(
    "taken flown driven rushed airlifted brought moved transferred carried".split()
)
_LIST_JOINTS: Final = frozenset({",", "and", "then"})
_PLACE_WORDS: Final = 4
_NO_END: Final = frozenset(
    """halt close end stop standstill vote head agreement conclusion deal decision life
    draw victory defeat point""".split()
)
"""Behind "to a" no place that one may reach."""
_ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "their"})


def in_street(clauses: Clauses, at: int) -> bool:
    """Does a street's name go on at a token ("North John Street" is in no North)?"""
    while at < clauses.last and clauses.tokens[at].text[:1].isupper():
        if clauses.key(at) in _STREETS:
            return True
        at += 1
    return False


_STREETS: Final = frozenset(
    "street avenue lane boulevard drive terrace crescent".split()
)


def outer_preposition(
    clauses: Clauses, leg: Leg, position: int, days: AbstractSet[int]
) -> str:
    """The preposition of "to a hospital in", "from the airport of"; "" for none.

    `position` is the token of the preposition before the place, `days` those of dates.
    """
    floor = max(leg.last, position - _NEAR)
    for at in range(position - 1, floor - 1, -1):
        key = clauses.key(at)
        if key in TO or key in {"from", "for"}:
            words = {clauses.key(i) for i in range(at + 1, position)}
            if key == "to" and clauses.key(at + 1) in PURPOSES:
                return "to"
            if not (words & VENUES or _is_somewhere(clauses, leg, at, position)):
                return ""
            verbs = range(at + 1, position)
            if any(is_verb(clauses.tokens, i, clauses.first) for i in verbs):
                return ""
            return key if at + 1 < position else ""
        if key in _BOUNDS or at in days:
            return ""
    return ""


def _is_somewhere(clauses: Clauses, leg: Leg, at: int, position: int) -> bool:
    """As in "flown to a burn unit in": any noun, behind verbs that only travel."""
    if clauses.key(leg.first).startswith(("return", "head", "retreat")):
        return False  # "returned to the fold in"
    taken = leg.sense.takes and not leg.noun and clauses.key(leg.first) in _TAKEN
    if (leg.sense.weak and not taken) or clauses.key(at) not in TO:
        return False
    if clauses.key(at + 1) not in _ARTICLES:
        return False
    words = [clauses.key(i) for i in range(at + 2, position)]
    return (
        0 < len(words) <= _PLACE_WORDS
        and all(word.isalpha() or word == "-" for word in words)
        and words[-1] not in _NO_END
        and PREPOSITIONS.isdisjoint(words)
    )


def list_behind(
    clauses: Clauses, places: Sequence[Mention], place: Mention
) -> list[Mention]:
    """The rest of a list that a place opens, "A, B and C"; it ends with "and"."""
    listed: list[Mention] = []
    start = clauses.at(place.end)
    for other in places[places.index(place) + 1 :]:
        stop = clauses.at(other.start)
        joints = [clauses.key(i) for i in range(start, stop)]
        if not joints or not _LIST_JOINTS.issuperset(joints):
            break
        listed.append(other)
        if "and" in joints:
            return listed
        start = clauses.at(other.end)
    return []
