from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geoviz.errors import UnknownNameError
from geoviz.models import DateExpression, Publication
from geoviz.story.calendar import (
    anchor_dates,
    item_days,
)
from geoviz.story.days import Moment
from geoviz.story.resolvers import resolve
from geoviz.story.zones import convert_clock, zone_name
from tests.texts import anchored, extraction, values

SEEDS = Path(__file__).parents[3] / "seeds"


def seed(number: str, day: str) -> list[tuple[str, str]]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    text = path.read_bytes().decode("utf-8")
    return [(dated.surface, dated.value) for dated in anchored(text, day)]


def test_seed_live_page() -> None:
    assert seed("000", "2025-09-03") == [
        ("1945", "1945"),
        ("June 2024", "2024-06"),
        ("Last year", "2024"),
        ("today", "2025-09-03"),
        ("September 3, 2025", "2025-09-03"),
        ("today", "2025-09-03"),
        ("today", "2025-09-03"),
        ("A few weeks ago", ""),
        ("Ten years ago", "2015"),
        ("today", "2025-09-03"),
        ("13:00", "2025-09-03"),
        ("this week", "2025-W36"),
        ("Wednesday", "2025-09-03"),
        ("this week", "2025-W36"),
        ("Eighty years ago", "1945"),
        ("1945", "1945"),
        ("today", "2025-09-03"),
        ("today", "2025-09-03"),
        ("last year", "2024"),
        ("last year", "2024"),
        ("this week", "2025-W36"),
        ("December 2022", "2022-12"),
        ("today", "2025-09-03"),
        ("Tuesday", "2025-09-02"),  # of the parade: a slip of the source
        ("Tuesday", "2025-09-02"),
    ]


def test_seeds_of_the_eve() -> None:
    assert seed("001", "2025-09-02") == [
        ("Today", "2025-09-02"),
        ("Sunday", "2025-08-31"),
        ("tomorrow", "2025-09-03"),
        ("Wednesday", "2025-09-03"),
    ]
    assert seed("002", "2025-09-02") == [
        ("Tuesday", "2025-09-02"),
        ("2019", "2019"),
        ("2 September 2025", "2025-09-02"),
    ]
    assert seed("003", "2025-09-02") == [
        ("Tuesday", "2025-09-02"),
        ("Wednesday", "2025-09-03"),
        ("1945–2025", "1945/2025"),
        ("earlier this week", "2025-W36"),
        ("Wednesday", "2025-09-03"),
    ]


