"""What lies on the map leaves room for it, and explains what is seen, no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE
from tests.browser.scenes import page_of
from tests.browser.watch import Watch

LEAST_SEEN = 6
"""Pixels of a card over a mark's middle that would hide it."""

COVERED = """(least) => {
  const cards = [...document.querySelectorAll('.gv-map .leaflet-control')]
    .map((one) => one.getBoundingClientRect()).filter((one) => one.width);
  return [...document.querySelectorAll('.gv-mark:not(.gv-background):not(.gv-off)')]
    .filter((mark) => {
      const box = mark.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return cards.some((one) => x > one.left - least && x < one.right + least
        && y > one.top - least && y < one.bottom + least);
    }).map((mark) => mark.getAttribute('aria-label'));
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("room")


@pytest.fixture
def open_at(page: Page, seen: Watch, folder: Path) -> Iterator[Callable[..., Page]]:
    """Open a story's page; afterwards, nothing was amiss."""

    def opened(name: str, fragment: str = "", *, phone: bool = False) -> Page:
        page.set_viewport_size(PHONE if phone else DESK)
        page.goto(f"{page_of(name, folder).as_uri()}#{fragment}")
        page.wait_for_timeout(400)
        return page

    yield opened
    assert seen.errors == []
    assert seen.outside == []


def keys(page: Page) -> list[str]:
    """The lines of the legend that are shown."""
    lines = page.locator(".gv-legend li:visible")
    return [one.inner_text() for one in lines.all()]


def test_the_legend_explains_what_is_in_view(open_at: Callable[..., Page]) -> None:
    """The earthquake's view has South Ossetia in it, under dispute; a tour has none."""
    page = open_at("earthquake")
    assert "Hatched: under dispute" in keys(page)
    # Convoys and flights have no stations.
    assert "Journey" in keys(page)
    assert "Journey, with stations" not in keys(page)
    page = open_at("tour", "day=2026-06-09")
    assert "Hatched: under dispute" not in keys(page)
    assert "Mountain, lake, river" not in keys(page)


def test_the_legend_follows_the_map(open_at: Callable[..., Page]) -> None:
    page = open_at("earthquake")
    page.get_by_role("checkbox", name="Journeys", include_hidden=True).evaluate(
        "box => box.click()"
    )
    assert "Journey" not in keys(page)
    page.locator(".gv-map").focus()
    for _ in range(12):
        page.keyboard.press("Shift+ArrowDown")
        page.wait_for_timeout(300)
    # Three thousand pixels to the south no town of the story is left.
    assert "Town or city" not in keys(page)


def test_the_legend_takes_little_of_the_map(open_at: Callable[..., Page]) -> None:
    for name in ("earthquake", "tour", "seeds"):
        page = open_at(name)
        legend = page.locator(".gv-legend").bounding_box()
        layers = page.locator(".gv-layers").bounding_box()
        whole = page.locator(".gv-map").bounding_box()
        assert legend
        assert layers
        assert whole
        area = sum(one["width"] * one["height"] for one in (legend, layers))
        assert area < 0.1 * whole["width"] * whole["height"], name


@pytest.mark.parametrize("phone", [False, True])
@pytest.mark.parametrize("name", ["earthquake", "tour", "seeds"])
def test_no_card_hides_what_is_told(
    open_at: Callable[..., Page], name: str, *, phone: bool
) -> None:
    page = open_at(name, phone=phone)
    assert page.locator(".gv-mark:not(.gv-background):visible").count() > 0
    assert page.evaluate(COVERED, LEAST_SEEN) == []


@pytest.mark.parametrize("phone", [False, True])
def test_a_week_of_days_is_seen_whole(
    open_at: Callable[..., Page], *, phone: bool
) -> None:
    page = open_at("earthquake", phone=phone)
    strip = page.locator(".gv-day-strip")
    assert strip.locator(".gv-day").count() == 7
    assert strip.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
    # In the order in which arrow keys pass through them.
    radios = page.get_by_role("group", name="Event day").get_by_role("radio")
    values = [one.get_attribute("value") for one in radios.all()]
    assert values[0] == ""
    assert values[-1] == "background"
    assert values[1:-1] == sorted(values[1:-1], key=str)


def test_the_tools_of_a_day_stand_in_a_line_at_360(
    open_at: Callable[..., Page], page: Page
) -> None:
    open_at("earthquake", "day=2027-03-10")
    page.set_viewport_size({"width": 360, "height": 640})
    tools = page.locator(".gv-day-tools")
    box = tools.bounding_box()
    assert box
    assert box["height"] < 45
    assert box["x"] + box["width"] <= 360
    assert tools.evaluate("node => node.scrollWidth <= node.clientWidth")


def test_a_country_that_is_chosen_is_seen_whole(open_at: Callable[..., Page]) -> None:
    """Its middle, close in, is an empty map: China's lies in Gansu."""
    page = open_at("seeds")
    page.evaluate("geoviz.select('place:1814991')")
    page.wait_for_timeout(900)
    names = page.locator(".gv-label bdi").all_inner_texts()
    # Neighbours on all sides.
    assert {"KAZAKHSTAN", "NEPAL", "MONGOLIA"} <= {one.upper() for one in names}
    expect(page.locator(".gv-country.is-selected:visible")).to_have_count(1)


def test_names_keep_off_journeys(open_at: Callable[..., Page]) -> None:
    """East of Akhaltsikhe, where its name would stand, helpers come from Tbilisi."""
    page = open_at("earthquake")
    crossed = page.evaluate(
        """() => {
          const [box] = [...document.querySelectorAll('.gv-label-place')]
            .filter((one) => one.textContent.startsWith('Akhaltsikhe'))
            .map((one) => one.getBoundingClientRect());
          return [...document.querySelectorAll('path.gv-route:not(.gv-off)')]
            .some((path) => {
              const far = path.getTotalLength();
              const to = path.getScreenCTM();
              for (let at = 0; at <= far; at += 2) {
                const { x, y } = path.getPointAtLength(at).matrixTransform(to);
                if (x > box.left && x < box.right && y > box.top && y < box.bottom)
                  return true;
              }
              return false;
            });
        }"""
    )
    assert crossed is False
