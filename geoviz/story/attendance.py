"""One document → the parts that its words give people in events, with quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from geoviz.models import EventMention, Extraction, Sentence
from geoviz.story.company import find_company
from geoviz.story.cues import read_cues
from geoviz.story.encounters import (
    who_does,
    who_encounters,
    who_meets,
    who_signs,
    who_speaks_at,
)
from geoviz.story.groups import People
from geoviz.story.roster import find_rosters
from geoviz.story.said import Said
from geoviz.story.stage import MEETS, Part, Stage

_CONTEXT_ROLES = frozenset({"attendee", "absent", "invited", "host"})
"""Roles that the event told of most may be meant by, when none is named near."""
_ANY = frozenset({"gathering", "event", "meeting", "occasion", "talks", "proceedings"})
"""Nouns by which any event that people attend may be spoken of."""
_BY_THE_WAY = frozenset({"attendee_performs", "attendee_met"})
"""Rules of what is done at an event that other sentences tell of."""
_OBJECTS = frozenset("with to for of by from on about against".split())
"""Before a name these make it no subject that a later "he" would mean."""
_AGENTS = frozenset({"by", "with"})
_PICTURES = frozenset({"caption", "credit"})


def read_document(
    extraction: Extraction, persons: Mapping[int, str], stage: Stage
) -> Iterator[Part]:
    """Every part that the words of one document give a person.

    Args:
        extraction: the document's spans.
        persons: the id of the person for each mention's number.
        stage: the events.
    """
    yield from _Document(extraction, persons, stage).parts()


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
        self.main = stage.main(doc_id) or self._inaugural_main()
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
        self.by_block: dict[int, list[int]] = {}
        for number, sentence in enumerate(extraction.sentences):
            self.first_sentence.setdefault(sentence.block, number)
            self.by_block.setdefault(sentence.block, []).append(number)

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
            at = bisect_left(tokens, start, key=lambda token: token.start)
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
            if event_id:
                yield self._part(number, said, event_id)
        for mention in told:
            if mention.trigger in MEETS:
                for said in who_meets(people, mention):
                    yield self._part(number, said, mention.event_id)
        yield from self._doings(number, people)
        for mention in self.signings.get(number, []):
            for said in who_signs(people, mention):
                yield self._part(number, said, mention.event_id)
        if told and told[0].trigger not in MEETS and not self._other_year(told[0]):
            for said in who_speaks_at(people, told[0]):
                yield self._part(number, said, told[0].event_id)

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
            return "" if self._other_year(near[0]) else near[0].event_id
        same = sorted(said.nouns & self.vocabulary.keys())
        if same and not (near and self._other_year(near[0])):
            return self.vocabulary[same[0]]
        meetings = [m for m in told if m.trigger == "meeting"]
        if meetings and said.named and not near:  # "flew in for a meeting with Y"
            return meetings[0].event_id
        if near or said.named:
            other = bool(near) and self._other_year(near[0])
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
        several = len(self.own.get(number, ())) > 1
        return "" if others or dated or not several else around or self.main

    def _other_year(self, mention: EventMention) -> bool:
        """Do the words put it in a year that is not the event's ("in 1959")?"""
        tokens = self.extraction.tokens
        day = self.stage.events[mention.event_id].day
        at = bisect_left(tokens, mention.end, key=lambda token: token.start)
        if at + 1 >= len(tokens) or tokens[at].key != "in":
            return False
        word = tokens[at + 1].text
        year = len(word) == 4 and word.isdigit()
        return year and (day is None or int(word) != day.year)

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
        """People in a picture whose caption, or heading, tells of the event."""
        blocks = self.extraction.read.blocks
        position = 0
        while position < len(blocks):
            if blocks[position].kind not in _PICTURES:
                position += 1
                continue
            last = position
            while last < len(blocks) and blocks[last].kind in _PICTURES:
                last += 1
            yield from self._picture(position, last)
            position = last

    def _picture(self, first: int, last: int) -> Iterator[Part]:
        blocks = self.extraction.read.blocks
        sentences = [
            (n, self.extraction.sentences[n])
            for block in range(first, last)
            for n in self.by_block.get(block, [])
        ]
        events = {m.event_id for n, _ in sentences for m in self.told.get(n, [])}
        heading = blocks[first].heading
        if heading >= 0 and blocks[first].item >= 0:  # an article's title says less
            above = self.told.get(self.first_sentence.get(heading, -1), [])
            events |= {m.event_id for m in above}
        if any("file" in _keys(self.extraction, s) for _, s in sentences):
            return
        for number, sentence in sentences:
            for each in self.own.get(number, []):
                for event_id in sorted(events):
                    yield Part(
                        self.persons[each],
                        event_id,
                        "present",
                        "happened",
                        "attendee_caption",
                        sentence.start,
                        sentence.end,
                        confirms=True,
                    )


def _keys(extraction: Extraction, sentence: Sentence) -> set[str]:
    return {
        t.key for t in extraction.tokens[sentence.first_token : sentence.last_token]
    }
