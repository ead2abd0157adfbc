"""A DAY: one day, a range, the background, and all that is none."""

from __future__ import annotations

from datetime import date

import pytest

from geoviz.days import DaySpan, parse_calendar_day, parse_day
from geoviz.errors import DayError


def test_a_day_a_range_and_the_background() -> None:
    second, third = date(2025, 9, 2), date(2025, 9, 3)
    assert parse_day("2025-09-03") == DaySpan(third, third)
    assert parse_day("2025-09-02/2025-09-03") == DaySpan(second, third)
    assert parse_day("background") == DaySpan(None, None)


@pytest.mark.parametrize(
    "text", ["2025-09-03", "2025-09-02/2025-09-03", "background", "0001-01-01"]
)
def test_a_day_is_written_as_it_was_read(text: str) -> None:
    assert str(parse_day(text)) == text


def test_a_range_of_one_day_is_that_day() -> None:
    assert str(parse_day("2025-09-03/2025-09-03")) == "2025-09-03"


def test_a_range_holds_both_its_ends_and_nothing_else() -> None:
    span = parse_day("2025-09-02/2025-09-03")
    held = [day for day in range(1, 6) if span.holds(date(2025, 9, day))]
    assert held == [2, 3]
    assert not parse_day("background").holds(date(2025, 9, 2))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "today",
        "2025-9-3",
        "20250903",
        "2025-W36-3",
        "2025-02-30",
        "2025-09-03/",
        "/2025-09-03",
        "2025-09-03T10:00",
        "2025-09-03 ",
        "２０２５-09-03",
    ],
)
def test_what_is_no_day_is_refused_with_the_forms_that_are(text: str) -> None:
    with pytest.raises(DayError, match=r"write 2025-09-03, .* or background"):
        parse_day(text)


def test_a_range_that_ends_before_it_begins_is_shown_turned_round() -> None:
    with pytest.raises(DayError, match=r"write 2025-09-02/2025-09-03"):
        parse_day("2025-09-03/2025-09-02")


def test_a_single_day_is_no_range() -> None:
    assert parse_calendar_day("2024-02-29") == date(2024, 2, 29)
    with pytest.raises(DayError):
        parse_calendar_day("background")
