"""The exported page, driven as a reader would: by mouse, by keyboard, on a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geoviz.export import save_html
from geoviz.render import to_map
from tests.browser.conftest import PHONE
from tests.browser.watch import Watch
from tests.stories import HOSTILE_ID, HOSTILE_WORDS, empty, summit

ALL_DAYS = "All days"
MONDAY = "Mon 12 May"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_html(summit(), tmp_path_factory.mktemp("page") / "map.html")


@pytest.fixture
def open_at(page: Page, seen: Watch, file: Path) -> Callable[[str], Page]:
    """Open the page at a fragment; `seen` watches from the start."""
    assert seen.requests == []

    def opened(fragment: str = "") -> Page:
        page.goto(f"{file.as_uri()}{fragment}")
        return page

    return opened


def visible(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = page.evaluate("geoviz.visible()")
    return found


def shown_marks(page: Page) -> list[str]:
    """Names of the marks that can be seen and reached."""
    marks = page.locator(".gv-mark:visible")
    return [one.get_attribute("aria-label") or "" for one in marks.all()]


def place_names(page: Page) -> list[str]:
    rows = page.get_by_role("list", name="Places").get_by_role("button")
    return [one.locator("bdi").first.inner_text() for one in rows.all()]


def test_opens_without_a_request_or_a_complaint(
    open_at: Callable[[str], Page], seen: Watch, file: Path
) -> None:
    page = open_at("")
    page.wait_for_timeout(500)
    assert [url for url in seen.requests if not url.startswith("data:")] == [
        file.as_uri()
    ]
    assert seen.errors == []
    assert page.title().startswith("15 places in 3 articles")


def test_marks_lines_and_areas_are_drawn(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    marks = shown_marks(page)
    assert any(
        name.startswith("Nairobi, town or city, 9 mentions; 1 more") for name in marks
    )
    assert any(name.startswith("Mombasa") for name in marks)
    assert any(name == "Events at Lake Naivasha: boat trip" for name in marks)
    assert page.locator("path.gv-home").count() >= 6
    assert page.locator("path.gv-home.gv-host").count() == 1
    assert page.locator("path.gv-arc").count() == 5
    assert page.locator("path.gv-arc.gv-assumed").count() == 1
    assert page.locator("path.gv-station").count() == 2
    assert page.locator("path.gv-route-end").count() == 2
    assert page.locator("path.gv-disputed").count() > 10
    text = page.locator("body").inner_text()
    assert "Boundaries: Natural Earth, de facto; not an endorsement." in text
    assert "GeoNames" in text
    assert "CC BY 4.0" in text


def test_opens_on_the_story_not_on_the_world(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    for name in ("Nairobi", "Mombasa"):
        box = page.locator(f'.gv-mark.gv-city[aria-label^="{name}"]').bounding_box()
        assert box
        assert 0 < box["x"] < 860
        assert 0 < box["y"] < 780
    # 440 km apart, and most of the map's height.
    assert page.locator(".leaflet-control-scale-line").inner_text() in {
        "50 km",
        "100 km",
    }


def test_the_day_filter_by_mouse(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    assert len(visible(page)["places"]) == 13
    group = page.get_by_role("group", name="Event day")
    group.get_by_role("radio", name=MONDAY).click()
    assert visible(page) == {
        "places": ["place:1", "place:3"],
        "countries": ["CU", "FJ", "NO", "TZ", "UG"],
        "people": [
            "person:grace-akello",
            "person:neema-mushi",
            "person:sitiveni-vula",
            "person:marisol-peña",
            "person:ingrid-dahl",
            "person:daniel-koech",
        ],
        "events": ["event:signing"],
        "routes": [],
    }
    assert place_names(page) == ["Nairobi", "Kenyatta International Convention Centre"]
    assert page.locator("path.gv-route:visible").count() == 0
    group.get_by_role("radio", name="Background").click()
    assert visible(page)["routes"] == []
    assert "Reykjavik" in place_names(page)
    assert "Nairobi" not in place_names(page)
    group.get_by_role("radio", name=ALL_DAYS).click()
    assert len(place_names(page)) == 13


def test_the_day_filter_by_keyboard(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    page.get_by_role("radio", name=ALL_DAYS).focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("geoviz.getDay()") == "2031-05-11"
    assert visible(page)["routes"] == ["route:wekesa"]
    page.keyboard.press("ArrowRight")
    assert page.evaluate("geoviz.getDay()") == "2031-05-12"
    assert page.url.endswith("#day=2031-05-12")
    outline = page.evaluate(
        "getComputedStyle(document.activeElement.parentElement.querySelector('span'))"
        ".outlineStyle"
    )
    assert outline == "solid"


def test_a_mark_shows_its_evidence_by_mouse_and_keyboard(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    evidence = page.get_by_role("region", name="Evidence")
    mombasa = page.locator('.gv-mark.gv-city[aria-label^="Mombasa"]')
    mombasa.click()
    expect(evidence.get_by_role("heading", level=2)).to_have_text("Mombasa")
    expect(evidence.locator("mark")).to_have_text("Mombasa")
    expect(evidence.locator("blockquote")).to_contain_text(
        "travelled by train from Mombasa to Nairobi on Sunday"
    )
    expect(evidence).to_contain_text("Five leaders meet in Nairobi")
    expect(evidence).to_contain_text("Mon 12 May")
    expect(evidence).to_contain_text("93% sure")
    assert page.url.endswith("#select=place:2")
    page.keyboard.press("Escape")
    expect(evidence.locator("mark")).to_have_count(0)
    assert "#" not in page.url

    page.keyboard.press("Tab")
    mombasa.focus()
    expect(page.locator(".gv-tip")).to_contain_text("Mombasa")
    page.keyboard.press("Enter")
    expect(evidence.get_by_role("heading", level=2)).to_have_text("Mombasa")


def test_a_home_country_a_journey_and_an_event_can_be_selected(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    evidence = page.get_by_role("region", name="Evidence")
    people = page.get_by_role("list", name="Attendees")
    people.get_by_role("button", name="Marisol Peña").click()
    expect(evidence).to_contain_text("President, Cuba")
    expect(page.locator("path.gv-home.is-lit")).to_have_count(1)
    expect(page.locator("path.gv-arc.is-lit")).to_have_count(1)
    page.get_by_role("button", name="Asha Wekesa: Mombasa to Nairobi").click()
    for words in ("440 km", "about 463 km", "472 km", "about 79 km/h", "6 hours"):
        expect(evidence).to_contain_text(words)
    expect(evidence).to_contain_text("assumed, not stated")
    page.get_by_role("button", name="Signing of the Lakes Compact").first.click()
    expect(evidence).to_contain_text("11:00 East Africa Time")
    expect(evidence.locator(".gv-assumed-tag")).to_have_count(1)


def test_how_a_number_comes_about(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    section = page.locator("section", has_text="How the numbers come about").last
    expect(section).to_contain_text("5 are listed, and the host makes 6")
    section.get_by_role("button", name="Six heads of state and government").click()
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence.locator(".gv-counted button")).to_have_count(6)
    expect(evidence).to_contain_text("Signing of the Lakes Compact: leaders")


def test_what_is_not_shown_is_listed(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    panel = page.get_by_role("complementary")
    for words in (
        "Ottoman Empire",
        "the Sahel",
        "East African Railways",
        "in the days of",
        "lakes/broken.txt: not text",
    ):
        expect(panel).to_contain_text(words)


def test_layers(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    page.locator(".gv-layers summary").click()
    for layer, locator in (
        ("Journeys", "path.gv-route"),
        ("Home countries", "path.gv-arc"),
        ("Places", ".gv-mark.gv-city:not(.gv-background)"),
        ("Background", ".gv-mark.gv-background"),
        ("Events", ".gv-ring"),
    ):
        drawn = page.locator(f"{locator}:visible")
        assert drawn.count() > 0
        box = page.get_by_role("checkbox", name=layer)
        box.focus()
        page.keyboard.press("Space")
        assert drawn.count() == 0, layer
        box.check()
        assert drawn.count() > 0, layer


def test_hostile_words_are_text(
    open_at: Callable[[str], Page], seen: Watch, file: Path
) -> None:
    page = open_at("#select=place:12")
    quotes = page.get_by_role("region", name="Evidence").locator("mark")
    found = [one.text_content() for one in quotes.all()]
    assert set(HOSTILE_WORDS) <= set(found)
    assert HOSTILE_WORDS[0] in place_names(page)
    labels = [one.text_content() for one in page.locator(".gv-label bdi").all()]
    assert HOSTILE_WORDS[0] in labels
    panel = page.get_by_role("complementary")
    assert HOSTILE_ID in (panel.text_content() or "")
    voi = page.locator('.gv-mark[aria-label^="Voi"]')
    voi.hover()
    expect(page.locator(".gv-tip")).to_contain_text("Voi")
    assert page.evaluate("window.hacked") is None
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert seen.errors == []
    assert [url.split("#")[0] for url in seen.requests if url[:5] != "data:"] == [
        file.as_uri()
    ]


def test_a_link_restores_the_view(open_at: Callable[[str], Page]) -> None:
    page = open_at("#day=2031-05-12&select=person:grace-akello")
    expect(page.get_by_role("radio", name=MONDAY)).to_be_checked()
    expect(page.get_by_role("region", name="Evidence")).to_contain_text("Uganda")
    page = open_at("#day=1999-01-01&select=place:nowhere")
    page.reload()
    assert page.evaluate("geoviz.getDay()") is None


def test_the_scripting_surface(open_at: Callable[[str], Page], seen: Watch) -> None:
    page = open_at("")
    assert page.evaluate("geoviz.version") == "1.0"
    assert page.evaluate("geoviz.days") == ["2031-05-11", "2031-05-12", "2031-05-13"]
    told: list[Any] = page.evaluate(
        """() => {
          const told = [];
          geoviz.on("day", (day) => told.push(["day", day]));
          geoviz.on("select", (id) => told.push(["select", id]));
          geoviz.setDay("2031-05-12");
          geoviz.setDay("2031-05-12");
          geoviz.setDay("2031-05-11/2031-05-12");
          geoviz.select("place:1");
          geoviz.select(null);
          geoviz.setDay(null);
          return told;
        }"""
    )
    assert told == [
        ["day", "2031-05-12"],
        ["day", "2031-05-11/2031-05-12"],
        ["select", "place:1"],
        ["select", None],
        ["day", None],
    ]
    for call in ('setDay("2031-06-01")', 'select("nothing")', 'on("zoom", () => 0)'):
        thrown = page.evaluate(
            f"() => {{ try {{ geoviz.{call}; }} catch (e) {{ return e.name; }} }}"
        )
        assert thrown == "RangeError", call
    assert seen.errors == []


def test_a_range_of_days_shows_what_each_of_them_shows(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("#day=2031-05-11/2031-05-12")
    assert visible(page)["places"] == ["place:1", "place:2", "place:3"]
    assert visible(page)["routes"] == ["route:wekesa"]
    expect(page.locator(".gv-range")).to_have_text(
        "Showing Sun 11 May – Mon 12 May: 3 places, 7 people, 2 events, 1 journey"
    )


def test_articles_can_be_chosen(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    page.evaluate('geoviz.setDocuments(["lakes/day two.txt"])')
    assert visible(page)["events"] == ["event:boat", "event:first"]
    assert visible(page)["countries"] == []
    assert visible(page)["places"] == [
        "place:4",
        "place:7",
        "place:8",
        "place:9",
        "place:11",
    ]
    page.evaluate("geoviz.setDocuments(null)")
    assert len(visible(page)["places"]) == 13


def test_every_control_can_be_reached_and_is_named(
    open_at: Callable[[str], Page],
) -> None:
    page = open_at("")
    names = page.evaluate(
        """() => [...document.querySelectorAll(
            "button, input, summary, a, [tabindex='0']")].filter((node) =>
            node.checkVisibility({visibilityProperty: true})).map((node) =>
            (node.getAttribute("aria-label") || node.textContent
             || node.labels?.[0]?.textContent || "").trim())"""
    )
    assert len(names) > 40
    assert all(names)


@pytest.mark.parametrize("width", [390, 360])
def test_on_a_phone(browser_page: Callable[[int], Page], width: int) -> None:
    page = browser_page(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    evidence = page.get_by_role("region", name="Evidence")
    page.get_by_role("list", name="Places").get_by_role("button").first.click()
    expect(evidence.get_by_role("heading", level=2)).to_have_text("Nairobi")
    box = evidence.bounding_box()
    assert box
    assert box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=1)
    assert box["width"] == width
    evidence.get_by_role("button", name="Close the evidence").click()
    expect(evidence.locator("mark")).to_have_count(0)


@pytest.fixture
def browser_page(page: Page, seen: Watch, file: Path) -> Callable[[int], Page]:
    """The page at a phone's width."""

    def opened(width: int) -> Page:
        page.set_viewport_size({"width": width, "height": PHONE["height"]})
        page.goto(file.as_uri())
        assert seen.errors == []
        return page

    return opened


def test_dark_after_the_reader_s_setting(open_at: Callable[[str], Page]) -> None:
    page = open_at("")
    ground = "getComputedStyle(document.querySelector('.gv-map')).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate(ground) != light


def test_an_empty_story_opens(page: Page, seen: Watch, tmp_path: Path) -> None:
    page.goto(save_html(empty(), tmp_path / "empty.html").as_uri())
    expect(page.get_by_role("group", name="Event day")).to_be_visible()
    assert json.dumps(visible(page)["places"]) == "[]"
    assert seen.errors == []


def test_a_notebook_s_frame_draws_it_too(page: Page, seen: Watch) -> None:
    page.set_content(to_map(summit(), day="2031-05-12")._repr_html_())
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("radio", name=MONDAY)).to_be_checked()
    expect(frame.locator(".gv-mark.gv-landmark")).to_be_visible()
    frame.get_by_role("radio", name=ALL_DAYS).click()
    expect(frame.locator("path.gv-route")).to_be_visible()
    assert seen.errors == []
    assert seen.outside == []
