"""Clusters of occurrences → events, with the words that tell of each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from geoviz.gazetteer.index import Index
from geoviz.models import Event, EventMention, Evidence, Mention
from geoviz.story.cluster_index import Cluster
from geoviz.story.clusters import cluster, main_clusters
from geoviz.story.event_facts import Facts
from geoviz.story.event_words import Slip, Words
from geoviz.story.occurrence import Occurrence
from geoviz.story.occurrences import find_occurrences
from geoviz.story.reading import Reading
from geoviz.story.scenes import Scenes
from geoviz.story.spots import same_spot

__all__ = ["Events", "Slip", "find_events", "id_of_event", "in_order"]

_BRIDGED: Final = frozenset({"gathering", "ceremony", "meeting", "contest"})
_BRIDGE_SENTENCES: Final = 2
_TELLINGS: Final = 4
"""Tellings of one event that are asked where it was."""
_LOCAL: Final = frozenset(
    """disaster accident attack raid protest trial ceremony gathering contest stoppage
    casualty law meeting speech vote visit arrival opening closing deed""".split()
)
"""Classes of events that a dateline places when no other words do."""
_ATTENDED: Final = frozenset(
    "ceremony gathering contest meeting opening closing".split()
)
"""Classes of events that "the event" and "the festivities" may mean."""
_LOCAL_LEMMAS: Final = frozenset({"sign", "signing", "news conference", "exercise"})


@dataclass(frozen=True, slots=True)
class Events:
    """What `find_events` gives: the table, the tellings, the words, the slips."""

    events: tuple[Event, ...]
    mentions: tuple[EventMention, ...]
    evidence: tuple[Evidence, ...]
    slips: tuple[Slip, ...]
    occurrences: tuple[Occurrence, ...]


def find_events(
    readings: Sequence[Reading], names: Mapping[str, str], index: Index
) -> Events:
    """All events of a collection, dated ones first, by day.

    `names` gives the name of each person by id, for the events' descriptions.
    """
    occurrences = find_occurrences(readings)
    clusters = cluster(occurrences)
    _bridge(clusters, occurrences)
    scenes = Scenes(readings, occurrences, index)
    _from_datelines(clusters, scenes)
    _from_scenes(clusters, scenes)
    mains = main_clusters(clusters)
    builder = _Builder(Facts(readings, names, index), Words(readings))
    for one in clusters:
        builder.add(one)
    builder.anaphors(occurrences, mains)
    words = builder.words
    return Events(
        in_order(builder.events.values()),
        tuple(sorted(words.mentions, key=lambda m: (m.doc_id, m.start, m.event_id))),
        tuple(words.evidence),
        tuple(sorted(words.slips, key=lambda s: (s.doc_id, s.start))),
        occurrences,
    )


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Dated ones first, by day."""
    return tuple(
        sorted(events, key=lambda e: (e.day is None, e.day or date.min, e.event_id))
    )


def _bridge(clusters: Sequence[Cluster], occurrences: Sequence[Occurrence]) -> None:
    """Lend "The summit" the place of "... hosted leaders in X" just before it."""
    hosting = [o for o in occurrences if o.term.kind == "hosting" and o.places]
    by_sentence: dict[tuple[int, int], list[Occurrence]] = {}
    for host in hosting:
        by_sentence.setdefault((host.reading, host.sentence), []).append(host)
    for one in clusters:
        if one.kind not in _BRIDGED or one.places:
            continue
        for told in one.told:
            if not told.definite:
                continue
            for gap in range(1, _BRIDGE_SENTENCES + 1):
                for host in by_sentence.get((told.reading, told.sentence - gap), ()):
                    one.borrowed += [
                        (host, place, "place_in_sentence_before")
                        for place in host.places
                    ]


def _from_datelines(clusters: Sequence[Cluster], scenes: Scenes) -> None:
    """Lend an event of the opening sentence the dateline's town, so labelled."""
    for one in clusters:
        local = one.kind in _LOCAL or one.lemma in _LOCAL_LEMMAS
        if not local or one.places or one.day is None:
            continue
        for told in one.told:
            if told.dateline is not None and not scenes.elsewhere(told):
                one.borrowed.append((told, told.dateline, "place_of_dateline"))
                break


