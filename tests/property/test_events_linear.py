"""Each rule of events on its worst case: twice the text takes about twice the work."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.locate.resolve import locate
from geoviz.models import Document, Publication, ReadDocument
from geoviz.read.blocks import cut_blocks
from geoviz.story.calendar import anchor_dates
from geoviz.story.occurrences import find_occurrences
from geoviz.story.reading import Reading
from tests.unit.story.told import PUBLISHED, shipped

WORST = {
    "verbs and days": "He closed roads on Monday and opened gates on Tuesday. ",
    "clauses that hang": "It fell after it rose when it sank as it burned, ",
    "places": "a fire in the town of Lima in the city of Oslo in the port of Accra, ",
    "of and of": "the town of the city of the port of the village of ",
    "datelines": "LIMA, June 4 (AP) - ",
    "clock times": "A wall fell at 9 pm. ",
    "quotation marks": "“He said “she said “ ",
    "running days": "A wall fell on Monday. Later, at dawn, a mill burned. ",
    "verbs with objects": "The court dismissed the claim, the case and the call, ",
    "programmes": "Monday, 3 June\n10.30 Arrival\nTuesday, 4 June\n11.00 Dinner\n",
    "nouns passed over": "was knocked out of the match of the race of the game of ",
    "verse": "On Monday soldiers burned the corn,\n",
    "days in a row": "and on Monday and on Tuesday and in the evening she fell ",
}


def calls(text: str) -> int:
    """Calls of Python functions that it takes to find the occurrences."""
    blocks, items = cut_blocks(text)
    read = ReadDocument(Document("a", text, "x"), blocks, items)
    extraction = extract(read, Knowledge.open(shipped()))
    publication = Publication("a", PUBLISHED, "given")
    dates = anchor_dates(extraction, publication)
    mentions = tuple(locate(extraction, shipped()))
    reading = Reading(extraction, publication, mentions, dates, ())
    count = 0

    def counted(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        find_occurrences([reading])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", WORST.values(), ids=WORST.keys())
def test_work_grows_with_the_text(unit: str) -> None:
    once, twice = calls("News\n\n" + unit * 40), calls("News\n\n" + unit * 80)
    assert twice <= 3 * once + 2000
