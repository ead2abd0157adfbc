"""A project as one zip file, where no folder can be written: the app's downloads."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from geoviz.errors import ProjectError, SourceError
from geoviz.project import corrections_file, settings_file
from geoviz.project.folder import ARTICLES, Project
from geoviz.read.archive import check_archive

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold: the same project gives the same bytes."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)  # NotImplementedError is a RuntimeError
_TOP = (settings_file.FILE_NAME, corrections_file.FILE_NAME)


def is_packed(data: bytes) -> bool:
    """Is it a zip that holds a project?"""
    if not data.startswith(b"PK"):
        return False
    try:
        members = check_archive(data, "")
    except SourceError:
        return False
    return any(
        PurePosixPath(one.filename).name == settings_file.FILE_NAME
        and len(PurePosixPath(one.filename).parts) <= 2
        for one in members
    )


def pack(project: Project) -> bytes:
    """The folder that `Project.save` writes, as a zip.

    Raises:
        CorrectionError: a correction that could not be read again.
    """
    parts = {name: text.encode() for name, text in project.top_files().items()}
    parts |= {f"{ARTICLES}/{name}": data for name, data in project.files.items()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(parts):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return packed.getvalue()


def unpack(data: bytes, name: str) -> Project:
    """The project in a zip; nothing of it is written to a disk.

    Its folder may lie within one other, as programs that zip a folder put it there.

    Args:
        data: the zip.
        name: what messages call it.

    Raises:
        ProjectError: no project is in it.
        SourceError: no zip, or one that must not be unpacked.
        CorrectionError: a broken row of corrections.csv.
    """
    members = check_archive(data, name)
    heads = [
        PurePosixPath(one.filename).parent
        for one in members
        if PurePosixPath(one.filename).name == settings_file.FILE_NAME
    ]
    if not heads:
        raise ProjectError(
            f"{name}: is no project; the zip of a project holds"
            f" {settings_file.FILE_NAME}"
        )
    root = min(heads, key=lambda head: (len(head.parts), str(head)))
    top: dict[str, bytes] = {}
    files: dict[str, bytes] = {}
    problems: list[SourceError] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for one in members:
            path = PurePosixPath(one.filename)
            if one.is_dir() or not path.is_relative_to(root):
                continue
            inner = path.relative_to(root)
            if str(inner) in _TOP:
                top[str(inner)] = _content(archive, one, name)
            elif inner.parts[0] == ARTICLES and len(inner.parts) > 1:
                within = PurePosixPath(*inner.parts[1:])
                if not any(part.startswith(".") for part in within.parts):
                    files[str(within)] = _content(archive, one, name)
    return Project.of_files(
        files,
        settings_file.parse_settings(
            top.get(settings_file.FILE_NAME, b""), f"{name}/{settings_file.FILE_NAME}"
        ),
        top.get(corrections_file.FILE_NAME),
        name=name,
        problems=problems,
    )


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> bytes:
    try:
        # Other methods may ask for gigabytes of memory by their header.
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError
        return archive.read(member)
    except _BROKEN as cause:
        raise ProjectError(
            f"{name}/{member.filename}: cannot be unpacked; make the zip anew"
        ) from cause
