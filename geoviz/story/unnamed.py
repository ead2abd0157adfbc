"""Travellers without a name: "a rescue team", "two planes", "the MV Salama".

A traveller without a name is called by the words of the sentence. A later "the team",
"they" or "the ship" means the one of its kind told of last, a few sentences back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.head import Head
from geoviz.story.traveller_nouns import SHIPS

_SENTENCES_BACK: Final = 6
_KEPT: Final = 12
_DEFINITE: Final = frozenset(
    {"the", "its", "their", "his", "her", "this", "that", "these"}
)
_ARTICLES: Final = frozenset({"the"})
_OTHERS: Final = frozenset("next second last other third first remaining rest".split())
"""Behind "the" these name another one: "the next plane"."""
_BODIES: Final = frozenset(
    "team group party expedition squad delegation mission contingent side".split()
)
"""Each of these may take up another: "the expedition", and then "the team"."""


@dataclass(frozen=True, slots=True)
class Group:
    """A traveller without a name."""

    key: str
    """An id that no person has."""
    label: str
    """The words: "two planes"."""
    noun: str
    kind: str
    """`people`, `person`, or the means of travel of a vehicle."""
    name: str
    """Folded name of a ship or number of a flight; "" for none."""
    sentence: int

    @property
    def mode(self) -> str:
        """The means of travel that a vehicle is; "" for people."""
        return "" if self.kind in {"people", "person"} else self.kind


class Groups:
    """The travellers without a name of one document, as it is read on."""

    def __init__(self, number: int) -> None:
        """Take the document's number in the collection."""
        self.number = number
        self._last: list[Group] = []
        self._named: dict[str, Group] = {}

    def of(self, clauses: Clauses, head: Head, sentence: int) -> Group:
        """The group that a head names: one told of before, or a new one."""
        words = clauses.tokens[head.first : head.last]
        name = self._name(clauses, head)
        if name and name in self._named:
            return self._named[name]
        known = None
        again = clauses.key(head.first + 1) not in _OTHERS
        if clauses.key(head.first) in _DEFINITE and not name and again:
            known = self._known(head, sentence)
            if known is not None and {known.noun, head.noun} - _BODIES:
                return known
        shown = words[1:] if _is_ship(clauses, head) else words
        label = "".join(
            ("" if not n or token.start == shown[n - 1].end else " ") + token.text
            for n, token in enumerate(shown)
        )
        if known is not None:
            return replace(known, label=label)  # the team, once the expedition
        key = f"group:{self.number}:{words[0].start}"
        group = Group(key, label, head.noun, head.kind, name, sentence)
        self._last = [*self._last[1 - _KEPT :], group]
        if name:
            self._named[name] = group
        return group

    def named(self, words: str) -> Group | None:
        """The ship or flight of that name (folded), if one was told of."""
        return self._named.get(words)

    def _name(self, clauses: Clauses, head: Head) -> str:
        """The name behind the noun: "stella maris" of "the ferry Stella Maris"."""
        if head.noun == "name":
            return _folded(clauses, head.first, head.last)
        if not head.mode:
            return ""
        for at in range(head.last - 1, head.first - 1, -1):
            text = clauses.tokens[at].text
            if not (text[:1].isupper() or text.isdigit() or text == "-"):
                return _folded(clauses, at + 1, head.last)
            if clauses.key(at) in SHIPS or clauses.key(at) == head.noun:
                return _folded(clauses, at + 1, head.last)
        return ""

    def _known(self, head: Head, sentence: int) -> Group | None:
        """The one of that word, or that vehicle of another word, told of before."""
        for group in reversed(self._last):
            if sentence - group.sentence > _SENTENCES_BACK:
                break
            vehicle = bool(head.mode) and group.kind == head.kind
            body = {group.noun, head.noun} <= _BODIES
            if group.noun == head.noun or vehicle or body:
                return group
        return None


def _is_ship(clauses: Clauses, head: Head) -> bool:
    """ "The MV Salama" is called without its article."""
    return clauses.key(head.first) in _ARTICLES and clauses.key(head.first + 1) in SHIPS


def _folded(clauses: Clauses, first: int, last: int) -> str:
    return " ".join(clauses.key(i) for i in range(first, last))
