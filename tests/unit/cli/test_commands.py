"""Each command does what it says, with a pipeline and a gazetteer made for the test."""

from __future__ import annotations

import csv
import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from geoviz.app.config import Config
from geoviz.app.launch import Address
from geoviz.cli import main
from geoviz.models import Document

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Some words of an article.")
    (folder / "b.md").write_text("---\npublished: 2024-02-29\n---\nMore words.")
    return folder


def test_extract_writes_tables_and_prints_where(
    articles: Path, tmp_path: Path, seen: list[Document], capsys: Captured
) -> None:
    out = tmp_path / "out"
    argv = ["extract", str(articles), "-o", str(out), "--published", "2025-09-03"]
    assert main(argv) == 0
    assert capsys.readouterr() == (f"{out}\n", "")
    assert [(document.doc_id, document.published) for document in seen] == [
        ("a.txt", date(2025, 9, 3)),
        ("b.md", date(2024, 2, 29)),
    ]
    with (out / "places.csv").open(newline="", encoding="utf-8") as file:
        assert next(csv.DictReader(file))["name"] == "Nairobi"


@pytest.mark.parametrize("name", ["s.gpkg", "s.geojson", "s.parquet"])
def test_extract_writes_one_file(
    name: str, articles: Path, tmp_path: Path, seen: list[Document]
) -> None:
    assert main(["extract", str(articles), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).stat().st_size > 1000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", name]


def test_extract_takes_the_format_and_sources_of_every_kind(
    articles: Path, tmp_path: Path, seen: list[Document]
) -> None:
    (tmp_path / "t.jsonl").write_text('{"text": "Row."}\n')
    out = tmp_path / "out"
    argv = ["extract", str(tmp_path / "t.jsonl"), str(articles), "-o", str(out)]
    assert main([*argv, "--format", "geojson"]) == 0
    assert [document.doc_id for document in seen] == ["a.txt", "b.md", "t.jsonl:1"]
    assert json.loads((out / "routes.geojson").read_text(encoding="utf-8"))


def test_a_bad_file_is_said_kept_in_the_story_and_the_rest_mapped(
    articles: Path,
    tmp_path: Path,
    seen: list[Document],
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (articles / "bad.txt").write_bytes(bytes(range(256)))
    kept: list[str] = []
    module = ModuleType("geoviz.export")

    def save_html(
        story: Any, path: Path, *, title: str, day: str | None, **_others: object
    ) -> Path:
        kept.extend(story.problems)
        assert (title, day) == ("Lakes", "2031-05-12")
        path.write_text("page")
        return path

    module.save_html = save_html  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "geoviz.export", module)
    out = tmp_path / "m.html"
    argv = ["map", str(articles), "-o", str(out), "--title", "Lakes"]
    assert main([*argv, "--day", "2031-05-12"]) == 1
    said = (
        f"{articles}/bad.txt: is binary, not text; save it as UTF-8 text and try again"
    )
    assert capsys.readouterr() == (f"{out}\n", f"geoviz: {said}\n")
    assert kept[0] == said
    assert len(kept) == 2
    assert len(seen) == 2


def test_an_output_that_cannot_be_is_refused_before_the_work(
    articles: Path, tmp_path: Path, seen: list[Document], capsys: Captured
) -> None:
    assert main(["map", str(articles), "-o", str(tmp_path / "no" / "m.html")]) == 1
    assert main(["map", str(articles), "-o", str(tmp_path)]) == 1
    assert main(["extract", str(articles), "-o", str(tmp_path / "no" / "a.gpkg")]) == 1
    assert main(["extract", str(articles), "-o", str(articles / "a.txt")]) == 1
    assert seen == []
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 4


def test_a_bar_is_drawn_on_a_terminal_only(
    articles: Path, tmp_path: Path, seen: list[Document], monkeypatch: Any, capsys: Any
) -> None:
    monkeypatch.setattr("geoviz.cli.progress._PATIENCE_S", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert main(["extract", str(articles), "-o", str(tmp_path / "out")]) == 0
    assert "50 %" in capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    assert main(["extract", str(articles), "-o", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().err == ""


def test_app_hands_its_options_on(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []

    def run(config: Config, address: Address) -> int:
        called.extend([config, address])
        return 7

    monkeypatch.setattr("geoviz.app.launch.run", run)
    assert main(["app", "a", "b", "--host", "0.0.0.0", "--port", "9000"]) == 7
    assert called == [Config(("a", "b")), Address("0.0.0.0", 9000)]
    called.clear()
    assert main(["app", "--base-url", "/maps", "--allow-folders"]) == 7
    assert called == [Config((), allow_folders=True), Address(base_url="/maps")]


class FakeGazetteer:
    """Knows one place, which tries to be a terminal command."""

    def __init__(self, index: object, fallback: object) -> None:
        del index
        assert fallback is None  # nothing is asked for in the network

    def geocode(self, query: str, **options: object) -> list[SimpleNamespace] | None:
        self.options = options
        return [self.place()] if query == "Voi" else None

    def reverse(
        self, point: tuple[float, float], **_: object
    ) -> list[SimpleNamespace] | None:
        return [self.place(distance_km=1.5)] if point[0] < 0 else None

    @staticmethod
    def place(**more: float) -> SimpleNamespace:
        raw = {"place_id": "place:1", "name": "Voi\x1b[2J", "country": "KE"} | more
        return SimpleNamespace(
            address="Voi\x1b[2J, Kenya", latitude=-3.4, longitude=38.5, raw=raw
        )


@pytest.fixture
def gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    geocoder = ModuleType("geoviz.gazetteer.geocoder")
    geocoder.Gazetteer = FakeGazetteer  # type: ignore[attr-defined]
    index = ModuleType("geoviz.gazetteer.index")
    index.Index = SimpleNamespace(open=lambda **_: None)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "geoviz.gazetteer.geocoder", geocoder)
    monkeypatch.setitem(sys.modules, "geoviz.gazetteer.index", index)


@pytest.mark.usefixtures("gazetteer")
def test_geocode_prints_a_line_a_place_and_says_what_it_lacks(capsys: Captured) -> None:
    assert main(["geocode", "Voi"]) == 0
    assert capsys.readouterr() == ("Voi\\x1b[2J, Kenya\t-3.4\t38.5\tplace:1\n", "")
    assert main(["geocode", "Voi", "Xyzzy"]) == 1
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    assert err == (
        "geoviz: 'Xyzzy': no such place in the gazetteer; try another spelling\n"
    )


@pytest.mark.usefixtures("gazetteer")
def test_geocode_as_json_keeps_the_query_and_escapes(capsys: Captured) -> None:
    assert main(["geocode", "Voi", "--json"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    (place,) = json.loads(out)
    assert (place["query"], place["lat"], place["lon"]) == ("Voi", -3.4, 38.5)
    assert place["place_id"] == "place:1"


@pytest.mark.usefixtures("gazetteer")
def test_reverse_takes_negative_degrees(capsys: Captured) -> None:
    assert main(["reverse", "-3.4", "-38.5"]) == 0
    assert capsys.readouterr().out.endswith("\tplace:1\t1.5\n")
    assert main(["reverse", "3.4", "38.5", "--json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out) == []
    assert err == "geoviz: 3.4 38.5: no town near; try a point on land\n"


def test_a_service_must_be_told_who_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["geocode", "Voi", "--geocoder", "nominatim"]) == 2
    assert "--user-agent" in capsys.readouterr().err
