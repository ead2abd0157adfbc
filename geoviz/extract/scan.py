"""Tokens → every name that the gazetteer or the demonyms know, longest first.

Nothing is decided here: "Reading", "Of" and "Time" are names of towns, and come out
as such.
What they are is decided in `people.py` and `toponyms.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from geoviz.extract.demonym_rows import DemonymRows
from geoviz.gazetteer.index import Index
from geoviz.models import MentionKind, Token


@dataclass(init=False, unsafe_hash=True, slots=True)
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

    def __init__(  # noqa: PLR0917 (a record, made for every name)
        self,
        first: int,
        last: int,
        start: int,
        end: int,
        rows: tuple[int, ...],
        kind: MentionKind,
        key: str,
    ) -> None:
        """By hand: a frozen dataclass takes ten times as long to make."""
        self.first = first
        self.last = last
        self.start = start
        self.end = end
        self.rows = rows
        self.kind = kind
        self.key = key


_SCHOOLS_AND_BANKS: Final = tuple(
    f"{word} of "
    for word in ("university", "college", "institute", "bank", "ministry", "department")
)
"""Names that gazetteers know as quarters of towns: the place is what follows "of"."""
_HYPHENS: Final = frozenset("-‐‑–/")
_LONGEST: Final = 9
"""Tokens in the longest name looked for."""


def scan_names(
    tokens: tuple[Token, ...], index: Index, demonyms: DemonymRows
) -> tuple[NameMatch, ...]:
    """All longest matches, left to right, not overlapping, each starting a capital.

    A demonym wins over a place of the same length ("Western", "Roman"). An article
    that is no part of the name ("The US") is left out.
    """
    found: list[NameMatch] = []
    position, count = 0, len(tokens)
    while position < count:
        token = tokens[position]
        if not token.capitalised:
            position += 1
            continue
        match = _longest(tokens, position, index, demonyms)
        if position and tokens[position - 1].text == "the":
            article = _with_article(tokens, position, index)
            if article is not None and (match is None or article.last >= match.last):
                match = article
        if match is None or (
            token.key == "the" and _better_bare(tokens, match, index, demonyms)
        ):
            position += 1
            continue
        found.append(match)
        position = match.last
    return tuple(found)


def _alone(
    tokens: tuple[Token, ...], position: int, index: Index, demonyms: DemonymRows
) -> bool:
    """Can no name go on behind the token? Quickly told, for nearly all of them."""
    token, count = tokens[position], len(tokens)
    first, end, at = token.key, token.end, position + 1
    if at < count and tokens[at].start == end:
        glued = tokens[at]
        if glued.text == ".":  # of an abbreviation, or of the sentence
            end, at = glued.end, at + 1
        elif glued.key == "'s":
            first += "'s"
            if index.folded_rows(first) or demonyms.rows(first):
                return False
            end, at = glued.end, at + 1
    if at == count:
        return True
    following = tokens[at]
    gap = following.start - end
    if gap > 1:
        return True
    if following.text[0].isalnum():
        second = following.key
        return not (index.may_open(first, second) or demonyms.opens(first, second))
    if following.key == "'s":
        return False
    return gap == 1 or not (following.text == "." or following.text in _HYPHENS)


def _better_bare(
    tokens: tuple[Token, ...], match: NameMatch, index: Index, demonyms: DemonymRows
) -> bool:
    """Is "The" no part of the name at `match` ("The US", "The West Bank")?"""
    if not match.key.startswith("the ") or match.first + 1 == match.last:
        return False
    bare = _longest(tokens, match.first + 1, index, demonyms)
    if bare is None:
        return False
    return bare.last > match.last or bare.rows[:1] == match.rows[:1]


class _Window:
    """Folded text from a token on, and where in it each token ends."""

    __slots__ = ("_lasts", "lengths", "text")

    text: str
    lengths: list[int]
    """Where a token ends in the text, shortest first."""
    _lasts: list[int]
    """For each length the index one past the token that ends there."""

    def __init__(self, tokens: tuple[Token, ...], position: int) -> None:
        pieces: list[str] = []
        lengths: list[int] = []
        lasts: list[int] = []
        length = 0
        previous_end = tokens[position].start
        for number in range(position, min(position + _LONGEST, len(tokens))):
            token = tokens[number]
            gap = token.start - previous_end
            if gap > 1 and number > position:
                break
            if token.text[0].isalnum():
                piece = token.key if number == position else f" {token.key}"
            elif token.key == "'s":
                piece = "'s"
            elif gap:
                break
            elif token.text == ".":  # of an abbreviation
                previous_end = token.end
                if lasts:
                    lasts[-1] = number + 1
                continue
            elif (
                token.text in _HYPHENS
                and number + 1 < len(tokens)
                and tokens[number + 1].start == token.end
            ):
                previous_end = token.end
                continue
            else:
                break
            pieces.append(piece)
            length += len(piece)
            lengths.append(length)
            lasts.append(number + 1)
            previous_end = token.end
        self.text = "".join(pieces)
        self.lengths = lengths
        self._lasts = lasts

    def last(self, length: int) -> int:
        """Index one past the token that ends at a length of the text; 0 for none."""
        for at, known in enumerate(self.lengths):
            if known == length:
                return self._lasts[at]
        return 0

    def end_after(self, length: int) -> int:
        """Where the token ends that a length of the text lies in."""
        for known in self.lengths:
            if known > length:
                return known
        return len(self.text)


def _with_article(
    tokens: tuple[Token, ...], position: int, index: Index
) -> NameMatch | None:
    """A name whose article is part of it ("the West"), written in lower case."""
    if not index.may_open("the", tokens[position].key):
        return None
    window = _Window(tokens, position)
    for name in reversed(index.prefixes(f"the {window.text}")):
        last = window.last(len(name) - 4)
        rows = index.folded_rows(name) if last else ()
        if rows:
            return _match(tokens, position, last, rows, "place", name)
    return None


def _longest(
    tokens: tuple[Token, ...], position: int, index: Index, demonyms: DemonymRows
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
    window = _Window(tokens, position)
    place = _place(tokens, position, window, index)
    least = 0 if place is None else len(place.key)
    demonym = _demonym(tokens, position, window, least, demonyms)
    return place if demonym is None else demonym


def _place(
    tokens: tuple[Token, ...], position: int, window: _Window, index: Index
) -> NameMatch | None:
    """The longest place that the window begins with."""
    for name in reversed(index.prefixes(window.text)):
        last = window.last(len(name))
        if not last or name.startswith(_SCHOOLS_AND_BANKS):
            continue
        rows = index.folded_rows(name)
        if rows and not (name.endswith("'s") and _owner(name, rows, index)):
            return _match(tokens, position, last, rows, "place", name)
    return None


def _demonym(
    tokens: tuple[Token, ...],
    position: int,
    window: _Window,
    least: int,
    demonyms: DemonymRows,
) -> NameMatch | None:
    """The longest demonym, of so many letters at least, that the window begins with."""
    text = window.text
    most = len(text)
    space = text.find(" ")
    if space >= 0:
        second = text[space + 1 : window.end_after(space)]
        if not demonyms.opens(text[:space], second):
            most = space  # none of several words begins so
    for length in reversed(window.lengths):
        if length > most:
            continue
        if length < least:
            break
        key = text[:length]
        rows = demonyms.rows(key)
        if rows:
            last = window.last(length)
            return _match(tokens, position, last, rows, "demonym", key)
    return None


def _owner(name: str, rows: tuple[int, ...], index: Index) -> bool:
    """Is "Saint Lucia's" what Saint Lucia owns, rather than a place called so?"""
    bare = name.removesuffix("'s")
    owners = index.folded_rows(bare)
    return bool(owners) and index.prior(owners[0], bare) > index.prior(rows[0], name)


def _match(
    tokens: tuple[Token, ...],
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
