"""The app on the hand-made story, its server and its browser without a network."""

from __future__ import annotations

import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from geoviz.app.launch import SETTINGS
from tests.browser.conftest import PHONE
from tests.browser.network import Namespace
from tests.browser.server import PORT, Server, serve
from tests.browser.watch import Watch, watch
from tests.stories import HOSTILE_WORDS, PLACES

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
    script = str(ROOT / "tests" / "browser" / "summit_app.py")
    with serve(
        ["-m", "streamlit", "run", script, f"--server.port={PORT}", *settings],
        tmp_path_factory.mktemp("server"),
        cut_network,
        cwd=ROOT,
        also=ROOT,
    ) as running:
        yield running


@pytest.fixture
def app(page: Page, seen: Watch, server: Server) -> Page:
    """The app, opened and drawn. Whatever is done next must not load the map anew."""
    assert seen.errors == []
    page.goto(server.url)
    the_map(page).evaluate("window.drawnOnce = true")
    return page


def the_map(page: Page) -> Frame:
    """The frame of the map, once it is drawn."""
    handle = page.wait_for_selector("iframe[title='streamlit_folium.st_folium']")
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    frame.wait_for_function("window.geoviz && document.querySelector('.gv-mark')")
    return frame


def visible(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = the_map(page).evaluate("geoviz.visible()")
    return found


def wait_for_day(page: Page, day: str | None) -> None:
    the_map(page).wait_for_function("day => geoviz.getDay() === day", arg=day)


def wait_for_rest(page: Page) -> None:
    """Until the server has nothing more to send: downloads are made anew each time."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")


def choose(page: Page, label: str, option: str) -> None:
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.press_sequentially(option[:20])  # a long list holds only what is in view
    page.get_by_role("option", name=option, exact=True).click()
    if label == "Articles":
        box.press("Escape")  # a list of many choices stays open


def test_it_opens_with_the_whole_story_and_asks_nobody(
    app: Page, seen: Watch, server: Server
) -> None:
    drawn = {place.place_id for place in PLACES if place.lat is not None}
    assert set(visible(app)["places"]) == drawn
    expect(app.get_by_role("heading", name="Evidence")).to_be_visible()
    expect(app.get_by_text("3 articles, 13 places, 7 people")).to_be_visible()
    app.get_by_text("Not read, not placed, not dated: 1").click()
    expect(
        app.get_by_text("lakes/broken.txt: not text in any encoding")
    ).to_be_visible()
    assert seen.outside == []
    assert seen.errors == []
    assert server.tried() == []


def test_the_day_filter_by_mouse_keeps_map_and_view(app: Page, seen: Watch) -> None:
    frame = the_map(app)
    where = "JSON.stringify([map_div.getCenter(), map_div.getZoom()])"
    frame.evaluate("map_div.setView([-4, 39], 8, {animate: false})")
    before = frame.evaluate(where)
    app.get_by_text("Tue 13 May 2031").click()
    wait_for_day(app, "2031-05-13")
    assert frame.evaluate(where) == before
    assert visible(app)["places"] == ["place:4"]
    app.get_by_text("Background", exact=True).click()
    wait_for_day(app, "background")
    assert "place:4" not in visible(app)["places"]
    assert "place:7" in visible(app)["places"]
    app.get_by_text("All days").click()
    wait_for_day(app, None)
    assert len(visible(app)["places"]) == 13
    assert the_map(app).evaluate("window.drawnOnce")
    assert seen.errors == []


def test_the_day_filter_by_keyboard(app: Page) -> None:
    app.get_by_role("radio", name="All days").focus()
    app.keyboard.press("ArrowRight")
    wait_for_day(app, "2031-05-11")
    app.keyboard.press("ArrowRight")
    wait_for_day(app, "2031-05-12")
    assert "event:signing" in visible(app)["events"]
    assert the_map(app).evaluate("window.drawnOnce")


def test_the_article_filter(app: Page, seen: Watch, tmp_path: Path) -> None:
    choose(app, "Articles", "Day two: leaders take to the water")
    the_map(app).wait_for_function("!geoviz.visible().places.includes('place:2')")
    shown = visible(app)
    assert set(shown["places"]) == {
        "place:4",
        "place:7",
        "place:8",
        "place:9",
        "place:11",
    }
    assert shown["routes"] == []
    assert the_map(app).evaluate("window.drawnOnce")
    # What can be looked up is what the article tells.
    app.get_by_role("combobox", name="Show the words behind").click()
    expect(app.get_by_role("option", name="Place: Oslo, NO")).to_be_visible()
    expect(app.get_by_role("option", name="Place: Mombasa, KE")).to_have_count(0)
    app.keyboard.press("Escape")

    # And the tables that are taken away hold that and no more.
    wait_for_rest(app)
    with app.expect_download() as download:
        app.get_by_role("button", name="Tables (CSV)").click()
    download.value.save_as(tmp_path / "tables.zip")
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        places = archive.read("places.csv").decode("utf-8-sig")
    assert "Oslo" in places
    assert "Mombasa" not in places
    with app.expect_download() as download:
        app.get_by_role("button", name="GeoPackage").click()
    download.value.save_as(tmp_path / "story.gpkg")
    base = sqlite3.connect(tmp_path / "story.gpkg")
    names = {name for (name,) in base.execute("select name from places")}
    base.close()
    assert "Oslo" in names
    assert seen.errors == []


def test_map_and_evidence_select_the_same(app: Page) -> None:
    the_map(app).get_by_role("button", name="Mombasa").first.click()
    expect(app.get_by_text("Prime Minister Asha Wekesa travelled by")).to_be_visible()
    expect(app.get_by_text("latitude -4.0547, longitude 39.6636")).to_be_visible()
    assert the_map(app).evaluate("window.drawnOnce")

    # What is chosen from the list is selected on the map.
    choose(app, "Show the words behind", "Place: Lake Naivasha, KE")
    expect(app.get_by_text("The delegations were expected at").first).to_be_visible()
    selected = the_map(app).locator(".gv-mark.is-selected").first
    expect(selected).to_have_attribute("aria-label", re.compile("^Lake Naivasha, "))

    # An assumed day is said to be assumed.
    choose(
        app, "Show the words behind", "Event: signing of the Lakes Compact, 2031-05-12"
    )
    expect(app.get_by_text("assumed", exact=True)).to_be_visible()


def test_hostile_words_stay_words(app: Page, seen: Watch) -> None:
    choose(app, "Show the words behind", "Place: Voi, KE")
    app.get_by_text("Show all 11 quotes").click()
    evidence = app.locator("[data-testid=stCode]")
    expect(evidence).to_have_count(len(HOSTILE_WORDS) + 1)
    shown = [text.strip() for text in evidence.all_text_contents()]
    for words in HOSTILE_WORDS:
        assert words in shown
    hostile = PLACES[14]
    choose(app, "Show the words behind", f"Place: {hostile.name}, KE")
    choose(app, "Articles", HOSTILE_WORDS[2])
    app.get_by_text("All days").click()
    for frame in app.frames:
        assert frame.evaluate("window.hacked") is None
    assert seen.outside == []
    assert seen.errors == []


def test_the_map_can_be_taken_away(app: Page, browser: Browser, tmp_path: Path) -> None:
    app.get_by_text("Mon 12 May 2031").click()
    wait_for_day(app, "2031-05-12")
    wait_for_rest(app)
    with app.expect_download() as download:
        app.get_by_role("button", name="Map (HTML)").click()
    page = tmp_path / "map.html"
    download.value.save_as(page)
    with browser.new_context() as context:
        alone = context.new_page()
        seen = watch(alone)
        alone.goto(page.as_uri())
        alone.wait_for_function("window.geoviz")
        assert alone.evaluate("geoviz.getDay()") == "2031-05-12"
        assert seen.errors == []
        assert seen.outside == []


def test_it_can_be_read_on_a_phone(browser: Browser, server: Server) -> None:
    with browser.new_context(viewport=PHONE, has_touch=True) as context:
        page = context.new_page()
        page.goto(server.url)
        frame = the_map(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"]
        assert frame.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        box = page.locator("iframe[title='streamlit_folium.st_folium']").bounding_box()
        assert box is not None
        assert box["width"] > 0.85 * PHONE["width"]
        choose(page, "Show the words behind", "Place: Mombasa, KE")
        quote = page.get_by_text("Prime Minister Asha Wekesa travelled by")
        quote.scroll_into_view_if_needed()
        expect(quote).to_be_in_viewport()
