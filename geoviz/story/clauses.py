"""Sentences → clauses: which words belong to one telling.

No parse: conjunctions, relative pronouns, commas and semicolons cut a sentence into
stretches, and a stretch knows from which other it hangs. One pass over the tokens.
"""

from __future__ import annotations

from typing import Final, Literal

from geoviz.extract.offsets import token_at
from geoviz.models import Sentence, Token
from geoviz.story.verbs import REPORTING, is_verb

Link = Literal["main", "relative", "where", "linked", "sub"]
"""How a clause hangs: `linked` by "when" or "as" (the same moment), `where` (the same
place), `sub` by "after", "before" and the like (another moment)."""

_RELATIVE: Final = frozenset({"who", "whom", "whose", "which"})
_LINKED: Final = frozenset({"when", "as"})
_SUB: Final = frozenset(
    """after before since until despite because although though amid following once
    if whether unless""".split()
)
_BREAKS: Final = frozenset({";", ":", "–", "—", "“", "”", '"'})
_FRESH: Final = frozenset({"while", "but", "whereas", "yet"})
_TIMES: Final = frozenset(
    "day night morning afternoon evening week weekend month year time same".split()
)
_SUBJECTS: Final = frozenset(
    "he she it they we his her their the a an this its".split()
)


_BENCH: Final = frozenset(
    """court judge judges magistrate magistrates tribunal jury parliament committee
    panel crowd""".split()
)
"""Those before whom one stands."""
_MARKS: Final = _BREAKS | {","}
_CUTTING: Final = _RELATIVE | _LINKED | _SUB | _FRESH | {"that", "where"}
"""Words and marks that may begin or end a clause; all others lie within one."""


class Clause:
    """A clause by its place in the sentence's list."""

    __slots__ = ("link", "parent")

    def __init__(self, link: Link, parent: int) -> None:
        """Take how it hangs, and from which."""
        self.link = link
        self.parent = parent
        """Index of the clause it hangs from; -1 for none."""


class Clauses:
    """The clauses of one sentence, and the tokens' positions in it."""

    def __init__(
        self, tokens: tuple[Token, ...], sentence: Sentence, first: int
    ) -> None:
        """Cut the sentence from token `first` (past any dateline) on."""
        self.tokens = tokens
        self.first = first
        self.last = sentence.last_token
        self.list: list[Clause] = [Clause("main", -1)]
        self._of: list[int] = []
        current = 0
        for position in range(first, self.last):
            token = tokens[position]
            mark = len(token.text) == 1
            if token.text in _MARKS if mark else token.key in _CUTTING:
                entered = self._step(position, current)
                if entered != current:  # filled by stretches, not word by word
                    self._of += [current] * (position - first - len(self._of))
                    current = entered
        self._of += [current] * (self.last - first - len(self._of))

    def _step(self, position: int, current: int) -> int:
        """The clause of the token at `position`, the one before it in `current`."""
        token = self.tokens[position]
        if token.text == ",":
            return self._comma(position, current)
        link = self._link(position)
        if link is None:
            return current
        return self._open(link, -1 if link == "main" else current)

    def _link(self, position: int) -> Link | None:
        """How a clause that begins at a token hangs; None when none begins."""
        token = self.tokens[position]
        key = token.key
        if token.text in _BREAKS:
            return "main"
        if key in _RELATIVE and not token.text.isupper():  # "WHO doctors"
            return "relative"
        if key in _SUB:
            return None if key == "before" and self._in_front(position) else "sub"
        if key in _LINKED and self._opens_clause(position):
            return "linked"
        if position == self.first:
            return None
        if key in _FRESH:
            return "main"
        if key == "that" and not self._points(position):
            told = self.tokens[position - 1].key in REPORTING
            return "main" if told else "relative"
        return "where" if key == "where" else None

    def _in_front(self, position: int) -> bool:
        """As in "before a magistrate": no conjunction."""
        near = self.tokens[position + 1 : min(position + 4, self.last)]
        return any(token.key in _BENCH for token in near)

    def _points(self, position: int) -> bool:
        """As in "that evening", "that day": no conjunction."""
        after = self.tokens[position + 1] if position + 1 < self.last else None
        return after is not None and after.key in _TIMES

    def _opens_clause(self, position: int) -> bool:
        """Is it "when", or "as" with a subject ("as he left", not "as mayor")?"""
        if self.tokens[position].key == "when":
            return True
        after = self.tokens[position + 1] if position + 1 < self.last else None
        if after is None:
            return False
        if after.key in _SUBJECTS or after.capitalised:
            return True
        # "as leaders began", not "as mayor of the town"
        near = range(position + 2, min(position + 4, self.last))
        return any(is_verb(self.tokens, i, self.first) for i in near)

    def _comma(self, position: int, current: int) -> int:
        """A comma closes a clause that hangs, unless it parts the items of a list."""
        clause = self.list[current]
        if clause.link == "main":
            return current
        nearby = self.tokens[position + 1 : min(position + 4, self.last)]
        listed = (
            len(nearby) > 1
            and nearby[0].capitalised
            and nearby[1].text in {",", "and", "."}
        )
        if listed:
            return current
        if clause.parent >= 0:
            return clause.parent
        return self._open("main", -1)

    def _open(self, link: Link, parent: int) -> int:
        self.list.append(Clause(link, parent))
        return len(self.list) - 1

    def of(self, position: int) -> int:
        """Index of the clause of a token."""
        at = position - self.first
        if 0 <= at < len(self._of):
            return self._of[at]
        return self._of[0 if at < 0 else -1]

    def link(self, position: int) -> Link:
        """How the clause of a token hangs."""
        return self.list[self.of(position)].link

    def start(self, position: int) -> int:
        """Index of the first token of the stretch of its clause that a token is in."""
        clause = self.of(position)
        while position > self.first and self.of(position - 1) == clause:
            position -= 1
        return position

    def hangs_from(self, lower: int, upper: int) -> bool:
        """Does clause `lower` hang directly from clause `upper`?"""
        return self.list[lower].parent == upper

    def at(self, offset: int) -> int:
        """Index of the first token at or past a text offset."""
        return token_at(self.tokens, offset, self.first, self.last)

    def key(self, position: int) -> str:
        """Key of a token; "" beyond the sentence."""
        return self.tokens[position].key if self.first <= position < self.last else ""
