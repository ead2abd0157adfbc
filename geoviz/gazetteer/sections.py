"""A file of named arrays that is opened by mapping it into memory.

Layout: the magic line, the length of the JSON header, the header (byte order, facts,
and for each section its type code, offset and length in bytes), then the sections, each
at a multiple of 8 bytes. Reading needs no numpy: a section is a typed `memoryview`.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from geoviz.errors import CacheError

_MAGIC: Final = b"geoviz sections 1\n"
_ALIGN: Final = 8


@dataclass(frozen=True, slots=True)
class Sections:
    """A mapped file: its facts and its typed sections."""

    facts: Mapping[str, Any]  # JSON: whoever wrote the file knows its shape
    arrays: Mapping[str, memoryview]


def write_sections(
    path: Path, facts: Mapping[str, object], arrays: Mapping[str, array[Any]]
) -> None:
    """Write arrays of any type code with the facts beside them."""
    offset = 0
    table: dict[str, list[object]] = {}
    for name, values in arrays.items():
        length = len(values) * values.itemsize
        table[name] = [values.typecode, offset, length]
        offset += length + -length % _ALIGN
    header = json.dumps(
        {"byteorder": sys.byteorder, "facts": facts, "sections": table},
        sort_keys=True,
        ensure_ascii=False,
    ).encode()
    start = len(_MAGIC) + 8 + len(header)
    with path.open("wb") as out:
        out.write(_MAGIC + len(header).to_bytes(8, "little") + header)
        out.write(bytes(-start % _ALIGN))
        for values in arrays.values():
            values.tofile(out)
            out.write(bytes(-(len(values) * values.itemsize) % _ALIGN))


def map_file(path: Path) -> memoryview:
    """The bytes of a file, mapped; an empty file is an empty view."""
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            return memoryview(b"")
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def map_sections(path: Path) -> Sections:
    """Map a file that `write_sections` wrote.

    Raises:
        CacheError: when it is none.
    """
    view = map_file(path)
    at = len(_MAGIC)
    try:
        if bytes(view[:at]) != _MAGIC:
            raise ValueError("not a file of sections")
        size = int.from_bytes(view[at : at + 8], "little")
        header = json.loads(bytes(view[at + 8 : at + 8 + size]))
        if header["byteorder"] != sys.byteorder:
            raise ValueError(f"written on a {header['byteorder']}-endian machine")
        base = at + 8 + size
        base += -base % _ALIGN
        arrays = {
            name: view[base + offset : base + offset + length].cast(typecode)
            for name, (typecode, offset, length) in header["sections"].items()
        }
        return Sections(header["facts"], arrays)
    except (ValueError, KeyError, TypeError) as cause:
        raise CacheError(
            f"{path}: not a compiled file ({cause}); delete its folder"
        ) from cause
