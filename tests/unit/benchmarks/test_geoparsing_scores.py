"""The scores of the benchmark, reckoned by hand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from benchmarks.geoparsing_scores import pair_spans, tally


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    lat: float | None = None
    lon: float | None = None
    confidence: float | None = None


def test_equal_spans_are_paired_before_longer_overlaps() -> None:
    gold = [Span(0, 5), Span(6, 9)]
    assert pair_spans(gold, [Span(0, 9), Span(0, 5)]) == {0: 1, 1: 0}


def test_figures() -> None:
    gold = [Span(0, 5, 10, 10), Span(10, 15, 20, 20), Span(20, 25), Span(30, 35, 0, 0)]
    predicted = [
        Span(0, 5, 10.1, 10.1, 0.9),  # a hit
        Span(10, 12, 40, 20, 0.6),  # found, 2,200 km off
        Span(20, 25, 5, 5, 0.8),  # gold has no point: counts for recognition alone
        Span(50, 55, 5, 5, 0.2),  # nothing there
    ]
    found = tally([(gold, predicted)])
    assert found.overlap_f1 == pytest.approx(2 * 3 / 8)
    assert found.strict_f1 == pytest.approx(2 * 2 / 8)
    assert found.accuracy == pytest.approx(1 / 2)
    # one hit of three placed gold, of three placed predictions that count
    assert found.end_to_end_f1 == pytest.approx(2 * 1 / 6)
    # bins .9, .6, .2 hold one each: off by .1, .6, .2
    assert found.calibration_error == pytest.approx(0.9 / 3)


def test_a_prediction_without_a_point_is_wrong_but_costs_no_precision() -> None:
    found = tally([([Span(0, 5, 1, 1)], [Span(0, 5)])])
    assert found.accuracy == 0
    assert found.predicted_placed == 0


def test_abstaining_drops_the_least_certain() -> None:
    gold = [Span(10 * n, 10 * n + 5, 1, 1) for n in range(9)]
    predicted = [Span(10 * n, 10 * n + 5, 1, 1, 0.9) for n in range(9)]
    predicted.append(Span(200, 205, 1, 1, 0.1))
    assert tally([(gold, predicted)]).gain_by_abstaining == pytest.approx(0.1)
