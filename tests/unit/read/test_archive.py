import io
import stat
import struct
import zipfile

import pytest

from geoviz.errors import (
    EmptySourceError,
    FormatError,
    SourceError,
    TooLargeError,
    UnreadableError,
)
from geoviz.read import archive as module
from geoviz.read.archive import check_archive, read_archive
from tests.files import archive


def split(data: bytes) -> tuple[dict[str, bytes], list[SourceError]]:
    found = list(read_archive(data, "news.zip"))
    files = dict(one for one in found if not isinstance(one, SourceError))
    return files, [one for one in found if isinstance(one, SourceError)]


def test_articles_are_found_and_the_rest_is_passed_over() -> None:
    files, problems = split(
        archive(
            {
                "b/two.txt": b"Two.",
                "one.md": b"One.",
                "README.md": b"About.",
                ".git/x.txt": b"No.",
                "__MACOSX/one.txt": b"No.",
                "photo.jpg": b"\xff",
                "empty/": b"",
            }
        )
    )
    assert files == {"b/two.txt": b"Two.", "one.md": b"One."}
    assert problems == []


@pytest.mark.parametrize(
    "name",
    [
        "../out.txt",
        "a/../../out.txt",
        "/etc/out.txt",
        "C:\\out.txt",
        "a\\..\\..\\b.txt",
    ],
)
def test_a_name_that_leads_out_refuses_the_archive(name: str) -> None:
    files, problems = split(archive({"good.txt": b"Good.", name: b"Bad."}))
    assert files == {}
    (problem,) = problems
    assert isinstance(problem, FormatError)
    assert str(problem).startswith(
        "news.zip: is not read, since a name in it leads out"
    )


def test_two_dots_within_a_name_are_no_way_out() -> None:
    files, _ = split(archive({"a..b.txt": b"Good.", "..c/d.txt": b"Hidden."}))
    assert list(files) == ["a..b.txt"]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    files, problems = split(archive({"a.txt": b" " * 30_000_000}))
    assert files == {}
    (problem,) = problems
    assert isinstance(problem, TooLargeError)
    assert "unpacks to more than 150 times its size" in str(problem)


def test_a_table_of_contents_that_lies_gives_no_more_than_it_says() -> None:
    data = bytearray(archive({"a.txt": b"Words. " * 100_000}))
    central = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, central + 24, 10)  # says that it unpacks to 10 bytes
    files, problems = split(bytes(data))
    assert files == {}
    (problem,) = problems
    assert "is damaged" in str(problem) or "broken" in str(problem)


def test_too_many_or_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_FILES", 2)
    with pytest.raises(TooLargeError, match="holds more than 2 files"):
        check_archive(archive({f"{n}.txt": b"x" for n in range(3)}), "news.zip")
    monkeypatch.setattr(module, "MAX_UNPACKED", 50)
    stored = archive({"a.txt": b"x" * 60}, method=zipfile.ZIP_STORED)
    with pytest.raises(TooLargeError, match="split it into several"):
        check_archive(stored, "news.zip")


def test_an_archive_within_is_reported_and_not_opened() -> None:
    files, problems = split(
        archive({"in.zip": archive({"a.txt": b"x"}), "b.txt": b"B"})
    )
    assert files == {"b.txt": b"B"}
    (problem,) = problems
    assert str(problem).startswith("news.zip/in.zip: an archive in an archive")


def test_links_twins_locks_and_odd_methods_are_reported() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
        file.writestr("twin.txt", "First.")
        with pytest.warns(UserWarning, match="Duplicate name"):
            file.writestr("twin.txt", "Second.")
        file.writestr(zipfile.ZipInfo("odd.txt"), "x" * 99, zipfile.ZIP_LZMA)
    files, problems = split(packed.getvalue())
    assert files == {"twin.txt": b"First."}
    assert {type(problem) for problem in problems} == {FormatError, UnreadableError}
    assert len(problems) == 3


def test_a_locked_file_is_said_to_be_locked() -> None:
    data = bytearray(archive({"a.txt": b"Secret."}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    _, problems = split(bytes(data))
    assert "locked with a password" in str(problems[0])


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"words", b"PK\x05\x06" + b"\0" * 17])
def test_what_is_no_archive_is_said_to_be_none(data: bytes) -> None:
    _, problems = split(data)
    assert isinstance(problems[0], FormatError)


def test_an_archive_without_documents_names_the_kinds() -> None:
    _, problems = split(archive({"a.jpg": b"x"}))
    assert isinstance(problems[0], EmptySourceError)
    assert ".txt, .md" in str(problems[0])
