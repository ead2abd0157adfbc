"""Tokens → every name that the gazetteer or the demonyms know, longest first.

Nothing is decided here: "Reading", "Of" and "Time" are names of towns, and come out
as such.
What they are is decided in `people.py` and `toponyms.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from geoviz.models import MentionKind, Token


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A run of tokens that is a name in the gazetteer or a demonym."""

    first: int
    """Index of the first token."""
    last: int
    """Index one past the last token."""
    start: int
    end: int
    rows: tuple[int, ...]
    """Gazetteer rows, likeliest first by prior."""
    kind: MentionKind
    """`place` or `demonym`."""
    key: str
    """The folded name that matched."""


class NameIndex(Protocol):
    """What the scan asks of a gazetteer index."""

    def prefixes(self, folded: str) -> list[str]:
        """Names that the text begins with."""
        ...

    def folded_rows(self, key: str) -> tuple[int, ...]:
        """Rows of a folded name."""
        ...

    def begins(self, folded: str) -> bool:
        """Does some name begin with the text?"""
        ...

    def prior(self, row: int, key: str) -> float:
        """How likely the name means the row."""
        ...


class DemonymIndex(Protocol):
    """What the scan asks of the demonyms."""

    def rows(self, key: str) -> tuple[int, ...]:
        """Rows of a demonym."""
        ...

    def opens(self, pair: str) -> bool:
        """Does a demonym of several words begin with these two?"""
        ...


_SCHOOLS_AND_BANKS: Final = tuple(
    f"{word} of "
    for word in ("university", "college", "institute", "bank", "ministry", "department")
)
"""Names that gazetteers know as quarters of towns: the place is what follows "of"."""
_ENDING: Final = frozenset(',;:!?)]}"”')
"""Marks behind which no name goes on."""
_LONGEST: Final = 9
"""Tokens in the longest name looked for."""


def scan_names(
    tokens: Sequence[Token], index: NameIndex, demonyms: DemonymIndex
) -> tuple[NameMatch, ...]:
    """All longest matches, left to right, not overlapping, each starting a capital.

    A demonym wins over a place of the same length ("Western", "Roman"). An article
    that is no part of the name ("The US") is left out.
    """
    found: list[NameMatch] = []
    resume = 0
    for position in [at for at, token in enumerate(tokens) if token.capitalised]:
        if position < resume:
            continue
        match = _longest(tokens, position, index, demonyms)
        if position and tokens[position - 1].text == "the":
            article = _with_article(tokens, position, index)
            if article is not None and (match is None or article.last >= match.last):
                match = article
        if match is None:
            continue
        if tokens[position].key == "the" and _better_bare(
            tokens, match, index, demonyms
        ):
            continue
        found.append(match)
        resume = match.last
    return tuple(found)


def _alone(
    tokens: Sequence[Token], position: int, index: NameIndex, demonyms: DemonymIndex
) -> bool:
    """Can no name go on behind the token? Quickly told, for nearly all of them."""
    if position + 1 == len(tokens):
        return True
    token, following = tokens[position], tokens[position + 1]
    gap = following.start - token.end
    if gap > 1:
        return True
    if gap and following.text[0].isalnum():
        pair = f"{token.key} {following.key}"
        return not (index.begins(pair) or demonyms.opens(pair))
    return not gap and following.text in _ENDING


def _better_bare(
    tokens: Sequence[Token],
    match: NameMatch,
    index: NameIndex,
    demonyms: DemonymIndex,
) -> bool:
    """Is "The" no part of the name at `match` ("The US", "The West Bank")?"""
    if not match.key.startswith("the ") or match.first + 1 == match.last:
        return False
    bare = _longest(tokens, match.first + 1, index, demonyms)
    if bare is None:
        return False
    return bare.last > match.last or bare.rows[:1] == match.rows[:1]


def _window(tokens: Sequence[Token], position: int) -> tuple[str, dict[int, int]]:
    """Folded text from `position` on, and where in it each token ends."""
    pieces: list[str] = []
    ends: dict[int, int] = {}
    length = 0
    previous_end = tokens[position].start
    for number in range(position, min(position + _LONGEST, len(tokens))):
        token = tokens[number]
        gap = token.start - previous_end
        if gap > 1 and number > position:
            break
        if token.text in "-‐‑–/":
            if (
                gap
                or number + 1 == len(tokens)
                or tokens[number + 1].start != token.end
            ):
                break
            previous_end = token.end
            continue
        if not (token.text[0].isalnum() or token.text == "'s" or token.key == "'s"):
            if token.text != "." or gap:
                break
            previous_end = token.end
            if length in ends:
                ends[length] = number + 1
            continue
        if token.key == "'s":
            pieces.append("'s")
            length += 2
        else:
            piece = token.key if number == position else f" {token.key}"
            pieces.append(piece)
            length += len(piece)
        ends[length] = number + 1
        previous_end = token.end
    return "".join(pieces), ends


def _with_article(
    tokens: Sequence[Token], position: int, index: NameIndex
) -> NameMatch | None:
    """A name whose article is part of it ("the West"), written in lower case."""
    if not index.begins(f"the {tokens[position].key}"):
        return None
    window, ends = _window(tokens, position)
    for name in reversed(index.prefixes(f"the {window}")):
        last = ends.get(len(name) - 4)
        rows = index.folded_rows(name) if last else ()
        if last and rows:
            return _match(tokens, position, last, rows, "place", name)
    return None


def _longest(
    tokens: Sequence[Token],
    position: int,
    index: NameIndex,
    demonyms: DemonymIndex,
) -> NameMatch | None:
    if _alone(tokens, position, index, demonyms):
        key = tokens[position].key
        rows = demonyms.rows(key)
        if rows:
            return _match(tokens, position, position + 1, rows, "demonym", key)
        rows = index.folded_rows(key)
        if rows:
            return _match(tokens, position, position + 1, rows, "place", key)
        return None
    window, ends = _window(tokens, position)
    best: NameMatch | None = None
    for name in reversed(index.prefixes(window)):
        last = ends.get(len(name))
        if last is None or name.startswith(_SCHOOLS_AND_BANKS):
            continue
        rows = index.folded_rows(name)
        if rows and name.endswith("'s") and _owner(name, rows, index):
            continue
        if rows:
            best = _match(tokens, position, last, rows, "place", name)
            break
    for length in sorted(ends, reverse=True):
        if best is not None and length < len(best.key):
            break
        key = window[:length]
        rows = demonyms.rows(key)
        if rows:
            return _match(tokens, position, ends[length], rows, "demonym", key)
    return best


def _owner(name: str, rows: tuple[int, ...], index: NameIndex) -> bool:
    """Is "Saint Lucia's" what Saint Lucia owns, rather than a place called so?"""
    bare = name.removesuffix("'s")
    owners = index.folded_rows(bare)
    return bool(owners) and index.prior(owners[0], bare) > index.prior(rows[0], name)


def _match(
    tokens: Sequence[Token],
    first: int,
    last: int,
    rows: tuple[int, ...],
    kind: MentionKind,
    key: str,
) -> NameMatch:
    while last - first > 1 and tokens[last - 1].text == ".":
        last -= 1  # "Calif." keeps its stop only as one token
    return NameMatch(
        first, last, tokens[first].start, tokens[last - 1].end, rows, kind, key
    )
