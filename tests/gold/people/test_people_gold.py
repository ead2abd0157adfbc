"""The hand-made articles' people: no half may fall below what was reached."""

from __future__ import annotations

import pytest

from tests.gold.people.score_people import Score, articles, read_gold, report, score
from tests.unit.story.told import shipped

# half, then of pairs of name and country, and of roles: precision, recall
FLOORS = [("built", 0.97, 0.96, 0.97, 0.75), ("held", 0.96, 0.92, 0.93, 0.5)]


@pytest.mark.parametrize(
    ("half", "pair_precision", "pair_recall", "role_precision", "role_recall"), FLOORS
)
def test_floors(
    half: str,
    pair_precision: float,
    pair_recall: float,
    role_precision: float,
    role_recall: float,
) -> None:
    result = score(articles(half), shipped())
    told = "\n".join([report(half, result), *result.faults])
    assert result.precision("pairs") >= pair_precision, told
    assert result.recall("pairs") >= pair_recall, told
    assert result.precision("roles") >= role_precision, told
    assert result.recall("roles") >= role_recall, told
    assert result.precision("names") >= 0.97, told


def test_a_wrong_country_and_a_missing_person_count() -> None:
    """The scores can fall: of two that are wanted, one given and wrong."""
    result = Score()
    result.counts.update({"pairs given": 1, "pairs wanted": 2})
    assert (result.precision("pairs"), result.recall("pairs")) == (0.0, 0.0)
    assert result.f1("pairs") == 0.0


def test_every_row_is_of_an_article() -> None:
    numbers = {path.name[:2] for path in articles("built") + articles("held")}
    assert set(read_gold()) <= numbers
    assert len(numbers) == len(articles("built") + articles("held"))
