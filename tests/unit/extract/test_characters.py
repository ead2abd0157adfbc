"""People of a story who are called by one name, and towns of the same name."""

from __future__ import annotations

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.models import Document, ReadDocument
from geoviz.read.blocks import cut_blocks

STORY = (
    "Savannah laughed. \u201cYou are late,\u201d said Florence. Brooklyn poured the "
    "tea and Georgia nodded. Victoria turned to the wall. "
    "\u201cAsk Sydney,\u201d said Savannah. They had met in Oslo."
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.open(Index.open())


def names(text: str, knowledge: Knowledge) -> set[str]:
    blocks, items = cut_blocks(text)
    read = ReadDocument(Document("a", text, ""), blocks, items)
    return {toponym.surface for toponym in extract(read, knowledge).toponyms}


def test_the_people_of_a_story_are_no_towns(knowledge: Knowledge) -> None:
    assert names(STORY, knowledge) == {"Oslo"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Savannah smiled. He was born in Savannah, Georgia.", "Savannah"),
        ("Georgia said it would appeal.", "Georgia"),
        ("London was calm. Paris said no.", "Paris"),
    ],
)
def test_towns_and_governments_stay(
    text: str, place: str, knowledge: Knowledge
) -> None:
    assert place in names(text, knowledge)
