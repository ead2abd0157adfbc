"""Demonyms: "Iranian", "South Koreans", "Dane" → the place they are said of.

`data/demonyms.csv` has the columns form, place_id, kind, source; a form may stand in
several rows ("Congolese", "Korean"), most likely place first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from geoviz import resources
from geoviz.errors import DataError
from geoviz.gazetteer.keys import fold
from geoviz.gazetteer.table import read_table

HEADER: Final = ("form", "place_id", "kind", "source")
_PREFIX: Final = "place:"


@dataclass(frozen=True, slots=True)
class Demonym:
    """One row of the table."""

    form: str
    place_id: str
    """With `place:` before it."""
    kind: str
    """What sort of word it is, as the table says."""
    source: str


def read_demonyms(path: Path) -> Iterator[tuple[int, Demonym]]:
    """(line, row) of each row, checked.

    Raises:
        DataError: `path:line: what is wrong; what to do`.
    """
    seen: set[tuple[str, str]] = set()
    for line, (form, place_id, kind, source) in read_table(path, HEADER, DataError):
        key = fold(form)
        if not key or form != form.strip():
            raise DataError(f"{path}:{line}: form {form!r} is empty or padded; mend it")
        bare = place_id.removeprefix(_PREFIX)
        if not bare:
            raise DataError(f"{path}:{line}: {form!r} has no place_id; fill it in")
        if not kind or not source:
            raise DataError(f"{path}:{line}: {form!r} lacks kind or source; fill it in")
        if (form, bare) in seen:
            raise DataError(
                f"{path}:{line}: {form!r} stands for {bare} in an earlier row too; "
                "take one out"
            )
        seen.add((form, bare))
        yield line, Demonym(form, _PREFIX + bare, kind, source)


class Demonyms:
    """Forms to places; small enough to be read whole."""

    def __init__(self, rows: Iterator[Demonym]) -> None:
        """Take the rows in the order of likelihood."""
        places: dict[str, tuple[str, ...]] = {}
        kinds: dict[str, str] = {}
        for row in rows:
            key = fold(row.form)
            known = places.get(key, ())
            if row.place_id not in known:
                places[key] = (*known, row.place_id)
            kinds.setdefault(key, row.kind)
        self._places = places
        self._kinds = kinds

    @classmethod
    def open(cls, path: Path | None = None) -> Demonyms:
        """Read the table `path`, default the shipped one.

        Raises:
            MissingDataError: no such table.
            DataError: a row is broken.
        """
        source = path or resources.data_path("demonyms.csv")
        return cls(row for _, row in read_demonyms(source))

    def __len__(self) -> int:
        """The number of folded forms."""
        return len(self._places)

    def __contains__(self, key: object) -> bool:
        """Is this folded form a demonym?"""
        return key in self._places

    @property
    def forms(self) -> Mapping[str, tuple[str, ...]]:
        """Every folded form with its place ids, likeliest first."""
        return MappingProxyType(self._places)

    def place_ids(self, form: str) -> tuple[str, ...]:
        """The places of a form however it is cased; () when it is no demonym."""
        return self._places.get(fold(form), ())

    def folded(self, key: str) -> tuple[str, ...]:
        """As `place_ids`, for a form that is folded already."""
        return self._places.get(key, ())

    def kind(self, key: str) -> str:
        """The kind of a folded form; empty when it is no demonym."""
        return self._kinds.get(key, "")
