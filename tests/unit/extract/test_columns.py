"""Tokens by their fields."""

from __future__ import annotations

from geoviz.extract.columns import Columns
from geoviz.extract.tokens import tokenise


def test_each_column_is_a_field_of_the_tokens() -> None:
    tokens = tuple(tokenise("In São  Paulo, at 10."))
    columns = Columns(tokens)
    assert columns.texts == [token.text for token in tokens]
    assert columns.keys == [token.key for token in tokens]
    assert columns.capitalised == [token.capitalised for token in tokens]


def test_the_gap_is_what_lies_between_a_token_and_the_one_before() -> None:
    columns = Columns(tuple(tokenise("In São  Paulo, at")))
    assert [columns.gap(at) for at in range(1, 5)] == [1, 2, 0, 1]


def test_no_tokens_no_columns() -> None:
    assert Columns(()).texts == []
