"""Clusters: events in the making, filed by what tellings of one event share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, TypeVar

from geoviz.models import Mention
from geoviz.story.occurrence import Occurrence
from geoviz.story.sameness import coarse_of, days_about, family_of

LONGEST_SPAN: Final = 21
"""Days between what began and what ended as one event."""
ONE_A_DAY: Final = frozenset(
    {"gathering", "ceremony", "vote", "walk", "speech", "visit"}
)
"""Classes of which two articles that give no place mean one on one day."""
_RECENT: Final = 8
_ABOUT: Final = timedelta(days=7)

K = TypeVar("K")


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
    spots: dict[str, Mention] = field(default_factory=dict)
    """The places that its occurrences give, each once, by id."""
    people: set[str] = field(default_factory=set)
    """Ids of the people named with it."""
    groups: set[frozenset[str]] = field(default_factory=set)
    """The groups of two or more people that one occurrence names together."""
    here: dict[int, int] = field(default_factory=dict)
    """How often each document tells of it."""

    def add(self, occurrence: Occurrence) -> None:
        """Take in one more telling."""
        self.told.append(occurrence)
        for place in occurrence.places:
            self.spots.setdefault(place.place_id, place)
        self.people.update(occurrence.participants)
        if len(occurrence.participants) > 1:
            self.groups.add(frozenset(occurrence.participants))
        self.here[occurrence.reading] = self.here.get(occurrence.reading, 0) + 1
        self.day_end = self.day_end or occurrence.day_end

    @property
    def places(self) -> list[Mention]:
        """Every place that its words give, its own first."""
        return [*self.spots.values(), *(place for _, place, _ in self.borrowed)]

    @property
    def days(self) -> list[date]:
        """Each of its days."""
        if self.day is None:
            return []
        last = self.day_end or self.day
        return [self.day + timedelta(n) for n in range((last - self.day).days + 1)]


class ClusterIndex:
    """Clusters by what a telling of the same event shares with them."""

    def __init__(self) -> None:
        """Start with none."""
        self._by_day: dict[str, dict[int, list[Cluster]]] = {}
        """By family, and then by the ordinal of a day."""
        self._by_document: dict[tuple[str, int], list[Cluster]] = {}
        self._by_place: dict[tuple[str, str], list[Cluster]] = {}

    def add(self, one: Cluster, occurrence: Occurrence) -> None:
        """File a cluster under what an occurrence brought to it."""
        family = family_of(one.lemma)
        for day in one.days[:LONGEST_SPAN]:
            _file(self._by_day.setdefault(family, {}), day.toordinal(), one)
        _file(self._by_document, (family, occurrence.reading), one)
        for place in occurrence.places:
            _file(self._by_place, (family, place.place_id), one)

    def on_days(self, family: str, first: date, last: date) -> list[Cluster]:
        """Clusters of a family with a day from the first to the last."""
        days = self._by_day.get(family)
        if days is None:
            return []
        found: list[Cluster] = []
        start = first.toordinal()
        count = min(last.toordinal() - start, LONGEST_SPAN)
        for day in range(start, start + count + 1):
            filed = days.get(day)
            if filed is not None:
                found += filed
        return _once(found)

    def near(self, family: str, occurrence: Occurrence) -> list[Cluster]:
        """Clusters of a family in the same article, at the same place or in the week.

        The week that a telling gives, or that of its article, counts only for events
        such as summits, of which there is one at a time.
        """
        keys = [place.place_id for place in occurrence.places]
        found = [
            *self._by_document.get((family, occurrence.reading), ()),
            *(c for key in keys for c in self._by_place.get((family, key), ())),
        ]
        span = days_about(coarse_of(occurrence))
        if occurrence.published is not None and not coarse_of(occurrence):
            span = occurrence.published - _ABOUT, occurrence.published + _ABOUT
        if span is not None and occurrence.term.kind in ONE_A_DAY:
            found += self.on_days(family, *span)
        return _once(found)


def _file(shelf: dict[K, list[Cluster]], key: K, one: Cluster) -> None:
    filed = shelf.setdefault(key, [])
    if all(other is not one for other in filed[-_RECENT:]):
        filed.append(one)


def _once(clusters: list[Cluster]) -> list[Cluster]:
    if len(clusters) > _RECENT:
        return list({id(one): one for one in clusters}.values())
    found: list[Cluster] = []
    for one in clusters:
        if all(other is not one for other in found):
            found.append(one)
    return found
