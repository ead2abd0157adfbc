"""One document → the parts that its words give people in events, with quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from geoviz.models import EventMention, Extraction, Sentence
from geoviz.story.acts import who_acts
from geoviz.story.company import find_company
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
from geoviz.story.offsets import token_at
from geoviz.story.pictures import parts_of_picture, pictured
from geoviz.story.roster import find_rosters
from geoviz.story.said import Said
from geoviz.story.stage import MEETS, Part, Stage

_CONTEXT_ROLES: Final = frozenset({"attendee", "absent", "invited", "host"})
"""Roles that the event told of most may be meant by, when none is named near."""
_ANY: Final = frozenset(
    {"gathering", "event", "meeting", "occasion", "talks", "proceedings"}
)
"""Nouns by which any event that people attend may be spoken of."""
_BY_THE_WAY: Final = frozenset({"attendee_performs", "attendee_met"})
"""Rules of what is done at an event that other sentences tell of."""
_OBJECTS: Final = frozenset("with to for of by from on about against".split())
"""Before a name these make it no subject that a later "he" would mean."""
_THERE: Final = frozenset({"attendee", "host", "companion", "present"})
_TAKING_PART: Final = frozenset({"attendee", "present"})
_PAST: Final = frozenset({"included", "were", "was"})
_CUE: Final = 3
"""Words of a cue in which its verb is looked for."""
_AGENTS: Final = frozenset({"by", "with"})


def read_document(
    extraction: Extraction, persons: Mapping[int, str], stage: Stage
) -> Iterator[Part]:
    """Every part that the words of one document give a person.

    Args:
        extraction: the document's spans.
        persons: the id of the person for each mention's number.
        stage: the events.
    """
    parts = list(_Document(extraction, persons, stage).parts())
    there = {part.person_id for part in parts if part.role in _THERE}
    for part in parts:
        if part.rule != "absent_stays" or part.person_id not in there:
            yield part  # who "stayed in X" may have come before, or later


class _Document:
    def __init__(
        self, extraction: Extraction, persons: Mapping[int, str], stage: Stage
    ) -> None:
        self.extraction = extraction
        self.persons = persons
        self.stage = stage
        doc_id = self.doc_id = extraction.read.document.doc_id
        self.told = {
            number: sorted(
                (m for m in mentions if self._attended(number, m)),
                key=lambda m: m.start,
            )
            for number, mentions in stage.by_doc.get(doc_id, {}).items()
        }
        self.goings_on = GoingsOn(extraction, stage)
        self.main = (
            stage.main(doc_id) or self._inaugural_main() or self.goings_on.main()
        )
        self.signings = {
            number: [m for m in mentions if stage.signed(m)]
            for number, mentions in stage.by_doc.get(doc_id, {}).items()
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
        sentence = self.extraction.sentences[number]
        keys = _keys(self.extraction, sentence)
        return self.stage.inaugural(mention) and bool(keys & self.stage.nouns)

    def _inaugural_main(self) -> str:
        """The first reported event that is no gathering by its kind; may be ""."""
        for _, mentions in sorted(self.told.items()):
            for mention in mentions:
                if not self.stage.events[mention.event_id].background:
                    return mention.event_id
        return ""

    def _nouns(self) -> Mapping[str, str]:
        """Nouns by which the document tells of a reported event → the first such."""
        found: dict[str, str] = {}
        for number, mentions in sorted(self.told.items()):
            reported = [
                m.event_id
                for m in mentions
                if not self.stage.events[m.event_id].background
            ]
            if reported:
                sentence = self.extraction.sentences[number]
                for key in _keys(self.extraction, sentence) & self.stage.nouns:
                    found.setdefault(key, reported[0])
        if self.main:
            for key in _ANY:
                found.setdefault(key, self.main)
        return found

    def parts(self) -> Iterator[Part]:
        """All of them, in no particular order."""
        yield from self._lists()
        spoken_of = -1
        for number in range(len(self.extraction.sentences)):
            own = self.own.get(number, [])
            if own or (spoken_of >= 0 and self._says_who(number)):
                people = People(self.extraction, number, own, spoken_of)
                yield from self._sentence(number, people)
            spoken_of = self._subject(own, spoken_of)
        yield from self._companions()
        yield from self._pictures()

    def _subject(self, own: Sequence[int], before: int) -> int:
        """Whom "he" means after a sentence: the first it names, if not as an object."""
        people, tokens = self.extraction.people, self.extraction.tokens
        for number in own:
            mention = people[number]
            start = mention.start
            if 0 <= mention.title_start < start:
                start = mention.title_start
            at = token_at(tokens, start)
            near = {token.key for token in tokens[max(0, at - 4) : at]}
            owned = at > 0 and tokens[at - 1].key in _OBJECTS
            if not owned and not near & _AGENTS:  # "by his host, X"
                return number
        return before if before >= 0 or not own else own[0]

    # --- sentences ----------------------------------------------------------------

    def _sentence(self, number: int, people: People) -> Iterator[Part]:
        told = self.told.get(number, [])
        for said in read_cues(people):
            event_id = self._event(number, told, said)
            if event_id and self._over(event_id, said):
                event_id = self.goings_on.around(number, said.first)
            if event_id:
                yield self._part(number, said, event_id)
        yield from self._meetings(number, people)
        yield from self._doings(number, people)
        yield from self._acts(number, people)
        for mention in self.signings.get(number, []):
            for said in who_signs(people, mention):
                yield self._part(number, said, mention.event_id)
        if told and told[0].trigger not in MEETS and not self._elsewhen(told[0]):
            for said in who_speaks_at(people, told[0]):
                yield self._part(number, said, told[0].event_id)

    def _over(self, event_id: str, said: Said) -> bool:
        """Do the words tell in the past of what is only planned ("guests included")?"""
        if self.stage.events[event_id].status != "planned":
            return False
        words = self.extraction.tokens[said.first : said.first + _CUE]
        past = said.status is None and any(t.key in _PAST for t in words)
        return said.role in _TAKING_PART and past

    def _meetings(self, number: int, people: People) -> Iterator[Part]:
        """Those who meet, and those who do something at what is told of."""
        told = self.told.get(number, [])
        for mention in told:
            if mention.trigger in MEETS:
                for said in who_meets(people, mention):
                    yield self._part(number, said, mention.event_id)
        for mention in told:
            event = self.stage.events[mention.event_id]
            if event.status != "planned" and not self._elsewhen(mention):
                for said in who_is_at(people, mention):
                    yield self._part(number, said, mention.event_id)

    def _doings(self, number: int, people: People) -> Iterator[Part]:
        """Those who do it themselves ("X visited the town")."""
        for mention in self.stage.by_doc.get(self.doc_id, {}).get(number, []):
            if self.stage.done(mention):
                for said in who_does(people, mention):
                    yield self._part(number, said, mention.event_id)
            event = self.stage.events.get(mention.event_id)
            if event is not None and not event.background:
                for said in who_encounters(people, mention):
                    yield self._part(number, said, mention.event_id)

    def _acts(self, number: int, people: People) -> Iterator[Part]:
        """Those who do something where the event told of goes on."""
        goings_on = self.goings_on
        here = goings_on.around(number, people.sentence.first_token)
        if here:
            for said in who_acts(people, goings_on.named_at(here)):
                event_id = goings_on.around(number, said.first)
                yield self._part(number, said, event_id)

    def _says_who(self, number: int) -> bool:
        """Is there a pronoun that stands for whoever was spoken of?"""
        sentence = self.extraction.sentences[number]
        words = self.extraction.tokens[sentence.first_token : sentence.last_token]
        return any(token.key in {"he", "she"} for token in words)

    def _part(self, number: int, said: Said, event_id: str) -> Part:
        sentence = self.extraction.sentences[number]
        return Part(
            self.persons[said.number],
            event_id,
            said.role,
            said.status,
            said.rule,
            sentence.start,
            sentence.end,
        )

    def _event(self, number: int, told: Sequence[EventMention], said: Said) -> str:
        """The event that a cue speaks of: named after it, before it, or around it."""
        if said.rule == "attendee_signs":
            return self.signing
        start = self.extraction.tokens[said.first].start
        after = [m for m in told if m.start > start and m.trigger not in MEETS]
        before = [m for m in told if m.start <= start and m.trigger not in MEETS]
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
        others = self.stage.by_doc.get(self.doc_id, {}).get(number)
        dated = any(date.sentence == number for date in self.extraction.dates)
        several = len(self.own.get(number, ())) > 1 or self._says_who(number)
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

    def _lists(self) -> Iterator[Part]:
        for roster in find_rosters(self.extraction):
            told = self.told.get(roster.sentence, [])
            event_id = told[0].event_id if told else self.main
            if not event_id:
                continue
            heading = self.extraction.sentences[roster.sentence]
            for each in roster.numbers:
                item = self.extraction.sentences[self.extraction.people[each].sentence]
                for sentence, rule in ((item, "list"), (heading, "heading")):
                    yield Part(
                        self.persons[each],
                        event_id,
                        roster.role,
                        roster.status,
                        f"{roster.role}_{rule}",
                        sentence.start,
                        sentence.end,
                    )

    def _companions(self) -> Iterator[Part]:
        for company in find_company(self.extraction):
            if company.leader < 0:
                continue
            sentence = self.extraction.sentences[company.sentence]
            told = [
                m for m in self.told.get(company.sentence, []) if m.trigger not in MEETS
            ]
            event_id = told[0].event_id if told else self.main
            for each in company.companions:
                if event_id and self.persons[each] != self.persons[company.leader]:
                    yield Part(
                        self.persons[each],
                        event_id,
                        "companion",
                        None,
                        "companion_accompanies",
                        sentence.start,
                        sentence.end,
                        beside=self.persons[company.leader],
                    )

    def _pictures(self) -> Iterator[Part]:
        for heading, shown in pictured(self.extraction):
            events = {m.event_id for n in shown for m in self.told.get(n, [])}
            above = self.first_sentence.get(heading, -1) if heading >= 0 else -1
            events |= {m.event_id for m in self.told.get(above, [])}
            seen = {n: [self.persons[p] for p in self.own.get(n, [])] for n in shown}
            yield from parts_of_picture(self.extraction, seen, events)


def _keys(extraction: Extraction, sentence: Sentence) -> set[str]:
    return {
        t.key for t in extraction.tokens[sentence.first_token : sentence.last_token]
    }
