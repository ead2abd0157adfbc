"""Documents that come later, beside those that are there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from geoviz.models import Document


@dataclass(frozen=True, slots=True)
class Merged:
    """Both together."""

    documents: tuple[Document, ...]
    """Sorted by id, each text once."""
    known: tuple[str, ...]
    """Ids of the new ones that were left out, since their text is there already."""


def merge(old: Iterable[Document], new: Iterable[Document]) -> Merged:
    """Add documents; one of a known id and another text gets a number in its id.

    >>> one = Document("a.txt", "Rain.", "1")
    >>> [d.doc_id for d in merge([one], [Document("a.txt", "Sun.", "2")]).documents]
    ['a (2).txt', 'a.txt']
    """
    documents = {one.doc_id: one for one in old}
    texts = {one.sha256 for one in documents.values()}
    known = []
    for one in new:
        if one.sha256 in texts:
            known.append(one.doc_id)
            continue
        texts.add(one.sha256)
        ident = _free(one.doc_id, documents.keys())
        documents[ident] = replace(one, doc_id=ident)
    return Merged(tuple(documents[ident] for ident in sorted(documents)), tuple(known))


def _free(ident: str, taken: Iterable[str]) -> str:
    """The id, or the first of "a (2).txt", "a (3).txt", ... that nobody has."""
    path = PurePosixPath(ident)
    names = frozenset(taken)
    number, free = 1, ident
    while free in names:
        number += 1
        free = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    return free
