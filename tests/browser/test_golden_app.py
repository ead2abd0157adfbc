"""The app's pages beside the pictures that were kept after a person had seen them.

Where one differs on purpose: `make pictures`, look at them, and commit them.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.app_scenes import APP_GOLDEN, APP_SCENES, app_server
from tests.browser.likeness import assert_as_kept, likeness
from tests.browser.network import Namespace
from tests.browser.scenes import ROOT
from tests.browser.server import Server

BUILD = ROOT / "build" / "pictures" / "app"


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, cut_network: Namespace
) -> Iterator[Server]:
    with app_server(tmp_path_factory.mktemp("app scenes"), cut_network) as running:
        yield running


@pytest.mark.parametrize("name", APP_SCENES)
def test_it_looks_as_it_did(name: str, browser: Browser, server: Server) -> None:
    now = APP_SCENES[name](browser, server)
    assert_as_kept(now, APP_GOLDEN / f"{name}.png", BUILD)


def test_no_picture_is_kept_of_nothing() -> None:
    kept = list(APP_GOLDEN.glob("*.png"))
    assert {one.stem for one in kept} == set(APP_SCENES)
    assert sum(one.stat().st_size for one in kept) < 1_000_000


def test_pages_and_looks_are_told_apart() -> None:
    """No picture stands for another: each page, and night, differs from the rest."""
    desk = [name for name in APP_SCENES if "-phone" not in name]
    images = {name: Image.open(APP_GOLDEN / f"{name}.png") for name in desk}
    for one in desk:
        for other in desk:
            alike = likeness(
                images[one].convert("RGB"), images[other].convert("RGB")
            ).alike
            assert alike == (one == other), (one, other)
