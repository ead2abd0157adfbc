"""Tokens carry exact offsets and folded keys."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.extract.tokens import PATTERN, tokenise
from geoviz.gazetteer.keys import fold


def words(text: str) -> list[str]:
    """The tokens' texts."""
    return [token.text for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China's war", ["China", "'s", "war"]),
        ("China’s war", ["China", "’s", "war"]),
        ("leaders’ meeting", ["leaders", "’", "meeting"]),
        ("U.S. influence", ["U.S.", "influence"]),
        ("Hong Kong-based", ["Hong", "Kong", "-", "based"]),
        ("Xi'an, Côte d’Ivoire", ["Xi'an", ",", "Côte", "d’Ivoire"]),
        (
            "a 17-year-old, (al-Sadr’s)",
            [
                *("a", "17", "-", "year", "-", "old", ","),
                *("(", "al", "-", "Sadr", "’s", ")"),
            ],
        ),
        ("“Rome’s”, a's's", ["“", "Rome", "’s", "”", ",", "a's", "'s"]),
        ("50,000 at 13:00", ["50,000", "at", "13:00"]),
        ("the 80th time", ["the", "80th", "time"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_keys_are_folded() -> None:
    assert [t.key for t in tokenise("São U.S.’s")] == ["sao", "us", "'", "s"]


@given(st.text(max_size=300))
def test_offsets_hold(text: str) -> None:
    position = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text
        assert position <= token.start
        position = token.end


_ODD = st.sampled_from(
    "aZsSéßıʼ²½Ⅷ٣'’‘\"“”.,:;!?…()-_/中0123 \n\t\x1c\x1f\x85\xa0\u2028\u3000\u200b\u0301"
)
_MIXED = st.one_of(
    st.text(max_size=300),
    st.text(_ODD, max_size=80),
    st.lists(
        st.sampled_from(["U.S.", "Rome’s", "'s", "d'Ivoire", "1990s", "10.30am", "A."])
        | st.text(_ODD, max_size=3),
        max_size=20,
    ).map("".join),
)


def by_the_pattern_alone(text: str) -> list[tuple[int, int, str]]:
    """Tokens as the pattern finds them over the whole text."""
    return [(found.start(), found.end(), found[0]) for found in PATTERN.finditer(text)]


@given(_MIXED)
def test_chunks_hold_the_tokens_of_the_whole(text: str) -> None:
    tokens = tokenise(text)
    assert [(t.start, t.end, t.text) for t in tokens] == by_the_pattern_alone(text)
    for token in tokens:
        possessive = token.text in {"'s", "’s", "'S", "’S"}
        assert token.key == ("'s" if possessive else fold(token.text) or token.text)
    assert all(t.capitalised == t.text[0].isupper() for t in tokens)


def test_split_and_the_pattern_agree_on_what_is_blank() -> None:
    every = map(chr, range(sys.maxunicode + 1))
    assert not [
        mark
        for mark in every
        if bool(mark.split()) != (by_the_pattern_alone(mark) == [(0, 1, mark)])
    ]


@given(_MIXED, st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_is_read_as_if_it_stood_alone(
    text: str, start: int, end: int
) -> None:
    alone = by_the_pattern_alone(text[start:end])
    found = [
        (t.start - start, t.end - start, t.text) for t in tokenise(text, start, end)
    ]
    assert found == alone


def test_a_long_stretch_without_a_blank_is_read_in_linear_time() -> None:
    text = "東京’s,a1." * 50_000
    tokens = tokenise(text)
    assert len(tokens) == 6 * 50_000
    assert tokens[-1].end == len(text)
