"""Which places an article is about, as against those it only mentions.

Every mention counts a little, the heading and the opening more, and a place where
something is told to happen most; a demonym or a metonym speaks for its country alone. A
country takes half of what its places have, so that an article on three towns of one
country is about the country too. After CLIFF (D'Ignazio et al., 2014), which calls this
the focus of an article; the weights are our own and stand below.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from geoviz.models import POINTLESS_FEATURES, Evidence, Focus, Mention
from geoviz.story.events import Events
from geoviz.story.reading import Reading

_WEIGHTS: Final = {
    "event": 3.0,
    "dateline": 1.0,
    "heading": 2.0,
    "opening": 1.5,
    "mention": 1.0,
    "demonym": 0.5,
    "metonym": 0.25,
    "background": 0.25,
}
"""What one mention adds, by how it stands in the article."""
_OPENING_SENTENCES: Final = 3
_UPWARD: Final = 0.5
"""Share of its places' weight that a country takes."""
_LEAST: Final = 0.5
"""A place with less than this share of the first one's weight is only mentioned."""


def find_focus(readings: Sequence[Reading], events: Events) -> tuple[Focus, ...]:
    """The places each article is about, best first; then those of the collection."""
    placed = _event_spans(events.evidence, events)
    whole: dict[str, _Weight] = {}
    found: list[Focus] = []
    for reading in readings:
        own: dict[str, _Weight] = {}
        for mention, stands in _standing(reading, placed):
            own.setdefault(mention.place_id, _Weight(mention)).add(stands)
        found += _ranked(reading.doc_id, own)
        total = sum(weight.value for weight in own.values())
        for place_id, weight in own.items():
            whole.setdefault(place_id, _Weight(weight.mention)).merge(weight, total)
    return (*found, *_ranked("", whole))


class _Weight:
    """What speaks for one place; `mention` is the first of its mentions."""

    def __init__(self, mention: Mention) -> None:
        self.mention = mention
        self.value = 0.0
        self.reasons: dict[str, int] = {}

    @property
    def country(self) -> str:
        return self.mention.country

    @property
    def is_country(self) -> bool:
        return self.mention.feature == "country"

    @property
    def told(self) -> tuple[str, ...]:
        """The reasons as words, the commonest first."""
        counted = sorted(self.reasons.items(), key=lambda r: (-r[1], r[0]))
        return tuple(f"{reason} {count}" for reason, count in counted)

    def add(self, stands: str) -> None:
        self.value += _WEIGHTS[stands]
        self.reasons[stands] = self.reasons.get(stands, 0) + 1

    def merge(self, other: _Weight, total: float) -> None:
        """Add a document's weight; each document counts alike, however long."""
        self.value += other.value / total
        for reason, count in other.reasons.items():
            self.reasons[reason] = self.reasons.get(reason, 0) + count


def _event_spans(
    evidence: Iterable[Evidence], events: Events
) -> dict[tuple[str, int], str]:
    """(document, start) of each mention that places an event → how it stands."""
    background = {e.event_id for e in events.events if e.background}
    return {
        (row.doc_id, row.start): (
            "background" if row.subject_id in background else "event"
        )
        for row in evidence
        if row.field == "place" and not row.assumed
    }


def _standing(
    reading: Reading, placed: dict[tuple[str, int], str]
) -> Iterator[tuple[Mention, str]]:
    """Each mention of a place with how it stands in the article."""
    for mention in reading.mentions:
        pointless = mention.feature in POINTLESS_FEATURES
        if not mention.place_id or mention.kind == "embedded" or pointless:
            continue
        sentence = reading.extraction.sentences[mention.sentence]
        if reading.silent(sentence):
            continue
        if mention.kind != "place":
            yield mention, mention.kind
        elif (mention.doc_id, mention.start) in placed:
            yield mention, placed[mention.doc_id, mention.start]
        elif reading.block(sentence).kind == "heading":
            yield mention, "heading"
        elif mention.sentence < _OPENING_SENTENCES:
            capitals = mention.surface.isupper() and len(mention.surface) > 3
            yield mention, "dateline" if capitals else "opening"
        else:
            yield mention, "mention"


def _ranked(doc_id: str, weights: dict[str, _Weight]) -> list[Focus]:
    """The places that stand out, best first."""
    scores = {place_id: weight.value for place_id, weight in weights.items()}
    inside = defaultdict(list)
    for weight in weights.values():
        if not weight.is_country:
            inside[weight.country].append(weight.value)
    for place_id, weight in weights.items():
        if weight.is_country and weight.country in inside:
            scores[place_id] += _UPWARD * sum(inside[weight.country])
            weight.reasons["places within"] = len(inside[weight.country])
    total = sum(scores.values())
    if not total:
        return []
    least = _LEAST * max(scores.values())
    chosen = [place_id for place_id in scores if scores[place_id] >= least]
    chosen.sort(key=lambda place_id: (-scores[place_id], place_id))
    return [
        Focus(
            doc_id=doc_id,
            rank=rank,
            place_id=place_id,
            name=weights[place_id].mention.name,
            feature=weights[place_id].mention.feature,
            country=weights[place_id].country,
            lat=weights[place_id].mention.lat,
            lon=weights[place_id].mention.lon,
            share=round(scores[place_id] / total, 3),
            reasons=weights[place_id].told,
        )
        for rank, place_id in enumerate(chosen, 1)
    ]
