"""Railway lines of the user's own, from the command line to the tables and the page."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

import geoviz
from geoviz.cli import main
from geoviz.models import Route
from tests.unit.story.told import shipped

ARTICLE = """Minister's journey

ZURICH, March 4, 2031 - Swiss Foreign Minister Anna Keller travelled by train from \
Zurich to Milan on Tuesday. The trip took 5 hours.
"""
# The gazetteer has Zurich at 8.55 E, 47.3667 N and Milan at 9.1895 E, 45.4643 N.
LINES = (
    ((8.55, 47.40), (8.55, 47.00), (8.60, 46.50)),
    ((8.60, 46.50), (9.00, 46.00), (9.1895, 45.50)),
)
Line = Sequence[tuple[float, float]]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def network(tmp_path: Path, *lines: Line) -> Path:
    path = tmp_path / "lines.geojson"
    geometry = {"type": "MultiLineString", "coordinates": lines}
    path.write_text(json.dumps(geometry), encoding="utf-8")
    return path


def route_of(article: Path, lines: Path, words: str = ARTICLE) -> Route:
    article.write_text(words, encoding="utf-8")
    (route,) = geoviz.build_story(
        geoviz.read_documents(str(article)),
        index=shipped(),
        network=geoviz.read_railways(lines),
    ).routes
    return route


def test_a_journey_by_train_follows_the_lines(article: Path, tmp_path: Path) -> None:
    route = route_of(article, network(tmp_path, *LINES))
    assert route.basis == "snapped"
    assert route.line[1:] == (
        (8.55, 47.0),
        (8.6, 46.5),
        (9.0, 46.0),
        (9.1895, 45.5),
    )
    assert route.line[0] == pytest.approx((8.55, 47.3667), abs=1e-4)
    # Zurich lies on the line; Milan 0.0357 degrees south of its end: 3.97 km. The way
    # is 40.8 + 55.7 + 63.5 + 57.5 km, at 111.16 km a degree of latitude and 77 km of
    # longitude.
    assert route.origin_gap_km == pytest.approx(0, abs=0.02)
    assert route.destination_gap_km == pytest.approx(3.97, abs=0.02)
    assert route.corridor_km == pytest.approx(217.5, abs=1)
    assert route.implied_kmh == pytest.approx(217.5 / 5, abs=0.3)
    assert (route.stations, route.corridor, route.reference_km) == ((), "", None)


def test_other_journeys_stay_as_they_are(article: Path, tmp_path: Path) -> None:
    elsewhere = network(tmp_path, ((150.0, -30.0), (151.0, -30.0)))
    by_air = ARTICLE.replace("travelled by train", "flew")
    to_a_country = ARTICLE.replace("to Milan", "to Italy")
    for words in (by_air, to_a_country):
        route = route_of(article, elsewhere, words)
        assert (route.basis, route.origin_gap_km) == ("stated", None)
        assert len(route.line) == 2


@pytest.mark.parametrize(
    ("by", "decided", "basis"),
    [("travelled by train", "mode=air", "stated"), ("flew", "mode=train", "snapped")],
)
def test_what_people_decided_comes_first(
    by: str, decided: str, basis: str, article: Path, tmp_path: Path
) -> None:
    """A journey that is none by train needs no line; one that is follows them."""
    far = (((150.0, -30.0), (151.0, -30.0)),)
    lines = geoviz.read_railways(
        network(tmp_path, *(LINES if basis == "snapped" else far))
    )
    words = ARTICLE.replace("travelled by train", by)
    article.write_text(words, encoding="utf-8")
    (document,) = geoviz.read_documents(str(article))
    (found,) = geoviz.build_story([document], index=shipped()).routes
    start = words.index("Swiss Foreign")
    made = geoviz.make_correction(
        document,
        start,
        words.index(" on Tuesday"),
        "route",
        new=decided,
        old=found.route_id,
    )
    (route,) = geoviz.build_story(
        [document], index=shipped(), corrections=[made], network=lines
    ).routes
    assert (route.mode, route.basis) == (decided.removeprefix("mode="), basis)


def test_the_command_line_writes_table_and_page(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = str(network(tmp_path, *LINES))
    out = tmp_path / "out"
    assert main(["extract", str(article), "-o", str(out), "--network", lines]) == 0
    with (out / "routes.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["basis"], row["mode"]) == ("snapped", "train")
    assert float(row["destination_gap_km"]) == pytest.approx(3.97, abs=0.02)
    page = tmp_path / "map.html"
    argv = ["map", str(article), "-o", str(page), "--network", lines]
    assert main(argv) == 0
    first = page.read_bytes()
    assert main(argv) == 0
    assert page.read_bytes() == first
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (LINES[:1], "Milan (where it ends) lies"),
        ((LINES[0], LINES[1][1:]), "are not connected"),
        ((((8.55, 47.4), (8.55, 97.0)),), "feature 1: [8.55, 97.0] is no longitude"),
        ((), "no line in it"),
    ],
)
def test_one_clear_error_and_nothing_written(
    lines: Sequence[Line],
    said: str,
    article: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = network(tmp_path, *lines)
    before = sorted(tmp_path.iterdir())
    for command, out in (("map", "m.html"), ("extract", "out"), ("report", "r.md")):
        argv = [command, str(article), "-o", str(tmp_path / out)]
        assert main([*argv, "--network", str(path)]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert told.err.startswith(f"geoviz: {path}")
        assert said in told.err
    assert sorted(tmp_path.iterdir()) == before
