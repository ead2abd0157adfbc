"""`python -m benchmarks`: time, memory and size of the front doors on seeds/.

The runs of the different commands take turns, so that a slow minute of the machine
falls on all of them. Exits 1 when a figure is over its limit.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.process import Cost, median, run
from benchmarks.report import Figure, as_markdown, write

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
GEOVIZ = str(Path(sys.executable).with_name("geoviz"))
CACHE = "GEOVIZ_CACHE_DIR"


def measure(rounds: int, scratch: Path) -> list[Figure]:
    """Run everything `rounds` times, the compilation of the index twice at most."""
    seeds, page = str(ROOT / "seeds"), scratch / "map.html"
    warm = {CACHE: str(scratch / "cache")}
    commands = {
        "folium": [PYTHON, "-c", "import folium"],
        "map": [GEOVIZ, "map", seeds, "-o", str(page)],
        "extract": [GEOVIZ, "extract", seeds, "-o", str(scratch / "tables")],
    }
    compiled = [
        run([GEOVIZ, "gazetteer", "build"], {CACHE: str(scratch / f"cold{number}")})
        for number in range(min(rounds, 2))
    ]
    for command in commands.values():  # the index compiled, byte code written
        run(command, warm)
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(run(command, warm))
    folium, drawn, extracted = (median(costs[name]) for name in commands)
    build = median(compiled)
    limit = 1.35 * folium.seconds + 0.3
    return [
        Figure("import folium, time", folium.seconds, "s"),
        Figure("import folium, memory", folium.peak_mb, "MB"),
        Figure(
            "geoviz map seeds, time", drawn.seconds, "s", limit, "1.35 folium + 0.3"
        ),
        Figure("geoviz map seeds, memory", drawn.peak_mb, "MB", 180),
        Figure("geoviz extract seeds, time", extracted.seconds, "s", 0.8),
        Figure("geoviz extract seeds, memory", extracted.peak_mb, "MB", 90),
        Figure("compile the index, time", build.seconds, "s", 12),
        Figure("compile the index, memory", build.peak_mb, "MB", 250),
        Figure("page of seeds, size", page.stat().st_size / 1000, "kB", 600),
    ]


def main() -> int:
    """Measure, print, and write build/bench.md and build/bench.json."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="runs of each command")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="geoviz-bench-") as scratch:
        figures = measure(rounds, Path(scratch))
    write(figures, rounds, ROOT / "build")
    print(as_markdown(figures, rounds), end="")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
