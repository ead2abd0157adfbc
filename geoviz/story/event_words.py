"""The words behind each event: its quotes, its mentions, and sources that slip."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from geoviz.models import EventMention, Evidence, Mention
from geoviz.story.cluster_index import Cluster
from geoviz.story.occurrence import Occurrence
from geoviz.story.reading import Reading


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that put an event on a day which the rest of the collection contradicts."""

    event_id: str
    doc_id: str
    start: int
    end: int
    words: str
    stated: date
    expected: date


class Words:
    """Collects mentions, evidence and slips while events are made."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Start with nothing collected."""
        self.readings = readings
        self.mentions: list[EventMention] = []
        self.evidence: list[Evidence] = []
        self.slips: list[Slip] = []

    def tell(self, one: Cluster, event_id: str, kept: Collection[str]) -> None:
        """All that a cluster's tellings say of its event; `kept` are its place ids."""
        for told in sorted(one.told, key=lambda t: (t.reading, t.start)):
            self.mention(event_id, told)
            part = "noun" if told.term.part == "noun" else "verb"
            rule = f"{part}_{'caption' if told.repeat else 'text'}"
            self.quote(event_id, "what", told, rule)
            if told.day is not None:
                self._dated(event_id, told)
            for place in told.places:
                if place.place_id in kept:
                    self._placed(event_id, place, "place_beside_trigger")
        for _, place, rule in one.borrowed:
            if place.place_id in kept:
                self._placed(event_id, place, rule, assumed=True)
        for told in one.slips:
            self.mention(event_id, told)
            self.slip(event_id, told, one.day)

    def mention(self, event_id: str, told: Occurrence) -> None:
        """One mention of the event."""
        self.mentions.append(
            EventMention(
                event_id=event_id,
                doc_id=self.readings[told.reading].doc_id,
                start=told.start,
                end=told.end,
                sentence=told.sentence,
                trigger=told.term.lemma,
            )
        )

    def quote(
        self,
        event_id: str,
        field: str,
        told: Occurrence,
        rule: str,
        *,
        assumed: bool = False,
    ) -> None:
        """The whole sentence as evidence of a field."""
        reading = self.readings[told.reading]
        sentence = reading.extraction.sentences[told.sentence]
        self._add(
            event_id, field, reading, (sentence.start, sentence.end), rule, assumed
        )

    def _add(
        self,
        event_id: str,
        field: str,
        reading: Reading,
        span: tuple[int, int],
        rule: str,
        assumed: bool,  # noqa: FBT001 - passed on from keyword arguments
    ) -> None:
        start, end = span
        self.evidence.append(
            Evidence(
                event_id,
                field,
                reading.doc_id,
                start,
                end,
                reading.quote(start, end),
                rule,
                assumed,
            )
        )

    def _dated(self, event_id: str, told: Occurrence) -> None:
        expression = told.expression
        if expression is None:
            self.quote(event_id, "day", told, "present_tense", assumed=True)
            return
        reading = self.readings[told.reading]
        self._add(
            event_id,
            "day",
            reading,
            (expression.start, expression.end),
            f"date_{expression.basis}",
            expression.basis == "inferred" or told.day != expression.day,
        )

    def _placed(
        self, event_id: str, place: Mention, rule: str, *, assumed: bool = False
    ) -> None:
        self.evidence.append(
            Evidence(
                event_id,
                "place",
                place.doc_id,
                place.start,
                place.end,
                place.surface,
                rule,
                assumed,
            )
        )

    def slip(self, event_id: str, told: Occurrence, expected: date | None) -> None:
        """Note a telling that gives another day than the one expected."""
        if told.day is None or expected is None or told.expression is None:
            return
        reading = self.readings[told.reading]
        start = min(told.expression.start, told.start)
        end = max(told.expression.end, told.end)
        self.slips.append(
            Slip(
                event_id,
                reading.doc_id,
                start,
                end,
                reading.quote(start, end),
                told.day,
                expected,
            )
        )
