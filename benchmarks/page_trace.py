"""The processor time that a page's thread takes until a mark, from Chromium's trace.

On a machine that others use, time by the clock tells of them as well; this does not.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page

CATEGORIES = ["toplevel", "blink.user_timing", "navigation"]
MAIN_THREAD = "CrRendererMain"
TASK = "ThreadControllerImpl::RunTask"


def traced(
    browser: Browser, page: Page, load: Callable[[], object], mark: str
) -> float:
    """Seconds of the main thread from the navigation of `load` to the mark.

    Raises:
        LookupError: the trace has no such mark.
    """
    browser.start_tracing(page=page, categories=CATEGORIES)
    load()
    return until(json.loads(browser.stop_tracing())["traceEvents"], mark)


def until(events: list[dict[str, Any]], mark: str) -> float:
    """The same, of the events of a trace: in microseconds, `tdur` of the thread."""
    marks = [one for one in events if one["name"] == mark]
    if not marks:
        raise LookupError(f"the trace has no mark {mark}")
    end, process = marks[0]["ts"], marks[0]["pid"]
    start = max(
        one["ts"]
        for one in events
        if one["name"] == "navigationStart"
        and one["pid"] == process
        and one["ts"] <= end
    )
    threads = {
        (one["pid"], one["tid"])
        for one in events
        if one["name"] == "thread_name" and one["args"]["name"] == MAIN_THREAD
    }
    tasks = (
        one
        for one in events
        if one["name"] == TASK
        and one["pid"] == process
        and (one["pid"], one["tid"]) in threads
        and start <= one["ts"] <= end
    )
    return float(sum(one.get("tdur", 0) for one in tasks)) / 1e6
