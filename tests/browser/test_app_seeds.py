"""The app as users start it: on the seeds, on nothing, on what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app_page import the_map, visible, wait_for_day
from tests.browser.network import Namespace
from tests.browser.server import Server, serve
from tests.browser.watch import Watch

ROOT = Path(__file__).resolve().parent.parent.parent
PORT = 8598


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    command = ["-m", "streamlit", "run", "streamlit_app.py", f"--server.port={PORT}"]
    with serve(
        command, tmp_path_factory.mktemp("seeds"), cut_network, cwd=ROOT, port=PORT
    ) as running:
        yield running


def test_it_opens_on_the_seeds_and_shows_each_day(
    page: Page, seen: Watch, server: Server
) -> None:
    page.goto(server.url)
    frame = the_map(page)
    expect(page.get_by_text("5 articles, ")).to_be_visible()
    assert len(visible(page)["places"]) >= 10
    tianjin = frame.get_by_role("button", name=re.compile("^Tianjin"))
    beijing = frame.get_by_role("button", name=re.compile("^Beijing,"))

    page.get_by_text("Sun 31 Aug 2025").click()
    wait_for_day(page, "2025-08-31")
    expect(tianjin).to_have_count(1)
    expect(beijing).to_have_count(0)
    assert visible(page)["routes"] == []

    page.get_by_text("Tue 2 Sep 2025").click()
    wait_for_day(page, "2025-09-02")
    expect(beijing).to_have_count(1)
    expect(tianjin).to_have_count(0)
    assert len(visible(page)["routes"]) == 1

    page.get_by_text("Wed 3 Sep 2025").click()
    wait_for_day(page, "2025-09-03")
    assert len(visible(page)["countries"]) == 26
    assert seen.outside == []
    assert seen.errors == []
    assert server.tried() == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Three example articles are here already"),
        (["articles"], "articles: no document in this folder"),
    ],
    ids=["examples", "empty folder"],
)
def test_the_command_serves(
    arguments: list[str],
    says: str,
    page: Page,
    seen: Watch,
    cut_network: Namespace,
    tmp_path: Path,
) -> None:
    (tmp_path / "articles").mkdir()
    command = ["-m", "geoviz", "app", "--port", "8597", *arguments]
    with serve(command, tmp_path, cut_network, cwd=tmp_path, port=8597) as running:
        page.goto(running.url)
        expect(page.get_by_text(says)).to_be_visible(timeout=20_000)
        assert running.tried() == []
    assert seen.outside == []
