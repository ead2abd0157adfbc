"""What stands in `old` and `new`: texts that a person can read, and write by hand.

See `record.py` for what each kind takes, `place_value.py` for places and `fields.py`
for values of several parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import cast, get_args

from geoviz.corrections.fields import read_fields, write_fields
from geoviz.corrections.place_value import OwnPlace, place_id_in, read_own
from geoviz.errors import CorrectionError
from geoviz.gazetteer.table import COUNTRY_CODES
from geoviz.models import Role
from geoviz.story.days import first_day

ROLES: tuple[Role, ...] = get_args(Role)
NO_ROLE = "none"
"""A role of nobody: the person has no part in the event."""
UNKNOWN_DAY = "unknown"
_DAY = r"\d{4}-\d{2}-\d{2}"
_SPAN = rf"(?:{_DAY}|\d{{4}}-W\d{{2}}|\d{{4}}-\d{{2}}|\d{{4}})"
_VALUE = re.compile(rf"({_SPAN}(?:/{_SPAN})?)(?: (\d\d:\d\d))?", re.ASCII)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
MODES = ("train", "air", "road", "sea", "foot")
STATUSES = ("planned", "happened", "reported")


# --- dates ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date in words stands for."""

    value: str
    """As in the table `dates`; empty when it is not known."""
    time: str = ""
    """`HH:MM`; empty when nothing is said of it."""


def read_date(text: str) -> DateValue | None:
    """The value; None for words that are no date.

    Raises:
        CorrectionError: it is no day, week, month, year or interval of the calendar.
    """
    if not text:
        return None
    if text == UNKNOWN_DAY:
        return DateValue("")
    found = _VALUE.fullmatch(text)
    ends = found[1].split("/") if found else []
    days = [first_day(end) for end in ends]
    wrong = (
        not found or None in days or (len(days) == 2 and str(days[0]) > str(days[1]))
    )
    if wrong or (found and found[2] and not _CLOCK.fullmatch(found[2])):
        raise CorrectionError(
            f"{text!r} is no date; write 2025-09-03, 2025-09-03 14:30, 2025-W36,"
            " 2025-09, 2025, 2025-09-02/2025-09-03, unknown, or nothing for no date"
        )
    return DateValue(found[1], found[2] or "") if found else None


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


def read_day(text: str) -> date:
    """One day of the calendar.

    Raises:
        CorrectionError: it is none.
    """
    value = read_date(text)
    if value is None or not re.fullmatch(_DAY, value.value) or value.time:
        raise CorrectionError(f"{text!r} is no day; write it as 2025-09-03")
    return date.fromisoformat(value.value)


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
    elif kind == "own place" or (kind == "added place" and not place_id_in(new)):
        read_own(new)
    elif kind == "date":
        read_date(new)
    elif kind == "country":
        check_country(new)
    elif kind == "role":
        read_role(new)
    elif kind == "route":
        read_route(new)
