"""Days that no sentence of its own names: running on, under a line, or impossible.

All are of Wednesday 5 June 2024; Tuesday is the 4th, Monday the 3rd. By hand.
"""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.story.told import dated, story

MON, TUE, WED, THU = (f"2024-06-0{day}" for day in range(3, 7))
LAVA = "News\n\nLava buried a village on Tuesday."


@pytest.mark.parametrize(
    "text",
    [
        "The navy ship Resolute anchored off the beach at dawn.",
        "Later, the governor ordered an evacuation.",
        "Two hours later the church collapsed.",
        "By nightfall soldiers had cleared the road.",
        "After lunch the president met Ana Lopez.",
        "Soon afterwards a bridge was swept away.",
        "Earlier in the day scientists had closed the observatory.",
    ],
)
def test_a_sentence_goes_on_in_the_day_told_of(text: str) -> None:
    found = [e for e in story(f"{LAVA} {text}").events if e.day and not e.background]
    assert len(found) == 2
    assert {str(event.day) for event in found} == {TUE}


@pytest.mark.parametrize(
    "text",
    [
        # nothing says that no day has passed
        "The navy ship Resolute anchored off the beach.",
        # somebody's words
        "“Later, the governor ordered an evacuation,” she said.",
        # a day of its own
        "Later, on Monday, the governor praised them.",
        # not done, or not yet
        "Later, the governor may order an evacuation.",
    ],
)
def test_a_sentence_that_does_not(text: str) -> None:
    assert len(dated(story(f"{LAVA} {text}"))) == 1


def test_no_day_goes_on_over_three_sentences() -> None:
    filler = " It was hot. The road is narrow. Goats graze there."
    text = f"{LAVA}{filler} Later, the governor ordered an evacuation."
    assert len(dated(story(text))) == 1


def test_the_words_that_keep_the_day_are_evidence() -> None:
    found = story(f"{LAVA} At dawn the ship Resolute anchored off the beach.")
    (event,) = [e for e in found.events if e.day and "anchored" in e.what]
    assert any(
        one.subject_id == event.event_id and "At dawn" in one.quote
        for one in found.evidence
    )


def test_the_night_before_is_no_day_to_go_on_from() -> None:
    text = (
        "News\n\nA bus fell into a gorge on Tuesday. It had left Cusco at 10 pm the"
        " previous night. The ministry suspended its licence later that day."
    )
    days = {what: day for day, what, _ in dated(story(text))}
    assert days["suspended"] == TUE


def test_what_is_over_is_not_after_the_paper_was_printed() -> None:
    text = "News\n\nThe cup was won on Wednesday. The captain resigned a day later."
    assert {day for day, _, _ in dated(story(text))} == {WED}


def test_a_programme_gives_each_line_its_day_and_hour() -> None:
    text = (
        "The president's programme\n\nThursday, 6 June\n10.30 Arrival at the airport\n"
        "19.00 State dinner at the palace\n\nFriday, 7 June\n09.15 Meeting with the"
        " mayor\n14.00 Departure for Tallinn"
    )
    found = {(e.what.split()[0], str(e.day), e.time) for e in story(text).events}
    assert found == {
        ("Arrival", THU, "10:30"),
        ("State", THU, "19:00"),
        ("Meeting", "2024-06-07", "09:15"),
        ("Departure", "2024-06-07", "14:00"),
    }


def test_a_circular_is_of_the_days_above_its_paragraphs() -> None:
    text = (
        "Court Circular\n\nHolyrood, 3rd June\n\nThe King this morning opened a"
        " hospital in Leith.\n\nWindsor, 4th June\n\nThe Princess Royal this evening"
        " attended a dinner in London."
    )
    assert {(day, kind) for day, kind, _ in dated(story(text))} == {
        (MON, "open"),
        (TUE, "reception"),
    }


def test_one_line_with_a_day_is_no_section() -> None:
    text = "News\n\nMonday, 3 June\n\nA ship sank this morning off Malta."
    found = story(text, published=date(2024, 6, 5))
    assert {day for day, _, _ in dated(found)} == {WED}


def test_days_of_a_visit_are_counted_from_the_arrival() -> None:
    text = (
        "News\n\nThe queen arrived in Warsaw on Sunday. On the second day of her visit"
        " she laid a wreath."
    )
    assert {day for day, _, _ in dated(story(text))} == {"2024-06-02", MON}


def test_what_a_court_hears_of_is_no_background() -> None:
    text = (
        "Driver jailed\n\nDean Marsh was sentenced to six years in prison on Tuesday."
        " The jury found him guilty of killing a cyclist. Prosecutors said he hit"
        " Peter Hale on 14 November 2023. The judge called it a needless crime."
    )
    assert "2023-11-14" in {day for day, _, _ in dated(story(text))}
    apart = text.replace("sentenced to six years in prison", "buried in Leeds").replace(
        "The jury found him guilty of killing", "He was known for chasing"
    )
    assert "2023-11-14" not in {day for day, _, _ in dated(story(apart))}
