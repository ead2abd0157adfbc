"""The Chromium that is installed here, run once without a window.

    find_browser(named=None) -> Path
    run_browser(browser, page, arguments, seconds=...) -> None

It gets a new profile in a folder of its own, removed afterwards, and an address that
is a file; what browsers do by themselves over a network (updates, sync, suggestions)
is switched off. Flags alone drive it: no driver, no port.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from geoviz.errors import BrowserError

VARIABLE = "GEOVIZ_CHROMIUM"
"""Environment variable that names a Chromium of one's own."""

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
"""Names under which Chromium and its kin are on a PATH."""

ELSEWHERE = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
"""Where they lie on systems that keep them off the PATH."""

DRAWN = "geoviz: drawn"
"""What a page opened with `tell=drawn` in its fragment says when all of it is there."""

BUDGET_MS = 10_000
"""Time that passes on the page before the picture is taken, while nothing is computed
or loaded: it is skipped, not waited for."""

_QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--hide-scrollbars",
    "--enable-logging=stderr",
    f"--virtual-time-budget={BUDGET_MS}",
)
_CONSOLE = re.compile(r"CONSOLE[:(]\d+\)?\] \"(.*)\", source:")
_TOLD = 300
"""Characters of a browser's own complaint that an error repeats."""


def find_browser(named: str | Path | None = None) -> Path:
    """The browser to use: the one named, else `$GEOVIZ_CHROMIUM`, else one installed.

    Raises:
        BrowserError: there is none, or none under the name that was given.
    """
    for name, source in ((named, "--browser"), (os.environ.get(VARIABLE), VARIABLE)):
        if name:
            found = shutil.which(str(name))
            if found:
                return Path(found)
            raise BrowserError(
                f"{source} {name}: no program of this name; give the path of a"
                " Chromium, Chrome or Edge"
            )
    for name in (*COMMANDS, *ELSEWHERE):
        found = shutil.which(name)
        if found:
            return Path(found)
    raise BrowserError(
        "a picture needs an installed Chromium, Chrome or Edge, and none is on the"
        " PATH; install one (on Debian: apt install chromium), name it with --browser"
        f" PATH or {VARIABLE}, or write .html and save the picture from the page"
    )


def run_browser(
    browser: Path, address: str, arguments: Sequence[str], *, seconds: float
) -> None:
    """Open `address` with `arguments` besides the usual ones, until it is done.

    The page must say `DRAWN` on its console.

    Raises:
        BrowserError: it does not start, takes longer, fails, or the page did not draw.
    """
    # Chromium keeps writing to its profile while it ends.
    with tempfile.TemporaryDirectory(
        prefix="geoviz-browser-", ignore_cleanup_errors=True
    ) as folder:
        log = Path(folder) / "log"
        command = [
            str(browser),
            *_QUIET,
            # Chromium's sandbox refuses to start for root, as in a container.
            *(["--no-sandbox"] if _is_root() else []),
            f"--user-data-dir={Path(folder) / 'profile'}",
            *arguments,
            address,
        ]
        code = _run(command, log, seconds)
        said = log.read_text(encoding="utf-8", errors="replace")
    if code or not any(one == DRAWN for one in _CONSOLE.findall(said)):
        raise BrowserError(
            f"{browser}: {_complaint(said, code)}; try another with --browser PATH, or"
            " write .html and save the picture from the page"
        )


def _run(command: list[str], log: Path, seconds: float) -> int:
    """The exit code; all that was said is in `log`."""
    with log.open("wb") as said:
        try:
            process = subprocess.Popen(  # noqa: S603 # the user's own browser
                command,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                start_new_session=True,
            )
        except OSError as cause:
            raise BrowserError(
                f"{command[0]}: cannot be started ({cause.strerror or cause}); name a"
                " Chromium, Chrome or Edge with --browser PATH"
            ) from cause
        try:
            return process.wait(timeout=seconds)
        except subprocess.TimeoutExpired as cause:
            raise BrowserError(
                f"{command[0]}: not done after {seconds:g} seconds, stopped; try"
                " another browser with --browser PATH, or write .html and save the"
                " picture from the page"
            ) from cause
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with its children, which a browser has many of, if it still runs."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()


def _complaint(said: str, code: int) -> str:
    """The likeliest reason among all that a browser says."""
    if code:
        lines = [line for line in said.splitlines() if "dbus" not in line and line]
        last = lines[-1][-_TOLD:] if lines else "it said nothing"
        return f"failed with {code} ({last})"
    errors = [one for one in _CONSOLE.findall(said) if "rror" in one]
    reason = errors[0][:_TOLD] if errors else "it may not read temporary files"
    return f"did not draw the page ({reason})"


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
