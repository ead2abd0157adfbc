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

from geoviz.errors import DataError
from geoviz.resources import data_path

_Filed = dict[str, dict[str, float]]
"""What a feature tells → its value → the weight."""


class FeatureWeights:
    """The weights of a logistic regression, by the parts of the features' names."""

    __slots__ = ("_by_size", "by_name")

    by_name: dict[str, float]
    _by_size: dict[str, _Filed]

    def __init__(self, weights: Mapping[str, float]) -> None:
        """Take the weight of each feature by its name."""
        by_size: dict[str, _Filed] = {}
        for name, weight in weights.items():
            told, _, value = name.partition("=")
            what, _, size = told.partition(":")
            by_size.setdefault(size, {}).setdefault(what, {})[value] = weight
        self.by_name = dict(weights)
        self._by_size = by_size

    def of_size(self, size: str) -> _Filed:
        """The weights of features of a size; of those without one if it is empty."""
        return self._by_size.get(size, {})


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
        """Start from the score of the name alone, whose place has this size."""
        self.size = size
        self.score = score
        self.left = ""
        """The word before the name, as its features have it; `^` for none."""
        self.right = ""
        """The word after the name; `$` for none."""
        self._plain = weights.of_size("")
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


class Listing(Tally):
    """Lists the names of the features instead: the weights are fitted on them."""

    def __init__(self, size: str, names: tuple[str, ...]) -> None:
        """Start from the features of the name alone."""
        super().__init__(FeatureWeights({}), size, 0.0)
        self.names = list(names)

    def add(self, what: str, value: str) -> None:
        """Note the feature."""
        self.names.append(f"{what}={value}" if value else what)

    def add_sized(self, what: str, value: str = "") -> None:
        """Note the feature with the size of the place."""
        self.add(f"{what}:{self.size}", value)
