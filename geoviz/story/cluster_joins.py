"""Clusters put together after the first pass: meetings, slips, beginnings and ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from geoviz.story.cluster_index import LONGEST_SPAN, Cluster
from geoviz.story.sameness import is_personal
from geoviz.story.spots import same_spot


def _by_lemma(clusters: Iterable[Cluster]) -> dict[tuple[str, date], list[Cluster]]:
    found: dict[tuple[str, date], list[Cluster]] = {}
    for one in clusters:
        if one.day is not None:
            found.setdefault((one.lemma, one.day), []).append(one)
    return found


def name_meetings(clusters: Sequence[Cluster]) -> list[Cluster]:
    """As in "his meeting today": the one meeting of the day that the article names."""
    shelf = _by_lemma(c for c in clusters if c.kind == "meeting" and c.groups)
    joined: set[int] = set()
    for small in clusters:
        if small.kind != "meeting" or small.groups or small.day is None:
            continue
        if small.places or not all(told.definite for told in small.told):
            continue
        options = [
            big
            for big in shelf.get((small.lemma, small.day), ())
            if small.here.keys() <= big.here.keys()
        ]
        if len(options) == 1:
            for told in small.told:
                options[0].add(told)
            joined.add(id(small))
    return [one for one in clusters if id(one) not in joined]


def fold_slips(clusters: Sequence[Cluster]) -> list[Cluster]:
    """A lone telling a day off from many tellings at the same spot is a slip."""
    shelf = _by_lemma(clusters)
    folded: set[int] = set()
    for small in clusters:
        if small.day is None or is_personal(small.kind):
            continue
        for step in (-1, 1):
            for big in shelf.get((small.lemma, small.day + timedelta(step)), ()):
                if (
                    len(big.told) >= 3 * len(small.told)
                    and not {id(small), id(big)} & folded
                    and same_spot(small.places, big.places) is not False
                    and small.here.keys() & big.here.keys() | _shared(small, big)
                ):
                    big.slips += small.told
                    folded.add(id(small))
    return [one for one in clusters if id(one) not in folded]


def _shared(small: Cluster, big: Cluster) -> set[str]:
    """Ids of the places that both name."""
    return {*small.spots} & {*big.spots}


def join_phases(clusters: Sequence[Cluster]) -> list[Cluster]:
    """What began on one day and ended on a later one is one event of several days."""
    shelf = _by_lemma(c for c in clusters if any(t.phase == "end" for t in c.told))
    joined: set[int] = set()
    for start in clusters:
        if start.day is None or not any(t.phase == "start" for t in start.told):
            continue
        end = next(
            (
                one
                for n in range(1, LONGEST_SPAN + 1)
                for one in shelf.get((start.lemma, start.day + timedelta(n)), ())
                if id(one) not in joined
                and same_spot(start.places, one.places) is not False
            ),
            None,
        )
        if end is not None:
            start.day_end = end.day
            for told in end.told:
                start.add(told)
            joined.add(id(end))
    return [one for one in clusters if id(one) not in joined]
