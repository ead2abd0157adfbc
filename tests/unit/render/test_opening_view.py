import math

import pytest

from geoviz.render.opening_view import core, middle, near, opening_view

TOWNS = [
    (43.5, 41.4),
    (44.8, 41.7),
    (43.8, 40.8),
    (43.7, 41.0),
    (42.7, 41.1),
    (43.1, 40.6),
    (43.0, 41.6),
]
LOS_ANGELES = (-118.2, 34.1)


@pytest.mark.parametrize(
    ("lon", "centre", "expected"),
    [(170, 0, 170), (-170, 179, 190), (10, 400, 370), (-180, 0, 180), (180, 0, 180)],
)
def test_a_longitude_near_another(lon: float, centre: float, expected: float) -> None:
    # Half a turn away either will do, but `geo.js` takes this one.
    assert near(lon, centre) in (expected, expected - 360)
    assert abs(near(lon, centre) - centre) <= 180


def test_the_middle_is_on_the_side_where_they_lie() -> None:
    assert middle([10, 20, 60]) == 35
    assert middle([170, -160]) == -175
    assert middle([]) == 0


def test_one_far_off_is_not_in_view() -> None:
    view = opening_view([*TOWNS, LOS_ANGELES], [], [])
    assert view is not None
    assert (view.west, view.south, view.east, view.north) == (42.7, 40.6, 44.8, 41.7)


def test_a_story_spread_over_the_world_is_seen_whole() -> None:
    capitals = [
        (139.7, 35.7),
        (160, -9.4),
        (168.3, -17.7),
        (178.4, -18.1),
        (-171.8, -13.8),
        (-175.2, -21.1),
    ]
    view = opening_view(capitals, [], [])
    assert view is not None
    # From Tokyo to Apia, on one side of the globe: 139.7 to 188.2, around 164.
    assert view.centre == 164
    assert (view.west, view.south, view.north) == (139.7, -21.1, 35.7)
    assert math.isclose(view.east, 188.2)


def test_of_few_points_none_is_left_out() -> None:
    few = [*TOWNS[:3], LOS_ANGELES]
    assert core(few) == few


def test_what_happens_counts_and_else_what_is_mentioned() -> None:
    told = opening_view(TOWNS, [LOS_ANGELES], [])
    mentioned = opening_view([], TOWNS, [])
    assert told == mentioned
    assert told is not None


def test_a_flight_is_in_view_with_its_bend() -> None:
    flight = ((-82.4, 23.1), (116.4, 39.9))
    view = opening_view(TOWNS[:1], [], [("air", flight), ("rail", TOWNS[:2])])
    assert view is not None
    assert len(view.flights) == 1
    (start, end), *_ = view.flights
    assert (start[1], end[1]) == (23.1, 39.9)
    # The shorter way, across the Pacific.
    assert math.isclose(abs(end[0] - start[0]), 360 - 198.8)


def test_a_flight_from_across_the_world_is_not() -> None:
    view = opening_view(TOWNS, [], [("air", (LOS_ANGELES, TOWNS[0]))])
    assert view is not None
    assert view.flights == ()
    assert view.west == 42.7


def test_within_one_town_there_is_none() -> None:
    assert opening_view([(10, 50), (10.2, 50.3)], [], []) is None
    assert opening_view([], [], []) is None
