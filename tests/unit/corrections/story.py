"""One invented article, and corrections of its words."""

from __future__ import annotations

import hashlib
from datetime import date

from geoviz.corrections import Correction, make_correction
from geoviz.corrections.record import Kind, Scope
from geoviz.models import Document, Story
from geoviz.pipeline import build_story

TEXT = """Flood in Springfield

SPRINGFIELD, Ohio, 3 September 2025. A flood hit Springfield on Tuesday. President \
Anna Berg of Norway visited Springfield on Wednesday. She travelled by train from \
Chicago to Springfield on Wednesday.

Camp Dobro was flooded too. Hundreds met in Paris on Friday.
"""

OHIO = "place:4525353"
MISSOURI = "place:4409896"
CHICAGO = "place:4887398"
PARIS_FRANCE = "place:2988507"


def document(text: str = TEXT, doc_id: str = "a.txt") -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(doc_id, text, digest, "Flood", published=date(2025, 9, 4))


def span(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def correct(
    words: str,
    kind: Kind,
    new: str = "",
    *,
    old: str = "",
    nth: int = 0,
    scope: Scope = "here",
    why: str = "seen there",
) -> Correction:
    """Ada's decision of 2 January 2026 on the nth occurrence of the words."""
    return make_correction(
        document(),
        *span(words, nth),
        kind,
        old=old,
        new=new,
        scope=scope,
        who="Ada",
        when=date(2026, 1, 2),
        why=why,
    )


NOTE = "corrected by Ada on 2026-01-02: seen there"


def told(*corrections: Correction, text: str = TEXT) -> Story:
    return build_story([document(text)], corrections=corrections)


def places(story: Story) -> dict[int, str]:
    """The place of each mention, by its offset."""
    return {one.start: one.place_id for one in story.mentions}
