"""Journeys of people by name, in the sentences of many sorts of news.

All are of Wednesday 5 June 2024. Expectations are written by hand from the text:
traveller, origin, destination, means of travel, departed, arrived.
"""

from __future__ import annotations

import pytest

from tests.unit.story.told import journey, story

SAT = "2024-06-01"
SUN = "2024-06-02"
MON = "2024-06-03"
TUE = "2024-06-04"
WED = "2024-06-05"
THU = "2024-06-06"
FRI = "2024-06-07"
NEWS: list[tuple[str, set[tuple[str, ...]]]] = [
    (
        (
            "Kenyan President William Ruto left Nairobi for Berlin on Tuesday for a"
            " two-day visit."
        ),
        {("William Ruto", "Nairobi", "Berlin", "", TUE, "")},
    ),
    (
        "German chancellor Olaf Scholz touched down in Nairobi late on Monday.",
        {("Olaf Scholz", "", "Nairobi", "air", "", MON)},
    ),
    (
        "Olaf Scholz is due in Warsaw on Friday.",
        {("Olaf Scholz", "", "Warsaw", "", "", FRI)},
    ),
    (
        "Olaf Scholz is expected in Warsaw on Friday for talks.",
        {("Olaf Scholz", "", "Warsaw", "", "", FRI)},
    ),
    (
        "Olaf Scholz paid a visit to Nairobi, where he landed on Monday from Pretoria.",
        {("Olaf Scholz", "Pretoria", "Nairobi", "air", "", MON)},
    ),
    (
        "Flying in from Cairo, Olaf Scholz reached Amman shortly after noon on Sunday.",
        {("Olaf Scholz", "Cairo", "Amman", "air", "", SUN)},
    ),
    (
        "Olaf Scholz's plane landed in Nairobi on Monday evening.",
        {("Olaf Scholz", "", "Nairobi", "air", "", MON)},
    ),
    (
        "The plane carrying Olaf Scholz landed in Nairobi on Monday evening.",
        {("Olaf Scholz", "", "Nairobi", "air", "", MON)},
    ),
    (
        (
            "Olaf Scholz, accompanied by Annalena Baerbock, boarded a flight to Nairobi"
            " on Monday."
        ),
        {("Olaf Scholz", "", "Nairobi", "air", MON, "")},
    ),
    (
        "A delegation headed by Olaf Scholz arrived in Hanoi on Tuesday.",
        {("Olaf Scholz", "", "Hanoi", "", "", TUE)},
    ),
    (
        (
            "The prime minister, Keir Starmer, is on his way to Washington from London,"
            " aides said on Tuesday."
        ),
        {("Keir Starmer", "London", "Washington", "", "", "")},
    ),
    (
        "Keir Starmer set off from London on Sunday, bound for Brussels.",
        {("Keir Starmer", "London", "Brussels", "", SUN, "")},
    ),
    (
        "Keir Starmer returned home to London on Sunday from Washington.",
        {("Keir Starmer", "Washington", "London", "", "", SUN)},
    ),
    (
        "Keir Starmer took the Eurostar from London to Paris on Monday.",
        {("Keir Starmer", "London", "Paris", "train", MON, "")},
    ),
    (
        "Keir Starmer caught the ferry from Dover to Calais on Monday.",
        {("Keir Starmer", "Dover", "Calais", "sea", MON, "")},
    ),
    (
        (
            "Keir Starmer's motorcade made the 40-mile trip from Tel Aviv to"
            " Jerusalem on"
            " Monday."
        ),
        {("Keir Starmer", "Tel Aviv", "Jerusalem", "road", MON, "")},
    ),
    (
        "Keir Starmer was driven from Geneva to Bern on Monday.",
        {("Keir Starmer", "Geneva", "Bern", "road", MON, "")},
    ),
    (
        "Keir Starmer was flown home to London from Lagos on Monday.",
        {("Keir Starmer", "Lagos", "London", "air", MON, "")},
    ),
    (
        "From Ankara, Keir Starmer will go to Baghdad on Friday.",
        {("Keir Starmer", "Ankara", "Baghdad", "", FRI, "")},
    ),
    (
        "Keir Starmer leaves for Tokyo on Friday.",
        {("Keir Starmer", "", "Tokyo", "", FRI, "")},
    ),
    (
        "Keir Starmer is to fly to Tokyo from London tomorrow.",
        {("Keir Starmer", "London", "Tokyo", "air", THU, "")},
    ),
    (
        "Keir Starmer is flying to Tokyo on Friday, officials said.",
        {("Keir Starmer", "", "Tokyo", "air", FRI, "")},
    ),
    (
        "Next stop for Keir Starmer is Seoul, where he arrives on Friday.",
        {("Keir Starmer", "", "Seoul", "", "", FRI)},
    ),
    (
        "Arriving in Warsaw from Kyiv by train on Monday, Keir Starmer said little.",
        {("Keir Starmer", "Kyiv", "Warsaw", "train", "", MON)},
    ),
    (
        (
            "Maria Okafor, 34, a nurse, walked 60 miles from Leeds to Manchester on"
            " Saturday."
        ),
        {("Maria Okafor", "Leeds", "Manchester", "foot", SAT, "")},
    ),
    (
        "Maria Okafor rode her bike from Denver to Chicago.",
        {("Maria Okafor", "Denver", "Chicago", "road", "", "")},
    ),
    (
        "Maria Okafor hitchhiked from Lyon to Turin on Saturday.",
        {("Maria Okafor", "Lyon", "Turin", "road", SAT, "")},
    ),
    (
        "Maria Okafor made the journey from Leeds to Glasgow by coach on Saturday.",
        {("Maria Okafor", "Leeds", "Glasgow", "road", SAT, "")},
    ),
    (
        "It took Maria Okafor 12 hours to drive from Leeds to Geneva on Saturday.",
        {("Maria Okafor", "Leeds", "Geneva", "road", SAT, "")},
    ),
    (
        "Maria Okafor and her son flew to Accra on Sunday.",
        {("Maria Okafor", "", "Accra", "air", SUN, "")},
    ),
    (
        "“We drove from Leeds to Glasgow on Saturday,” said Maria Okafor.",
        {("Maria Okafor", "Leeds", "Glasgow", "road", SAT, "")},
    ),
    (
        "“I flew to Lima on Saturday,” Maria Okafor said.",
        {("Maria Okafor", "", "Lima", "air", SAT, "")},
    ),
    (
        "Maria Okafor and Tom Reed drove from Denver to Chicago on Sunday.",
        {("Maria Okafor", "Denver", "Chicago", "road", SUN, "")},
    ),
    (
        "Olaf Scholz headed to Nairobi on Monday aboard a government jet.",
        {("Olaf Scholz", "", "Nairobi", "air", MON, "")},
    ),
    (
        "Olaf Scholz has arrived in Nairobi.",
        {("Olaf Scholz", "", "Nairobi", "", "", "")},
    ),
    (
        "Olaf Scholz departs Cairo for Riyadh on Friday.",
        {("Olaf Scholz", "Cairo", "Riyadh", "", FRI, "")},
    ),
    (
        "Olaf Scholz's flight from Berlin to Kigali landed on Monday.",
        {("Olaf Scholz", "Berlin", "Kigali", "air", "", MON)},
    ),
    (
        "Olaf Scholz made a stop in Cairo on Sunday on his way from Berlin to Kigali.",
        {("Olaf Scholz", "Berlin", "Kigali", "", "", "")},
    ),
    (
        "Olaf Scholz was seen off at Cairo airport on Sunday as he left for Riyadh.",
        {("Olaf Scholz", "", "Riyadh", "", SUN, "")},
    ),
    (
        "Olaf Scholz jetted off to Riyadh on Sunday.",
        {("Olaf Scholz", "", "Riyadh", "air", SUN, "")},
    ),
    (
        "Olaf Scholz rushed back to Berlin from Madrid on Sunday.",
        {("Olaf Scholz", "Madrid", "Berlin", "", "", SUN)},
    ),
    (
        "Olaf Scholz was escorted from Rome to Naples on Sunday by police.",
        {("Olaf Scholz", "Rome", "Naples", "", SUN, "")},
    ),
    (
        "Olaf Scholz emigrated from Lagos to Dublin on Sunday.",
        {("Olaf Scholz", "Lagos", "Dublin", "", SUN, "")},
    ),
    (
        (
            "NAIROBI, June 5 (Reuters) - Ethiopian Prime Minister Abiy Ahmed arrived in"
            " Nairobi on Wednesday for talks with President William Ruto."
        ),
        {("Abiy Ahmed", "", "Nairobi", "", "", WED)},
    ),
    (
        (
            "President Lula da Silva landed in Lisbon on Monday from Luanda. He travels"
            " to Madrid on Friday."
        ),
        {
            ("Lula da Silva", "", "Madrid", "", FRI, ""),
            ("Lula da Silva", "Luanda", "Lisbon", "air", "", MON),
        },
    ),
    (
        (
            "The Japanese foreign minister, Yoko Kamikawa, who is touring the region,"
            " flew from Hanoi to Manila on Tuesday."
        ),
        {("Yoko Kamikawa", "Hanoi", "Manila", "air", TUE, "")},
    ),
    (
        "A Ukrainian delegation headed by Andriy Yermak travelled to Geneva on Sunday.",
        {("Andriy Yermak", "", "Geneva", "", SUN, "")},
    ),
    (
        "Marathon runner Eliud Kipchoge jetted into Tokyo on Saturday.",
        {("Eliud Kipchoge", "", "Tokyo", "air", "", SAT)},
    ),
    (
        (
            "Anna Ray, 62, set out from Lisbon on foot in March and reached Rome on"
            " Tuesday."
        ),
        {("Anna Ray", "Lisbon", "Rome", "foot", "", TUE)},
    ),
    (
        "Anna Ray drove her camper van from Lisbon to Rome last week.",
        {("Anna Ray", "Lisbon", "Rome", "road", "", "")},
    ),
    (
        "In Accra on Monday, Kamala Harris boarded Air Force Two for Lusaka.",
        {("Kamala Harris", "", "Lusaka", "air", MON, "")},
    ),
    (
        "Kamala Harris departed for Lusaka, Zambia, on Monday.",
        {("Kamala Harris", "", "Lusaka", "", MON, "")},
    ),
    (
        "Steve Witkoff made an unannounced trip to Kabul on Monday.",
        {("Steve Witkoff", "", "Kabul", "", MON, "")},
    ),
    (
        (
            "Steve Witkoff was on his way back to Washington on Tuesday after two"
            " days in"
            " Moscow."
        ),
        {("Steve Witkoff", "", "Washington", "", "", "")},
    ),
    (
        "“We sailed from Tunis at midnight on Sunday,” Grace Obi said.",
        {("Grace Obi", "Tunis", "", "sea", SUN, "")},
    ),
    (
        "Anna Ray, skipper of the Blue Moon, put into Port Stanley on Saturday.",
        {("Anna Ray", "", "Stanley", "sea", "", SAT)},
    ),
    (
        (
            "Astronaut Suni Williams returned to Houston on Monday after nine months in"
            " orbit."
        ),
        {("Suni Williams", "", "Houston", "", "", MON)},
    ),
    (
        (
            "The coach driver, Ivan Horvat, had left Zagreb at midnight on Sunday for"
            " Split."
        ),
        {("Ivan Horvat", "Zagreb", "Split", "", SUN, "")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_journeys(text: str, expected: set[tuple[str, ...]]) -> None:
    assert {journey(route) for route in story(text).routes} == expected
