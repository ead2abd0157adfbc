"""The words that tell of events, from `data/event_terms.csv`.

A row is a form ("broke out"), the lemma under which its forms meet ("fire"), the part
of speech, the class of events, and what a verb needs beside it. Rows of part `none` are
traps: figures of speech ("under fire", "reached a deal") that name no event. Of several
forms that begin at one word, the longest is meant.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geoviz.errors import DataError
from geoviz.gazetteer.keys import fold
from geoviz.models import Token
from geoviz.resources import data_path

PARTS: Final = frozenset({"noun", "verb", "bare", "aux", "anaphor", "none"})
NEEDS: Final = frozenset({"", "place"})


@dataclass(frozen=True, slots=True)
class Term:
    """One word form that names an event."""

    lemma: str
    part: str
    """`noun`, `verb`, `bare` (an infinitive, a verb only after "to" or "will"), `aux`
    (likewise, of a form that is a noun elsewhere), `anaphor` for nouns such as "event"
    that name no kind, `none` for a figure of speech."""
    kind: str
    """Class of events: `ceremony`, `meeting`, `disaster`, ..."""
    needs: str = ""
    """`place` for verbs too weak to tell of an event by a day alone ("left")."""


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
            whole = None not in row.values() and None not in row
            if not (
                whole
                and row["form"].strip()
                and row["part"] in PARTS
                and row["needs"] in NEEDS
                and (row["lemma"] or row["part"] == "none")
            ):
                raise DataError(
                    f"{source}:{number}: not an event term; reinstall geoviz"
                )
            key = tuple(fold(row["form"]).split())
            term = Term(row["lemma"], row["part"], row["class"], row["needs"])
            found[key] = (*found.get(key, ()), term)
    return found


@lru_cache(maxsize=1)
def kinds_of_lemmas() -> dict[str, str]:
    """Lemma → the class of events it names."""
    return {
        term.lemma: term.kind
        for terms in load_terms().values()
        for term in terms
        if term.lemma
    }


class Opening:
    """The forms that begin with one word."""

    __slots__ = ("alone", "longer", "seconds")

    def __init__(self, forms: list[tuple[tuple[str, ...], tuple[Term, ...]]]) -> None:
        """Take the forms with the terms they may be."""
        self.longer = sorted(
            (form for form in forms if len(form[0]) > 1),
            key=lambda form: (-len(form[0]), form[0]),
        )
        """Those of several words, longest first."""
        self.seconds = frozenset(words[1] for words, _ in self.longer)
        """The words that may follow in a form."""
        self.alone: tuple[Term, ...] = ()
        """The terms that the word may be by itself."""
        for words, terms in forms:
            if len(words) == 1:
                self.alone = terms


_OPENINGS: Final[dict[str, Opening]] = {}
"""Filled at first use, for nothing is read at import."""


def openings() -> dict[str, Opening]:
    """First word → the forms that begin with it; a quick test before `terms_at`."""
    if not _OPENINGS:
        found: dict[str, list[tuple[tuple[str, ...], tuple[Term, ...]]]] = {}
        for words, terms in load_terms().items():
            found.setdefault(words[0], []).append((words, terms))
        _OPENINGS.update({word: Opening(forms) for word, forms in found.items()})
    return _OPENINGS


def terms_at(
    tokens: tuple[Token, ...], position: int, stop: int
) -> tuple[tuple[Term, ...], int] | None:
    """The terms whose form begins at `position`, and the index one past the form.

    Hyphens within a form are passed over ("pile-up" is filed as two words).
    """
    opening = openings().get(tokens[position].key)
    if opening is None:
        return None
    second = position + 1
    if second < stop and tokens[second].text == "-":
        second += 1
    if second < stop and tokens[second].key in opening.seconds:
        found = _longer_at(opening, tokens, position, stop)
        if found is not None:
            return found
    return (opening.alone, position + 1) if opening.alone else None


def _longer_at(
    opening: Opening, tokens: tuple[Token, ...], position: int, stop: int
) -> tuple[tuple[Term, ...], int] | None:
    """The longest form of several words that stands there."""
    for words, terms in opening.longer:
        at = position + 1
        for number in range(1, len(words)):
            if at < stop and tokens[at].text == "-":
                at += 1
            if at >= stop or tokens[at].key != words[number]:
                break
            at += 1
        else:
            return terms, at
    return None
