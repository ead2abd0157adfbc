"""Shares are rounded as Python rounds them, ties and their neighbours included."""

from __future__ import annotations

import math

from hypothesis import example, given
from hypothesis import strategies as st

from geoviz.models import four_decimals


@given(st.floats(-0.5, 1.5))
@example(1.0)
@example(1e-300)
@example(2.5e-5)
def test_any_share(share: float) -> None:
    assert four_decimals(share) == round(share, 4)


@given(st.integers(0, 9_999), st.integers(-3, 3))
def test_beside_a_tie(whole: int, steps: int) -> None:
    share = (whole + 0.5) / 10_000
    for _ in range(abs(steps)):
        share = math.nextafter(share, math.inf if steps > 0 else -math.inf)
    assert four_decimals(share) == round(share, 4)
