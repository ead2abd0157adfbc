"""The map and what is beside it, on the hand-made story, without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geoviz.app.launch import SETTINGS
from tests.browser.app_page import (
    FRAME,
    choose,
    rows,
    the_map,
    tick,
    visible,
    wait_for_day,
    wait_for_rest,
)
from tests.browser.conftest import PHONE
from tests.browser.network import Namespace
from tests.browser.server import PORT, Server, serve
from tests.browser.watch import Watch
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
    wait_for_rest(page)
    return page


def select_on_map(page: Page, name: str) -> None:
    the_map(page).get_by_role("button", name=name).first.click()


def test_it_opens_with_the_whole_story_and_asks_nobody(
    app: Page, seen: Watch, server: Server
) -> None:
    drawn = {place.place_id for place in PLACES if place.lat is not None}
    assert set(visible(app)["places"]) == drawn
    expect(app.get_by_role("heading", name="Evidence")).to_be_visible()
    expect(
        app.get_by_text("3 articles, 15 places (2 without a point), 7 people")
    ).to_be_visible()
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


def test_several_days_are_a_range(app: Page) -> None:
    app.get_by_text("Several days …").click()
    wait_for_day(app, "2031-05-11/2031-05-13")
    choose(app, "From", "12 May")
    wait_for_day(app, "2031-05-12/2031-05-13")
    shown = visible(app)
    assert "event:signing" in shown["events"]
    assert shown["routes"] == []  # the journey was on the 11th


def test_the_article_filter(app: Page, seen: Watch) -> None:
    choose(app, "Article", "Day two: leaders take to the water")
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

    # The table that is taken along holds that and no more.
    wait_for_rest(app)
    with app.expect_download() as download:
        app.get_by_role("button", name="Download these places (CSV)").click()
    places = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Oslo" in places
    assert "Mombasa" not in places
    app.get_by_text("Tue 13 May 2031").click()
    wait_for_day(app, "2031-05-13")
    app.get_by_role("button", name="Show everything").click()
    wait_for_day(app, None)
    expect(app.get_by_role("radio", name="All days")).to_be_checked()
    the_map(app).wait_for_function("geoviz.visible().places.includes('place:2')")
    assert seen.errors == []


def test_filters_of_what_happens_hold_together(app: Page) -> None:
    choose(app, "Person", "Ingrid Dahl")
    the_map(app).wait_for_function("!geoviz.visible().routes.length")
    assert visible(app)["people"] == ["person:ingrid-dahl"]
    app.get_by_role("button", name="Planned").click()
    the_map(app).wait_for_function("!geoviz.visible().events.includes('event:signing')")
    assert the_map(app).evaluate("window.drawnOnce")


def test_kind_country_and_certainty_of_places(app: Page) -> None:
    choose(app, "Kind of place", "Natural feature")
    the_map(app).wait_for_function("!geoviz.visible().places.includes('place:2')")
    kinds = {place.place_id: place.feature for place in PLACES}
    assert {kinds[one] for one in visible(app)["places"]} == {"natural"}
    choose(app, "Country", "Norway")
    the_map(app).wait_for_function("!geoviz.visible().places.length")


def test_map_table_and_article_select_the_same(app: Page) -> None:
    frame = the_map(app)
    select_on_map(app, "Mombasa")
    evidence = app.locator(".evidence")
    expect(evidence.get_by_text("Prime Minister Asha Wekesa travelled")).to_be_visible()
    expect(app.get_by_text("latitude -4.0547, longitude 39.6636")).to_be_visible()
    lit = app.locator(".article .lit").first
    expect(lit).to_have_text("Mombasa")
    # Its row comes to the top of the table, and is the one that is selected.
    expect(rows(app).nth(1)).to_contain_text("Mombasa")
    expect(rows(app).nth(1)).to_have_attribute("aria-selected", "true")

    # A marked word of the article selects on the map and in the table.
    app.locator(".article").get_by_role("button", name="Lake Victoria").first.click()
    frame.wait_for_selector(".gv-mark.is-selected[aria-label^='Lake Victoria,']")
    expect(rows(app).nth(1)).to_contain_text("Lake Victoria")
    expect(app.get_by_text("Place: Lake Victoria")).to_be_visible()

    # A row of the table selects on the map and in the article.
    chosen = rows(app).nth(2).locator("td").first.text_content() or ""
    tick(app, 2)
    expect(app.get_by_text(f"Place: {chosen}")).to_be_visible()
    label = frame.locator(".gv-mark.is-selected").first
    expect(label).to_have_attribute("aria-label", re.compile(f"^{chosen},"))
    expect(app.locator(".article .lit").first).to_have_text(chosen)
    assert frame.evaluate("window.drawnOnce")


def test_what_is_assumed_is_said_to_be(app: Page) -> None:
    app.get_by_text("Events 4").click()
    expect(rows(app)).to_have_count(5)
    names = rows(app).all_text_contents()
    tick(app, next(n for n, row in enumerate(names) if "signing of the Lakes" in row))
    expect(app.locator(".evidence").get_by_text("assumed", exact=True)).to_be_visible()


def test_hostile_words_stay_words(app: Page, seen: Watch) -> None:
    select_on_map(app, "Voi")
    app.get_by_text("Show all 11 quotes").click()
    marks = app.locator(".evidence mark")
    expect(marks).to_have_count(len(HOSTILE_WORDS) + 1)
    shown = marks.all_text_contents()
    for words in HOSTILE_WORDS:
        assert words in shown
    article = app.locator(".article")
    for words in HOSTILE_WORDS:
        assert words in (article.text_content() or "")
    hostile = PLACES[14]
    choose(app, "Read the article", HOSTILE_WORDS[2])
    app.get_by_text("All days").click()
    the_map(app).evaluate("id => geoviz.select(id)", hostile.place_id)
    expect(app.get_by_text(f"Place: {hostile.name}")).to_be_visible()
    for frame in app.frames:
        assert frame.evaluate("window.hacked") is None
    assert seen.outside == []
    assert seen.errors == []


def test_the_grids_own_unguarded_download_is_not_offered(app: Page) -> None:
    grid = app.locator("[data-testid=stDataFrame]")
    grid.hover()
    expect(app.get_by_role("button", name=re.compile("^Search"))).to_be_visible()
    expect(
        app.get_by_role("button", name=re.compile("^Download as CSV"))
    ).to_have_count(0)


def test_it_can_be_read_on_a_phone(browser: Browser, server: Server) -> None:
    with browser.new_context(viewport=PHONE, has_touch=True) as context:
        page = context.new_page()
        page.goto(server.url)
        frame = the_map(page)
        wait_for_rest(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"]
        assert frame.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        box = page.locator(FRAME).bounding_box()
        assert box is not None
        assert box["width"] > 0.85 * PHONE["width"]
        frame.evaluate("geoviz.select('place:2')")
        quote = page.locator(".evidence").get_by_text("Asha Wekesa travelled")
        quote.scroll_into_view_if_needed()
        expect(quote).to_be_in_viewport()
