"""All that has words behind it, as the app lists it: a name, facts and quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geoviz.models import Claim, Document, Event, Person, Place, Route, Story

ON_MAP = frozenset({"place", "metonym"})
"""Kinds of mention that put a place on the map."""
CONTEXT = 240
"""Characters shown on either side of a quote, at most."""


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
    context: str
    """The paragraph around the words, cut where it is long."""
    supports: str
    """What of the subject they support, and by which rule."""
    assumed: bool


def subjects(story: Story) -> dict[str, Subject]:
    """Everything by id: places by mentions, then people, events, routes, claims."""
    places = sorted(story.places, key=lambda one: -one.mentions)
    found = [
        *map(_place, places),
        *map(_person, story.people),
        *map(_event, story.events),
        *map(_route, story.routes),
        *map(_claim, story.claims),
    ]
    listed: dict[str, Subject] = {}
    for one in found:  # a person at two events is one person with both
        other = listed.get(one.ident)
        facts = one.facts if other is None else (*other.facts, *one.facts)
        label = one.label if other is None else other.label
        listed[one.ident] = Subject(one.ident, label, tuple(dict.fromkeys(facts)))
    return listed


def quotes(story: Story, ident: str) -> list[Quote]:
    """The words behind a subject, article by article, each stretch of text once."""
    found: dict[tuple[str, int, int], tuple[list[str], bool]] = {}
    for one in story.evidence:
        if one.subject_id == ident:
            span = (one.doc_id, one.start, one.end)
            supports, assumed = found.get(span, ([], False))
            supports.append(f"{one.field}: {one.rule}")
            found[span] = supports, assumed or one.assumed
    for mention in story.mentions:
        if mention.place_id == ident and mention.kind in ON_MAP:
            span = (mention.doc_id, mention.start, mention.end)
            supports, assumed = found.get(span, ([], False))
            supports += [mention.kind, *mention.reasons]
            found[span] = supports, assumed
    order = {one.doc_id: number for number, one in enumerate(story.documents)}
    spans = sorted(found, key=lambda span: (order[span[0]], span[1], span[2]))
    return [
        _quote(story.documents[order[span[0]]], span, *found[span]) for span in spans
    ]


def _quote(
    document: Document,
    span: tuple[str, int, int],
    supports: list[str],
    assumed: bool,  # noqa: FBT001 # unpacked from a pair
) -> Quote:
    _, start, end = span
    text = document.text
    low = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    high = text.find("\n", end)
    high = min(len(text) if high < 0 else high, end + CONTEXT)
    return Quote(
        document=document,
        words=text[start:end],
        context=text[low:high].strip(),
        supports=" · ".join(dict.fromkeys(supports)),
        assumed=assumed,
    )


def _place(one: Place) -> Subject:
    where = ", ".join(filter(None, (one.name, one.admin1, one.country)))
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
        ("along the corridor", one.corridor_km),
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
