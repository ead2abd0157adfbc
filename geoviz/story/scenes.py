"""Where an event took place whose own words give no place: what the text implies.

"It went down within minutes" tells of the place of the sentence before; "the council
met on Monday" of the dateline's town, "in the capital" of the one that is named. Every
place found here is a conclusion: it comes with its rule's name and counts as assumed.
What is spoken (quotations), moves (journeys) or is done from an office (orders, calls)
takes no town from its surroundings; nor does what is told to be at a name that is on no
map. Measured on articles by hand, where the last event was is a poor guide to where the
next one is, unless both are one story; heading and dateline are better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final, Protocol

from geoviz.models import Mention
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from geoviz.story.named_places import WIDE, NamedPlaces, lies_at
from geoviz.story.occurrence import Occurrence
from geoviz.story.prepositions import leading
from geoviz.story.reading import Reading
from geoviz.story.sameness import deed_and_trial, same_story
from geoviz.story.scene_words import (
    CONSEQUENT,
    COURT,
    FROM_OFFICE,
    HOSTED,
    MET_THERE,
    MOVING,
    NATIONAL,
    OFFICES,
    STAYING,
    Called,
    called,
    goes_on,
    names_a_venue,
    remote,
    unknown_name,
)
from geoviz.story.spots import contains
from geoviz.story.verbs import REPORTING

_REACH: Final = 3
"""Sentences that a place is remembered for."""
_OPENING: Final = 20
"""Sentences in which a dateline speaks for what nothing else places."""
_RECENT: Final = timedelta(days=7)
"""What is older, or further ahead, is not taken to be where the news is."""
_COMING: Final = frozenset({"arrival", "visit"})
"""Classes after which "and" leads to what the same people did there."""
_OBJECT: Final = 4
"""Words between a verb and the event that is its object."""
_TITLE: Final = 40
"""Characters beside a country's name that may hold a title."""
_HEADS: Final = (["president"], ["minister"], ["king"], ["queen"], ["chancellor"])
_LONGEST: Final = 400
"""Tokens of a sentence; what is longer is a table."""

Found = tuple[Mention, str]
"""A place and the name of the rule that gives it."""
_LEADING_IN: Final = STAYING | {"into"}
_TOLD: Final = REPORTING | {","}
_TELLERS: Final = REPORTING | {"reporters"}


class Capitals(Protocol):
    """What is asked of the gazetteer index."""

    def capital(self, country: str) -> int | None:
        """The row of a country's capital."""
        ...


class Scenes:
    """The scenes of all documents; asked for one telling at a time."""

    def __init__(
        self,
        readings: Sequence[Reading],
        occurrences: Iterable[Occurrence],
        capitals: Capitals,
    ) -> None:
        """Take all tellings of the collection, in text order."""
        self._readings = readings
        self._capitals = capitals
        self._told: dict[int, list[Occurrence]] = {}
        self._places: dict[int, NamedPlaces] = {}
        for told in occurrences:
            self._told.setdefault(told.reading, []).append(told)

    def of(self, told: Occurrence) -> Found | None:
        """The place that the text around a telling implies, with its rule."""
        return _Scene(self._places_of(told), told, self._capitals).place()

    def elsewhere(self, told: Occurrence) -> bool:
        """Does a telling put its event at a name that is on no map?"""
        return _Scene(self._places_of(told), told, self._capitals).at_unknown()

    def _places_of(self, told: Occurrence) -> NamedPlaces:
        places = self._places.get(told.reading)
        if places is None:
            reading = self._readings[told.reading]
            places = NamedPlaces(reading, self._told.get(told.reading, ()))
            self._places[told.reading] = places
        return places


