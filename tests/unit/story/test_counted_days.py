"""Days told within a month, or from a day told of before.

Published on Wednesday 5 June 2024: Friday was 31 May, Monday the 3rd. By hand.
"""

from __future__ import annotations

import pytest

from tests.texts import values

PUBLISHED = "2024-06-05"


@pytest.mark.parametrize(
    ("sentence", "surface", "day"),
    [
        ("Open gardens are back on the first Sunday in August.",
         "the first Sunday in August", "2024-08-04"),
        ("He was born on the last Monday of May 2010.",
         "the last Monday of May 2010", "2010-05-31"),
        ("The board meets on the second Tuesday of next month.",
         "the second Tuesday of next month", "2024-07-09"),
        ("The final Friday in March was cold.",
         "The final Friday in March", "2024-03-29"),
        ("They flew out on Sunday the 2nd.", "Sunday the 2nd", "2024-06-02"),
        ("It closed on Tuesday (the 28th).", "Tuesday (the 28th)", "2024-05-28"),
        ("Art trail, Sat 8 and Sun 9 June.", "Sat 8", "2024-06-08"),
        ("The hall is booked Monday 24 to Thursday 27 June.",
         "Monday 24", "2024-06-24"),
        ("Officers broke up a party on Sat., 6/1.", "Sat., 6/1", "2024-06-01"),
        ("The fair opens on Sat., 8/6.", "Sat., 8/6", "2024-06-08"),
        ("Balikatan ended last May 10.", "last May 10", "2024-05-10"),
        ("He died last Aug. 20.", "last Aug. 20", "2023-08-20"),
        ("It was adjourned to the twenty-first of August.",
         "twenty-first of August", "2024-08-21"),
        ("Your correspondent of 3rd inst. is wrong.", "3rd", "2024-06-03"),
        ("I refer to yours of the 29th ult. on showers.", "the 29th", "2024-05-29"),
        ("Talks are planned for the 14th.", "the 14th", "2024-06-14"),
        ("Trains on the 8th and 9th are cancelled.", "9th", "2024-06-09"),
        ("They play Wales on July 6 and Italy on the 20th.",
         "the 20th", "2024-07-20"),
        ("They meet Crewe (15 July) and then Rhyl (19th).", "19th", "2024-07-19"),
        ("The social is on Monday 1 July and the raffle on the 20th of that month.",
         "the 20th of that month", "2024-07-20"),
        ("The hearing is on Thursday fortnight.", "Thursday fortnight", "2024-06-20"),
        ("The court last week Monday threw it out.", "last week Monday", "2024-05-27"),
        ("A fire broke out the night before last.",
         "the night before last", "2024-06-03"),
        ("They met the week before last.", "the week before last", "2024-W21"),
        ("They meet again the week after next.", "the week after next", "2024-W25"),
        ("It rained the weekend before last.",
         "the weekend before last", "2024-05-25/2024-05-26"),
        ("He was seen on the Friday before last.",
         "Friday before last", "2024-05-24"),
    ],
)  # fmt: skip
def test_days_within_a_month_or_week(sentence: str, surface: str, day: str) -> None:
    assert values(sentence, PUBLISHED)[surface] == day


@pytest.mark.parametrize(
    ("text", "surface", "day"),
    [
        ("The fair is on Sunday the 9th; the regatta is the weekend after.",
         "the weekend after", "2024-06-15/2024-06-16"),
        ("It opened on Friday, May 3, and stayed open until Sunday.",
         "Sunday", "2024-05-05"),
        ("It was agreed ten years ago this month.",
         "ten years ago this month", "2014-06"),
        ("She quit on May 14. By the Monday she was away.", "Monday", "2024-05-20"),
        ("She quit on May 14. The Thursday after, her lawyers called.",
         "Thursday after", "2024-05-16"),
        ("He came home on Tuesday; he had been away on the Sunday.",
         "Sunday", "2024-06-02"),
        ("It broke on Monday, May 13. By that Friday wards were full.",
         "that Friday", "2024-05-17"),
        ("He was arrested on Oct. 3, 2012. He was freed in November of that year.",
         "November of that year", "2012-11"),
        ("He was held in 2012. Police came again on Oct. 3 of that year.",
         "Oct. 3 of that year", "2012-10-03"),
        ("He had surgery on May 9. A week later he was arrested.",
         "A week later", "2024-05-16"),
        ("The trial opens on July 9. He was held on May 2 and freed that evening.",
         "that evening", "2024-05-02"),
        ("The camp runs from 3 to 7 May. The following day buses left.",
         "The following day", "2024-05-08"),
        ("On June 28, 1914, he died. They left the next day. On July 5 war loomed.",
         "July 5", "1914-07-05"),
        ("Entries for next year's race, on April 18, open on August 1.",
         "April 18", "2025-04-18"),
        ("Entries for next year's race, on April 18, open on August 1.",
         "August 1", "2024-08-01"),
        ("War ended in January 2005; he died that July.", "that July", "2005-07"),
        ("They struck on Thursday night last week.",
         "Thursday night last week", "2024-05-30"),
        ("Last year's drive closed on December 19.", "December 19", "2023-12-19"),
        ("In 2019 he moved to Leeds and on August 3 he died.",
         "August 3", "2019-08-03"),
    ],
)  # fmt: skip
def test_days_told_from_another(text: str, surface: str, day: str) -> None:
    assert values(text, PUBLISHED)[surface] == day


@pytest.mark.parametrize(
    ("text", "surface", "day"),
    [
        # an article before a weekday that tells of what it is
        ("She quit on May 14. The Monday meeting went on.", "Monday", "2024-06-03"),
        # nothing told before
        ("The Monday was cold.", "Monday", "2024-06-03"),
        # no such Monday for months: the weekday alone counts
        ("They met on Monday the 9th in Rome.", "Monday the 9th", "2024-06-03"),
        # a year that a clause tells of in passing is not the sentence's
        ("The firm, which was founded in 1991, closed on May 3.",
         "May 3", "2024-05-03"),
        # the tense speaks against the year that opens the sentence
        ("In 2019 it failed but it will be held on July 3.", "July 3", "2024-07-03"),
        # it opened then, and is open yet
        ("It opened on Friday, May 3, and will run until Sunday.",
         "Sunday", "2024-06-09"),
        # weeks counted from no day
        ("They left in May. A week later it rained.", "A week later", "2024-W19"),
    ],
)  # fmt: skip
def test_what_only_looks_like_it(text: str, surface: str, day: str) -> None:
    assert values(text, PUBLISHED)[surface] == day


@pytest.mark.parametrize(
    "text",
    [
        "The club meets on the first Monday of each month.",
        "Readers ask every July when to lift garlic.",
        "The single “June” sold well.",
        "The album “Monday's Ghost” sold well.",
        "“The Long Goodbye Tuesday” sold well.",
        "Her book, “September Ashes”, sold well.",
        "The yacht was called the Friday's Luck.",
        "Bobby hit it to June, 23, who dropped it.",
        "He led by 1:07 at the top.",
        "He was the twenty-first minister.",
    ],
)
def test_no_day_at_all(text: str) -> None:
    assert values(text, PUBLISHED) == {}
