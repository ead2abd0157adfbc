"""Documents made from a text alone, without a gazetteer: as far as dates need."""

from __future__ import annotations

from datetime import date

from geoviz.extract.dates import find_dates
from geoviz.extract.sentences import split_sentences
from geoviz.extract.tokens import tokenise_blocks
from geoviz.models import (
    DatedExpression,
    Document,
    Extraction,
    Publication,
    ReadDocument,
)
from geoviz.read.blocks import cut_blocks
from geoviz.story.calendar import anchor_dates


def extraction(
    text: str, doc_id: str = "a.txt", published: date | None = None
) -> Extraction:
    """Everything of a document that dates need."""
    blocks, items = cut_blocks(text)
    tokens = tokenise_blocks(text, blocks)
    sentences = split_sentences(blocks, tokens)
    document = Document(doc_id, text, "", published=published)
    dates = find_dates(text, tokens, sentences)
    return Extraction(
        ReadDocument(document, blocks, items), tokens, sentences, (), dates, ()
    )


def anchored(text: str, published: str | None) -> tuple[DatedExpression, ...]:
    """The dates of a text published on a day."""
    day = date.fromisoformat(published) if published else None
    publication = Publication("a.txt", day, "given" if day else "unknown")
    return anchor_dates(extraction(text), publication)


def values(text: str, published: str | None) -> dict[str, str]:
    """Words of each date → its value; the last one wins where words repeat."""
    return {dated.surface: dated.value for dated in anchored(text, published)}
