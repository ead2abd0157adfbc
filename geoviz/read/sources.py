"""Files and folders given by the user to the list of files to read.

A folder is searched to its bottom. Left out are hidden files and folders (`.git`), and
README, LICENSE, LICENCE and COPYING files, which tell of the articles and are none; a
file given by its own name is always read. A link inside a folder is followed when it
stays within that folder; one that leads out is reported, so that a folder from a
stranger cannot pull a private file into a map.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from geoviz.errors import EmptySourceError, SourceError, UnreadableError
from geoviz.read.text_file import not_found, unreadable

EXTENSIONS = (
    ".txt",
    ".md",
    ".html",
    ".htm",
    ".csv",
    ".jsonl",
    ".parquet",
    ".docx",
    ".pdf",
    ".zip",
)
"""Kinds of file that are read, by the end of their name, whatever its case."""

_ABOUT = re.compile(r"(?:readme|licen[cs]e|copying)\b", re.IGNORECASE)

Report = Callable[[SourceError], None]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read."""

    doc_id: str
    """Path relative to the source, with `/`; a single file's own name."""
    path: Path
    """Where it lies."""
    shown: str
    """How messages call it: the path as the user would type it."""

    @property
    def extension(self) -> str:
        """End of the name, in lower case, with its dot."""
        return PurePosixPath(self.doc_id).suffix.lower()


def find_files(
    sources: Iterable[str | Path],
    report: Report,
    outputs: Iterable[str | Path] = (),
) -> list[SourceFile]:
    """Every file to read, each once, sorted by id whatever the order of the sources.

    A file reached in two ways, by a folder and by itself or by a link, is listed once,
    with the longest of its ids.

    Args:
        sources: files and folders.
        report: called with each problem; the search goes on.
        outputs: files that are going to be written. In a folder they are passed over,
            being what an earlier run left there; given by name they are a problem.
    """
    found: dict[str, SourceFile] = {}
    written = {os.path.realpath(output) for output in outputs}
    for source in sorted({os.fspath(source) or "''" for source in sources}):
        for file in _files_of(source, report):
            real = os.path.realpath(file.path)
            if real in written:
                if os.fspath(file.path) == source:
                    report(
                        UnreadableError(
                            f"{file.shown}: is the output, too; write to another place"
                            " with -o"
                        )
                    )
                continue
            other = found.get(real)
            if other is None or _rank(file) < _rank(other):
                found[real] = file
    return sorted(found.values(), key=lambda file: (file.doc_id, file.shown))


def _rank(file: SourceFile) -> tuple[int, str]:
    return -len(file.doc_id), file.doc_id


def _files_of(source: str, report: Report) -> Iterator[SourceFile]:
    shown, path = readable(source), Path(source)
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        report(not_found(shown))
        return
    except OSError as cause:
        report(unreadable(shown, cause))
        return
    if not stat.S_ISDIR(mode):
        file = SourceFile(readable(path.name), path, shown)
        if stat.S_ISREG(mode) and file.extension not in EXTENSIONS:
            report(
                UnreadableError(
                    f"{shown}: not a kind of file that is read; save it as one of"
                    f" {', '.join(EXTENSIONS)}"
                )
            )
        else:
            yield file
        return
    empty = True
    for file in _walk(path, report):
        empty = False
        yield file
    if empty:
        report(
            EmptySourceError(
                f"{shown}: no document in this folder; put files ending in"
                f" {', '.join(EXTENSIONS)} there"
            )
        )


def _walk(root: Path, report: Report) -> Iterator[SourceFile]:
    inside = os.path.realpath(root)

    def fail(cause: OSError) -> None:
        report(unreadable(readable(str(cause.filename or root)), cause))

    for folder, subfolders, names in os.walk(root, onerror=fail):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(subfolders + names):
            path = Path(folder, name)
            link = path.is_symlink()
            if link and not _stays_inside(path, inside):
                if name in subfolders or is_document(name):
                    report(
                        UnreadableError(
                            f"{readable(str(path))}: a link out of the folder, not"
                            " followed; give what it leads to as a source of its own"
                        )
                    )
            elif name in names and is_document(name):
                doc_id = readable(path.relative_to(root).as_posix())
                yield SourceFile(doc_id, path, readable(str(path)))


def is_document(name: str) -> bool:
    """Is a file of this name, found in a folder, read?"""
    return (
        not name.startswith(".")
        and PurePosixPath(name).suffix.lower() in EXTENSIONS
        and not _ABOUT.match(name)
    )


def _stays_inside(path: Path, root: str) -> bool:
    real = os.path.realpath(path)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def readable(path: str) -> str:
    r"""A path as text that every file format can hold.

    A name that is not UTF-8 reaches Python as half surrogates, which no UTF-8 file can
    hold; its bytes are written out: `caf\xe9.txt`.
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")
