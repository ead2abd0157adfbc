"""Whoever and whatever bears a place's name by apposition."""

from __future__ import annotations

import pytest

from tests.shipped import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our chairman, Reading, has left.", "Reading"),
        ("Our new centre-half, Derby, fell over.", "Derby"),
        ("Our goalkeeper, Derby by name, fell over.", "Derby"),
        ("Cordoba, our old coffee machine, has broken down.", "Cordoba"),
        ("They walked through the Vale of Tears.", "Vale"),
        ("A tall stranger called Jordan will ask the way.", "Jordan"),
        ("Staff at the firm were told of Project Boston.", "Boston"),
        ("The winner was Prague Spring (J Preston) by a head.", "Preston"),
        ("Goalkeepers: Preston, J.; Smith, A.", "Preston"),
        ("They swapped the old car for a Labrador.", "Labrador"),
        ("The Austin was parked outside.", "Austin"),
        ("The USS Missouri sailed at dawn.", "Missouri"),
        ("Well done to Madison in accounts.", "Madison"),
        ("Paris is a shy terrier who loves sofas.", "Paris"),
        ("Sydney, a ginger tom, hates dogs.", "Sydney"),
        ("Ask Austin in the post room.", "Austin"),
        ("The shop belongs to Mr Benin Okafor.", "Benin"),
        ("The Windsor room is booked.", "Windsor"),
        ("They sailed across the Gulf of Maine.", "Maine"),
    ],
)
def test_a_bearer_of_the_name_is_no_place(text: str, name: str) -> None:
    assert name not in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our capital, Kampala, was calm.", "Kampala"),
        ("With our allies, France and Britain, we agreed.", "France"),
        ("For our readers, London is near.", "London"),
        ("Lima, our favourite city, is far.", "Lima"),
        ("Our office in Vienna, Austria, closed.", "Austria"),
        ("They fled to a village called Jordan.", "Jordan"),
        ("The jury named Paris host of the games.", "Paris"),
        ("He called it the Paris of the East.", "Paris"),
        ("The Hague is calm.", "Hague"),
        ("Paris is a dog lover's heaven.", "Paris"),
        ("Sales rose in Madison in marketing and services.", "Madison"),
        ("They sailed across the Bay of Bengal.", "Bay of Bengal"),
        ("The University of Maine is closed.", "Maine"),
        ("They crossed the Marne and the Somme.", "Somme"),
        ("They lived in Springfield, Ill., for years.", "Springfield"),
        ("A man of Wood County, W. Va., was held.", "Wood County"),
        ("The ceremony is in Washington, D. C., on Monday.", "Washington"),
    ],
)
def test_a_place_of_ones_own_is_one(text: str, name: str) -> None:
    assert name in names(text)
