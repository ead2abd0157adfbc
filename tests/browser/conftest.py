"""Headless Chromium for the tests that drive a page; they fail where there is none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserType,
    Page,
    ViewportSize,
    sync_playwright,
)

from tests.browser.network import Namespace, namespace
from tests.browser.watch import Watch, watch
from tools.chromium import VARIABLE, find

DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
TIMEOUT_MS = 15_000
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and let them reach this computer."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "::1", "localhost"]))


@pytest.fixture(scope="session", autouse=True)
def named_chromium() -> None:
    """`geoviz map -o map.png` finds the browser of the tests, wherever that is."""
    os.environ.setdefault(VARIABLE, find() or "")


@pytest.fixture(scope="session")
def cut_network() -> Iterator[Namespace]:
    """A network of its own for the browser and for the servers that it opens."""
    with namespace() as made:
        yield made


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    """Playwright's hold on Chromium."""
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(
    chromium: BrowserType,
    cut_network: Namespace,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Browser]:
    """Chromium, started in the network that was cut off."""
    path = find()
    assert path, "no Chromium; run `make chromium`"
    wrapper = tmp_path_factory.mktemp("chromium") / "chromium"
    command = " ".join(f"'{word}'" for word in (*cut_network.prefix, path))
    wrapper.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    started = chromium.launch(executable_path=wrapper, args=arguments)
    yield started
    started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page of desk size."""
    context = browser.new_context(viewport=DESK, locale="en-GB")
    context.set_default_timeout(TIMEOUT_MS)
    yield context.new_page()
    context.close()


@pytest.fixture
def seen(page: Page) -> Watch:
    """What the page asks for and complains of."""
    return watch(page)
