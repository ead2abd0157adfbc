"""Reads one PDF, Word or Parquet file, alone in a process that may be killed.

Run by `confined.py` as a script, never imported by the package. It takes the file on
standard input and writes JSON lines on standard output: records, or one `{"error":
...}`. Its own limits on time and memory are set before any parser is loaded: a parser
is a large program that runs on bytes of a stranger.

    python -P child.py KIND SECONDS MEGABYTES CHARACTERS
"""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pypdf import PageObject

Matrix: TypeAlias = "Sequence[float]"
Record: TypeAlias = "dict[str, str | int | list[str]]"

MAX_PAGES = 2_000
COLUMNS = frozenset(
    """text id doc_id article_id title headline published date published_at publishedat
    publication_date date_published datepublished pubdate dct publisher source outlet
    newspaper""".split()
)
"""All names of `columns.py`, which a script alone in its process can't import."""
GAP = 1.3
"""Times the usual step from line to line: more is a gap between paragraphs."""
RESIZED = 0.12
"""Share by which letters change from a headline to its text."""
BATCH_ROWS = 64
"""Rows of a Parquet file that are unpacked at once."""


def read_pdf(data: bytes) -> Iterator[Record]:
    """One record: the text of each page, and the title that the file states."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield {"error": "locked"}
            return
        if len(reader.pages) > MAX_PAGES:
            yield {"error": "pages"}
            return
        pages = [_page_text(page) for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (DependencyError, FileNotDecryptedError):
        yield {"error": "locked"}
        return
    yield {"pages": pages, "title": title or ""}


def _page_text(page: PageObject) -> str:
    """The lines of a page, a blank one where the page has a gap or the size changes."""
    lines: list[tuple[str, float, float]] = []  # text, height on the page, size
    text, height, size = "", 0.0, 0.0

    def visit(piece: str, cm: Matrix, tm: Matrix, _font: object, points: float) -> None:
        nonlocal text, height, size
        for number, part in enumerate(piece.split("\n")):
            if number:
                lines.append((text, height, size))
                text = ""
            if part.strip() and not text.strip():
                # Where the text's own axes lie on the page's (PDF 1.7, 9.4.4).
                height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                size = abs(points * tm[3] * cm[3])
            text += part

    page.extract_text(visitor_text=visit)
    lines.append((text, height, size))
    held = [line for line in lines if line[0].strip()]
    steps = [above[1] - below[1] for above, below in pairwise(held)]
    down = sorted(step for step in steps if step > 0)
    usual = down[len(down) // 3] if down else 0.0
    spaced = [held[0][0]] if held else []
    for (_, _, before), step, (words, _, after) in zip(
        held, steps, held[1:], strict=False
    ):
        if step > GAP * usual or abs(after - before) > RESIZED * before:
            spaced.append("")
        spaced.append(words)
    return "\n".join(spaced)


def read_word(data: bytes) -> Iterator[Record]:
    """One record: the paragraphs, those of tables included, and the stated title."""
    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    document = docx.Document(io.BytesIO(data))
    paragraphs: list[str] = []
    headings: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                paragraphs.append(" | ".join(filter(None, cells)))
        elif isinstance(part, Paragraph):
            style = (part.style.name if part.style else None) or ""
            listed = style.startswith("List") and part.text.strip()
            paragraphs.append(f"• {part.text}" if listed else part.text)
            if style in ("Title", "Heading 1"):
                headings.append(part.text)
    stated = document.core_properties.title or ""
    yield {"paragraphs": paragraphs, "title": next(iter(headings), "") or stated}


def read_parquet(data: bytes) -> Iterator[Record]:
    """A record for each row: its number, and the columns that count as text."""
    import pyarrow as pa
    from pyarrow import parquet

    file = parquet.ParquetFile(pa.BufferReader(data))
    names = {name: name.strip().lower() for name in file.schema_arrow.names}
    if "text" not in names.values():
        yield {"error": "column", "found": list(names)}
        return
    wanted = [name for name, plain in names.items() if plain in COLUMNS]
    number = 0
    for batch in file.iter_batches(batch_size=BATCH_ROWS, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            cells = {names[name]: value for name, value in row.items()}
            record: Record = {"row": number}
            for name, value in cells.items():
                if value is not None:
                    record[name] = value if isinstance(value, str) else str(value)
            yield record


READERS: dict[str, Callable[[bytes], Iterator[Record]]] = {
    "pdf": read_pdf,
    "word": read_word,
    "parquet": read_parquet,
}


def limit(seconds: int, megabytes: int) -> None:
    """Set what this process may use; more, and the kernel ends it."""
    try:
        import resource
    except ImportError:  # not on Windows, where the parent's clock alone is left
        return
    for kind, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, megabytes * 1_000_000),
        (resource.RLIMIT_FSIZE, 0),  # a parser has nothing to write to a disk
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (OSError, ValueError):
            continue  # a system that does not know this one, or allows less


def main(kind: str, seconds: int, megabytes: int, characters: int) -> None:
    """Read standard input, write records until they hold too many characters."""
    limit(seconds, megabytes)
    output = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)  # what a parser prints is no record
    left = characters
    try:
        for record in READERS[kind](sys.stdin.buffer.read()):
            line = json.dumps(record)
            left -= len(line)
            if left < 0:
                output.write('{"error": "large"}\n')
                break
            output.write(line + "\n")
    except MemoryError:
        output.write('{"error": "memory"}\n')
    except Exception as cause:  # noqa: BLE001 # whatever a parser makes of such bytes
        output.write(json.dumps({"error": "broken", "why": type(cause).__name__}))
        output.write("\n")
    output.flush()
    os._exit(0)  # no parser's clean-up may hang or fail now


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
