"""Where the shipped files lie: the only code that knows.

In a checkout `data/` stands beside the package; in a wheel it is `geoviz/data/`.
Nothing is read or created here, only looked for.
"""

from __future__ import annotations

import os
from pathlib import Path

from geoviz.errors import MissingDataError

_PACKAGE = Path(__file__).resolve().parent
_WHEEL_DATA = _PACKAGE / "data"
_CHECKOUT_DATA = _PACKAGE.parent / "data"

CACHE_VARIABLE = "GEOVIZ_CACHE_DIR"
"""Environment variable that overrides the folder for compiled files."""


def data_path(name: str) -> Path:
    """The shipped data file `name`, e.g. `gazetteer.csv`.

    Raises:
        MissingDataError: naming both places where it should have been.
    """
    # The wheel's place first: beside an installed package lies site-packages, where
    # another distribution may have left a folder called `data`.
    for folder in (_WHEEL_DATA, _CHECKOUT_DATA):
        if (folder / name).is_file():
            return folder / name
    raise MissingDataError(
        f"{name}: not found, neither as {_WHEEL_DATA / name} (a wheel) nor as "
        f"{_CHECKOUT_DATA / name} (a checkout); reinstall with "
        "`pip install --force-reinstall geoviz-news`, or in a checkout restore it "
        "with `git checkout -- data`"
    )


def shipped_compiled(kind: str) -> Path:
    """Folder of the wheel's compiled files of one kind; it may not exist."""
    return _WHEEL_DATA / "index" / kind


def example_paths() -> tuple[Path, ...]:
    """The example articles that ship with the package, by name.

    Raises:
        MissingDataError: when there is none.
    """
    folder = _PACKAGE / "examples"
    paths = sorted(p for p in folder.glob("*.txt") if p.is_file())
    if not paths:
        raise MissingDataError(
            f"no example article in {folder}; reinstall with "
            "`pip install --force-reinstall geoviz-news`"
        )
    return tuple(paths)


def static_path(name: str) -> Path:
    """A file of the drawing code (JavaScript, CSS) in `render/static/`.

    Raises:
        MissingDataError: naming where it should have been.
    """
    path = _PACKAGE / "render" / "static" / name
    if not path.is_file():
        raise MissingDataError(
            f"{name}: not found as {path}; reinstall with "
            "`pip install --force-reinstall geoviz-news`"
        )
    return path


def cache_dir() -> Path:
    """Folder for compiled files: `$GEOVIZ_CACHE_DIR`, else the user's cache.

    It may neither exist nor be writable; `gazetteer/store.py` copes with both.
    """
    chosen = os.environ.get(CACHE_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    from platformdirs import user_cache_path  # not needed where the index is shipped

    return user_cache_path("geoviz", appauthor=False)


def source_path(name: str) -> Path:
    """A source file of the package, e.g. `gazetteer/index.py`.

    Beside a compiled module its source is shipped too; the module itself only knows
    where its library lies.
    """
    return _PACKAGE / name
