from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from geoviz.errors import CorrectionError, SourceNotFoundError
from geoviz.project import read_corrections, write_corrections
from geoviz.project.corrections_file import format_corrections, parse_corrections
from tests.unit.corrections.story import MISSOURI, correct

MADE = correct("Springfield", "place", f"{MISSOURI} Springfield", nth=1)


def test_a_row_is_a_line_that_a_person_can_read() -> None:
    lines = format_corrections([MADE]).splitlines()
    assert lines[0] == (
        "doc_id,words,kind,old,new,scope,who,when,why,start,end,sha256,before,after"
    )
    assert lines[1].startswith(
        f"a.txt,Springfield,place,,{MISSOURI} Springfield,here,Ada,2026-01-02,seen"
        " there,71,82,"
    )
    assert len(lines) == 2


def test_what_is_written_is_read(tmp_path: Path) -> None:
    made = (
        MADE,
        correct("Anna Berg", "country", "SE", why='said "so", she did'),
        correct("SPRINGFIELD", "not a place", scope="collection"),
        replace(MADE, doc_id="=cmd|' /C calc'!A0", words="-1\n\u2028+\\n\x07", end=79),
        replace(MADE, before="\t=x", after="@\r\n", sha256=""),
    )
    path = write_corrections(made, tmp_path / "corrections.csv")
    assert read_corrections(path) == made
    assert path.read_bytes().count(b"\n") == 6


def test_no_cell_begins_as_a_formula() -> None:
    made = replace(MADE, words="=1+1", start=-1, end=-1, who="@x", why="+", before="-")
    row = format_corrections([made]).splitlines()[1]
    assert not any(cell.startswith(tuple("=+-@")) for cell in row.split(","))
    assert parse_corrections(format_corrections([made]).encode()) == (made,)


def test_by_hand_with_few_columns() -> None:
    text = "\ufeffkind,new,words,doc_id\r\nnot a place,,Paris,a.txt\r\n\r\n"
    (made,) = parse_corrections(text.encode())
    assert (made.kind, made.words, made.start, made.scope) == (
        "not a place",
        "Paris",
        -1,
        "here",
    )


HEAD = "doc_id,words,kind,new,scope,when,start,end,sha256\n"


@pytest.mark.parametrize(
    ("rows", "line", "what"),
    [
        ("a,x,place,nowhere,,,,,\n", 2, "is no place of the gazetteer"),
        ("a,x,wrong,,,,,,\n", 2, "kind 'wrong' is none"),
        ("a,x,not a place,,everywhere,,,,\n", 2, "scope 'everywhere' is none"),
        ("a,x,not a place,,,3 Sept,,,\n", 2, "is no day"),
        ("a,x,not a place,,,2025-02-30,,,\n", 2, "is no day"),
        ("a,x,not a place,,,,-1,0,\n", 2, "is no offset"),
        ("a,x,not a place,,,,5,9,\n", 2, "not as long as the words"),
        ("a,x,not a place,,,,,,xyz\n", 2, "no digest"),
        ("a,,not a place,,,,,,\n", 2, "words are empty"),
        ("a,x,not a place\n", 2, "3 cells instead of 9"),
        ("a,x,not a place,,,,,,\na,\x1b[2J,place,,,,,,\n", 3, "no place of"),
        ("a,x,not a place,,,,,,\na,x,date,\x1b,,,,,\n", 3, "control character"),
        ('a,"x,place,,,,,,\n', 2, "not valid CSV"),
        ('a,"x\ny",place,,,,,,\n', 3, "line break"),
        ("a,\\ud800,not a place,,,,,,\n", 2, "half a character"),
        ("a," + "x" * 10_001 + ",not a place,,,,,,\n", 2, "longer than"),
        ("a," + "x" * 200_000 + ",not a place,,,,,,\n", 2, "field larger"),
    ],
)
def test_one_clear_error_names_file_and_row(rows: str, line: int, what: str) -> None:
    with pytest.raises(CorrectionError) as caught:
        parse_corrections((HEAD + rows).encode(), "p/corrections.csv")
    assert str(caught.value).startswith(f"p/corrections.csv:{line}: ")
    assert what in str(caught.value)


@pytest.mark.parametrize("head", ["doc_id,words\n", HEAD[:-1] + ",colour\n", "a,a\n"])
def test_the_columns_are_told(head: str) -> None:
    with pytest.raises(CorrectionError, match="the columns of corrections"):
        parse_corrections(head.encode())


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(CorrectionError, match=r"corrections.csv:2: not UTF-8"):
        parse_corrections(HEAD.encode() + b"\xff\xfe\n")


def test_no_file() -> None:
    with pytest.raises(SourceNotFoundError):
        read_corrections("no/such.csv")


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    with pytest.raises(CorrectionError):
        write_corrections([replace(MADE, new="place:1\x00")], path)
    assert list(tmp_path.iterdir()) == []
