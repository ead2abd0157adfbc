"""Sentences as papers write them, each with the events a careful reader takes. By hand.

All are of Wednesday 5 June 2024; Tuesday is the 4th, Monday the 3rd, Friday the 7th.
"""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.story.told import dated, story

MON, TUE, WED, THU, FRI = (f"2024-06-0{day}" for day in range(3, 8))

Told = set[tuple[str, str, tuple[str, ...]]]

ONE: list[tuple[str, Told]] = [
    # places behind what they are called, and behind "the capital,"
    (
        "A bomb exploded in the border village of Metula on Monday.",
        {(MON, "explode", ("Metula",))},
    ),
    (
        "A rally was held in the Kenyan capital, Nairobi, on Monday.",
        {(MON, "rally", ("Nairobi",))},
    ),
    # a hall, a road or a group that bears a place's name is not the place
    ("A fire broke out at Lima Church Hall on Monday.", {(MON, "fire", ())}),
    ("A bus crashed on the Lima-Cusco road on Monday.", {(MON, "crash", ())}),
    # "against" where an attack is aimed; "on" where talks are about
    (
        "The army launched air strikes against Damascus on Monday.",
        {(MON, "airstrike", ("Damascus",))},
    ),
    ("Talks on Syria were held on Monday.", {(MON, "meeting", ())}),
    # told to an audience: it was then and there
    (
        "The minister told a news conference in Accra on Tuesday that he would stay.",
        {(TUE, "news-conference", ("Accra",))},
    ),
    # the day between subject and verb
    (
        "The council on Tuesday closed the bridge.",
        {(TUE, "closed", ())},
    ),
    # a participle gives the noun its day, whatever governs the noun
    (
        "They prepared for a conference in Accra, planned for Friday.",
        {(FRI, "conference", ("Accra",))},
    ),
    # one moment in two clauses
    (
        "Guests were welcomed in Accra on Tuesday as leaders began a summit.",
        {(TUE, "welcomed", ("Accra",)), (TUE, "summit", ())},
    ),
    # a storm that ploughs into a town is a storm; a lorry has an accident
    (
        "A hurricane ploughed into Havana on Monday.",
        {(MON, "hurricane", ("Havana",))},
    ),
    ("A lorry ploughed into a shop in Lima on Monday.", {(MON, "crash", ("Lima",))}),
    # the year that opens a sentence is that of all it tells
    (
        (
            "A ferry sank in the Bali Strait on Monday."
            " In 2018 more than 150 people drowned when a ferry sank in Lake Toba."
        ),
        {(MON, "sinking", ("Bali Strait",))},
    ),
    # each of two verbs has its day
    (
        "The pope is to pray on Thursday at a tomb, and hold a mass in Lima on Friday.",
        {(FRI, "mass", ("Lima",)), (THU, "pray", ())},
    ),
    # talks that collapse hurt nobody
    (
        "Talks between the two sides collapsed in Lima on Monday.",
        {(MON, "meeting", ("Lima",))},
    ),
    # a market that is only supplied does not crash
    (
        "A plane carrying roses for the market crashed in Lima on Monday.",
        {(MON, "crash", ("Lima",))},
    ),
    # before an hour is still on the day
    (
        "The envoy landed in Lima before noon on Monday.",
        {(MON, "arrive", ("Lima",))},
    ),
    # guests are received by name, letters and news otherwise
    (
        "The king received President Ali Bakri in Oslo on Monday.",
        {(MON, "meeting", ("Oslo",))},
    ),
    # where lands meet nobody does
    (
        "An earthquake struck the hills where Peru and Chile meet early on Tuesday.",
        {(TUE, "earthquake", ())},
    ),
    # of plans and of what is only one's own
    ("Councillors in Lima voted on Monday to back plans for a road.",
     {(MON, "vote", ("Lima",))}),
    ("The board meets on Friday.", {(FRI, "meeting", ())}),
    ("The team left on Monday.", {(MON, "depart", ())}),
]  # fmt: skip
NOTHING = [
    "You will travel to Lima on Friday.",
    "I went to Lima on Monday.",
    "The mayor, who was to open a school in Lima on Friday, has cancelled the trip.",
    "She met Monday's deadline.",
    "The mayor welcomed the news on Monday.",
    "Flags flew at half-mast in Lima on Monday.",
    "Peru and Chile called for a three-month humanitarian truce in Sudan on Monday.",
    "The opposition demanded an immediate election in Lima on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_as_told(text: str, expected: Told) -> None:
    title = "Told in the paper\n\n"
    assert dated(story(title + text)) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_told(text: str) -> None:
    assert dated(story("Told in the paper\n\n" + text)) == set()


def test_a_clock_time_is_of_the_day_told_of_before_it() -> None:
    found = story("News\n\nA fire hit Lima on Monday. The roof fell in at 11 pm.")
    assert {(kind, day) for day, kind, _ in dated(found)} >= {("fire", MON)}
    (late,) = [e for e in found.events if e.time]
    assert (late.day, late.time) == (date(2024, 6, 3), "23:00")


def test_a_clock_time_in_somebodys_words_has_no_day() -> None:
    found = story("News\n\nA fire hit Lima on Monday. “The roof fell in at 11 pm.”")
    assert {day for day, _, _ in dated(found)} == {MON}
    assert not [e for e in found.events if e.time]


@pytest.mark.parametrize(
    "opening",
    [
        "LIMA, June 4 (Reuters) - Police held",
        "LIMA, Peru (AP) _ Police held",
        "LIMA, JUNE 4: Police held",
    ],
)
def test_datelines_of_several_agencies(opening: str) -> None:
    found = story(f"News\n\n{opening} a parade on Tuesday.")
    assert dated(found) == {(TUE, "parade", ("Lima",))}


def test_a_dateline_says_nothing_of_an_attack_abroad() -> None:
    found = story("News\n\nLIMA (AP) - Rebels held a protest in Cairo on Tuesday.")
    assert dated(found) == {(TUE, "protest", ("Cairo",))}
    other = story("News\n\nLIMA (AP) - Rebels near Cairo were shelled on Tuesday.")
    assert ("2024-06-04", "attack", ("Lima",)) not in dated(other)


def test_here_is_the_town_of_the_dateline() -> None:
    text = "News\n\nLIMA (AP) - It rained.\n\nA summit opened here on Monday."
    assert dated(story(text)) == {(MON, "summit", ("Lima",))}


def test_one_earthquake_a_day_however_many_articles() -> None:
    found = story(
        "News\n\nAn earthquake shook Lima on Monday.",
        "News\n\nMonday's earthquake killed nine people.",
    )
    assert {kind for _, kind, _ in dated(found)} == {"earthquake"}
    assert len(dated(found)) == 1


def test_two_things_that_close_on_a_day_are_two() -> None:
    found = story(
        "News\n\nA port shut down on Monday. The airport shut down on Monday."
    )
    assert len([e for e in found.events if e.day]) == 2


def test_who_met_is_told_in_the_next_sentence() -> None:
    found = story(
        "News\n\nTwo leaders held a meeting in Lima on Monday. Angela Merkel and Olaf"
        " Scholz met for two hours."
    )
    (meeting,) = [e for e in found.events if e.day]
    assert "Angela Merkel" in meeting.what
    assert "Olaf Scholz" in meeting.what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("On Monday, the mayor closed a bridge.", "The mayor closed a bridge"),
        ("In Lima, ten men were arrested on Monday.", "Ten men were arrested, Lima"),
        ("On Monday a ship reached Lima.", "A ship reached Lima"),
    ],
)
def test_a_description_does_not_open_with_day_or_place(text: str, what: str) -> None:
    assert [event.what for event in story("News\n\n" + text).events] == [what]


def test_a_description_is_the_clause_without_its_day() -> None:
    found = story(
        "News\n\nPolice said on Monday. The mayor ordered a search on Monday."
    )
    (event,) = [e for e in found.events if e.day]
    assert event.what == "The mayor ordered a search"
