"""What stands in `old` and `new`: texts that a person can read, and write by hand.

See `record.py` for what each kind takes, `place_value.py`, `date_value.py` and
`event_value.py` for places, dates and events, and `fields.py` for values of several
parts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast, get_args

from geoviz.corrections.date_value import read_date, read_day
from geoviz.corrections.event_value import read_event
from geoviz.corrections.fields import read_fields, write_fields
from geoviz.corrections.place_value import OwnPlace, place_id_in, read_own
from geoviz.errors import CorrectionError
from geoviz.gazetteer.table import COUNTRY_CODES
from geoviz.models import Role

ROLES: tuple[Role, ...] = get_args(Role)
NO_ROLE = "none"
"""A role of nobody: the person has no part in the event."""
MODES = ("train", "air", "road", "sea", "foot")
STATUSES = ("planned", "happened", "reported")


# --- people -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RoleValue:
    """A person's part in an event."""

    role: Role | None
    """None: the person has no part in it."""
    event_id: str
    what: str = ""
    day: str = ""


def read_role(text: str) -> RoleValue:
    """The role that a value gives.

    Raises:
        CorrectionError: no such role, or no event.
    """
    fields = read_fields(text, ("role", "event", "what", "day"))
    role = fields.get("role", "")
    if role not in (*ROLES, NO_ROLE):
        raise CorrectionError(
            f"role {role!r} is none; write one of {', '.join((*ROLES, NO_ROLE))}"
        )
    if not fields.get("event"):
        raise CorrectionError("no event; write event= and its id")
    return RoleValue(
        role=None if role == NO_ROLE else cast(Role, role),
        event_id=fields["event"],
        what=fields.get("what", ""),
        day=fields.get("day", ""),
    )


def write_role(value: RoleValue) -> str:
    """A role as a value."""
    fields = {
        "role": value.role or NO_ROLE,
        "event": value.event_id,
        "what": value.what,
        "day": value.day,
    }
    return write_fields({key: text for key, text in fields.items() if text})


def check_country(text: str) -> str:
    """The code, or empty for none.

    Raises:
        CorrectionError: it is no country's code.
    """
    if text and text not in COUNTRY_CODES:
        raise CorrectionError(
            f"{text!r} is no country; write an ISO 3166-1 alpha-2 code, such as KE"
        )
    return text


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person who was missed, as far as a person says who they are."""

    name: str = ""
    """Empty: the words are the name."""
    country: str = ""
    """ISO 3166-1 alpha-2; empty when it is not known."""
    title: str = ""


def read_person(text: str) -> PersonValue:
    """The person that a value describes; an empty one: the words are the name.

    Raises:
        CorrectionError: a part is wrong.
    """
    fields = read_fields(text, ("name", "country", "title"))
    return PersonValue(
        name=" ".join(fields.get("name", "").split()),
        country=check_country(fields.get("country", "")),
        title=" ".join(fields.get("title", "").split()),
    )


def write_person(value: PersonValue) -> str:
    """A person who was missed as a value."""
    fields = {"name": value.name, "country": value.country, "title": value.title}
    return write_fields({key: text for key, text in fields.items() if text})


# --- routes -----------------------------------------------------------------------

_ROUTE_ID = "route:"
_ROUTE = (
    "traveller",
    "mode",
    "origin",
    "destination",
    "departed",
    "arrived",
    "status",
)


def read_route(text: str) -> dict[str, str]:
    """The parts of a journey that a value gives; none of them: not a journey.

    Raises:
        CorrectionError: a part is wrong.
    """
    if text.startswith(_ROUTE_ID):
        return {}  # what was found is right
    fields = read_fields(text, _ROUTE)
    for key, known in (("mode", ("", *MODES)), ("status", STATUSES)):
        if fields.get(key, known[0]) not in known:
            raise CorrectionError(
                f"{key} {fields[key]!r} is none; write one of"
                f" {', '.join(filter(None, known))}"
            )
    for key in ("origin", "destination"):
        if fields.get(key) and not place_id_in(fields[key]):
            raise CorrectionError(
                f"{key} {fields[key]!r} is no place; write its id, as place:2038349"
            )
    for key in ("departed", "arrived"):
        if fields.get(key):
            read_day(fields[key])
    if fields.get("destination") == "" or fields.get("traveller") == "":
        raise CorrectionError(
            "a journey needs a traveller and a destination; leave the part out to keep"
            " what was found, or the whole value to say that it is no journey"
        )
    return fields


def check_value(kind: str, new: str) -> None:
    """Refuse a value that its kind cannot have.

    Raises:
        CorrectionError: saying what to write instead.
    """
    if kind in ("not a place", "not a person"):
        if new:
            raise CorrectionError(f"{kind!r} takes no new value; empty it")
    elif kind == "place":
        if not place_id_in(new):
            raise CorrectionError(
                f"{new!r} is no place of the gazetteer; write its id, such as"
                " place:2038349"
            )
    elif kind == "moved pin":
        read_own(new, OwnPlace("x", "landmark", "", "", 0.0, 0.0))
    elif kind == "added place":
        if not place_id_in(new):
            read_own(new)
    elif kind in _READERS:
        _READERS[kind](new)


_READERS: Mapping[str, Callable[[str], object]] = {
    "own place": read_own,
    "date": read_date,
    "country": check_country,
    "role": read_role,
    "added person": read_person,
    "event": read_event,
    "route": read_route,
}
"""What reads a value, and so refuses it."""
