"""One invented article, and corrections of its words."""

from __future__ import annotations

import hashlib
from datetime import date

from geoviz.corrections import Correction, make_correction
from geoviz.corrections.record import Kind, Scope
from geoviz.models import Document, Event, Story
from geoviz.pipeline import build_story

TEXT = """Flood in Springfield

SPRINGFIELD, Ohio, 3 September 2025. A flood hit Springfield on Tuesday. President \
Anna Berg of Norway visited Springfield on Wednesday. She travelled by train from \
Chicago to Springfield on Wednesday.

Camp Dobro was flooded too. Hundreds met in Paris on Friday.
"""

DUBLIN = "place:2964574"
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


# --- events -------------------------------------------------------------------

FLOOD = "A flood hit Springfield on Tuesday."
VISIT = "President Anna Berg of Norway visited Springfield on Wednesday."
CAMP = "Camp Dobro was flooded too"


def event(story: Story, what: str) -> Event:
    (found,) = (one for one in story.events if one.what == what)
    return found


def about(
    plain: Story, new: str = "", *, words: str = FLOOD, scope: Scope = "here"
) -> Correction:
    """Ada's decision on the flood as it was found."""
    old = f"{event(plain, 'Flood').event_id} Flood, 2025-09-02"
    return correct(words, "event", new, old=old, scope=scope)


def rules(story: Story, event_id: str) -> dict[tuple[str, str], str]:
    return {
        (one.field, one.quote): one.rule
        for one in story.evidence
        if one.subject_id == event_id
    }


def days(story: Story, place_id: str) -> list[str]:
    return [
        day.isoformat()
        for one in story.places
        if one.place_id == place_id
        for day in one.days
    ]
