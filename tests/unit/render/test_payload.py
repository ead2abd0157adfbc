import json
from dataclasses import replace
from typing import Any

import pytest

from geoviz.days import BACKGROUND
from geoviz.errors import DayError
from geoviz.render.clicks import clicked
from geoviz.render.days import check_day
from geoviz.render.embed import to_script_json
from geoviz.render.payload import (
    LATER,
    answer_point,
    assumed_events,
    story_payload,
)
from tests.stories import EVENTS, ROUTES, SUMMIT, SUMMIT_ID, quote, summit


def rows(payload: dict[str, Any], table: str) -> list[dict[str, Any]]:
    """A table's rows, as the page has them."""
    columns = payload["tables"][table]["columns"]
    count = payload["tables"][table]["rows"]
    return [{name: columns[name][at] for name in columns} for at in range(count)]


def test_each_text_is_carried_once() -> None:
    written = to_script_json(story_payload(summit()))
    assert written.count("signed the Lakes Compact at the") == 1
    assert written.count("travelled by train") == 1
    payload = json.loads(written)
    assert payload["texts"][0] == SUMMIT
    assert "text" not in rows(payload, "documents")[0]


def test_rows_refer_to_each_other_by_number() -> None:
    payload = json.loads(to_script_json(story_payload(summit())))
    places, events = rows(payload, "places"), rows(payload, "events")
    assert [places[at]["name"] for at in events[1]["places"]] == [
        "Kenyatta International Convention Centre"
    ]
    people = {one["name"]: one for one in rows(payload, "people")}
    guest = people["Marisol Peña"]
    assert events[guest["event"]]["what"] == "signing of the Lakes Compact"
    route = rows(payload, "routes")[0]
    assert places[route["from"]]["name"] == "Mombasa"
    assert places[route["to"]]["name"] == "Nairobi"
    assert route["line"][0] == [-4.05466, 39.66359]


def test_the_title() -> None:
    assert story_payload(summit(), title="Mine")["title"] == "Mine"


def test_how_far_the_ends_lie_from_the_railway() -> None:
    snapped = replace(
        ROUTES[0], basis="snapped", origin_gap_km=0.04, destination_gap_km=3.25
    )
    for route, told in ((ROUTES[0], None), (snapped, [0.04, 3.25])):
        payload = story_payload(replace(summit(), routes=(route,)))
        assert rows(payload, "routes")[0]["gapsKm"] == told


def test_leftovers_are_listed() -> None:
    payload = json.loads(to_script_json(story_payload(summit())))
    not_placed = {one["text"]: one for one in payload["notPlaced"]}
    assert list(not_placed) == ["Ottoman Empire", "the Sahel", "East African Railways"]
    assert not_placed["Ottoman Empire"]["id"] == "place:13"
    number, start, end, *_ = not_placed["East African Railways"]["quotes"][0]
    text = payload["texts"][number]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == (
        "East African Railways"
    )
    assert [one["text"] for one in payload["notDated"]] == [
        "first Compact signed",
        "in the days of",
    ]


def test_a_journey_without_a_line_is_not_placed() -> None:
    story = replace(summit(), routes=(replace(ROUTES[0], line=(), stations=()),))
    payload = json.loads(to_script_json(story_payload(story)))
    assert "Asha Wekesa: Mombasa to Nairobi" in [
        one["text"] for one in payload["notPlaced"]
    ]
    assert rows(payload, "routes")[0]["at"] is None


def test_what_comes_later_is_not_needed_to_draw() -> None:
    payload = story_payload(summit())
    assert set(LATER) <= set(payload)
    early = to_script_json({k: v for k, v in payload.items() if k not in LATER})
    assert "travelled" not in early


def test_events_announced_or_concluded_are_assumed() -> None:
    story = summit()  # the boat trip is planned, the day of the signing concluded
    assert assumed_events(story) == {"event:boat", "event:signing"}
    stated = quote("event:signing", "day", SUMMIT_ID, "12 May 2031")
    told = replace(story, evidence=(*story.evidence, stated))
    assert assumed_events(told) == {"event:boat"}
    inferred = replace(EVENTS[0], day_basis="inferred")
    assert "event:arrival" in assumed_events(replace(story, events=(inferred,)))


def test_days_that_can_be_opened_on() -> None:
    days = summit().days
    assert check_day(None, days) is None
    assert check_day(BACKGROUND, days) == BACKGROUND
    assert check_day("2031-05-12", days) == "2031-05-12"
    assert check_day("2031-05-12/2031-05-12", days) == "2031-05-12"
    assert check_day("2031-05-01/2031-05-11", days) == "2031-05-01/2031-05-11"


@pytest.mark.parametrize("day", ["2031-05-14", "2031-01-01/2031-02-01", "Monday", ""])
def test_a_day_that_shows_nothing_is_refused(day: str) -> None:
    with pytest.raises(DayError, match=r"background"):
        check_day(day, summit().days)


def test_a_click_tells_what_was_clicked() -> None:
    story = summit()
    middle = answer_point(story.routes[0])
    assert middle is not None
    assert clicked(story, -4.05466, 39.66359) == "place:2"
    assert clicked(story, *middle) == "route:wekesa"
    assert clicked(story, 23.13302, -82.38304) == "person:marisol-peña"
    assert clicked(story, 23.13302, -82.38304 + 360) == "person:marisol-peña"
    # Nairobi is a place of the story and the capital of the host.
    assert clicked(story, -1.28333, 36.81667) == "place:1"
    assert clicked(story, 0.0, 0.0) == ""


def test_of_a_dense_railway_line_the_corners_are_drawn() -> None:
    """Also where it crosses the antimeridian."""
    route = summit().routes[0]
    east = [(178.0 + i / 1000, 10.0) for i in range(2001)]
    north = [(-180 + i / 1000, 10 + i / 1000) for i in range(1, 1001)]
    dense = replace(route, basis="snapped", line=(*east, *north), stations=())
    (drawn,) = rows(story_payload(replace(summit(), routes=(dense,))), "routes")
    assert drawn["line"] == [(10.0, 178.0), (10.0, -180.0), (11.0, -179.0)]
    town = replace(dense, basis="schematic")
    (drawn,) = rows(story_payload(replace(summit(), routes=(town,))), "routes")
    assert len(drawn["line"]) == 3001
