from __future__ import annotations

import pytest

from tests.texts import extraction


def found(text: str) -> list[tuple[str, str]]:
    return [(dated.surface, dated.form) for dated in extraction(text).dates]


def fields(text: str) -> dict[str, int | str]:
    (dated,) = extraction(text).dates
    return dict(dated.fields)


@pytest.mark.parametrize(
    ("words", "month", "day", "year"),
    [
        ("3 September 2025", 9, 3, 2025),
        ("3rd of September, 2025", 9, 3, 2025),
        ("the third of September 2025", 9, 3, 2025),
        ("September 3, 2025", 9, 3, 2025),
        ("September 3rd, 2025", 9, 3, 2025),
        ("Sept. 3, 2025", 9, 3, 2025),
        ("Sep 3 2025", 9, 3, 2025),
        ("3-Sep-2025", 9, 3, 2025),
        ("3 SEPTEMBER 2025", 9, 3, 2025),
        ("2025-09-03", 9, 3, 2025),
        ("2025/09/03", 9, 3, 2025),
        ("May 5, 1986", 5, 5, 1986),
        ("14 March 2011", 3, 14, 2011),
    ],
)
def test_a_day_in_every_way_that_news_writes_it(
    words: str, month: int, day: int, year: int
) -> None:
    stated = fields(f"It began on {words} in the capital.")
    assert (stated["month"], stated["day"], stated["year"]) == (month, day, year)


@pytest.mark.parametrize(
    ("sentence", "surface", "form"),
    [
        ("It began on 3 Sept. in Rome.", "3 Sept.", "day"),
        ("It began in September.", "September", "month"),
        ("It began in Sept.", "Sept.", "month"),
        ("They met on Tuesday, 2 September, in Rome.", "Tuesday, 2 September", "day"),
        ("They met on Tuesday (September 2) in Rome.", "Tuesday (September 2)", "day"),
        ("They met on 03/09/2025 in Rome.", "03/09/2025", "numeric_day"),
        ("They met on 3.9.2025 in Rome.", "3.9.2025", "numeric_day"),
        ("It was signed on 7/8/07 in Rome.", "7/8/07", "numeric_day"),
        ("It runs from 2 to 5 May 2025.", "2 to 5 May 2025", "days"),
        ("It runs between 2 and 5 May.", "2 and 5 May", "days"),
        ("It ran May 8-9 in Rome.", "May 8-9", "days"),
        ("It ran 30 August-3 September.", "30 August-3 September", "days"),
        ("It closed on New Year's Eve.", "New Year's Eve", "named_day"),
        ("It closed on Christmas Day.", "Christmas Day", "named_day"),
        ("The June 2024 treaty holds.", "June 2024", "month"),
        ("It fell last October.", "last October", "month"),
        ("It fell in early March.", "early March", "month"),
        ("It fell by mid-April.", "mid-April", "month"),
        ("It fell in October of next year.", "October of next year", "month"),
        ("Sales of April-June 2008 fell.", "April-June 2008", "months"),
        (
            "Sales rose in the last week of March.",
            "the last week of March",
            "week_of_month",
        ),
        (
            "Sales rose in the first quarter of 2009.",
            "the first quarter of 2009",
            "quarter",
        ),
        ("Its third-quarter results fell.", "third-quarter", "quarter"),
        ("Sales rose in summer 2019.", "summer 2019", "season"),
        ("It rose last winter.", "last winter", "season"),
        ("It happened in 1959.", "1959", "year"),
        ("In 2018 more than 150 people drowned.", "2018", "year"),
        ("It happened in late 2019.", "late 2019", "year"),
        ("The inscription was “1945–2025.”", "1945–2025", "years"),
        ("He served from 1981-87.", "1981-87", "years"),
        ("It goes back to the 1970s.", "the 1970s", "years"),
        ("It goes back to the late 1960s.", "the late 1960s", "years"),
        ("It was the lowest since '82.", "'82", "year"),
        ("It was built in the 19th century.", "the 19th century", "years"),
        ("They met on Tuesday.", "Tuesday", "weekday"),
        ("They met last Tuesday.", "last Tuesday", "weekday"),
        ("They met on Tuesday of last week.", "Tuesday of last week", "weekday"),
        ("They met Thursday night.", "Thursday night", "weekday"),
        ("They met this past Friday.", "this past Friday", "weekday"),
        ("He said so on Saturday night in Rome.", "Saturday night", "weekday"),
        ("DATE: 19980227", "19980227", "day"),
        ("The March election was held.", "March", "month"),
        ("They met late Friday.", "late Friday", "weekday"),
        ("They met yesterday morning.", "yesterday morning", "near_day"),
        ("They met last night.", "last night", "near_day"),
        ("They met again in the evening.", "the evening", "near_day"),
        ("It fell for a second consecutive day.", "second consecutive day", "near_day"),
        (
            "They met the day before yesterday.",
            "the day before yesterday",
            "near_day",
        ),
        ("Fires burned overnight.", "overnight", "near_day"),
        ("He came the previous day, smiling.", "the previous day", "span"),
        ("They met earlier this week.", "earlier this week", "span"),
        ("It closes by the end of this year.", "the end of this year", "span"),
        ("It fell at the beginning of the year.", "the beginning of the year", "span"),
        ("It ended the day at 8,017.", "the day", "span"),
        ("He left three days earlier.", "three days earlier", "offset"),
        ("He left two weeks ago.", "two weeks ago", "offset"),
        ("He leaves in two weeks' time.", "two weeks' time", "offset"),
        ("A few weeks ago, she spoke.", "A few weeks ago", "vague"),
        ("They met over the weekend.", "the weekend", "weekend"),
        ("They met on the 15th, he said.", "the 15th", "day_of_month"),
    ],
)
def test_shapes(sentence: str, surface: str, form: str) -> None:
    assert found(sentence) == [(surface, form)]


