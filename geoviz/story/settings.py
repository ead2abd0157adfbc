"""Where a sentence is that names no place: where its paragraph was before.

Only for what happens where people are told of it (a wall falls, a man is held), never
for those who travel, and only where the sentence names no place or land at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from geoviz.models import Mention, Sentence
from geoviz.story.occurrence import Occurrence
from geoviz.story.reading import Reading, within

_LOCAL = frozenset(
    """disaster aftershock accident attack raid protest trial ceremony gathering contest
    casualty law meeting opening closing deed effect vote action spell
    stoppage""".split()
)
_GONE = frozenset({"departure", "travel", "walk"})
"""Classes after which the story may be anywhere ("he left X")."""
_SMALL = frozenset({"city", "landmark", "town"})
_PARAGRAPH = 2
"""Sentences over which a paragraph's place goes on."""


class Settings:
    """The places that a document has told of, as it is read on."""

    def __init__(self, reading: Reading) -> None:
        """Begin nowhere."""
        self.reading = reading
        self.last: tuple[int, int, Mention] | None = None
        """Sentence, block and place of the event told of last."""

    def note(self, index: int, sentence: Sentence, told: Occurrence) -> None:
        """Remember where an event took place."""
        own = [p for p in told.places if p.feature in _SMALL]
        named = within(self.reading.mentions, sentence.start, sentence.end)
        several = len({m.place_id for m in named if m.kind == "place"}) > 1
        if told.term.kind in _GONE:
            self.last = None
            return
        done = told.day is not None and told.tense == "past" and not told.repeat
        if done and (own or several):
            self.last = (index, sentence.block, own[0]) if not several else None

    def of(
        self,
        index: int,
        sentence: Sentence,
        kind: str,
        mentions: Sequence[Mention],
    ) -> tuple[Mention, str] | None:
        """The place of a sentence's paragraph and the rule for it; None for none."""
        if kind not in _LOCAL or any(m.end > sentence.start for m in mentions):
            return None
        if self.last is not None:
            before, block, place = self.last
            if block == sentence.block and 0 < index - before <= _PARAGRAPH:
                return place, "place_of_paragraph"
        return None