def test_seed_of_the_day_counts_the_previous_day_from_the_day_told_of() -> None:
    assert seed("004", "2025-09-03") == [
        ("2025-09-03", "2025-09-03"),
        ("Sep 3", "2025-09-03"),
        ("Wednesday", "2025-09-03"),
        ("1959", "1959"),
        ("last year", "2024"),
        ("the previous day", "2025-09-02"),
    ]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        # 12 March 2014 was a Wednesday.
        ("He arrived on Monday.", "2014-03-10"),
        ("He arrived on Wednesday.", "2014-03-12"),
        ("He arrived on Thursday.", "2014-03-06"),
        ("He will arrive on Thursday.", "2014-03-13"),
        ("He will arrive on Wednesday.", "2014-03-12"),
        ("He has been there since Wednesday.", "2014-03-05"),
        ("He arrived last Wednesday.", "2014-03-05"),
        ("He will come next Monday.", "2014-03-17"),
        ("He will come next Friday.", "2014-03-21"),
        ("He will come this Friday.", "2014-03-14"),
        ("He came on Tuesday of last week.", "2014-03-04"),
        ("He came yesterday.", "2014-03-11"),
        ("He came the day before yesterday.", "2014-03-10"),
        ("He comes the day after tomorrow.", "2014-03-14"),
        ("He spoke last night.", "2014-03-11"),
        ("He spoke this morning.", "2014-03-12"),
        ("Fires burned overnight.", "2014-03-11/2014-03-12"),
        ("He came three days ago.", "2014-03-09"),
        ("He leaves in four days' time.", "2014-03-16"),
        ("He came two weeks ago.", "2014-W09"),
        ("He came a month ago.", "2014-02"),
        ("He came three months ago.", "2013-12"),
        ("He came ten years ago.", "2004"),
        ("He came almost ten years ago.", ""),
        ("He came last week.", "2014-W10"),
        ("He comes next month.", "2014-04"),
        ("He came earlier this year.", "2014"),
        ("He came over the weekend.", "2014-03-08/2014-03-09"),
        ("He will come at the weekend.", "2014-03-15/2014-03-16"),
        ("He came last weekend.", "2014-03-08/2014-03-09"),
        ("He came in December.", "2013-12"),
        ("He came in January.", "2014-01"),
        ("He came in March.", "2014-03"),
        ("The hearing will be held in October.", "2014-10"),
        ("He came last October.", "2013-10"),
        ("He will come next February.", "2015-02"),
        ("He came on Dec. 28.", "2013-12-28"),
        ("He came on Aug. 3.", "2013-08-03"),
        ("He will come on Nov. 3.", "2014-11-03"),
        ("A vote is due on April 2.", "2014-04-02"),
        ("He came on Friday, 28 February.", "2014-02-28"),
        ("He came on 3 May last year.", "2013-05-03"),
        ("He came on 25/12/2013.", "2013-12-25"),
        ("He came on 02/03/2014.", "2014-03-02"),
        ("He came on 05/06/1999.", "1999"),
        ("He was born on 31 February 1999.", ""),
        ("It ran from 2 to 5 March.", "2014-03-02/2014-03-05"),
        ("It ran 30 December to 2 January.", "2013-12-30/2014-01-02"),
        ("It lasted April-June 2008.", "2008-04/2008-06"),
        ("It rose in the first quarter of 2009.", "2009-01/2009-03"),
        ("It fell in the fourth quarter.", "2013-10/2013-12"),
        ("It fell last quarter.", "2013-10/2013-12"),
        ("It rose in the first half of last year.", "2013-01/2013-06"),
        ("It rose in the last week of February.", "2014-W09"),
        ("It fell last summer.", "2013-06/2013-08"),
        ("It fell in winter 2010.", "2010-12/2011-02"),
        ("It was built in the 1970s.", "1970/1979"),
        ("It was built in the 19th century.", "1801/1900"),
        ("It closed on New Year's Eve.", "2013-12-31"),
        ("It was closed on the 3rd, he said.", "2014-03-03"),
        ("Since the Sept. 11 attacks, it is shut.", "2001-09-11"),
    ],
)
def test_values_on_a_wednesday_in_march(sentence: str, value: str) -> None:
    (dated,) = anchored(sentence, "2014-03-12")
    assert dated.value == value


def test_counting_from_the_day_told_of() -> None:
    text = (
        "The quake struck on 9 May 2013. Help came the next day, and on the same day"
        " the army too. Three days later the roads were open. A year earlier all had"
        " been quiet."
    )
    assert values(text, "2014-03-12") == {
        "9 May 2013": "2013-05-09",
        "the next day": "2013-05-10",
        "the same day": "2013-05-10",
        "Three days later": "2013-05-13",
        "A year earlier": "2012",
    }


def test_that_day_is_unknown_when_no_day_was_told_of() -> None:
    found = values("In August 2002 it rained. That same morning he left.", "2014-03-12")
    assert found["same morning"] == ""


def test_a_range_of_weekdays_runs_forward() -> None:
    found = values("It ran from Thursday to Sunday.", "2014-03-12")
    assert found == {"Thursday": "2014-03-06", "Sunday": "2014-03-09"}


def test_clock_times_take_the_day_beside_them() -> None:
    text = "A bomb went off on Monday. At 18:00 GMT the road was open. It rained."
    clock = anchored(text, "2014-03-12")[1]
    assert (clock.value, clock.time, clock.zone) == ("2014-03-10", "18:00", "UTC")
    assert clock.basis == "clock"
    alone = anchored("At 18:00 GMT the road was open.", "2014-03-12")[0]
    assert alone.value == "2014-03-12"


def test_the_narrow_may_not_be_invented() -> None:
    found = values("He came on Monday and in May, yesterday, in 1999.", None)
    assert found == {"Monday": "", "May": "", "yesterday": "", "1999": "1999"}
    (monday, *_) = anchored("He came on Monday.", None)
    assert "no publication day" in monday.note