def _from_scenes(clusters: Sequence[Cluster], scenes: Scenes) -> None:
    """Lend an event that nothing places the place that the text around implies."""
    for one in clusters:
        if one.places or one.day is None:
            continue
        for told in sorted(one.told, key=lambda t: t.repeat)[:_TELLINGS]:
            found = scenes.of(told)
            if found is not None:
                one.borrowed.append((told, *found))
                break


class _Builder:
    def __init__(self, facts: Facts, words: Words) -> None:
        self.facts = facts
        self.words = words
        self.events: dict[str, Event] = {}
        self.ids: dict[int, str] = {}

    def add(self, one: Cluster) -> None:
        """Turn one cluster into an event (and a planned one where places differ)."""
        facts = self.facts
        status = facts.status(one)
        places = facts.places(one, status)
        event_id = id_of_event(
            one.lemma, one.day, (p.place_id for p in places), one.people
        )
        if event_id in self.events:  # two undated tellings of as little
            event_id = f"{event_id}-{len(self.events)}"
        self.ids[id(one)] = event_id
        time, zone = facts.time(one)
        event = Event(
            event_id=event_id,
            what=facts.what(one, places),
            day=one.day,
            day_end=one.day_end,
            time=time,
            zone=zone,
            day_basis=facts.basis(one),
            status=status,
            place_ids=tuple(p.place_id for p in places),
            background=facts.is_background(one),
        )
        self.events[event_id] = event
        self.words.tell(one, event_id, {p.place_id for p in places})
        self._expected(one, event, places)

    def _expected(self, one: Cluster, event: Event, places: Sequence[Mention]) -> None:
        """A place that was only expected becomes a planned event of its own."""
        if event.status == "planned" or event.day is None:
            return
        known = {p.place_id for p in places}
        for told in one.told:
            doubtful = told.tense == "possible" or told.repeat
            if doubtful or self.facts.telling(told, one) != "planned":
                continue
            expected = [
                p
                for p in told.places
                if p.place_id not in known and p.feature in {"landmark", "city"}
            ]
            if not expected or not places or same_spot(expected, places) is False:
                continue
            event_id = id_of_event(
                f"{one.lemma}-planned",
                one.day,
                (p.place_id for p in expected),
                one.people,
            )
            self.events[event_id] = Event(
                event_id=event_id,
                what=f"{event.what} (expected at {expected[0].name})",
                day=one.day,
                day_end=None,
                time="",
                zone="",
                day_basis=event.day_basis,
                status="planned",
                place_ids=tuple(p.place_id for p in expected),
            )
            self.words.quote(event_id, "what", told, "expected_place", assumed=True)
            return

    def anaphors(
        self, occurrences: Sequence[Occurrence], mains: Mapping[int, Cluster]
    ) -> None:
        """As in "the event": it means the one that the article tells of most.

        Only one that people come to: "the display" is no storm and no arrival.
        """
        for told in occurrences:
            main = mains.get(told.reading)
            if told.term.part != "anaphor" or main is None:
                continue
            if main.kind not in _ATTENDED:
                continue
            event_id = self.ids[id(main)]
            self.words.mention(event_id, told)
            if told.day is not None and told.day != main.day and not main.day_end:
                self.words.slip(event_id, told, main.day)


def id_of_event(
    lemma: str,
    day: date | None,
    place_ids: Iterable[str],
    marks: Iterable[str],
) -> str:
    """An id made of what an event is, when and where; and of what else tells it apart.

    Args:
        lemma: the word for the kind of event.
        day: its first day.
        place_ids: where it takes place.
        marks: the ids of those who take part, or whatever else is its own.
    """
    content = "\0".join([lemma, str(day), *sorted(place_ids), *sorted(marks)])
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    return f"event:{lemma.replace(' ', '-')}-{day or 'undated'}-{digest}"
