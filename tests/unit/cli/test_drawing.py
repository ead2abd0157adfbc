"""`geoviz map` to pictures and paper: which options go with which file."""

from __future__ import annotations

from pathlib import Path

import pytest

import geoviz.pictures
from geoviz.cli import main
from geoviz.models import Document, Story


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Rain fell in Nairobi on Monday, for the first time since May.")
    return path


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What was asked of the two that draw, in place of a browser."""
    asked: dict[str, object] = {}

    def save(story: Story, path: Path, **options: object) -> Path:
        asked.update(options)
        path.write_bytes(b"drawn")
        return path

    monkeypatch.setattr(geoviz.pictures, "save_png", save)
    monkeypatch.setattr(geoviz.pictures, "save_pdf", save)
    monkeypatch.setattr("geoviz.browser.find_browser", lambda _named: Path("/x"))
    return asked


def test_the_ending_says_what_is_drawn(
    article: Path, drawn: dict[str, object], seen: list[Document], tmp_path: Path
) -> None:
    out = tmp_path / "Map.PNG"
    options = ["--size", "900x600", "--scale", "2", "--browser", "/x"]
    assert main(["map", str(article), "-o", str(out), *options]) == 0
    assert out.read_bytes() == b"drawn"
    assert drawn["size"] == (900, 600)
    assert drawn["scale"] == 2
    assert drawn["browser"] == "/x"
    assert main(["map", str(article), "-o", str(tmp_path / "map.pdf")]) == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "m.html", "--size", "900x600"], "--size is for a picture"),
        (["-o", "m.pdf", "--scale", "2"], "--scale is for a picture"),
        (["-o", "m.html", "--browser", "x"], "--browser is for a picture"),
        (["-o", "m.png", "--basemap", "osm"], "drawn without any network"),
        (["-o", "m.png", "--size", "big"], "'big' is no size; write it as 1280x800"),
    ],
)
def test_an_option_that_means_nothing_is_a_wrong_call(
    arguments: list[str], words: str, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["map", str(article), *arguments]) == 2
    assert words in capsys.readouterr().err


def test_what_cannot_be_is_said_before_the_work(
    article: Path,
    seen: list[Document],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("GEOVIZ_CHROMIUM", "no-such-browser")
    assert main(["map", str(article), "-o", "m.png"]) == 1
    assert "no-such-browser: no program of this name" in capsys.readouterr().err
    assert main(["map", str(article), "-o", "m.html", "--basemap", "ozm"]) == 1
    assert "--basemap ozm: no basemap of this name" in capsys.readouterr().err
    assert seen == []
    assert not Path("m.html").exists()
