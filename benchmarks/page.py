"""`python -m benchmarks.page`: the page of a large story, against plain folium's.

The same 10,000 places with the same 100,000 quotes (see `page_corpus.py`), written by
geoviz and by folium (a `CircleMarker` with a `Popup` of its quotes for each place), are
opened in turn in one headless Chromium that has come to rest. A page has its first draw
when a frame with every place is painted: folium's its circles, on no ground, for its
tiles would come from elsewhere; ours land, borders, legend and a dot for each place.
What folium links is given to it by this computer
at once (Leaflet and jQuery; its other files, which this map does not use, are empty),
so that it waits for no network. Exits 1 when a figure is over its limit.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import folium
from playwright.sync_api import Browser, Page, Route, ViewportSize, sync_playwright
from xstatic.pkg import jquery, leaflet

from benchmarks.page_corpus import Size, made_up, quotes_of
from benchmarks.page_trace import traced
from benchmarks.report import Figure, as_markdown, write
from geoviz.export import save_html
from geoviz.models import Story
from tools.chromium import find

ROOT = Path(__file__).resolve().parent.parent
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WINDOW: ViewportSize = {"width": 1280, "height": 800}
PATIENCE_S = 120.0
TRACED = 3
"""Openings of each page under trace, for the work alone."""
REST_MS = 1500.0
"""A new window keeps Chromium itself busy, longer than our first draw takes."""

_WATCH = """
const look = () => {
  const all = document.querySelectorAll('path.leaflet-interactive').length;
  if (all < %d) setTimeout(look, 4);
  else requestAnimationFrame(() => setTimeout(() => performance.mark('folium:drawn')));
};
look();
"""
"""Marks the time after the frame with all circles, as our page does of its own."""

_TIMES = """
performance.getEntriesByType("mark").map((one) => [one.name, one.startTime])
"""

_SWITCH = """
async () => {
  const took = [];
  for (const day of [...geoviz.days, "background", null]) {
    const begun = performance.now();
    geoviz.setDay(day);
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    took.push(performance.now() - begun);
  }
  return took;
}
"""
"""Milliseconds from the call to the painted frame, for every choice of the day."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What one opening of the page took, in seconds."""

    first_draw: float
    map: float
    """Until the map is there, which answers to the hand."""
    complete: float
    switches: tuple[float, ...]
    requests: int
    """Beyond the file itself."""


def plain_folium(story: Story, path: Path) -> None:
    """The map as folium's own examples make it: a circle and a popup for each place."""
    quotes = quotes_of(story)
    drawn = folium.Map(location=[20, 10], zoom_start=2)
    for place in story.places:
        if place.lat is None or place.lon is None:
            continue
        lines = "".join(f"<p>“{escape(one)}”</p>" for one in quotes[place.place_id])
        folium.CircleMarker(
            [place.lat, place.lon],
            radius=5,
            popup=folium.Popup(f"<b>{escape(place.name)}</b>{lines}", max_width=320),
        ).add_to(drawn)
    drawn.save(path)


def open_ours(browser: Browser, path: Path) -> Opened:
    """Open the page of geoviz and change its day through all that it has."""
    page = browser.new_page(viewport=WINDOW)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    names = "geoviz:drawn", "geoviz:map", "geoviz:complete"
    first, there, complete = _marks(page, path, *names)
    switches = [ms / 1000 for ms in page.evaluate(_SWITCH)]
    page.close()
    outside = [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]
    return Opened(first, there, complete, tuple(switches), len(outside))


def open_folium(browser: Browser, path: Path, count: int) -> float:
    """Seconds to the first draw of the page of folium."""
    page = _folium_page(browser, count)
    (first,) = _marks(page, path, "folium:drawn")
    page.close()
    return first


def _folium_page(browser: Browser, count: int) -> Page:
    page = browser.new_page(viewport=WINDOW)
    page.route("http*://**/*", _from_here)
    page.add_init_script(f"{{{_WATCH % count}}}")
    return page


def work(browser: Browser, path: Path, mark: str, count: int) -> float:
    """Seconds of the processor until the mark; `count` circles of folium's, or none."""
    page = _folium_page(browser, count) if count else browser.new_page(viewport=WINDOW)
    time_of = traced(browser, page, lambda: _marks(page, path, mark), mark)
    page.close()
    return time_of


