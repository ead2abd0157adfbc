"""The app's server for a test: started, watched, and stopped."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.browser.network import Namespace, guard, tried

START_SECONDS = 60
PORT = 8599
"""In a network of its own every port is free; elsewhere this one is rarely taken."""

_ANSWERS = """\
import sys, time, urllib.request
for _ in range(400):
    try:
        urllib.request.urlopen(sys.argv[1], timeout=2)
        sys.exit(0)
    except OSError:
        time.sleep(0.15)
sys.exit(1)
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    url: str
    folder: Path
    process: subprocess.Popen[bytes]

    def tried(self) -> list[str]:
        """What it asked of a network that leaves this computer."""
        return tried(self.folder)

    def output(self) -> str:
        """What it printed so far."""
        return (self.folder / "server.log").read_text(encoding="utf-8")


@contextmanager
def serve(
    command: Sequence[str],
    folder: Path,
    network: Namespace,
    *,
    cwd: Path,
    port: int = PORT,
    python: Path = Path(sys.executable),
    also: Path | None = None,
    path: str = "",
) -> Iterator[Server]:
    """Run a Python program that serves at `port`, watched, in a cut-off network.

    Args:
        command: arguments of Python.
        folder: where its log and the guard's are kept.
        network: where it runs.
        cwd: its working folder.
        port: where it will listen.
        python: the Python that runs it.
        also: a folder that it imports from, too.
        path: below which it serves.
    """
    url = f"http://localhost:{port}{path}"
    environment = os.environ | guard(folder)
    if also:
        environment["PYTHONPATH"] += os.pathsep + str(also)
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [*network.prefix, str(python), *command],
            cwd=cwd,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Server(url, folder, process)
        try:
            _wait(server, network)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(server: Server, network: Namespace) -> None:
    """Until the server answers, asked from within its network."""
    probe = [*network.prefix, sys.executable, "-c", _ANSWERS]
    with subprocess.Popen([*probe, f"{server.url}/_stcore/health"]) as answers:
        end = time.monotonic() + START_SECONDS
        while answers.poll() is None:
            if server.process.poll() is not None or time.monotonic() > end:
                answers.kill()
            time.sleep(0.05)
    assert answers.returncode == 0, server.output()
