"""Places that the paragraph gives to a sentence without any. By hand."""

from __future__ import annotations

import pytest

from tests.unit.story.told import dated, story

MON, TUE = "2024-06-03", "2024-06-04"


def test_the_place_goes_on_in_the_paragraph() -> None:
    text = "News\n\nA bomb exploded in Lima on Monday. On Tuesday a wall fell down."
    assert dated(story(text)) == {
        (MON, "explode", ("Lima",)),
        (TUE, "fell", ("Lima",)),
    }


def test_the_rule_stands_with_the_words() -> None:
    found = story(
        "News\n\nA bomb exploded in Lima on Monday. On Tuesday crews cleared a road."
    )
    rules = {e.rule for e in found.evidence if e.field == "place"}
    assert "place_of_paragraph" in rules


@pytest.mark.parametrize(
    "second",
    [
        # another paragraph
        "\n\nOn Tuesday crews cleared the street.",
        # a land of its own, and another town
        " On Tuesday crews cleared a street for the Chilean army.",
        " On Tuesday crews flew to the coast.",
        # still to come
        " On Friday crews will clear the street.",
    ],
)
def test_the_place_does_not_go_on(second: str) -> None:
    found = dated(story("News\n\nA bomb exploded in Lima on Monday." + second))
    assert [place for day, _, place in found if day != MON] in ([()], [])


def test_those_killed_are_of_the_accident_told_of_next() -> None:
    found = story(
        "News\n\nNine people were killed in the Andes when a bus fell into a gorge. The"
        " accident happened near Lima on Tuesday. On Friday a lorry hit a wall in"
        " Quito, killing four."
    )
    days = {str(e.day): list(e.place_ids) for e in found.events if e.day}
    names = {p.place_id: p.name for p in found.places}
    assert [names[p] for p in days["2024-05-31"]] == ["Quito"]
    assert [names[p] for p in days[TUE]] == ["Lima"]