def _from_here(route: Route) -> None:
    name = route.request.url.rpartition("/")[2]
    base = Path(leaflet.BASE_DIR), Path(jquery.BASE_DIR)
    files = {
        "leaflet.js": base[0] / "leaflet.js",
        "leaflet.css": base[0] / "leaflet.css",
        "jquery-3.7.1.min.js": base[1] / "jquery.min.js",
    }
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    body = files[name].read_bytes() if name in files else b""
    route.fulfill(body=body, content_type=kind)


def _marks(page: Page, path: Path, *names: str) -> list[float]:
    """Open a page: seconds until it made each of these marks."""
    page.wait_for_timeout(REST_MS)
    page.goto(path.as_uri(), wait_until="commit", timeout=PATIENCE_S * 1000)
    deadline = time.monotonic() + PATIENCE_S
    while True:
        times = dict(page.evaluate(_TIMES))
        if all(name in times for name in names):
            return [times[name] / 1000 for name in names]
        if time.monotonic() > deadline:
            raise TimeoutError(f"{path.name} was not drawn within {PATIENCE_S:.0f} s")
        page.wait_for_timeout(100)


def _timed(act: Callable[[], object]) -> float:
    """Processor seconds of a call."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def measure(rounds: int, size: Size, scratch: Path) -> list[Figure]:
    """Write both pages once, open them in turn."""
    story = made_up(size)
    ours, theirs = scratch / "geoviz.html", scratch / "folium.html"
    written = _timed(lambda: save_html(story, ours))
    theirs_written = _timed(lambda: plain_folium(story, theirs))
    opened: list[Opened] = []
    folium_draws: list[float] = []
    worked: list[float] = []
    folium_worked: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        for _ in range(rounds):
            opened.append(open_ours(browser, ours))
            folium_draws.append(open_folium(browser, theirs, size.places))
        for _ in range(TRACED):
            worked.append(work(browser, ours, "geoviz:drawn", 0))
            folium_worked.append(work(browser, theirs, "folium:drawn", size.places))
        browser.close()
    megabytes, theirs_megabytes = (one.stat().st_size / 1e6 for one in (ours, theirs))
    first = statistics.median(one.first_draw for one in opened)
    there = statistics.median(one.map for one in opened)
    complete = statistics.median(one.complete for one in opened)
    their_first = statistics.median(folium_draws)
    switches = [took for one in opened for took in one.switches]
    return [
        Figure("page, size", megabytes, "MB", 14),
        Figure("plain folium, size", theirs_megabytes, "MB"),
        Figure("size, of folium's", megabytes / theirs_megabytes, "", 1 / 3),
        Figure("page, first draw", first, "s", 3),
        Figure("page, map there", there, "s", 3),
        Figure("page, everything there", complete, "s", 3),
        Figure("plain folium, first draw", their_first, "s"),
        Figure("first draw, of folium's", first / their_first, "", 1 / 10),
        Figure("page, work to first draw", 1000 * statistics.median(worked), "ms"),
        Figure(
            "work to first draw, of folium's",
            statistics.median(worked) / statistics.median(folium_worked),
            "",
            1 / 10,
        ),
        Figure("day switch, median", 1000 * statistics.median(switches), "ms", 100),
        Figure("day switch, 95th of 100", 1000 * _p95(switches), "ms", 100),
        Figure("requests", sum(one.requests for one in opened), "", 0),
        Figure("writing the page, processor time", written, "s"),
        Figure("writing plain folium's, processor time", theirs_written, "s"),
    ]


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def main() -> int:
    """Measure, print, and write build/bench-page.md and build/bench-page.json."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.page", description=__doc__
    )
    parser.add_argument("--rounds", type=int, default=5, help="openings of each page")
    parser.add_argument("--places", type=int, default=Size().places)
    arguments = parser.parse_args()
    size = Size(places=arguments.places, quotes=10 * arguments.places)
    with tempfile.TemporaryDirectory(prefix="geoviz-bench-") as scratch:
        figures = measure(arguments.rounds, size, Path(scratch))
    write(figures, arguments.rounds, ROOT / "build", "bench-page")
    print(as_markdown(figures, arguments.rounds), end="")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
