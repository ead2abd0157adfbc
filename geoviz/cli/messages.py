"""What the command line says: results on standard output, all else on standard error.

Each message is one line. File names and article text are in it, so what a terminal
would obey (escape sequences, right-to-left overrides) is written out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from geoviz.errors import OutputError

_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def one_line(text: object) -> str:
    r"""The text without anything that a terminal would obey.

    >>> one_line("a\nb\x1b[2J")
    'a\\nb\\x1b[2J'
    """
    return _OBEYED.sub(lambda hit: ascii(hit[0])[1:-1], str(text))


def result(line: object) -> None:
    """Say a line of the result.

    Raises:
        OutputError: standard output cannot be written.
    """
    say(one_line(line))


def say(text: str) -> None:
    """Print text as it is.

    Raises:
        OutputError: standard output cannot be written.
    """
    with _standard_output():
        print(text)


def flush() -> None:
    """Send off what was said.

    Raises:
        OutputError: standard output cannot be written.
    """
    with _standard_output():
        sys.stdout.flush()


@contextmanager
def _standard_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as cause:
        reason = (cause.strerror or str(cause)).lower()
        raise OutputError(
            f"standard output: cannot be written ({reason}); send it elsewhere"
        ) from cause


def problem(message: object) -> None:
    """Say what is wrong, where there is anybody to tell."""
    with suppress(OSError):
        print(f"geoviz: {one_line(message)}", file=sys.stderr)


class Problems:
    """Says each problem once, and after many only how many more there were."""

    SHOWN = 20

    def __init__(self) -> None:
        """Start with none."""
        self.lines: list[str] = []

    def __call__(self, message: object) -> None:
        """Take note of a problem, and say it."""
        self.lines.append(one_line(message))
        if len(self.lines) <= self.SHOWN:
            problem(message)

    def close(self) -> None:
        """Say how many were not said."""
        if (more := len(self.lines) - self.SHOWN) > 0:
            problem(f"and {more} more problems of this kind")
