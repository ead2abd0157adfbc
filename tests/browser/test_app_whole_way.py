"""The whole way through the app: three uploads, and a page that shows a correction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from geoviz.project.archive import unpack
from tests.browser.app_page import go, the_map, visible, wait_for_day, wait_for_rest
from tests.browser.conftest import DESK
from tests.browser.network import Namespace
from tests.browser.server import Server, serve
from tests.browser.test_app_documents import FERRY, cells, file, opened, read, upload
from tests.browser.test_app_review import asked, skip_to
from tests.browser.watch import watch

PORT = 8593

FRANCE, TEXAS = "place:2988507", "place:4717560"
"""Paris twice, by GeoNames' numbers."""
STORM = b"""<!doctype html><html><head>
<title>Storm tears roofs off houses in Paris</title>
<meta property="og:site_name" content="The Prairie Paper">
<meta property="article:published_time" content="2031-05-16"></head><body><article>
<h1>Storm tears roofs off houses in Paris</h1>
<p>A storm tore the roofs off forty houses in Paris on Thursday, the fire service said.
Nobody was hurt.</p></article></body></html>"""
FAIRS = b"""id,title,publisher,published,text
fair,Fair opens in Tartu,Baltic Book News,2031-05-17,"A book fair opened in Tartu on
 Friday, visitors said."
"""


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("whole way")
    command = ["-m", "geoviz", "app", "--port", str(PORT)]
    with serve(command, folder, cut_network, cwd=folder, port=PORT) as running:
        yield running


@pytest.fixture
def other_page(browser: Browser) -> Iterator[Page]:
    """A page of another session, which shares nothing with the first."""
    context = browser.new_context(viewport=DESK, locale="en-GB")
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def on_the_map(page: Page, ident: str) -> None:
    """Until the map, which is drawn anew after a decision, shows a place."""
    page.wait_for_function(
        """id => [...document.querySelectorAll('iframe')].some(
            frame => frame.contentWindow.geoviz?.visible?.().places.includes(id))""",
        arg=ident,
    )


def say_texas(page: Page) -> None:
    """Paris is the one in Texas, wherever this article names it."""
    skip_to(page, "Paris")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_label("Your name").press("Enter")
    page.get_by_text("like it in this article").click()
    page.get_by_label("Another place").fill("Paris, Texas")
    page.get_by_label("Another place").press("Enter")
    page.get_by_role("button", name="Paris, Texas").first.click()
    expect(page.get_by_text("Decisions so far: 1")).to_be_visible()


def download(page: Page, button: str, to: Path) -> Path:
    with page.expect_download() as taken:
        page.get_by_role("button", name=button).click()
    taken.value.save_as(to)
    return to


def test_from_three_uploads_to_a_page_that_shows_the_correction(
    page: Page, other_page: Page, server: Server, tmp_path: Path
) -> None:
    seen, seen_later = watch(page), watch(other_page)

    # Three articles: one PDF, one page, one table.
    opened(page, server)
    upload(
        page,
        file("ferry.pdf", FERRY),
        file("storm.html", STORM),
        file("fairs.csv", FAIRS),
    )
    read(page, "Your articles (3)")
    assert sorted(cells(page, 2)) == ["2031-05-14", "2031-05-16", "2031-05-17"]

    # The day of the storm is chosen; its place is the wrong Paris.
    go(page, "Explore")
    the_map(page)
    page.get_by_text("Thu 15 May 2031").click()
    wait_for_day(page, "2031-05-15")
    assert visible(page)["places"] == [FRANCE]

    # Corrected, taken back, and corrected again.
    go(page, "Review")
    expect(asked(page)).to_be_visible()
    say_texas(page)
    page.keyboard.press("u")
    expect(page.get_by_text("Decisions so far")).to_have_count(0)
    go(page, "Explore")
    on_the_map(page, FRANCE)
    assert visible(page)["places"] == [FRANCE]
    go(page, "Review")
    expect(asked(page)).to_be_visible()
    say_texas(page)
    go(page, "Explore")
    on_the_map(page, TEXAS)
    wait_for_day(page, "2031-05-15")  # as it was chosen before
    assert visible(page)["places"] == [TEXAS]

    # Saved.
    go(page, "Take away")
    project = download(page, "Project (zip)", tmp_path / "storm.zip")
    kept = unpack(project.read_bytes(), project.name)
    assert [(one.words, one.who) for one in kept.corrections] == [("Paris", "Ada")]

    # Opened by another session, which knew of nothing.
    opened(other_page, server)
    upload(other_page, file(project.name, project.read_bytes()))
    read(other_page, "Your articles (3)")
    go(other_page, "Review")
    expect(other_page.get_by_text("Decisions so far: 1")).to_be_visible()
    go(other_page, "Explore")
    on_the_map(other_page, TEXAS)
    wait_for_day(other_page, "2031-05-15")
    assert visible(other_page)["places"] == [TEXAS]

    # Taken away from there, and opened on its own.
    go(other_page, "Take away")
    wait_for_rest(other_page)
    exported = download(other_page, "Map (HTML)", tmp_path / "map.html")
    assert seen.errors == seen_later.errors == []
    page.goto(f"{exported.as_uri()}#select={TEXAS}")
    evidence = page.get_by_role("region", name="Evidence")
    expect(evidence).to_contain_text("corrected by Ada")
    expect(evidence).to_contain_text("forty houses in Paris")
    shown = page.evaluate("geoviz.visible().places")
    assert TEXAS in shown
    assert FRANCE not in shown
    assert seen.outside == seen_later.outside == []
    assert server.tried() == []
