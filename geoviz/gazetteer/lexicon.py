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
_KEPT: Final = 32_768
"""Words remembered; beyond that all are forgotten, so that memory is bounded."""
_LONGEST: Final = 40
"""Characters of the longest word remembered: longer ones hardly come twice."""


class _Word:
    """What the tables of words and names say of one word."""

    __slots__ = ("given", "rank", "surname")

    rank: int
    """1 is the commonest; 0 when not listed."""
    given: float
    surname: float

    def __init__(self, rank: int, given: float, surname: float) -> None:
        self.rank = rank
        self.given = given
        self.surname = surname


_UNHEARD: Final = _Word(0, 0.0, 0.0)


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
        self._known: dict[str, _Word] = {}

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
        return self._word(key).rank or None

    def given(self, key: str) -> float:
        """Weight of a folded word as a given name; 0 when it is none."""
        return self._word(key).given

    def surname(self, key: str) -> float:
        """Weight of a folded word as a surname; 0 when it is none."""
        return self._word(key).surname

    def name_facts(self, key: str) -> tuple[int | None, float, float]:
        """`word_rank`, `given` and `surname` of a folded word in one."""
        word = self._word(key)
        return word.rank or None, word.given, word.surname

    def _word(self, key: str) -> _Word:
        """All of it at once: who asks one thing of a word soon asks the others."""
        known = self._known.get(key)
        if known is None:
            number = self._trie.get(key)
            if number is None:
                known = _UNHEARD
            else:
                rank, given = self._rank[number], self._given[number]
                known = _Word(rank, given, self._surname[number])
            if len(key) <= _LONGEST:
                if len(self._known) >= _KEPT:
                    self._known.clear()
                self._known[key] = known
        return known


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
        resources.source_path(f"gazetteer/{name}.py")
        for name in ("lexicon", "keys", "sections", "table")
    ),
    compile_lexicon,
)
