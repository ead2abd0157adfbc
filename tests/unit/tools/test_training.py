"""Fitting: the solver, and what a tagger's labels are taken to mean."""

from __future__ import annotations

import numpy as np
import pytest

from tools.training.corpora import tagged_label
from tools.training.regression import Matrix, Vector, fit_logistic, minimise


def test_the_least_of_a_bowl_is_found() -> None:
    aim = np.array([3.0, -2.0])
    scale = np.array([1.0, 50.0])

    def loss(point: Vector) -> tuple[float, Vector]:
        off = point - aim
        return float(scale @ (off * off)), 2 * scale * off

    assert minimise(loss, np.zeros(2)) == pytest.approx(aim, abs=1e-3)


def test_weights_give_the_shares_that_were_seen() -> None:
    # Feature 0 always holds; with feature 1 three of four are places, without one.
    rows = [[0, 1]] * 4 + [[0]] * 4
    labels = np.array([1, 1, 1, 0, 1, 0, 0, 0], dtype=float)
    weights = fit_logistic(Matrix(rows, 2), labels, np.ones(8), np.full(2, 1e-6))
    assert weights[0] == pytest.approx(np.log(1 / 3), abs=0.01)
    assert weights[0] + weights[1] == pytest.approx(np.log(3), abs=0.01)


def test_a_doubted_sample_pulls_less() -> None:
    rows, labels = [[0], [0]], np.array([1.0, 0.0])
    weights = fit_logistic(
        Matrix(rows, 1), labels, np.array([1.0, 0.25]), np.full(1, 1e-6)
    )
    assert weights[0] == pytest.approx(np.log(4), abs=0.01)


@pytest.mark.parametrize(
    ("kind", "entities", "expected"),
    [
        ("place", [(0, 5, "GPE")], True),
        ("place", [(0, 5, "PERSON")], False),
        ("place", [], False),
        ("place", [(0, 15, "ORG")], None),
        ("place", [(0, 5, "ORG")], False),
        ("demonym", [(0, 5, "NORP")], True),
        ("demonym", [], None),
    ],
)
def test_labels_of_a_tagger(
    kind: str, entities: list[tuple[int, int, str]], expected: bool | None
) -> None:
    assert tagged_label(0, 5, kind, entities) is expected
