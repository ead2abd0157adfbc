"""The app's page as its tests use it: the map's frame, waits, choices."""

from __future__ import annotations

from playwright.sync_api import Error, Frame, Locator, Page, expect

PATIENCE_MS = 60_000
"""A server's first page loads folium and pandas, on a computer that may be busy."""

expect.set_options(timeout=20_000)

_TRIES = 5
FRAME = "iframe[title='streamlit_folium.st_folium']"


def the_map(page: Page) -> Frame:
    """The frame of the map, once it is drawn and listens to the app."""
    for _ in range(_TRIES):
        handle = page.wait_for_selector(FRAME, timeout=PATIENCE_MS)
        frame = None if handle is None else handle.content_frame()
        if frame is None:  # Streamlit has just put another in its place
            continue
        try:
            frame.wait_for_function(
                "window.geoviz?.visible && document.querySelector('.gv-mark')"
            )
        except Error as error:
            if "detached" not in str(error):
                raise
            continue
        return frame
    raise AssertionError("the map's frame was replaced again and again")


def visible(page: Page) -> dict[str, list[str]]:
    """The ids that the map lets through."""
    found: dict[str, list[str]] = the_map(page).evaluate("geoviz.visible()")
    return found


def wait_for_day(page: Page, day: str | None) -> None:
    """Until the map shows a DAY."""
    the_map(page).wait_for_function("day => geoviz.getDay() === day", arg=day)


def wait_for_rest(page: Page) -> None:
    """Until the server has nothing more to send."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a select box; a long list holds only what is in view."""
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    box.press_sequentially(option[:20])
    page.get_by_role("option", name=option, exact=True).click()
    if page.get_by_role("listbox").count():
        box.press("Escape")  # a list of many choices stays open


def go(page: Page, name: str) -> None:
    """Open another page of the app."""
    page.get_by_role("link", name=name, exact=True).first.click()


ROW_PX = 35
"""Height of a row of Streamlit's tables, the header's included."""


def rows(page: Page) -> Locator:
    """The rows of the page's table, the header first; they stand behind a canvas."""
    return page.locator("[data-testid=stDataFrame] table[role=grid] tr")


def tick(page: Page, number: int) -> None:
    """Select a row of the table, counted from 1, by the box before it."""
    box = page.locator("[data-testid=stDataFrame] canvas").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 17, box["y"] + ROW_PX * (number + 0.5))
