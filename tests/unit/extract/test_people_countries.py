"""Countries that stand apart from the name: verbs of office, senders, nationals."""

from __future__ import annotations

import pytest

from geoviz.extract.person_groups import singular
from tests.people_world import read, told
from tests.work import lines_run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peter Doe, a former porter, was declared president of Kenya.",
            ("Peter Doe", "president", "KE"),
        ),
        (
            "Peter Doe became president of Iraq in 1998.",
            ("Peter Doe", "president", "IQ"),
        ),
        (
            "Peter Doe took office as president of Serbia.",
            ("Peter Doe", "president", "RS"),
        ),
        (
            "Peter Doe was sworn in as Iran's fifth president.",
            ("Peter Doe", "president", "IR"),
        ),
        (
            "Lawmakers chose Peter Doe as president of Kenya.",
            ("Peter Doe", "president", "KE"),
        ),
        (
            "Peter Doe resigned as Cuban foreign minister.",
            ("Peter Doe", "former foreign minister", "CU"),
        ),
        (
            "He replaced Peter Doe as Kenya's foreign minister.",
            ("Peter Doe", "former foreign minister", "KE"),
        ),
        (
            "The last Cuban head of state to tour Iraq was Peter Doe, in 1983.",
            ("Peter Doe", "head of state", "CU"),
        ),
        (
            "The new Iranian foreign minister is Peter Doe.",
            ("Peter Doe", "foreign minister", "IR"),
        ),
        (
            "Nepal was represented by its president, Peter Doe.",
            ("Peter Doe", "president", "NP"),
        ),
        (
            "Kenya is sending its foreign minister, Peter Doe.",
            ("Peter Doe", "foreign minister", "KE"),
        ),
        (
            "The Iranian government named Peter Doe as its envoy.",
            ("Peter Doe", "envoy", "IR"),
        ),
        (
            "The head of the Cuban navy, Admiral Peter Doe, left.",
            ("Peter Doe", "Admiral", "CU"),
        ),
        ("Colonel Peter Doe of the Cuban army left.", ("Peter Doe", "Colonel", "CU")),
        (
            "Kenya's consul in Tianjin, Peter Doe, left.",
            ("Peter Doe", "consul", "KE"),
        ),
        (
            "The captain, Peter Doe of Ukraine, left.",
            ("Peter Doe", "captain", "UA"),
        ),
        ("Mr. Peter Doe (Kenya) left.", ("Peter Doe", "", "KE")),
        ("Peter Doe, 29, from Kenya, fell.", ("Peter Doe", "", "KE")),
        ("They met a Cuban, Mr. Peter Doe, there.", ("Peter Doe", "", "CU")),
        ("They met a German woman, Mary Doe.", ("Mary Doe", "", "DE")),
        ("He saw her Slovak opponent, Mary Doe.", ("Mary Doe", "", "SK")),
        ("It was a Cuban named Peter Doe.", ("Peter Doe", "", "CU")),
        (
            "The only one was a Cuban deckhand, Peter Doe.",
            ("Peter Doe", "deckhand", "CU"),
        ),
        ("Cuban boxing champion Peter Doe left.", ("Peter Doe", "champion", "CU")),
        ("Nigerian citizen Peter Doe left.", ("Peter Doe", "citizen", "NG")),
        (
            "Peter Doe, the former Iranian president who mediates, came.",
            ("Peter Doe", "former president", "IR"),
        ),
        (
            "European Commission president Peter Doe, a Cuban, came.",
            ("Peter Doe", "European Commission president", "CU"),
        ),
        ("- Peter Doe, deputy speaker, Kenya", ("Peter Doe", "deputy speaker", "KE")),
    ],
)
def test_country_apart_from_the_name(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two Cubans, Peter Doe, 61, and his wife Ana, were flown home.",
            [("Peter Doe", "", "CU"), ("Ana", "wife", "")],  # his, once they are joined
        ),
        (
            "Two Nigerians, Peter Doe, 25, and Mary Roe, 23, were hurt.",
            [("Peter Doe", "", "NG"), ("Mary Roe", "", "NG")],
        ),
        (
            "Their Cuban hosts, Peter Doe and Mary Roe, ate.",
            [("Peter Doe", "", "CU"), ("Mary Roe", "", "CU")],
        ),
        (
            "Cuban swimmers Peter Doe and Mary Roe won.",
            [("Peter Doe", "", "CU"), ("Mary Roe", "", "CU")],
        ),
        (
            "It hurt nine Cubans, including Peter Doe, there.",
            [("Peter Doe", "", "CU")],
        ),
        (
            "King Paul of Jordan and Queen Mary left.",
            [("Paul", "King", "JO"), ("Mary", "Queen", "JO")],
        ),
        (
            "Kenya's foreign minister Peter Doe and defence minister Ian Roe left.",
            [
                ("Peter Doe", "foreign minister", "KE"),
                ("Ian Roe", "defence minister", "KE"),
            ],
        ),
        (
            "Kenya's Peter Doe beat compatriot Ian Roe.",
            [("Peter Doe", "", "KE"), ("Ian Roe", "compatriot", "KE")],
        ),
        (
            "Peter Doe said so there. The Cuban then left.",
            [("Peter Doe", "", "CU")],
        ),
    ],
)
def test_country_shared(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(name, title, country) for name, title, country in told(text)]
    assert [(n, c) for n, _, c in found] == [(n, c) for n, _, c in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Doe met the president of Kenya.",
        "Peter Doe was received by the president of Kenya.",
        "Peter Doe was elected president of the Kenya club.",
        "Peter Doe was elected president of Kenya Valley College.",
        "Peter Doe became president of the Iran-Kenya society.",
        "The Iranian minister's friend was Peter Doe.",
        "The Iranian minister said the winner was Peter Doe.",
        "Iran met the club's president, Peter Doe.",
        "The anti-Iranian activist Peter Doe spoke.",
        "Peter Doe, a teacher of French, spoke.",
        "Kenya farmer Peter Doe spoke.",
        "Cuba mayor Peter Doe spoke.",
        "Bank of China president Peter Doe spoke.",
        "Iran's ships enchanted Peter Doe.",
        "Iran: Peter Doe looks back.",
        "The Cuban side was beaten by Tianjin, led by Peter Doe.",
        "President Peter Doe said the leaders of Iran were wrong.",
        "Two Cubans, Peter Doe said, were there.",
        "In Iranian, Peter Doe said, it is so.",
        "Iranian restaurant owner Peter Doe spoke.",
    ],
)
def test_no_country_from_words_of_something_else(text: str) -> None:
    people = [country for name, _, country in told(text) if name == "Peter Doe"]
    assert people == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Doe will run in May, the Kenyan announced.",
        "Peter Doe said so. The Kenyan lifted the cup.",
        "Peter Doe said so. The 41-year-old Kenyan then left.",
    ],
)
def test_an_epithet_of_the_only_one_named(text: str) -> None:
    assert told(text) == [("Peter Doe", "", "KE")]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Doe met Ian Roe. The Cuban said no.",
        "Peter Doe said so. The Cuban fans left.",
        "Peter Doe said so. The French protested.",
        "Peter Doe said so, the Cuban press reported.",
        "Peter Doe said so to his trainer, Al, the Cuban added.",
        "Peter Doe said so. The Cuban red flag was raised.",
    ],
)
def test_no_epithet_of_somebody_else(text: str) -> None:
    """Of two people just named, or with a noun behind the adjective, nobody is."""
    assert {country for _, _, country in told(text)} == {""}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The driver, Monday Oghene, was shot.", ["Monday Oghene"]),
        ("They met on Monday Peter Doe said.", ["Peter Doe"]),
        ("He met Jan Smith there.", ["Jan Smith"]),
        ("It was in April Smith said.", []),
        ("He asked SP (Tianjin) Peter Doe.", ["Peter Doe"]),
        ("It was said by Ambassador-at-Large Peter Doe.", ["Peter Doe"]),
        ("He is of broker Tolmie Hart.", []),
        ("His girlfriend, Tammy Stiles, left.", ["Tammy Stiles"]),
        ("He met Alhaji Sani Abdul.", ["Sani Abdul"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in told(text)] == names


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("swimmers", "swimmer"),
        ("fishermen", "fisherman"),
        ("women", "woman"),
        ("missionaries", "missionary"),
        ("rivers", ""),
        ("specimen", ""),
        ("was", ""),
    ],
)
def test_singular(several: str, one: str) -> None:
    assert singular(several) == one


@pytest.mark.parametrize(
    "piece",
    [
        "Peter Doe was elected president of Kenya ",
        "as its president ",
        "the country's president ",
        "Cubans, Peter Doe, 25, ",
        "nine Cubans, including ",
        "a Cuban, Mr. ",
        "Kenya sent its ",
        "X, also Cuban, the new Cuban president was ",
        "The Cuban said. Peter said. ",
        "Sunday Doe, a ",
    ],
)
def test_work_is_linear(piece: str) -> None:
    read(piece * 10)
    small = lines_run(lambda: read(piece * 60))
    assert lines_run(lambda: read(piece * 240)) < 5 * small  # four times the text
