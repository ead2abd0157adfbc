"""Bytes to text: encodings told apart, binary refused, newlines untouched."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from geoviz.errors import (
    EmptySourceError,
    EncodingError,
    SourceNotFoundError,
    TooLargeError,
    UnreadableError,
)
from geoviz.read import text_file
from geoviz.read.text_file import decode, read_bytes

FRENCH = "L’été à Orléans fut très chaud : « jamais vu ».\r\nOn déménage à Nîmes.\n"


@pytest.mark.parametrize(
    "data",
    [
        FRENCH.encode(),
        codecs.BOM_UTF8 + FRENCH.encode(),
        FRENCH.encode("utf-16"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-16-le"),
        FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-32"),
        FRENCH.encode("cp1252"),
    ],
    ids=["utf8", "utf8-bom", "utf16", "utf16-be", "le", "be", "utf32", "cp1252"],
)
def test_every_known_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data, "a.txt") == FRENCH


def test_newlines_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n\n", "a.txt") == "a\r\nb\rc\n\n"


def test_a_little_damage_is_marked_and_the_rest_kept() -> None:
    data = "Zürich, Genève, Neuchâtel".encode() + b" \xff end"
    assert decode(data, "a.txt") == "Zürich, Genève, Neuchâtel \ufffd end"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"text with a \x00 in it and \x00 more",
        b"\x01\x02\x03\x04\x05\x06\x07 and so on",
        b"%PDF-1.7\nplain looking",
        b"PK\x03\x04 an office file",
        "Пекин принимает гостей саммита".encode("cp1251"),
        "北京举行阅兵式。".encode("gbk"),
    ],
    ids=["bytes", "nul", "controls", "pdf", "zip", "cp1251", "gbk"],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes) -> None:
    with pytest.raises(EncodingError, match=r"^odd\.txt: .+; save its? ") as caught:
        decode(data, "odd.txt")
    assert "\n" not in str(caught.value)


def test_the_line_of_the_first_bad_byte_is_named() -> None:
    with pytest.raises(EncodingError, match=r"^odd\.txt: line 3: "):
        decode(b"one\ntwo\n" + "Пекин принимает гостей".encode("cp1251"), "odd.txt")


def test_a_declared_encoding_is_used_where_utf8_fails() -> None:
    data = "Пекин принимает гостей".encode("cp1251")
    assert decode(data, "a.html", "windows-1251") == "Пекин принимает гостей"
    assert decode("Пекин".encode(), "a.html", "windows-1251") == "Пекин"


@pytest.mark.parametrize("data", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE + b" \0"])
def test_a_byte_order_mark_alone_is_empty(data: bytes) -> None:
    with pytest.raises(EmptySourceError):
        decode(data, "a.txt")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(EmptySourceError, match=r"^a\.txt: the file is empty"):
        read_bytes(path, "a.txt")


def test_the_size_limit_holds_to_the_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_file, "MAX_BYTES", 2_000_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2_000_000)
    assert len(read_bytes(path, "a.txt")) == 2_000_000
    path.write_bytes(b"a" * 2_000_001)
    with pytest.raises(TooLargeError, match=r"^a\.txt: larger than 2 MB; split"):
        read_bytes(path, "a.txt")


def test_missing_folder_and_pipe_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such file"):
        read_bytes(tmp_path / "none.txt", "none.txt")
    with pytest.raises(UnreadableError, match=r"^folder: "):
        read_bytes(tmp_path, "folder")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableError, match="not a regular file"):
        read_bytes(tmp_path / "pipe.txt", "pipe.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_permission_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission denied"):
        read_bytes(path, "a.txt")


def test_a_refused_permission_is_named_even_for_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableError, match=r"permission denied\); give yourself"):
        read_bytes(tmp_path / "a.txt", "a.txt")
