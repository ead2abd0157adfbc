"""The learned weights of resolution, from `data/resolution.csv`.

Columns: model, feature, weight. Four models choose between candidates: `alone` from a
name and the words beside it, `setting` from the document too, and `home_alone` and
`home_setting` where the publisher's other articles are known. `accept` says whether a
mention is a place at all, `spot` whether a place is the one that was chosen.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from geoviz.errors import DataError
from geoviz.resources import data_path

Weights = dict[str, float]
"""Features to weights: a plain dict, which compiled code reads fastest."""


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """One set of weights for each decision; a set is equal to itself alone."""

    alone: Weights
    setting: Weights
    home_alone: Weights
    home_setting: Weights
    accept: Weights
    spot: Weights


@lru_cache(maxsize=4)
def load_models(path: Path | None = None) -> Models:
    """The shipped weights, or those in `path`.

    Raises:
        DataError: a row is broken or a model unknown; names file and line.
    """
    source = path or data_path("resolution.csv")
    found: dict[str, dict[str, float]] = {name: {} for name in Models.__slots__}
    with source.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                found[row["model"]][row["feature"]] = float(row["weight"])
            except (KeyError, TypeError, ValueError) as error:
                raise DataError(
                    f"{source}:{number}: not a model, a feature and its weight; "
                    "reinstall geoviz"
                ) from error
    return Models(**found)
