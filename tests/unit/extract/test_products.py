"""Cars and wines called after places, and the places."""

from __future__ import annotations

import pytest

from tests.shipped import names

WINE = " Open a bottle of claret: the vintage was good and the grapes were ripe."


@pytest.mark.parametrize(
    "text",
    [
        "The Hyundai Santa Fe is roomy.",
        "Kia makes cars, but the Sorento costs more to run.",
        "Hyundai sells more of the Tucson than before.",
        "He drove a Pontiac Bonneville.",
        "A Ford Cortina in good order was sold.",
        "Burgundy is another matter." + WINE,
        "She serves a Chablis with curry." + WINE,
        "I like Madeira with cake." + WINE,
    ],
)
def test_a_product_is_no_place(text: str) -> None:
    assert names(text) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hyundai will build a plant in Tucson.", "Tucson"),
        ("The Colorado is in flood.", "Colorado"),
        ("Toyota moved to Seville from Malaga.", "Seville"),
        ("They bought a farm in Burgundy." + WINE, "Burgundy"),
        ("Bordeaux is calm after the riots.", "Bordeaux"),
        ("The Chablis growers met." + WINE, "Chablis"),
        ("Burgundy's mayors met." + WINE, "Burgundy"),
        ("Chablis has 2,300 people and one wine shop.", "Chablis"),
    ],
)
def test_the_place_stays_one(text: str, place: str) -> None:
    assert place in names(text)
