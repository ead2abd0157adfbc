"""Articles that try to be markup, script or formula stay text wherever written."""

from __future__ import annotations

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from geoviz.cli import main
from geoviz.tables.csv_file import unguarded

EVIL = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "${alert(1)}",
    "`${alert(1)}`",
    "javascript:alert(1)",
    "<!--<script>",
    "\\u003c/script>\\'\"",
    "{{ 7*7 }}{% raw %}",
    "]]>\u2028\u2029",
)
TEXT = (
    "{evil}\n\nPresident {evil} Anna Berg of Norway flew from Oslo to Lima on 3 June"
    " 2024, said {evil}. Prime Minister Lars {evil} Holm attended the summit in Lima"
    " on 3 June 2024 {evil}. “{evil}”, said Ms Berg in Paris{evil}.\n"
)


class Tags(HTMLParser):
    """Every tag of a page with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))


def tags(page: Path) -> list[tuple[str, tuple[str, ...]]]:
    parser = Tags()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser.found


def source(folder: Path, evils: tuple[str, ...]) -> Path:
    path = folder / "articles.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, evil in enumerate(evils):
            row = {
                "id": f"{number}{evil}",
                "title": evil,
                "publisher": evil,
                "text": TEXT.format(evil=evil),
            }
            file.write(json.dumps(row) + "\n")
    return path


def test_a_page_of_hostile_articles_has_the_tags_of_a_tame_one(tmp_path: Path) -> None:
    pages = []
    for name, evils in (("tame", ("harmless",) * len(EVIL)), ("hostile", EVIL)):
        folder = tmp_path / name
        folder.mkdir()
        page = folder / "map.html"
        title = f"{evils[0]} {evils[1]}"
        articles = str(source(folder, evils))
        assert main(["map", articles, "-o", str(page), "--title", title]) == 0
        pages.append(page)
    tame, hostile = map(tags, pages)
    assert hostile == tame
    text = pages[1].read_text(encoding="utf-8")
    assert "alert(1)" in text, "the articles are not there at all"
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert not any("<!--" in script or "<script" in script for script in scripts)
    assert "\u2028" not in text


@pytest.mark.parametrize("evil", EVIL)
def test_tables_hold_hostile_articles_as_they_are(evil: str, tmp_path: Path) -> None:
    articles = str(source(tmp_path, (evil,)))
    text = TEXT.format(evil=evil)
    for form in ("csv", "geojson"):
        out = tmp_path / form
        assert main(["extract", articles, "-o", str(out), "--format", form]) == 0
        if form == "csv":
            with (out / "documents.csv").open(encoding="utf-8", newline="") as file:
                (row,) = csv.DictReader(file)
            row = {name: unguarded(cell) for name, cell in row.items()}
        else:
            whole = json.loads((out / "documents.geojson").read_text("utf-8"))
            row = whole["features"][0]["properties"]
        assert row["text"] == text
        assert row["doc_id"] == f"0{evil}".strip()
        assert row["publisher"] == " ".join(evil.split())
