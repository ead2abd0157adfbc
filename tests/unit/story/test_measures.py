"""Magnitudes, depths, winds and damage that sources give of one event. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import story

QUAKE = "An earthquake shook Agadir on Monday. "
STORM = "Cyclone Amara struck Beira on Monday. "


def claims(*texts: str) -> dict[tuple[str, str], str]:
    """(attribute, words) → relation."""
    return {(c.attribute, c.value): c.relation for c in story(*texts).claims}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("A magnitude 6.4 earthquake struck Agadir on Monday.", "magnitude 6.4"),
        ("A magnitude-6.4 earthquake struck Agadir on Monday.", "magnitude-6.4"),
        ("A 6.4-magnitude earthquake struck Agadir on Monday.", "6.4-magnitude"),
        ("A 6.4 magnitude quake struck Agadir on Monday.", "6.4 magnitude"),
        (QUAKE + "It had a magnitude of 6.4.", "magnitude of 6.4"),
        (QUAKE + "Geologists put the magnitude at 6.4.", "magnitude at 6.4"),
        (QUAKE + "It measured 6.4 on the Richter scale.", "6.4"),
    ],
)
def test_a_magnitude_beside_another(words: str, value: str) -> None:
    other = "A magnitude 6.8 earthquake struck Agadir on Monday."
    assert claims(words, other) == {
        ("magnitude", value): "conflict",
        ("magnitude", "magnitude 6.8"): "conflict",
    }


def test_the_same_magnitude() -> None:
    assert set(
        claims(
            "A magnitude 6.4 earthquake struck Agadir on Monday.",
            QUAKE + "Geologists put the magnitude at 6.4.",
        ).values()
    ) == {"agree"}


def test_about_seven_is_no_contradiction() -> None:
    found = claims(
        "A magnitude 6.8 earthquake struck Agadir on Monday.",
        QUAKE + "Geologists spoke of a magnitude of about 7.",
    )
    assert found == {
        ("magnitude", "magnitude 6.8"): "refine",
        ("magnitude", "magnitude of about 7"): "refine",
    }


def test_two_sources_in_one_article() -> None:
    found = claims(
        QUAKE + "The national centre said it had a magnitude of 6.4. Geologists in"
        " Madrid put the magnitude at 6.8."
    )
    assert found == {
        ("magnitude", "magnitude of 6.4"): "conflict",
        ("magnitude", "magnitude at 6.8"): "conflict",
    }


@pytest.mark.parametrize(
    "more",
    [
        "A magnitude 5.1 aftershock followed, officials said.",
        "An aftershock of magnitude 5.1 followed, officials said.",
        "In 1960 a magnitude 5.8 earthquake destroyed the city, officials said.",
        "Officials said the order of magnitude was 3 days.",
    ],
)
def test_another_quake_is_not_compared(more: str) -> None:
    first = "A magnitude 6.4 earthquake struck Agadir on Monday. "
    assert claims(first + more) == {}
    assert claims(first, QUAKE + more) == {}


def test_depths_are_compared_in_one_unit() -> None:
    assert claims(
        QUAKE + "It struck at a depth of 10 km.",
        QUAKE + "The quake was 6 miles deep.",
        QUAKE + "It was at a depth of 26 kilometres.",
    ) == {
        ("depth", "10 km"): "conflict",
        ("depth", "6 miles deep"): "conflict",
        ("depth", "26 kilometres"): "conflict",
    }
    found = claims(
        QUAKE + "It struck at a depth of 10 km.", QUAKE + "The quake was 6 miles deep."
    )
    assert set(found.values()) == {"agree"}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("words", "value", "relation"),
    [
        ("winds of 195 km/h", "195 km/h", "conflict"),
        ("winds of 150 km/h", "150 km/h", "agree"),
        ("winds of 150 kilometres per hour", "150 kilometres per hour", "agree"),
        ("winds of 93 miles an hour", "93 miles an hour", "agree"),
        ("93mph winds", "93mph winds", "agree"),
        ("winds of more than 120 km/h", "120 km/h", "refine"),
        ("winds exceeding 120 km/h", "120 km/h", "refine"),
    ],
)
def test_winds(words: str, value: str, relation: str) -> None:
    found = claims(
        STORM + "It brought winds of 150 kph.", STORM + f"It brought {words}."
    )
    assert found == {
        ("wind speed", "150 kph"): relation,
        ("wind speed", value): relation,
    }


def test_gusts_are_no_winds() -> None:
    assert (
        claims(
            STORM + "It brought winds of 150 km/h.",
            STORM + "Gusts of 180 km/h followed.",
        )
        == {}
    )


def test_damage_in_one_currency_alone() -> None:
    assert claims(
        STORM + "Insurers put the damage at $2.5 billion.",
        STORM + "The government spoke of damage of 3bn dollars.",
        STORM + "Losses of 4 billion euros are expected.",
    ) == {
        ("damage in dollars", "$2.5 billion"): "conflict",
        ("damage in dollars", "3bn dollars"): "conflict",
    }


def test_a_sum_that_is_no_damage() -> None:
    assert (
        claims(
            STORM + "Insurers put the damage at $2.5 billion.",
            STORM + "The United States promised $100 million in aid.",
        )
        == {}
    )
