"""Places in the titles of songs, films and books."""

from __future__ import annotations

import pytest

from tests.shipped import toponyms


def kinds(text: str) -> dict[str, str]:
    return {t.surface: t.kind for t in toponyms(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('The band played "Streets of London" twice.', "London"),
        ("She sang \u201cGeorgia on My Mind\u201d in the rain.", "Georgia"),
        ("The film Casablanca was shown again.", "Casablanca"),
        ("The frigate Portland came home.", "Portland"),
        ("They sang \u2018New York, New York\u2019 at the end.", "New York"),
    ],
)
def test_a_place_in_a_title_is_part_of_a_name(text: str, name: str) -> None:
    assert kinds(text).get(name, "embedded") == "embedded"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('He wrote "London" on the label.', "London"),
        ('"We left London at dawn," she said.', "London"),
        ('He said: "London is calm." They agreed.', "London"),
        ('"Hezbollah is in Lebanon," the president said.', "Lebanon"),
        ("The girls' school in London won the teachers' prize.", "London"),
    ],
)
def test_a_place_in_speech_is_one(text: str, name: str) -> None:
    assert kinds(text)[name] == "place"
