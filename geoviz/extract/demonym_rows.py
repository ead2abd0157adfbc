"""Demonyms as rows of a gazetteer."""

from __future__ import annotations

from geoviz.errors import UnknownNameError
from geoviz.gazetteer.demonyms import Demonyms
from geoviz.gazetteer.index import Index


class DemonymRows:
    """Folded forms to rows; a form unknown to the gazetteer has none."""

    def __init__(self, demonyms: Demonyms, index: Index) -> None:
        """Take the forms; a row is looked up when its form is first asked for."""
        self._demonyms = demonyms
        self._index = index
        self._rows: dict[str, tuple[int, ...]] = {}
        self._forms = frozenset(demonyms.forms)
        self._pairs = frozenset(
            [" ".join(form.split()[:2]) for form in demonyms.forms if " " in form]
        )
        self._firsts = frozenset([pair.partition(" ")[0] for pair in self._pairs])

    def rows(self, key: str) -> tuple[int, ...]:
        """Rows of the places whose people or adjective `key` (folded) is."""
        if key not in self._forms:
            return ()
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = self._known(key)
        return found

    def opens(self, first: str, second: str) -> bool:
        """Does a demonym of several words ("south korean") begin with these two?"""
        return first in self._firsts and f"{first} {second}" in self._pairs

    def _known(self, key: str) -> tuple[int, ...]:
        """Rows of the ids that this gazetteer has; a user's own may lack some."""
        found: list[int] = []
        for place_id in self._demonyms.folded(key):
            try:
                found.append(self._index.row_of(place_id))
            except UnknownNameError:
                continue
        return tuple(found)
