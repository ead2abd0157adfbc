"""One document → the parts that its words give people in events, with quotes."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from geoviz.models import EventMention, Extraction
from geoviz.story.acts import who_acts
from geoviz.story.company import find_company
from geoviz.story.cue_table import CUES_BY_FIRST
from geoviz.story.cues import read_cues
from geoviz.story.encounters import (
    who_does,
    who_encounters,
    who_is_at,
    who_meets,
    who_signs,
    who_speaks_at,
)
from geoviz.story.goings_on import GoingsOn
from geoviz.story.groups import People
from geoviz.story.pictures import parts_of_picture, pictured
from geoviz.story.roster import find_rosters
from geoviz.story.said import Said
from geoviz.story.spoken_of import says_who, subject_of
from geoviz.story.stage import MEETS, Part, Stage

_CONTEXT_ROLES: Final = frozenset({"attendee", "absent", "invited", "host"})
"""Roles that the event told of most may be meant by, when none is named near."""
_ANY: Final = frozenset(
    {"gathering", "event", "meeting", "occasion", "talks", "proceedings"}
)
"""Nouns by which any event that people attend may be spoken of."""
_BY_THE_WAY: Final = frozenset({"attendee_performs", "attendee_met"})
"""Rules of what is done at an event that other sentences tell of."""
_THERE: Final = frozenset({"attendee", "host", "companion", "present"})
_TAKING_PART: Final = frozenset({"attendee", "present"})
_PAST: Final = frozenset({"included", "were", "was"})
_START: Final = attrgetter("start")
_CUE: Final = 3
"""Words of a cue in which its verb is looked for."""


def read_document(
    extraction: Extraction, persons: dict[int, str], stage: Stage
) -> list[Part]:
    """Every part that the words of one document give a person.

    None where the document tells of no event of the reported days.

    Args:
        extraction: the document's spans.
        persons: the id of the person for each mention's number.
        stage: the events.
    """
    if not stage.tells(extraction.read.document.doc_id):
        return []
    parts = _Document(extraction, persons, stage).parts()
    there = {part.person_id for part in parts if part.role in _THERE}
    # who "stayed in X" may have come before, or later
    return [
        part
        for part in parts
        if part.rule != "absent_stays" or part.person_id not in there
    ]


class _Document:
    def __init__(
        self, extraction: Extraction, persons: dict[int, str], stage: Stage
    ) -> None:
        self.extraction = extraction
        self.persons = persons
        self.stage = stage
        doc_id = self.doc_id = extraction.read.document.doc_id
        self.found: list[Part] = []
        self.mentions: dict[int, list[EventMention]] = stage.by_doc.get(doc_id, {})
        """The mentions of events in each sentence."""
        self.told: dict[int, list[EventMention]] = {}
        for number, mentions in self.mentions.items():
            attended = [m for m in mentions if self._attended(number, m)]
            if len(attended) > 1:
                attended.sort(key=_START)
            self.told[number] = attended
        self.goings_on = GoingsOn(extraction, stage)
        self.main = (
            stage.main(doc_id) or self._inaugural_main() or self.goings_on.main()
        )
        self.signings = {
            number: [m for m in mentions if stage.signed(m)]
            for number, mentions in self.mentions.items()
        }
        self.vocabulary = self._nouns()
        self.signing = next(
            (m.event_id for _, own in sorted(self.signings.items()) for m in own), ""
        )
        """The first reported signing."""
        self.own: dict[int, list[int]] = {}
        for number, mention in enumerate(extraction.people):
            self.own.setdefault(mention.sentence, []).append(number)
        self.first_sentence: dict[int, int] = {}
        for number, sentence in enumerate(extraction.sentences):
            self.first_sentence.setdefault(sentence.block, number)

    def _attended(self, number: int, mention: EventMention) -> bool:
        """May it be attended: by its kind, or as "sworn in at a ceremony"?"""
        if self.stage.attended(mention):
            return True
        return self.stage.inaugural(mention) and bool(self._nouns_in(number))

    def _nouns_in(self, number: int) -> list[str]:
        """The nouns for events that people attend, in a sentence."""
        sentence, tokens = self.extraction.sentences[number], self.extraction.tokens
        positions = range(sentence.first_token, sentence.last_token)
        return [tokens[i].key for i in positions if tokens[i].key in self.stage.nouns]

    def _inaugural_main(self) -> str:
        """The first reported event that is no gathering by its kind; may be ""."""
        for _, mentions in sorted(self.told.items()):
            for mention in mentions:
                if not self.stage.events[mention.event_id].background:
                    return mention.event_id
        return ""

    def _nouns(self) -> dict[str, str]:
        """Nouns by which the document tells of a reported event → the first such."""
        found: dict[str, str] = {}
        for number, mentions in sorted(self.told.items()):
            reported = [
                m.event_id
                for m in mentions
                if not self.stage.events[m.event_id].background
            ]
            if reported:
                for key in self._nouns_in(number):
                    found.setdefault(key, reported[0])
        if self.main:
            for key in _ANY:
                found.setdefault(key, self.main)
        return found

    def parts(self) -> list[Part]:
        """All of them, in no particular order."""
        self._lists()
        spoken_of = -1
        nobody: list[int] = []
        for number in range(len(self.extraction.sentences)):
            own = self.own.get(number, nobody)
            named = bool(own) or (spoken_of >= 0 and says_who(self.extraction, number))
            if named and self._may_tell(number):
                people = People(self.extraction, number, own, spoken_of)
                self._sentence(number, people)
            if own:
                spoken_of = subject_of(self.extraction, own, spoken_of)
        self._companions()
        self._pictures()
        return self.found

    def _may_tell(self, number: int) -> bool:
        """Has a sentence an event, or goes one on, or does a cue begin in it?"""
        if self.mentions.get(number):
            return True
        tokens = self.extraction.tokens
        sentence = self.extraction.sentences[number]
        for position in range(sentence.first_token, sentence.last_token):
            if tokens[position].key in CUES_BY_FIRST:
                return True
        return bool(self.goings_on.around(number, sentence.first_token))

    # --- sentences ----------------------------------------------------------------

    def _sentence(self, number: int, people: People) -> None:
        told = self.told.get(number, [])
        for said in read_cues(people):
            event_id = self._event(number, told, said)
            if event_id and self._over(event_id, said):
                event_id = self.goings_on.around(number, said.first)
            if event_id:
                self._take(number, [said], event_id)
        self._meetings(number, people)
        self._doings(number, people)
        self._acts(number, people)
        for mention in self.signings.get(number, []):
            self._take(number, who_signs(people, mention), mention.event_id)
        if told and told[0].trigger not in MEETS and not self._elsewhen(told[0]):
            self._take(number, who_speaks_at(people, told[0]), told[0].event_id)

    def _over(self, event_id: str, said: Said) -> bool:
        """Do the words tell in the past of what is only planned ("guests included")?"""
        if self.stage.events[event_id].status != "planned":
            return False
        words = self.extraction.tokens[said.first : said.first + _CUE]
        past = said.status is None and any(t.key in _PAST for t in words)
        return said.role in _TAKING_PART and past

    def _meetings(self, number: int, people: People) -> None:
        """Those who meet, and those who do something at what is told of."""
        told = self.told.get(number, [])
        for mention in told:
            if mention.trigger in MEETS:
                self._take(number, who_meets(people, mention), mention.event_id)
        for mention in told:
            event = self.stage.events[mention.event_id]
            if event.status != "planned" and not self._elsewhen(mention):
                self._take(number, who_is_at(people, mention), mention.event_id)

    def _doings(self, number: int, people: People) -> None:
        """Those who do it themselves ("X visited the town")."""
        for mention in self.mentions.get(number, []):
            if self.stage.done(mention):
                self._take(number, who_does(people, mention), mention.event_id)
            event = self.stage.events.get(mention.event_id)
            if event is not None and not event.background:
                self._take(number, who_encounters(people, mention), mention.event_id)

    def _acts(self, number: int, people: People) -> None:
        """Those who do something where the event told of goes on."""
        goings_on = self.goings_on
        here = goings_on.around(number, people.sentence.first_token)
        if here:
            for said in who_acts(people, goings_on.named_at(here)):
                event_id = goings_on.around(number, said.first)
                self._take(number, [said], event_id)

    def _take(self, number: int, told: list[Said], event_id: str) -> None:
        """Keep what the words of a sentence say, as parts in an event."""
        if not told:
            return
        sentence = self.extraction.sentences[number]
        start, end = sentence.start, sentence.end
        for said in told:
            person = self.persons[said.number]
            role, status, rule = said.role, said.status, said.rule
            part = Part(person, event_id, role, status, rule, start=start, end=end)
            self.found.append(part)

    def _event(self, number: int, told: Sequence[EventMention], said: Said) -> str:
        """The event that a cue speaks of: named after it, before it, or around it."""
        if said.rule == "attendee_signs":
            return self.signing
        start = self.extraction.tokens[said.first].start
        others = [m for m in told if m.trigger not in MEETS]
        after = [m for m in others if m.start > start]
        before = [m for m in others if m.start <= start]
        if said.rule in _BY_THE_WAY and (not told or said.rule == "attendee_met"):
            return self._by_the_way(number, said)
        near = after[:1] or [m for m in before if m.start < start][-1:] or before[-1:]
        if near and not self.stage.events[near[0].event_id].background:
            return "" if self._elsewhen(near[0]) else near[0].event_id
        same = sorted(said.nouns.intersection(self.vocabulary))
        if same and not (near and self._elsewhen(near[0])):
            return self.vocabulary[same[0]]
        meetings = [m for m in told if m.trigger == "meeting"]
        if meetings and said.named and not near:  # "flew in for a meeting with Y"
            return meetings[0].event_id
        if near or said.named:
            other = bool(near) and self._elsewhen(near[0])
            return "" if other else self.stage.beside(self.doc_id, number)
        around = self._around(number)
        if around or said.role not in _CONTEXT_ROLES:
            return around
        return self.main

    def _by_the_way(self, number: int, said: Said) -> str:
        """The event around a sentence that tells what somebody did at it."""
        around = self._around(number)
        if said.rule != "attendee_met":
            return around
        others = self.mentions.get(number)
        dated = any(date.sentence == number for date in self.extraction.dates)
        several = len(self.own.get(number, ())) > 1 or says_who(self.extraction, number)
        here = around or self.goings_on.before(number) or self.main
        return "" if others or dated or not several else here

    def _elsewhen(self, mention: EventMention) -> bool:
        return self.stage.other_year(mention, self.extraction.tokens)

    def _around(self, number: int) -> str:
        """The event of the sentence before, or of the heading above; may be ""."""
        sentences, blocks = self.extraction.sentences, self.extraction.read.blocks
        block = blocks[sentences[number].block]
        if block.heading >= 0:
            above = self.told.get(self.first_sentence.get(block.heading, -1), [])
            if above:
                return above[0].event_id
        before = self.told.get(number - 1, [])
        if before and blocks[sentences[number - 1].block].heading == block.heading:
            return before[-1].event_id
        return ""

    # --- lists, company, pictures -------------------------------------------------

    def _lists(self) -> None:
        for roster in find_rosters(self.extraction):
            told = self.told.get(roster.sentence, [])
            event_id = told[0].event_id if told else self.main
            if not event_id:
                continue
            heading = self.extraction.sentences[roster.sentence]
            for each in roster.numbers:
                item = self.extraction.sentences[self.extraction.people[each].sentence]
                for sentence, rule in ((item, "list"), (heading, "heading")):
                    self.found.append(
                        Part(
                            self.persons[each],
                            event_id,
                            roster.role,
                            roster.status,
                            f"{roster.role}_{rule}",
                            start=sentence.start,
                            end=sentence.end,
                        )
                    )

    def _companions(self) -> None:
        for company in find_company(self.extraction):
            if company.leader < 0:
                continue
            sentence = self.extraction.sentences[company.sentence]
            told = [
                m for m in self.told.get(company.sentence, []) if m.trigger not in MEETS
            ]
            event_id = told[0].event_id if told else self.main
            leader = self.persons[company.leader]
            self.found += [
                Part(
                    self.persons[each],
                    event_id,
                    "companion",
                    None,
                    "companion_accompanies",
                    start=sentence.start,
                    end=sentence.end,
                    beside=leader,
                )
                for each in company.companions
                if event_id and self.persons[each] != leader
            ]

    def _pictures(self) -> None:
        for heading, shown in pictured(self.extraction):
            events = {m.event_id for n in shown for m in self.told.get(n, [])}
            above = self.first_sentence.get(heading, -1) if heading >= 0 else -1
            events |= {m.event_id for m in self.told.get(above, [])}
            seen = {n: [self.persons[p] for p in self.own.get(n, [])] for n in shown}
            self.found += parts_of_picture(self.extraction, seen, events)
