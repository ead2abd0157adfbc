"""One sentence, one expectation: what took place, when and where. By hand.

All are of Wednesday 5 June 2024. The weekdays before it: Tuesday is the 4th, Monday the
3rd, Sunday the 2nd, Saturday the 1st of June, Friday the 31st of May.
"""

from __future__ import annotations

import pytest

from tests.unit.story.told import dated, story

ONE = [
    # the day and the place stand beside the event
    ("A bomb exploded in Lagos on Tuesday.", ("2024-06-04", "explode", ("Lagos",))),
    ("A summit was held in Nairobi on Monday.", ("2024-06-03", "summit", ("Nairobi",))),
    ("Monday's summit in Nairobi was long.", ("2024-06-03", "summit", ("Nairobi",))),
    ("On Monday, 400 people marched in Lisbon.", ("2024-06-03", "march", ("Lisbon",))),
    (
        "In Tallinn on Saturday, thousands gathered to sing.",
        ("2024-06-01", "gather", ("Tallinn",)),
    ),
    (
        "Hundreds of mourners attended a funeral in Lima on Tuesday.",
        ("2024-06-04", "funeral", ("Lima",)),
    ),
    (
        "Two people died on Sunday when a bus crashed near Lusaka.",
        ("2024-06-02", "crash", ("Lusaka",)),
    ),
    (
        "A fire that killed six people on Sunday in a hotel in Nairobi was put out.",
        ("2024-06-02", "fire", ("Nairobi",)),
    ),
    (
        "An earthquake shook Ankara, killing three people, late on Monday.",
        ("2024-06-03", "earthquake", ("Ankara",)),
    ),
    (
        "Two people died when a wall fell in Lagos on Tuesday.",
        ("2024-06-04", "die", ("Lagos",)),
    ),
    # what the words say of its length
    (
        "A three-day summit ended in Oslo on Friday.",
        ("2024-05-29/2024-05-31", "summit", ("Oslo",)),
    ),
    (
        "A two-day conference opens in Oslo on Thursday.",
        ("2024-06-06/2024-06-07", "conference", ("Oslo",)),
    ),
    (
        "The festival runs in Vienna from 10 to 14 June.",
        ("2024-06-10/2024-06-14", "festival", ("Vienna",)),
    ),
    (
        "The trial in Madrid, which began on Monday, drew a crowd.",
        ("2024-06-03", "trial", ("Madrid",)),
    ),
    ("Rebels captured Lima on Monday.", ("2024-06-03", "capture", ("Lima",))),
    (
        "A vigil was held on Monday, the mayor being at home in Lagos.",
        ("2024-06-03", "vigil", ()),
    ),
    # the finest place, or several
    (
        "Police arrested a man in Springfield, Illinois, on Tuesday.",
        ("2024-06-04", "arrest", ("Springfield",)),
    ),
    (
        "Protests were held in Paris, Lyon and Marseille on Saturday.",
        ("2024-06-01", "protest", ("Lyon", "Marseille", "Paris")),
    ),
    # verbs of every sort
    ("The president of the club resigned on Monday.", ("2024-06-03", "elect", ())),
    (
        "A former mayor was sentenced to four years in jail in Madrid on Monday.",
        ("2024-06-03", "sentence", ("Madrid",)),
    ),
    (
        "The old bridge in Ankara reopened on Saturday.",
        ("2024-06-01", "open", ("Ankara",)),
    ),
    (
        "A gunman shot dead two tourists in Tunis on Tuesday.",
        ("2024-06-04", "shoot", ("Tunis",)),
    ),
    (
        "Voters in Iceland went to the polls on Saturday.",
        ("2024-06-01", "vote", ("Iceland",)),
    ),
    (
        "A ferry sank off Zanzibar on Tuesday night.",
        ("2024-06-04", "sinking", ("Zanzibar",)),
    ),
    # to come
    (
        "The trial will begin in Berlin on 17 June.",
        ("2024-06-17", "trial", ("Berlin",)),
    ),
    (
        "A vigil is planned in Leeds for Friday.",
        ("2024-06-07", "vigil", ("Leeds",)),
    ),
]
NOTHING = [
    # days of the telling, not of the event
    "A fire broke out at a mill in Leeds, police said on Tuesday.",
    "Police said on Tuesday that a bomb had exploded in Lagos.",
    "Officials condemned the attack in Lagos on Tuesday.",
    "The fire in Lagos spread to a mill, police said on Tuesday.",
    "The mayor spoke on Tuesday of the bombing of 1974.",
    "On Tuesday the minister criticised the strike in Lyon.",
    # no day at all
    "A fire destroyed a hotel in Scarborough, officials said.",
    "The trial continues.",
    # not done, or only talked of
    "He may visit Paris on Friday.",
    "She did not arrive in Berlin on Monday.",
    "A meeting in Geneva on Friday is possible.",
    "The visit to Cairo on Monday was cancelled.",
    "There was no attack in Lagos on Monday.",
    "They had been due to meet in Vienna on Monday.",
    "If they were to meet in Vienna on Friday, it would be a first.",
    # figures of speech
    "The minister came under fire on Tuesday.",
    "Stock markets in London crashed on Monday.",
    "The sides reached a deal on Monday.",
    "He stormed out of the room on Tuesday.",
    "The fire brigade in Leeds got a new chief on Monday.",
    "It was a race against time on Tuesday.",
    "The company left its forecast unchanged on Tuesday.",
    # years past
    "A flood in Florence killed dozens of people in November 1966.",
]


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_event(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert dated(story(text)) == {expected}


@pytest.mark.parametrize("text", NOTHING)
def test_no_event(text: str) -> None:
    assert dated(story(text)) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A man was arrested in Lima on Saturday and appeared in court on Monday.",
            {("2024-06-01", "arrest", ("Lima",)), ("2024-06-03", "appear", ())},
        ),
        (
            "A judge, who was robbed in Rome on Sunday, opened a trial on Tuesday.",
            {
                ("2024-06-02", "rob", ("Rome",)),
                ("2024-06-04", "trial", ()),
            },
        ),
        (
            "On Sunday a fire hit a mill in Manila; on Monday a blaze hit Vienna.",
            {
                ("2024-06-02", "fire", ("Manila",)),
                ("2024-06-03", "fire", ("Vienna",)),
            },
        ),
        (
            "A storm hit Vienna on Monday. Another storm hit Cairo on Monday.",
            {
                ("2024-06-03", "storm", ("Vienna",)),
                ("2024-06-03", "storm", ("Cairo",)),
            },
        ),
    ],
)
def test_several_events(
    text: str, expected: set[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert dated(story(text)) == expected


def test_one_more_is_another_one() -> None:
    found = story(
        "A bomb exploded in Lagos on Monday. A second explosion shook Lagos on Monday."
    )
    assert len([e for e in found.events if e.day]) == 2


def test_told_twice_is_one_event_with_both_quotes() -> None:
    found = story(
        "A ferry sank off Zanzibar on Tuesday night.",
        "Divers searched a ferry that sank off Zanzibar on Tuesday.",
    )
    (event,) = [e for e in found.events if e.day]
    quotes = [
        e.doc_id
        for e in found.evidence
        if e.subject_id == event.event_id and e.field == "what"
    ]
    assert sorted(quotes) == ["a", "b"]


def test_a_day_to_come_is_planned_and_one_past_has_happened() -> None:
    found = story("A rally in Minsk is planned for Friday. One was held on Saturday.")
    assert [e.status for e in found.events] == ["planned"]
    past = story("A rally was held in Minsk on Saturday.")
    assert [e.status for e in past.events] == ["happened"]


def test_the_dateline_places_what_nothing_else_places() -> None:
    found = story("ACCRA (Reuters) - A market burned down on Tuesday, officials said.")
    (event,) = found.events
    (where,) = [e for e in found.evidence if e.field == "place"]
    assert (where.quote, where.rule, where.assumed) == (
        "ACCRA", "place_of_dateline", True,
    )  # fmt: skip
    assert event.place_ids


def test_a_slip_is_reported_not_bent() -> None:
    many = "The parade in Minsk was held on Monday."
    found = story(many, many, many, "Sunday's parade in Minsk was long.")
    (event,) = [e for e in found.events if e.day]
    assert str(event.day) == "2024-06-03"
    (claim,) = [c for c in found.claims if c.attribute == "day"]
    assert (claim.value, claim.relation) == ("Sunday's parade", "conflict")


def test_his_meeting_is_the_one_the_article_names() -> None:
    found = story(
        "The two should trade more, the leader said during his meeting on Tuesday.\n\n"
        "Peruvian President Ana Lopes met Chilean President Bo Diaz in Lima on Tuesday."
    )
    (event,) = [e for e in found.events if e.day]
    assert "Ana Lopes" in event.what


def test_of_two_meetings_his_is_neither() -> None:
    found = story(
        "The two should trade more, the leader said during his meeting on Tuesday.\n\n"
        "Peruvian President Ana Lopes met Chilean President Bo Diaz in Lima on Tuesday."
        " Bolivian President Eva Mamani met Cuban President Raul Vega in La Paz on"
        " Tuesday."
    )
    assert len([e for e in found.events if e.day]) == 3


def test_a_description_does_not_open_with_the_word_that_joins_its_clause() -> None:
    told = story(
        "Two men died on Monday when a boiler burst beneath their tractor at the mill,"
        " and nurses treated 31 children, most of them small, the same day."
    )
    assert "Nurses treated 31 children" in [event.what for event in told.events]


def test_the_display_is_no_landing_of_a_boat() -> None:
    """A noun that means the event of an article means one that people come to."""
    told = story(
        "The crew came ashore at Rosslare on Monday. They came ashore by lifeboat."
        " On Tuesday the minister unveiled the display in Nenagh."
    )
    assert told.claims == ()


def test_a_flight_of_somebody_unnamed_is_not_put_to_another_ones() -> None:
    told = story(
        "The two will open a fair on Friday, after which the guest flies to Pretoria"
        " for dinner.\n\nA minister, Celso Amorim, left the party and flew home on"
        " Monday night."
    )
    assert {one.what: one.place_ids for one in told.events}[
        "Celso Amorim flew home"
    ] == ()


@pytest.mark.parametrize(
    "second",
    [
        # another day and other people
        " On Tuesday crews cleared the street.",
        # another paragraph
        "\n\nOn Tuesday crews cleared the street.",
        # a land of its own, and another town
        " On Tuesday crews cleared a street for the Chilean army.",
        " On Tuesday crews flew to the coast.",
        # still to come
        " On Friday crews will clear the street.",
    ],
)
def test_the_place_of_one_event_is_not_that_of_the_next(second: str) -> None:
    found = dated(story("News\n\nA bomb exploded in Lima on Monday." + second))
    assert [place for day, _, place in found if day != "2024-06-03"] in ([()], [])


def test_those_killed_are_of_the_accident_told_of_next() -> None:
    found = story(
        "News\n\nNine people were killed in the Andes when a bus fell into a gorge. The"
        " accident happened near Lima on Tuesday. On Friday a lorry hit a wall in"
        " Quito, killing four."
    )
    days = {str(e.day): list(e.place_ids) for e in found.events if e.day}
    names = {p.place_id: p.name for p in found.places}
    assert [names[p] for p in days["2024-05-31"]] == ["Quito"]
    assert [names[p] for p in days["2024-06-04"]] == ["Lima"]
