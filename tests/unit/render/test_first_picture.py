import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from benchmarks.page_corpus import Size, made_up
from geoviz.models import Story
from geoviz.render.first_picture import CROWD, first_picture
from geoviz.render.land_paths import world_y
from geoviz.render.payload import story_payload
from tests.stories import summit


@pytest.fixture(scope="module")
def crowd() -> Story:
    return made_up(Size(places=CROWD + 1, quotes=800, days=3, events=20, people=6))


def test_a_small_story_needs_none() -> None:
    assert first_picture(story_payload(summit())) is None


def test_one_more_than_a_crowd_does(crowd: Story) -> None:
    assert first_picture(story_payload(crowd)) is not None
    fewer = replace(crowd, places=crowd.places[1:])
    assert first_picture(story_payload(fewer)) is None


def test_a_page_that_opens_on_less_has_none(crowd: Story) -> None:
    payload = story_payload(crowd)
    assert first_picture({**payload, "day": "background"}) is None
    assert first_picture({**payload, "only": {"places": []}}) is None
    assert first_picture({**payload, "basemap": {"url": ""}}) is None


def test_every_place_is_in_it_the_most_telling_first(crowd: Story) -> None:
    table = json.loads(json.dumps(first_picture(story_payload(crowd))))
    happening = {one for event in crowd.events for one in event.place_ids}
    told = {one.place_id for one in crowd.places if one.days} | happening
    ordered = sorted(
        crowd.places,
        key=lambda one: (
            one.place_id not in told,
            one.place_id not in happening,
            -one.mentions,
        ),
    )
    packed = base64.b64decode(table["places"])
    assert len(packed) == 8 * len(ordered)
    for number, place in enumerate(ordered):
        x, y, look = (
            int.from_bytes(packed[8 * number + start : 8 * number + end], "little")
            for start, end in ((0, 3), (3, 6), (6, 8))
        )
        assert table["looks"][look] == [
            place.feature,
            place.place_id in told,
            place.mentions,
        ]
        lon, lat = x / 2**24 * 360 + table["centre"] - 180, world_y(place.lat or 0)
        assert abs((lon - (place.lon or 0) + 180) % 360 - 180) < 2e-5
        assert abs(y / 2**24 - lat) < 1e-7
    assert table["most"] == max(one.mentions for one in crowd.places)


def test_a_story_within_a_town_needs_none(crowd: Story) -> None:
    near = [
        replace(one, lat=48 + number / 1e4, lon=11.0)
        for number, one in enumerate(crowd.places)
    ]
    assert first_picture(story_payload(replace(crowd, places=tuple(near)))) is None


def test_land_is_as_fine_as_the_story_is_close(crowd: Story) -> None:
    world: Any = first_picture(story_payload(crowd))
    near = [
        replace(one, lat=48 + number / 400, lon=11 + number / 400)
        for number, one in enumerate(crowd.places)
    ]
    region: Any = first_picture(story_payload(replace(crowd, places=tuple(near))))
    assert world["size"] < 8000
    # The outlines have nothing to show beyond zoom 7.5.
    assert region["size"] == round(256 * 2**7.5)


def test_it_says_what_the_legend_explains(crowd: Story) -> None:
    table = json.loads(json.dumps(first_picture(story_payload(crowd))))
    assert table["keys"] == {
        "features": sorted({one.feature for one in crowd.places}),
        "attendee": True,
        "host": False,
        "events": True,
        "routes": False,
    }
    assert table["flights"] == []
