"""Occurrences → clusters: the same event told several times is one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from geoviz.coordinates import great_circle_km
from geoviz.models import Mention
from geoviz.story.occurrences import Occurrence

_SAME_SPOT_KM = 60.0
_PERSONAL = frozenset({"arrival", "departure", "visit", "walk", "travel", "meeting"})
"""Kinds of event that are the same only if the same people took part."""
_APART = frozenset(
    """similar another other others previous earlier annual last past first former
    separate next future second third any future trilateral potential""".split()
)
"""Modifiers that tell of an event other than the one at hand."""
_WEEK = timedelta(days=7)
_ASSUMED_DAYS = 3
"""A day that is only assumed gives way to a stated one this near."""


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
    borrowed: list[tuple[Occurrence, Mention]] = field(default_factory=list)
    """Places that come from the sentence before ("hosted ... in X. The summit")."""

    @property
    def places(self) -> list[Mention]:
        """Every place mention that its occurrences give."""
        own = [place for told in self.told for place in told.places]
        return own + [place for _, place in self.borrowed]

    @property
    def people(self) -> frozenset[str]:
        """Ids of the people named with it."""
        return frozenset(p for told in self.told for p in told.participants)


def lemma_of(occurrence: Occurrence) -> str:
    """The lemma under which noun and verb meet ("meet", "meeting")."""
    return "meeting" if occurrence.term.kind == "meeting" else occurrence.term.lemma


def is_personal(occurrence: Occurrence) -> bool:
    """Is it the doing of named people, so that other people make another event?"""
    return occurrence.term.kind in _PERSONAL


def set_apart(occurrence: Occurrence) -> bool:
    """Do the modifiers say that another event than the one at hand is meant?"""
    return any(word.casefold() in _APART for word in occurrence.phrase.split()[:-1])


def _point(mention: Mention) -> tuple[float, float] | None:
    if mention.lon is None or mention.lat is None:
        return None
    return mention.lon, mention.lat


def same_spot(first: Iterable[Mention], second: Iterable[Mention]) -> bool | None:
    """Are two sets of places one spot? None when either says nothing.

    A country or region agrees with anything in the same country.
    """
    ones, others = list(first), list(second)
    if not ones or not others:
        return None
    for one in ones:
        for other in others:
            if one.place_id == other.place_id:
                return True
            wide = {"country", "region", "natural"} & {one.feature, other.feature}
            if wide and one.country == other.country != "":
                return True
            here, there = _point(one), _point(other)
            if here and there and great_circle_km(here, there) <= _SAME_SPOT_KM:
                return True
    return False


def _compatible(cluster: Cluster, occurrence: Occurrence) -> bool:
    if same_spot(cluster.places, occurrence.places) is False:
        return False
    if not is_personal(occurrence):
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


def cluster(occurrences: Sequence[Occurrence]) -> list[Cluster]:
    """Merge occurrences into clusters, dated ones first; anaphors are left out."""
    clusters: list[Cluster] = []
    named = [o for o in occurrences if o.term.part != "anaphor"]
    named = [o for o in named if o.term.kind != "hosting"]
    dated = [o for o in named if o.day is not None and _counts(o)]
    for occurrence in sorted(dated, key=lambda o: (o.expression is None, o.repeat)):
        options = [
            c
            for c in clusters
            if c.lemma == lemma_of(occurrence)
            and _same_day(c, occurrence)
            and _compatible(c, occurrence)
        ]
        home = max(options, key=lambda c: _closeness(c, occurrence), default=None)
        if home is None:
            home = Cluster(
                lemma_of(occurrence), occurrence.term.kind, occurrence.day
            )
            clusters.append(home)
        home.told.append(occurrence)
        home.day_end = home.day_end or occurrence.day_end
    _fold_slips(clusters)
    undated = [o for o in named if o.day is None]
    _join_undated(clusters, undated)
    return clusters


def _same_day(cluster: Cluster, occurrence: Occurrence) -> bool:
    """The same day; a day that is only assumed gives way to one stated nearby."""
    if cluster.day is None or occurrence.day is None:
        return False
    leeway = _ASSUMED_DAYS if occurrence.expression is None else 0
    return abs((cluster.day - occurrence.day).days) <= leeway


def _counts(occurrence: Occurrence) -> bool:
    """Enough said to make an event: verbs need a place, "may" makes none."""
    if occurrence.tense == "possible":
        return False
    if occurrence.term.part == "verb":
        return bool(occurrence.places)
    if is_personal(occurrence):
        return bool(occurrence.places) or len(occurrence.participants) > 1
    return (
        occurrence.expression is not None
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
                and small.kind not in _PERSONAL
                and abs((small.day - big.day).days) == 1
                and len(big.told) >= 3 * len(small.told)
                and same_spot(small.places, big.places) is not False
            ):
                big.slips += small.told
                clusters.remove(small)
                break


def _join_undated(clusters: list[Cluster], undated: Sequence[Occurrence]) -> None:
    fresh: list[Cluster] = []
    for occurrence in undated:
        options = [
            c
            for c in clusters
            if c.lemma == lemma_of(occurrence) and _may_join(c, occurrence)
        ]
        if options:
            best = max(options, key=lambda c: _closeness(c, occurrence))
            best.told.append(occurrence)
            continue
        if _worth_keeping(occurrence):
            home = next(
                (
                    c
                    for c in fresh
                    if c.lemma == lemma_of(occurrence)
                    and _coarse(c.told[0]) == _coarse(occurrence)
                    and _compatible(c, occurrence)
                ),
                None,
            )
            if home is None:
                home = Cluster(lemma_of(occurrence), occurrence.term.kind, None)
                fresh.append(home)
            home.told.append(occurrence)
    clusters += fresh


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
            and abs(told.sentence - occurrence.sentence) <= 12
            for told in cluster.told
        )
    if occurrence.term.part == "verb" and not occurrence.places:
        return False
    return _compatible(cluster, occurrence)


def _in_time(cluster: Cluster, occurrence: Occurrence) -> bool:
    """Does a coarse date, if any, hold the cluster's day?"""
    value = _coarse(occurrence)
    if not value:
        return True
    if cluster.day is None:
        return False
    if "W" in value:
        try:
            monday = date.fromisoformat(f"{value[:8]}-1")
        except ValueError:
            return False
        return monday - _WEEK <= cluster.day <= monday + 2 * _WEEK
    if "/" in value:
        return True
    return cluster.day.isoformat().startswith(value)


def _closeness(cluster: Cluster, occurrence: Occurrence) -> tuple[int, int]:
    """Told of in the same document, then told of most."""
    here = sum(t.reading == occurrence.reading for t in cluster.told)
    return here, len(cluster.told)


def main_clusters(clusters: Sequence[Cluster]) -> dict[int, Cluster]:
    """For each document (by index) the named, dated event that it tells of most."""
    counts: dict[int, Counter[int]] = {}
    for number, one in enumerate(clusters):
        if one.day is None or one.kind in _PERSONAL:
            continue
        for told in one.told:
            counts.setdefault(told.reading, Counter())[number] += 1
    found = {}
    for reading, counter in counts.items():
        top = max(counter.items(), key=lambda item: (item[1], -item[0]))
        found[reading] = clusters[top[0]]
    return found
