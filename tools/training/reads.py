"""Documents as they are read before anything is resolved, with the gold beside."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.locate.facts import SAME_PLACE_KM
from geoviz.models import Extraction, Toponym
from tools.training.corpora import DEMONYM_DOUBT, UNCOUNTED, Gold, Labelled

METONYM_DOUBT = 0.05
"""What a government's seat that the annotators left out counts."""
LOCAL = "LGL"
"""The corpus of local newspapers, whose towns are namesakes of famous ones."""


@dataclass(slots=True)
class Read:
    """A document with its toponyms, and the gold span that each overlaps."""

    labelled: Labelled
    extraction: Extraction
    gold: list[Gold | None]

    @property
    def local(self) -> bool:
        """Of a local newspaper?"""
        return self.labelled.corpus == LOCAL


def with_gold(labelled: Labelled, extraction: Extraction) -> Read:
    """Pair each toponym with the gold span that it overlaps most."""
    return Read(
        labelled,
        extraction,
        [_overlapped(toponym, labelled.gold) for toponym in extraction.toponyms],
    )


def _overlapped(toponym: Toponym, gold: Sequence[Gold]) -> Gold | None:
    best, most = None, 0
    for span in gold:
        shared = min(toponym.end, span.end) - max(toponym.start, span.start)
        if shared > most:
            best, most = span, shared
    return best


def away_km(row: int, span: Gold, index: Index) -> float:
    """Distance from the row to where the annotators put the span."""
    point = index.point(row)
    if point is None or span.lon is None or span.lat is None:
        return math.inf
    return great_circle_km(point, (span.lon, span.lat))


def is_right(row: int, span: Gold, index: Index) -> bool:
    """Does the row lie within 161 km of where the annotators put the span?"""
    return away_km(row, span, index) <= SAME_PLACE_KM


def sentences_of(read: Read) -> Iterator[Read]:
    """Each sentence of a document as though it were all of it."""
    toponyms = read.extraction.toponyms
    numbers: dict[int, list[int]] = {}
    for number, toponym in enumerate(toponyms):
        numbers.setdefault(toponym.sentence, []).append(number)
    for inside in numbers.values() if len(numbers) > 1 else ():
        alone = replace(read.extraction, toponyms=tuple(toponyms[n] for n in inside))
        yield Read(read.labelled, alone, [read.gold[n] for n in inside])


def counted(read: Read, number: int) -> bool:
    """Is the toponym of a kind that the corpus' annotators would have marked?"""
    kind = read.extraction.toponyms[number].kind
    return kind not in UNCOUNTED.get(read.labelled.corpus, frozenset())


def trust_in(read: Read, number: int) -> float:
    """What the label of a toponym counts.

    Annotators left out many demonyms by mistake, and most seats of government that
    speak ("the White House said"), which are places all the same.
    """
    if read.gold[number] is not None:
        return 1.0
    kind = read.extraction.toponyms[number].kind
    return {"demonym": DEMONYM_DOUBT, "metonym": METONYM_DOUBT}.get(kind, 1.0)
