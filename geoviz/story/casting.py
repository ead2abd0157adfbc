"""What all documents say of one event's people, weighed: one role for each person."""

from __future__ import annotations

from typing import Final, Protocol

from geoviz.extract.names import name_key
from geoviz.extract.person_shapes import RELATIVES
from geoviz.models import Event, Role, Status
from geoviz.story.portrait import Identity
from geoviz.story.stage import Part

_PRECEDENCE: Final[tuple[Role, ...]] = (
    "host",
    "companion",
    "attendee",
    "present",
    "absent",
    "invited",
    "mentioned",
)
_TAKES_PART: Final = frozenset({"host", "companion", "attendee", "present"})
_DEPUTIES: Final = frozenset({"vice", "deputy", "crown", "prince", "princess"})
"""Words of titles whose bearers stand for the head of their state."""
_LEADS: Final = frozenset({"attendee_list", "attendee_heading"})
"""Rules under which one below the top still leads a delegation."""


class PlaceFacts(Protocol):
    """What is asked of the gazetteer index."""

    def row_of(self, place_id: str) -> int:
        """The row of a place's id."""
        ...

    def country(self, row: int) -> str:
        """The code of its country."""
        ...

    def capital(self, country: str) -> int | None:
        """The row of a country's capital."""
        ...

    def country_row(self, country: str) -> int | None:
        """The row of a country."""
        ...

    def point(self, row: int) -> tuple[float, float] | None:
        """(lon, lat) of a row."""
        ...


class Heard:
    """A part with the document it was read in."""

    __slots__ = ("doc_id", "part", "quote")

    def __init__(self, part: Part, doc_id: str, quote: str) -> None:
        """Take the part and the words that give it."""
        self.part = part
        self.doc_id = doc_id
        self.quote = quote


def weigh(
    event: Event,
    cast: dict[str, list[Heard]],
    by_id: dict[str, Identity],
    index: PlaceFacts,
) -> dict[str, tuple[Role, Status, list[Heard]]]:
    """Role and status of each person in an event, and what was heard of them."""
    home = _countries(event, index)
    summit = _is_summit(cast, by_id, home)
    found: dict[str, tuple[Role, Status, list[Heard]]] = {}
    for person_id in sorted(cast):
        reads = _mend(person_id, cast[person_id], cast)
        if not reads:
            continue
        role = _role([r.part for r in reads if not r.part.confirms])
        if role is None:
            continue
        identity = by_id[person_id]
        fitted = _fit(identity, role, reads, home, cast, by_id, summit=summit)
        if fitted is None:
            continue
        found[person_id] = (fitted, _status(reads, event, fitted), list(reads))
    return found


def host_all_day(
    weighed: dict[str, dict[str, tuple[Role, Status, list[Heard]]]],
    events: dict[str, Event],
    by_id: dict[str, Identity],
    index: PlaceFacts,
) -> None:
    """Who hosts guests from abroad hosts the day's other events in the country too."""
    hosting = {
        (person_id, events[event_id].day)
        for event_id, parts in weighed.items()
        for person_id, (role, _, _) in parts.items()
        if role == "host" and events[event_id].day is not None
    }
    for event_id, parts in weighed.items() if hosting else ():
        event = events[event_id]
        for person_id, (role, status, reads) in parts.items():
            if role != "attendee" or (person_id, event.day) not in hosting:
                continue
            if by_id[person_id].country in _countries(event, index):
                parts[person_id] = ("host", status, reads)


def _mend(
    person_id: str, reads: list[Heard], cast: dict[str, list[Heard]]
) -> list[Heard]:
    """The readings that count: companions only of those who take part."""
    return [
        read
        for read in reads
        if not read.part.beside
        or (read.part.beside != person_id and _in_own_right(read.part.beside, cast))
    ]


def _in_own_right(person_id: str, cast: dict[str, list[Heard]]) -> bool:
    return any(
        read.part.role in {"attendee", "host"} and not read.part.confirms
        for read in cast.get(person_id, ())
    )


def _countries(event: Event, index: PlaceFacts) -> frozenset[str]:
    """Countries in which the event takes place, as far as its places are known."""
    codes = {index.country(index.row_of(place_id)) for place_id in event.place_ids}
    return frozenset(code for code in codes if code)


