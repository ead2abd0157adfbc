"""Journeys of groups, single people without a name and vehicles.

All are of Wednesday 5 June 2024. Expectations are written by hand from the text:
traveller, origin, destination, means of travel, departed, arrived.
"""

from __future__ import annotations

import pytest

from tests.unit.story.told import journey, story

LAST_THU = "2024-05-30"
LAST_FRI = "2024-05-31"
SAT = "2024-06-01"
SUN = "2024-06-02"
MON = "2024-06-03"
TUE = "2024-06-04"
WED = "2024-06-05"
FRI = "2024-06-07"
NEWS: list[tuple[str, set[tuple[str, ...]]]] = [
    (
        "The Turkish delegation arrived in Hanoi from Ankara on Tuesday.",
        {("The Turkish delegation", "Ankara", "Hanoi", "", "", TUE)},
    ),
    (
        "The ferry Stella Maris sailed from Piraeus for Heraklion on Monday night.",
        {("The ferry Stella Maris", "Piraeus", "Heraklion", "sea", MON, "")},
    ),
    (
        (
            "The Liberian-flagged tanker Ocean Pearl left Basra on Sunday bound for"
            " Singapore."
        ),
        {
            (
                "The Liberian-flagged tanker Ocean Pearl",
                "Basra",
                "Singapore",
                "sea",
                SUN,
                "",
            )
        },
    ),
    (
        "HMS Daring put to sea from Plymouth on Monday and is heading for Gibraltar.",
        {("HMS Daring", "Plymouth", "Gibraltar", "sea", MON, "")},
    ),
    (
        "A Boeing 737 flying from Lagos to Abuja on Sunday turned back.",
        {("A Boeing 737", "Lagos", "Abuja", "air", SUN, "")},
    ),
    (
        "The train was en route from Mumbai to Delhi when it left the rails on Sunday.",
        {("The train", "Mumbai", "Delhi", "train", "", "")},
    ),
    (
        "An aid convoy crossed from Amman to Damascus on Monday.",
        {("An aid convoy", "Amman", "Damascus", "road", MON, "")},
    ),
    (
        "A Russian cargo plane landed at Caracas on Saturday.",
        {("A Russian cargo plane", "", "Caracas", "air", "", SAT)},
    ),
    (
        "The cruise liner is due to dock in Sydney on Friday.",
        {("The cruise liner", "", "Sydney", "sea", "", FRI)},
    ),
    (
        "The vessel was towed to Rotterdam on Monday.",
        {("The vessel", "", "Rotterdam", "sea", MON, "")},
    ),
    (
        "The coach had set out from Prague on Saturday and was bound for Vienna.",
        {("The coach", "Prague", "Vienna", "road", SAT, "")},
    ),
    (
        "Some 300 families fled Goma for Kigali on Sunday.",
        {("Some 300 families", "Goma", "Kigali", "", SUN, "")},
    ),
    (
        "About 200 evacuees were flown from Khartoum to Cairo on Saturday.",
        {("About 200 evacuees", "Khartoum", "Cairo", "air", SAT, "")},
    ),
    (
        "Thousands of fans travelled to Madrid from Glasgow on Friday.",
        {("Thousands of fans", "Glasgow", "Madrid", "", LAST_FRI, "")},
    ),
    (
        "The England squad flew out of Manchester for Doha on Sunday.",
        {("The England squad", "Manchester", "Doha", "air", SUN, "")},
    ),
    (
        "Villagers trekked from Gondar to Khartoum on foot, arriving on Monday.",
        {("Villagers", "Gondar", "Khartoum", "foot", "", MON)},
    ),
    (
        "Sixty children were evacuated from Kharkiv to Lviv on Sunday by bus.",
        {("Sixty children", "Kharkiv", "Lviv", "road", SUN, "")},
    ),
    (
        "The injured were taken by helicopter to Oslo on Monday.",
        {("The injured", "", "Oslo", "air", MON, "")},
    ),
    (
        "The injured, among them a child, were rushed to Nairobi on Monday.",
        {("The injured", "", "Nairobi", "", MON, "")},
    ),
    (
        "Two suspects were extradited from Madrid to London on Monday.",
        {("Two suspects", "Madrid", "London", "", MON, "")},
    ),
    (
        "Police transferred the suspect from Lyon to Paris on Monday.",
        {("the suspect", "Lyon", "Paris", "", MON, "")},
    ),
    (
        "Rwandan officials deported the three men to Kampala on Monday.",
        {("the three men", "", "Kampala", "", MON, "")},
    ),
    (
        "The body was flown to Accra on Monday.",
        {("The body", "", "Accra", "air", MON, "")},
    ),
    (
        "Teachers marched from Oaxaca to Mexico City on Sunday.",
        {("Teachers", "Oaxaca", "Mexico City", "foot", SUN, "")},
    ),
    (
        "The family moved to Toronto from Beirut on Saturday.",
        {("The family", "Beirut", "Toronto", "", SAT, "")},
    ),
    (
        "Seven climbers were airlifted to Kathmandu on Monday.",
        {("Seven climbers", "", "Kathmandu", "air", MON, "")},
    ),
    (
        "The army airlifted 120 nurses from Lagos to Abuja on Sunday.",
        {("120 nurses", "Lagos", "Abuja", "air", SUN, "")},
    ),
    (
        "Two air force planes carried the survivors to Manila on Monday.",
        {("Two air force planes", "", "Manila", "air", MON, "")},
    ),
    (
        "In the evening the queen travelled by royal train to Aberdeen.",
        {("the queen", "", "Aberdeen", "train", "", "")},
    ),
    (
        "Two UN inspectors left Vienna on Monday, travelling to Tehran via Istanbul.",
        {("Two UN inspectors", "Vienna", "Tehran", "", MON, "")},
    ),
    (
        (
            "The president boarded his train at Vienna on Saturday evening and reached"
            " Prague on Sunday."
        ),
        {("The president", "Vienna", "Prague", "train", SAT, SUN)},
    ),
    (
        "A dozen buses brought supporters to Lusaka on Sunday.",
        {("A dozen buses", "", "Lusaka", "road", SUN, "")},
    ),
    (
        "The astronauts returned to Houston from Baikonur on Sunday.",
        {("The astronauts", "Baikonur", "Houston", "", "", SUN)},
    ),
    (
        (
            "Nearly 400 Nigerians stranded in Tripoli were flown home to Lagos on"
            " Tuesday"
            " on two chartered planes."
        ),
        {("Nearly 400 Nigerians", "", "Lagos", "air", TUE, "")},
    ),
    (
        "The first group of 120 migrants was deported from Berlin to Kabul on Friday.",
        {("The first group of 120 migrants", "Berlin", "Kabul", "", LAST_FRI, "")},
    ),
    (
        "The container ship Dali was moved to Norfolk on Monday under its own power.",
        {("The container ship Dali", "", "Norfolk", "sea", MON, "")},
    ),
    (
        (
            "Greenpeace activists set sail from Hamburg aboard the Arctic Sunrise on"
            " Sunday."
        ),
        {("Greenpeace activists", "Hamburg", "", "sea", SUN, "")},
    ),
    (
        (
            "Rescue helicopters ferried 30 hikers from Chamonix to Geneva overnight on"
            " Sunday."
        ),
        {("Rescue helicopters", "Chamonix-Mont-Blanc", "Geneva", "air", SUN, "")},
    ),
    (
        (
            "The prisoners, among them two journalists, were flown from Moscow to"
            " Ankara"
            " on Thursday."
        ),
        {("The prisoners", "Moscow", "Ankara", "air", LAST_THU, "")},
    ),
    (
        "Fans of Ajax poured into Athens on Wednesday for the final.",
        {("Fans", "", "Athens", "", "", WED)},
    ),
    (
        "About 2,000 farmers rode their tractors into Brussels on Monday.",
        {("About 2,000 farmers", "", "Brussels", "road", "", MON)},
    ),
    (
        (
            "The cyclists set off from Nice on Saturday and are due to reach Paris on"
            " Friday."
        ),
        {("The cyclists", "Nice", "Paris", "", SAT, FRI)},
    ),
    (
        "Two Russian bombers flew from Murmansk to Minsk on Monday, the ministry said.",
        {("Two Russian bombers", "Murmansk", "Minsk", "air", MON, "")},
    ),
    (
        "The submarine surfaced off Oslo before sailing to Bergen on Monday.",
        {("The submarine", "", "Bergen", "sea", MON, "")},
    ),
    (
        "Peacekeepers withdrew from Goma to Kinshasa on Monday.",
        {("Peacekeepers", "Goma", "Kinshasa", "", MON, "")},
    ),
    (
        "Her parents had come from Accra to London on Friday for the wedding.",
        {("Her parents", "Accra", "London", "", LAST_FRI, "")},
    ),
    (
        "Doctors said the boy would be moved to Zurich on Friday.",
        {("the boy", "", "Zurich", "", FRI, "")},
    ),
    (
        "The king and queen will travel by train from Madrid to Seville on Friday.",
        {("The king", "Madrid", "Seville", "train", FRI, "")},
    ),
    (
        (
            "The Princess, wearing green, flew in to Belfast from London on Tuesday"
            " morning."
        ),
        {("The Princess", "London", "Belfast", "air", "", TUE)},
    ),
    (
        "Police escorted the convoy from Mombasa to Nairobi on Tuesday.",
        {("the convoy", "Mombasa", "Nairobi", "road", TUE, "")},
    ),
    (
        (
            "An Emirates flight from Dubai to Manila made an emergency landing in Hanoi"
            " on Sunday."
        ),
        {("An Emirates flight", "Dubai", "Manila", "air", "", "")},
    ),
    (
        (
            "Flight MH17 was en route from Amsterdam to Kuala Lumpur when it"
            " vanished on"
            " Sunday."
        ),
        {("Flight MH17", "Amsterdam", "Kuala Lumpur", "air", "", "")},
    ),
    (
        "The yacht, on passage from Lisbon to Falmouth, lost her mast on Sunday.",
        {("The yacht", "Lisbon", "Falmouth", "sea", "", "")},
    ),
    (
        (
            "A minibus taking workers from Pune to Mumbai overturned on Sunday, killing"
            " nine."
        ),
        {("A minibus", "Pune", "Mumbai", "road", "", "")},
    ),
    (
        "Nine students travelling from Abuja to Kano were abducted on Sunday.",
        {("Nine students", "Abuja", "Kano", "", "", "")},
    ),
    (
        "The aid ship Open Arms left Larnaca for Gaza on Tuesday, towing a barge.",
        {("The aid ship Open Arms", "Larnaca", "Gaza", "sea", TUE, "")},
    ),
    (
        "The team bus arrived at Munich shortly after 4pm on Tuesday.",
        {("The team bus", "", "Munich", "road", "", TUE)},
    ),
    (
        "Volunteers drove three ambulances from Warsaw to Kyiv on Monday.",
        {("Volunteers", "Warsaw", "Kyiv", "road", MON, "")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_journeys(text: str, expected: set[tuple[str, ...]]) -> None:
    assert {journey(route) for route in story(text).routes} == expected
