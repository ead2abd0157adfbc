""" "The North" is the half of a country that the text names, and no town. By hand."""

from __future__ import annotations

import pytest

from geoviz.gazetteer.index import Index
from tests.shipped import extraction, knowledge, toponyms


def index() -> Index:
    """The gazetteer that ships."""
    return knowledge().index


def meant(text: str) -> dict[str, str]:
    """Words → the place likeliest meant."""
    return {t.surface: index().place(t.rows[0]).name for t in toponyms(text)}


@pytest.mark.parametrize(
    ("text", "half", "country"),
    [
        ("North Korea fired a rocket. The North said it was a test.", "North",
         "North Korea"),
        ("North Korea fired a rocket. Officials of the South protested.", "South",
         "South Korea"),
        ("The North Korean army fired. North Korea was warned by the South.",
         "South", "South Korea"),
        ("South Korea's president spoke. He warned the North's army.", "North",
         "North Korea"),
        ("Talks with South Sudan failed. The North has closed the border.", "North",
         "Sudan"),
        ("The peace in Northern Ireland held. In the North, prices fell.", "North",
         "Northern Ireland"),
        ("North Vietnam signed first, then the South did.", "South", "South Vietnam"),
    ],
)  # fmt: skip
def test_a_half_of_a_country(text: str, half: str, country: str) -> None:
    assert meant(text)[half] == country


@pytest.mark.parametrize(
    "text",
    [
        "The North in recent years has lost its mills.",
        "Trains in Devon stopped. Storms hit the South West on Monday.",
        "Miners in North West, South Africa, went on strike.",
        "South Africa won. The South of the country had rain.",
        "North Macedonia joined in 2020. The North is poor.",
        "North Korea fired a rocket. The South Shore Bank opened a branch.",
        "North Korea fired a rocket. The North-South talks ended.",
        "North Korea and South Sudan signed a treaty. The South gains.",
        "North Korea fired a rocket. It flew south over the north of the sea.",
    ],
)
def test_what_is_no_half(text: str) -> None:
    assert {"North", "South", "West", "South West"}.isdisjoint(meant(text))


def test_the_town_is_still_found() -> None:
    assert meant("Two men were arrested in North, South Carolina.")["North"] == "North"


def test_a_province_is_still_found() -> None:
    text = "Miners in the North West province of South Africa went on strike."
    assert meant(text)["North West province"] == "North-West Province"


def test_its_people_have_the_country() -> None:
    text = "North Korea fired a rocket. The North's leader Jo Doe watched it."
    (person,) = extraction(text).people
    assert index().place(person.country_row).name == "North Korea"
