"""Slips, against the definition of the distance written out in full."""

from __future__ import annotations

from itertools import product

import pytest

from geoviz.gazetteer.spelling import allowed_slips, near_names

NAMES = {
    "london",
    "lond",
    "leiden",
    "moscow",
    "mosco",
    "albany",
    "albania",
    "a",
    "oslo",
}


def distance(one: str, other: str) -> int:
    """Restricted Damerau-Levenshtein distance, by its table."""
    table = {(-1, -1): 0}
    table |= {(i, -1): i + 1 for i in range(len(one))}
    table |= {(-1, j): j + 1 for j in range(len(other))}
    for i, j in product(range(len(one)), range(len(other))):
        cost = one[i] != other[j]
        best = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + cost)
        if i and j and one[i] == other[j - 1] and one[i - 1] == other[j]:
            best = min(best, table[i - 2, j - 2] + 1)
        table[i, j] = best
    return table[len(one) - 1, len(other) - 1]


def begins(text: str) -> bool:
    return any(name.startswith(text) for name in NAMES)


@pytest.mark.parametrize("slips", [1, 2])
@pytest.mark.parametrize(
    "key",
    ["lodnon", "londno", "londn", "lndon", "moscwo", "mosow", "albnia", "albanya",
     "leidn", "oslo", "osol", "alania", "londonn", "mmoscow"],
)  # fmt: skip
def test_near_names_are_those_within_the_distance(key: str, slips: int) -> None:
    expected = {
        name: distance(key, name)
        for name in NAMES
        if name != key and name[0] == key[0] and distance(key, name) <= slips
    }
    assert near_names(key, begins, NAMES.__contains__, slips) == expected


@pytest.mark.parametrize(
    ("key", "slips"),
    [("", 0), ("ur", 0), ("uae", 0), ("rome", 1), ("albania", 1), ("budapest", 2),
     ("st john's", 1), ("x" * 41, 0), ("санкт петербург", 2), ("北京市", 0)],
)  # fmt: skip
def test_long_names_may_have_more_slips(key: str, slips: int) -> None:
    assert allowed_slips(key) == slips
