"""The builder's own parts, on maps small enough to check by eye."""

from __future__ import annotations

import pytest
from shapely import MultiPolygon, Point, box
from shapely.geometry import Polygon

from tools.outlines.coverage import area_km2, noded
from tools.outlines.labels import label_point, label_rank
from tools.outlines.source import flat_polygons
from tools.outlines.topology import Arcs, geometry


def area(*polygons: Polygon) -> MultiPolygon:
    return MultiPolygon(list(polygons))


def test_two_neighbours_share_one_arc_backwards() -> None:
    west = area(Polygon([(0, 0), (1, 0), (1, 1), (0, 1)]))
    east = area(Polygon([(1, 0), (2, 0), (2, 1), (1, 1)]))
    arcs = Arcs([west, east], per_degree=10)
    (west_ring,), (east_ring,) = arcs.of(west)[0], arcs.of(east)[0]
    shared = {n for n in west_ring if ~n in east_ring}
    assert len(shared) == 1
    assert len(arcs.deltas()) == 3
    line = arcs.deltas()[next(iter(shared))]
    assert sorted(
        [tuple(line[0]), (line[0][0] + line[1][0], line[0][1] + line[1][1])]
    ) == [
        (10, 0),
        (10, 10),
    ]


def test_an_island_is_one_arc_wherever_its_ring_begins() -> None:
    corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
    arcs = [
        Arcs([one], 10)
        for one in [area(Polygon(corners[i:] + corners[:i])) for i in (0, 2)]
    ]
    for one, start in zip(arcs, (0, 2), strict=True):
        island = area(Polygon(corners[start:] + corners[:start]))
        assert geometry(island, one) == {"type": "Polygon", "arcs": [[0]]}
    assert arcs[0].deltas() == arcs[1].deltas()


def test_the_antimeridian_is_cut_off_as_an_arc() -> None:
    land = area(Polygon([(179, 0), (180, 0), (180, 1), (179, 1)]))
    arcs = Arcs([land], per_degree=1)
    assert len(arcs.of(land)[0][0]) == 2
    assert [[180, 0], [0, 1]] in arcs.deltas()


def test_noding_puts_a_vertex_where_a_neighbour_has_one() -> None:
    tall = area(box(0, 0, 1, 2))
    low, high = area(box(1, 0, 2, 1)), area(box(1, 1, 2, 2))
    made = noded({"tall": tall, "low": low, "high": high}, 0.1)
    assert (1.0, 1.0) in made["tall"].geoms[0].exterior.coords
    assert {name: part.area for name, part in made.items()} == {
        "tall": 2.0,
        "low": 1.0,
        "high": 1.0,
    }


def test_noding_leaves_a_lake_empty_and_settles_who_owns_a_sliver() -> None:
    lake = [(1, 1), (2, 1), (2, 2), (1, 2)]
    ring = area(Polygon([(0, 0), (3, 0), (3, 3), (0, 3)], [lake]))
    assert noded({"ring": ring}, 0.1)["ring"].area == pytest.approx(8)
    owners = {"a": area(box(0, 0, 1, 1)), "b": area(box(1, 0, 2, 1))}
    crossed = {"a": area(box(0, 0, 1.2, 1)), "b": area(box(1, 0, 2, 1))}
    made = noded(crossed, 0.1, owners)
    assert made["a"].area == pytest.approx(1.0)
    assert made["b"].area == pytest.approx(1.0)


def test_area_is_that_of_the_globe() -> None:
    # A square degree at the equator is 12,364 km2; at 60 degrees about half of that.
    assert area_km2(box(0, -0.5, 1, 0.5)) == pytest.approx(12364, rel=1e-3)
    assert area_km2(box(0, 59.5, 1, 60.5)) == pytest.approx(6182, rel=1e-3)


def test_a_label_lies_in_the_widest_part_not_at_the_centroid() -> None:
    horseshoe = box(0, 0, 10, 10).difference(box(2, 2, 10, 8))
    land = MultiPolygon(flat_polygons(horseshoe))
    assert not land.contains(land.centroid)
    assert land.contains(Point(label_point(land)))


def test_the_larger_the_land_and_the_shorter_the_name_the_sooner_it_shows() -> None:
    wide, small = area(box(0, 0, 30, 30)), area(box(0, 0, 1, 1))
    assert label_rank(wide, "Land", 0) == 2
    assert label_rank(small, "Land", 0) < label_rank(small, "Land of the Long Name", 0)
    assert label_rank(small, "Land", 60_000_000) == label_rank(small, "Land", 0) - 1
    assert label_rank(area(box(0, 0, 0.01, 0.01)), "Speck", 0) == 8
