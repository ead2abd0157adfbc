"""Documents → story, in three steps. Composition only.

Each document by itself; then the little that must be known of the whole collection
(publication days, who is who); then the finish.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from geoviz.collector import collector_paused
from geoviz.corrections.apply import Decisions
from geoviz.corrections.atlas import Atlas
from geoviz.corrections.people import Persons
from geoviz.corrections.record import Correction
from geoviz.extract.document import Knowledge, extract
from geoviz.extract.recogniser import Recogniser
from geoviz.gazetteer.index import Index
from geoviz.locate.asking import Answering, ask
from geoviz.locate.resolve import locate_all
from geoviz.models import Document, Evidence, Extraction, Mention, ReadDocument, Story
from geoviz.read.blocks import cut_blocks
from geoviz.story.calendar import anchor_dates
from geoviz.story.claims import find_claims
from geoviz.story.corridors import load_corridors
from geoviz.story.events import find_events
from geoviz.story.focus import find_focus
from geoviz.story.identity import Identity, identify
from geoviz.story.placed_countries import with_placed_countries
from geoviz.story.places import find_places, story_days
from geoviz.story.publication import publication_days
from geoviz.story.railways import Railways
from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.roles import assign_roles
from geoviz.story.routes import find_routes
from geoviz.story.snapping import snap_routes

Progress = Callable[[str, float], None]
"""Called with what is being worked on and how far along it is, 0 to 1."""


@collector_paused()
def build_story(
    documents: Sequence[Document],
    *,
    index: Index | None = None,
    progress: Progress | None = None,
    problems: Sequence[str] = (),
    corrections: Sequence[Correction] = (),
    geocoder: Answering | None = None,
    recogniser: Recogniser | None = None,
    network: Railways | None = None,
) -> Story:
    """Find and connect everything that the documents say.

    Args:
        documents: in any order; the result does not depend on it.
        index: the gazetteer; the shipped one by default.
        progress: told of each document and each later step.
        problems: what could not be read, one line each; carried along for the reader.
        corrections: what people decided about what is found; those that no longer apply
            are among the story's problems.
        geocoder: asked, by name alone, for places that the gazetteer lacks; an
            `OnlineGeocoder`, and the only thing here that may use the network. What it
            could not answer is among the story's problems.
        recogniser: says which names are places, instead of the learned weights.
        network: railway lines, from `read_railways`, that journeys by rail follow.

    Returns:
        The story, with every table's rows in a stable order.

    Raises:
        RailwayError: the network does not lead from one end of a journey to the other.
    """
    tell = progress or (lambda _what, _share: None)
    documents = sorted(documents, key=lambda document: document.doc_id)
    gazetteer = index or Index.open(progress=progress)
    knowledge = Knowledge.open(gazetteer, recogniser)
    extractions: list[Extraction] = []
    for number, document in enumerate(documents):
        tell(document.doc_id, number / (len(documents) + 1))
        blocks, items = cut_blocks(document.text)
        extraction = extract(ReadDocument(document, blocks, items), knowledge)
        extractions.append(extraction)
    located: Sequence[tuple[Mention, ...]] = locate_all(extractions, gazetteer)
    if geocoder is not None:
        tell(f"asking {getattr(geocoder, 'service', 'online')}", 0.99)
        located, gazetteer, failed = _asked(extractions, located, geocoder, gazetteer)
        problems = (*problems, *failed)
        knowledge = replace(knowledge, index=gazetteer)
    tell("the story", len(documents) / (len(documents) + 1))
    return _finish(
        extractions, located, knowledge, tuple(problems), corrections, network
    )


def _asked(
    extractions: Sequence[Extraction],
    located: Sequence[tuple[Mention, ...]],
    geocoder: Answering,
    index: Index,
) -> tuple[Sequence[tuple[Mention, ...]], Index, tuple[str, ...]]:
    """The mentions with what a service knew; the gazetteer with it; problems."""
    answers = ask(extractions, located, geocoder)
    if not answers.places:
        return answers.mentions, index, answers.problems
    atlas = Atlas(index, answers.places)
    ours = {place.place_id for place in answers.places}
    rowed = [
        tuple(
            replace(mention, row=atlas.row_of(mention.place_id))
            if mention.place_id in ours
            else mention
            for mention in mentions
        )
        for mentions in answers.mentions
    ]
    return rowed, atlas, answers.problems


def _finish(
    extractions: Sequence[Extraction],
    located: Sequence[tuple[Mention, ...]],
    knowledge: Knowledge,
    problems: tuple[str, ...],
    corrections: Sequence[Correction],
    network: Railways | None,
) -> Story:
    decided = Decisions(corrections, extractions)
    who = partial(identify, index=knowledge.index, titles=knowledge.lexicon)
    extractions = decided.spans(extractions, who, knowledge.index)
    located, index = decided.places(extractions, located, knowledge.index)
    extractions = with_placed_countries(extractions, located, index)
    publications = publication_days(extractions, located)
    identities = decided.countries(who(extractions), extractions)
    named = _named_people(extractions, identities)
    readings = [
        Reading(
            extraction=extraction,
            publication=publication,
            mentions=mentions,
            dates=decided.dates(
                anchor_dates(extraction, publication, decided.known_dates)
            ),
            people=named[extraction.read.document.doc_id],
        )
        for extraction, publication, mentions in zip(
            extractions, publications, located, strict=True
        )
    ]
    names = {identity.person_id: identity.name for identity in identities}
    events = decided.events(find_events(readings, names, index), readings, index)
    people, roles = assign_roles(
        identities, extractions, events.events, events.mentions, index
    )
    people, roles = decided.roles(
        people, roles, events.events, Persons(identities, extractions)
    )
    corridors = load_corridors()
    routes, travel = find_routes(readings, names, corridors)
    routes, travel = decided.routes(routes, travel, index, corridors)
    if network is not None:
        routes = snap_routes(routes, network, index)
    claims, quotes = find_claims(readings, events, people, roles)
    mentions = tuple(mention for reading in readings for mention in reading.mentions)
    known = [row for identity in identities for row in identity.evidence]
    evidence = sorted(
        set(decided.marked({*known, *events.evidence, *roles, *travel, *quotes})),
        key=_evidence_order,
    )
    return Story(
        documents=tuple(e.read.document for e in extractions),
        publications=tuple(publications),
        blocks=tuple(e.read.blocks for e in extractions),
        mentions=mentions,
        dates=tuple(dated for reading in readings for dated in reading.dates),
        places=find_places(mentions, events.events, routes, index),
        people=people,
        events=events.events,
        routes=routes,
        claims=claims,
        evidence=tuple(evidence),
        days=story_days(events.events, routes),
        problems=(*problems, *decided.problems()),
        focus=find_focus(readings, events),
        corrections=decided.outcomes(),
    )


def _named_people(
    extractions: Sequence[Extraction], identities: Sequence[Identity]
) -> Mapping[str, tuple[NamedPerson, ...]]:
    """For each document, its mentions of people, by identity and in text order."""
    by_id = {e.read.document.doc_id: e for e in extractions}
    found: dict[str, list[NamedPerson]] = {doc_id: [] for doc_id in by_id}
    for identity in identities:
        for doc_id, number in identity.mentions:
            mention = by_id[doc_id].people[number]
            found[doc_id].append(
                NamedPerson(mention.start, mention.end, identity.person_id, mention)
            )
    return {
        doc_id: tuple(sorted(people, key=lambda p: (p.start, p.end)))
        for doc_id, people in found.items()
    }


def _evidence_order(row: Evidence) -> tuple[str, str, str, int, int, str]:
    return row.subject_id, row.field, row.doc_id, row.start, row.end, row.rule
