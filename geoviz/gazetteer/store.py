"""Folders of compiled files: found, checked, or made in one step.

A data file is compiled once and the result kept: in the wheel, else in the user's
cache, else in a temporary folder of the user's own. A cached folder belongs to one
state of its source (path, size, modification time) and of the compiling code, so an
edited table is compiled anew. It is written elsewhere and renamed into place: no reader
ever sees half of one, and of two first uses at once either wins.

A finished file carries the modification time `_SEALED`; whoever writes to it later
moves that, and then its checksum decides. So a damaged folder is noticed and replaced,
and a sound one costs a few `stat` calls.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import sys
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from geoviz import resources
from geoviz.errors import CacheError, GeovizError, MissingDataError

Progress = Callable[[str, float], None]
"""Called with what is being done and the share of it that is done, 0 to 1."""

Opened = TypeVar("Opened")

MANIFEST = "manifest.json"
_SEALED = 315_619_200  # 1980-01-02: the earliest day that every zip file can carry
_OLD = 24 * 3600 * 10**9  # ns; nothing compiles for a day


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one kind of compiled folder is made from its source."""

    kind: str
    """Name of the kind, also of its folder: `gazetteer`, `lexicon`."""
    code: tuple[Path, ...]
    """The source files of the code whose change makes a compiled folder stale."""
    build: Callable[[tuple[Path, ...], Path, Progress | None], None]
    """(sources, empty folder, progress): writes the compiled files."""

    def fingerprint(self) -> str:
        """A digest of the compiling code and of this machine's byte order."""
        digest = hashlib.sha256(sys.byteorder.encode())
        for path in self.code:
            digest.update(path.read_bytes())
        return digest.hexdigest()[:16]


def open_compiled(
    recipe: Recipe,
    sources: tuple[Path, ...],
    opener: Callable[[Path], Opened],
    progress: Progress | None = None,
) -> Opened:
    """What `opener` makes of the folder for these sources, made first where need be.

    Raises:
        CacheError: it can be neither read nor made anywhere.
        DataError: a source is broken.
    """
    for attempt in (1, 2):
        folder = compiled(recipe, sources, progress)
        try:
            return opener(folder)
        except (OSError, RuntimeError) as cause:
            # Another process may have swept the folder away since it was found,
            # having compiled a newer state of the sources; once more, then.
            if attempt == 2:
                raise CacheError(
                    f"{folder}: cannot be opened ({cause}); delete it"
                ) from cause
    raise AssertionError("unreachable")


def compiled(
    recipe: Recipe, sources: tuple[Path, ...], progress: Progress | None = None
) -> Path:
    """The folder of compiled files for these sources, made first where need be.

    Raises:
        CacheError: it can be neither read nor made anywhere.
        DataError: a source is broken.
    """
    fingerprint = recipe.fingerprint()
    shipped = resources.shipped_compiled(recipe.kind)
    if _belongs(shipped, sources, fingerprint):
        return shipped
    prefix, name = _folder_name(recipe.kind, sources, fingerprint)
    failures = []
    for root in (resources.cache_dir, _temporary_root):
        try:
            place = root() / name
            if not _whole(place, fingerprint):
                _make(recipe, sources, place, prefix, fingerprint, progress)
            return place
        except GeovizError:  # a source is at fault; some of these are OSErrors too
            raise
        except OSError as error:
            failures.append(str(error))
    raise CacheError(
        f"the compiled {recipe.kind} can be kept nowhere ({'; '.join(failures)}); "
        f"set {resources.CACHE_VARIABLE} to a folder that can be written"
    )


