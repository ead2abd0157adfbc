"""What the golden pictures show of the app: its four pages, with the bundled examples.

Each at a desk and on a phone, by day and by night. The app brings its own letters; its
maps are given them, too, so that names take the same room on every computer.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browser.app_page import PATIENCE_MS, go, the_map, wait_for_rest
from tests.browser.network import Namespace
from tests.browser.scenes import (
    ARRANGE,
    DESK,
    FONTS,
    GOLDEN,
    PHONE,
    ROOT,
    font_face,
    font_style,
)
from tests.browser.server import Server, serve

APP_GOLDEN = GOLDEN / "app"
PORT = 8592
CALM_MS = 400
"""Until what a page measures of itself after it is drawn has settled."""

Visit = Callable[[Page], None]
AppScene = Callable[[Browser, Server], Image.Image]


@contextmanager
def app_server(folder: Path, network: Namespace) -> Iterator[Server]:
    """The app as `geoviz app` starts it, of the tree that the pictures stand in."""
    command = ["-m", "geoviz", "app", "--port", str(PORT)]
    with serve(command, folder, network, cwd=folder, port=PORT, also=ROOT) as running:
        yield running


def documents(page: Page) -> None:
    """The first that a newcomer sees."""
    expect(page.get_by_text("The examples (3)")).to_be_visible()


def explore(page: Page) -> None:
    """The map, with the place selected that most is said of."""
    turn_to(page, "Explore")
    frame = the_map(page)
    wait_for_rest(page)
    frame.evaluate("geoviz.select(geoviz.visible().places[0])")
    expect(page.locator(".evidence mark").first).to_be_visible()


def review(page: Page) -> None:
    """The least certain place of all, and what else it could be."""
    turn_to(page, "Review")
    expect(page.locator(".gv-passage mark.gv-asked")).to_be_visible()
    page.wait_for_selector("iframe[title='streamlit_folium.st_folium']")
    wait_for_rest(page)


def take_away(page: Page) -> None:
    """All that can be taken along."""
    turn_to(page, "Take away")
    expect(page.get_by_role("button", name="Map (HTML)")).to_be_visible()


PAGES: dict[str, Visit] = {
    "documents": documents,
    "explore": explore,
    "review": review,
    "take-away": take_away,
}
LOOKS: dict[str, tuple[tuple[int, int], bool]] = {
    "light": (DESK, False),
    "dark": (DESK, True),
    "phone": (PHONE, False),
    "phone-dark": (PHONE, True),
}
"""Size of the window, and whether it is night."""


def turn_to(page: Page, name: str) -> None:
    """Open a page; on a phone the list of pages is put away but for the choice."""
    opener = page.get_by_test_id("stExpandSidebarButton")
    away = opener.is_visible()
    if away:
        opener.click()
        page.wait_for_timeout(CALM_MS)  # it slides in
    go(page, name)
    if away:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
        page.wait_for_timeout(CALM_MS)


def scene(visit: Visit, size: tuple[int, int], *, dark: bool) -> AppScene:
    """One page in one look."""

    def draw(browser: Browser, server: Server) -> Image.Image:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="en-GB",
            has_touch=size == PHONE,
        )
        page = context.new_page()
        page.goto(server.url)
        page.get_by_text("The examples (3)").wait_for(timeout=PATIENCE_MS)
        wait_for_rest(page)
        visit(page)
        settle(page)
        image = Image.open(io.BytesIO(page.screenshot()))
        context.close()
        return image.convert("RGB")

    return draw


def settle(page: Page) -> None:
    """Wait until nothing moves, with the maps in letters that are everywhere alike."""
    wait_for_rest(page)
    # Articles are set in Georgia, which not every computer has.
    page.add_style_tag(content=font_face("Georgia", FONTS["Golden Serif"]))
    page.evaluate("document.fonts.load('16px Georgia')")
    page.evaluate("document.fonts.ready")
    for frame in page.frames[1:]:
        if frame.evaluate("typeof L === 'object'"):
            in_golden_letters(frame)
    page.mouse.move(0, 0)
    page.wait_for_timeout(CALM_MS)


def in_golden_letters(frame: Frame) -> None:
    """Give a map the fonts of the golden pictures, and have its names placed anew."""
    frame.evaluate(
        "html => document.head.insertAdjacentHTML('beforeend', html)", font_style()
    )
    for weight in (400, 600, 700):
        frame.evaluate(f"document.fonts.load('{weight} 12px \"Golden Sans\"')")
    for _ in range(2):
        frame.evaluate(ARRANGE)
        frame.page.wait_for_timeout(CALM_MS)


APP_SCENES: dict[str, AppScene] = {
    f"{page}-{look}": scene(visit, size, dark=dark)
    for page, visit in PAGES.items()
    for look, (size, dark) in LOOKS.items()
}
"""Each golden picture of the app by the name of its file."""
