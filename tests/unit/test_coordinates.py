"""Pairs turned round, distances, and lines that follow the globe."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.coordinates import (
    geodesic_km,
    great_circle_km,
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
