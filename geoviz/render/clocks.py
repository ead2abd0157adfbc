"""Times of day as the page says them: always with the zone they are in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from geoviz.models import Block, Document, Event, Publication, Story
from geoviz.render.embed import Json
from geoviz.render.lookup import Lookup
from geoviz.render.quotes import Frame
from geoviz.story.zones import convert_clock, zone_name

_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the story happens, as far as clocks are concerned."""

    zone: str
    """IANA name; empty when it is not known."""
    country: str


def scene(story: Story, lookup: Lookup) -> Scene:
    """The time zone of the story's largest event that has a place with one.

    Largest by the people who take part, then by its quotes.
    """
    guests = Counter(one.event_id for one in story.people if one.role == "attendee")
    quotes = Counter(one.subject_id for one in story.evidence)
    events = sorted(
        (one for one in story.events if one.day and not one.background),
        key=lambda one: (-guests[one.event_id], -quotes[one.event_id], one.event_id),
    )
    for event in events:
        for place_id in event.place_ids:
            known = lookup.place(place_id)
            if known and known.timezone:
                return Scene(known.timezone, known.country)
    return Scene("", "")


def event_clock(event: Event, countries: dict[str, str], lookup: Lookup) -> str:
    """An event's time with its zone: "13:00 Nairobi time", "11:00 GMT"; or "".

    Args:
        event: one of the story's.
        countries: code of the country of each place of the story.
        lookup: the gazetteer.
    """
    if not event.time:
        return ""
    country = next((countries.get(one, "") for one in event.place_ids), "")
    return f"{event.time} {_zone_words(event.zone, country, lookup)}".strip()


def live_entries(
    document: Document,
    publication: Publication,
    blocks: tuple[Block, ...],
    frame: Frame,
    scene: Scene,
    lookup: Lookup,
) -> list[Json]:
    """The dated entries of a live page: where they begin, and when they were made.

    Each is `[start, stamp start, stamp end, clock, there]`: offsets in UTF-16 units,
    the clock as the page writes it, and the same moment where the story happens (with
    "next day" or "day before" where that differs; empty when it is the same clock).
    """
    found: list[Json] = []
    begins: dict[int, int] = {}
    for block in blocks:
        begins.setdefault(block.item, block.start)
        if block.kind != "timestamp" or block.item < 0:
            continue
        words = _CLOCK.search(document.text[block.start : block.end])
        if not words:
            continue
        hour, minute, written = int(words[1]), words[2], words[3].strip()
        clock = f"{hour:02}:{minute}"
        spans = (begins[block.item], block.start, block.end)
        found.append(
            [
                *(frame.utf16(at) for at in spans),
                f"{clock} {written}".strip(),
                _there(clock, zone_name(written), publication, scene, lookup),
            ]
        )
    return found


def _there(
    clock: str, zone: str, publication: Publication, scene: Scene, lookup: Lookup
) -> str:
    """The same moment on the clocks of the story; empty when nothing is to be said."""
    day = publication.day
    if day is None or not zone or not scene.zone or zone == scene.zone:
        return ""
    moved, there = convert_clock(day, clock, zone, scene.zone)
    if (moved, there) == (day, clock):
        return ""
    shift = (moved - day).days
    beside = {1: ", next day", -1: ", day before"}.get(shift, "")
    return f"{there} {_zone_words(scene.zone, scene.country, lookup)}{beside}"


def _zone_words(zone: str, country: str, lookup: Lookup) -> str:
    """A zone in words.

    >>> _zone_words("Etc/GMT-8", "", Lookup()), _zone_words("BST", "", Lookup())
    ('UTC+8', 'BST')
    """
    if zone.startswith("Etc/GMT"):
        hours = -int(zone.removeprefix("Etc/GMT") or 0)  # POSIX counts westward
        return f"UTC{hours:+}" if hours else "UTC"
    return f"{lookup.zone_city(zone, country)} time" if "/" in zone else zone
