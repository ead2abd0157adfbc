import json
import math
import re
from itertools import pairwise
from typing import Any

import pytest

from geoviz.render import land_paths as module
from geoviz.render.land_paths import land_paths, world_y

SIZE = 360
"""A unit is a degree of longitude."""

Ring = list[tuple[int, int]]


def lines(path: str) -> list[tuple[Ring, bool]]:
    """The points of each line of an SVG path, and whether it is closed."""
    found = []
    for start, steps, end in re.findall(r"M([^Ml]+)l([^Mz]+)(z?)", path):
        x, y = map(int, start.split())
        points = [(x, y)]
        numbers = list(map(int, re.findall(r"-?\d+", steps)))
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            points.append((x, y))
        found.append((points, end == "z"))
    return found


def covered(path: str, x: float, y: float) -> bool:
    """Is a point within the rings, by the even-odd rule?"""
    crossed = 0
    for points, _ in lines(path):
        for (ax, ay), (bx, by) in pairwise([*points, points[0]]):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                crossed += 1
    return crossed % 2 == 1


def topology(*shapes: dict[str, Any], arcs: list[list[list[int]]]) -> str:
    return json.dumps(
        {
            "transform": {"scale": [1, 1], "translate": [0, 0]},
            "objects": {"countries": {"geometries": shapes}},
            "arcs": arcs,
        }
    )


def polygon(*arcs: int) -> dict[str, Any]:
    return {"type": "Polygon", "arcs": [list(arcs)]}


@pytest.fixture
def outlines(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Any:
    def use(text: str) -> None:
        path = tmp_path / "outlines.json"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(module, "data_path", lambda _: path)

    return use


def test_the_map_of_the_world_is_a_square() -> None:
    assert world_y(0) == 0.5
    assert math.isclose(world_y(90), 0, abs_tol=1e-9)
    assert math.isclose(world_y(-90), 1, abs_tol=1e-9)


def test_two_neighbours_are_one_land_with_a_border(outlines: Any) -> None:
    # Side by side from 0 to 20 and 20 to 40 degrees east, from the equator up.
    outlines(
        topology(
            polygon(0, 1),
            polygon(2, -2),
            arcs=[
                [[20, 20], [-20, 0], [0, -20], [20, 0]],
                [[20, 0], [0, 20]],
                [[20, 0], [20, 0], [0, 20], [-20, 0]],
            ],
        )
    )
    (drawn,) = land_paths(SIZE, 0)
    assert drawn["turn"] == 0
    ((ring, closed),) = lines(str(drawn["land"]))
    assert closed
    assert {x for x, _ in ring} == {180, 200, 220}
    ((border, closed),) = lines(str(drawn["borders"]))
    assert not closed
    assert [x for x, _ in border] == [200, 200]


def test_land_is_drawn_at_each_turn_that_shows_it(outlines: Any) -> None:
    # Its eastern edge, 140 degrees, lies 220 west of Greenwich as well.
    square = [[120, 0], [20, 0], [0, 20], [-20, 0], [0, -20]]
    outlines(topology(polygon(0), arcs=[square]))
    assert [one["turn"] for one in land_paths(SIZE, 0)] == [-1, 0]
    assert [one["turn"] for one in land_paths(SIZE, 30)] == [0]
    assert [one["turn"] for one in land_paths(SIZE, -100)] == [-1, 0]


def test_what_the_antimeridian_cuts_is_whole(outlines: Any) -> None:
    # From 160 to 180 and on from -180 to -170: one land of 30 degrees.
    outlines(
        topology(
            {"type": "MultiPolygon", "arcs": [[[0]], [[1]]]},
            arcs=[
                [[160, 0], [20, 0], [0, 20], [-20, 0], [0, -20]],
                [[-180, 0], [10, 0], [0, 20], [-10, 0], [0, -20]],
            ],
        )
    )
    drawn = {one["turn"]: str(one["land"]) for one in land_paths(SIZE, 180)}
    ((ring, closed),) = lines(drawn[0])
    assert closed
    assert (min(x for x, _ in ring), max(x for x, _ in ring)) == (340, 370)
    # No coast runs along 180 degrees.
    assert not [1 for (a, _), (b, _) in pairwise([*ring, ring[0]]) if a == b == 360]


@pytest.mark.parametrize(
    ("lon", "lat", "land"),
    [
        (10, 50, True),
        (-58, -10, True),
        (134, -25, True),
        (-30, 40, False),
        (50.5, 42, False),
        (175, 67, True),
        (186, 66.3, True),
        (28.5, -29.5, True),
    ],
    ids=[
        "Germany",
        "Brazil",
        "Australia",
        "the Atlantic",
        "the Caspian Sea",
        "Chukotka",
        "Chukotka beyond 180",
        "Lesotho, within another country",
    ],
)
def test_land_is_where_it_is(lon: float, lat: float, land: bool) -> None:
    (drawn,) = (one for one in land_paths(4000, 0) if one["turn"] == 0)
    x, y = (lon / 360 + 0.5) * 4000, world_y(lat) * 4000
    assert covered(str(drawn["land"]), x, y) is land
