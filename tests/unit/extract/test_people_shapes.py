"""Countries from rarer shapes, and surnames that are countries' names."""

from __future__ import annotations

import pytest

from tests.people_world import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leaders of Iran and Cuba, Ali Bicker and Raul Doe, met.",
            [("Ali Bicker", "leaders", "IR"), ("Raul Doe", "leaders", "CU")],
        ),
        (
            "The Iranian and Cuban presidents, Ali Bicker and Raul Doe, met.",
            [("Ali Bicker", "presidents", "IR"), ("Raul Doe", "presidents", "CU")],
        ),
        ("Russia's ailing Peter Doe flew in.", [("Peter Doe", "", "RU")]),
        ("Iraq sent Vice-President Ali Doe.", [("Ali Doe", "Vice-President", "IQ")]),
        (
            "The Iranian delegation, led by Majzoub Alkal, left.",
            [("Majzoub Alkal", "", "IR")],
        ),
        (
            "Palestinian Authority President Ali Doe left.",
            [("Ali Doe", "President", "PS")],
        ),
        (
            "Saint Lucia's Prime Minister Peter Doe left.",
            [("Peter Doe", "Prime Minister", "LC")],
        ),
        ("Wales captain Peter Doe scored.", [("Peter Doe", "captain", "GB")]),
        ("Rep. Jane Doe, D-Texas, left.", [("Jane Doe", "Rep.", "US")]),
        ("Peter Doe, an Ecuadorean, left.", [("Peter Doe", "", "EC")]),
        (
            "It met the future Iranian president, Ali Doe.",
            [("Ali Doe", "president", "IR")],
        ),
        ("It was led by Prince Charles.", [("Charles", "Prince", "")]),
    ],
)
def test_country_from_rarer_shapes(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    """Each gives the country that its words state."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Georgia lawyer Peter Doe left.",
        "The Iranian-born physicist Peter Doe left.",
        "Iraq met President Peter Doe.",
        "Sizzler China director Peter Doe left.",
        "Peter Doe, secretary of the Iran State Board, left.",
        "Iranian officials left. Health Minister Peter Doe stayed.",
        "The leaders of Iran and Cuba, Peter Doe said, will meet.",
        "The leaders of Iran and Cuba, Peter Doe, Jane Roe and Ian Smith, met.",
    ],
)
def test_no_country_where_words_leave_it_open(text: str) -> None:
    """A namesake, a birthplace, a verb, a company, a list of unequal length."""
    people = told(text)
    assert people
    assert all(country == "" for _, _, country in people)


def test_surname_that_is_a_country_names_the_person_from_then_on() -> None:
    """In a text that speaks of no such country, each mention is the person's."""
    text = (
        "Paul Jordan, 34, of the 1200 block of Ash Street, was charged.\n\n"
        "Jordan pleaded guilty. Police said they had questioned Jordan twice."
    )
    assert [name for name, _, _ in told(text)] == ["Paul Jordan", "Jordan", "Jordan"]


def test_country_that_is_a_surname_stays_a_country_where_it_is_meant() -> None:
    """Both in one text: only what people do, or have done to them, is a person's."""
    text = (
        "Paul Jordan, 34, was charged. He had lived in Jordan. "
        "Jordan pleaded guilty. Trade with Jordan fell."
    )
    assert [name for name, _, _ in told(text)] == ["Paul Jordan", "Jordan"]


def test_no_person_is_made_of_a_country_alone() -> None:
    """Without a person of that name there is none."""
    assert told("Jordan was attacked. Jordan said it would answer.") == []


def test_a_town_of_the_same_name_is_no_country_of_an_untitled_person() -> None:
    """In a local paper "X of Lebanon" is of the town; between states it is not."""
    assert told("Peter Doe of Cuba was sister to Jane Roe of Peru Road.")[0][2] == ""
    assert told("China's Xi Wong and Peter Doe of Cuba met.")[1][2] == "CU"


def test_a_mayor_is_of_the_country_of_an_unmistakable_town() -> None:
    """A capital, or a name that only towns of one country bear."""
    assert told("The mayor of Beijing, Peter Doe, left.") == [
        ("Peter Doe", "mayor", "CN")
    ]
    assert told("The mayor of Springdale, Peter Doe, left.")[0][2] == ""
