"""Fitting the weights of `data/recognition.csv`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from tools.training.corpora import DEMONYM_DOUBT, TAGGED, Labelled
from tools.training.regression import Matrix, fit_logistic

PENALTY = 2.0
TAGGED_WEIGHT = 0.15
"""What a label by the tagger counts, beside 1 for one by annotators."""
_FEWEST_DOCUMENTS = 4
_FEWEST_NAMES = 12
_OF_SPELLING = ("end=", "demonym_end=", "first_word=", "last_word=")
_LEAST_WEIGHT = 0.03


def fit_recognition(documents: Sequence[Labelled]) -> dict[str, float]:
    """Feature → weight, for the features that weigh anything."""
    common = _common_features(documents)
    numbers = {feature: number for number, feature in enumerate(common)}
    rows: list[list[int]] = []
    labels: list[float] = []
    importance: list[float] = []
    for document in documents:
        for features, label, demonym in zip(
            document.features, document.labels, document.demonyms, strict=True
        ):
            if label is None:
                continue
            rows.append([numbers[f] for f in features if f in numbers])
            labels.append(float(label))
            trust = TAGGED_WEIGHT if document.corpus == TAGGED else 1.0
            importance.append(trust * (DEMONYM_DOUBT if demonym and not label else 1))
    penalty = np.full(len(common), PENALTY)
    penalty[numbers["bias"]] = 0.01
    weights = fit_logistic(
        Matrix(rows, len(common)), np.array(labels), np.array(importance), penalty
    )
    return {
        feature: round(float(weights[number]), 3)
        for feature, number in numbers.items()
        if abs(weights[number]) >= _LEAST_WEIGHT
    }


def _common_features(documents: Sequence[Labelled]) -> list[str]:
    """Features of enough documents; those of spelling, of enough different names too.

    So no name can be learned by heart: an ending weighs only if many names have it.
    """
    seen: dict[str, set[int]] = defaultdict(set)
    spelt: dict[str, set[str]] = defaultdict(set)
    for number, document in enumerate(documents):
        for name, features in zip(document.names, document.features, strict=True):
            for feature in features:
                if len(seen[feature]) < _FEWEST_DOCUMENTS:
                    seen[feature].add(number)
                if feature.startswith(_OF_SPELLING):
                    spelt[feature].add(name)
    return sorted(
        feature
        for feature, where in seen.items()
        if len(where) >= _FEWEST_DOCUMENTS
        and (feature not in spelt or len(spelt[feature]) >= _FEWEST_NAMES)
    )


def fit_by_fold(documents: Sequence[Labelled], folds: int) -> list[Mapping[str, float]]:
    """For each fold the weights fitted on all the others."""
    return [
        fit_recognition([d for d in documents if d.fold != fold])
        for fold in range(folds)
    ]
