"""What words may be in titles and names, by their letters alone."""

from __future__ import annotations

import pytest

from geoviz.extract.person_shapes import (
    GIVEN_TOO,
    HEADS,
    HONORIFICS,
    NEVER_NAMES,
    THINGS,
)
from geoviz.extract.tokens import tokenise
from geoviz.extract.word_kinds import (
    BEGINS_NAME,
    BREAKS,
    ENDS_TITLE,
    MAY_BREAK,
    PART,
    PLURAL_TITLE,
    THING,
)

NAME = PART | BEGINS_NAME


def kinds(word: str) -> int:
    (token,) = tokenise(word)
    return token.kinds


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("minister", ENDS_TITLE | MAY_BREAK),
        ("ministers", ENDS_TITLE | PLURAL_TITLE),
        ("Sen", ENDS_TITLE | NAME),
        ("cardiologist", ENDS_TITLE),
        ("Dr", NAME | MAY_BREAK | BREAKS),
        ("The", NAME | MAY_BREAK | BREAKS),
        ("A", NAME | MAY_BREAK),  # "A. Smith"
        ("Sheikh", NAME | MAY_BREAK),  # "Hassan Sheikh Mohamud"
        ("April", NAME | MAY_BREAK),
        ("Bridge", NAME | THING),
        ("d'Estaing", PART | BEGINS_NAME),
        ("al", BEGINS_NAME),
        ("NATO", MAY_BREAK | BREAKS),
        ("walked", 0),
        ("1984", 0),
        (",", 0),
    ],
)
def test_kinds_of_words(word: str, expected: int) -> None:
    assert kinds(word) == expected


def test_every_listed_word_has_its_kind() -> None:
    for words, kind in (
        (HEADS, ENDS_TITLE),
        (HONORIFICS - GIVEN_TOO, BREAKS),
        (NEVER_NAMES, MAY_BREAK),
        (THINGS, THING),
    ):
        alone = [word for word in words if len(tokenise(word)) == 1]
        assert len(alone) > 0.9 * len(words)
        assert all(kinds(word) & kind for word in alone)
