"""Numbers as news writes them."""

from __future__ import annotations

import pytest

from geoviz.story.numbers import count_at


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("26 heads", (26.0, False, 1)),
        ("two dozen leaders", (24.0, True, 2)),
        ("over two dozen other", (24.0, True, 3)),
        ("sixty six years", (66.0, False, 2)),
        ("sixty - six years", (66.0, False, 3)),
        ("around 50,000 guests", (50_000.0, True, 2)),
        ("three thousand", (3000.0, False, 2)),
        ("leaders", None),
        ("over the hill", None),
    ],
)
def test_count_at(words: str, expected: tuple[float, bool, int] | None) -> None:
    assert count_at(words.split(), 0) == expected
