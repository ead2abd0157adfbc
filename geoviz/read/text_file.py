"""Bytes on disk to text, with every way that can go wrong told apart.

Newlines stay as they are: offsets count code points of the decoded content. Encodings
tried, in order: a byte order mark; UTF-16 without one where the zero bytes show it;
UTF-8; UTF-8 with a little damage (each bad byte becomes U+FFFD); and Windows-1252,
only where the result looks like writing in a Latin alphabet.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections import Counter
from pathlib import Path

from geoviz.errors import (
    EmptySourceError,
    EncodingError,
    SourceNotFoundError,
    TooLargeError,
    UnreadableError,
)

MAX_BYTES = 50_000_000
"""Largest file that is read, in bytes: some 8 million words."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.002
_MAX_HIGH_SHARE = 0.25
"""Accented letters and curly quotes make up under 15 % of any Latin-script text; in
Cyrillic, Greek or Chinese bytes read as Windows-1252 they are nearly all of it."""
_ADVICE = "save it as UTF-8 text and try again"


def read_bytes(path: Path, name: str) -> bytes:
    """The content of a regular file, at most `MAX_BYTES`.

    Args:
        path: where it lies.
        name: how messages call it.

    Raises:
        SourceNotFoundError, UnreadableError, TooLargeError, EmptySourceError.
    """
    try:
        # Not blocking, so that a pipe put in a folder is refused, not waited for.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(
                    f"{name}: not a regular file; give a file or folder of articles"
                )
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as cause:
        raise not_found(name) from cause
    except UnreadableError:
        raise
    except OSError as cause:
        raise unreadable(name, cause) from cause
    if len(data) > MAX_BYTES:
        raise TooLargeError(
            f"{name}: larger than {MAX_BYTES // 1_000_000} MB; split it into articles"
        )
    if not data.strip():
        raise EmptySourceError(f"{name}: the file is empty; remove it or fill it")
    return data


def not_found(name: str) -> SourceNotFoundError:
    """The error for a path that leads nowhere."""
    return SourceNotFoundError(
        f"{name}: no such file or folder; check the spelling and the current folder"
    )


def unreadable(name: str, cause: OSError) -> UnreadableError:
    """The error for a path that exists and cannot be opened."""
    reason = (cause.strerror or type(cause).__name__).lower()
    advice = (
        "give yourself the right to read it"
        if isinstance(cause, PermissionError)
        else "check that it can be opened"
    )
    return UnreadableError(f"{name}: cannot be read ({reason}); {advice}")


def decode(data: bytes, name: str, declared: str = "") -> str:
    """Text of the bytes, newlines untouched, without a byte order mark.

    Args:
        data: the content of a file.
        name: how messages call the file.
        declared: an encoding that the content itself names; tried after UTF-8.

    Raises:
        EncodingError: binary content, or no encoding that can be told.
        EmptySourceError: nothing but white space.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise EncodingError(f"{name}: is {kind}, not text; save its text as .txt")
    text = _text(data, name, declared)
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > _MAX_CONTROL_SHARE * len(text) + 2:
        raise EncodingError(f"{name}: is binary, not text; {_ADVICE}")
    if not text.strip():
        raise EmptySourceError(f"{name}: the file is empty; remove it or fill it")
    return text


def _text(data: bytes, name: str, declared: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if b"\x00" in data[:4096] and (encoding := _utf16_by_zeros(data)):
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as failure:
        if declared:
            try:
                return data.decode(declared)
            except UnicodeDecodeError:
                pass  # the declaration is wrong; go on as if there were none
        if b"\x00" in data:
            raise EncodingError(f"{name}: is binary, not text; {_ADVICE}") from failure
        damaged = data.decode("utf-8", "replace")
        lost = damaged.count("\ufffd")
        if lost < sum(1 for c in damaged if c > "\x7f" and c != "\ufffd"):
            return damaged
        if (text := _windows_1252(data)) is not None:
            return text
        line = data.count(b"\n", 0, failure.start) + 1
        raise EncodingError(
            f"{name}: line {line}: neither UTF-8, UTF-16 nor Windows-1252; {_ADVICE}"
        ) from failure


def _utf16_by_zeros(data: bytes) -> str:
    """Byte order of UTF-16 without a mark: Latin letters have one zero byte each.

    In other alphabets only spaces have one, and the rest of the high bytes are alike.
    """
    sample = data[: min(4096, len(data) // 2 * 2)]
    even, odd = sample[::2], sample[1::2]
    for zeros, others, encoding in (
        (odd, even, "utf-16-le"),
        (even, odd, "utf-16-be"),
    ):
        if zeros.count(0) > 0.3 * len(zeros) and others.count(0) <= 0.01 * len(others):
            return encoding
        if 0 not in others and _in_few_blocks(zeros) and _is_writing(sample, encoding):
            return encoding
    return ""


def _in_few_blocks(high: bytes) -> bool:
    """Are nearly all high bytes zero or one other, as in an alphabet of one block?"""
    (_, most), *_ = Counter(byte for byte in high if byte).most_common(1) or [(0, 0)]
    return high.count(0) + most > 0.95 * len(high)


def _is_writing(sample: bytes, encoding: str) -> bool:
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return False
    return sum(c.isalpha() or c.isspace() for c in text) > 0.8 * len(text)


def _windows_1252(data: bytes) -> str | None:
    """The text if it reads as Windows-1252 writing in a Latin alphabet, else None."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    solid = sum(1 for c in text if not c.isspace())
    high = sum(1 for c in text if c > "\x7f")
    return text if high <= _MAX_HIGH_SHARE * solid else None
