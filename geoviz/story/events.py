"""Clusters of occurrences → events, with the words that tell of each."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from geoviz.gazetteer.index import Index
from geoviz.models import (
    DateBasis,
    Event,
    EventMention,
    Evidence,
    Mention,
    Status,
)
from geoviz.story.clusters import Cluster, cluster, main_clusters, same_spot
from geoviz.story.occurrences import Occurrence, find_occurrences
from geoviz.story.reading import Reading, within

BACKGROUND_AFTER = timedelta(days=31)
"""An event so much older than the earliest article is no part of what is reported."""
_TRUST: tuple[DateBasis, ...] = ("explicit", "weekday", "relative", "clock", "inferred")
_BRIDGED = frozenset({"gathering", "ceremony", "meeting", "contest"})
_BRIDGE_SENTENCES = 2
_HEARSAY = frozenset({"reportedly", "believed", "allegedly", "alleged", "unconfirmed"})
_LONGEST_WHAT = 60


@dataclass(frozen=True, slots=True)
class Slip:
    """Words that put an event on a day which the rest of the collection contradicts."""

    event_id: str
    doc_id: str
    start: int
    end: int
    words: str
    stated: date
    expected: date


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
    mains = main_clusters(clusters)
    builder = _Builder(readings, names, index)
    for one in clusters:
        builder.add(one)
    builder.anaphors(occurrences, mains)
    order = sorted(
        builder.events, key=lambda e: (e.day is None, e.day or date.min, e.event_id)
    )
    return Events(
        tuple(order),
        tuple(sorted(builder.mentions, key=lambda m: (m.doc_id, m.start, m.event_id))),
        tuple(builder.evidence),
        tuple(sorted(builder.slips, key=lambda s: (s.doc_id, s.start))),
        occurrences,
    )


def _bridge(clusters: Sequence[Cluster], occurrences: Sequence[Occurrence]) -> None:
    """Lend "The summit" the place of "... hosted leaders in X" just before it."""
    hosting = [o for o in occurrences if o.term.kind == "hosting" and o.places]
    for one in clusters:
        if one.kind not in _BRIDGED or one.places:
            continue
        for told in one.told:
            for host in hosting:
                gap = told.sentence - host.sentence
                if (
                    told.definite
                    and told.reading == host.reading
                    and 0 < gap <= _BRIDGE_SENTENCES
                ):
                    one.borrowed += [(host, place) for place in host.places]


class _Builder:
    def __init__(
        self, readings: Sequence[Reading], names: Mapping[str, str], index: Index
    ) -> None:
        self.readings = readings
        self.names = names
        self.index = index
        self.events: list[Event] = []
        self.mentions: list[EventMention] = []
        self.evidence: list[Evidence] = []
        self.slips: list[Slip] = []
        self.ids: dict[int, str] = {}
        published = [r.publication.day for r in readings if r.publication.day]
        self.horizon = min(published) - BACKGROUND_AFTER if published else None

    def add(self, one: Cluster) -> None:
        """Turn one cluster into an event (and a planned one where places differ)."""
        status = self._status(one)
        places = self._places(one, status)
        event_id = _event_id(one.lemma, one.day, places, one.people)
        self.ids[id(one)] = event_id
        time, zone = self._time(one)
        event = Event(
            event_id=event_id,
            what=self._what(one, places),
            day=one.day,
            day_end=one.day_end,
            time=time,
            zone=zone,
            day_basis=self._basis(one),
            status=status,
            place_ids=tuple(p.place_id for p in places),
            background=self._is_background(one),
        )
        self.events.append(event)
        self._tell(one, event_id, places)
        self._expected(one, event, places)

    def _expected(self, one: Cluster, event: Event, places: Sequence[Mention]) -> None:
        """A place that was only expected becomes a planned event of its own."""
        if event.status == "planned" or event.day is None:
            return
        known = {p.place_id for p in places}
        for told in one.told:
            if self._telling(told, one) != "planned":
                continue
            expected = [
                p
                for p in told.places
                if p.place_id not in known and p.feature in {"landmark", "city"}
            ]
            if not expected or not places or same_spot(expected, places) is False:
                continue
            event_id = _event_id(
                f"{one.lemma}-planned", one.day, expected, one.people
            )
            self.events.append(
                Event(
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
            )
            self._quote(event_id, "what", told, "expected_place", assumed=True)
            return

    def _telling(self, told: Occurrence, one: Cluster) -> Status:
        """Status of one telling: by its tense, and by when the article was written."""
        reading = self.readings[told.reading]
        published = reading.publication.day
        if told.status == "planned":
            return "planned"
        if published and one.day and published < one.day:
            return "planned"
        sentence = reading.extraction.sentences[told.sentence]
        keys = {t.key for t in reading.tokens(sentence)}
        return "reported" if keys & _HEARSAY else "happened"

    def _status(self, one: Cluster) -> Status:
        tellings = {self._telling(told, one) for told in one.told}
        for status in ("happened", "reported"):
            if status in tellings:
                return status
        return "planned"

    def _places(self, one: Cluster, status: Status) -> list[Mention]:
        """Where it took place: the places that agree with the one named most."""
        firm = [
            place
            for told in one.told
            if status == "planned" or self._telling(told, one) != "planned"
            for place in told.places
        ]
        loose = [p for told in one.told for p in told.places]
        given = firm or [p for _, p in one.borrowed] or loose
        counts = Counter(p.place_id for p in given)
        by_id = {p.place_id: p for p in reversed(given)}
        ranked = sorted(
            by_id.values(),
            key=lambda p: (
                p.feature in {"country", "region"},
                -counts[p.place_id],
                p.place_id,
            ),
        )
        if not ranked:
            return []
        kept = [p for p in ranked if same_spot([ranked[0]], [p])]
        fine = [p for p in kept if p.feature not in {"country", "region"}]
        return fine or kept[:1]

    def _basis(self, one: Cluster) -> DateBasis | str:
        given = {t.day_basis for t in one.told if t.day is not None}
        return next((basis for basis in _TRUST if basis in given), "")

    def _is_background(self, one: Cluster) -> bool:
        if one.day is None:
            return True
        return self.horizon is not None and one.day < self.horizon

    def _time(self, one: Cluster) -> tuple[str, str]:
        for told in one.told:
            if told.time:
                return told.time, told.zone or self._zone(told, one)
        return "", ""

    def _zone(self, told: Occurrence, one: Cluster) -> str:
        """The time zone of the place named beside the clock time ("13:00 in China")."""
        reading = self.readings[told.reading]
        sentence = reading.extraction.sentences[told.sentence]
        clock = next(
            (d for d in within(reading.dates, sentence.start, sentence.end) if d.time),
            None,
        )
        if clock is None:
            return ""
        beside = within(reading.mentions, clock.end, clock.end + 12)
        for mention in [*beside, *told.places, *one.places]:
            if mention.row < 0:
                continue
            row = mention.row
            if mention.feature == "country":
                row = self.index.capital(mention.country) or row
            zone = self.index.place(row).timezone
            if zone:
                return zone
        return ""

    def _what(self, one: Cluster, places: Sequence[Mention]) -> str:
        """A short description in the articles' own words."""
        best = [t for t in one.told if not t.repeat] or one.told
        counts = Counter(t.phrase for t in best)
        phrase = max(counts, key=lambda p: (" " in p, counts[p], -len(p), p))
        who = [self.names[p] for p in best[0].participants if p in self.names]
        first = best[0]
        if first.term.part == "noun" and one.kind not in {"meeting", "walk", "visit"}:
            return phrase[:1].upper() + phrase[1:]
        if one.kind == "meeting":
            most = Counter(t.participants for t in one.told if len(t.participants) > 1)
            if most:
                group = max(most, key=lambda g: (most[g], g))
                names = [self.names[p] for p in group if p in self.names]
                return f"Meeting of {_listed(names)}" if names else phrase
            return phrase[:1].upper() + phrase[1:]
        reading = self.readings[first.reading]
        end = max((p.end for p in first.places), default=first.end)
        words = reading.quote(first.start, end)
        if len(words) > _LONGEST_WHAT or end < first.start:
            words = reading.quote(first.start, first.end)
            words += f", {places[0].name}" if places else ""
        subject = _listed(who[:2])
        joined = f"{subject}: {words}" if first.term.part == "noun" else (
            f"{subject} {words}"
        )
        return " ".join(joined.split()) if subject else words[:1].upper() + words[1:]

    def _tell(self, one: Cluster, event_id: str, places: Sequence[Mention]) -> None:
        kept = {p.place_id for p in places}
        for told in sorted(one.told, key=lambda t: (t.reading, t.start)):
            self._mention(event_id, told)
            rule = f"{told.term.part}_{'caption' if told.repeat else 'text'}"
            self._quote(event_id, "what", told, rule)
            if told.day is not None:
                self._dated(event_id, told)
            for place in told.places:
                if place.place_id in kept:
                    self._placed(event_id, place, "place_beside_trigger")
        for _, place in one.borrowed:
            if place.place_id in kept:
                self._placed(event_id, place, "place_in_sentence_before", assumed=True)
        for told in one.slips:
            self._mention(event_id, told)
            self._slip(event_id, told, one.day)

    def _mention(self, event_id: str, told: Occurrence) -> None:
        reading = self.readings[told.reading]
        self.mentions.append(
            EventMention(
                event_id=event_id,
                doc_id=reading.doc_id,
                start=told.start,
                end=told.end,
                sentence=told.sentence,
                trigger=told.term.lemma,
            )
        )

    def _quote(
        self,
        event_id: str,
        field: str,
        told: Occurrence,
        rule: str,
        *,
        assumed: bool = False,
    ) -> None:
        reading = self.readings[told.reading]
        sentence = reading.extraction.sentences[told.sentence]
        self.evidence.append(
            Evidence(
                subject_id=event_id,
                field=field,
                doc_id=reading.doc_id,
                start=sentence.start,
                end=sentence.end,
                quote=reading.quote(sentence.start, sentence.end),
                rule=rule,
                assumed=assumed,
            )
        )

    def _dated(self, event_id: str, told: Occurrence) -> None:
        reading = self.readings[told.reading]
        inferred = told.expression is None
        if inferred:
            self._quote(event_id, "day", told, "present_tense", assumed=True)
            return
        expression = told.expression
        assert expression is not None  # not inferred
        self.evidence.append(
            Evidence(
                subject_id=event_id,
                field="day",
                doc_id=reading.doc_id,
                start=expression.start,
                end=expression.end,
                quote=expression.surface,
                rule=f"date_{expression.basis}",
                assumed=expression.basis == "inferred",
            )
        )

    def _placed(
        self, event_id: str, place: Mention, rule: str, *, assumed: bool = False
    ) -> None:
        self.evidence.append(
            Evidence(
                subject_id=event_id,
                field="place",
                doc_id=place.doc_id,
                start=place.start,
                end=place.end,
                quote=place.surface,
                rule=rule,
                assumed=assumed,
            )
        )

    def _slip(self, event_id: str, told: Occurrence, expected: date | None) -> None:
        if told.day is None or expected is None or told.expression is None:
            return
        reading = self.readings[told.reading]
        start = min(told.expression.start, told.start)
        end = max(told.expression.end, told.end)
        self.slips.append(
            Slip(
                event_id,
                reading.doc_id,
                start,
                end,
                reading.quote(start, end),
                told.day,
                expected,
            )
        )

    def anaphors(
        self, occurrences: Sequence[Occurrence], mains: Mapping[int, Cluster]
    ) -> None:
        """ "The event", "the celebrations": the event that the article tells of most."""
        for told in occurrences:
            main = mains.get(told.reading)
            if told.term.part != "anaphor" or main is None:
                continue
            event_id = self.ids[id(main)]
            self._mention(event_id, told)
            if told.day is not None and told.day != main.day and not main.day_end:
                self._slip(event_id, told, main.day)


def _event_id(
    lemma: str,
    day: date | None,
    places: Sequence[Mention],
    people: frozenset[str],
) -> str:
    content = "\0".join(
        [lemma, str(day), *sorted(p.place_id for p in places), *sorted(people)]
    )
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    return f"event:{lemma.replace(' ', '-')}-{day or 'undated'}-{digest}"


def _listed(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
