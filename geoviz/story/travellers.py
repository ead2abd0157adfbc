"""Who travels: the person, group or vehicle that a word of travel is said of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geoviz.models import Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from geoviz.story.legs import Leg, carries
from geoviz.story.reading import Reading, within
from geoviz.story.subjects import Subjects, possessed
from geoviz.story.travel_words import VEHICLES
from geoviz.story.unnamed import Group, Groups, mode_of

_TELLING = frozenset({"paragraph", "list_item"})
"""Blocks that tell of travellers without a name; headings and captions repeat."""
_JOINED = frozenset({"and", "then"})
"""Before a verb: it has the subject of the verb before."""
_PLURAL = "they"
_LONGEST_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class Who:
    """A traveller: a person by id, or a group; neither when nobody is told of."""

    person: str = ""
    group: Group | None = None


NOBODY = Who()


class Travellers:
    """The travellers of one document, as it is read on."""

    def __init__(self, number: int, reading: Reading) -> None:
        """Take the document and its number in the collection."""
        self.reading = reading
        self.subjects = Subjects(reading)
        self.groups = Groups(number)

    def of(
        self,
        told: tuple[int, Sentence],
        clauses: Clauses,
        leg: Leg,
        company: Sequence[str],
        before: Who,
    ) -> Who:
        """Who makes a leg; `before` is who made the one before in the sentence."""
        if clauses.key(leg.first - 1) in _JOINED and before != NOBODY:
            return before
        index, sentence = told
        own = self._person(index, sentence, clauses, leg, company)
        if self.reading.block(sentence).kind not in _TELLING or leg.noun:
            return Who(own or before.person)
        subject = self._subject(index, clauses, leg)
        if carries(clauses, leg):
            if subject is not None and mode_of(subject):
                return Who(group=subject)
            taken = self.groups.object(clauses, leg.first, index)
            if own and taken is not None and mode_of(taken):
                return Who(own)  # "she brought her boat into the port"
            return Who(group=taken)
        pronoun = clauses.key(_start(clauses, leg))
        if subject is not None and (not own or pronoun == _PLURAL):
            return Who(group=subject)
        return Who(own) if own else before

    def _subject(self, index: int, clauses: Clauses, leg: Leg) -> Group | None:
        """The group or vehicle that the words before the verb name or mean."""
        subject = self.groups.subject(clauses, leg.first, index)
        pronoun = clauses.key(_start(clauses, leg))
        if subject is None and pronoun == _PLURAL and index:
            before = self.reading.extraction.sentences[index - 1]
            tokens = self.reading.extraction.tokens
            first = after_dateline(tokens, before)
            if 0 < before.last_token - first <= _LONGEST_SENTENCE:
                spoken = Clauses(tokens, before, first)
                return self.groups.spoken_of(spoken, index - 1)
        return subject

    def _person(
        self,
        index: int,
        sentence: Sentence,
        clauses: Clauses,
        leg: Leg,
        company: Sequence[str],
    ) -> str:
        """The person who travels; "" when the words name nobody."""
        tokens = self.reading.extraction.tokens
        start = clauses.start(leg.first)
        if leg.noun:
            own = within(
                self.reading.people, tokens[start].start, tokens[leg.first].start
            )
            own = [p for p in own if p.person_id not in company]
            if own:
                return own[-1].person_id
        link = clauses.link(leg.first)
        found = self.subjects.of(index, sentence, start, leg.first)
        own = within(self.reading.people, tokens[start].start, tokens[leg.first].start)
        if found and found not in company and (link != "relative" or own):
            return found
        before = [
            p
            for p in within(self.reading.people, sentence.start, tokens[start].start)
            if p.person_id not in company
        ]
        if link == "relative":
            return before[-1].person_id if before else ""
        vehicle = any(clauses.key(i) in VEHICLES for i in range(start, leg.first))
        bare = _start(clauses, leg) == leg.first
        if before and (vehicle or link != "main" or bare):
            own = [p for p in before if not possessed(self.reading, p)]
            return own[0].person_id if own else ""
        if not self._names_anyone(sentence) and _goes_on(clauses, leg):
            return self.subjects.before[index]
        return ""

    def _names_anyone(self, sentence: Sentence) -> bool:
        return bool(within(self.reading.people, sentence.start, sentence.end))


def _start(clauses: Clauses, leg: Leg) -> int:
    """Index of the first word of a leg's clause, marks and "and" passed over."""
    start = clauses.start(leg.first)
    while start < leg.first and clauses.key(start) in {",", "and", "but", ";", "”"}:
        start += 1
    return start


def _goes_on(clauses: Clauses, leg: Leg) -> bool:
    """A sentence with no subject of its own: "Travelling by train, he ..."."""
    return (
        any(
            clauses.key(i) in {"he", "she", "his", "her"}
            for i in range(clauses.first, clauses.last)
        )
        or leg.first == clauses.first
    )
