"""CSV: read back what was written; and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geoviz.models import Story
from geoviz.tables import rows, split_list, table_named, unguarded
from geoviz.tables.csv_file import cell, guarded, joined, write_csv
from tests.stories import HOSTILE, summit

TEXT = st.text(alphabet=st.sampled_from("ab'=+-@\t\r\n |\\\",＝é😀"), max_size=8)


def written(name: str, story: Story | None = None) -> str:
    file = io.StringIO(newline="")
    write_csv(file, table_named(name), rows(story or summit(), name))
    return file.getvalue()


def read(content: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content, newline="")))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (-75, "-75"),
        (-75.25, "-75.25"),
        (1e-7, "1e-07"),
        (date(2025, 9, 3), "2025-09-03"),
        ((), ""),
        (("a", "b|c"), r"a|b\|c"),
        ("-75", "'-75"),
    ],
)
def test_a_value_as_a_cell(value: object, text: str) -> None:
    assert cell(value) == text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\n=1",
        "'=1",
        "''=1",
        "＝1",
        '=HYPERLINK("http://x","y")',
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "Kim", "'tis", "“No”", " date 2025", "\nWorld", "2-1", "a=b", "'", "\t"[:0]],
)
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(TEXT)
def test_the_guard_can_always_be_taken_off(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r＝＋－＠")


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_a_list_can_always_be_split_again(items: list[str]) -> None:
    if items != [""]:  # one empty item looks like no item; no list holds one
        assert list(split_list(joined(items))) == items


@given(TEXT)
def test_the_file_gives_back_any_text(text: str) -> None:
    story = summit()
    document = replace(story.documents[0], text=text or "x", title=text)
    story = replace(story, documents=(document,), publications=(story.publications[0],))
    (row,) = read(written("documents", story))
    assert unguarded(row["text"]) == (text or "x")
    assert unguarded(row["title"]) == text


def test_hostile_text_comes_back_character_for_character() -> None:
    assert read(written("documents"))[2]["text"] == HOSTILE


def test_offsets_hold_for_one_who_only_reads_the_csv_files() -> None:
    texts = {row["doc_id"]: row["text"] for row in read(written("documents"))}
    for name, words in (("mentions", "surface"), ("evidence", "quote")):
        for row in read(written(name)):
            span = slice(int(row["start"]), int(row["end"]))
            assert texts[row["doc_id"]][span] == row[words]


def test_no_cell_of_text_begins_like_a_formula() -> None:
    story = summit()
    document = replace(story.documents[0], text="=cmd|' /C calc'!A0", title="@x")
    story = replace(story, documents=(document, *story.documents[1:]))
    for row in read(written("documents", story)):
        for value in row.values():
            assert value[:1] not in tuple("=+-@\t\r")


def test_missing_values_are_empty_and_the_header_is_first() -> None:
    content = written("places")
    assert content.startswith("place_id,name,feature,country,admin1,lat,lon,")
    sahel = next(row for row in read(content) if row["name"] == "the Sahel")
    assert (sahel["lat"], sahel["lon"], sahel["days"]) == ("", "", "")
