import pytest

from benchmarks.page_trace import MAIN_THREAD, TASK, until


def event(name: str, at: int, **more: object) -> dict[str, object]:
    return {"name": name, "ts": at, "pid": 7, "tid": 1, **more}


EVENTS = [
    {"name": "thread_name", "ts": 0, "pid": 7, "tid": 1, "args": {"name": MAIN_THREAD}},
    event("navigationStart", 1000),
    event(TASK, 900, tdur=500),
    event(TASK, 1100, tdur=2_000_000),
    event(TASK, 1200, tdur=500_000, tid=2),
    event(TASK, 1200, tdur=500_000, pid=8),
    event(TASK, 1300, tdur=250_000),
    event("drawn", 1400),
    event(TASK, 1500, tdur=9_000_000),
]


def test_the_page_s_own_thread_counts_from_navigation_to_mark() -> None:
    assert until(EVENTS, "drawn") == pytest.approx(2.25)


def test_a_mark_that_was_not_made_is_named() -> None:
    with pytest.raises(LookupError, match="gone"):
        until(EVENTS, "gone")
