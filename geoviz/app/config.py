"""How the server was started: what it shows at first, and what its guests may do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ALLOW_FOLDERS = "--allow-folders"
_END = "--"


@dataclass(frozen=True, slots=True)
class Config:
    """The same for all sessions of a server."""

    sources: tuple[str, ...] = ()
    """Files and folders to open at first; the bundled examples when there is none."""
    allow_folders: bool = False
    """May a path that a guest types be opened on the server's computer?"""


def to_arguments(config: Config) -> list[str]:
    """The arguments of the script that Streamlit runs.

    >>> to_arguments(Config(("seeds",), allow_folders=True))
    ['--allow-folders', '--', 'seeds']
    """
    flags = [ALLOW_FOLDERS] if config.allow_folders else []
    return [*flags, _END, *config.sources]


def from_arguments(arguments: Sequence[str]) -> Config:
    """The settings in the script's arguments.

    >>> from_arguments(["--", "--allow-folders"])
    Config(sources=('--allow-folders',), allow_folders=False)
    """
    words = list(arguments)
    end = words.index(_END) if _END in words else 0
    flags, sources = words[:end], words[end:]
    if sources[:1] == [_END]:
        del sources[0]
    return Config(tuple(sources), allow_folders=ALLOW_FOLDERS in flags)
