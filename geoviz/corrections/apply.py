"""Corrections put into a run of the pipeline, each at its stage.

Mentions of people and dates are corrected before anything rests on them; places once
they are located, so that events, routes and people follow; countries when the people
are known; events as soon as they are found, so that parts in them, claims and days
follow; roles then; journeys last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geoviz.corrections.dates import correct_dates, noted
from geoviz.corrections.event_table import EventNames
from geoviz.corrections.events import correct_events
from geoviz.corrections.ledger import Ledger, Span
from geoviz.corrections.people import Persons, correct_countries, correct_roles
from geoviz.corrections.person_mentions import Identify, correct_mentions
from geoviz.corrections.places import correct_places
from geoviz.corrections.record import Correction, Outcome
from geoviz.corrections.routes import Places, correct_routes
from geoviz.gazetteer.index import Index
from geoviz.models import (
    DatedExpression,
    Event,
    Evidence,
    Extraction,
    Mention,
    Person,
    Route,
)
from geoviz.story.corridors import Corridor
from geoviz.story.events import Events
from geoviz.story.portrait import Identity
from geoviz.story.reading import Reading


class Decisions:
    """The corrections of one run. Without any, each step gives back what it is given.

    The steps are called once each, in the order in which they stand here.
    """

    def __init__(
        self, corrections: Sequence[Correction], extractions: Sequence[Extraction]
    ) -> None:
        """Find the words of each correction in the documents."""
        documents = [one.read.document for one in extractions]
        self._ledger = Ledger(corrections, documents)
        self.known_dates: Mapping[Span, str] = {}
        """Values of the date expressions that were decided on; after `spans`."""
        self._event_names = EventNames()

    def spans(
        self, extractions: Sequence[Extraction], identify: Identify, index: Index
    ) -> list[Extraction]:
        """The documents without what is no person or date, with those that were missed.

        Args:
            extractions: the documents.
            identify: tells whose mention of a person is whose.
            index: the gazetteer, for countries.
        """
        people = correct_mentions(self._ledger, extractions, identify, index)
        dated = correct_dates(self._ledger, people)
        self.known_dates = dated.values
        return dated.extractions

    def places(
        self,
        extractions: Sequence[Extraction],
        located: Sequence[tuple[Mention, ...]],
        index: Index,
    ) -> tuple[list[tuple[Mention, ...]], Index]:
        """The mentions, and the gazetteer with people's own places."""
        return correct_places(self._ledger, extractions, located, index)

    def dates(self, dates: Sequence[DatedExpression]) -> tuple[DatedExpression, ...]:
        """The anchored dates; corrected ones say so."""
        if not self.known_dates:
            return tuple(dates)
        return noted(
            dates, {span: self._ledger.notes[span] for span in self.known_dates}
        )

    def countries(
        self, identities: Sequence[Identity], extractions: Sequence[Extraction]
    ) -> tuple[Identity, ...]:
        """The people, with their home countries."""
        return correct_countries(self._ledger, identities, extractions)

    def events(
        self, events: Events, readings: Sequence[Reading], index: Index
    ) -> Events:
        """The events, with the words that tell of them."""
        corrected, self._event_names = correct_events(
            self._ledger, events, readings, index
        )
        return corrected

    def roles(
        self,
        people: Sequence[Person],
        evidence: Sequence[Evidence],
        events: Sequence[Event],
        persons: Persons,
    ) -> tuple[tuple[Person, ...], tuple[Evidence, ...]]:
        """The people's parts in events, with the words behind them."""
        return correct_roles(
            self._ledger, people, evidence, events, persons, self._event_names
        )

    def routes(
        self,
        routes: Sequence[Route],
        evidence: Sequence[Evidence],
        index: Index,
        corridors: Sequence[Corridor],
    ) -> tuple[tuple[Route, ...], tuple[Evidence, ...]]:
        """The journeys, with the words behind them."""
        places = Places(index, corridors)
        return correct_routes(self._ledger, routes, evidence, places)

    def marked(self, evidence: Iterable[Evidence]) -> Iterator[Evidence]:
        """The evidence; what rests on words that were decided on says so."""
        notes = self._ledger.notes
        for one in evidence:
            note = notes.get((one.doc_id, one.start, one.end)) if notes else None
            said = not note or note in one.rule
            yield one if said else one._replace(rule=f"{one.rule}; {note}")

    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of each correction, in the order given."""
        return self._ledger.outcomes()

    def problems(self) -> tuple[str, ...]:
        """Those that no longer apply, one line each."""
        return self._ledger.problems()
