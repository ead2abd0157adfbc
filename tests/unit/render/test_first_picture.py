import json
from dataclasses import replace

import pytest

from benchmarks.page_corpus import Size, made_up
from geoviz.models import Story
from geoviz.render.first_picture import CROWD, first_picture
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
    assert table["told"] == len(told)
    expected = sorted(
        (
            (
                one.place_id not in told,
                one.place_id not in happening,
                -one.mentions,
                round(one.lat or 0, 4),
                round(one.lon or 0, 4),
                one.feature,
            )
            for one in crowd.places
        ),
        key=lambda row: row[:3],
    )
    kinds = [table["kinds"][int(number)] for number in table["kind"]]
    found = zip(table["mentions"], table["lat"], table["lon"], kinds, strict=True)
    assert list(found) == [(-row[2], *row[3:]) for row in expected]
    assert table["most"] == max(one.mentions for one in crowd.places)


def test_it_says_what_the_legend_explains(crowd: Story) -> None:
    table = json.loads(json.dumps(first_picture(story_payload(crowd))))
    assert table["keys"] == {
        "features": sorted({one.feature for one in crowd.places}),
        "attendee": True,
        "host": False,
        "events": True,
        "routes": False,
    }
    assert table["routes"] == []
