"""The app below a path of a site, as behind a reverse proxy: `--base-url`."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app_page import the_map, wait_for_rest
from tests.browser.network import Namespace
from tests.browser.scenes import ROOT
from tests.browser.server import Server, serve
from tests.browser.watch import Watch

PORT = 8593


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    command = ["-m", "geoviz", "app", "--port", str(PORT), "--base-url", "/maps"]
    folder = tmp_path_factory.mktemp("below a path")
    with serve(
        command, folder, cut_network, cwd=folder, port=PORT, also=ROOT, path="/maps"
    ) as running:
        yield running


def test_every_page_stays_below_the_path(
    page: Page, seen: Watch, server: Server
) -> None:
    asked: list[str] = []
    answers: list[int] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: answers.append(response.status))
    page.goto(f"{server.url}/")
    page.get_by_role("link", name="Explore").click()
    wait_for_rest(page)
    assert the_map(page).evaluate("geoviz.visible().places.length") > 3
    page.get_by_role("link", name="Review").click()
    expect(page.get_by_text("to decide, the least certain first")).to_be_visible()
    assert urlsplit(page.url).path == "/maps/review"
    paths = {urlsplit(url).path for url in asked if url.startswith("http")}
    assert {path for path in paths if not path.startswith("/maps/")} == set()
    assert max(answers) < 400
    assert seen.errors == []
    assert seen.outside == []
    assert server.tried() == []
