"""The events of a run while people's corrections of them are done.

An event is known here by the id under which it was found, its first one, whatever
becomes of it: its tellings and its words are given their ids once, at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from geoviz.corrections.anchor import Anchor
from geoviz.corrections.ledger import Span
from geoviz.models import Event, EventMention, Evidence
from geoviz.story.event_words import Slip
from geoviz.story.events import Events, in_order

_RESTATED = frozenset({"day", "place"})
"""Fields whose words no longer hold where a person says otherwise. The words that tell
of the event (`what`) stay: it is told in them, whatever it is called."""


@dataclass(frozen=True, slots=True)
class EventNames:
    """What became of the events that were found, for whoever names one of them."""

    now: Mapping[str, str] = field(default_factory=dict)
    """Id under which an event was found or named → its id; empty: it is no event."""
    found: tuple[Event, ...] = ()
    """The events as they were before any was corrected."""


class EventTable:
    """Events by the id under which each was found; what is said of them."""

    def __init__(self, found: Events, places: Mapping[Span, str]) -> None:
        """Start with what was found; `places` gives the place of each mention."""
        self._found = found
        self._places = places
        self._original = {event.event_id: event for event in found.events}
        self._now: dict[str, Event | None] = {**self._original}
        self._first = {event_id: event_id for event_id in self._now}
        """Any id that an event has had or was named by → its first one."""
        self._touched: dict[str, None] = {}
        """First ids of the events that were corrected, in order."""
        self._said: dict[str, list[Evidence]] = {}
        self._told: list[EventMention] = []

    def first(self, event_id: str) -> str:
        """The first id of the event that has or had this one; empty for none."""
        return self._first.get(event_id, "")

    def now(self, first: str) -> Event | None:
        """The event as it is; None for one that is said to be none."""
        return self._now[first]

    def as_found(self, first: str) -> Event | None:
        """The event as it was found, or put in; None for an id that none has."""
        return self._original.get(first)

    def told(self, anchor: Anchor) -> list[str]:
        """First ids of the events that the words tell of, in order.

        By the very words that name them, else by the sentences.
        """
        mentions = (*self._found.mentions, *self._told)
        named = {one.event_id for one in mentions}
        sentences = [one for one in self._found.evidence if one.field == "what"]
        ids = {one.event_id for one in mentions if _across(one, anchor)}
        ids |= {
            one.subject_id
            for one in sentences
            if one.subject_id not in named and _across(one, anchor)
        }
        ids = ids or {one.subject_id for one in sentences if _across(one, anchor)}
        return sorted(one for one in ids if self._now.get(one) is not None)

    def named(self, event_id: str, first: str) -> None:
        """Note that an event of old is meant by another id."""
        self._first[event_id] = first
        self._touched[first] = None

    def drop(self, first: str) -> None:
        """It is no event."""
        self._now[first] = None
        self._touched[first] = None

    def change(self, first: str, event: Event) -> None:
        """It is as given now, or is one that was missed."""
        self._now[first] = event
        self._original.setdefault(first, event)
        self._first[event.event_id] = first
        self._touched[first] = None

    def tell(self, mention: EventMention) -> None:
        """Take note of words that tell of an event, by its first id."""
        self._told.append(mention)

    def say(self, first: str, rows: Sequence[Evidence]) -> None:
        """Take note of the words of a correction."""
        restated = {row.field for row in rows} & _RESTATED
        before = self._said.get(first, [])
        kept = [row for row in before if row.field not in restated]
        self._said[first] = [*kept, *rows]

    def names(self) -> EventNames:
        """What became of those that were corrected."""
        ids = {}
        for event_id, first in self._first.items():
            if first in self._touched:
                event = self._now[first]
                ids[event_id] = event.event_id if event else ""
        return EventNames(ids, self._found.events)

    def events(self) -> Events:
        """All of it as people say it is, under the ids of today."""
        found = self._found
        mentions = sorted(
            self._renamed((*found.mentions, *self._told)),
            key=lambda m: (m.doc_id, m.start, m.event_id),
        )
        return replace(
            found,
            events=in_order(one for one in self._now.values() if one is not None),
            mentions=tuple(mentions),
            evidence=tuple(self._evidence()),
            slips=tuple(self._slips()),
        )

    def _renamed(self, mentions: Iterable[EventMention]) -> Iterator[EventMention]:
        for one in mentions:
            event = self._now[one.event_id]
            if event is None:
                continue
            if event.event_id == one.event_id:
                yield one
            else:
                yield replace(one, event_id=event.event_id)

    def _evidence(self) -> Iterator[Evidence]:
        restated = {
            (first, row.field) for first, rows in self._said.items() for row in rows
        }
        for one in self._found.evidence:
            event = self._now[one.subject_id]
            if event is None:
                continue
            again = one.field in _RESTATED and (one.subject_id, one.field) in restated
            if not again or self._still(one, event):
                yield one._replace(subject_id=event.event_id)
        for first, rows in self._said.items():
            event = self._now[first]
            if event is not None:
                for row in rows:
                    yield row._replace(subject_id=event.event_id)

    def _still(self, words: Evidence, event: Event) -> bool:
        """Do words that place an event name a place that it still has?"""
        place_id = self._places.get((words.doc_id, words.start, words.end), "")
        return words.field == "place" and place_id in event.place_ids

    def _slips(self) -> Iterator[Slip]:
        """Words that put an event on another day than the one it has now."""
        for one in self._found.slips:
            event = self._now[one.event_id]
            if event is None or event.day in (None, one.stated):
                continue
            yield replace(one, event_id=event.event_id, expected=event.day)


def _across(words: Evidence | EventMention, anchor: Anchor) -> bool:
    return (
        words.doc_id == anchor.doc_id
        and words.start < anchor.end
        and anchor.start < words.end
    )
