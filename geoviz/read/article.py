"""What a reader of one file format hands on: text and what the file says about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a file holds it, before it gets its place in the collection."""

    text: str
    """The text that all offsets will point into."""
    title: str = ""
    """As the metadata gives it; empty when they do not."""
    publisher: str = ""
    published: date | None = None
    language: str = ""
    """As the file declares it, ISO 639-1; only used where detection is unsure."""
    doc_id: str = ""
    """A table row's id; empty when it has none or the file is no table."""
    row: int = 0
    """Number of the table row, from 1; 0 when the file is no table."""
    origin: str = ""
    """File and line, for messages."""
