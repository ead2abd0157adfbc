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
from dataclasses import dataclass

from geoviz.models import POINTLESS_FEATURES, Evidence, Mention
from geoviz.story.events import Events
from geoviz.story.reading import Reading

_WEIGHTS = {
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
_OPENING_SENTENCES = 3
_UPWARD = 0.5
"""Share of its places' weight that a country takes."""
_LEAST = 0.5
"""A place with less than this share of the first one's weight is only mentioned."""


@dataclass(frozen=True, slots=True)
class Focus:
    """A place that an article, or the collection, is about."""

    doc_id: str
    """Empty for the collection as a whole."""
    place_id: str
    name: str
    score: float
    """Weight, as a share of the sum over all places: 0 to 1."""
    reasons: tuple[str, ...]
    """How its mentions stand, the commonest first: `event 2`, `opening 1`."""


def focus(readings: Sequence[Reading], events: Events) -> tuple[Focus, ...]:
    """The places each article is about, best first; then those of the collection."""
    placed = _event_spans(events.evidence, events)
    whole: dict[str, _Weight] = defaultdict(_Weight)
    found: list[Focus] = []
    for reading in readings:
        own: dict[str, _Weight] = defaultdict(_Weight)
        for mention, stands in _standing(reading, placed):
            own[mention.place_id].add(mention, stands)
        found += _ranked(reading.doc_id, own)
        total = sum(weight.value for weight in own.values())
        for place_id, weight in own.items():
            whole[place_id].merge(weight, total)
    return (*found, *_ranked("", whole))


class _Weight:
    def __init__(self) -> None:
        self.value = 0.0
        self.name = ""
        self.country = ""
        self.is_country = False
        self.reasons: dict[str, int] = {}

    def add(self, mention: Mention, stands: str) -> None:
        self.value += _WEIGHTS[stands]
        self.name = mention.name
        self.country = mention.country
        self.is_country = mention.feature == "country"
        self.reasons[stands] = self.reasons.get(stands, 0) + 1

    def merge(self, other: _Weight, total: float) -> None:
        """Add a document's weight; each document counts alike, however long."""
        self.value += other.value / total
        self.name, self.country = other.name, other.country
        self.is_country = other.is_country
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
        block = reading.block(sentence).kind
        if block in {"boilerplate", "byline", "credit", "timestamp"}:
            continue
        if mention.kind != "place":
            yield mention, mention.kind
        elif (mention.doc_id, mention.start) in placed:
            yield mention, placed[mention.doc_id, mention.start]
        elif block == "heading":
            yield mention, "heading"
        elif mention.sentence < _OPENING_SENTENCES:
            capitals = mention.surface.isupper() and len(mention.surface) > 3
            yield mention, "dateline" if capitals else "opening"
        else:
            yield mention, "mention"


def _ranked(doc_id: str, weights: dict[str, _Weight]) -> list[Focus]:
    """The places that stand out, best first."""
    scores = {place_id: weight.value for place_id, weight in weights.items()}
    for place_id, weight in weights.items():
        if weight.is_country:
            scores[place_id] += _UPWARD * sum(
                other.value
                for other in weights.values()
                if other.country == weight.country and not other.is_country
            )
    total = sum(scores.values())
    if not total:
        return []
    least = _LEAST * max(scores.values())
    chosen = [place_id for place_id in scores if scores[place_id] >= least]
    chosen.sort(key=lambda place_id: (-scores[place_id], place_id))
    return [
        Focus(
            doc_id=doc_id,
            place_id=place_id,
            name=weights[place_id].name,
            score=round(scores[place_id] / total, 3),
            reasons=tuple(
                f"{reason} {count}"
                for reason, count in sorted(
                    weights[place_id].reasons.items(), key=lambda r: (-r[1], r[0])
                )
            ),
        )
        for place_id in chosen
    ]
