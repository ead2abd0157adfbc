"""Which names may be places, by the words beside them; with the shipped weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.errors import DataError
from geoviz.extract.tally import load_weights
from tests.shipped import toponyms


def likelihood(text: str, name: str) -> float:
    """Of the first toponym with these words; 0 when there is none."""
    return next((t.likelihood for t in toponyms(text) if t.surface == name), 0.0)


@pytest.mark.parametrize(
    ("more", "less", "name"),
    [
        ("She lives in Jackson, Miss.", "She met Jackson at work.", "Jackson"),
        ("The plant in Reading closed.", "Reading is good for you.", "Reading"),
        ("A fire in Orange, Texas.", "An Orange juice maker.", "Orange"),
        ("He drove to Mobile, Ala.", "Mobile phones are banned.", "Mobile"),
    ],
)
def test_the_words_beside_tell_towns_from_other_words(
    more: str, less: str, name: str
) -> None:
    place = likelihood(more, name)
    assert place > 0.5
    assert place > likelihood(less, name) + 0.3


@pytest.mark.parametrize(
    "text",
    [
        "CHARLESTON, W.Va. -- Officials said the road is open.",
        "GARY, Ind. (AP) - A man was hurt.",
        "BEIJING, Sept. 3 (Reuters) - Troops marched.",
    ],
)
def test_datelines(text: str) -> None:
    found = toponyms(text)
    assert found[0].start == 0
    assert found[0].likelihood > 0.6


def test_an_abbreviation_with_an_inner_stop_is_one_name() -> None:
    text = "He moved to Wheeling, W.Va. in May."
    assert "W.Va" in {t.surface for t in toponyms(text)}


def test_a_common_noun_closing_a_longer_name_is_no_town() -> None:
    text = "The shop on Kelleyland Street and the Kelleyland Valley walk."
    assert not {"Street", "Valley"} & {t.surface for t in toponyms(text)}


def test_kinds() -> None:
    text = (
        "The University of Texas said so. Moscow denied it. "
        "Iranian troops left. They met in Vienna."
    )
    kinds = {t.surface: t.kind for t in toponyms(text)}
    assert kinds["Texas"] == "embedded"
    assert kinds["Moscow"] == "metonym"
    assert kinds["Iranian"] == "demonym"
    assert kinds["Vienna"] == "place"


def test_part_of_a_longer_name() -> None:
    text = "They fished at Lake Robinson. She lives in North Dallas."
    partial = {t.surface: t.partial for t in toponyms(text)}
    assert partial.get("Robinson", "before") == "before"
    assert partial.get("Dallas", "") == ""


def test_a_broken_table_names_its_line(tmp_path: Path) -> None:
    table = tmp_path / "weights.csv"
    table.write_text("feature,weight\nbias,-1\nleft=in,heavy\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"weights\.csv:3"):
        load_weights(table)


def test_every_shipped_weight_is_a_number() -> None:
    weights = load_weights()
    assert weights["left=in"] > 0.3
    assert all(abs(weight) < 20 for weight in weights.values())


@pytest.mark.parametrize(
    "text",
    [
        "Read more at www.Paris.fr today.",
        "It is on http://example.org/Berlin/guide now.",
        "Write to desk@Madrid.example for more.",
        "The account @Lisbon posted it.",
        "The file logs/Vienna/7.txt is empty.",
        "The fine was US$500 in all.",
        "The loss came to $US9 million.",
    ],
)
def test_addresses_and_currencies_name_no_places(text: str) -> None:
    assert not toponyms(text)


def test_a_slash_or_a_missing_blank_parts_two_names() -> None:
    text = "Flights Paris/London were late. They met in Rome.The talks failed. #Oslo"
    found = {t.surface for t in toponyms(text)}
    assert {"Paris", "London", "Rome"} <= found


def test_landmarks_speak_for_governments() -> None:
    text = "The Kremlin denied it. Downing Street declined to comment."
    kinds = {t.surface: t.kind for t in toponyms(text)}
    assert kinds == {"Kremlin": "metonym", "Downing Street": "metonym"}


def test_a_list_of_people_surname_first_names_no_places() -> None:
    roster = "Lincoln, Abraham\nWashington, Denzel\nLondon, Jack\nFlorence, Mary"
    assert not toponyms(roster)
    places = "Richmond, Virginia\nPortland, Maine\nDallas, Texas"
    assert {"Richmond", "Portland", "Dallas"} <= {t.surface for t in toponyms(places)}


def test_lines_of_names_are_people_if_most_of_them_are() -> None:
    people = "Anna Smith\nJohn Miller\nMary Jones\nPeter Clark\n"
    assert not toponyms(people + "Phoenix Hall\nSydney Young\n")
    towns = "New York\nLos Angeles\nSydney Harbour\nKansas City\n"
    assert len(toponyms(towns)) >= 3
