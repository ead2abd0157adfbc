"""Draws the pictures of the README into docs/pictures (part of `make pictures`).

`page.png` is the page of the seeds on the day of the most guests; `days.gif` the map of
an invented earthquake (tests/collections/earthquake), day by day.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.scenes import ROOT, page_of, shot, story_of
from tools.chromium import find
from tools.pictures import compact

PICTURES = ROOT / "docs" / "pictures"
FRAME_MS = 1700
ANIMATED = (720, 480)
LARGEST_BYTES = 600_000


def busiest_day(name: str) -> str:
    """The day on which most people are told of."""
    story = story_of(name)
    on = {event.event_id: event.day for event in story.events}
    days = [on.get(person.event_id) for person in story.people]
    return max(story.days, key=days.count).isoformat()


def page_picture(browser: Browser, folder: Path) -> Path:
    """The whole page, as a reader has it at a desk."""
    file = PICTURES / "page.png"
    page = page_of("seeds", folder)
    image = shot(browser, page, f"day={busiest_day('seeds')}")
    compact(image).save(file, optimize=True)
    return file


def animation(browser: Browser, folder: Path) -> Path:
    """The map alone: all days, then each."""
    file = PICTURES / "days.gif"
    page = page_of("earthquake", folder)
    parts = ["", *(f"&day={day.isoformat()}" for day in story_of("earthquake").days)]
    frames = [
        compact(shot(browser, page, f"view=map{part}", size=ANIMATED)) for part in parts
    ]
    first, *rest = frames
    first.save(
        file,
        save_all=True,
        append_images=rest,
        duration=FRAME_MS,
        loop=0,
        optimize=True,
    )
    return file


def main() -> int:
    """Draw both; 0 when there is a browser to do it and they are small enough."""
    path = find()
    if path is None:
        print("make pictures: no Chromium; run `make chromium`", file=sys.stderr)
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    code = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        for draw in (page_picture, animation):
            file = draw(browser, Path(folder))
            size = file.stat().st_size
            print(f"{file}: {size // 1000} kB", flush=True)
            code |= size > LARGEST_BYTES
        browser.close()
    return code


if __name__ == "__main__":
    raise SystemExit(main())
