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
def kinds_of_lemmas() -> Mapping[str, str]:
    """Lemma → the class of events it names."""
    return {
        term.lemma: term.kind
        for terms in load_terms().values()
        for term in terms
        if term.lemma
    }


@lru_cache(maxsize=1)
def _by_first_word() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word → the forms that begin with it, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in load_terms():
        found.setdefault(form[0], []).append(form)
    return {
        word: tuple(sorted(forms, key=lambda form: (-len(form), form)))
        for word, forms in found.items()
    }


@lru_cache(maxsize=1)
def _second_words() -> Mapping[str, frozenset[str]]:
    """First word → the words that may follow in a form; "" where it is one itself."""
    return {
        first: frozenset(form[1] if len(form) > 1 else "" for form in forms)
        for first, forms in _by_first_word().items()
    }


def first_words() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word → the forms that begin with it; a quick test before `terms_at`."""
    return _by_first_word()


def terms_at(
    tokens: tuple[Token, ...], position: int, stop: int
) -> tuple[tuple[Term, ...], int] | None:
    """The terms whose form begins at `position`, and the index one past the form.

    Hyphens within a form are passed over ("pile-up" is filed as two words).
    """
    forms = _by_first_word().get(tokens[position].key)
    if forms is None:
        return None
    seconds = _second_words()[tokens[position].key]
    if "" not in seconds and (
        position + 1 >= stop
        or (
            tokens[position + 1].key not in seconds and tokens[position + 1].text != "-"
        )
    ):
        return None
    for form in forms:
        at = position + 1
        for word in form[1:]:
            if at < stop and tokens[at].text == "-":
                at += 1
            if at >= stop or tokens[at].key != word:
                break
            at += 1
        else:
            return load_terms()[form], at
    return None