def _is_top(identity: Identity) -> bool:
    """Head of a state or of a government, by a title that the words give."""
    return identity.rank != "other"


def _is_summit(
    cast: dict[str, list[Heard]],
    by_id: dict[str, Identity],
    home: frozenset[str],
) -> bool:
    """Do heads of two or more states attend, one of them at least from abroad?"""
    states = {
        by_id[person_id].country
        for person_id in cast
        if _is_top(by_id[person_id]) and _counts(person_id, cast, by_id, home)
    } - {""}
    return len(states) > 1 and bool(states - home)


def _counts(
    person_id: str,
    cast: dict[str, list[Heard]],
    by_id: dict[str, Identity],
    home: frozenset[str],
) -> bool:
    """Do they attend in their own right, rather than receive guests elsewhere?"""
    roles = {r.part.role for r in cast[person_id] if not r.part.confirms}
    at_home = not home or by_id[person_id].country in home
    return "attendee" in roles or ("host" in roles and at_home)


def _role(parts: list[Part]) -> Role | None:
    """The weightiest role; an absence that happened outdoes a plan to attend."""
    if not parts:
        return None
    roles = {part.role for part in parts}
    attended = any(p.role in _TAKES_PART and p.status != "planned" for p in parts)
    if "absent" in roles and not attended:
        return "absent"
    return next(role for role in _PRECEDENCE if role in roles)


def _fit(
    identity: Identity,
    role: Role,
    reads: list[Heard],
    home: frozenset[str],
    cast: dict[str, list[Heard]],
    by_id: dict[str, Identity],
    *,
    summit: bool,
) -> Role | None:
    """The role, once it is known who the person is and whose the place is."""
    if role in {"attendee", "present"} and _accompanies(identity, cast, by_id):
        return "companion"
    if role == "host" and home and identity.country and identity.country not in home:
        role_left = _role(
            [r.part for r in reads if r.part.role != "host" and not r.part.confirms]
        )
        if role_left is None:
            return None
        role = role_left
    if role != "attendee" or not summit:
        return role
    if identity.country in home:
        if not _is_top(identity):
            return "present"
        return "host" if _at_home(reads, cast) and len(home) == 1 else role
    lower = bool(identity.title) and not _is_top(identity)
    leads = any(read.part.rule in _LEADS for read in reads) or (
        bool(_DEPUTIES & set(identity.title.casefold().replace("-", " ").split()))
        and not _led_by_another(identity, cast, by_id)
    )
    return "present" if lower and not leads else role


def _led_by_another(
    identity: Identity,
    cast: dict[str, list[Heard]],
    by_id: dict[str, Identity],
) -> bool:
    """Does the head of the same state take part as well?"""
    return any(
        by_id[person_id].country == identity.country and _is_top(by_id[person_id])
        for person_id in cast
        if _in_own_right(person_id, cast)
    )


def _at_home(reads: list[Heard], cast: dict[str, list[Heard]]) -> bool:
    """May the head of the state in which it takes place be its host?

    Not if the words say of another who hosts, nor of one who is only expected.
    """
    hosted = any(
        heard.part.role == "host" for others in cast.values() for heard in others
    )
    here = any(heard.part.status != "planned" for heard in reads)
    return here and not hosted


def _accompanies(
    identity: Identity,
    cast: dict[str, list[Heard]],
    by_id: dict[str, Identity],
) -> bool:
    """Is it a relative of one who takes part in their own right?"""
    relation, _, whose = identity.title.partition(" of ")
    if not whose or relation.casefold() not in RELATIVES:
        return False
    key = name_key(whose)
    return any(
        _in_own_right(person_id, cast) and name_key(by_id[person_id].name) == key
        for person_id in cast
    )


def _status(reads: list[Heard], event: Event, role: Role) -> Status:
    """What happened in one text outdoes what was planned in another."""
    given = [
        read.part.status or event.status
        for read in reads
        if read.part.role == role
        or (role in _TAKES_PART and read.part.role in _TAKES_PART)
    ]
    statuses: tuple[Status, ...] = ("happened", "reported", "planned")
    return next((s for s in statuses if s in given), event.status)
