"""The hand-made articles: no half may fall below what was reached."""

from __future__ import annotations

import pytest

from tests.gold.score import SETS, articles, report, score
from tests.unit.story.told import shipped

# half, event precision, event recall, journey precision, journey recall
FLOORS = [("built", 0.97, 0.95, 0.95, 0.95), ("held", 0.88, 0.86, 0.95, 0.95)]


@pytest.mark.parametrize(
    ("half", "event_precision", "event_recall", "journey_precision", "journey_recall"),
    FLOORS,
)
def test_floors(
    half: str,
    event_precision: float,
    event_recall: float,
    journey_precision: float,
    journey_recall: float,
) -> None:
    result = score(articles(half), shipped())
    told = "\n".join([report(half, result), *result.faults])
    assert result.share("events right", "events shown") >= event_precision, told
    assert result.share("events found", "events wanted") >= event_recall, told
    assert result.share("journeys right", "journeys shown") >= journey_precision, told
    assert result.share("journeys found", "journeys wanted") >= journey_recall, told
    assert result.share("places wrong", "events placed") <= 0.05, told
    assert result.share("traps fallen into", "traps") <= 0.1, told


# set, half, event precision and recall, journey precision and recall, wrong places
BLIND = [
    ("blind", "built", 0.95, 0.8, 0.9, 0.85, 0.06),
    ("blind", "held", 0.87, 0.73, 0.8, 0.65, 0.1),
    ("second", "built", 0.93, 0.85, 0.93, 0.9, 0.06),
    ("second", "held", 0.86, 0.66, 0.88, 0.75, 0.06),
]


@pytest.mark.parametrize(
    (
        "name",
        "half",
        "event_precision",
        "event_recall",
        "journey_precision",
        "journey_recall",
        "wrong",
    ),
    BLIND,
)
def test_floors_of_the_blind_sets(  # noqa: PLR0917 (a row of figures)
    name: str,
    half: str,
    event_precision: float,
    event_recall: float,
    journey_precision: float,
    journey_recall: float,
    wrong: float,
) -> None:
    result = score(articles(half, SETS[name]), shipped())
    told = report(half, result)  # never the faults: a half is held out
    assert result.share("events right", "events shown") >= event_precision, told
    assert result.share("events found", "events wanted") >= event_recall, told
    assert result.share("journeys right", "journeys shown") >= journey_precision, told
    assert result.share("journeys found", "journeys wanted") >= journey_recall, told
    assert result.share("places wrong", "events placed") <= wrong, told
    assert result.share("traps fallen into", "traps") <= 0.05, told


def test_each_half_is_whole() -> None:
    assert len(articles("built")) == len(articles("held")) == 22
    for path in articles("built") + articles("held"):
        assert path.with_suffix(".json").is_file()
