""" "The North", "the South": halves of a divided country that the text names.

Where an article names North Korea, "the North" is that country, and "the South" the
other one. Where it names none, the words are a direction and no town of that name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.extract.person_country import CountryFacts
from geoviz.extract.scan import NameMatch
from geoviz.models import Feature, Token

_HALVES: Final = ("north", "south")
_DIRECTIONS: Final = frozenset({"north", "south", "east", "west"})
_WITHIN: Final = {"northern ireland": "north"}
"""Parts of a state that are called so, by their whole name."""
_COUNTRIES: Final[frozenset[Feature]] = frozenset({"country", "historical"})
_HYPHENS: Final = frozenset("-‐‑–")


def with_halves(
    tokens: Sequence[Token], matches: Sequence[NameMatch], index: CountryFacts
) -> tuple[NameMatch, ...]:
    """The names, those of halves among them; towns called "North" are left out.

    Args:
        tokens: of the document.
        matches: its names as scanned, in text order.
        index: the gazetteer.
    """
    halves = _named(matches, index)
    found = {
        match.first: match for match in matches if not _is_direction(tokens, match)
    }
    if halves:
        taken = {at for one in found.values() for at in range(one.first, one.last)}
        for at, token in enumerate(tokens):
            half = token.capitalised and token.key in halves and at not in taken
            if half and _stands_alone(tokens, at):
                key, rows = halves[token.key]
                found[at] = NameMatch(
                    at, at + 1, token.start, token.end, rows, "place", key
                )
    elif len(found) == len(matches):
        return tuple(matches)
    return tuple(found[at] for at in sorted(found))


def _named(
    matches: Sequence[NameMatch], index: CountryFacts
) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Half → its whole name and rows, where the text names one country of halves."""
    wholes = set()
    for match in matches:
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


def _countries(rows: Sequence[int], index: CountryFacts) -> tuple[int, ...]:
    """Those of the rows that are countries, or were."""
    return tuple(row for row in rows if index.feature(row) in _COUNTRIES)


def _is_direction(tokens: Sequence[Token], match: NameMatch) -> bool:
    """As in "the North", "the South West": no place of the name, whatever there is."""
    if not _DIRECTIONS.issuperset(match.key.split()):
        return False
    beside = tokens[match.first - 1].key if match.first else ""
    following = tokens[match.last].key if match.last < len(tokens) else ""
    return beside == "the" or not _DIRECTIONS.isdisjoint((beside, following))


def _stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Does "the" stand before the word, and no name go on behind it?"""
    if not at or tokens[at - 1].key != "the":
        return False
    if at + 1 == len(tokens):
        return True
    following = tokens[at + 1]
    return not (following.capitalised or following.text in _HYPHENS)
