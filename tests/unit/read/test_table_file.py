"""Tables of articles: columns, separators, and rows at fault by their line."""

from __future__ import annotations

import json
from datetime import date

import pytest

from geoviz.errors import SourceError, TableError
from geoviz.read import child
from geoviz.read.article import Article
from geoviz.read.columns import COLUMNS, OTHER_NAMES
from geoviz.read.table_file import read_csv, read_jsonl


def split(
    items: list[Article | SourceError],
) -> tuple[list[Article], list[str]]:
    articles = [item for item in items if isinstance(item, Article)]
    problems = [item for item in items if isinstance(item, SourceError)]
    assert all(isinstance(problem, TableError) for problem in problems)
    return articles, [str(problem) for problem in problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_count_whatever_their_case_order_and_separator(separator: str) -> None:
    lines = [
        ["Mood", "PUBLISHED", "Publisher", " Text ", "ID", "title"],
        ["x", "2025-09-03", "The Post", '"One, two; three\nlines"', "a1", "Head"],
    ]
    content = "\n".join(separator.join(line) for line in lines) + "\n"
    articles, problems = split(list(read_csv(content, "t.csv")))
    assert problems == []
    assert articles == [
        Article(
            text="One, two; three\nlines",
            title="Head",
            publisher="The Post",
            published=date(2025, 9, 3),
            doc_id="a1",
            row=2,
            origin="t.csv: line 2",
        )
    ]


def test_newlines_within_a_field_are_kept() -> None:
    articles, _ = split(list(read_csv('text\r\n"a\r\nb\rc\n"\r\n', "t.csv")))
    assert articles[0].text == "a\r\nb\rc\n"


def test_an_article_longer_than_the_csv_default_is_read() -> None:
    long = "word " * 60_000
    articles, _ = split(list(read_csv(f"text\n{long}\n", "t.csv")))
    assert articles[0].text == long


def test_a_row_at_fault_is_named_by_its_line_and_the_others_read() -> None:
    content = 'id,text\n1,"one\nstill one"\n2,two,extra\n3,\n4,four\n'
    articles, problems = split(list(read_csv(content, "t.csv")))
    assert [article.doc_id for article in articles] == ["1", "4"]
    assert [problem.partition(";")[0] for problem in problems] == [
        "t.csv: line 4: 3 fields where the header has 2",
        "t.csv: line 5: the text is empty",
    ]


def test_an_unclosed_quote_is_named_by_the_line_it_opens_on() -> None:
    articles, problems = split(list(read_csv('text\none\n"two\nthree\n', "t.csv")))
    assert [article.text for article in articles] == ["one"]
    assert len(problems) == 1
    assert problems[0].startswith("t.csv: line 3: ")


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", '"broken'])
def test_no_text_column(content: str) -> None:
    articles, problems = split(list(read_csv(content, "t.csv")))
    assert articles == []
    assert len(problems) == 1
    assert "no column 'text'" in problems[0]


def test_a_day_that_is_none_is_reported_and_the_row_kept() -> None:
    content = "text,published\nWords,03/09/2025\n"
    articles, problems = split(list(read_csv(content, "t.csv")))
    assert [article.published for article in articles] == [None]
    (problem,) = problems
    assert problem == (
        "t.csv: line 2: published '03/09/2025' is not a day, so it is left out;"
        " write it as 2025-09-03"
    )


def test_json_lines_with_each_way_to_be_wrong() -> None:
    lines = [
        '{"TEXT": "one", "Id": 7, "extra": [1]}',
        "",
        "not json",
        "[1, 2]",
        '{"body": "x"}',
        '{"text": ["a"]}',
        '{"text": "  "}',
        '{"text": "two\\u2028lines"}\r',
        "[" * 100_000,
    ]
    articles, problems = split(list(read_jsonl("\n".join(lines), "t.jsonl")))
    assert [(item.doc_id, item.row, item.text) for item in articles] == [
        ("7", 1, "one"),
        ("", 8, "two\u2028lines"),
    ]
    assert [problem.split(": ")[1] for problem in problems] == [
        "line 3",
        "line 4",
        "line 5",
        "line 6",
        "line 7",
        "line 9",
    ]


def test_what_utf8_cannot_hold_is_marked() -> None:
    line = json.dumps({"text": "a\ud800b\0c"})
    articles, _ = split(list(read_jsonl(line, "t.jsonl")))
    assert articles[0].text == "a\ufffdb\ufffdc"


def test_columns_may_have_the_names_that_others_give_them() -> None:
    row = {
        "text": "One.",
        "headline": "Head",
        "publishedAt": "2025-09-03T08:00:00Z",
        "source": {"id": None, "name": "The Post"},
    }
    articles, problems = split(list(read_jsonl(json.dumps(row), "t.jsonl")))
    assert problems == []
    (article,) = articles
    assert (article.title, article.publisher) == ("Head", "The Post")
    assert article.published == date(2025, 9, 3)


def test_our_own_name_of_a_column_comes_before_another() -> None:
    content = "date,published,source,publisher,text\n2001-01-01,2025-09-03,a,b,One.\n"
    articles, problems = split(list(read_csv(content, "t.csv")))
    assert problems == []
    assert (articles[0].published, articles[0].publisher) == (date(2025, 9, 3), "b")


def test_a_day_that_is_none_is_told_by_the_column_it_stands_in() -> None:
    articles, problems = split(list(read_csv("date,text\nsoon,One.\n", "t.csv")))
    assert articles[0].published is None
    (problem,) = problems
    assert problem.startswith("t.csv: line 2: date 'soon' is not a day, so it is left")


def test_the_confined_reader_knows_the_same_names() -> None:
    others = {name for names in OTHER_NAMES.values() for name in names}
    assert {*COLUMNS, *others} == child.COLUMNS
