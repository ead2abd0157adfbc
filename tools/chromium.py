"""Finds Chromium for the browser tests, and installs it where that can be done.

`python tools/chromium.py` (from `make test`) exits 0 once there is one and says
where; otherwise it exits 1 and says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "GEOVIZ_CHROMIUM"
"""Environment variable that names a Chromium of one's own."""

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """Path of a Chromium that starts, or None."""
    named = os.environ.get(VARIABLE)
    if named:
        return named if starts(named) else None
    for command in COMMANDS:
        path = shutil.which(command)
        if path and starts(path):
            return path
    path = playwright_path()
    return path if path and starts(path) else None


def starts(path: str) -> bool:
    """Does the program print its version? Ubuntu ships a stub that does not."""
    try:
        done = subprocess.run(
            [path, "--version"], capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def playwright_path() -> str | None:
    """Where playwright keeps the Chromium that it downloads, if it is there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> None:
    """Install by apt as root on Debian, else by playwright; failures are printed."""
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        quiet = [apt, "-qq", "-o", "Dpkg::Use-Pty=0"]
        print("Installing Debian's chromium ...", flush=True)
        for command in (
            [*quiet, "update"],
            [*quiet, "install", "-y", "--no-install-recommends", "chromium"],
        ):
            subprocess.run(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=sys.stderr,
                check=False,
            )
        if find():
            return
    print("Downloading playwright's Chromium ...", flush=True)
    subprocess.run(
        [sys.executable, "-m", "playwright", "install", "chromium"],
        stdin=subprocess.DEVNULL,
        check=False,
    )


def main() -> int:
    """Find it, or install it and find it then."""
    path = find()
    if path is None and not os.environ.get(VARIABLE):
        install()
        path = find()
    if path is None:
        print(
            "make test: no Chromium for the browser tests. Install one (on Debian:"
            " apt-get install chromium) or name yours:"
            f" {VARIABLE}=/path/to/chromium make test",
            file=sys.stderr,
        )
        return 1
    print(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
