"""Occurrences → clusters: the same event told several times is one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from geoviz.models import Mention
from geoviz.story.occurrences import Occurrence
from geoviz.story.sameness import (
    day_fits,
    family_of,
    is_personal,
    lemma_of,
    same_spot,
    set_apart,
)

_ASSUMED_DAYS = 3
"""A day that is only assumed gives way to a stated one this near."""
_LONGEST_SPAN = 21
"""Days between what began and what ended as one event."""
_MEETING_SENTENCES = 12


@dataclass(slots=True)
class Cluster:
    """One event in the making: the occurrences that tell of it."""

    lemma: str
    kind: str
    day: date | None
    day_end: date | None = None
    told: list[Occurrence] = field(default_factory=list)
    slips: list[Occurrence] = field(default_factory=list)
    """Occurrences that put it on another day, against the many."""
    borrowed: list[tuple[Occurrence, Mention, str]] = field(default_factory=list)
    """Places that other words than its own give, with the name of the rule."""

    @property
    def places(self) -> list[Mention]:
        """Every place mention that its occurrences give."""
        own = [place for told in self.told for place in told.places]
        return own + [place for _, place, _ in self.borrowed]

    @property
    def people(self) -> frozenset[str]:
        """Ids of the people named with it."""
        return frozenset(p for told in self.told for p in told.participants)


def cluster(occurrences: Sequence[Occurrence]) -> list[Cluster]:
    """Merge occurrences into clusters, dated ones first; anaphors are left out."""
    clusters: list[Cluster] = []
    named = [o for o in occurrences if o.term.part != "anaphor"]
    named = [o for o in named if o.term.kind != "hosting"]
    dated = [o for o in named if o.day is not None and _counts(o)]
    by_family: dict[str, list[Cluster]] = {}
    for occurrence in sorted(dated, key=lambda o: (o.expression is None, o.repeat)):
        lemma = lemma_of(occurrence)
        family = by_family.setdefault(family_of(lemma), [])
        options = [c for c in family if _same_event(c, occurrence, lemma)]
        home = max(options, key=lambda c: _closeness(c, occurrence), default=None)
        if home is None:
            if not _shows_itself(occurrence):
                continue  # a caption repeats; alone its day would be a guess
            home = Cluster(lemma, occurrence.term.kind, occurrence.day)
            clusters.append(home)
            family.append(home)
        home.told.append(occurrence)
        home.day_end = home.day_end or occurrence.day_end
    _fold_slips(clusters)
    _join_phases(clusters)
    _join_undated(clusters, [o for o in named if o.day is None])
    return clusters


def _shows_itself(occurrence: Occurrence) -> bool:
    """A day that is stated, or a caption that says what is to be seen."""
    if occurrence.expression is not None or not occurrence.repeat:
        return True
    return occurrence.term.part != "noun" or bool(occurrence.places)


def _same_event(cluster: Cluster, occurrence: Occurrence, lemma: str) -> bool:
    if not _same_day(cluster, occurrence) or not _compatible(cluster, occurrence):
        return False
    if cluster.lemma == lemma:
        return True
    spot = same_spot(cluster.places, occurrence.places)
    if is_personal(cluster.kind):
        return spot is True
    return spot is True or _beside(cluster, occurrence)


def _same_day(cluster: Cluster, occurrence: Occurrence) -> bool:
    """The same day; a day that is only assumed gives way to one stated nearby."""
    if cluster.day is None or occurrence.day is None:
        return False
    if cluster.day_end and cluster.day <= occurrence.day <= cluster.day_end:
        return True
    if occurrence.day_end and occurrence.day <= cluster.day <= occurrence.day_end:
        cluster.day = occurrence.day
        return True
    leeway = _ASSUMED_DAYS if occurrence.expression is None else 0
    return abs((cluster.day - occurrence.day).days) <= leeway


def _compatible(cluster: Cluster, occurrence: Occurrence) -> bool:
    if same_spot(cluster.places, occurrence.places) is False:
        return False
    if not is_personal(occurrence.term.kind):
        return True
    people = frozenset(occurrence.participants)
    if cluster.kind == "meeting":
        return _same_meeting(cluster, people)
    return not people or not cluster.people or bool(people & cluster.people)


def _same_meeting(cluster: Cluster, people: frozenset[str]) -> bool:
    """A meeting is the same between the same two or more."""
    if len(people) < 2:
        return False
    known = [frozenset(t.participants) for t in cluster.told]
    return any(people == other for other in known if len(other) > 1)


def _counts(occurrence: Occurrence) -> bool:
    """Enough said to make an event: "may" makes none, weak verbs need a place."""
    if occurrence.tense == "possible":
        return False
    stated = occurrence.expression is not None
    if occurrence.term.kind == "meeting":
        several = len(occurrence.participants) > 1
        noun = occurrence.term.part == "noun" and stated
        return bool(occurrence.places) or several or noun
    if occurrence.term.part != "noun":
        moved = occurrence.term.kind in {"arrival", "travel"}
        strong = occurrence.term.needs != "place"
        enough = stated and (strong or (moved and bool(occurrence.participants)))
        return bool(occurrence.places) or enough
    if is_personal(occurrence.term.kind):
        return bool(occurrence.places) or len(occurrence.participants) > 1 or stated
    return (
        stated
        or bool(occurrence.places)
        or occurrence.definite
        or bool(occurrence.participants)
    )


def _fold_slips(clusters: list[Cluster]) -> None:
    """A lone telling a day off from many tellings at the same spot is a slip."""
    for small in list(clusters):
        for big in clusters:
            if (
                small is not big
                and small.day is not None
                and big.day is not None
                and small.lemma == big.lemma
                and not is_personal(small.kind)
                and abs((small.day - big.day).days) == 1
                and len(big.told) >= 3 * len(small.told)
                and same_spot(small.places, big.places) is not False
            ):
                big.slips += small.told
                clusters.remove(small)
                break


def _join_phases(clusters: list[Cluster]) -> None:
    """What began on one day and ended on a later one is one event of several days."""
    begun = [c for c in clusters if any(t.phase == "start" for t in c.told)]
    ended = [c for c in clusters if any(t.phase == "end" for t in c.told)]
    for start in begun:
        for end in ended:
            if (
                start is not end
                and end in clusters
                and start.lemma == end.lemma
                and start.day is not None
                and end.day is not None
                and 0 < (end.day - start.day).days <= _LONGEST_SPAN
                and same_spot(start.places, end.places) is not False
            ):
                start.day_end = end.day
                start.told += end.told
                clusters.remove(end)
                break


def _join_undated(clusters: list[Cluster], undated: Sequence[Occurrence]) -> None:
    fresh: list[Cluster] = []
    by_family: dict[str, list[Cluster]] = {}
    for one in clusters:
        by_family.setdefault(family_of(one.lemma), []).append(one)
    new: dict[str, list[Cluster]] = {}
    for occurrence in undated:
        lemma = lemma_of(occurrence)
        options = [
            c
            for c in by_family.get(family_of(lemma), ())
            if (c.lemma == lemma or _beside(c, occurrence)) and _may_join(c, occurrence)
        ]
        if options:
            best = max(options, key=lambda c: _closeness(c, occurrence))
            best.told.append(occurrence)
            continue
        if not _worth_keeping(occurrence):
            continue
        home = next(
            (
                c
                for c in new.get(lemma, ())
                if _coarse(c.told[0]) == _coarse(occurrence)
                and _compatible(c, occurrence)
            ),
            None,
        )
        if home is None:
            home = Cluster(lemma, occurrence.term.kind, None)
            fresh.append(home)
            new.setdefault(lemma, []).append(home)
        home.told.append(occurrence)
    clusters += fresh


def _beside(cluster: Cluster, occurrence: Occurrence) -> bool:
    """Told in the same article, so that another word of the family may mean it."""
    return any(t.reading == occurrence.reading for t in cluster.told)


def _coarse(occurrence: Occurrence) -> str:
    return occurrence.expression.value if occurrence.expression else ""


def _worth_keeping(occurrence: Occurrence) -> bool:
    """An undated event is kept, as background, when a place or a year is given."""
    if occurrence.tense == "possible" or occurrence.repeat:
        return False
    told = bool(occurrence.places) or bool(_coarse(occurrence))
    return told and occurrence.term.part == "noun"


def _may_join(cluster: Cluster, occurrence: Occurrence) -> bool:
    if set_apart(occurrence) or not _in_time(cluster, occurrence):
        return False
    if cluster.kind == "meeting":
        people = frozenset(occurrence.participants)
        if len(people) > 1:
            return _same_meeting(cluster, people)
        return occurrence.definite and any(
            told.reading == occurrence.reading
            and abs(told.sentence - occurrence.sentence) <= _MEETING_SENTENCES
            for told in cluster.told
        )
    if occurrence.term.part != "noun" and not (
        occurrence.places or occurrence.dateline
    ):
        return False
    return _compatible(cluster, occurrence)


def _in_time(cluster: Cluster, occurrence: Occurrence) -> bool:
    """Does a coarse date, if any, hold the cluster's day?"""
    value = _coarse(occurrence)
    if not value:
        return True
    return cluster.day is not None and day_fits(value, cluster.day)


def _closeness(cluster: Cluster, occurrence: Occurrence) -> tuple[int, int]:
    """Told of in the same document, then told of most."""
    here = sum(t.reading == occurrence.reading for t in cluster.told)
    return here, len(cluster.told)


def main_clusters(clusters: Sequence[Cluster]) -> dict[int, Cluster]:
    """For each document (by index) the named, dated event that it tells of most."""
    counts: dict[int, Counter[int]] = {}
    for number, one in enumerate(clusters):
        if one.day is None or is_personal(one.kind):
            continue
        for told in one.told:
            counts.setdefault(told.reading, Counter())[number] += 1
    found = {}
    for reading, counter in counts.items():
        top = max(counter.items(), key=lambda item: (item[1], -item[0]))
        found[reading] = clusters[top[0]]
    return found
