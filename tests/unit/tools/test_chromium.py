import stat
from pathlib import Path

import pytest

from tools import chromium


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine with an empty PATH, no playwright download, and nothing installed."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setattr(chromium, "playwright_path", lambda: None)


def program(path: Path, code: int) -> Path:
    """A program that prints a version and ends with `code`."""
    path.write_text(f"#!/bin/sh\necho Chromium 1\nexit {code}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_the_first_that_starts_is_found(tmp_path: Path) -> None:
    program(tmp_path / "chromium", 1)  # a stub, as Ubuntu ships
    whole = program(tmp_path / "google-chrome", 0)
    assert chromium.find() == str(whole)


def test_playwrights_own_comes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own").mkdir()
    own = program(tmp_path / "own" / "chrome", 0)
    monkeypatch.setattr(chromium, "playwright_path", lambda: str(own))
    assert chromium.find() == str(own)
    system = program(tmp_path / "chromium", 0)
    assert chromium.find() == str(system)


def test_a_named_one_is_taken_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "chromium", 0)
    monkeypatch.setenv(chromium.VARIABLE, str(program(tmp_path / "mine", 0)))
    assert chromium.find() == str(tmp_path / "mine")
    monkeypatch.setenv(chromium.VARIABLE, str(tmp_path / "gone"))
    assert chromium.find() is None


def test_what_is_missing_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def install() -> None:
        program(tmp_path / "chromium", 0)

    monkeypatch.setattr(chromium, "install", install)
    assert chromium.main() == 0
    assert str(tmp_path / "chromium") in capsys.readouterr().out


def test_without_any_the_error_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "install", lambda: None)
    assert chromium.main() == 1
    message = capsys.readouterr().err
    assert "apt-get install chromium" in message
    assert "GEOVIZ_CHROMIUM=" in message
