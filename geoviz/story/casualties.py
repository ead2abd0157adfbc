"""Those whom the opening says were killed: by what the next sentences tell of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from geoviz.story.cluster_index import Cluster
from geoviz.story.occurrence import Occurrence
from geoviz.story.sameness import coarse_of
from geoviz.story.spots import same_spot

_KINDS: Final = frozenset({"disaster", "accident", "attack"})
_NEXT: Final = 2
"""Sentences within which the cause is told of."""


def causes_of(
    clusters: Iterable[Cluster],
) -> dict[tuple[int, int], list[Cluster]]:
    """The dated disasters, accidents and attacks, by document and sentence."""
    found: dict[tuple[int, int], list[Cluster]] = {}
    for one in clusters:
        if one.day is not None and one.kind in _KINDS:
            for told in one.told:
                found.setdefault((told.reading, told.sentence), []).append(one)
    return found


def caused(
    causes: Mapping[tuple[int, int], Sequence[Cluster]], occurrence: Occurrence
) -> list[Cluster]:
    """What killed those whom the opening tells of: told of in the next sentences."""
    if occurrence.term.kind != "casualty" or coarse_of(occurrence):
        return []
    next_to = [
        one
        for gap in range(_NEXT + 1)
        for one in causes.get((occurrence.reading, occurrence.sentence + gap), ())
    ]
    return [
        one
        for one in {id(one): one for one in next_to}.values()
        if _wide(occurrence) or same_spot(one.places, occurrence.places) is not False
    ]


def _wide(occurrence: Occurrence) -> bool:
    """Does it name only mountains, regions or lands, which the place may lie in?"""
    wide = {"natural", "region", "country"}
    return all(place.feature in wide for place in occurrence.places)
