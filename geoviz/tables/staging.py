"""Files appear whole or not at all: written beside their place, then moved into it."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from geoviz.errors import OutputError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_ROOM = 65_536
"""Bytes free below which a disk counts as full."""


@contextmanager
def staged_folder(folder: Path) -> Iterator[Path]:
    """A new folder to write into; its files move to `folder` when all went well.

    `folder` and those above it are made as needed; files of other names in it stay.

    Raises:
        OutputError: the folder cannot be made or written, or is a file.
    """
    check_folder(folder)
    with _guarded_scratch(folder, _nearest(folder)) as scratch:
        yield scratch
        folder.mkdir(parents=True, exist_ok=True)
        files = sorted(scratch.iterdir())
        for file in files:  # all of them, before the first is moved
            if (folder / file.name).is_dir():
                raise OutputError(
                    f"{folder / file.name}: is a folder; move it away, or choose"
                    " another place with -o"
                )
        for file in files:
            file.replace(folder / file.name)


@contextmanager
def staged_file(path: Path) -> Iterator[Path]:
    """A path to write to, of the same name; it becomes `path` when all went well.

    Raises:
        OutputError: the file cannot be written.
    """
    check_file(path)
    with _guarded_scratch(path, path.parent) as scratch:
        yield scratch / path.name
        (scratch / path.name).replace(path)


def check_folder(folder: Path) -> None:
    """Refuse a folder that cannot be written, where that can be told before the work.

    Raises:
        OutputError: it is a file, or lies below one, or may not be written.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(
            f"{folder}: is a file, not a folder; give a folder, or a name ending in"
            " .gpkg, .geojson, .parquet or .kml"
        )
    _check_writable(folder, _nearest(folder))


def check_file(path: Path) -> None:
    """Refuse a file that cannot be written, where that can be told before the work.

    Raises:
        OutputError: it is a folder or a device, or its folder is not there.
    """
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; give the name of a file")
    if path.exists() and not path.is_file():
        # Moving a file into its place would put an end to /dev/null.
        raise OutputError(f"{path}: is no regular file; give the name of one")
    if not path.parent.is_dir():
        raise OutputError(
            f"{path}: there is no folder {path.parent}; make it, or choose another"
            " place"
        )
    _check_writable(path, path.parent)


def _check_writable(path: Path, folder: Path) -> None:
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(
            f"{path}: cannot be written, {folder} is no folder that may be written;"
            " choose another place with -o, or make this one writable"
        )


@contextmanager
def _guarded_scratch(path: Path, parent: Path) -> Iterator[Path]:
    """A folder of our own, and the errors of the system as errors about `path`."""
    with (
        _system_errors(path),  # making the folder may fail, ...
        _scratch(parent) as scratch,
        _system_errors(path),  # ... or filling it: told before what it holds is removed
    ):
        yield scratch


@contextmanager
def _scratch(parent: Path) -> Iterator[Path]:
    """A folder of our own, gone at the end whatever happens."""
    for attempt in count():
        scratch = parent / f".geoviz-{os.getpid()}-{attempt}"
        try:
            scratch.mkdir()  # not tempfile: the user's umask is to hold
        except FileExistsError:
            continue
        break
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def _system_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OutputError:
        raise
    except OSError as cause:
        full = cause.errno in _FULL or _no_room(_nearest(path.parent))
        reason = "no space left on device" if full else cause.strerror or str(cause)
        advice = "free some space" if full else "make this one writable"
        raise OutputError(
            f"{path}: cannot be written ({reason.lower()}); choose another place with"
            f" -o, or {advice}"
        ) from cause


def _no_room(folder: Path) -> bool:
    """Is the disk full? GDAL and Arrow name no reason when they fail."""
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False


def _nearest(folder: Path) -> Path:
    """The folder itself, or the nearest above it that exists."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder
