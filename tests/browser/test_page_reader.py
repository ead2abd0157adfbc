"""Timeline, reader, search and sharing of the exported page, and its accessibility."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geoviz.export import save_html
from tests.browser.watch import Watch
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, LAKE_ID, SUMMIT_ID, summit

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
"""axe-core; the package that carries it also wraps it, which is not needed."""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_html(summit(), tmp_path_factory.mktemp("page") / "map.html")


@pytest.fixture
def open_at(page: Page, seen: Watch, file: Path) -> Iterator[Callable[[str], Page]]:
    """Open the page at a fragment; afterwards, nothing was asked or complained of."""

    def opened(fragment: str = "") -> Page:
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    yield opened
    assert seen.errors == []
    assert seen.outside == []


def test_each_day_has_a_bar_for_what_it_holds(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    heights = [one.bounding_box() for one in page.locator(".gv-day .gv-bar").all()]
    drawn = [box["height"] if box else 0 for box in heights]
    # 11 May, 12 May (six people meet), 13 May; none for all days and background.
    assert len(drawn) == 3
    assert drawn[1] == max(drawn)
    assert 0 < drawn[2] < drawn[1]
    title = page.locator(".gv-day", has_text="12 May").get_attribute("title") or ""
    assert title.endswith("2 places, 6 people, 1 event")


def test_play_goes_through_the_days_and_pauses(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    page.get_by_role("button", name="Play").click()
    assert page.evaluate("geoviz.getDay()") == "2031-05-11"
    pause = page.get_by_role("button", name="Pause")
    expect(page.get_by_role("radio", name="Mon 12 May")).to_be_checked()
    pause.click()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert page.evaluate("geoviz.getDay()") == "2031-05-12"


def test_a_range_is_chosen_by_its_last_day(open_at: Callable[[str], Page]) -> None:
    page = open_at("#day=2031-05-11")
    page.get_by_label("until").select_option("2031-05-12")
    assert page.evaluate("geoviz.getDay()") == "2031-05-11/2031-05-12"
    expect(page.locator(".gv-range")).to_have_text(
        "Showing Sun 11 May – Mon 12 May: 3 places, 7 people, 2 events, 1 journey"
    )
    expect(page.locator(".gv-day.is-within")).to_have_count(2)
    page.get_by_label("until").select_option("")
    assert page.evaluate("geoviz.getDay()") == "2031-05-11"


def test_the_reader_lights_the_words_and_selects(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("#select=place:2")
    page.get_by_role("button", name="Read in the article").first.click()
    article = page.get_by_role("region", name="Article")
    expect(article).to_be_focused()
    text = article.locator(".gv-text").text_content()
    assert text == next(
        one.text for one in summit().documents if one.doc_id == SUMMIT_ID
    )
    expect(article.locator(".is-lit")).to_have_text("Mombasa")
    article.get_by_role("button", name="Nairobi").first.click()
    assert page.evaluate("location.hash") == "#select=place:1"
    expect(article.locator(".is-lit")).to_have_text(["Nairobi", "Nairobi"])
    page.evaluate("geoviz.select('person:grace-akello')")
    expect(article.locator(".is-lit")).to_have_text("Ugandan President Grace Akello")
    page.keyboard.press("Escape")
    expect(article).to_be_hidden()
    assert page.evaluate("location.hash") == "#select=person:grace-akello"


def test_names_that_were_not_placed_are_marked_too(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    page.get_by_role("button", name="Day two: leaders take to the water").click()
    article = page.get_by_role("region", name="Article")
    expect(article.locator(".gv-unplaced")).to_have_text("East African Railways")
    # An astral character stands before: offsets are in UTF-16 units.
    found = article.locator(".gv-found-place").all_text_contents()
    assert found == [
        "Lake Naivasha", "Oslo", "Arusha", "Reykjavik", "Texas", "Ottoman Empire",
    ]  # fmt: skip


def test_hostile_words_are_text_in_reader_and_search(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    page.get_by_role("button", name=HOSTILE_ID).click()
    text = page.locator(".gv-reader .gv-text").text_content() or ""
    for words in HOSTILE_WORDS:
        assert words in text
    page.keyboard.press("Escape")
    search = page.get_by_role("searchbox")
    search.fill("onerror")
    results = page.get_by_role("list", name="Search results")
    assert HOSTILE_WORDS[0] in (results.text_content() or "")
    assert page.locator("img, iframe").count() == 0
    assert page.evaluate("window.hacked") is None


def test_search_finds_people_without_accents_and_words(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    search = page.get_by_role("searchbox", name="Search places, people and quotes")
    results = page.get_by_role("list", name="Search results")
    search.fill("pena")
    results.get_by_role("button", name="Marisol Peña").first.click()
    assert page.evaluate("location.hash") == "#select=person:marisol-pe%C3%B1a"
    search.fill("scholars in")
    results.get_by_role("button").click()
    expect(page.locator(".gv-reader mark")).to_have_text("Scholars in")
    page.keyboard.press("Escape")
    search.fill("zzz")
    expect(page.locator(".gv-results [role=status]")).to_have_text("Nothing found")
    search.press("Escape")
    expect(page.get_by_role("list", name="Places")).to_be_visible()


def test_a_citation_has_words_source_and_offsets(
    open_at: Callable[[str], Page], page: Page
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_at("#select=place:11")
    page.get_by_role("button", name="Copy as citation").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    lake = next(one.text for one in summit().documents if one.doc_id == LAKE_ID)
    start = lake.index("Oslo")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "“Oslo”. Day two: leaders take to the water, The Invented Post, 2031-05-13 "
        f"(lakes/day two.txt, characters {start} to {start + 4})."
    )


def test_data_and_picture_are_saved_from_inside_the_file(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("#day=2031-05-11")
    page.get_by_text("Share and download").click()

    def saved(name: str) -> bytes:
        with page.expect_download() as waiting:
            page.get_by_role("button", name=name).click()
        return Path(waiting.value.path()).read_bytes()

    collection = json.loads(saved("GeoJSON"))
    kinds = [one["geometry"]["type"] for one in collection["features"]]
    assert kinds == ["Point", "Point", "LineString"]
    assert collection["features"][0]["geometry"]["coordinates"] == [36.81667, -1.28333]
    lines = saved("Places (CSV)").decode().split("\r\n")
    assert lines[0].startswith("id,name,feature,country,lat,lon,")
    assert lines[2].startswith("place:2,Mombasa,city,KE,-4.05466,39.66359,")
    assert saved("Picture").startswith(b"\x89PNG\r\n")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_at: Callable[[str], Page], scheme: str) -> None:
    page = open_at("#day=2031-05-11&select=place:2")
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for act in ("", "Read in the article"):
        if act:
            page.get_by_role("button", name=act).first.click()
        page.evaluate(AXE)
        found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
        told = [
            (one["id"], [node["html"][:160] for node in one["nodes"][:3]])
            for one in found
        ]
        assert told == []


def test_arcs_go_on_across_the_antimeridian(open_at: Callable[[str], Page]) -> None:
    page = open_at("#select=person:sitiveni-vula")
    # Suva is 142 degrees east of Nairobi: one line, not two.
    assert page.locator("path.gv-arc.is-lit").count() == 1
    path = page.locator("path.gv-arc.is-lit").get_attribute("d") or ""
    assert path.count("M") == 1


def test_country_arc_and_person_light_up_together(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    row = page.locator("li[data-id='person:marisol-peña']")
    row.hover()
    expect(page.locator("path.gv-home.is-lit")).to_have_count(1)
    expect(page.locator("path.gv-arc.is-lit")).to_have_count(1)
    page.locator(".gv-capital[aria-label^='Uganda']").focus()
    expect(page.locator("li[data-id='person:grace-akello']")).to_have_class("is-hinted")
    expect(row).not_to_have_class("is-hinted")


def test_a_ring_never_covers_the_mark_within(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    fills = page.evaluate(
        "[...document.querySelectorAll('.gv-ring circle')]"
        ".map((one) => getComputedStyle(one).fill)"
    )
    assert len(fills) == 4
    assert set(fills) == {"none"}
