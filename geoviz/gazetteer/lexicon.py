"""Words that are no places, or less likely so: titles, common words, people's names.

From `data/titles.csv` (title, rank, source), `data/words.csv` (word, rank: 1 is the
commonest) and `data/person_names.csv` (name, kind, weight), compiled into the same
cache as the gazetteer and mapped into memory.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

import marisa_trie

from geoviz import resources
from geoviz.errors import DataError
from geoviz.gazetteer.keys import fold
from geoviz.gazetteer.sections import map_sections, write_sections
from geoviz.gazetteer.store import Progress, Recipe, open_compiled
from geoviz.gazetteer.table import read_table

SOURCES: Final = ("titles.csv", "words.csv", "person_names.csv")
TITLE_RANKS: Final = ("head_of_state", "head_of_government", "other", "honorific")
NAME_KINDS: Final = ("given", "surname")

_TRIE: Final = "lexicon.trie"
_VALUES: Final = "values.bin"


class Lexicon:
    """Folded words to what is known of them. Look-ups cost under a microsecond."""

    def __init__(self, folder: Path) -> None:
        """Open a folder of compiled files; `open` finds or makes it.

        Raises:
            CacheError: a file is not what it should be.
        """
        self._trie = marisa_trie.Trie().mmap(str(folder / _TRIE))
        found = map_sections(folder / _VALUES)
        self._titles: dict[str, str] = found.facts["titles"]
        self._rank = found.arrays["rank"]
        self._given = found.arrays["given"]
        self._surname = found.arrays["surname"]

    @classmethod
    def open(
        cls,
        folder: Path | None = None,
        progress: Callable[[str, float], None] | None = None,
    ) -> Lexicon:
        """Open the tables in `folder` (default: the shipped ones), compiled if need be.

        Raises:
            MissingDataError: a table is missing.
            DataError: a row is broken; names file and line.
            CacheError: the compiled form can be neither read nor made.
        """
        sources = tuple(
            resources.data_path(name) if folder is None else folder / name
            for name in SOURCES
        )
        return open_compiled(RECIPE, sources, cls, progress)

    @property
    def titles(self) -> Mapping[str, str]:
        """Every folded title with its rank."""
        return MappingProxyType(self._titles)

    def title(self, key: str) -> str | None:
        """`head_of_state`, `head_of_government`, `other`, `honorific`, or None."""
        return self._titles.get(key)

    def word_rank(self, key: str) -> int | None:
        """How common a folded word is: 1 is the commonest; None when not listed."""
        number = self._trie.get(key)
        return None if number is None else self._rank[number] or None

    def given(self, key: str) -> float:
        """Weight of a folded word as a given name; 0 when it is none."""
        number = self._trie.get(key)
        return 0.0 if number is None else float(self._given[number])

    def surname(self, key: str) -> float:
        """Weight of a folded word as a surname; 0 when it is none."""
        number = self._trie.get(key)
        return 0.0 if number is None else float(self._surname[number])


def compile_lexicon(
    sources: tuple[Path, ...], folder: Path, progress: Progress | None = None
) -> None:
    """Compile the three tables into `folder`.

    Raises:
        DataError: a row is broken; names file and line.
    """
    titles_csv, words_csv, names_csv = sources
    ranks = _words(words_csv)
    given, surname = _names(names_csv)
    trie = marisa_trie.Trie(sorted({*ranks, *given, *surname}))
    trie.save(str(folder / _TRIE))
    keys = [trie.restore_key(number) for number in range(len(trie))]
    write_sections(
        folder / _VALUES,
        {"titles": _titles(titles_csv)},
        {
            "rank": array("I", (ranks.get(key, 0) for key in keys)),
            "given": array("f", (given.get(key, 0.0) for key in keys)),
            "surname": array("f", (surname.get(key, 0.0) for key in keys)),
        },
    )
    if progress is not None:
        progress("done", 1.0)


def _titles(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    columns = ("title", "rank", "source")
    for line, (title, rank, source) in read_table(path, columns, DataError):
        key = _key(title, path, line)
        if rank not in TITLE_RANKS:
            raise DataError(
                f"{path}:{line}: rank {rank!r} is unknown; known are "
                f"{', '.join(TITLE_RANKS)}"
            )
        if not source:
            raise DataError(f"{path}:{line}: the source is empty; fill it in")
        if found.setdefault(key, rank) != rank:
            raise DataError(
                f"{path}:{line}: {title!r} has the rank {found[key]} in an earlier "
                "row; take one out"
            )
    return found


def _words(path: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    for line, (word, rank) in read_table(path, ("word", "rank"), DataError):
        key = _key(word, path, line)
        if not (rank.isascii() and rank.isdigit() and 0 < int(rank) < 2**32):
            raise DataError(
                f"{path}:{line}: rank {rank!r} is no whole number from 1; mend it"
            )
        found[key] = min(int(rank), found.get(key, 2**32))
    return found


def _names(path: Path) -> tuple[dict[str, float], dict[str, float]]:
    found: dict[str, dict[str, float]] = {kind: {} for kind in NAME_KINDS}
    columns = ("name", "kind", "weight")
    for line, (name, kind, weight) in read_table(path, columns, DataError):
        key = _key(name, path, line)
        if kind not in found:
            raise DataError(
                f"{path}:{line}: kind {kind!r} is unknown; known are "
                f"{', '.join(NAME_KINDS)}"
            )
        try:
            value = float(weight)
        except ValueError:
            value = 0.0
        if not 0 < value < 1e30:
            raise DataError(
                f"{path}:{line}: weight {weight!r} is no number above 0; mend it"
            )
        found[kind][key] = max(value, found[kind].get(key, 0.0))
    return found["given"], found["surname"]


def _key(text: str, path: Path, line: int) -> str:
    key = fold(text)
    if not key:
        raise DataError(f"{path}:{line}: the first field is empty; fill it in")
    return key


RECIPE: Final = Recipe(
    "lexicon",
    tuple(
        Path(__file__).with_name(f"{name}.py")
        for name in ("lexicon", "keys", "sections", "table")
    ),
    compile_lexicon,
)
