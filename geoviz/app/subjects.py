"""All that has words behind it, as the app lists it: a name, facts and quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from geoviz.models import Claim, Document, Event, Person, Place, Route, Story
from geoviz.story.filters import ON_MAP

CONTEXT = 240
"""Characters shown on either side of a quote, at most."""

Thing = Place | Person | Event | Route | Claim
Span = tuple[int, int, str, str]
"""Start, end, id and kind."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that the articles tell of."""

    ident: str
    label: str
    """Its kind and name, for a list."""
    facts: tuple[str, ...]
    """What was found out about it, a line each."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article that stand behind a subject."""

    document: Document
    words: str
    before: str
    """The paragraph up to the words, cut where it is long."""
    after: str
    """The paragraph from there on."""
    supports: str
    """What of the subject they support, and by which rule."""
    assumed: bool


class Subjects:
    """All that a story tells of, found by id and by article.

    Made once for a story; every answer after that costs what it holds.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.things: dict[str, list[Thing]] = defaultdict(list)
        """By id, in the order places, people, events, routes, claims; a person at two
        events has two rows."""
        for place in story.places:
            self.things[place.place_id].append(place)
        for person in story.people:
            self.things[person.person_id].append(person)
        for event in story.events:
            self.things[event.event_id].append(event)
        for route in story.routes:
            self.things[route.route_id].append(route)
        for claim in story.claims:
            self.things[claim.claim_id].append(claim)
        self.order = {one.doc_id: n for n, one in enumerate(story.documents)}
        self._words: dict[str, list[_Words]] = defaultdict(list)
        self._within: dict[str, list[_Words]] = defaultdict(list)
        for one in story.evidence:
            supports = f"{one.field}: {one.rule}"
            self._add(
                _Words(
                    one.subject_id,
                    one.doc_id,
                    one.start,
                    one.end,
                    (supports,),
                    one.assumed,
                )
            )
        for mention in story.mentions:
            if mention.place_id and mention.kind in ON_MAP:
                sure = f"{mention.confidence:.0%} sure"
                supported = (mention.kind, sure, *mention.reasons)
                span = (mention.doc_id, mention.start, mention.end)
                self._add(_Words(mention.place_id, *span, supported, assumed=False))

    def _add(self, words: _Words) -> None:
        self._words[words.ident].append(words)
        self._within[words.doc_id].append(words)

    def get(self, ident: str) -> Subject | None:
        """What is said of a thing; None for an id that the story does not have."""
        found = [_SAID[type(one)](one) for one in self.things.get(ident, ())]
        if not found:
            return None
        facts = dict.fromkeys(fact for one in found for fact in one.facts)
        return Subject(ident, found[0].label, tuple(facts))

    def kind(self, ident: str) -> type | None:
        """The kind of record that an id belongs to; None for an unknown one."""
        found = self.things.get(ident)
        return type(found[0]) if found else None

    def quotes(self, ident: str) -> list[Quote]:
        """The words behind a thing, article by article, each stretch of text once."""
        found: dict[tuple[int, int, int], tuple[list[str], bool]] = {}
        for one in self._words.get(ident, ()):
            span = (self.order[one.doc_id], one.start, one.end)
            supports, assumed = found.get(span, ([], False))
            supports += one.supports
            found[span] = supports, assumed or one.assumed
        return [
            _quote(self.story.documents[number], start, end, *found[number, start, end])
            for number, start, end in sorted(found)
        ]

    def spans(self, doc_id: str) -> list[Span]:
        """Everything found in an article, in the order of its text.

        Offsets are in UTF-16 units, as JavaScript counts.
        """
        if doc_id not in self.order:
            return []
        text = self.story.documents[self.order[doc_id]].text
        astral = [at for at, char in enumerate(text) if ord(char) > 0xFFFF]
        found = {
            (
                one.start + bisect_left(astral, one.start),
                one.end + bisect_left(astral, one.end),
                one.ident,
                _KIND[type(self.things[one.ident][0])],
            )
            for one in self._within.get(doc_id, ())
            if one.ident in self.things
        }
        return sorted(found)

    def first_document(self, ident: str) -> str:
        """Id of the first article that tells of a thing; empty when none does."""
        found = {one.doc_id for one in self._words.get(ident, ())}
        return min(found, key=self.order.__getitem__, default="")

    def documents(self, ident: str) -> frozenset[str]:
        """Ids of the articles that tell of a thing."""
        return frozenset(one.doc_id for one in self._words.get(ident, ()))


@dataclass(frozen=True, slots=True)
class _Words:
    ident: str
    doc_id: str
    start: int
    end: int
    supports: tuple[str, ...]
    assumed: bool


def _quote(
    document: Document,
    start: int,
    end: int,
    supports: list[str],
    assumed: bool,  # noqa: FBT001 # unpacked from a pair
) -> Quote:
    text = document.text
    low = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + CONTEXT)
    return Quote(
        document=document,
        words=text[start:end],
        before=text[low:start].lstrip(),
        after=text[end:high].rstrip(),
        supports=" · ".join(dict.fromkeys(supports)),
        assumed=assumed,
    )


def _place(one: Place) -> Subject:
    parts = dict.fromkeys((one.name, one.admin1, one.country))
    where = ", ".join(filter(None, parts))
    return Subject(one.place_id, f"Place: {where}", tuple(_place_facts(one)))


def _place_facts(one: Place) -> Iterator[str]:
    yield f"{one.feature}; mentions: {one.mentions}; articles: {one.documents}"
    if one.lat is None or one.lon is None:
        yield "not placed: it has no point on a map"
        return
    precision = f", within {one.precision_km:g} km" if one.precision_km else ""
    yield f"latitude {one.lat:.4f}, longitude {one.lon:.4f}{precision}"


def _person(one: Person) -> Subject:
    named = ", ".join(filter(None, (one.name, one.title, one.country)))
    home = f"home country {one.country}" if one.country else "home country not stated"
    return Subject(
        one.person_id, f"Person: {named}", (home, f"{one.role}, {one.status}")
    )


def _event(one: Event) -> Subject:
    day = one.day.isoformat() if one.day else "not dated"
    if one.day_end:
        day = f"{day} to {one.day_end.isoformat()}"
    when = " ".join(filter(None, (day, one.time, one.zone)))
    basis = f" ({one.day_basis})" if one.day_basis else ""
    kind = "background" if one.background else one.status
    return Subject(one.event_id, f"Event: {one.what}, {day}", (f"{when}{basis}", kind))


def _route(one: Route) -> Subject:
    return Subject(
        one.route_id,
        f"Journey: {one.traveller}, {one.origin} to {one.destination}",
        tuple(_route_facts(one)),
    )


def _route_facts(one: Route) -> Iterator[str]:
    yield ", ".join(filter(None, (one.mode, one.status, f"line: {one.basis}")))
    for verb, day, basis in (
        ("departed", one.departed, one.departed_basis),
        ("arrived", one.arrived, one.arrived_basis),
    ):
        yield f"{verb} {day.isoformat()} ({basis})" if day else f"{verb}: not dated"
    if one.companions:
        yield "with " + ", ".join(one.companions)
    for name, value in (
        ("straight line", one.direct_km),
        (
            "along the lines given" if one.basis == "snapped" else "along the corridor",
            one.corridor_km,
        ),
        ("published length", one.reference_km),
    ):
        if value is not None:
            yield f"{name}: {value:,.0f} km"
    if one.implied_kmh is not None:
        yield f"speed that the words imply: {one.implied_kmh:.0f} km/h"


def _claim(one: Claim) -> Subject:
    return Subject(
        one.claim_id,
        f"Claim: {one.subject}, {one.attribute}: {one.value}",
        (one.relation, one.derivation),
    )


_SAID: dict[type, Callable[[Any], Subject]] = {
    Place: _place,
    Person: _person,
    Event: _event,
    Route: _route,
    Claim: _claim,
}
_KIND: dict[type, str] = {
    Place: "place",
    Person: "person",
    Event: "event",
    Route: "route",
    Claim: "claim",
}