@pytest.mark.parametrize(
    ("sentence", "surface", "time", "zone"),
    [
        ("It was just past 13:00 in China.", "13:00", "13:00", ""),
        ("It began at 3 p.m. local time.", "3 p.m. local time", "15:00", "local time"),
        ("It began at about 1pm.", "1pm", "13:00", ""),
        ("It began at 12.30am in Rome.", "12.30am", "00:30", ""),
        ("It began at 0800 UTC in Rome.", "0800 UTC", "08:00", "UTC"),
        ("It struck at 6:40 p.m. (GMT +8) today.", None, "18:40", "GMT + 8"),
        ("It struck at 18:00 UTC today.", "18:00 UTC today", "18:00", "UTC"),
        ("It struck at 3 p.m. on Tuesday.", "3 p.m. on Tuesday", "15:00", ""),
        ("It starts Friday at 7:30 p.m. sharp.", "Friday at 7:30 p.m.", "19:30", ""),
        (
            "It was 07:27 British Summer Time.",
            "07:27 British Summer Time",
            "07:27",
            "British Summer Time",
        ),
        ("It began at noon.", "noon", "12:00", ""),
        ("It began at six o'clock.", "six o'clock", "06:00", ""),
    ],
)
def test_clock_times(sentence: str, surface: str | None, time: str, zone: str) -> None:
    first = extraction(sentence).dates[0]
    stated = dict(first.fields)
    assert stated["time"] == time
    assert stated.get("zone", "") == zone
    assert surface is None or first.surface == surface


