"""A parser run in a process of its own, with limits, so that no file can hang ours.

The child (`child.py`) is another Python, started afresh: it shares no memory with us
and no thread of ours runs in it. It may use so much processor time and memory; when the
clock runs out it is killed. The file goes in on a pipe and records come out on one, so
that nothing is written to a disk.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from geoviz.errors import EmptySourceError, FormatError, SourceError, WorkLimitError
from geoviz.read.text_file import MAX_BYTES

Kind = Literal["pdf", "word", "parquet"]

CHILD = Path(__file__).with_name("child.py")


@dataclass(frozen=True, slots=True)
class Allowance:
    """What reading one file may cost."""

    seconds: int = 20
    """By the clock; as much processor time, too."""
    megabytes: int = 2_000
    """Address space, which is more than what is used; of it Parquet's library alone
    reserves several hundred."""
    characters: int = 3 * MAX_BYTES
    """Of what is handed back, as JSON writes it."""


ALLOWANCE = Allowance()


def records(
    kind: Kind, data: bytes, name: str, allowance: Allowance | None = None
) -> Iterator[dict[str, Any]]:
    """What the parser finds in the file.

    Args:
        kind: which parser.
        data: the file.
        name: how messages call it.
        allowance: what it may cost; `ALLOWANCE` by default.

    Raises:
        WorkLimitError: it took more time or memory than it may.
        FormatError: the file is broken, locked or not what its name says.
    """
    allowed = allowance or ALLOWANCE
    written = _run(kind, data, name, allowed)
    for line in written.split(b"\n"):
        if line:
            record = json.loads(line)
            if "error" in record:
                raise _refusal(record, kind, name, allowed)
            yield record


def _run(kind: Kind, data: bytes, name: str, allowed: Allowance) -> bytes:
    numbers = (allowed.seconds, allowed.megabytes, allowed.characters)
    # -P: no folder of the user's is searched for modules.
    command = [sys.executable, "-P", str(CHILD), kind, *map(str, numbers)]
    try:
        done = subprocess.run(  # noqa: S603 # ourselves, on a pipe, no shell
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=allowed.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as cause:
        raise _too_slow(name, allowed) from cause
    if done.returncode == -getattr(signal, "SIGXCPU", 0) != 0:
        raise _too_slow(name, allowed)
    if done.returncode:
        raise FormatError(
            f"{name}: its contents stopped the program that reads such files; save it"
            " anew, or its text as .txt"
        )
    return done.stdout


def _too_slow(name: str, allowed: Allowance) -> WorkLimitError:
    return WorkLimitError(
        f"{name}: reading it took more than {allowed.seconds} seconds, so it was"
        " stopped; save it anew, or its text as .txt"
    )


def _refusal(
    record: dict[str, Any], kind: Kind, name: str, allowed: Allowance
) -> SourceError:
    called = {"pdf": "PDF", "word": "Word", "parquet": "Parquet"}[kind]
    error = record["error"]
    if error == "locked":
        return FormatError(
            f"{name}: is locked with a password; save a copy without one"
        )
    if error == "pages":
        return WorkLimitError(
            f"{name}: has more pages than are read; split it into articles"
        )
    if error == "large":
        return WorkLimitError(f"{name}: holds too much text; split it into articles")
    if error == "memory":
        return WorkLimitError(
            f"{name}: reading it takes more than {allowed.megabytes} MB of memory, so"
            " it was stopped; save it anew, or its text as .txt"
        )
    if error == "column":
        found = ", ".join(repr(column[:30]) for column in record["found"][:8]) or "none"
        return FormatError(
            f"{name}: no column 'text' (found: {found}); name the column that holds"
            " the articles 'text'"
        )
    return FormatError(
        f"{name}: is broken, or no {called} file; save it anew, or its text as .txt"
    )


def no_text(name: str, advice: str) -> EmptySourceError:
    """The error for a file that was read and holds no words."""
    return EmptySourceError(f"{name}: holds no text; {advice}")
