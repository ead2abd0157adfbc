from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.errors import DataError, MissingDataError
from geoviz.gazetteer import Lexicon

TITLES = """\
title,rank,source
President,head_of_state,known
Prime Minister,head_of_government,known
Foreign Minister,other,known
Mr.,honorific,known
"""
WORDS = "word,rank\nthe,1\nof,2\ntime,60\nof,9\n"
NAMES = """\
name,kind,weight
Kim,surname,0.9
Kim,given,0.4
José,given,0.8
Jose,given,0.3
Washington,surname,0.2
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "titles.csv").write_text(TITLES, encoding="utf-8")
    (tmp_path / "words.csv").write_text(WORDS, encoding="utf-8")
    (tmp_path / "person_names.csv").write_text(NAMES, encoding="utf-8")
    return tmp_path


def test_what_is_known_of_a_word(folder: Path) -> None:
    lexicon = Lexicon.open(folder)
    assert lexicon.title("president") == "head_of_state"
    assert lexicon.title("prime minister") == "head_of_government"
    assert lexicon.title("mr") == "honorific"
    assert lexicon.title("minister") is None
    assert set(lexicon.titles) == {
        "president",
        "prime minister",
        "foreign minister",
        "mr",
    }
    assert lexicon.word_rank("the") == 1
    assert lexicon.word_rank("of") == 2
    assert lexicon.word_rank("kim") is None
    assert lexicon.word_rank("zebra") is None
    assert lexicon.surname("kim") == pytest.approx(0.9)
    assert lexicon.given("kim") == pytest.approx(0.4)
    assert lexicon.given("jose") == pytest.approx(0.8)
    assert lexicon.given("washington") == 0
    assert lexicon.surname("the") == 0
    assert lexicon.surname("zebra") == 0
    assert lexicon.name_facts("the") == (1, 0.0, 0.0)
    assert lexicon.name_facts("kim") == (
        None,
        lexicon.given("kim"),
        lexicon.surname("kim"),
    )


def test_an_edited_table_is_read_anew(folder: Path) -> None:
    assert Lexicon.open(folder).word_rank("zebra") is None
    (folder / "words.csv").write_text(WORDS + "zebra,900\n", encoding="utf-8")
    assert Lexicon.open(folder).word_rank("zebra") == 900


@pytest.mark.parametrize(
    ("name", "row", "complaint"),
    [
        ("titles.csv", "King,monarch,known", "known are head_of_state"),
        ("titles.csv", "King,head_of_state,", "the source is empty"),
        ("titles.csv", "PRESIDENT,other,known", "in an earlier row"),
        ("titles.csv", ",other,known", "first field is empty"),
        ("words.csv", "zebra,0", "no whole number from 1"),
        ("words.csv", "zebra,often", "no whole number from 1"),
        ("person_names.csv", "Li,family,0.5", "known are given, surname"),
        ("person_names.csv", "Li,surname,nan", "no number above 0"),
        ("person_names.csv", "Li,surname,0", "no number above 0"),
    ],
)
def test_a_broken_row_is_named(
    folder: Path, name: str, row: str, complaint: str
) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}{row}\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        Lexicon.open(folder)
    line = text.count("\n") + 1
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert complaint in str(caught.value)


def test_a_missing_table_is_missing_data(folder: Path) -> None:
    (folder / "words.csv").unlink()
    with pytest.raises(MissingDataError, match=r"words\.csv"):
        Lexicon.open(folder)
