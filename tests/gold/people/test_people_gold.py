"""The hand-made articles' people: no half may fall below what was reached."""

from __future__ import annotations

import pytest

from tests.gold.people.score_people import Score, articles, read_gold, report, score
from tests.gold.score import SETS
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


# set, half, then of pairs of name and country, and of roles: precision, recall
BLIND = [
    ("blind", "built", 0.97, 0.93, 0.88, 0.78),
    ("blind", "held", 0.95, 0.78, 0.78, 0.3),
    ("second", "built", 0.94, 0.9, 0.88, 0.9),
    ("second", "held", 0.9, 0.7, 0.85, 0.5),
]


@pytest.mark.parametrize(
    ("name", "half", "pair_precision", "pair_recall", "role_precision", "role_recall"),
    BLIND,
)
def test_floors_of_the_blind_sets(
    name: str,
    half: str,
    pair_precision: float,
    pair_recall: float,
    role_precision: float,
    role_recall: float,
) -> None:
    result = score(articles(half, SETS[name]), shipped(), SETS[name])
    told = report(half, result)  # never the faults: a half is held out
    assert result.precision("pairs") >= pair_precision, told
    assert result.recall("pairs") >= pair_recall, told
    assert result.precision("roles") >= role_precision, told
    assert result.recall("roles") >= role_recall, told


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
