"""One telling of something that took place: the record that is clustered to events."""

from __future__ import annotations

from datetime import date
from typing import Final

from geoviz.models import DateBasis, DatedExpression, Mention, Status
from geoviz.story.dated import Phase
from geoviz.story.tense import Tense
from geoviz.story.terms import Term


class Occurrence:
    """One telling of something that took place, as one sentence gives it."""

    __slots__ = (
        "apart",
        "clause",
        "dateline",
        "day",
        "day_basis",
        "day_end",
        "definite",
        "end",
        "expression",
        "participants",
        "phase",
        "phrase",
        "places",
        "published",
        "reading",
        "repeat",
        "sentence",
        "start",
        "tense",
        "term",
        "time",
        "told_of",
        "zone",
    )

    def __init__(
        self,
        *,
        reading: int,
        sentence: int,
        start: int,
        end: int,
        term: Term,
        phrase: str,
        expression: DatedExpression | None,
        day: date | None,
        day_end: date | None,
        day_basis: DateBasis | str,
        time: str,
        zone: str,
        places: tuple[Mention, ...],
        dateline: Mention | None,
        participants: tuple[str, ...],
        tense: Tense,
        definite: bool,
        repeat: bool,
        apart: bool = False,
        published: date | None = None,
        clause: int = 0,
        told_of: bool = False,
        phase: Phase = "",
    ) -> None:
        """Take what the sentence says; nothing changes later."""
        self.reading: Final = reading
        """Index of the document in the collection."""
        self.sentence: Final = sentence
        self.start: Final = start
        """Offsets of the trigger."""
        self.end: Final = end
        self.term: Final = term
        self.phrase: Final = phrase
        """The trigger with its modifiers, as written."""
        self.expression: Final = expression
        """The date the sentence gives it, coarse or fine."""
        self.day: Final = day
        self.day_end: Final = day_end
        self.day_basis: Final = day_basis
        self.time: Final = time
        self.zone: Final = zone
        self.places: Final = places
        self.dateline: Final = dateline
        """Place of the dateline, for the opening sentence of an article."""
        self.participants: Final = participants
        """Ids of the people named in the sentence, in text order."""
        self.tense: Final = tense
        self.definite: Final = definite
        self.repeat: Final = repeat
        """In a heading or a caption, which repeat what the text tells."""
        self.apart: Final = apart
        """Told as one more ("another blast", "a second storm")."""
        self.published: Final = published
        """Publication day of the document."""
        self.clause: Final = clause
        """Offset at which the trigger's clause begins."""
        self.told_of: Final = told_of
        """Does the clause say who or what does it?"""
        self.phase: Final = phase
        """`start` or `end` when the day is only that of a longer event."""

    @property
    def status(self) -> Status:
        """What the tense says of it."""
        return "planned" if self.tense in {"future", "possible"} else "happened"
