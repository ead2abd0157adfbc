"""The weights of a name's features, added up as the features are found.

A feature is spelt `what=value`, `what:size=value` where it means one thing beside a
great place and another beside a small one, or without a value. No feature is spelt out
to find its weight: the weights are filed by its parts.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from geoviz.errors import DataError
from geoviz.resources import data_path

_Filed = dict[str, dict[str, float]]
"""What a feature tells → its value → the weight."""
_NOTHING: Final[dict[str, float]] = {}


class WordWeights:
    """What one word weighs in each place beside a name."""

    __slots__ = (
        "capital",
        "left",
        "left2",
        "left_by_size",
        "lefts",
        "right",
        "right2",
        "right_by_size",
        "rights",
        "word",
    )

    word: str
    """As the features have it: `Xx` for most with a capital, `#` for a number."""
    capital: bool
    """Is it one of those that only their capital tells of?"""
    left: float
    left2: float
    right: float
    right2: float
    left_by_size: dict[str, float]
    right_by_size: dict[str, float]
    lefts: dict[str, float]
    """As the second to the left, by the word between."""
    rights: dict[str, float]
    """As the first to the right, by the word behind it."""

    def __init__(self, word: str, weights: FeatureWeights) -> None:
        """Look the word up."""
        plain = weights.plain
        self.word = word
        self.capital = word in {"Xx", "X"}
        self.left = plain.get("left", _NOTHING).get(word, 0.0)
        self.left2 = plain.get("left2", _NOTHING).get(word, 0.0)
        self.right = plain.get("right", _NOTHING).get(word, 0.0)
        self.right2 = plain.get("right2", _NOTHING).get(word, 0.0)
        self.left_by_size = weights.left_by_size.get(word, _NOTHING)
        self.right_by_size = weights.right_by_size.get(word, _NOTHING)
        self.lefts = weights.lefts.get(word, _NOTHING)
        self.rights = weights.rights.get(word, _NOTHING)


class FeatureWeights:
    """The weights of a logistic regression, by the parts of the features' names."""

    __slots__ = (
        "_by_size",
        "left_by_size",
        "lefts",
        "plain",
        "right_by_size",
        "rights",
    )

    plain: _Filed
    """Of the features without a size."""
    left_by_size: _Filed
    """Word → size → the weight of `left:size=word`."""
    right_by_size: _Filed
    lefts: _Filed
    """First word → second word → the weight of `lefts=first_second`."""
    rights: _Filed
    _by_size: dict[str, _Filed]

    def __init__(self, weights: Mapping[str, float]) -> None:
        """Take the weight of each feature by its name."""
        by_size: dict[str, _Filed] = {}
        for name, weight in weights.items():
            told, _, value = name.partition("=")
            what, _, size = told.partition(":")
            by_size.setdefault(size, {}).setdefault(what, {})[value] = weight
        self._by_size = by_size
        self.plain = by_size.get("", {})
        self.left_by_size = _turned(by_size, "left")
        self.right_by_size = _turned(by_size, "right")
        self.lefts = _parted(self.plain.get("lefts", {}))
        self.rights = _parted(self.plain.get("rights", {}))

    def of_size(self, size: str) -> _Filed:
        """The weights of features of a size."""
        return self._by_size.get(size, {})


def _turned(by_size: dict[str, _Filed], what: str) -> _Filed:
    """The weights of a feature by its value, then by the size."""
    found: _Filed = {}
    for size, filed in by_size.items():
        if size:
            for value, weight in filed.get(what, {}).items():
                found.setdefault(value, {})[size] = weight
    return found


def _parted(weights: dict[str, float]) -> _Filed:
    """The weights of values of two words: wherever a value may be parted in two."""
    found: _Filed = {}
    for value, weight in weights.items():
        for at, letter in enumerate(value):
            if letter == "_":
                found.setdefault(value[:at], {})[value[at + 1 :]] = weight
    return found


@lru_cache(maxsize=4)
def load_weights(path: Path | None = None) -> Mapping[str, float]:
    """The weight of each feature.

    Raises:
        DataError: a row is broken; the message names file and line.
    """
    source = path or data_path("recognition.csv")
    weights: dict[str, float] = {}
    with source.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                weights[row["feature"]] = float(row["weight"])
            except (KeyError, TypeError, ValueError) as error:
                raise DataError(
                    f"{source}:{number}: not a feature and its weight; reinstall geoviz"
                ) from error
    return weights


class Tally:
    """Adds up the weights of the features of one name where it stands."""

    def __init__(self, weights: FeatureWeights, size: str, score: float) -> None:
        """Start from the score so far, of a name whose place has this size."""
        self.size = size
        self.score = score
        self.left = ""
        """The word before the name, as its features have it; `^` for none."""
        self.right = ""
        """The word after the name; `$` for none."""
        self._weights = weights
        self._plain = weights.plain
        self._sized = weights.of_size(size)

    def add(self, what: str, value: str) -> None:
        """Take the feature `what=value`."""
        filed = self._plain.get(what)
        if filed is not None:
            self.score += filed.get(value, 0.0)

    def add_sized(self, what: str, value: str = "") -> None:
        """Take the feature `what:size=value`; without a value, `what:size`."""
        filed = self._sized.get(what)
        if filed is not None:
            self.score += filed.get(value, 0.0)

    def add_of(self, what: str, size: str, value: str) -> None:
        """Take the feature `what:size=value`, of any size."""
        filed = self._weights.of_size(size).get(what)
        if filed is not None:
            self.score += filed.get(value, 0.0)

    def add_beside(
        self,
        left2: WordWeights,
        left: WordWeights,
        right: WordWeights,
        right2: WordWeights,
    ) -> None:
        """Take the features of two words on either side."""
        self.left = left.word
        self.right = right.word
        score = self.score + left.left
        if left.left_by_size:
            score += left.left_by_size.get(self.size, 0.0)
        score += right.right
        if right.right_by_size:
            score += right.right_by_size.get(self.size, 0.0)
        score += left2.left2
        score += right2.right2
        if left2.lefts:
            score += left2.lefts.get(left.word, 0.0)
        if right.rights:
            score += right.rights.get(right2.word, 0.0)
        self.score = score


class Listing(Tally):
    """Lists the names of the features instead: the weights are fitted on them."""

    def __init__(self, size: str) -> None:
        """Start from nothing, for a name whose place has this size."""
        super().__init__(FeatureWeights({}), size, 0.0)
        self.names: list[str] = []

    def add(self, what: str, value: str) -> None:
        """Note the feature."""
        self.names.append(f"{what}={value}" if value else what)

    def add_sized(self, what: str, value: str = "") -> None:
        """Note the feature with the size of the place."""
        self.add(f"{what}:{self.size}", value)

    def add_of(self, what: str, size: str, value: str) -> None:
        """Note the feature with that size."""
        self.add(f"{what}:{size}", value)

    def add_beside(
        self,
        left2: WordWeights,
        left: WordWeights,
        right: WordWeights,
        right2: WordWeights,
    ) -> None:
        """Note the features of the words."""
        self.add("left", left.word)
        self.add_sized("left", left.word)
        self.add("right", right.word)
        self.add_sized("right", right.word)
        self.add("left2", left2.word)
        self.add("right2", right2.word)
        self.add("lefts", f"{left2.word}_{left.word}")
        self.add("rights", f"{right.word}_{right2.word}")
