"""Times of day, each with its zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from geoviz.models import Block, Document, Event, Publication
from geoviz.render.clocks import Scene, event_clock, live_entries, scene
from geoviz.render.lookup import Lookup
from geoviz.render.quotes import Frame
from tests.stories import EVENTS, summit

BEIJING = "place:1816670"
LOS_ANGELES = "place:5368361"
LOOKUP = Lookup()

TEXT = (
    "1. 🚤 First entry published at 17:30 British Summer Time\n"
    "Words.\n2. Second published at 7:03 GMT\nWords."
)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


BLOCKS = (
    Block("heading", *at("🚤 First entry "), 0),
    Block("timestamp", *at("published at 17:30 British Summer Time"), 0),
    Block("paragraph", TEXT.index("Words."), TEXT.index("2. Second") - 1, 0),
    Block("heading", *at("Second "), 1),
    Block("timestamp", *at("published at 7:03 GMT"), 1),
)
SHANGHAI = Scene("Asia/Shanghai", "CN")


def entries(day: date | None, where: Scene) -> list[object]:
    document = Document("live.txt", TEXT, "0" * 64)
    published = Publication("live.txt", day, "stated" if day else "unknown")
    frame = Frame(TEXT, BLOCKS, ())
    return list(live_entries(document, published, BLOCKS, frame, where, LOOKUP))


def test_a_live_page_s_clocks_are_also_told_where_the_story_is() -> None:
    # One astral character stands before: offsets count it twice.
    first, second = entries(date(2025, 9, 3), SHANGHAI)
    assert first == [
        TEXT.index("🚤"),
        TEXT.index("published at 17") + 1,
        TEXT.index("\n") + 1,
        "17:30 British Summer Time",
        "00:30 Beijing time, next day",
    ]
    assert isinstance(second, list)
    assert second[3:] == ["07:03 GMT", "15:03 Beijing time"]


def test_winter_and_summer_differ() -> None:
    first, _ = entries(date(2025, 1, 3), SHANGHAI)
    assert isinstance(first, list)
    assert first[4] == "01:30 Beijing time, next day"


@pytest.mark.parametrize(
    ("day", "where"),
    [
        (None, SHANGHAI),
        (date(2025, 9, 3), Scene("", "")),
        (date(2025, 9, 3), Scene("Europe/London", "GB")),
    ],
)
def test_what_cannot_or_need_not_be_converted_is_left(
    day: date | None, where: Scene
) -> None:
    first, _ = entries(day, where)
    assert isinstance(first, list)
    assert first[3:] == ["17:30 British Summer Time", ""]


def event(time: str, zone: str, place: str = "") -> Event:
    places = (place,) if place else ()
    return replace(EVENTS[1], time=time, zone=zone, place_ids=places)


@pytest.mark.parametrize(
    ("time", "zone", "place", "words"),
    [
        ("", "", BEIJING, ""),
        ("13:00", "", BEIJING, "13:00"),
        ("13:00", "Asia/Shanghai", BEIJING, "13:00 Beijing time"),
        # Washington keeps another time than Los Angeles.
        ("09:00", "America/Los_Angeles", LOS_ANGELES, "09:00 Los Angeles time"),
        ("09:00", "America/New_York", LOS_ANGELES, "09:00 Washington time"),
        ("09:00", "Etc/GMT-8", "", "09:00 UTC+8"),
        ("09:00", "East Africa Time", "", "09:00 East Africa Time"),
    ],
)
def test_an_event_s_clock_names_its_zone(
    time: str, zone: str, place: str, words: str
) -> None:
    countries = {BEIJING: "CN", LOS_ANGELES: "US"}
    assert event_clock(event(time, zone, place), countries, LOOKUP) == words


def test_the_scene_is_that_of_the_largest_event_with_a_known_place() -> None:
    # The gazetteer has none of the places made up for this story.
    assert scene(summit(), LOOKUP) == Scene("", "")
    moved = tuple(
        replace(one, place_ids=(BEIJING,)) if one.event_id == "event:signing" else one
        for one in EVENTS
    )
    assert scene(replace(summit(), events=moved), LOOKUP) == SHANGHAI
