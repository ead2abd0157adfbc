"""Folders and files to the list of files to read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from geoviz.errors import SourceError
from geoviz.read.sources import find_files


def ids(*sources: str | Path) -> tuple[list[str], list[str]]:
    problems: list[SourceError] = []
    files = find_files(sources, problems.append)
    return [file.doc_id for file in files], [str(problem) for problem in problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "news"
    for name in (
        "b.txt",
        "a.TXT",
        "sub/deep/c.md",
        "sub/page.html",
        "sub/old.HTM",
        "rows.csv",
        "rows.jsonl",
        ".hidden.txt",
        ".git/x.txt",
        "README.md",
        "sub/readme.txt",
        "LICENSE.txt",
        "photo.jpg",
        "notes",
        "readmes-of-the-world.txt",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")
    return root


def test_a_folder_is_searched_to_its_bottom_in_order(folder: Path) -> None:
    found, problems = ids(folder)
    assert found == [
        "a.TXT",
        "b.txt",
        "readmes-of-the-world.txt",
        "rows.csv",
        "rows.jsonl",
        "sub/deep/c.md",
        "sub/old.HTM",
        "sub/page.html",
    ]
    assert problems == []


def test_a_file_given_by_name_is_read_whatever_it_is_called(folder: Path) -> None:
    found, problems = ids(folder / "README.md", folder / ".hidden.txt")
    assert (found, problems) == ([".hidden.txt", "README.md"], [])


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    once, _ = ids(folder)
    twice, problems = ids(folder / "sub" / "deep" / "c.md", folder / "sub", folder)
    assert (twice, problems) == (once, [])


def test_other_kinds_of_file_are_refused_by_name(folder: Path) -> None:
    found, problems = ids(folder / "photo.jpg")
    assert found == []
    (problem,) = problems
    assert problem == (
        f"{folder}/photo.jpg: not a kind of file that is read; save it as one of"
        " .txt, .md, .html, .htm, .csv, .jsonl, .parquet, .docx, .pdf, .zip"
    )


@pytest.mark.parametrize("source", ["", "no/such", "a\0b.txt"])
def test_what_is_not_there_is_reported(source: str) -> None:
    found, problems = ids(source)
    assert found == []
    assert len(problems) == 1
    assert "no such file or folder" in problems[0]


def test_a_folder_without_documents_names_the_kinds(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("about")
    _, problems = ids(tmp_path)
    assert len(problems) == 1
    assert ".txt, .md, .html" in problems[0]


def test_links_within_are_followed_once_and_loops_end(folder: Path) -> None:
    before, _ = ids(folder)
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "same.txt").symlink_to(folder / "b.txt")
    found, problems = ids(folder)
    assert problems == []
    assert sorted(found) == sorted({*before, "same.txt"} - {"b.txt"})


def test_links_out_of_the_folder_are_reported_not_followed(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "diary.txt").write_text("secret")
    before, _ = ids(folder)
    (folder / "x.txt").symlink_to(tmp_path / "private" / "diary.txt")
    (folder / "y").symlink_to(tmp_path / "private")
    found, problems = ids(folder)
    assert found == before
    assert [problem.partition(":")[0] for problem in problems] == [
        f"{folder}/x.txt",
        f"{folder}/y",
    ]


def test_a_name_that_is_not_utf8_becomes_text(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("words")
    found, _ = ids(tmp_path)
    assert found == ["caf\\xe9.txt"]