def write_compiled(
    recipe: Recipe,
    sources: tuple[Path, ...],
    folder: Path,
    progress: Progress | None = None,
) -> None:
    """Compile into an existing, empty folder, with its manifest."""
    recipe.build(sources, folder, progress)
    files = {
        path.name: [path.stat().st_size, _crc(path)]
        for path in sorted(folder.iterdir())
    }
    manifest = {
        "fingerprint": recipe.fingerprint(),
        "sources": {path.name: [path.stat().st_size, _crc(path)] for path in sources},
        "files": files,
    }
    (folder / MANIFEST).write_text(
        json.dumps(manifest, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )
    for path in folder.iterdir():
        os.utime(path, (_SEALED, _SEALED))


def _folder_name(
    kind: str, sources: tuple[Path, ...], fingerprint: str
) -> tuple[str, str]:
    """(what all folders for these paths begin with, the name for this state)."""
    where = hashlib.sha256()
    state = hashlib.sha256(fingerprint.encode())
    for path in sources:
        try:
            found = path.stat()
        except FileNotFoundError:
            raise MissingDataError(
                f"{path}: no such file; restore it or name another"
            ) from None
        where.update(os.fsencode(path.resolve()) + b"\0")
        state.update(f"{found.st_size} {found.st_mtime_ns}\0".encode())
    prefix = f"{kind}-{where.hexdigest()[:12]}-"
    return prefix, prefix + state.hexdigest()[:16]


def _make(
    recipe: Recipe,
    sources: tuple[Path, ...],
    place: Path,
    prefix: str,
    fingerprint: str,
    progress: Progress | None,
) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=f".{prefix}", dir=place.parent))
    try:
        write_compiled(recipe, sources, scratch, progress)
        # Files lie one level down, so that what is renamed is a finished folder and
        # what it replaces can be moved aside under a name nobody else uses.
        while True:
            try:
                scratch.rename(place)
                break
            except OSError:
                if _whole(place, fingerprint):  # somebody else was as quick
                    return
                if not place.exists():
                    raise
                place.rename(
                    Path(tempfile.mkdtemp(prefix=f".{prefix}old-", dir=place.parent))
                    / "old"
                )
        _sweep(place, prefix)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _sweep(place: Path, prefix: str) -> None:
    """Remove what earlier states of the same sources, and killed runs, left behind."""
    now = place.stat().st_ctime_ns
    for other in place.parent.iterdir():
        if other.name.startswith(prefix) and other != place:
            shutil.rmtree(other, ignore_errors=True)
        elif other.name.startswith(f".{prefix}"):
            try:
                left = "old-" in other.name or now - other.stat().st_mtime_ns > _OLD
            except FileNotFoundError:
                continue
            if left:
                shutil.rmtree(other, ignore_errors=True)


def _manifest(folder: Path, fingerprint: str) -> dict[str, dict[str, list[int]]] | None:
    try:
        found = json.loads((folder / MANIFEST).read_bytes())
        if found["fingerprint"] != fingerprint:
            return None
        return {"files": dict(found["files"]), "sources": dict(found["sources"])}
    except (OSError, ValueError, KeyError, TypeError):
        return None  # missing or damaged: the caller makes a new one


def _whole(folder: Path, fingerprint: str) -> bool:
    """Does the folder hold what was written there, by this very code?"""
    manifest = _manifest(folder, fingerprint)
    if manifest is None:
        return False
    try:
        for name, (size, crc) in manifest["files"].items():
            path = folder / name
            found = path.stat()
            if found.st_size != size:
                return False
            if int(found.st_mtime) != _SEALED and _crc(path) != crc:
                return False
    except (OSError, ValueError, TypeError):
        return False
    return True


def _belongs(folder: Path, sources: tuple[Path, ...], fingerprint: str) -> bool:
    """Was the wheel's folder compiled from these very sources?

    Installers set their own times, so here the checksums decide; that they did is noted
    in the cache, where there is one, for as long as no file changes.
    """
    manifest = _manifest(folder, fingerprint)
    if manifest is None:
        return False
    try:
        files = (folder / MANIFEST, *(folder / name for name in manifest["files"]))
        prefix, name = _folder_name("verified", (*files, *sources), fingerprint)
        note = resources.cache_dir() / name
        if note.is_file():
            return True
        known = manifest["sources"]
        if not _whole(folder, fingerprint) or any(
            known[path.name] != _size_and_crc(path) for path in sources
        ):
            return False
    except (OSError, KeyError):
        return False
    with suppress(OSError):  # a cache that cannot be written costs time, no more
        note.parent.mkdir(parents=True, exist_ok=True)
        note.touch()
        for other in note.parent.glob(f"{prefix}*"):
            if other != note:
                other.unlink(missing_ok=True)
    return True


def _size_and_crc(path: Path) -> list[int]:
    return [path.stat().st_size, _crc(path)]


def _crc(path: Path) -> int:
    value = 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            value = zlib.crc32(chunk, value)
    return value


def _temporary_root() -> Path:
    """A folder under the system's temporary one that only this user can write.

    Raises:
        OSError: somebody else holds its name, or it cannot be made.
    """
    user = os.getuid() if hasattr(os, "getuid") else "user"
    root = Path(tempfile.gettempdir()) / f"geoviz-{user}"
    root.mkdir(mode=0o700, exist_ok=True)
    found = root.lstat()
    ours = not hasattr(os, "getuid") or (
        found.st_uid == os.getuid() and not found.st_mode & 0o022
    )
    if not stat.S_ISDIR(found.st_mode) or not ours:
        raise PermissionError(f"{root} belongs to somebody else")
    return root
