"""A page that opens on a filter says so, and shows all of its story when asked."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from geoviz.export import render_html, save_html
from geoviz.story.filters import Filter
from tests.browser.watch import Watch
from tests.stories import SUMMIT_ID, summit


def test_it_opens_on_the_filter_and_can_show_all(
    page: Page, seen: Watch, tmp_path: Path
) -> None:
    opening = Filter(features=("landmark",), documents=(SUMMIT_ID,))
    path = save_html(summit(), tmp_path / "map.html", day=None, opening=opening)
    page.goto(path.as_uri())
    page.wait_for_function(
        "window.geoviz?.visible && document.querySelector('.gv-mark')"
    )
    places = page.evaluate("geoviz.visible().places")
    assert places == ["place:3"]
    page.get_by_role("button", name="Show all").click()
    assert len(page.evaluate("geoviz.visible().places")) == 13
    expect(page.get_by_text("Shows what its maker chose")).to_have_count(0)
    assert seen.errors == []


def test_without_a_filter_there_is_no_note() -> None:
    assert render_html(summit(), opening=Filter()) == render_html(summit())
