"""The way along lines drawn by hand; lengths and distances worked out by hand.

On WGS 84 a degree of longitude on the equator is 111.320 km (the semi-major axis times
a degree), the first degree of latitude beside it 110.574 km (the meridian arc).
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from geoviz.errors import RailwayError
from geoviz.story.railway_graph import RailwayGraph
from geoviz.story.railways import End, Railways

Line = tuple[tuple[float, float], ...]
TRUNK: Line = ((10.0, 0.0), (11.0, 0.0), (12.0, 0.0))
BRANCH: Line = ((11.0, 0.0), (11.0, 1.0))


def railways(*lines: Line) -> Railways:
    return Railways(lines, "lines.geojson")


def test_the_nearest_segment_is_cut_where_the_end_is_put_on_it() -> None:
    way = railways(TRUNK, BRANCH).way(End("A", (10.25, 0.1)), End("B", (11.01, 0.5)))
    assert way.line[:2] == ((10.25, 0.0), (11.0, 0.0))
    assert way.line[-1] == pytest.approx((11.0, 0.5), abs=1e-4)
    assert len(way.line) == 3
    assert way.km == pytest.approx(0.75 * 111.320 + 0.5 * 110.574, abs=0.02)
    assert way.gaps_km == pytest.approx((0.1 * 110.574, 0.01 * 111.320), abs=0.01)


def test_back_again_is_the_same_way_turned_round() -> None:
    lines = railways(TRUNK, BRANCH)
    one, other = End("A", (10.25, 0.1)), End("B", (11.01, 0.5))
    there, back = lines.way(one, other), lines.way(other, one)
    assert back.line == there.line[::-1]
    assert back.gaps_km == there.gaps_km[::-1]
    assert lines.way(one, other) == there  # the search leaves nothing behind


def test_both_ends_on_one_segment_need_no_corner_of_it() -> None:
    way = railways(TRUNK).way(End("A", (10.2, 0.0)), End("B", (10.6, 0.0)))
    assert way.line == ((10.2, 0.0), (10.6, 0.0))
    assert way.km == pytest.approx(0.4 * 111.320, abs=0.01)


def test_the_shorter_of_two_ways_is_taken_by_length_not_by_points() -> None:
    detour: Line = ((10.0, 0.0), (11.0, 1.0), (12.0, 0.0))  # fewer corners, longer
    dense: Line = tuple((10 + i / 10, 0.0) for i in range(21))
    way = railways(detour, dense).way(End("A", (10.0, 0.0)), End("B", (12.0, 0.0)))
    assert way.line == dense
    assert way.km == pytest.approx(2 * 111.320, abs=0.01)


def test_points_a_metre_apart_are_one() -> None:
    beyond: Line = ((12.000004, 0.000004), (13.0, 0.0))
    way = railways(TRUNK, beyond).way(End("A", (11.0, 0.0)), End("B", (13.0, 0.0)))
    assert way.line == ((11.0, 0.0), (12.0, 0.0), (13.0, 0.0))


def test_a_loose_end_is_joined_to_a_line_it_nearly_touches() -> None:
    near: Line = ((10.5, 0.00015), (10.5, 1.0))  # 17 m from the middle of a segment
    way = railways(TRUNK, near).way(End("A", (10.0, 0.0)), End("B", (10.5, 1.0)))
    assert way.line == ((10.0, 0.0), (10.5, 0.0), (10.5, 0.00015), (10.5, 1.0))
    far: Line = ((10.5, 0.0003), (10.5, 1.0))  # 33 m
    with pytest.raises(RailwayError, match="not connected"):
        railways(TRUNK, far).way(End("A", (10.0, 0.0)), End("B", (10.5, 1.0)))


def test_a_loose_end_is_joined_to_the_bulge_of_a_long_segment() -> None:
    # Half-way along 10 degrees of the 60th parallel the shortest way runs at
    # atan(tan 60 / cos 5) = 60.0945 degrees.
    long: Line = ((0.0, 60.0), (10.0, 60.0))
    spur: Line = ((5.0, 60.0946), (5.0, 60.5))
    way = railways(long, spur).way(End("A", (0.0, 60.0)), End("B", (5.0, 60.5)))
    assert len(way.line) == 4
    assert way.line[1] == pytest.approx((5.0, 60.0945), abs=1e-4)


def test_several_loose_ends_cut_one_segment_in_order() -> None:
    spurs = [((lon, 0.0001), (lon, 0.2)) for lon in (10.8, 10.2, 10.5)]
    way = railways(TRUNK, *spurs).way(End("A", (10.2, 0.2)), End("B", (10.8, 0.2)))
    assert way.line == (
        (10.2, 0.2),
        (10.2, 0.0001),
        (10.2, 0.0),
        (10.5, 0.0),
        (10.8, 0.0),
        (10.8, 0.0001),
        (10.8, 0.2),
    )


def test_lines_that_only_cross_are_not_joined() -> None:
    bridge: Line = ((10.5, -1.0), (10.5, 1.0))
    with pytest.raises(RailwayError, match="not connected"):
        railways(TRUNK, bridge).way(End("A", (10.0, 0.0)), End("B", (10.5, 1.0)))


def test_the_antimeridian_is_no_border() -> None:
    # One line steps over it in a segment; the other, as GeoJSON asks, is cut at it.
    over: Line = ((179.0, 0.0), (179.9, 0.0), (-179.9, 0.0), (-179.0, 0.0))
    way = railways(over).way(End("A", (179.95, 0.05)), End("B", (-179.0, 0.0)))
    assert way.line == ((179.95, 0.0), (-179.9, 0.0), (-179.0, 0.0))
    assert way.km == pytest.approx(1.05 * 111.320, abs=0.01)
    cut: tuple[Line, ...] = (((179.0, 0.0), (180.0, 0.0)), ((-180.0, 0.0), (-179.0, 0)))
    way = railways(*cut).way(End("A", (179.5, 0.0)), End("B", (-179.5, 0.0)))
    assert way.line == ((179.5, 0.0), (180.0, 0.0), (-179.5, 0.0))
    assert way.km == pytest.approx(111.320, abs=0.01)


def test_a_loose_end_is_joined_over_the_antimeridian() -> None:
    east: Line = ((179.0, 0.0), (179.9999, 0.0))
    west: Line = ((-179.99999, -1.0), (-179.99999, 1.0))  # 12 m further on
    way = railways(east, west).way(End("A", (179.0, 0.0)), End("B", (-180.0, 1.0)))
    assert len(way.line) == 4
    assert way.km == pytest.approx(111.320 + 110.574, abs=0.02)
    over: Line = ((179.9, 0.0), (-179.9, 0.0))
    spur: Line = ((179.95, 0.0001), (179.95, 0.2))
    way = railways(over, spur).way(End("A", (-179.9, 0.0)), End("B", (179.95, 0.2)))
    assert way.line[1:3] == ((179.95, 0.0), (179.95, 0.0001))


def test_far_north_a_degree_of_longitude_is_short() -> None:
    # At 69 degrees north 0.3 degrees of longitude are 12 km, 0.2 of latitude 22.
    lines = railways(((20.0, 69.0), (20.0, 70.0)), ((20.5, 69.2), (21.5, 69.2)))
    way = lines.way(End("A", (20.3, 69.0)), End("B", (20.0, 70.0)))
    assert way.gaps_km[0] == pytest.approx(12.0, abs=0.2)


def test_an_end_counts_up_to_the_limit() -> None:
    a, end = End("A", (10.0, 0.0)), (12.0, 0.226)  # 24.99 km by the meridian
    assert railways(TRUNK).way(a, End("B", end)).gaps_km[1] == pytest.approx(
        25, abs=0.02
    )
    with pytest.raises(RailwayError, match=r"25\.02 km from the nearest line"):
        railways(TRUNK).way(a, End("B", (12.0, 0.2263)))  # 25.02 km
    with pytest.raises(RailwayError) as raised:
        railways(TRUNK).way(a, End("Farthing", (12.0, 0.3)))
    assert str(raised.value) == (
        "lines.geojson: Farthing lies 33.17 km from the nearest line, and 25 km is the"
        " limit; add a line that leads there, or leave the network out"
    )
    assert railways(TRUNK).way(a, End("B", (12.0, 0.3)), limit_km=34).km > 222


def test_lines_that_are_not_connected_are_an_error() -> None:
    island: Line = ((20.0, 0.0), (21.0, 0.0))
    with pytest.raises(RailwayError) as raised:
        railways(TRUNK, island).way(End("A", (10.0, 0.1)), End("B", (21.0, 0.0)))
    assert str(raised.value) == (
        "lines.geojson: no line leads from A to B: those near the one (11.1 km away)"
        " and those near the other (0.0 km away) are not connected; add what joins"
        " them, or leave the network out"
    )


def test_a_nearer_line_that_leads_nowhere_gives_way_to_one_that_does() -> None:
    siding: Line = ((9.95, 0.06), (10.05, 0.06))
    way = railways(siding, TRUNK).way(End("A", (10.0, 0.05)), End("B", (12.0, 0.0)))
    assert way.line[0] == (10.0, 0.0)
    assert way.gaps_km[0] == pytest.approx(0.05 * 110.574, abs=0.01)


def test_two_ends_on_one_point_are_an_error() -> None:
    with pytest.raises(
        RailwayError, match="A and B are both nearest to the same point"
    ):
        railways(TRUNK).way(End("A", (9.9, 0.0)), End("B", (9.85, 0.0)))


def test_a_line_without_length_is_none() -> None:
    with pytest.raises(
        RailwayError, match=r"lines\.geojson: no line in it has a length"
    ):
        railways(((10.0, 0.0), (10.0, 0.0)))


def test_lengths_are_those_of_the_ellipsoid() -> None:
    # The two formulas, for short segments and for long, on a meridian at 60 degrees:
    # a degree from 59.5 to 60.5 is 111.412 km.
    short: Line = tuple((5.0, 59.5 + i / 20) for i in range(21))
    for line in (short, ((5.0, 59.5), (5.0, 60.5))):
        graph = RailwayGraph([line])
        total = sum(data["weight"] for *_, data in graph._graph.edges(data=True))
        assert total == pytest.approx(111.412, abs=0.002)


def test_nothing_heavy_is_loaded_until_lines_are_given() -> None:
    code = (
        "import sys, geoviz.cli, geoviz.pipeline, geoviz.story.railways;"
        "print(sorted({'networkx', 'shapely'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
