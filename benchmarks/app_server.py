"""The app's server, started for a benchmark."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from geoviz.app.config import Config, to_arguments
from geoviz.app.launch import MAIN, SETTINGS

SESSION_SECONDS = 2
"""After which a closed session is forgotten; a real server waits longer for it."""
START_SECONDS = 120


@dataclass(frozen=True, slots=True)
class AppServer:
    """A server that answers."""

    port: int
    pid: int

    @property
    def url(self) -> str:
        """Its page."""
        return f"http://localhost:{self.port}"

    def memory_mb(self) -> float:
        """What it holds now (resident set), in units of 10^6 bytes; Linux only."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024 / 1e6
        raise RuntimeError("the kernel does not tell a process's memory")


@contextmanager
def serve(sources: Sequence[str], log: Path) -> Iterator[AppServer]:
    """Serve the app on these sources, as `geoviz app` does, until the block ends."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    settings = SETTINGS | {
        "server.address": "localhost",
        "server.port": str(port),
        "server.disconnectedSessionTTL": str(SESSION_SECONDS),
    }
    options = [f"--{name}={value}" for name, value in sorted(settings.items())]
    command = [sys.executable, "-m", "streamlit", "run", str(MAIN), *options, "--"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, *to_arguments(Config(tuple(sources)))],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PYTHONPATH": str(MAIN.parents[2])},
        )
        try:
            _wait(port, process, log)
            yield AppServer(port, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2)
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(log.read_text(encoding="utf-8")) from None
            time.sleep(0.1)
