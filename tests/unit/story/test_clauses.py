"""Which words belong together, with a real tokeniser. By hand."""

from __future__ import annotations

import pytest

from geoviz.models import Token
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from tests.texts import extraction


def cut(text: str) -> tuple[Clauses, tuple[Token, ...]]:
    found = extraction(text)
    sentence = found.sentences[0]
    first = after_dateline(found.tokens, sentence)
    return Clauses(found.tokens, sentence, first), found.tokens


def clause_of(text: str, word: str) -> tuple[int, str]:
    clauses, tokens = cut(text)
    position = next(i for i, t in enumerate(tokens) if t.text == word)
    return clauses.of(position), clauses.link(position)


@pytest.mark.parametrize(
    ("text", "word", "link"),
    [
        ("He died when a bus crashed.", "crashed", "linked"),
        ("Ann, who left Rome, met Bob.", "left", "relative"),
        ("Ann, who left Rome, met Bob.", "met", "main"),
        ("He left after he met Bob.", "met", "sub"),
        ("They met in Rome, where he lives.", "lives", "where"),
        ("Police said that he left.", "left", "main"),
        ("The storm that hit Rome passed.", "hit", "relative"),
        ("He came and met Ann that evening.", "evening", "main"),
        ("He served as mayor in Rome.", "Rome", "main"),
        ("It fell as he left.", "left", "linked"),
    ],
)
def test_link(text: str, word: str, link: str) -> None:
    assert clause_of(text, word)[1] == link


def test_the_main_clause_goes_on_after_a_relative_one() -> None:
    text = "Ann, who left Rome on Monday, met Bob."
    assert clause_of(text, "Ann")[0] == clause_of(text, "met")[0]
    assert clause_of(text, "left")[0] != clause_of(text, "met")[0]


def test_a_list_does_not_end_a_clause() -> None:
    text = "The storm that hit Rome, Paris and Bonn passed."
    assert clause_of(text, "hit")[0] == clause_of(text, "Bonn")[0]


def test_what_hangs_from_what() -> None:
    clauses, _ = cut("He died when a bus crashed.")
    assert clauses.hangs_from(1, 0)
    assert not clauses.hangs_from(0, 1)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("LIMA, June 24 (Reuters) - A quake struck.", "A"),
        ("RICHMOND, Va. (AP) - Ann left.", "Ann"),
        ("HAVANA – Ann left.", "Ann"),
        ("Madrid, 25 December 2022 (dpa) - Ann left.", "Ann"),
        ("Rome (dpa/AFP) - Ann left.", "Ann"),
        ("Ann (34, of Rome) left - at last.", "Ann"),
        ("Ann left - at last.", "Ann"),
        ("UN-backed talks began.", "UN"),
        ("NATO said it - the alliance - would act.", "NATO"),
    ],
)
def test_dateline(text: str, first: str) -> None:
    found = extraction(text)
    sentence = found.sentences[0]
    assert found.tokens[after_dateline(found.tokens, sentence)].text == first
