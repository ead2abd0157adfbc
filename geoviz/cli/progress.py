"""A progress bar on a terminal; nothing in a pipe.

The bar comes only when the work has taken a moment, so that short work neither flickers
nor waits for the library that draws it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from geoviz.cli.messages import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Report = Callable[[str, float], None]
"""Called with what is being worked on and how far along it is, 0 to 1."""

_PATIENCE_S = 0.4


@contextmanager
def progress_bar() -> Iterator[Report | None]:
    """What to report progress to; None when standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar()
    try:
        yield bar
    finally:
        bar.close()


class _Bar:
    def __init__(self) -> None:
        self._started = time.monotonic()
        self._bar: tuple[Progress, TaskID] | None = None

    def __call__(self, what: str, share: float) -> None:
        if self._bar is None:
            if time.monotonic() - self._started < _PATIENCE_S:
                return
            self._bar = _open()
        progress, task = self._bar
        progress.update(task, description=one_line(what)[:40], completed=share)

    def close(self) -> None:
        if self._bar is not None:
            self._bar[0].stop()


def _open() -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    progress = Progress(
        TextColumn("{task.description:<40}", markup=False),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    progress.start()
    return progress, progress.add_task("", total=1.0)
