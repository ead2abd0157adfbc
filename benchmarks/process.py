"""Runs a command and says what it cost."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_PER_MB = 1e6 if sys.platform == "darwin" else 1e3
"""`ru_maxrss` counts bytes on macOS and units of 1,024 bytes on Linux."""
_TO_MB = 1.0 if sys.platform == "darwin" else 1.024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    seconds: float
    """From the start of the process to its end."""
    peak_mb: float
    """The most memory that it held at once (resident set), in units of 10^6 bytes."""


def run(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command to its end.

    Raises:
        RuntimeError: it failed; with what it printed.
    """
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None  # noqa: S101 # it is a pipe
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(
            f"{' '.join(command)}: exit {process.returncode}\n{printed.decode()}"
        )
    return Cost(seconds, usage.ru_maxrss / _PER_MB * _TO_MB)


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself."""
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.peak_mb for cost in costs),
    )
