"""Sayings with a place in them, and places said in other words."""

from __future__ import annotations

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.models import Document, ReadDocument
from geoviz.read.blocks import cut_blocks


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.open(Index.open())


def names(text: str, knowledge: Knowledge) -> set[str]:
    blocks, items = cut_blocks(text)
    read = ReadDocument(Document("a", text, ""), blocks, items)
    return {toponym.surface for toponym in extract(read, knowledge).toponyms}


@pytest.mark.parametrize(
    "text",
    [
        "He was sent to Coventry by his colleagues.",
        "That is carrying coals to Newcastle.",
        "All roads lead to Rome, and Rome was not built in a day.",
        "When in Rome, do as they do.",
        "It is a long way to Tipperary.",
        "She met her Waterloo on Friday.",
        "I would not do it for all the tea in China.",
        "Houston, we have a problem.",
    ],
)
def test_a_saying_names_no_place(text: str, knowledge: Knowledge) -> None:
    assert names(text, knowledge) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The coach went to Coventry on Friday.", "Coventry"),
        ("Coal was shipped from Newcastle for years.", "Newcastle"),
        ("They met in Rome on Monday.", "Rome"),
        ("Farmers in China grow the tea.", "China"),
    ],
)
def test_the_place_itself_is_found(text: str, place: str, knowledge: Knowledge) -> None:
    assert place in names(text, knowledge)
