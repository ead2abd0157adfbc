"""The browser that draws pictures: found or not, and every way in which it may fail."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from geoviz import browser
from geoviz.browser import DRAWN, VARIABLE, find_browser, run_browser
from geoviz.errors import BrowserError

SAYS_DRAWN = f"""echo '[1:1:INFO:CONSOLE:1] "{DRAWN}", source: file:///x (1)' >&2"""


def program(folder: Path, body: str) -> Path:
    path = folder / "chromium"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A computer with nothing but an empty folder on its PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(browser, "ELSEWHERE", ())
    return tmp_path


def test_none_installed_is_said_with_the_way_out(bare: Path) -> None:
    with pytest.raises(BrowserError, match=r"none is on the PATH; install one .*html"):
        find_browser()


def test_the_one_on_the_path_is_found_and_the_named_one_goes_first(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = program(bare, "")
    assert find_browser() == found
    (bare / "own").mkdir()
    own = program(bare / "own", "")
    monkeypatch.setenv(VARIABLE, str(own))
    assert find_browser() == own
    assert find_browser(found) == found


def test_a_name_that_is_no_program_is_an_error_not_a_fallback(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(bare, "")
    with pytest.raises(BrowserError, match=r"--browser .*nothing: no program"):
        find_browser(bare / "nothing")
    monkeypatch.setenv(VARIABLE, "nothing-of-this-name")
    with pytest.raises(BrowserError, match=f"{VARIABLE} nothing-of-this-name"):
        find_browser()


def test_it_gets_a_new_profile_that_is_gone_afterwards(tmp_path: Path) -> None:
    told = tmp_path / "told"
    fake = program(tmp_path, f'printf "%s\\n" "$@" > {told}\n{SAYS_DRAWN}')
    run_browser(fake, "file:///x.html", ["--screenshot=y"], seconds=20)
    words = told.read_text("utf-8").splitlines()
    assert words[-2:] == ["--screenshot=y", "file:///x.html"]
    assert "--disable-background-networking" in words
    assert ("--no-sandbox" in words) == (os.geteuid() == 0)
    (profile,) = [w.partition("=")[2] for w in words if w.startswith("--user-data-dir")]
    assert not Path(profile).parent.exists()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("echo 'no display' >&2; exit 7", r"failed with 7 \(no display\)"),
        ("exit 0", "did not draw the page"),
        (
            "echo '[1:INFO:CONSOLE:3] \"Uncaught Error: torn\", source: x (3)' >&2",
            r"did not draw the page \(Uncaught Error: torn\)",
        ),
    ],
)
def test_a_failure_is_told_with_its_reason(
    tmp_path: Path, body: str, reason: str
) -> None:
    with pytest.raises(BrowserError, match=reason):
        run_browser(program(tmp_path, body), "file:///x", [], seconds=20)


def test_what_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    child = tmp_path / "child"
    fake = program(tmp_path, f"sleep 600 & echo $! > {child}; wait")
    with pytest.raises(BrowserError, match=r"not done after 0\.5 seconds, stopped"):
        run_browser(fake, "file:///x", [], seconds=0.5)
    number = int(child.read_text())
    for _ in range(100):
        state = Path(f"/proc/{number}/stat")
        if not state.exists() or state.read_text().split()[2] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("a child of the browser runs on")


def test_a_file_that_is_no_program_is_said(tmp_path: Path) -> None:
    path = tmp_path / "chromium"
    path.write_bytes(b"\x00")
    path.chmod(0o755)
    with pytest.raises(BrowserError, match="cannot be started"):
        run_browser(path, "file:///x", [], seconds=20)
