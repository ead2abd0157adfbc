"""Pictures and paper by the real Chromium, with hostile text in the story."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from geoviz.errors import BrowserError, DayError, PictureSizeError
from geoviz.pictures import save_pdf, save_png
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, empty, summit

A4 = (595, 842)
"""Points of 1/72 inch."""


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, so that a test sees what is left of them."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def words_of(pdf: Path) -> list[str]:
    """The text of each page, its lines joined."""
    pages = pypdfium2.PdfDocument(pdf)
    return [" ".join(one.get_textpage().get_text_range().split()) for one in pages]


def colours(picture: Path) -> set[tuple[int, int, int]]:
    with Image.open(picture) as image:
        raw = image.convert("RGB").tobytes()
    return {(raw[n], raw[n + 1], raw[n + 2]) for n in range(0, len(raw), 3)}


def test_a_picture_has_the_size_asked_for_and_leaves_nothing(
    tmp_path: Path, scratch: Path
) -> None:
    small = save_png(summit(), tmp_path / "small.png", size=(390, 500))
    with Image.open(small) as image:
        assert image.size == (390, 500)
    twice = save_png(summit(), tmp_path / "twice.png", size=(600, 400), scale=2)
    with Image.open(twice) as image:
        assert image.size == (1200, 800)
    assert list(scratch.iterdir()) == []
    # Sea, land, and the mark of a town as the page's style sheet has them.
    assert {(0xD9, 0xE3, 0xEA), (0xF5, 0xF2, 0xEC), (0, 0x72, 0xB2)} <= colours(small)


def test_the_same_story_gives_the_same_picture(tmp_path: Path) -> None:
    first = save_png(summit(), tmp_path / "1.png", day="2031-05-12")
    second = save_png(summit(), tmp_path / "2.png", day="2031-05-12")
    assert first.read_bytes() == second.read_bytes()
    other = save_png(summit(), tmp_path / "3.png", day="2031-05-11")
    assert other.read_bytes() != first.read_bytes()


def test_paper_tells_each_day_with_its_words(tmp_path: Path) -> None:
    file = save_pdf(summit(), tmp_path / "story.pdf")
    pdf = pypdfium2.PdfDocument(file)
    assert {tuple(round(side) for side in one.get_size()) for one in pdf} == {A4}
    pages = words_of(file)
    text = " ".join(pages)
    for day in ("Sunday 11 May 2031", "Monday 12 May 2031", "Tuesday 13 May 2031"):
        assert day in text
    assert "Town or city" in pages[0]
    assert "Places: GeoNames (CC BY 4.0)" in pages[0]
    assert "Boundaries: Natural Earth, de facto; not an endorsement." in pages[0]
    sentence = "travelled by train from Mombasa to Nairobi on Sunday"
    assert sentence in text
    assert text.index("Sunday 11 May 2031") < text.index(sentence)
    for words in ("Ottoman Empire", "5 are listed, and the host makes 6", HOSTILE_ID):
        assert words in text
    assert HOSTILE_WORDS[0] in text
    assert "Copy as citation" not in text


def test_paper_of_a_chosen_day_has_no_other(tmp_path: Path) -> None:
    text = " ".join(words_of(save_pdf(summit(), tmp_path / "m.pdf", day="2031-05-12")))
    assert "Monday 12 May 2031" in text
    assert "Sunday 11 May 2031" not in text
    assert "Background" not in text


def test_paper_says_nothing_of_when_it_was_made(tmp_path: Path) -> None:
    first = save_pdf(empty(), tmp_path / "1.pdf").read_bytes()
    assert first == save_pdf(empty(), tmp_path / "2.pdf").read_bytes()
    assert b"/CreationDate (D:19700101000000+00'00')" in first


def test_nothing_is_written_when_it_cannot_be(tmp_path: Path, scratch: Path) -> None:
    target = tmp_path / "map.png"
    with pytest.raises(BrowserError, match="no program of this name"):
        save_png(summit(), target, browser=tmp_path / "none")
    with pytest.raises(PictureSizeError, match="choose another size"):
        save_png(summit(), target, size=(100, 9000))
    with pytest.raises(DayError):
        save_pdf(summit(), target, day="1999-01-01")
    with pytest.raises(BrowserError, match="failed with 1"):
        save_png(summit(), target, browser="/bin/false")
    assert sorted(tmp_path.iterdir()) == [scratch]
    assert list(scratch.iterdir()) == []
