"""The table of resolution."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.errors import DataError
from geoviz.locate.weights import load_models


def test_the_shipped_weights_point_the_right_way() -> None:
    models = load_models()
    assert models.alone["prior"] > 0.5
    assert models.alone["within:adm1"] > 1
    assert models.setting["near"] + models.setting["near_wide"] > 0
    assert models.home_alone["home_division:place"] > 0
    assert models.accept["words"] > 0.3


@pytest.mark.parametrize("row", ["alone,prior,big", "unheard,prior,1", "alone,prior"])
def test_a_broken_row_is_named(row: str, tmp_path: Path) -> None:
    table = tmp_path / "weights.csv"
    table.write_text(f"model,feature,weight\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"weights\.csv:2"):
        load_models(table)
