"""The grammar of names: where one ends, and by what its bearer is called later."""

from __future__ import annotations

import pytest

from geoviz.extract.names import (
    family_first,
    name_key,
    name_parts,
    read_run,
    short_forms,
)
from geoviz.extract.tokens import tokenise


def run(text: str) -> str:
    """The name that the text begins with, as written; empty when it is none."""
    tokens = tuple(tokenise(text))
    found = read_run(tokens, 0, len(tokens), [False] * len(tokens))
    return "" if found is None else text[: tokens[found.last - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Jong Un arrived", "Kim Jong Un"),
        ("Woo Won-shik is", "Woo Won-shik"),
        ("Kassym-Jomart Tokayev, who", "Kassym-Jomart Tokayev"),
        ("Ursula von der Leyen said", "Ursula von der Leyen"),
        ("Bashar al-Assad fled", "Bashar al-Assad"),
        ("KP Sharma Oli spoke", "KP Sharma Oli"),
        ("Robert A. DeLeo said", "Robert A. DeLeo"),
        ("Valéry Giscard d'Estaing", "Valéry Giscard d'Estaing"),
        ("Abdullah II of Jordan", "Abdullah II"),
        ("Erie GM Sherry", "Erie"),
        ("NATO chief", ""),
        ("arrived", ""),
        ("Xi’s parade", "Xi"),
    ],
)
def test_where_a_name_ends(text: str, expected: str) -> None:
    assert run(text) == expected


def test_a_word_that_breaks_is_in_no_name() -> None:
    tokens = tuple(tokenise("Emma Roe Tuesday"))
    found = read_run(tokens, 0, 3, [False, False, True])
    assert found is not None
    assert found.parts == ("emma", "roe")


def test_spellings_have_one_key() -> None:
    keys = {name_key(n) for n in ("Kim Jong Un", "Kim Jong-un", "Kim Jong-Un")}
    assert keys == {"kim jong un"}
    assert name_key("Luiz Inácio Lula") == name_key("Luiz Inacio Lula")


def test_parts_leave_suffixes_out() -> None:
    assert name_parts("Milton J. Little Jr") == ("milton", "j", "little")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Xi Jinping", True),
        ("Woo Won-shik", True),
        ("Kim Jong Un", True),
        ("Soo Kim", False),
        ("Wen-Ti Sung", False),
        ("Vladimir Putin", False),
    ],
)
def test_family_name_first(name: str, expected: bool) -> None:
    assert family_first(name_parts(name)) is expected


def test_short_forms_begin_with_the_family_name() -> None:
    assert short_forms(name_parts("Kim Jong-un")) == ("kim", "jong un")
    assert short_forms(name_parts("Soo Kim")) == ("kim", "soo")
    assert short_forms(name_parts("Miguel Diaz-Canel"))[0] == "diaz canel"
    assert short_forms(name_parts("Denis Sassou Nguesso"))[:2] == (
        "nguesso",
        "sassou nguesso",
    )
    assert "leyen" in short_forms(name_parts("Ursula von der Leyen"))
