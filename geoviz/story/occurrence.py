"""One telling of something that took place: the record that is clustered to events."""

from __future__ import annotations

from datetime import date

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
        self.reading = reading
        """Index of the document in the collection."""
        self.sentence = sentence
        self.start = start
        """Offsets of the trigger."""
        self.end = end
        self.term = term
        self.phrase = phrase
        """The trigger with its modifiers, as written."""
        self.expression = expression
        """The date the sentence gives it, coarse or fine."""
        self.day = day
        self.day_end = day_end
        self.day_basis = day_basis
        self.time = time
        self.zone = zone
        self.places = places
        self.dateline = dateline
        """Place of the dateline, for the opening sentence of an article."""
        self.participants = participants
        """Ids of the people named in the sentence, in text order."""
        self.tense = tense
        self.definite = definite
        self.repeat = repeat
        """In a heading or a caption, which repeat what the text tells."""
        self.apart = apart
        """Told as one more ("another blast", "a second storm")."""
        self.published = published
        """Publication day of the document."""
        self.clause = clause
        """Offset at which the trigger's clause begins."""
        self.told_of = told_of
        """Does the clause say who or what does it?"""
        self.phase = phase
        """`start` or `end` when the day is only that of a longer event."""

    @property
    def status(self) -> Status:
        """What the tense says of it."""
        return "planned" if self.tense in {"future", "possible"} else "happened"
