"""Sentences → statements about journeys: who, from where, to where, by what, how long.

A statement holds only what one sentence says. `itineraries.py` adds them up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geoviz.models import DatedExpression, Mention, Sentence, Token
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline, dateline_town
from geoviz.story.legs import Leg, find_legs
from geoviz.story.numbers import number_of
from geoviz.story.reading import NamedPerson, Reading, within
from geoviz.story.tense import tense_of
from geoviz.story.travel_words import COMPANY, COMPANY_END, UNITS, WORDS
from geoviz.story.travellers import NOBODY, Travellers
from geoviz.story.unnamed import Group, mode_of

_LONGEST_SENTENCE = 400
_PAST = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says of one journey."""

    reading: int
    sentence: int
    traveller: str
    """Person id; empty when the sentence names nobody."""
    origin: Mention | None
    destination: Mention | None
    stops: tuple[Mention, ...]
    mode: str
    departed: DatedExpression | None
    arrived: DatedExpression | None
    companions: tuple[str, ...]
    """Person ids."""
    duration_h: float | None
    planned: bool
    arrival: bool = False
    """Told as an arrival, so that the destination alone says something."""
    label: str = ""
    """What a traveller without a name is called: "two planes"."""
    here: bool = False
    """Is the destination the dateline's town, where the words say none?"""

    @property
    def arrived_day(self) -> date | None:
        """The day of arrival, when the words give it."""
        return self.arrived.day if self.arrived else None

    @property
    def departed_day(self) -> date | None:
        """The day of departure, when the words give it."""
        return self.departed.day if self.departed else None


def find_statements(readings: Sequence[Reading]) -> tuple[Statement, ...]:
    """Every statement about a journey, by document and text order."""
    return tuple(
        statement
        for number, reading in enumerate(readings)
        for statement in _Document(number, reading).statements()
    )


class _Document:
    def __init__(self, number: int, reading: Reading) -> None:
        self.number = number
        self.reading = reading
        self.travellers = Travellers(number, reading)
        self.town: Mention | None = None
        """The town of the dateline."""

    def statements(self) -> Iterator[Statement]:
        for index, sentence in self.reading.sentences():
            length = sentence.last_token - sentence.first_token
            kind = self.reading.block(sentence).kind
            if 0 < length <= _LONGEST_SENTENCE and kind != "boilerplate":
                yield from self._in_sentence(index, sentence)

    def _in_sentence(self, index: int, sentence: Sentence) -> Iterator[Statement]:
        tokens = self.reading.extraction.tokens
        if WORDS.isdisjoint([t.key for t in self.reading.tokens(sentence)]):
            return
        first = after_dateline(tokens, sentence)
        if first >= sentence.last_token:
            return
        clauses = Clauses(tokens, sentence, first)
        if first > sentence.first_token:
            self.town = dateline_town(self.reading, sentence, first)
        legs = find_legs(self.reading, sentence, clauses)
        people = within(self.reading.people, sentence.start, sentence.end)
        words = self.reading.tokens(sentence)
        company = _companions(words, people)
        duration = _duration([t.key for t in words]) if legs else None
        if not legs and not company:
            return
        if not legs:
            subject = self.travellers.subjects.before[index]
            yield self._bare(index, subject, company, None)
            return
        found: list[Statement] = []
        told = (index, sentence)
        who = NOBODY
        for leg in legs:
            who = self.travellers.of(told, clauses, leg, company, who)
            statement = self._statement(index, sentence, leg, who.person)
            if statement is not None:
                found.append(_by(statement, who.group))
        found = _coordinated(found)
        if not found:
            if company or duration:
                yield self._bare(index, who.person, company, duration)
            return
        head = next((s for s in found if s.destination), found[0])
        for statement in found:
            if statement is head:
                others = tuple(p for p in company if p != statement.traveller)
                yield replace(statement, companions=others, duration_h=duration)
            else:
                yield statement

    def _bare(
        self,
        index: int,
        traveller: str,
        company: tuple[str, ...],
        duration: float | None,
    ) -> Statement:
        """Company or duration of a journey whose ends other sentences give."""
        return Statement(
            reading=self.number,
            sentence=index,
            traveller=traveller,
            origin=None,
            destination=None,
            stops=(),
            mode="",
            departed=None,
            arrived=None,
            companions=tuple(p for p in company if p != traveller),
            duration_h=duration,
            planned=False,
        )

    def _statement(
        self, index: int, sentence: Sentence, leg: Leg, traveller: str
    ) -> Statement | None:
        """A leg as a statement; None when it says nothing, or nothing of these days."""
        tokens = self.reading.extraction.tokens
        here = leg.move == "arrive" and not leg.destination and not leg.noun
        here = here and leg.last < len(tokens) and tokens[leg.last].key != "there"
        town = self.town if here else None
        day = leg.departed or leg.arrived
        if not (leg.origin or leg.destination or (town and day)) or leg.past:
            return None
        if town and leg.origin and leg.origin.place_id == town.place_id:
            town = None
        tense = tense_of(tokens, sentence, leg.first, leg.last)
        if tense == "possible" or self._long_ago(leg):
            return None
        return Statement(
            reading=self.number,
            sentence=index,
            traveller=traveller,
            origin=leg.origin,
            destination=leg.destination or town,
            stops=tuple(leg.stops),
            mode=leg.mode,
            departed=leg.departed,
            arrived=leg.arrived,
            companions=(),
            duration_h=None,
            planned=tense == "future" or self._ahead(leg),
            arrival=leg.move == "arrive",
            here=town is not None,
        )

    def _long_ago(self, leg: Leg) -> bool:
        published = self.reading.publication.day
        days = [d.day for d in (leg.departed, leg.arrived) if d and d.day]
        return bool(published and days and max(days) + _PAST < published)

    def _ahead(self, leg: Leg) -> bool:
        published = self.reading.publication.day
        days = [d.day for d in (leg.departed, leg.arrived) if d and d.day]
        return bool(published and days and min(days) > published)


