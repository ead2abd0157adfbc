"""Names in Latin letters; what is expected is how road signs write them."""

from __future__ import annotations

import pytest

from geoviz.render.romanisation import romanised


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ბათუმი", "batumi"),
        ("ქუთაისი", "kutaisi"),
        ("ზუგდიდი", "zugdidi"),
        ("Αθήνα", "athina"),
        ("Βόλος", "volos"),
        ("부산", "busan"),
        ("광주", "gwangju"),
        ("인천", "incheon"),
        ("Nukuʻalofa", "nukualofa"),
        ("Ŭllyul", "ullyul"),
        ("東京", ""),
        ("", ""),
    ],
)
def test_letter_by_letter(name: str, expected: str) -> None:
    assert romanised(name) == expected
