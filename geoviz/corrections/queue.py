"""What a person should look at, the least certain first.

How doubtful a place is, is one less its confidence. The others have no probability:
their doubt is a rank that follows from how they were read, and only its order counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict, get_args

from geoviz.corrections.event_value import named_event
from geoviz.corrections.make import LONGEST
from geoviz.corrections.place_value import named_place
from geoviz.corrections.record import Kind
from geoviz.models import Event, Evidence, Mention, Person, Story

Topic = Literal["place", "date", "event", "person", "route"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
TOPIC_OF: Mapping[Kind, Topic] = {
    "place": "place",
    "not a place": "place",
    "moved pin": "place",
    "own place": "place",
    "added place": "place",
    "date": "date",
    "event": "event",
    "country": "person",
    "role": "person",
    "not a person": "person",
    "added person": "person",
    "route": "route",
}
"""What each kind of correction decides."""
_DECIDED = ("corrected", "confirmed")
_SHOWN = frozenset({"place", "metonym"})
_BY_BASIS = {"inferred": 0.4, "clock": 0.2, "relative": 0.2, "weekday": 0.15}
_ASSUMED_COUNTRY = frozenset({"context", "accompanied", "relative", "superior"})


@dataclass(frozen=True, slots=True)
class Question:
    """Something that was found and that nobody has decided on yet."""

    topic: Topic
    subject_id: str
    """Id of the mention, event, person or journey; empty for a date."""
    doc_id: str
    start: int
    """Offsets of the words."""
    end: int
    sentence_start: int
    sentence_end: int
    doubt: float
    """0 to 1; the higher the less certain."""
    old: str
    """What was found, as `Correction.old` has it."""
    found: str
    """The same in words."""
    reasons: tuple[str, ...]


class _Words(TypedDict):
    """The fields of a question that say where its words are."""

    doc_id: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int


def open_questions(
    story: Story, topics: Sequence[Topic] = TOPICS
) -> tuple[Question, ...]:
    """Everything undecided of these topics, the least certain first."""
    makers = {
        "place": _places,
        "date": _dates,
        "event": _events,
        "person": _people,
        "route": _routes,
    }
    found = [one for topic in topics for one in makers[topic](story)]
    found.sort(key=lambda one: (-one.doubt, one.doc_id, one.start, one.end, one.topic))
    return tuple(found)


def is_decided(mention: Mention) -> bool:
    """Has a person confirmed or corrected the place of a mention?"""
    return (
        mention.confidence == 1
        and mention.reasons[:1] != ()
        and (mention.reasons[0].startswith(_DECIDED))
    )


def decided_subjects(story: Story) -> frozenset[str]:
    """Ids of the events, people and journeys that a person has decided on."""
    return frozenset(
        one.subject_id for one in story.evidence if one.rule.startswith(_DECIDED)
    )


def _places(story: Story) -> Iterator[Question]:
    for one in story.mentions:
        if one.kind not in _SHOWN or is_decided(one):
            continue
        where = ", ".join(filter(None, (one.name, one.admin1, one.country)))
        yield Question(
            topic="place",
            subject_id=one.mention_id,
            doc_id=one.doc_id,
            start=one.start,
            end=one.end,
            sentence_start=one.sentence_start,
            sentence_end=one.sentence_end,
            doubt=round(1 - one.confidence, 4),
            old=named_place(one.place_id, one.name, one.admin1, one.country),
            found=where or "not placed",
            reasons=one.reasons,
        )


def _dates(story: Story) -> Iterator[Question]:
    decided = {
        (one.doc_id, one.start, one.end)
        for one in story.corrections
        if one.correction.kind == "date"
    }
    around = _Sentences(story)
    for one in story.dates:
        if (one.doc_id, one.start, one.end) in decided:
            continue
        if one.note.startswith(_DECIDED):
            continue
        doubt = _BY_BASIS.get(one.basis, 0.05)
        if not one.value:
            doubt = 0.6
        elif one.note:
            doubt += 0.2
        first, last = around.of(one.doc_id, one.start, one.end)
        yield Question(
            topic="date",
            subject_id="",
            doc_id=one.doc_id,
            start=one.start,
            end=one.end,
            sentence_start=first,
            sentence_end=last,
            doubt=doubt,
            old=" ".join(filter(None, (one.value or "unknown", one.time))),
            found=" ".join(filter(None, (one.value or "not known", one.time))),
            reasons=tuple(filter(None, (one.basis, one.note))),
        )


def _events(story: Story) -> Iterator[Question]:
    """Those of the days that are reported, and others where they are dated."""
    quotes = _by_subject(story.evidence)
    decided = decided_subjects(story)
    around = _Sentences(story)
    names = {one.place_id: one.name for one in story.places}
    for one in story.events:
        said = quotes.get(one.event_id, [])
        told = [quote for quote in said if quote.field == "what"] or said
        aside = one.background and one.day is None
        if not told or aside or one.event_id in decided:
            continue
        words = next((each for each in told if "caption" not in each.rule), told[0])
        days = dict.fromkeys(str(day) for day in (one.day, one.day_end) if day)
        where = ", ".join(names.get(ident, ident) for ident in one.place_ids)
        parts = (" to ".join(days) or "not dated", where or "no place", one.status)
        background = ", background" if one.background else ""
        yield Question(
            topic="event",
            subject_id=one.event_id,
            doubt=_doubt(one, said),
            old=named_event(one),
            found=f"{one.what}: {', '.join(parts)}{background}",
            reasons=_reasons(said),
            **around.words(words),
        )


def _doubt(event: Event, said: Sequence[Evidence]) -> float:
    """By how the event was read: what is not stated, what is assumed, its status."""
    stated = {quote.field for quote in said if not quote.assumed}
    doubts = (
        (event.day is None, 0.5),
        (event.place_ids and "place" not in stated, 0.4),
        (event.day is not None and "day" not in stated, 0.35),
        (not event.place_ids, 0.3),
        (event.status != "happened", 0.3),
        (event.background, 0.2),
    )
    return max((doubt for holds, doubt in doubts if holds), default=0.1)


def _reasons(said: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{q.field}: “{q.quote}” ({q.rule})" for q in said))[:5]


def _end(words: Evidence) -> int:
    """Offset after the words, or after as many as a correction may quote."""
    if words.end - words.start <= LONGEST:
        return words.end
    kept = words.quote[:LONGEST].rpartition(" ")[0] or words.quote[:LONGEST]
    return words.start + len(kept)


def _people(story: Story) -> Iterator[Question]:
    quotes = _by_subject(story.evidence)
    around = _Sentences(story)
    seen: dict[str, Person] = {}
    for one in story.people:
        seen.setdefault(one.person_id, one)
    for person_id, one in seen.items():
        said = quotes.get(person_id, [])
        named = [quote for quote in said if quote.field == "name"] or said
        if not named or any(quote.rule.startswith(_DECIDED) for quote in said):
            continue
        doubt = 0.1
        if not one.country:
            doubt = 0.5
        elif one.country_basis in _ASSUMED_COUNTRY:
            doubt = 0.3
        yield Question(
            topic="person",
            subject_id=person_id,
            doubt=doubt,
            old=one.country,
            found=", ".join(filter(None, (one.name, one.title, one.country))),
            reasons=_reasons(said),
            **around.words(named[0]),
        )


def _routes(story: Story) -> Iterator[Question]:
    quotes = _by_subject(story.evidence)
    around = _Sentences(story)
    for one in story.routes:
        said = quotes.get(one.route_id, [])
        told = [quote for quote in said if quote.field == "journey"] or said
        decided = any(quote.rule.startswith(_DECIDED) for quote in said)
        if not told or decided or _answered(story, told[0]):
            continue
        doubt = 0.2
        if not one.line:
            doubt = 0.6
        elif any(quote.assumed for quote in said):
            doubt = 0.4
        name = f"{one.traveller}: {one.origin or 'unknown'} to {one.destination}"
        days = f"{one.departed or 'not known'} to {one.arrived or 'not known'}"
        yield Question(
            topic="route",
            subject_id=one.route_id,
            doubt=doubt,
            old=f"{one.route_id} {name}",
            found=f"{name}, {one.mode or 'means not stated'}, {days}",
            reasons=_reasons(said),
            **around.words(told[0]),
        )


def _answered(story: Story, words: Evidence) -> bool:
    return any(
        one.correction.kind == "route"
        and one.changed
        and (one.doc_id, one.start, one.end) == (words.doc_id, words.start, words.end)
        for one in story.corrections
    )


def _by_subject(evidence: Sequence[Evidence]) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for one in evidence:
        found.setdefault(one.subject_id, []).append(one)
    return found


class _Sentences:
    """The sentence around words: that of a mention, else the block, else some text."""

    _MOST = 300

    def __init__(self, story: Story) -> None:
        self._spans: dict[str, set[tuple[int, int]]] = {}
        for one in story.mentions:
            span = (one.sentence_start, one.sentence_end)
            self._spans.setdefault(one.doc_id, set()).add(span)
        self._blocks = {
            document.doc_id: [(block.start, block.end) for block in blocks]
            for document, blocks in zip(story.documents, story.blocks, strict=True)
        }

    def words(self, words: Evidence) -> _Words:
        """The fields of a question about some words, and the sentence around them."""
        end = _end(words)
        first, last = self.of(words.doc_id, words.start, end)
        return _Words(
            doc_id=words.doc_id,
            start=words.start,
            end=end,
            sentence_start=first,
            sentence_end=last,
        )

    def of(self, doc_id: str, start: int, end: int) -> tuple[int, int]:
        """Offsets of it."""
        for spans in (self._spans.get(doc_id, set()), self._blocks.get(doc_id, [])):
            around = [one for one in spans if one[0] <= start and end <= one[1]]
            if around:
                first, last = min(around, key=lambda one: one[1] - one[0])
                return max(first, start - self._MOST), min(last, end + self._MOST)
        return start, end
