"""Occurrences → clusters: the same event told several times is one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from geoviz.story.casualties import caused, causes_of
from geoviz.story.cluster_index import (
    ONE_A_DAY,
    Cluster,
    ClusterIndex,
)
from geoviz.story.cluster_joins import fold_slips, join_phases, name_meetings
from geoviz.story.occurrence import Occurrence
from geoviz.story.sameness import (
    coarse_of,
    day_fits,
    family_of,
    is_personal,
    lemma_of,
    set_apart,
)
from geoviz.story.spots import same_spot

_MOVES: Final = frozenset({"arrival", "departure", "travel", "visit", "deed"})
"""Classes that somebody does: told of nobody, another telling is of another one."""
_OF_THINGS: Final = frozenset({"opening", "closing"})
"""Classes told of things without a name: at one place or of two things."""
_ONCE: Final = frozenset(
    {"earthquake", "tsunami", "hurricane", "typhoon", "cyclone", "coup"}
)
"""Lemmas of which the articles of one collection mean one on one day."""
_VAGUE: Final = frozenset({"contest", "speech"})
"""Classes whose weak verbs need a place even where somebody does them on a day."""
_ASSUMED_DAYS: Final = 3
"""A day that is only assumed gives way to a stated one this near."""
_MEETING_SENTENCES: Final = 12
_NAMED_NEXT: Final = 2
"""Sentences after an unnamed meeting in which those who met are named."""


def cluster(occurrences: Sequence[Occurrence]) -> list[Cluster]:
    """Merge occurrences into clusters, dated ones first; anaphors are left out."""
    clusters: list[Cluster] = []
    named = [o for o in occurrences if o.term.part != "anaphor"]
    named = [o for o in named if o.term.kind != "hosting"]
    dated = [o for o in named if o.day is not None and _counts(o)]
    index = ClusterIndex()
    for occurrence in sorted(dated, key=lambda o: (o.expression is None, o.repeat)):
        if occurrence.day is None:
            continue
        lemma = lemma_of(occurrence)
        leeway = timedelta(_ASSUMED_DAYS if occurrence.expression is None else 0)
        near = index.on_days(
            family_of(lemma),
            occurrence.day - leeway,
            (occurrence.day_end or occurrence.day) + leeway,
        )
        options = [c for c in near if _same_event(c, occurrence, lemma)]
        home = max(options, key=lambda c: _closeness(c, occurrence), default=None)
        if home is None:
            if not _shows_itself(occurrence):
                continue  # a caption repeats; alone its day would be a guess
            home = Cluster(lemma, occurrence.term.kind, occurrence.day)
            clusters.append(home)
        elif occurrence.day_end and home.day and occurrence.day < home.day:
            home.day = occurrence.day
        home.add(occurrence)
        index.add(home, occurrence)
    clusters = name_meetings(clusters)
    clusters = fold_slips(clusters)
    clusters = join_phases(clusters)
    _join_undated(clusters, [o for o in named if o.day is None])
    return clusters


def _shows_itself(occurrence: Occurrence) -> bool:
    """A day that is stated, or a caption that says what is to be seen."""
    if occurrence.expression is not None or not occurrence.repeat:
        return True
    return occurrence.term.part != "noun" or bool(occurrence.places)


def _same_event(cluster: Cluster, occurrence: Occurrence, lemma: str) -> bool:
    """Of clusters near its day: is it the event that the occurrence tells of?"""
    if occurrence.apart or not _compatible(cluster, occurrence):
        return False
    spot = same_spot(cluster.places, occurrence.places)
    beside = occurrence.reading in cluster.here
    noun = occurrence.term.part == "noun" and occurrence.definite
    if cluster.kind in _OF_THINGS and not noun:
        headline = occurrence.repeat and beside and cluster.lemma == lemma
        return spot is True or headline
    if cluster.lemma == lemma:
        once = occurrence.term.kind in ONE_A_DAY or lemma in _ONCE
        if beside or spot is True or once:
            return True
        return bool(cluster.people.intersection(occurrence.participants))
    if is_personal(cluster.kind):
        return spot is True
    return spot is True or beside


def _compatible(cluster: Cluster, occurrence: Occurrence) -> bool:
    if same_spot(cluster.places, occurrence.places) is False:
        return False
    if not is_personal(occurrence.term.kind):
        return True
    people = frozenset(occurrence.participants)
    if cluster.kind == "meeting":
        unnamed = len(people) < 2 and not cluster.groups
        return unnamed or _same_meeting(cluster, people)
    return not people or not cluster.people or bool(people & cluster.people)


def _same_meeting(cluster: Cluster, people: frozenset[str]) -> bool:
    """A meeting is the same between the same two or more."""
    return people in cluster.groups


def _counts(occurrence: Occurrence) -> bool:
    """Enough said to make an event: "may" makes none, weak verbs need a place."""
    if occurrence.tense == "possible":
        return False
    stated = occurrence.expression is not None
    if occurrence.term.kind == "meeting":
        several = len(occurrence.participants) > 1
        held = stated and (occurrence.term.part == "noun" or occurrence.told_of)
        return bool(occurrence.places) or several or held
    if occurrence.term.part != "noun":
        strong = occurrence.term.needs != "place"
        told = occurrence.told_of and occurrence.term.kind not in _VAGUE
        enough = stated and (strong or told)
        return bool(occurrence.places) or enough
    if is_personal(occurrence.term.kind):
        return bool(occurrence.places) or len(occurrence.participants) > 1 or stated
    return (
        stated
        or bool(occurrence.places)
        or occurrence.definite
        or bool(occurrence.participants)
    )


def _join_undated(clusters: list[Cluster], undated: Sequence[Occurrence]) -> None:
    """Add undated tellings to the events of their article or place; keep the rest."""
    index = ClusterIndex()
    for one in clusters:
        for told in one.told:
            index.add(one, told)
    clusters_of = causes_of(clusters)
    new: dict[tuple[str, str, int], list[Cluster]] = {}
    for occurrence in undated:
        if occurrence.tense == "possible" and occurrence.places:
            continue  # called off, or only talked of: its place is no event's
        lemma = lemma_of(occurrence)
        options = [
            c
            for c in index.near(family_of(lemma), occurrence)
            if (c.lemma == lemma or _other_word(c, occurrence))
            and _may_join(c, occurrence)
        ]
        options = caused(clusters_of, occurrence) or options
        if options:
            best = max(options, key=lambda c: _closeness(c, occurrence))
            best.add(occurrence)
            continue
        if not _worth_keeping(occurrence):
            continue
        alike = new.setdefault((lemma, coarse_of(occurrence), occurrence.reading), [])
        options = [] if occurrence.apart else alike
        home = next((c for c in options if _compatible(c, occurrence)), None)
        if home is None:
            home = Cluster(lemma, occurrence.term.kind, None)
            clusters.append(home)
            alike.append(home)
        home.add(occurrence)


def _other_word(cluster: Cluster, occurrence: Occurrence) -> bool:
    """May another word of the family mean the same? Only with no place of its own."""
    if occurrence.reading not in cluster.here:
        return False
    if not occurrence.places:
        return occurrence.definite or occurrence.dateline is not None
    return same_spot(cluster.places, occurrence.places) is True


def _worth_keeping(occurrence: Occurrence) -> bool:
    """An undated event is kept, as background, when a place or a year is given."""
    if occurrence.tense == "possible" or occurrence.repeat:
        return False
    told = bool(occurrence.places) or bool(coarse_of(occurrence))
    return told and occurrence.term.part == "noun"


def _may_join(cluster: Cluster, occurrence: Occurrence) -> bool:
    if set_apart(occurrence) or not _in_time(cluster, occurrence):
        return False
    if cluster.kind == "meeting":
        people = frozenset(occurrence.participants)
        if len(people) > 1:
            unnamed = not cluster.groups and len(cluster.people) < 2
            return _same_meeting(cluster, people) or (
                unnamed and _told_just_before(cluster, occurrence)
            )
        return occurrence.definite and any(
            told.reading == occurrence.reading
            and abs(told.sentence - occurrence.sentence) <= _MEETING_SENTENCES
            for told in cluster.told
        )
    moves = occurrence.term.kind in _MOVES
    told = occurrence.participants and cluster.people
    if moves and (occurrence.places or not told):
        # "rode through A and crossed into B on Monday": two moves of theirs
        return same_spot(cluster.places, occurrence.places) is True
    if occurrence.term.part != "noun" and not (
        occurrence.places or occurrence.dateline
    ):
        return False
    return _compatible(cluster, occurrence)


def _told_just_before(cluster: Cluster, occurrence: Occurrence) -> bool:
    """As in "The leaders met on Monday. X and Y talked for two hours"."""
    return any(
        told.reading == occurrence.reading
        and 0 <= occurrence.sentence - told.sentence <= _NAMED_NEXT
        for told in cluster.told
    )


def _in_time(cluster: Cluster, occurrence: Occurrence) -> bool:
    """Does a coarse date, if any, hold the cluster's day?"""
    value = coarse_of(occurrence)
    if not value:
        return True
    return cluster.day is not None and day_fits(value, cluster.day)


def _closeness(cluster: Cluster, occurrence: Occurrence) -> tuple[int, int, int]:
    """Told of in the same document, then told of most, then told of nearest."""
    reading, sentence = occurrence.reading, occurrence.sentence
    first, last = cluster.told[0], cluster.told[-1]
    apart = [abs(t.sentence - sentence) for t in (first, last) if t.reading == reading]
    near = min(apart) if apart else 0
    return cluster.here.get(reading, 0), len(cluster.told), -near


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
