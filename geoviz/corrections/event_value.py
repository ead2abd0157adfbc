"""Events as corrections give them: the parts that are to change, or the id that holds.

what=Bridge opened; day=2025-09-03; day_end=2025-09-04; place=place:2038349 Name;
status=happened; background=no
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from geoviz.corrections.date_value import read_day
from geoviz.corrections.fields import read_fields, write_fields
from geoviz.corrections.place_value import place_id_in
from geoviz.errors import CorrectionError
from geoviz.models import Event, Status

PARTS = ("what", "day", "day_end", "place", "status", "background")
YES, NO = "yes", "no"
_MISSED = {"status": "happened", "background": NO}
"""What holds for an event that was missed unless a correction says otherwise."""
_EVENT_ID = "event:"
_ID = re.compile(
    rf"{_EVENT_ID}(.+)-(?:undated|\d{{4}}-\d\d-\d\d)-[0-9a-f]{{8}}(?:-\d+)?", re.ASCII
)


def event_id_in(text: str) -> str:
    """The id at the head of a value; empty when it has none.

    >>> event_id_in("event:flood-undated-178b9dd0 Flood"), event_id_in("what=Flood")
    ('event:flood-undated-178b9dd0', '')
    """
    head = text.partition(" ")[0]
    return head if head.startswith(_EVENT_ID) else ""


def lemma_in(event_id: str) -> str:
    """The word for the kind of event that stands in its id; may be empty.

    >>> lemma_in("event:air-raid-2025-09-02-178b9dd0"), lemma_in("event:1f")
    ('air-raid', '')
    """
    found = _ID.fullmatch(event_id)
    return found[1] if found else ""


def named_event(event: Event) -> str:
    """An event as a value: its id, and its name and day for the reader."""
    day = event.day.isoformat() if event.day else "not dated"
    return f"{event.event_id} {event.what}, {day}"


def write_event(wanted: Mapping[str, str], found: Event | None) -> str:
    """The value that makes an event what is wanted: only what is to change.

    Args:
        wanted: all its parts; an empty one is not stated.
        found: as it is; None for an event that was missed. Where nothing is to change,
            the value confirms it.
    """
    is_now = _parts(found) if found else _MISSED
    changed = {
        key: text
        for key, text in wanted.items()
        if (place_id_in(text) if key == "place" else text) != is_now.get(key, "")
    }
    if {"day", "day_end"} & changed.keys():  # each is right only beside the other
        changed |= {key: wanted[key] for key in ("day", "day_end") if wanted.get(key)}
    said = write_fields({key: changed[key] for key in PARTS if key in changed})
    return said if said or not found else named_event(found)


def _parts(event: Event) -> dict[str, str]:
    return {
        "what": event.what,
        "day": event.day.isoformat() if event.day else "",
        "day_end": event.day_end.isoformat() if event.day_end else "",
        "place": event.place_ids[0] if event.place_ids else "",
        "status": event.status,
        "background": YES if event.background else NO,
    }


def read_event(text: str) -> dict[str, str]:
    """The parts of an event that a value gives; none of them: it is as it was found.

    Raises:
        CorrectionError: a part is wrong.
    """
    if event_id_in(text):
        return {}  # what was found is right
    fields = read_fields(text, PARTS)
    if "what" in fields:
        fields["what"] = " ".join(fields["what"].split())
    if fields.get("what") == "":
        raise CorrectionError(
            "an event needs what took place; leave the part out to keep what was found,"
            " or the whole value to say that it is no event"
        )
    for key, known in (("status", get_args(Status)), ("background", (YES, NO))):
        if fields.get(key, known[0]) not in known:
            raise CorrectionError(
                f"{key} {fields[key]!r} is none; write one of {', '.join(known)}"
            )
    if fields.get("place") and not place_id_in(fields["place"]):
        raise CorrectionError(
            f"place {fields['place']!r} is none; write its id, as place:2038349"
        )
    day, end = (
        read_day(fields[key]) if fields.get(key) else None for key in ("day", "day_end")
    )
    undated = fields.get("day") == "" and end is not None
    if undated or (day is not None and end is not None and end < day):
        raise CorrectionError(
            "the event ends before it begins; day is its first day, day_end its last"
        )
    return fields
