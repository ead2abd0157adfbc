"""What an article is about, by hand."""

from __future__ import annotations

from datetime import date

import pytest

from geoviz.extract.document import Knowledge, extract
from geoviz.locate.resolve import locate
from geoviz.models import Document, Focus, Publication, ReadDocument
from geoviz.read.blocks import cut_blocks
from geoviz.story.calendar import anchor_dates
from geoviz.story.events import find_events
from geoviz.story.focus import find_focus
from geoviz.story.reading import Reading
from tests.unit.story.told import shipped

QUAKE = """Earthquake shakes Izmir

An earthquake struck Izmir on Monday, killing three people.

Walls fell in the old town of Izmir. Tremors were felt in Athens. The German
government offered help, and Moscow said it was ready too. In 1999 an earthquake in
Istanbul killed thousands.
"""


def read(doc_id: str, text: str) -> Reading:
    """A reading without people."""
    blocks, items = cut_blocks(text)
    document = ReadDocument(Document(doc_id, text, "x"), blocks, items)
    extraction = extract(document, Knowledge.open(shipped()))
    publication = Publication(doc_id, date(2024, 6, 5), "given")
    return Reading(
        extraction,
        publication,
        tuple(locate(extraction, shipped())),
        anchor_dates(extraction, publication),
        (),
    )


def found(*texts: str) -> tuple[Focus, ...]:
    readings = [read(f"{number}", text) for number, text in enumerate(texts)]
    return find_focus(readings, find_events(readings, {}, shipped()))


def test_the_place_of_the_event_comes_first() -> None:
    best = [f for f in found(QUAKE) if f.doc_id == "0"]
    assert [f.name for f in best] == ["İzmir"] or [f.name for f in best] == ["Izmir"]
    assert best[0].reasons[0].startswith("event")


def test_what_is_only_mentioned_is_no_focus() -> None:
    names = {f.name for f in found(QUAKE)}
    assert not names & {"Athens", "Istanbul", "Germany", "Moscow"}


def test_scores_are_shares() -> None:
    best = [f for f in found(QUAKE) if f.doc_id == "0"]
    assert 0.3 < sum(f.share for f in best) <= 1


def test_three_towns_make_a_country() -> None:
    text = (
        "Protests spread in Peru\n\nProtests were held in Cusco, Arequipa and Puno"
        " on Monday. Peru has seen many."
    )
    best = [f.name for f in found(text) if f.doc_id == "0"]
    assert best[0] == "Peru"
    (reasons,) = [f.reasons for f in found(text) if f.name == "Peru" and f.doc_id]
    assert "places within 3" in reasons


def test_the_collection_weighs_articles_alike() -> None:
    long = "A fire hit Oslo on Monday. " + "Oslo is cold. " * 30
    short = "A fire hit Nairobi on Monday."
    whole = {f.name: f.share for f in found(long, short) if not f.doc_id}
    assert whole["Oslo"] == pytest.approx(whole["Nairobi"], abs=0.01)


def test_no_place_no_focus() -> None:
    assert found("Nothing happened on Monday.") == ()


def test_places_are_ranked_by_article_and_point_somewhere() -> None:
    rows = found("A fire hit Oslo on Monday. Many in Bergen and Oslo saw it.")
    assert [f.rank for f in rows if f.doc_id] == list(range(1, len(rows) // 2 + 1))
    assert rows[0].place_id.startswith("place:")
    assert rows[0].country == "NO"
    assert rows[0].lat == pytest.approx(59.9, abs=0.1)
    assert rows[0].lon == pytest.approx(10.75, abs=0.1)
