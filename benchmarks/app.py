"""`python -m benchmarks.app`: what the app costs its server and its reader.

A server on seeds/ and one on two thousand articles, each driven by headless Chromium:
from a click on a day until the map has drawn it, from a click on a mark until the words
behind it are there. Then twenty sessions, opened and closed over the server's socket
alone, and the server's memory meanwhile. Exits 1 when a figure is over its limit.

Times are by the clock, as a reader feels them, on a computer with a core to spare: what
other programs take is reckoned out, by how much longer a piece of Python took by the
clock than of a processor, each time just before.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Frame, Page, sync_playwright

from benchmarks.app_server import AppServer, serve
from benchmarks.app_sessions import open_and_close
from benchmarks.collection import articles
from benchmarks.report import Figure, as_markdown, write
from tools.chromium import find

ROOT = Path(__file__).resolve().parent.parent
FRAME = "iframe[title='streamlit_folium.st_folium']"
PATIENCE_MS = 600_000
REST_MS = 250
"""Between two measurements, so that the one before is over."""
SESSIONS = 20

_CLOCK = """() => {
  window.benchClick = 0;
  document.addEventListener("click", () => {
    window.benchClick ||= performance.timeOrigin + performance.now();
  }, { capture: true, once: true });
}"""
_AFTER_DAY = """() => {
  window.benchDay = 0;
  const told = () => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.benchDay ||= performance.timeOrigin + performance.now();
  }));
  if (!window.benchListens) geoviz.on("day", () => window.benchTold());
  window.benchListens = true;
  window.benchTold = told;
}"""
_AFTER_WORDS = """() => {
  const label = () => [...document.querySelectorAll("[data-testid=stText]")]
    .map((one) => one.textContent).find((text) => text.startsWith("Place: "));
  const before = label();
  window.benchWords = 0;
  const shown = () => {
    const words = [...document.querySelectorAll("*")]
      .some((one) => one.shadowRoot?.querySelector(".evidence mark"));
    if (words && label() && label() !== before) {
      window.benchWords = performance.timeOrigin + performance.now();
    } else {
      requestAnimationFrame(shown);
    }
  };
  requestAnimationFrame(shown);
}"""
_SELECT = """number => {
  window.benchClick = performance.timeOrigin + performance.now();
  geoviz.select(geoviz.visible().places[number]);  // what a click on a mark does
}"""


def the_map(page: Page) -> Frame:
    """The frame of the map, drawn."""
    handle = page.wait_for_selector(FRAME, timeout=PATIENCE_MS)
    frame = handle.content_frame() if handle else None
    assert frame is not None  # noqa: S101 # an iframe has one
    frame.wait_for_function(
        "window.geoviz?.visible && document.querySelector('.gv-mark')",
        timeout=PATIENCE_MS,
    )
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(4 * REST_MS)
    return frame


def slowdown() -> float:
    """How many times longer work takes here and now, since others work too."""
    clock, processor = time.perf_counter(), time.process_time()
    while time.process_time() - processor < 0.03:
        sum(range(2000))
    return (time.perf_counter() - clock) / (time.process_time() - processor)


def day_changes(page: Page, frame: Frame, rounds: int) -> list[float]:
    """Milliseconds from a click on a day to the map that shows it, drawn."""
    days: list[str] = frame.evaluate("geoviz.days")
    times = []
    for number in range(rounds):
        slower = slowdown()
        frame.evaluate(_AFTER_DAY)
        page.evaluate(_CLOCK)
        _choose_day(page, number % min(len(days), 3))
        frame.wait_for_function("window.benchDay > 0", timeout=PATIENCE_MS)
        taken = frame.evaluate("window.benchDay") - page.evaluate("window.benchClick")
        times.append(taken / slower)
        page.wait_for_timeout(REST_MS)
    return times


def _choose_day(page: Page, number: int) -> None:
    """Choose the day of a number, from 0, in the list or the row of buttons."""
    radios = page.get_by_role("radiogroup", name="Event day")
    if radios.count():
        radios.locator("label").nth(number + 1).click()
        return
    box = page.get_by_role("combobox", name="Event day")
    box.click()
    option = page.get_by_role("option").nth(number + 1)
    option.wait_for()
    page.evaluate(_CLOCK)  # the click that chooses, not the one that opens the list
    option.click()


def clicks(page: Page, frame: Frame, rounds: int) -> list[float]:
    """Milliseconds from a click on a mark to the words behind it."""
    times = []
    for number in range(rounds):
        slower = slowdown()
        page.evaluate(_AFTER_WORDS)
        frame.evaluate(_SELECT, number % 2)
        page.wait_for_function("window.benchWords > 0", timeout=PATIENCE_MS)
        taken = page.evaluate("window.benchWords") - frame.evaluate("window.benchClick")
        times.append(taken / slower)
        page.wait_for_timeout(REST_MS)
    return times


def drive(server: AppServer, rounds: int) -> tuple[list[float], list[float]]:
    """Open the app, and change the day and click on marks so many times."""
    path = find()
    assert path, "no Chromium; run `make chromium`"  # noqa: S101
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path, args=options)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(PATIENCE_MS)
        page.goto(server.url)
        frame = the_map(page)
        day_changes(page, frame, 2)  # the first of everything is slower
        clicks(page, frame, 1)
        times = day_changes(page, frame, rounds)
        page.get_by_role("button", name="Show everything").click()
        frame.wait_for_function("geoviz.getDay() === null")
        page.wait_for_timeout(4 * REST_MS)
        answered = clicks(page, frame, rounds)
        browser.close()
    return times, answered


def late(times: Sequence[float]) -> float:
    """The time within which 95 of 100 are done."""
    return sorted(times)[min(len(times) - 1, int(0.95 * len(times)))]


def measure(rounds: int, scratch: Path) -> list[Figure]:
    """Both servers, and the memory of the first."""
    with serve([str(ROOT / "seeds")], scratch / "seeds.log") as server:
        days, words = drive(server, rounds)
        memory = asyncio.run(open_and_close(server, SESSIONS))
    large = scratch / "articles.jsonl"
    rows = [
        {
            "id": one.doc_id,
            "title": one.title,
            "publisher": one.publisher,
            "published": str(one.published),
            "text": one.text,
        }
        for one in articles(2000)
    ]
    large.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with serve([str(large)], scratch / "large.log") as server:
        many_days, many_words = drive(server, max(4, rounds // 2))
    median = statistics.median
    return [
        Figure("day change, seeds", median(days), "ms", 250, "median"),
        Figure("day change, seeds", late(days), "ms", 400, "95th percentile"),
        Figure("click to evidence, seeds", median(words), "ms", 500, "median"),
        Figure("day change, 2,000 articles", median(many_days), "ms", 1500, "median"),
        Figure("click, 2,000 articles", median(many_words), "ms", 1500, "median"),
        Figure("memory of one session, seeds", memory.open_mb, "MB", 30),
        Figure("memory kept of one that ended", memory.kept_mb, "MB", 3),
    ]


def main() -> int:
    """Measure, print, and write build/app.md and build/app.json."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.app")
    parser.add_argument("--rounds", type=int, default=20, help="clicks of each kind")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="geoviz-bench-") as scratch:
        figures = measure(rounds, Path(scratch))
    write(figures, rounds, ROOT / "build", "app")
    print(as_markdown(figures, rounds), end="")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
