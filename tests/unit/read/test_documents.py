"""Sources to documents: ids, order, what is filled in, what is reported."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from geoviz.errors import (
    DuplicateDocumentError,
    EmptySourceError,
    EncodingError,
    SourceError,
    TableError,
)
from geoviz.read import read_documents

SEEDS = Path(__file__).parents[3] / "seeds"


def write(path: Path, content: str | bytes = "Some words of an article.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_seeds_are_five_english_documents_byte_for_byte() -> None:
    documents = read_documents(SEEDS)
    assert [document.doc_id[:3] for document in documents] == [
        "000",
        "001",
        "002",
        "003",
        "004",
    ]
    for document in documents:
        data = (SEEDS / document.doc_id).read_bytes()
        assert document.text.encode() == data
        assert document.sha256 == hashlib.sha256(data).hexdigest()
        assert document.language == "en"
        assert document.published is None
        assert document.publisher == ""


def test_order_of_the_sources_does_not_matter(tmp_path: Path) -> None:
    first = write(tmp_path / "one" / "b.txt")
    second = write(tmp_path / "two" / "a.txt", "Other words.")
    assert read_documents(first, second) == read_documents(second, first)
    assert read_documents(first, first, tmp_path / "one") == read_documents(first)


def test_published_fills_undated_documents_only(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.md", "---\npublished: 2024-02-29\n---\nLeap day.\n")
    plain, dated = read_documents(tmp_path, published=date(2025, 9, 3))
    assert (plain.published, dated.published) == (date(2025, 9, 3), date(2024, 2, 29))


def test_one_bad_file_does_not_sink_the_others(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    write(tmp_path / "bad.txt", bytes(range(256)))
    write(tmp_path / "empty.txt", "")
    problems: list[SourceError] = []
    documents = read_documents(tmp_path, on_problem=problems.append)
    assert [document.doc_id for document in documents] == ["good.txt"]
    assert [type(problem) for problem in problems] == [EncodingError, EmptySourceError]


def test_without_a_callback_a_problem_is_a_warning(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    write(tmp_path / "empty.txt", "")
    with pytest.warns(UserWarning, match=r"empty\.txt: the file is empty"):
        read_documents(tmp_path)


def test_when_nothing_is_left_the_last_problem_is_raised(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "")
    write(tmp_path / "b.txt", bytes(range(256)))
    problems: list[SourceError] = []
    with pytest.raises(EncodingError, match=r"b\.txt"):
        read_documents(tmp_path, on_problem=problems.append)
    assert [type(problem) for problem in problems] == [EmptySourceError]


def test_no_source_at_all_is_an_error() -> None:
    with pytest.raises(EmptySourceError):
        read_documents()


def test_two_documents_of_one_id_are_refused_by_both_names(tmp_path: Path) -> None:
    write(tmp_path / "one" / "a.txt")
    write(tmp_path / "two" / "a.txt")
    with pytest.raises(DuplicateDocumentError) as caught:
        read_documents(tmp_path / "one", tmp_path / "two")
    assert f"{tmp_path}/one/a.txt" in str(caught.value)
    assert f"{tmp_path}/two/a.txt" in str(caught.value)
    both = read_documents(tmp_path)
    assert [document.doc_id for document in both] == ["one/a.txt", "two/a.txt"]


def test_two_rows_of_one_id_are_refused_by_their_lines(tmp_path: Path) -> None:
    write(tmp_path / "t.csv", "id,text\n7,One.\n8,Two.\n7,Three.\n")
    with pytest.raises(DuplicateDocumentError, match=r"line 4: .*t\.csv: line 2;"):
        read_documents(tmp_path)


def test_each_row_of_a_table_is_a_document(tmp_path: Path) -> None:
    write(tmp_path / "t.csv", "id,text\nx,One.\n,Two.\n")
    write(tmp_path / "sub" / "t.jsonl", '{"text": "Three."}\n')
    problems: list[SourceError] = []
    documents = read_documents(tmp_path, on_problem=problems.append)
    assert [(document.doc_id, document.text) for document in documents] == [
        ("sub/t.jsonl:1", "Three."),
        ("t.csv:3", "Two."),
        ("x", "One."),
    ]


def test_a_table_without_text_column_is_reported(tmp_path: Path) -> None:
    write(tmp_path / "t.csv", "id,body\n1,Words\n")
    with pytest.raises(TableError, match=r"no column 'text' \(found: 'id', 'body'\)"):
        read_documents(tmp_path / "t.csv")


@pytest.mark.parametrize("content", ["text", "id,text\n\n\n"])
def test_a_table_without_rows_is_reported(tmp_path: Path, content: str) -> None:
    write(tmp_path / "t.csv", content)
    with pytest.raises(EmptySourceError, match=r"t\.csv: a header and no row"):
        read_documents(tmp_path)


def test_progress_rises_from_nothing_to_all(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    seen: list[tuple[str, float]] = []
    read_documents(tmp_path, progress=lambda name, share: seen.append((name, share)))
    assert seen == [("a.txt", 0.0), ("b.txt", 0.5), ("", 1.0)]
