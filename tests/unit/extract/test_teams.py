"""Towns that stand for their teams, in texts about sport alone."""

from __future__ import annotations

import pytest

from tests.shipped import toponyms

REPORT = " The striker scored two goals in the league on Saturday."


def teams(text: str) -> set[str]:
    """The names in a text that are told to stand for a team."""
    return {t.surface for t in toponyms(text) if t.team and t.kind == "metonym"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Burnley beat Preston.", {"Burnley", "Preston"}),
        ("He played for Bradford and Oldham.", {"Bradford", "Oldham"}),
        ("Norwich lost to Ipswich.", {"Norwich", "Ipswich"}),
        ("Watford were unlucky.", {"Watford"}),
        ("The Sunderland striker limped off.", {"Sunderland"}),
        ("Bury won at Leeds.", {"Bury"}),
        ("Norwich 3 Ipswich 1. Luck was with Norwich.", {"Norwich", "Ipswich"}),
    ],
)
def test_a_town_that_plays_is_its_team(text: str, names: set[str]) -> None:
    assert teams(text + REPORT) == names


@pytest.mark.parametrize(
    "text",
    [
        "They met in Burnley." + REPORT,
        "Buses from Burnley and Bury were late." + REPORT,
        "The bus left Preston for Oldham." + REPORT,
        "He was born in Sunderland, England." + REPORT,
        "Voters in Leeds protested against Bradford.",
    ],
)
def test_elsewhere_it_is_a_town(text: str) -> None:
    assert teams(text) == set()


def test_a_team_is_sought_in_no_seat_of_government() -> None:
    found = [t for t in toponyms("Kingston beat Sunderland." + REPORT) if t.team]
    assert found[0].reasons[-1] == "stands for its team"
