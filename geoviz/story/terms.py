"""The words that tell of events, from `data/event_terms.csv`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from geoviz.errors import DataError
from geoviz.gazetteer.keys import fold
from geoviz.resources import data_path

_PARTS = frozenset({"noun", "verb", "anaphor"})


@dataclass(frozen=True, slots=True)
class Term:
    """One word form that names an event."""

    lemma: str
    part: str
    """`noun`, `verb`, or `anaphor` for nouns such as "event" that name no kind."""
    kind: str
    """Class of events: `ceremony`, `meeting`, `disaster`, ..."""


@lru_cache(maxsize=1)
def load_terms() -> Mapping[tuple[str, ...], tuple[Term, ...]]:
    """Folded words of each form → the terms it may be.

    Raises:
        DataError: a row is broken; the message names file and line.
    """
    source = data_path("event_terms.csv")
    found: dict[tuple[str, ...], tuple[Term, ...]] = {}
    with source.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            if None in row.values() or row["part"] not in _PARTS or not row["form"]:
                raise DataError(
                    f"{source}:{number}: not an event term; reinstall geoviz"
                )
            key = tuple(fold(row["form"]).split())
            term = Term(row["lemma"], row["part"], row["class"])
            found[key] = (*found.get(key, ()), term)
    return found
