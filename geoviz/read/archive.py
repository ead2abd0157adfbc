"""A zip archive to the files in it, none of which is ever written to a disk.

Names in an archive are labels. One that would lead out of a folder is a sign of an
attack, and so is a file that unpacks to hundreds of times its size: such an archive is
refused as a whole, before anything in it is unpacked.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from geoviz.errors import (
    EmptySourceError,
    FormatError,
    SourceError,
    TooLargeError,
    UnreadableError,
)
from geoviz.read.sources import EXTENSIONS, is_document, readable
from geoviz.read.text_file import MAX_BYTES

MAX_FILES = 10_000
MAX_UNPACKED = 200_000_000
"""Bytes of all files together, unpacked."""
MAX_RATIO = 150
"""Unpacked to packed size. Text packs to a fifth, a table of numbers to a fiftieth."""
_SMALL = 5_000_000
"""Bytes that may be unpacked whatever the ratio: they do no harm."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Other methods may ask for gigabytes of memory by their header."""
_LOCKED = 0x1
_CONTROL = re.compile("[\x00-\x1f\x7f]")


def check_archive(data: bytes, name: str) -> list[zipfile.ZipInfo]:
    """What is in the archive, by its table of contents; nothing is unpacked.

    Raises:
        FormatError: no zip archive, or a name in it leads out of it.
        TooLargeError: too many files, too much when unpacked, or packed too well.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as cause:
        raise FormatError(
            f"{name}: is broken, or no zip archive; make it anew"
        ) from cause
    if len(members) > MAX_FILES:
        raise TooLargeError(
            f"{name}: holds more than {MAX_FILES:,} files; split it into several"
        )
    for member in members:
        if _leads_out(member.filename):
            raise FormatError(
                f"{name}: is not read, since a name in it leads out of it"
                f" ({_label(member.filename)[:60]!r}); make it anew from a folder"
            )
    unpacked = sum(member.file_size for member in members)
    if unpacked > _SMALL and unpacked > MAX_RATIO * len(data):
        raise TooLargeError(
            f"{name}: unpacks to more than {MAX_RATIO} times its size, as no articles"
            " do; it is not read"
        )
    if unpacked > MAX_UNPACKED:
        raise TooLargeError(
            f"{name}: unpacks to more than {MAX_UNPACKED // 1_000_000} MB; split it"
            " into several"
        )
    return members


def read_archive(data: bytes, name: str) -> Iterator[tuple[str, bytes] | SourceError]:
    """The documents in an archive by their labels, and an error for each unread one.

    Hidden files, README files and files of other kinds are passed over as they are in
    a folder; an archive within the archive is reported and not opened.
    """
    try:
        members = check_archive(data, name)
    except SourceError as problem:
        yield problem
        return
    empty = True
    seen: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in members:
            label = _label(member.filename)
            if member.is_dir() or not _is_wanted(label):
                continue
            empty = False
            try:
                content = _unpack(archive, member, f"{name}/{label}")
                if label in seen:
                    raise FormatError(
                        f"{name}/{label}: is in the archive twice; the second is not"
                        " read"
                    )
            except SourceError as problem:
                yield problem
                continue
            seen.add(label)
            yield label, content
    if empty:
        yield EmptySourceError(
            f"{name}: no document in this archive; put files ending in"
            f" {', '.join(EXTENSIONS)} there"
        )


def _label(filename: str) -> str:
    return _CONTROL.sub("\ufffd", readable(filename.replace("\\", "/")))


def _leads_out(filename: str) -> bool:
    plain = filename.replace("\\", "/")
    return (
        plain.startswith("/")
        or ".." in plain.split("/")
        or re.match(r"[A-Za-z]:", plain) is not None
    )


def _is_wanted(label: str) -> bool:
    parts = PurePosixPath(label).parts
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
    return bool(parts) and not hidden and is_document(parts[-1])


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    """The bytes of one file, never more than its table of contents promises."""
    if PurePosixPath(member.filename).suffix.lower() == ".zip":
        raise FormatError(
            f"{name}: an archive in an archive is not opened; unpack it first"
        )
    if stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableError(f"{name}: a link, not followed; put the file itself in")
    if member.flag_bits & _LOCKED:
        raise FormatError(
            f"{name}: is locked with a password; make the archive without one"
        )
    if member.compress_type not in _METHODS:
        raise FormatError(
            f"{name}: is packed in a way that is not read; use plain zip (deflate)"
        )
    if member.file_size > MAX_BYTES:
        raise TooLargeError(
            f"{name}: larger than {MAX_BYTES // 1_000_000} MB; split it into articles"
        )
    try:
        with archive.open(member) as file:
            content = file.read(member.file_size + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as cause:
        raise FormatError(f"{name}: is damaged; make the archive anew") from cause
    if not content.strip():
        raise EmptySourceError(f"{name}: the file is empty; remove it or fill it")
    return content
