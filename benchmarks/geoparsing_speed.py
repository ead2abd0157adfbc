"""Every system on the same pieces of the same articles: speed, memory, quality.

Peers run in the Python that GEOVIZ_PEERS names, of an environment made with
`pip install -r benchmarks/geoparsing_peers.txt`; without it in this one. Runs take
turns, so that what else the machine does falls on all alike; the figure is the median,
the spread beside it the range. Peers name places and do not place them: each name goes
to the most populous town or country of the name in geoviz's gazetteer, the usual way
of using them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.geoparsing_scores import Span, Tally, tally
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold

ROOT = Path(__file__).resolve().parent.parent
COMPILED = ROOT / "build" / "compiled"
"""Where `make compiled` leaves the package as wheels have it."""
GEOVIZ = "geoviz"
SOURCES = "geoviz, not compiled"
PEERS = ("flashgeotext", "geotext", "spacy", "spacy-whole")
ROUNDS = 5
_SLOW = frozenset({"spacy", "spacy-whole"})
"""Run once: minutes a run, and far from every other."""
_MISSING = 3
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Prediction:
    """A name that a peer found, at the most populous place of the name."""

    start: int
    end: int
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """What one system cost on one corpus, and what it answered."""

    system: str
    speeds: Sequence[float]
    """Pieces of 2,000 characters a second of processor time, one figure a run."""
    peak_mb: float
    answers: Sequence[Sequence[Mapping[str, Any]]]

    @property
    def speed(self) -> float:
        """The median."""
        return statistics.median(self.speeds)


def measure(corpus: Path, skipped: list[str]) -> list[Measured]:
    """Run every system that is installed, in turns."""
    speeds: dict[str, list[float]] = defaultdict(list)
    peaks: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        systems = (GEOVIZ, SOURCES, *PEERS) if COMPILED.is_dir() else (GEOVIZ, *PEERS)
        if SOURCES not in systems:
            skipped.append("geoviz is not compiled (hatch_compile.py): slower")
        outs = {name: Path(folder) / f"{name}.json" for name in systems}
        for number in range(ROUNDS):
            for name, out in outs.items():
                if number and (name in _SLOW or name not in speeds):
                    continue
                cost = _run(name, corpus, out)
                if cost is None:
                    skipped.append(f"{name} is not installed (see GEOVIZ_PEERS)")
                    continue
                speeds[name].append(cost["documents_per_s"])
                peaks[name].append(cost["peak_mb"])
        return [
            Measured(
                name,
                speeds[name],
                statistics.median(peaks[name]),
                json.loads(outs[name].read_text("utf-8")),
            )
            for name in outs
            if name in speeds
        ]


def _run(system: str, corpus: Path, out: Path) -> dict[str, float] | None:
    python, home = sys.executable, ROOT
    if system in PEERS:
        python = os.environ.get("GEOVIZ_PEERS", python)
    elif system == GEOVIZ and COMPILED.is_dir():
        home = COMPILED  # Python looks for modules where it is started first
    name = GEOVIZ if system == SOURCES else system
    done = subprocess.run(
        [python, "-m", "benchmarks.geoparsing_systems", name, str(corpus), str(out)],
        cwd=home,
        env=os.environ | dict.fromkeys(_ONE_THREAD, "1") | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == _MISSING:
        return None
    if done.returncode:
        raise RuntimeError(f"{system}: {done.stderr}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def speed_table(name: str, measured: Sequence[Measured]) -> list[str]:
    """Rows of the table: each system's speed, spread, share of geoviz's, memory."""
    own = measured[0].speed  # geoviz itself comes first
    return [
        f"| {one.system} | {name} | {one.speed:,.0f} | "
        f"{min(one.speeds):,.0f} to {max(one.speeds):,.0f} ({len(one.speeds)}) | "
        f"{one.speed / own:.3g} | {one.peak_mb:.0f} |"
        for one in measured
    ]


SPEED_HEAD = (
    "| system | corpus | 2,000 characters/s | range (runs) | geoviz = 1 | peak MB |",
    "| --- | --- | ---: | ---: | ---: | ---: |",
)


def peer_tally(
    one: Measured,
    texts: Sequence[str],
    gold: Sequence[Sequence[Span]],
    index: Index,
    uncounted: Container[str],
) -> Tally:
    """A peer's names at the most populous place of each name, against gold.

    Kinds of mention that the annotators left out do not count, where a peer tells them.
    """
    points: dict[str, tuple[float, float] | None] = {}
    predicted: list[list[Prediction]] = []
    for text, answers in zip(texts, one.answers, strict=True):
        own = []
        for answer in answers:
            if answer.get("kind") in uncounted:
                continue
            key = fold(text[answer["start"] : answer["end"]])
            if key not in points:
                points[key] = _most_populous(key, index)
            lon, lat = points[key] or (None, None)
            own.append(Prediction(answer["start"], answer["end"], lat, lon))
        predicted.append(own)
    return tally(zip(gold, predicted, strict=True))


def _most_populous(key: str, index: Index) -> tuple[float, float] | None:
    """Of the towns and countries of a name."""
    rows = [
        row
        for row in index.folded_rows(key)
        if index.feature(row) in {"city", "country"}
    ]
    best = max(rows, key=lambda row: (index.population(row), -row), default=None)
    return None if best is None else index.point(best)
