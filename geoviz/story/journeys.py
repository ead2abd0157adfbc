"""Sentences → statements about journeys: who, from where, to where, by what, how long.

A statement holds only what one sentence says. `itineraries.py` adds them up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geoviz.models import DatedExpression, Mention, Sentence, Token
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from geoviz.story.legs import Leg, find_legs
from geoviz.story.numbers import number_of
from geoviz.story.reading import NamedPerson, Reading, within
from geoviz.story.subjects import Subjects, possessed
from geoviz.story.tense import tense_of
from geoviz.story.travel_words import COMPANY, COMPANY_END, UNITS, VEHICLES, WORDS

_LONGEST_SENTENCE = 400
_PAST = timedelta(days=31)


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
        self.subjects = Subjects(reading)

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
        legs = find_legs(self.reading, sentence, clauses)
        people = within(self.reading.people, sentence.start, sentence.end)
        words = self.reading.tokens(sentence)
        company = _companions(words, people)
        duration = _duration([t.key for t in words]) if legs else None
        if not legs and not company:
            return
        if not legs:
            subject = self.subjects.before[index]
            yield self._bare(index, subject, company, None)
            return
        found: list[Statement] = []
        traveller = ""
        for leg in legs:
            traveller = (
                self._traveller(index, sentence, clauses, leg, company) or traveller
            )
            statement = self._statement(index, sentence, leg, traveller)
            if statement is not None:
                found.append(statement)
        found = _coordinated(found)
        if not found:
            if company or duration:
                yield self._bare(index, traveller, company, duration)
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
        if not (leg.origin or leg.destination) or leg.past:
            return None
        tokens = self.reading.extraction.tokens
        tense = tense_of(tokens, sentence, leg.first, leg.last)
        if tense == "possible" or self._long_ago(leg):
            return None
        return Statement(
            reading=self.number,
            sentence=index,
            traveller=traveller,
            origin=leg.origin,
            destination=leg.destination,
            stops=tuple(leg.stops),
            mode=leg.mode,
            departed=leg.departed,
            arrived=leg.arrived,
            companions=(),
            duration_h=None,
            planned=tense == "future" or self._ahead(leg),
            arrival=leg.move == "arrive",
        )

    def _long_ago(self, leg: Leg) -> bool:
        published = self.reading.publication.day
        days = [d.day for d in (leg.departed, leg.arrived) if d and d.day]
        return bool(published and days and max(days) + _PAST < published)

    def _ahead(self, leg: Leg) -> bool:
        published = self.reading.publication.day
        days = [d.day for d in (leg.departed, leg.arrived) if d and d.day]
        return bool(published and days and min(days) > published)

    def _traveller(
        self,
        index: int,
        sentence: Sentence,
        clauses: Clauses,
        leg: Leg,
        company: Sequence[str],
    ) -> str:
        """Who travels; "" when the words name nobody."""
        tokens = self.reading.extraction.tokens
        start = clauses.start(leg.first)
        if leg.noun:
            own = within(
                self.reading.people, tokens[start].start, tokens[leg.first].start
            )
            own = [p for p in own if p.person_id not in company]
            if own:
                return own[-1].person_id
        found = self.subjects.of(index, sentence, start, leg.first)
        if found and found not in company:
            return found
        link = clauses.link(leg.first)
        before = [
            p
            for p in within(self.reading.people, sentence.start, tokens[start].start)
            if p.person_id not in company
        ]
        if link == "relative":
            return before[-1].person_id if before else ""
        vehicle = any(clauses.key(i) in VEHICLES for i in range(start, leg.first))
        if before and (vehicle or link != "main" or start == leg.first):
            own = [p for p in before if not possessed(self.reading, p)]
            return own[0].person_id if own else ""
        if not self._names_anyone(sentence) and self._goes_on(clauses, leg):
            return self.subjects.before[index]
        return ""

    def _names_anyone(self, sentence: Sentence) -> bool:
        return bool(within(self.reading.people, sentence.start, sentence.end))

    def _goes_on(self, clauses: Clauses, leg: Leg) -> bool:
        """A sentence with no subject of its own: "Travelling by train, he ..."."""
        return (
            any(
                clauses.key(i) in {"he", "she", "his", "her"}
                for i in range(clauses.first, clauses.last)
            )
            or leg.first == clauses.first
        )


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
