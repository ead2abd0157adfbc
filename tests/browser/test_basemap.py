"""The ground under the map: tiles only when asked for by name, else a grid."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from geoviz.export import save_html
from tests.browser.network import Namespace
from tests.browser.watch import Watch
from tests.stories import summit

CLOSER = """() => {
  for (const name in window) {
    const map = /^map_/.test(name) ? window[name] : null;
    map?.setView([-1.28, 36.82], 13, {animate: false});
  }
}"""


@pytest.fixture
def tiles(cut_network: Namespace, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A tile server in the browser's network: its address, and what it was asked."""
    asked = tmp_path / "asked"
    program = Path(__file__).with_name("tile_server.py")
    with asked.open("w") as log:
        process = subprocess.Popen(
            [*cut_network.prefix, sys.executable, str(program)],
            stdin=subprocess.DEVNULL,
            stdout=log,
        )
        try:
            while not asked.read_text().endswith("\n"):
                assert process.poll() is None
            yield f"http://127.0.0.1:{asked.read_text().split()[0]}", asked
        finally:
            process.kill()
            process.wait()


def test_a_page_asks_the_host_of_its_basemap_and_no_other(
    page: Page, seen: Watch, tiles: tuple[str, Path], tmp_path: Path
) -> None:
    host, asked = tiles
    template = f"{host}/{{z}}/{{x}}/{{y}}.png"
    file = save_html(summit(), tmp_path / "map.html", basemap=template)
    page.goto(file.as_uri())
    expect(page.locator(".gv-map.gv-tiled")).to_be_visible()
    outside = {url for url in seen.requests if not url.startswith(("data:", "file:"))}
    assert outside
    assert all(re.fullmatch(rf"{re.escape(host)}/\d+/\d+/\d+\.png", u) for u in outside)
    assert len(asked.read_text().split()) > 4
    expect(page.locator(".gv-credits")).to_contain_text(f"Ground: {host[7:]}")
    assert seen.errors == []
    # The policy would not let it ask another, even of this computer.
    blocked = page.evaluate(
        """() => new Promise((done) => {
          document.addEventListener("securitypolicyviolation", (one) =>
            done(one.effectiveDirective), {once: true});
          new Image().src = "http://127.0.0.1:1/x.png";
        })"""
    )
    assert blocked == "img-src"


def test_without_a_network_the_outlines_are_left(
    page: Page, seen: Watch, tmp_path: Path
) -> None:
    file = save_html(summit(), tmp_path / "map.html", basemap="osm")
    text = file.read_text("utf-8")
    assert "img-src data: blob: https://tile.openstreetmap.org; base-uri" in text
    page.goto(file.as_uri())
    expect(page.locator("path.gv-coast").first).to_be_visible()
    assert page.locator(".gv-tiled").count() == 0
    link = page.locator(".gv-credits").get_by_role("link", name="OpenStreetMap")
    expect(link).to_have_attribute("href", "https://www.openstreetmap.org/copyright")
    hosts = {url.split("/")[2] for url in seen.outside}
    assert hosts == {"tile.openstreetmap.org"}


def test_close_in_and_offline_there_is_a_grid_of_whole_distances(
    page: Page, seen: Watch, tmp_path: Path
) -> None:
    page.goto(save_html(summit(), tmp_path / "map.html").as_uri())
    note = page.locator(".gv-grid-note")
    expect(note).to_be_hidden()
    page.evaluate(CLOSER)
    expect(note).to_have_text("Each square: 2 km")
    lines = page.locator("path.gv-grid-line").get_attribute("d") or ""
    assert lines.count("M") > 8
    assert [url for url in seen.requests if url[:5] not in ("data:", "file:")] == []