def _by(statement: Statement, group: Group | None) -> Statement:
    """The statement as one of a traveller without a name."""
    if group is None or statement.traveller:
        return statement
    mode = statement.mode or mode_of(group)
    return replace(statement, traveller=group.key, label=group.label, mode=mode)


def _coordinated(found: Sequence[Statement]) -> list[Statement]:
    """As in "left A on Tuesday and reached B the same evening" is one journey."""
    joined: list[Statement] = []
    for statement in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.traveller == statement.traveller
            and last.origin is not None
            and last.destination is None
            and statement.origin is None
            and statement.destination is not None
        ):
            joined[-1] = replace(
                statement,
                origin=last.origin,
                departed=last.departed or statement.departed,
                mode=last.mode or statement.mode,
                stops=(*last.stops, *statement.stops),
            )
        else:
            joined.append(statement)
    return joined


def _companions(
    tokens: Sequence[Token], people: Sequence[NamedPerson]
) -> tuple[str, ...]:
    """People named after "accompanied by", "Travelling with him was" and the like."""
    keys = [t.key for t in tokens]
    for number in range(len(keys) - 1):
        if (keys[number], keys[number + 1]) not in COMPANY:
            continue
        start = tokens[number + 1].end
        stop = tokens[-1].end
        for token in tokens[number + 2 :]:
            if token.key in COMPANY_END or token.text in {";", "."}:
                stop = token.start
                break
        found = [p for p in people if start <= p.start < stop]
        return tuple(dict.fromkeys(p.person_id for p in found))
    return ()


def _duration(keys: Sequence[str]) -> float | None:
    """Hours that the words give: "took nearly a day", "a 20-hour trip"."""
    for number, key in enumerate(keys):
        if key not in UNITS or not number:
            continue
        back = number - 1
        if keys[back] == "-" and back:
            back -= 1
        count = number_of(keys[back])
        if count is None:
            continue
        near = keys[max(0, number - 8) : number + 4]
        if {"took", "takes", "taking"} & set(near) or _JOURNEYS & set(near[-3:]):
            return count * UNITS[key]
    return None


_JOURNEYS = frozenset("journey trip voyage flight crossing ride tour drive".split())
