"""Great circles drawn as points: continuous, evenly cut, sound at the odd ends."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.coordinates import (
    geodesic_km,
    great_circle_km,
    great_circle_points,
    latlon,
    lonlat,
    unwrap,
)

HAVANA = (-82.38, 23.13)
BEIJING = (116.40, 39.91)
TOKYO = (139.69, 35.69)
SAN_FRANCISCO = (-122.42, 37.77)

Point = tuple[float, float]
points = st.tuples(
    st.floats(-180, 180, allow_nan=False), st.floats(-90, 90, allow_nan=False)
)


def jumps(line: tuple[Point, ...]) -> list[float]:
    return [abs(a[0] - b[0]) for a, b in pairwise(line)]


def test_pairs_turn_round_and_back() -> None:
    assert latlon(HAVANA) == (23.13, -82.38)
    assert lonlat(latlon(HAVANA)) == HAVANA


def test_distances_are_those_of_the_books() -> None:
    # One degree of the equator, and London to New York (5,570 km).
    assert geodesic_km((0, 0), (1, 0)) == pytest.approx(111.319, abs=0.001)
    london, new_york = (-0.1276, 51.5072), (-74.006, 40.7128)
    assert geodesic_km(london, new_york) == pytest.approx(5585, abs=1)
    assert great_circle_km(london, new_york) == pytest.approx(5570, abs=1)


def test_distance_across_the_antimeridian_is_short() -> None:
    assert great_circle_km((179.5, 0), (-179.5, 0)) == pytest.approx(111.2, abs=0.1)
    assert great_circle_km((0, 90), (123, 90)) == pytest.approx(0, abs=1e-6)


def test_havana_to_beijing_goes_over_the_arctic_in_one_line() -> None:
    line = great_circle_points(HAVANA, BEIJING, step_km=50)
    assert line[0] == HAVANA
    assert line[-1] == pytest.approx((116.40 - 360, 39.91))
    # Clairaut: the cosine of the highest latitude is sin(azimuth) cos(latitude), and
    # the geodesic leaves Havana at an azimuth of 344.2 degrees.
    assert max(lat for _, lat in line) == pytest.approx(75.5, abs=0.1)
    lons = [lon for lon, _ in line]
    assert lons == sorted(lons, reverse=True), "westwards all the way"


def test_the_pacific_is_crossed_eastwards_from_tokyo() -> None:
    line = great_circle_points(TOKYO, SAN_FRANCISCO)
    assert line[-1] == pytest.approx((360 - 122.42, 37.77))
    assert all(139 < lon < 238 for lon, _ in line)


def test_a_line_that_needs_no_turn_keeps_its_ends_exactly() -> None:
    line = great_circle_points((125.75, 39.03), BEIJING, step_km=10)
    assert line[0] == (125.75, 39.03)
    assert line[-1] == BEIJING


def test_steps_are_as_long_as_asked_and_no_longer() -> None:
    line = great_circle_points((0, 0), (90, 0), step_km=1000)
    legs = [great_circle_km(a, b) for a, b in pairwise(line)]
    assert len(legs) == 11  # a quarter of the equator, 10,007.6 km
    assert max(legs) == pytest.approx(min(legs))
    assert max(legs) <= 1000


def test_equal_points_give_the_point_twice() -> None:
    assert great_circle_points(HAVANA, HAVANA) == (HAVANA, HAVANA)
    assert great_circle_points((180.0, 10.0), (-180.0, 10.0)) == (
        (180.0, 10.0),
        (180.0, 10.0),
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [((0.0, 0.0), (180.0, 0.0)), ((30.0, 10.0), (-150.0, -10.0))],
)
def test_opposite_ends_go_over_the_north_pole(a: Point, b: Point) -> None:
    line = great_circle_points(a, b, step_km=500)
    assert max(lat for _, lat in line) > 85
    assert sum(great_circle_km(p, q) for p, q in pairwise(line)) == pytest.approx(
        math.pi * 6371.0088, rel=1e-6
    )
    assert max(jumps(line)) <= 180


def test_from_pole_to_pole_and_over_the_pole() -> None:
    poles = great_circle_points((0.0, -90.0), (0.0, 90.0), step_km=2002)
    assert [round(lat) for _, lat in poles] == [
        -90,
        -72,
        -54,
        -36,
        -18,
        0,
        *range(18, 91, 18),
    ]
    over = great_circle_points((30.0, 60.0), (-150.0, 60.0), step_km=100)
    assert max(lat for _, lat in over) > 89
    out = great_circle_points((10.0, 90.0), (50.0, 40.0), step_km=500)
    assert all(lon == pytest.approx(50) for lon, _ in out[1:])


@pytest.mark.parametrize("step", [0.0, -1.0, math.nan])
def test_a_step_of_nothing_is_refused(step: float) -> None:
    with pytest.raises(ValueError, match="step_km"):
        great_circle_points(HAVANA, BEIJING, step_km=step)


def test_unwrap_follows_a_line_round_the_globe() -> None:
    line = unwrap([(170, 0), (-170, 0), (-60, 0), (60, 0), (170, 0), (-170, 0)])
    assert [lon for lon, _ in line] == [170, 190, 300, 420, 530, 550]
    assert unwrap([]) == ()
    assert unwrap([(-179.5, 3.0)]) == ((-179.5, 3.0),)


@given(st.lists(points, max_size=8))
def test_unwrap_moves_by_whole_turns_only(line: list[Point]) -> None:
    flat = unwrap(line)
    assert all(jump <= 180 + 1e-9 for jump in jumps(flat))
    for (lon, lat), (there, height) in zip(line, flat, strict=True):
        assert height == lat
        turns = (there - lon) / 360
        assert turns == pytest.approx(round(turns), abs=1e-9)


@given(points, points)
def test_any_line_is_continuous_and_no_longer_than_the_great_circle(
    a: Point, b: Point
) -> None:
    line = great_circle_points(a, b, step_km=1500)
    assert max(jumps(line)) <= 180 + 1e-9
    assert all(-90 <= lat <= 90 for _, lat in line)
    assert line[0] == a
    assert great_circle_km(line[-1], b) < 1e-6
    walked = sum(great_circle_km(p, q) for p, q in pairwise(line))
    assert walked == pytest.approx(great_circle_km(a, b), abs=1e-2)