class _Scene:
    """One telling and the text around it."""

    def __init__(
        self, places: NamedPlaces, told: Occurrence, capitals: Capitals
    ) -> None:
        self.places = places
        self.told = told
        self.capitals = capitals
        self.reading = places.reading
        self.sentence = self.reading.extraction.sentences[told.sentence]
        tokens = self.reading.extraction.tokens
        first = after_dateline(tokens, self.sentence)
        self.clauses = Clauses(tokens, self.sentence, first)
        self.at = self.clauses.at(told.start)

    def at_unknown(self) -> bool:
        """Does the telling put its event at a name that is on no map?"""
        return unknown_name(self.reading, self.sentence, self.clauses, self.at)

    def place(self) -> Found | None:
        """The place that the text implies, with its rule; None to be silent."""
        told = self.told
        length = self.sentence.last_token - self.sentence.first_token
        if length > _LONGEST or self.places.spoken(self.sentence, told.start):
            return None
        kind = called(self.clauses, self.at, self.clauses.at(told.end))
        if kind is not None:
            return self._called(kind)
        if told.term.lemma in FROM_OFFICE:
            return self._of_office()
        if told.term.kind == "departure":
            return self._main_place()
        coming = self.clauses.key(self.clauses.at(told.end)) == "in"  # "flew in"
        moving = told.term.kind in MOVING and not coming
        return None if moving or remote(self.clauses, self.at) else self._around()

    def _around(self) -> Found | None:
        """The place of what stays where it is, by the words around it."""
        found = self._same_name() or self._in_sentence() or self._only_one()
        found = found or self._of_object()
        if found is not None or self.at_unknown():
            return found
        found = self._before() or self._main_place() or self._country()
        if found is None or self._foreign(found[0]):
            return None
        wide = found[0].feature in WIDE
        return None if wide and names_a_venue(self.clauses, self.at) else found

    def _called(self, kind: Called) -> Found | None:
        """The place that "the town", "the Italian capital" or "there" means."""
        town = self.places.dateline
        if kind.here:
            return (town, "place_of_dateline") if town else None
        if kind.capital:
            return self._capital(kind)
        for mention in self.places.before(kind.start):
            if self.told.sentence - mention.sentence > _REACH:
                break
            if not kind.features or mention.feature in kind.features:
                return mention, "place_by_its_kind"
        if town is not None and (not kind.features or town.feature in kind.features):
            return town, "place_by_its_kind"
        return None

    def _capital(self, kind: Called) -> Found | None:
        """The capital of the demonym's country, or the only one that is named."""
        countries = sorted(self.places.countries)
        if kind.demonym >= 0:
            near = self.reading.mentions_in(kind.demonym, kind.start)
            countries = [m.country for m in near if m.country][:1]
        rows = [self.capitals.capital(country) for country in countries]
        named = [self.places.by_row[row] for row in rows if row in self.places.by_row]
        return (named[0], "place_by_its_kind") if len(named) == 1 else None

    def _of_office(self) -> Found | None:
        """As in "Tajik President X ordered": in the country of the office."""
        text, start = self.reading.text, self.told.start
        for mention in self.reading.mentions_in(self.sentence.start, self.sentence.end):
            if mention.feature != "country" or mention.place_id not in (
                self.places.pinned
            ):
                continue
            after = text[mention.end : mention.end + _TITLE].split()
            before = text[max(0, mention.start - _TITLE) : mention.start].split()
            titled = any(w.strip(",'’").casefold() in OFFICES for w in after[:3])
            headed = before[-1:] == ["of"] and before[-2:-1] in _HEADS
            acts = text[mention.end : start].strip() in {"", "has", "had", "also"}
            if headed or (mention.start < start and (titled or acts)):
                return mention, "country_of_office"
        return self._country()

    def _same_name(self) -> Found | None:
        """A name with too little around it to be placed, but placed elsewhere."""
        for mention in self.reading.mentions_in(self.sentence.start, self.sentence.end):
            if mention.place_id or mention.kind != "place":
                continue
            first = self.clauses.at(mention.start)
            lead = self.clauses.key(leading(self.clauses, first))
            beside = self.clauses.of(first) == self.clauses.of(self.at)
            other = self.places.by_surface.get(mention.surface)
            if other and beside and first > self.at and lead in _LEADING_IN:
                return other, "same_name_in_article"
        return None

    def _in_sentence(self) -> Found | None:
        """As in "arrived in X on Monday and met Y"."""
        anchors = self.places.anchors_inside(self.sentence.start, self.told.start)
        if not anchors or self.places.between(anchors[-1].place, self.told.start):
            return None
        last = anchors[-1].told
        if last.term.kind == "departure" or deed_and_trial(last, self.told):
            return None
        pronoun = self.clauses.key(self.at - 1) != "and"
        came = last.term.kind in _COMING
        same = bool(set(last.participants) & set(self.told.participants))
        fits = same if pronoun else came
        if fits and goes_on(self.clauses, self.at):
            return anchors[-1].place, "place_in_sentence"
        return None

    def _of_object(self) -> Found | None:
        """As in "brought the fire at X under control": where its object was."""
        anchors = self.places.anchors_inside(self.told.end, self.sentence.end)
        if not anchors or self.told.term.part == "noun":
            return None
        what, place = anchors[0].told, anchors[0].place
        verb = self.clauses.at(what.start)
        near = 0 < verb - self.clauses.at(self.told.end) <= _OBJECT
        inside = self.clauses.of(verb) == self.clauses.of(self.at)
        if what.term.part == "noun" and near and inside and what.term.kind in MET_THERE:
            return place, "place_in_sentence"
        return None

    def _only_one(self) -> Found | None:
        """As in "is back in X for the wedding": the sentence names one place, there."""
        clauses = self.clauses
        start = clauses.tokens[clauses.first].start
        inside = self.places.inside(start, self.sentence.end)
        narrow = [m for m in inside if not any(contains(m, n) for n in inside)]
        if len({m.place_id for m in narrow}) != 1:
            return None
        if self.places.anchors_inside(start, self.sentence.end):
            return None
        first, after = clauses.at(narrow[0].start), clauses.at(narrow[0].end)
        lead = leading(clauses, first)
        between = range(min(self.at, first), max(self.at, first))
        keys = {clauses.key(i) for i in between}
        named_on = after < clauses.last and clauses.tokens[after].capitalised
        if (
            clauses.key(lead) not in STAYING
            or clauses.of(first) != clauses.of(self.at)
            or not _TOLD.isdisjoint(keys)
            or clauses.key(lead - 1) in _TELLERS
            or named_on  # "at X Church Hall"
        ):
            return None
        return narrow[0], "only_place_of_sentence"

    def _before(self) -> Found | None:
        """Where something was told to happen in the sentence before, of one story."""
        anchor = self.places.anchor_before(self.told.start)
        if anchor is None or self.told.sentence - anchor.sentence != 1:
            return None
        block = self.reading.extraction.sentences[anchor.sentence].block
        moving = anchor.told.term.kind in MOVING or deed_and_trial(
            anchor.told, self.told
        )
        if block != self.sentence.block or moving:
            return None
        if self.places.between(anchor.place, self.told.start):
            return None
        opening = self.reading.extraction.tokens[self.sentence.first_token].key
        if same_story(anchor.told, self.told) or opening in CONSEQUENT:
            return anchor.place, "place_told_before"
        return None

    def _main_place(self) -> Found | None:
        """The one town of the heading, else that of the dateline.

        For what is of the week, as long as the text has not gone elsewhere.
        """
        told, clauses = self.told, self.clauses
        aside = clauses.key(self.at - 1) == "had" or clauses.link(self.at) == "relative"
        if aside or told.published is None or told.day is None:
            return None
        ahead = told.term.lemma in COURT and told.day > told.published
        if not ahead and abs(told.day - told.published) > _RECENT:
            return None
        place, rule = self.places.heading, "place_of_heading"
        gone = place is not None and self._drifted(place)
        if place is None and told.sentence <= _OPENING:
            place, rule = self.places.dateline, "place_of_dateline"
            gone = place is not None and self._moved(place)
        if place is None or gone or place.feature in WIDE:
            return None
        start = self.reading.block(self.sentence).start
        if self.places.elsewhere(place, start, told.start):
            return None
        return place, rule

    def _moved(self, place: Mention) -> bool:
        """Was something else told to happen elsewhere just before?"""
        anchor = self.places.anchor_before(self.told.start)
        if anchor is None or self.told.sentence - anchor.sentence > 1:
            return False
        return not (lies_at(place, anchor.place) or contains(anchor.place, place))

    def _drifted(self, place: Mention) -> bool:
        """Is the place named last, in the sentences before, another?"""
        last = next(self.places.before(self.told.start), place)
        if self.told.sentence - last.sentence > _REACH:
            return False
        return not (lies_at(place, last) or contains(last, place))

    def _country(self) -> Found | None:
        """The article's country, for what a whole country has."""
        term = self.told.term
        if term.kind not in NATIONAL and term.lemma not in FROM_OFFICE:
            return None
        country = self.places.country
        return (country, "country_of_article") if country else None

    def _foreign(self, place: Mention) -> bool:
        """Does the sentence speak of another country before its event?

        Guests may come from anywhere.
        """
        if self.told.term.kind in HOSTED:
            return False
        return any(
            m.country and m.country != place.country
            for m in self.reading.mentions_in(self.sentence.start, self.told.start)
        )
