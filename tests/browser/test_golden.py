"""The page beside the pictures that were kept after a person had looked at them.

Where one differs on purpose: `make pictures`, look at them, and commit them.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser

from geoviz.export import save_html
from tests.browser.likeness import SHARE, assert_as_kept, likeness
from tests.browser.scenes import (
    GOLDEN,
    ROOT,
    SCENES,
    TITLES,
    in_own_fonts,
    page_of,
    settle,
    shot,
    story_of,
)

BUILD = ROOT / "build" / "pictures"


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scenes")


@pytest.mark.parametrize("name", SCENES)
def test_it_looks_as_it_did(name: str, browser: Browser, pages: Path) -> None:
    assert_as_kept(SCENES[name](browser, pages), GOLDEN / f"{name}.png", BUILD)


def test_no_picture_is_kept_of_nothing() -> None:
    assert {one.stem for one in GOLDEN.glob("*.png")} == set(SCENES)
    assert sum(one.stat().st_size for one in GOLDEN.glob("*.png")) < 2_500_000


@pytest.fixture(scope="module")
def plain(browser: Browser, pages: Path) -> Image.Image:
    return shot(browser, page_of("tour", pages), "view=map")


def test_pictures_have_fonts_of_their_own(browser: Browser, pages: Path) -> None:
    view = browser.new_page()
    view.goto(page_of("tour", pages).as_uri())
    settle(view)
    family = "getComputedStyle(document.querySelector('.gv-label')).fontFamily"
    assert view.evaluate(family).startswith('"Golden Sans"')
    loaded = "[...document.fonts].filter((one) => one.status === 'loaded').length"
    assert view.evaluate(loaded) == 2
    view.close()


def test_a_mark_that_moved_tells_pictures_apart(
    browser: Browser, pages: Path, plain: Image.Image
) -> None:
    """One town of seven, by 24 pixels: about its own width."""
    page = pages / "moved.html"
    story = story_of("tour")
    places = tuple(
        replace(one, lat=one.lat - 3) if one.name == "Suva" and one.lat else one
        for one in story.places
    )
    save_html(replace(story, places=places), page, title=TITLES["tour"])
    page.write_text(in_own_fonts(page.read_text("utf-8")), "utf-8")
    found = likeness(shot(browser, page, "view=map"), plain)
    assert found.brightness < SHARE
    assert not found.alike


def test_a_missing_mark_and_a_missing_sea_do(plain: Image.Image) -> None:
    def without(box: tuple[int, int, int, int], colour: str) -> Image.Image:
        copy = plain.copy()
        ImageDraw.Draw(copy).rectangle(box, fill=colour)
        return copy

    assert likeness(plain, plain).coloured == 0
    assert not likeness(without((600, 300, 640, 340), "#0072b2"), plain).alike
    assert not likeness(without((0, 100, 1280, 300), "#ffffff"), plain).alike
    with pytest.raises(ValueError, match="sizes differ"):
        likeness(plain.crop((0, 0, 10, 10)), plain)
