"""The scan finds the longest names and keeps to the words as written."""

from __future__ import annotations

from typing import cast

from geoviz.extract.demonym_rows import DemonymRows
from geoviz.extract.scan import NameMatch, scan_names
from geoviz.extract.tokens import tokenise
from geoviz.gazetteer.index import Index
from geoviz.models import Token

NAMES = {
    "kursk": (1,),
    "north korea": (2,),
    "russia": (3,),
    "hong kong": (4,),
    "us": (5,),
    "the west": (6,),
    "west": (7,),
    "new york": (8,),
    "york": (9,),
    "nagorno karabakh": (10,),
    "north": (11,),
    "xi'an": (12,),
    "saint lucia": (13,),
    "saint lucia's": (14,),
    "st john's": (16,),
    "st john": (15,),
}
PRIORS = {13: 8.0, 14: 3.0, 15: 4.0, 16: 6.0}
DEMONYMS = {"north korean": (2,), "russian": (3,)}


class FakeIndex:
    """A gazetteer of a few names."""

    def prefixes(self, folded: str) -> list[str]:
        return sorted((n for n in NAMES if folded.startswith(n)), key=len)

    def may_open(self, first: str, second: str) -> bool:
        return any(name.startswith(f"{first} {second}") for name in NAMES)

    def folded_rows(self, key: str) -> tuple[int, ...]:
        return NAMES.get(key, ())

    def prior(self, row: int, key: str) -> float:  # noqa: ARG002
        return PRIORS.get(row, 5.0)


class FakeDemonyms:
    """A few demonyms."""

    def rows(self, key: str) -> tuple[int, ...]:
        return DEMONYMS.get(key, ())

    def opens(self, first: str, second: str) -> bool:
        return any(name.startswith(f"{first} {second}") for name in DEMONYMS)


def matched(tokens: tuple[Token, ...]) -> tuple[NameMatch, ...]:
    """The names that the two fakes know."""
    return scan_names(
        tokens, cast(Index, FakeIndex()), cast(DemonymRows, FakeDemonyms())
    )


def scan(text: str) -> list[tuple[str, str]]:
    """Words and kind of each match."""
    matches = matched(tuple(tokenise(text)))
    return [(text[m.start : m.end], m.kind) for m in matches]


def test_hyphens_join_names_and_part_countries() -> None:
    assert scan("Russia-North Korea ties") == [
        ("Russia", "place"),
        ("North Korea", "place"),
    ]
    assert scan("a Hong Kong-based paper") == [("Hong Kong", "place")]
    assert scan("in Nagorno-Karabakh today") == [("Nagorno-Karabakh", "place")]


def test_the_longest_wins_and_demonyms_beat_their_parts() -> None:
    assert scan("New York and York") == [("New York", "place"), ("York", "place")]
    assert scan("North Korean troops") == [("North Korean", "demonym")]


def test_possessives_are_left_out() -> None:
    assert scan("Russia’s and Russia's") == [("Russia", "place"), ("Russia", "place")]


def test_stops_in_abbreviations() -> None:
    assert scan("U.S. ships near Xi’an") == [("U.S.", "place"), ("Xi’an", "place")]


def test_an_article_that_is_part_of_the_name() -> None:
    assert scan("leaders of the West") == [("West", "place")]
    assert scan("West of here") == [("West", "place")]
    tokens = tuple(tokenise("of the West"))
    (match,) = matched(tokens)
    assert match.rows == (6,)


def test_lower_case_and_parts_of_words_are_no_names() -> None:
    assert scan("the west, a russian-made gun") == []
    assert scan("Russianness and Kurskaya") == []


def test_a_comma_ends_a_name() -> None:
    assert scan("North, Korea") == [("North", "place")]


def test_an_owner_is_no_part_of_a_name_unless_the_place_is_better_known() -> None:
    assert scan("Saint Lucia's minister") == [("Saint Lucia", "place")]
    assert scan("the port of St. John's was shut") == [("St. John's", "place")]


def test_a_demonym_of_two_words_may_own() -> None:
    assert scan("the North Korean’s boat") == [("North Korean", "demonym")]
