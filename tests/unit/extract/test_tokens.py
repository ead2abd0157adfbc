"""Tokens carry exact offsets and folded keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.extract.tokens import tokenise


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
