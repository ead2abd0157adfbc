"""A story of many places: dots for the crowd, lists that grow, words compressed."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, FloatRect, Page, expect

from benchmarks.page_corpus import Size, made_up
from geoviz.export import save_html
from geoviz.models import Block, Document, Evidence, Publication, Story
from tests.browser.watch import Watch
from tests.stories import HOSTILE, HOSTILE_ID, HOSTILE_WORDS

PLACES = 1200
FREE_DOT = """
() => {
  const canvas = document.querySelector("canvas.gv-dots");
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  const brush = canvas.getContext("2d");
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
  const map = document.querySelector(".gv-map").getBoundingClientRect();
  for (let at = 0; at < data.length / 4; at += 1) {
    if (data[4 * at + 3] < 250) continue;
    const x = box.x + (at % canvas.width) / scale;
    const y = box.y + Math.floor(at / canvas.width) / scale + 1;
    if (x < map.x + 40 || x > map.right - 40) continue;
    if (y < map.y + 40 || y > map.bottom - 40) continue;
    const there = document.elementFromPoint(x, y);
    if (there && !there.closest(".gv-mark, .leaflet-control")) return [x, y];
  }
  return null;
}
"""
"""Where a dot is seen with no mark and no control above it."""
LAND_ALONE = """
.gv-first canvas ~ canvas, .leaflet-pane:not(.leaflet-map-pane, .leaflet-gv-land-pane,
.leaflet-gv-borders-pane), .leaflet-control, .gv-grid-note { visibility: hidden }
.leaflet-gv-land-pane *, .leaflet-gv-borders-pane * { visibility: visible }
"""
"""Nothing on the map but land, coasts and borders: no marks, names or homes."""
MAP: FloatRect = {"x": 0, "y": 0, "width": 860, "height": 720}
"""The part of the window that the map fills."""
VIEW = """() => {
  const name = Object.keys(window).find((one) => /^map_/.test(one));
  const { lat, lng } = window[name].getCenter();
  return [lat, lng, window[name].getZoom()];
}"""


@pytest.fixture(scope="module")
def story() -> Story:
    """Made up, with a hostile article among the others."""
    made = made_up(Size(places=PLACES, quotes=4000, days=4, events=30, people=12))
    first = made.places[0].place_id
    digest = hashlib.sha256(HOSTILE.encode()).hexdigest()
    starts = [HOSTILE.index(words) for words in HOSTILE_WORDS]
    said = tuple(
        Evidence(first, "place", HOSTILE_ID, at, at + len(words), words, "poster")
        for at, words in zip(starts, HOSTILE_WORDS, strict=True)
    )
    return replace(
        made,
        documents=(*made.documents, Document(HOSTILE_ID, HOSTILE, digest)),
        publications=(*made.publications, Publication(HOSTILE_ID, None, "unknown")),
        blocks=(*made.blocks, (Block("paragraph", 0, len(HOSTILE)),)),
        evidence=(*made.evidence, *said),
    )


@pytest.fixture(scope="module")
def file(story: Story, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_html(story, tmp_path_factory.mktemp("large") / "map.html")


@pytest.fixture
def opened(page: Page, seen: Watch, file: Path) -> Page:
    """The page, once all of it is there."""
    assert seen.requests == []
    page.goto(file.as_uri())
    page.evaluate("geoviz.ready")
    return page


def test_all_is_there_and_nothing_was_asked(
    opened: Page, seen: Watch, file: Path
) -> None:
    assert opened.evaluate("geoviz.visible().places.length") == PLACES
    assert 0 < opened.locator(".gv-mark:visible").count() < 300
    canvas = opened.get_by_role("img", name="more places as dots")
    expect(canvas).to_have_count(1)
    assert [url for url in seen.requests if not url.startswith("data:")] == [
        file.as_uri()
    ]
    assert seen.errors == []


def test_the_first_picture_is_the_map_without_its_names(
    browser: Browser, file: Path, tmp_path: Path
) -> None:
    """The page as its first picture leaves it, against the map that takes its place."""
    text = file.read_text(encoding="utf-8")
    held = tmp_path / "held.html"
    held.write_text(text.replace("geoviz.runHeld()", "0.0000000001"), "utf-8")
    pictures = []
    for path in (held, file):
        context = browser.new_context(bypass_csp=True, locale="en-GB")
        view = context.new_page()
        view.goto(path.as_uri())
        expect(view.locator(".gv-first")).to_have_count(1 if path is held else 0)
        view.add_style_tag(content=LAND_ALONE)
        pictures.append(Image.open(io.BytesIO(view.screenshot(clip=MAP))))
        context.close()
    differing = ImageChops.difference(*(one.convert("L") for one in pictures))
    most = MAP["width"] * MAP["height"] / 200
    assert sum(differing.histogram()[64:]) < most
    # It shows something: land and sea differ.
    assert sum(count > 500 for count in pictures[0].convert("L").histogram()) > 1


def test_the_view_of_the_first_picture_is_the_one_that_fits(opened: Page) -> None:
    before = opened.evaluate(VIEW)
    opened.get_by_role("button", name="Fit story").click()
    opened.wait_for_timeout(600)
    assert opened.evaluate(VIEW) == pytest.approx(before, abs=0.5)


def test_the_exporter_finds_the_view_that_the_map_does(
    page: Page, story: Story, tmp_path: Path
) -> None:
    """On both sides of the antimeridian, and one place far from all others."""
    moved = [
        replace(one, lat=-20 + number % 8, lon=(175 + number % 10 + 180) % 360 - 180)
        for number, one in enumerate(story.places)
    ]
    far = replace(moved[0], lat=51.5, lon=-0.1)
    path = tmp_path / "fiji.html"
    save_html(replace(story, places=(far, *moved[1:])), path)
    page.goto(path.as_uri())
    page.evaluate("geoviz.ready")
    before = page.evaluate(VIEW)
    assert abs(before[1] % 360 - 179.5) < 5
    page.get_by_role("button", name="Fit story").click()
    page.wait_for_timeout(600)
    assert page.evaluate(VIEW) == pytest.approx(before, abs=0.01)


def test_a_dot_says_what_it_is_and_is_chosen_by_mouse(
    opened: Page, seen: Watch
) -> None:
    point = opened.evaluate(FREE_DOT)
    assert point
    opened.mouse.move(*point)
    name = opened.locator(".gv-tip strong").inner_text()
    opened.mouse.click(*point)
    evidence = opened.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("heading", level=2)).to_have_text(name)
    expect(evidence.locator("blockquote mark").first).to_be_visible()
    # What is selected is a mark, whatever the crowd.
    expect(opened.locator(".gv-mark.is-selected")).to_have_count(1)
    assert seen.errors == []


def test_the_list_grows_under_the_keyboard(opened: Page) -> None:
    places = opened.get_by_role("list", name="Places")
    lines = places.get_by_role("listitem")
    expect(lines.first).to_have_attribute("aria-setsize", str(PLACES))
    before = lines.count()
    assert before < PLACES
    more = opened.get_by_role("button", name="more of 1,200")
    more.focus()
    before = lines.count()
    more.press("Enter")
    new = lines.nth(before)
    expect(new).to_have_attribute("aria-posinset", str(before + 1))
    expect(new.get_by_role("button")).to_be_focused()
    opened.keyboard.press("Enter")
    evidence = opened.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("heading", level=2)).to_have_text(
        new.locator("bdi").first.inner_text()
    )


def test_a_day_shows_its_places(opened: Page, story: Story) -> None:
    day = story.days[1]
    told = {one.place_id for one in story.places if day in one.days}
    opened.get_by_role("radio", name="Sun 2 Mar").click()
    assert set(opened.evaluate("geoviz.visible().places")) == told
    line = opened.get_by_role("list", name="Places").get_by_role("listitem").first
    expect(line).to_have_attribute("aria-setsize", str(len(told)))


def test_hostile_words_are_text_after_compression(
    opened: Page, seen: Watch, story: Story, file: Path
) -> None:
    assert HOSTILE_WORDS[0] not in file.read_text(encoding="utf-8")
    opened.evaluate("id => geoviz.select(id)", story.places[0].place_id)
    evidence = opened.get_by_role("region", name="Evidence")
    while evidence.locator(".gv-more").count():
        evidence.locator(".gv-more").first.click()
    said = "\n".join(evidence.locator("blockquote").all_text_contents())
    for words in HOSTILE_WORDS:
        assert words in said
    assert opened.locator("img, iframe").count() == 0
    assert opened.evaluate("window.hacked") is None
    assert seen.errors == []


def test_a_browser_that_cannot_unpack_is_told_which_can(page: Page, file: Path) -> None:
    page.add_init_script("delete window.DecompressionStream")
    page.goto(file.as_uri())
    expect(page.get_by_role("alert")).to_contain_text("Firefox 113")
    # The map itself is drawn.
    assert page.evaluate("geoviz.visible().places.length") == PLACES


def test_a_link_opens_a_large_page_at_its_view(
    page: Page, seen: Watch, file: Path, story: Story
) -> None:
    chosen = story.places[5].place_id
    page.goto(f"{file.as_uri()}#day=2031-03-02&select={chosen}")
    page.evaluate("geoviz.ready")
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence.get_by_role("heading", level=2)).to_have_text(story.places[5].name)
    expect(evidence.locator("blockquote").first).to_be_visible()
    assert page.evaluate("geoviz.getDay()") == "2031-03-02"
    assert seen.errors == []
