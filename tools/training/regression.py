"""Logistic regression over named features, by L-BFGS, in numpy alone.

Full batch and no random numbers: the same samples give the same weights.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


class Matrix:
    """Samples as rows of ones at the numbers of their features."""

    def __init__(self, rows: Sequence[Sequence[int]], width: int) -> None:
        self.width = width
        self.lengths = np.array([len(row) for row in rows])
        self.flat = np.array([i for row in rows for i in row], dtype=np.int64)
        self.owner = np.repeat(np.arange(len(rows)), self.lengths)

    def scores(self, weights: Vector) -> Vector:
        """The sum of each row's weights."""
        return np.bincount(
            self.owner, weights[self.flat], minlength=len(self.lengths)
        ).astype(np.float64)

    def gather(self, values: Vector) -> Vector:
        """For each feature, the sum of the values of the rows that have it."""
        return np.bincount(self.flat, values[self.owner], minlength=self.width).astype(
            np.float64
        )


def logistic(scores: Vector) -> Vector:
    """Scores → probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(scores, -30, 30))), dtype=np.float64)


def fit_logistic(
    matrix: Matrix, labels: Vector, importance: Vector, penalty: Vector
) -> Vector:
    """Weights that minimise the weighted log loss and `penalty * weight**2 / 2`."""

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = matrix.scores(weights)
        chance = logistic(scores)
        value = np.logaddexp(0, scores) - labels * scores
        gradient = matrix.gather(importance * (chance - labels)) + penalty * weights
        total = float(importance @ value + 0.5 * penalty @ (weights * weights))
        return total, gradient

    return minimise(loss, np.zeros(matrix.width))


def minimise(
    loss: Callable[[Vector], tuple[float, Vector]],
    start: Vector,
    steps: int = 300,
    memory: int = 10,
) -> Vector:
    """The argument with the least `loss`, by L-BFGS with backtracking.

    Nocedal and Wright (2006), Numerical Optimization, algorithm 7.4.
    """
    point = start.copy()
    value, slope = loss(point)
    moves: list[tuple[Vector, Vector, float]] = []
    for _ in range(steps):
        direction = -_inverse_hessian(moves, slope)
        step, along = 1.0, float(direction @ slope)
        if not moves:
            step = 1.0 / max(1.0, float(np.abs(slope).sum()))
        for _ in range(40):
            there = point + step * direction
            value_there, slope_there = loss(there)
            if value_there <= value + 1e-4 * step * along:
                break
            step /= 2
        else:
            break
        move, turn = there - point, slope_there - slope
        curvature = float(move @ turn)
        if curvature > 1e-12:
            moves = [*moves[-memory + 1 :], (move, turn, 1 / curvature)]
        done = value - value_there < 1e-7 * max(1.0, abs(value))
        point, value, slope = there, value_there, slope_there
        if done:
            break
    return point


def _inverse_hessian(
    moves: Sequence[tuple[Vector, Vector, float]], slope: Vector
) -> Vector:
    result = slope.copy()
    shares: list[float] = []
    for move, turn, inverse in reversed(moves):
        share = inverse * float(move @ result)
        result -= share * turn
        shares.append(share)
    if moves:
        move, turn, _ = moves[-1]
        result *= float(move @ turn) / float(turn @ turn)
    for (move, turn, inverse), share in zip(moves, reversed(shares), strict=True):
        result += move * (share - inverse * float(turn @ result))
    return result
