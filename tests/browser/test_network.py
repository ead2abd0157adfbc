"""The means that other tests rely on: they would pass with a network as well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.network import Namespace, guard, tried
from tests.browser.watch import Watch

REACH = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"


def test_the_guard_refuses_and_writes_down(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REACH],
        env=os.environ | guard(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "no network in tests" in done.stderr
    assert any("192.0.2.1" in line for line in tried(tmp_path))


def test_the_namespace_lets_nothing_out(cut_network: Namespace) -> None:
    if not cut_network.cut:
        pytest.skip("the kernel lets nobody make a network here; the guard is left")
    done = subprocess.run(
        [*cut_network.prefix, sys.executable, "-c", REACH],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Network is unreachable" in done.stderr


def test_a_request_that_leaves_is_seen(page: Page, seen: Watch) -> None:
    page.set_content('<img src="http://192.0.2.1/x.png">')
    page.wait_for_timeout(200)
    assert seen.outside == ["http://192.0.2.1/x.png"]


def test_an_error_on_the_page_is_seen(page: Page, seen: Watch) -> None:
    page.set_content("<script>throw new Error('boo')</script>")
    assert any("boo" in error for error in seen.errors)
