"""Named days against the calendars of their years, from almanacs."""

from __future__ import annotations

from datetime import date

import pytest

from geoviz.story.feasts import easter, feast_day
from tests.texts import values


@pytest.mark.parametrize(
    "day",
    ["1818-03-22", "1943-04-25", "1961-04-02", "1998-04-12", "2000-04-23", "2008-03-23",
     "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"],
)  # fmt: skip
def test_easter(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("good friday", "2009-04-10"),
        ("easter monday", "2020-04-13"),
        ("ash wednesday", "2009-02-25"),
        ("whit monday", "2015-05-25"),
        ("memorial day", "1996-05-27"),
        ("labor day", "2005-09-05"),
        ("thanksgiving", "2008-11-27"),
        ("fathers day", "1996-06-16"),
        ("king day", "2013-01-21"),
    ],
)
def test_feasts(name: str, day: str) -> None:
    assert feast_day(name, int(day[:4])) == date.fromisoformat(day)


def test_no_such_feast_or_year() -> None:
    assert feast_day("nobody's day", 2020) is None
    assert feast_day("good friday", 0) is None


@pytest.mark.parametrize(
    ("sentence", "surface", "day"),
    [
        ("He has not played since Memorial Day.", "Memorial Day", "2008-05-26"),
        ("The funeral will be on Good Friday.", "Good Friday", "2009-04-10"),
        (
            "The shop opens the day after Thanksgiving.",
            "day after Thanksgiving",
            "2009-11-27",
        ),
        ("He lifted it on St Swithin's Day.", "Swithin's Day", "2008-07-15"),
        (
            "They married on New Year's Day last year.",
            "New Year's Day last year",
            "2008-01-01",
        ),
        ("The film is on St Stephen's Day.", "Stephen's Day", "2008-12-26"),
        ("They will march on May Day.", "May Day", "2009-05-01"),
        ("They married on Valentine's Day 1947.", "Valentine's Day 1947", "1947-02-14"),
        ("She saw it last Christmas.", "last Christmas", "2008-12-25"),
        ("It was sold last Thanksgiving.", "last Thanksgiving", "2008-11-27"),
        ("The wall fell on Boxing Day.", "Boxing Day", "2008-12-26"),
        ("Drafts are due by Burns Night.", "Burns Night", "2010-01-25"),
        ("It was stolen on April Fools' Day.", "April Fools' Day", "2009-04-01"),
    ],
)
def test_named_days_in_sentences(sentence: str, surface: str, day: str) -> None:
    assert values(sentence, "2009-04-08") == {surface: day}


def test_words_that_only_look_like_feasts() -> None:
    """The season, an adjective, a title."""
    for sentence in (
        "A tree was sold before Christmas.",
        "It was a good day for the king.",
        "The Labor leader spoke.",
        "The memorial was opened.",
        "It was Andrew's day.",
    ):
        assert values(sentence, "2009-04-08") == {}


def test_a_weekday_is_of_the_feast_behind_it() -> None:
    found = values("He dines there on Tuesday, Bastille Day.", "1998-07-13")
    assert found == {"Tuesday": "1998-07-14", "Bastille Day": "1998-07-14"}
    found = values("He was there on Tuesday, Bastille Day.", "1998-07-13")
    assert found == {"Tuesday": "1998-07-14", "Bastille Day": "1998-07-14"}
    found = values("He was there on Sunday, Bastille Day.", "1998-07-13")
    assert found["Sunday"] == "1998-07-12"
