"""Short texts and the places of their events, by hand: see `event_places.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.models import Story
from tests.unit.story.told import story

LISTED = Path(__file__).with_name("event_places.txt")


def _cases() -> list[tuple[str, str]]:
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    parts = [line.partition(" => ") for line in kept]
    return [(text.replace("|", "\n\n"), expected) for text, _, expected in parts]


def _places(found: Story, word: str) -> set[str]:
    """The names of the places of the one event that `word` tells of."""
    names = {place.place_id: place.name for place in found.places}
    events = [
        event
        for event in found.events
        if event.day is not None
        and (word in event.what.casefold() or word in event.event_id)
    ]
    assert len(events) == 1, [e.what for e in found.events]
    return {names[place_id] for place_id in events[0].place_ids}


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_placed(text: str, expected: str) -> None:
    found = story(text)
    for each in expected.split("; "):
        word, _, named = each.partition(": ")
        wanted = set() if named == "-" else set(named.split(", "))
        assert _places(found, word) == wanted