@pytest.mark.parametrize(
    "sentence",
    [
        "The trip took nearly a day.",
        "It is the first in 66 years, after 14 years of struggle.",
        "It marks the 80th anniversary of the end of World War II.",
        "The Second World War and World War Two are over.",
        "Hu, 82, stood beside 26 heads of state and 50,000 guests.",
        "It was in AD 70 that the city fell.",
        "They may march on the capital, and may yet do so.",
        "A lawsuit says the march was banned.",
        "Brian May and April Jones sang; Jason January said so.",
        "The sun rose, they sat, and he wed.",
        "Some 2000 troops and 1945 civilians stood there.",
        "It cost $2000, or £1999, on Route 1066.",
        "The UN adopted Resolution 1973 unanimously.",
        "Call 510-574-2091 or 800-221-2000.",
        "The 2000-strong crowd cheered.",
        "They won 3:2 in a time of 2:03:15.",
        "The Sunday Times and the Mail on Sunday wrote of Black Friday.",
        "He is in his 70s and she is in her 40s.",
        "It is open 24/7, and 3/4 of it is full.",
        "It grew over the last year and will for the next two weeks.",
        "To this day it stands, on the last day of all.",
        "They meet every Tuesday and on Sundays.",
        "They meet on the first Monday of each month.",
        "The library is open Monday-Thursday and its hours are long.",
        "He lives in the 1900 block, at 2000 Pennsylvania Avenue.",
        "Two days before the vote he left.",
        "The second March meeting of three will do.",
        "He ran from 2 to 5 miles.",
        "Xi'an lies 1,080 km to the west.",
        "They took the overnight train.",
    ],
)
def test_what_is_no_date(sentence: str) -> None:
    assert found(sentence) == []


def test_a_month_is_never_the_verb_but_may_be_before_meeting() -> None:
    assert found("In March they marched; in May they may march again.") == [
        ("March", "month"),
        ("May", "month"),
    ]


def test_the_year_behind_the_second_month_goes_for_both() -> None:
    first, second = extraction("It grew between April and June 2008.").dates
    assert dict(first.fields)["year"] == dict(second.fields)["year"] == 2008


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Kim arrived in Beijing on Tuesday aboard his train.", "past"),
        ("The parade, scheduled for Wednesday at the square, will end it.", "future"),
        ("The court is due to rule on Friday.", "future"),
        ("He said on Friday that he will resign.", "past"),
        ("He said he will resign on Friday.", "future"),
        ("She was set to land on Monday after a test.", "future"),
        ("He plans to leave on Thursday.", "future"),
        ("He managed to escape on Thursday.", "past"),
        ("They flew to Paris on Thursday.", "past"),
        ("Markets are closed until Friday.", "future"),
        ("He was held until Friday.", "past"),
        ("It could come as soon as Tuesday.", "future"),
        ("The trial opens Monday in Rome.", "future"),
        ("The tournament will be held Friday in Rome.", "future"),
        ("The deadline is Friday.", "future"),
        ("On Friday, the ministers will vote.", "future"),
        ("On Friday, the ministers voted.", "past"),
        ("Friday's meeting will decide.", "future"),
        ("He said Friday's meeting would decide.", "future"),
        ("He may have left on Friday.", "past"),
        ("The judge set his sentencing for Friday.", "future"),
        ("He blamed them for Friday's bombing.", "past"),
        ("The president has been ill since Friday.", "past"),
        ("A vote is expected at the meeting on Friday.", "future"),
        ("Voters go to the polls on Friday.", "future"),
        ("Talks were postponed until Friday.", "future"),
        ("If approved on Friday, the bill goes ahead.", "future"),
        ("He urged people to vote on Friday.", "future"),
        ("Xi to visit Moscow on Friday", "future"),
        ("Kim arrives in Beijing on Friday", ""),
        ("Friday is a public holiday.", "future"),
        ("Bond was set at $20,000 on Friday.", "past"),
        ("The car that hit her on Friday may be missing a light.", "past"),
        ("They told him of the plan after Friday's vote.", "past"),
    ],
)
def test_tense_by_verb_and_governor(sentence: str, tense: str) -> None:
    assert fields(sentence).get("tense", "") == tense


def test_offsets_are_the_words_themselves() -> None:
    text = "«É» On Sept. 3, 2025, at 3 p.m., they met; 😀 on Tuesday they left."
    for dated in extraction(text).dates:
        assert text[dated.start : dated.end] == dated.surface
    assert len(extraction(text).dates) == 3