def test_a_weekday_that_contradicts_its_date_is_noted() -> None:
    (dated,) = anchored("It began on Tuesday, 3 September 2025.", "2025-09-04")
    assert dated.value == "2025-09-03"
    assert "Wednesday" in dated.note


def test_the_weekday_chooses_the_year() -> None:
    (dated,) = anchored("It began on Tuesday, 3 September.", "2025-02-01")
    assert dated.value == "2024-09-03"


def test_what_counts_from_an_inferred_day_says_so() -> None:
    text = "It began on Tuesday, in 1999."
    publication = Publication("a.txt", date(2025, 9, 2), "inferred")
    tuesday, year = anchor_dates(extraction(text), publication)
    assert "inferred" in tuesday.note
    assert year.note == ""


LIVE = """Summary

  1. Doors reopenpublished at 00:20 British Summer Time

    Crowds left today.

  2. Curtain fallspublished at 23:50 British Summer Time

    The show ended tonight.

  3. Doors openpublished at 18:00 British Summer Time

    It began today, and on Monday there was a rehearsal.
"""


def test_live_items_before_midnight_lie_on_the_day_before() -> None:
    publication = Publication("a.txt", date(2025, 9, 3), "given")
    read = extraction(LIVE)
    assert item_days(read, publication) == (
        date(2025, 9, 3),
        date(2025, 9, 2),
        date(2025, 9, 2),
    )
    found = [(dated.surface, dated.value) for dated in anchor_dates(read, publication)]
    assert found == [
        ("today", "2025-09-03"),
        ("tonight", "2025-09-02"),
        ("today", "2025-09-02"),
        ("Monday", "2025-09-01"),
    ]


def test_a_live_page_that_runs_forward() -> None:
    text = "".join(
        f"{number}. Heading {number}published at {clock} BST\n\nText of it.\n\n"
        for number, clock in enumerate(["09:00", "12:30", "23:10", "00:05"], start=1)
    )
    publication = Publication("a.txt", date(2025, 9, 3), "given")
    days = item_days(extraction(text), publication)
    assert [day.day for day in days if day] == [2, 2, 2, 3]


def test_undated_articles_count_from_a_day_told_in_full_never_from_a_year() -> None:
    arrivals = (
        "More than 19,000 have landed this year, against 4,700 in the whole of 2005."
        " Flights were suspended in June. Patrol boats joined the watch on Aug. 11."
    )
    assert values(arrivals, None) == {
        "this year": "",
        "2005": "2005",
        "June": "",
        "Aug. 11": "",
    }
    bridge = (
        "On 14 May 2009 the bridge was closed. On 16 May the mayor came."
        " On 3 October it was opened again."
    )
    assert values(bridge, None) == {
        "14 May 2009": "2009-05-14",
        "16 May": "2009-05-16",
        "3 October": "2009-10-03",
    }


def test_zones_by_name() -> None:
    assert zone_name("British Summer Time") == "Europe/London"
    assert zone_name("ET") == "America/New_York"
    assert zone_name("GMT + 8") == "Etc/GMT-8"
    assert zone_name("local time") == zone_name("Banana time") == ""


def test_a_clock_moved_to_another_zone_may_change_the_day() -> None:
    day = date(2025, 9, 3)
    there = convert_clock(day, "17:30", "Europe/London", "Asia/Shanghai")
    assert there == (date(2025, 9, 4), "00:30")
    assert convert_clock(day, "17:30", "", "Asia/Shanghai") == (day, "17:30")
    assert convert_clock(day, "17:30", "No/Such", "Asia/Shanghai") == (day, "17:30")


def test_an_unknown_form_lists_the_known_ones() -> None:
    unknown = DateExpression(0, 1, "x", "feast", 0)
    with pytest.raises(UnknownNameError, match="weekday"):
        resolve(unknown, Moment(None, None, None))


def test_a_year_just_stated_goes_on_into_the_next_sentence() -> None:
    text = "He drove there on March 3, 2007. Two more churches burned on April 1."
    assert values(text, "2008-06-12")["April 1"] == "2007-04-01"
    apart = "He drove there on March 3, 2007. It rained. He was held on April 1."
    assert values(apart, "2008-06-12")["April 1"] == "2008-04-01"
