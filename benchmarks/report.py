"""Figures against their limits: a table to read, a file to keep."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured."""

    what: str
    value: float
    unit: str
    limit: float | None = None
    """The most that it may be; None where it is only there to compare with."""
    how: str = ""
    """Where the limit comes from, when it was reckoned from another figure."""

    @property
    def holds(self) -> bool:
        """Is it within its limit?"""
        return self.limit is None or self.value <= self.limit


def as_markdown(figures: Sequence[Figure], rounds: int) -> str:
    """The table, with the machine that it was measured on."""
    machine = f"{platform.system()} {platform.machine()}"
    lines = [
        f"Medians of {rounds} runs; Python {platform.python_version()}, {machine}.",
        "",
        "| what | measured | at most | |",
        "| --- | ---: | ---: | --- |",
    ]
    for figure in figures:
        limit = "" if figure.limit is None else f"{figure.limit:.2f} {figure.unit}"
        verdict = (
            "" if figure.limit is None else "holds" if figure.holds else "**over**"
        )
        notes = " ".join(filter(None, (verdict, figure.how and f"({figure.how})")))
        value = f"{figure.value:.2f} {figure.unit}"
        lines.append(f"| {figure.what} | {value} | {limit} | {notes} |")
    return "\n".join(lines) + "\n"


def write(
    figures: Sequence[Figure], rounds: int, folder: Path, name: str = "bench"
) -> None:
    """Write `bench.md` and `bench.json`, or those of another name."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(as_markdown(figures, rounds), encoding="utf-8")
    rows = [asdict(figure) | {"holds": figure.holds} for figure in figures]
    (folder / f"{name}.json").write_text(
        json.dumps({"rounds": rounds, "figures": rows}, indent=1) + "\n",
        encoding="utf-8",
    )
