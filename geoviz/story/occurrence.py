"""One telling of something that took place: the record that is clustered to events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from geoviz.models import DateBasis, DatedExpression, Mention, Status
from geoviz.story.dating import Phase
from geoviz.story.tense import Tense
from geoviz.story.terms import Term


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One telling of something that took place, as one sentence gives it."""

    reading: int
    """Index of the document in the collection."""
    sentence: int
    start: int
    """Offsets of the trigger."""
    end: int
    term: Term
    phrase: str
    """The trigger with its modifiers, as written."""
    expression: DatedExpression | None
    """The date the sentence gives it, coarse or fine."""
    day: date | None
    day_end: date | None
    day_basis: DateBasis | str
    time: str
    zone: str
    places: tuple[Mention, ...]
    dateline: Mention | None
    """Place of the dateline, for the opening sentence of an article."""
    participants: tuple[str, ...]
    """Ids of the people named in the sentence, in text order."""
    tense: Tense
    definite: bool
    repeat: bool
    """In a heading or a caption, which repeat what the text tells."""
    apart: bool = False
    """Told as one more ("another blast", "a second storm")."""
    published: date | None = None
    """Publication day of the document."""
    clause: int = 0
    """Offset at which the trigger's clause begins."""
    told_of: bool = False
    """Does the clause say who or what does it?"""
    phase: Phase = ""
    """`start` or `end` when the day is only that of a longer event."""

    @property
    def status(self) -> Status:
        """What the tense says of it."""
        return "planned" if self.tense in {"future", "possible"} else "happened"
