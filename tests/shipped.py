"""Texts read with the gazetteer, the lexicon and the weights that ship."""

from __future__ import annotations

from functools import lru_cache

from geoviz.extract.document import Knowledge, extract
from geoviz.gazetteer.index import Index
from geoviz.models import Document, Extraction, ReadDocument, Toponym
from geoviz.read.blocks import cut_blocks


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """What ships, opened once."""
    return Knowledge.open(Index.open())


def extraction(text: str) -> Extraction:
    """All spans of a text."""
    blocks, items = cut_blocks(text)
    return extract(
        ReadDocument(Document("a", text, "0" * 64), blocks, items), knowledge()
    )


def toponyms(text: str) -> tuple[Toponym, ...]:
    """The names in it that may be places."""
    return extraction(text).toponyms


def names(text: str) -> set[str]:
    """The same, their words alone."""
    return {toponym.surface for toponym in toponyms(text)}
