""" "The North", "the South": halves of a divided country that the text names.

Where an article names North Korea, "the North" is that country, and "the South" the
other one. Where it names none, the words are a direction and no town of that name.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.scan import NameMatch
from geoviz.gazetteer.index import Index
from geoviz.models import Feature, Token

_HALVES: Final = ("north", "south")
_DIRECTIONS: Final = frozenset({"north", "south", "east", "west"})
_WITHIN: Final = {"northern ireland": "north"}
"""Parts of a state that are called so, by their whole name."""
_COUNTRIES: Final[frozenset[Feature]] = frozenset({"country", "historical"})
_HYPHENS: Final = frozenset("-‐‑–")
_INITIALS: Final = "nsew"
"""First letters of the directions, and so of halves: few names begin so."""


def with_halves(
    tokens: tuple[Token, ...], matches: tuple[NameMatch, ...], index: Index
) -> tuple[NameMatch, ...]:
    """The names, those of halves among them; towns called "North" are left out.

    Args:
        tokens: of the document.
        matches: its names as scanned, in text order.
        index: the gazetteer.
    """
    if not any(match.key[0] in _INITIALS for match in matches):
        return matches
    halves = _named(matches, index)
    kept = [match for match in matches if not _is_direction(tokens, match)]
    if not halves:
        return matches if len(kept) == len(matches) else tuple(kept)
    found = {match.first: match for match in kept}
    taken = {at for one in kept for at in range(one.first, one.last)}
    for at, token in enumerate(tokens):
        half = token.capitalised and token.key in halves and at not in taken
        if half and _stands_alone(tokens, at):
            key, rows = halves[token.key]
            found[at] = NameMatch(
                at, at + 1, token.start, token.end, rows, "place", key
            )
    return tuple([found[at] for at in sorted(found)])


def _named(
    matches: tuple[NameMatch, ...], index: Index
) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Half → its whole name and rows, where the text names one country of halves."""
    wholes: set[str] = set()
    for match in matches:
        if match.key[0] not in _INITIALS:
            continue
        if match.key in _WITHIN:
            return {_WITHIN[match.key]: (match.key, match.rows)}
        half, _, whole = match.key.partition(" ")
        if match.kind != "place" or half not in _HALVES:
            continue
        if _countries(match.rows, index):
            wholes.add(whole.removesuffix("'s"))
    if len(wholes) != 1:
        return {}
    found: dict[str, tuple[str, tuple[int, ...]]] = {}
    for half in _HALVES:
        key = f"{half} {min(wholes)}"
        rows = _countries(index.folded_rows(key), index)
        if rows:
            found[half] = key, rows
    return found if len(found) == len(_HALVES) else {}  # South Africa has no other half


def _countries(rows: tuple[int, ...], index: Index) -> tuple[int, ...]:
    """Those of the rows that are countries, or were."""
    return tuple([row for row in rows if index.feature(row) in _COUNTRIES])


def _is_direction(tokens: tuple[Token, ...], match: NameMatch) -> bool:
    """As in "the North", "the South West": no place of the name, whatever there is."""
    key = match.key
    if key[0] not in _INITIALS or not _DIRECTIONS.issuperset(key.split()):
        return False
    beside = tokens[match.first - 1].key if match.first else ""
    following = tokens[match.last].key if match.last < len(tokens) else ""
    return beside == "the" or beside in _DIRECTIONS or following in _DIRECTIONS


def _stands_alone(tokens: tuple[Token, ...], at: int) -> bool:
    """Does "the" stand before the word, and no name go on behind it?"""
    if not at or tokens[at - 1].key != "the":
        return False
    if at + 1 == len(tokens):
        return True
    following = tokens[at + 1]
    return not (following.capitalised or following.text in _HYPHENS)
