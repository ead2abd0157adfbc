"""`geoviz extract --geocoder`, against real HTTP servers on loopback."""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import SimpleNamespace

import pytest

from geoviz.cli.program import main
from geoviz.gazetteer import online
from tests.loopback import GeocodingServer, Reply, answering

pytestmark = pytest.mark.enable_socket

TEXT = "The walkers met in Grimspound, Devon. Police in Exeter closed the road."
ANSWER = [
    {"place_id": 7, "lat": "50.613", "lon": "-3.837", "display_name": "Grimspound, UK"}
]


def slow(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(0.4)
    answering(json.dumps(ANSWER))(handler)


@pytest.fixture
def server(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[GeocodingServer]:
    # The answers alone are kept elsewhere; the compiled gazetteer stays where it is.
    elsewhere = SimpleNamespace(cache_dir=lambda: tmp_path / "answers")
    monkeypatch.setattr(online, "resources", elsewhere)
    found = GeocodingServer(answering(json.dumps(ANSWER)))
    yield found
    found.close()


def extract(
    folder: Path, server: GeocodingServer, *more: str
) -> tuple[int, list[dict[str, str]]]:
    """The exit code, and the rows of mentions.csv."""
    (folder / "in").mkdir(exist_ok=True)
    (folder / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    command = ["extract", str(folder / "in"), "-o", str(folder / "out")]
    options = ["--geocoder", "nominatim", "--geocoder-url", server.url, *more]
    code = main([*command, *options, "--user-agent", "tests of geoviz"])
    with (folder / "out" / "mentions.csv").open(encoding="utf-8-sig") as lines:
        return code, list(csv.DictReader(lines))


def named(rows: list[dict[str, str]], surface: str) -> list[dict[str, str]]:
    return [row for row in rows if row["surface"] == surface]


def test_an_answer_is_placed_said_where_from_and_kept(
    server: GeocodingServer, tmp_path: Path
) -> None:
    code, rows = extract(tmp_path, server)
    assert code == 0
    assert server.queries == ["Grimspound, Devon"]
    assert server.agents == ["tests of geoviz"]
    (row,) = named(rows, "Grimspound")
    assert (float(row["lat"]), float(row["lon"])) == (50.613, -3.837)
    assert "nominatim" in row["reasons"]
    assert named(rows, "Exeter")[0]["lat"]
    extract(tmp_path, server)
    assert server.queries == ["Grimspound, Devon"], "kept on disk"


@pytest.mark.parametrize(
    "reply",
    [
        answering("no", 503),
        answering("<html>"),
        answering(json.dumps([{**ANSWER[0], "lat": "950"}])),
        answering(json.dumps([{**ANSWER[0], "lat": "nan"}])),
    ],
    ids=["failing", "no JSON", "off the globe", "no number"],
)
def test_a_failing_or_lying_service_is_one_problem(
    server: GeocodingServer,
    tmp_path: Path,
    reply: Reply,
    capsys: pytest.CaptureFixture[str],
) -> None:
    server.reply = reply
    code, rows = extract(tmp_path, server)
    assert code == 1
    assert not named(rows, "Grimspound")
    assert named(rows, "Exeter")[0]["lat"], "the rest is as ever"
    said = capsys.readouterr().err
    assert "nominatim could not tell where 'Grimspound, Devon' is" in said
    assert said.count("nominatim") == 1


def test_a_slow_service_is_waited_for(server: GeocodingServer, tmp_path: Path) -> None:
    server.reply = slow
    code, rows = extract(tmp_path, server)
    assert code == 0
    assert named(rows, "Grimspound")[0]["lat"] == "50.613"


def test_who_asks_must_be_said(
    server: GeocodingServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    source, target = str(tmp_path / "a.txt"), str(tmp_path / "m.html")
    options = ["--geocoder", "nominatim", "--geocoder-url", server.url]
    assert main(["map", source, "-o", target, *options]) == 2
    assert "--user-agent" in capsys.readouterr().err
    assert not server.queries
    assert not (tmp_path / "m.html").exists()
