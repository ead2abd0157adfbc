"""PDF, Word and Parquet files, archives of them, and files handed over in memory."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geoviz.errors import (
    DuplicateDocumentError,
    EmptySourceError,
    FormatError,
    SourceError,
    TableError,
    TooLargeError,
    WorkLimitError,
)
from geoviz.models import Document
from geoviz.read import confined, readers
from geoviz.read.confined import Allowance
from geoviz.read.documents import Upload, read_documents, read_uploads
from tests.files import archive, endless_pdf, parquet, pdf, word


def read(name: str, data: bytes) -> tuple[Document, ...]:
    return read_uploads([Upload(name, data)], on_problem=lambda _: None)


def test_a_pdf_is_read_in_paragraphs() -> None:
    page = [
        "Two ferries collide off Mombasa",
        "",
        "Two ferries collided off the port of Mom-",
        "basa on Tuesday, the coast guard said.",
    ]
    (document,) = read(
        "ferry.pdf", pdf([page], title="Two ferries collide off Mombasa")
    )
    assert document.doc_id == "ferry.pdf"
    assert document.title == "Two ferries collide off Mombasa"
    assert document.text == (
        "Two ferries collide off Mombasa\n\nTwo ferries collided off the port of"
        " Mombasa on Tuesday, the coast guard said."
    )
    assert document.published is None


def test_a_title_that_the_pages_do_not_say_does_not_count() -> None:
    page = ["Rain in Bergen", "", "It rained in the west on Monday,", "and on Tuesday."]
    (document,) = read("a.pdf", pdf([page], title="doc1.doc"))
    assert document.title == "Rain in Bergen"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"words", "is no PDF"),
        (b"%PDF-1.7\nwords", "is broken, or no PDF file"),
        (pdf([[]]), "holds no text; its pages may be pictures"),
    ],
    ids=["no PDF", "broken", "pictures"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=f"^bad.pdf: {says}"):
        read("bad.pdf", data)


def test_a_pdf_that_hangs_its_parser_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(confined, "ALLOWANCE", Allowance(seconds=1))
    with pytest.raises(WorkLimitError, match="took more than 1 seconds, so it was"):
        read("bad.pdf", endless_pdf())


def test_a_pdf_that_fills_the_memory_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(confined, "ALLOWANCE", Allowance(megabytes=120))
    with pytest.raises(SourceError, match=r"^bad\.pdf: "):
        read("bad.pdf", pdf([["x" * 100] * 300_000]))


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "ALLOWANCE", Allowance(characters=50))
    with pytest.raises(WorkLimitError, match="holds too much text"):
        read("bad.pdf", pdf([["words"] * 40]))


def test_a_word_document_is_read_in_order() -> None:
    data = word(["It rained in Oslo.", "", "* Roads shut"], heading="Rain")
    (document,) = read("rain.docx", data)
    assert document.text == "Rain\n\nIt rained in Oslo.\n\n• Roads shut"
    assert document.title == "Rain"


@pytest.mark.parametrize(
    "data",
    [b"\xd0\xcf\x11\xe0", archive({"word/document.xml": b"<w>"})],
    ids=["old", "no Word"],
)
def test_what_is_no_word_document_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match=r"^bad\.docx: is "):
        read("bad.docx", data)


def test_a_word_document_that_is_a_bomb_is_refused() -> None:
    with pytest.raises(TooLargeError, match="150 times its size"):
        read("bad.docx", archive({"word/document.xml": b" " * 30_000_000}))


def test_rows_of_a_parquet_file_are_articles() -> None:
    data = parquet(
        {
            "Text": ["Rain in Oslo.", "Sun in Bergen.", ""],
            "published": [date(2025, 9, 3), None, None],
            "id": ["a", None, None],
            "clicks": [1, 2, 3],
        }
    )
    problems: list[SourceError] = []
    documents = read_uploads([Upload("t.parquet", data)], on_problem=problems.append)
    assert [(one.doc_id, one.text, one.published) for one in documents] == [
        ("a", "Rain in Oslo.", date(2025, 9, 3)),
        ("t.parquet:2", "Sun in Bergen.", None),
    ]
    assert [type(problem) for problem in problems] == [TableError]
    assert str(problems[0]).startswith("t.parquet: row 3: the text is empty")


def test_a_parquet_file_without_text_names_its_columns() -> None:
    with pytest.raises(FormatError, match=r"no column 'text' \(found: 'body'\)"):
        read("t.parquet", parquet({"body": ["x"]}))
    with pytest.raises(FormatError, match="is no Parquet file"):
        read("t.parquet", b"PAR1 cut off")


def test_an_archive_is_a_folder(tmp_path: Path) -> None:
    data = archive(
        {
            "day/one.txt": b"Rain in Oslo.",
            "two.pdf": pdf([["Sun in Bergen."]]),
            "three.csv": b"text\nSnow in Tromso.\n",
            "bad.pdf": b"%PDF-",
        }
    )
    path = tmp_path / "news.zip"
    path.write_bytes(data)
    problems: list[SourceError] = []
    documents = read_documents(tmp_path, on_problem=problems.append)
    assert [one.doc_id for one in documents] == [
        "news.zip/day/one.txt",
        "news.zip/three.csv:2",
        "news.zip/two.pdf",
    ]
    assert [str(problem).split(": ")[0] for problem in problems] == [f"{path}/bad.pdf"]


def test_uploads_read_as_the_same_files_in_a_folder(tmp_path: Path) -> None:
    files = {"a.txt": b"Rain in Oslo.", "b.md": b"# Sun\n\nSun in Bergen.\n"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    uploads = [Upload(name, data) for name, data in files.items()]
    assert read_uploads(uploads) == read_documents(tmp_path)


@pytest.mark.parametrize(
    ("name", "doc_id"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\news\\a.txt", "a.txt"),
        ("a\nb.txt", "a\ufffdb.txt"),
        ("<img src=x>.txt", "<img src=x>.txt"),
    ],
)
def test_a_name_is_a_label(name: str, doc_id: str) -> None:
    assert read(name, b"Rain in Oslo.")[0].doc_id == doc_id


def test_uploads_are_limited_in_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 1_000_000)
    with pytest.raises(TooLargeError, match=r"^a\.txt: larger than 1 MB"):
        read("a.txt", b"x" * 1_000_001)
    with pytest.raises(EmptySourceError, match="the file is empty"):
        read("a.txt", b" \n")
    with pytest.raises(EmptySourceError, match="no file given"):
        read_uploads([])


def test_two_uploads_of_one_name_are_an_error() -> None:
    with pytest.raises(DuplicateDocumentError, match=r"the same id 'a\.txt'"):
        read_uploads([Upload("a.txt", b"One."), Upload("a.txt", b"Two.")])
