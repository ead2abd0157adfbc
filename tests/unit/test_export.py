import base64
import hashlib
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from benchmarks.page_corpus import Size, made_up
from geoviz.errors import OutputError
from geoviz.export import render_html, save_html
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, empty, summit


class Reader(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open = tag
        if tag in {"script", "style", "title"}:
            self.texts.setdefault(tag, []).append("")

    def handle_data(self, data: str) -> None:
        if self._open in self.texts:
            self.texts[self._open][-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open if tag != self._open else ""


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_holds_all_it_needs() -> None:
    page = read(render_html(summit()))
    for tag, attributes in page.tags:
        assert "src" not in attributes
        assert tag != "link" or attributes == {"rel": "icon", "href": "data:,"}
        assert not [name for name in attributes if name.startswith("on")]


def test_the_policy_names_each_script_and_nothing_else() -> None:
    text = render_html(summit())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data: blob:"
    page = read(text)
    kinds = [attributes.get("type") for tag, attributes in page.tags if tag == "script"]
    scripts = [
        body
        for body, kind in zip(page.texts["script"], kinds, strict=True)
        if kind is None
    ]
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'"
        for one in scripts
    }
    assert len(scripts) == 5
    assert set(rules["script-src"].split()) == hashes


def test_a_large_page_shows_a_picture_before_it_reads_the_rest() -> None:
    size = Size(places=500, quotes=4000, days=3, events=20, people=6)
    text = render_html(made_up(size))
    assert text.isascii()
    page = read(text)
    scripts = [attributes for tag, attributes in page.tags if tag == "script"]
    whole = list(zip(scripts, page.texts["script"], strict=True))
    # The picture's data and script; then what is held back, its data among it.
    kinds = [one.get("type") for one, _ in whole]
    assert kinds[-9:] == [
        "application/json",
        None,
        "text/plain",
        "text/plain",
        "text/plain",
        "application/json",
        "text/plain",
        None,
        "text/plain",
    ]
    held = [body for one, body in whole if one.get("class") == "gv-held"]
    signs = ("Leaflet", "geoviz = {", "geovizOutlines =", "geoviz.mount(")
    assert [sign in body for sign, body in zip(signs, held, strict=True)] == [True] * 4
    assert "geoviz.showPicture(" in whole[kinds.index("application/json") + 1][1]
    policy = re.search(r"script-src ([^;]*);", text)
    assert policy
    for body in held + [body for one, body in whole if "type" not in one]:
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]


def test_the_same_story_gives_the_same_bytes() -> None:
    assert render_html(summit()) == render_html(summit())
    assert not re.search(r"\b[0-9a-f]{32}\b", render_html(empty()))


@pytest.mark.parametrize("title", [*HOSTILE_WORDS, HOSTILE_ID, "Plain & simple"])
def test_a_title_is_text(title: str) -> None:
    page = read(render_html(summit(), title=title))
    assert page.texts["title"] == [title]
    assert not {tag for tag, _ in page.tags}.intersection({"img", "b"})
    assert len(page.texts["script"]) == 6


def test_the_data_can_be_read_back() -> None:
    data = json.loads(read(render_html(summit())).texts["script"][4])
    assert data["tables"]["documents"]["columns"]["id"][2] == HOSTILE_ID


def test_is_small() -> None:
    assert len(render_html(empty()).encode()) < 480_000


def test_writes_the_file(tmp_path: Path) -> None:
    path = save_html(summit(), tmp_path / "map.html", day="background")
    assert path.read_text(encoding="utf-8") == render_html(summit(), day="background")
    assert [one.name for one in tmp_path.iterdir()] == ["map.html"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nowhere"):
        save_html(summit(), tmp_path / "nowhere" / "map.html")


def test_nothing_half_written_takes_the_place_of_an_older_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.html"
    path.write_text("older", encoding="utf-8")

    def full(self: Path, data: bytes) -> int:
        self.touch()
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="no space left"):
        save_html(summit(), path)
    assert path.read_text(encoding="utf-8") == "older"
    assert [one.name for one in tmp_path.iterdir()] == ["map.html"]
