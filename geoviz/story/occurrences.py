"""Sentences → occurrences: each time the words tell of something taking place.

An occurrence is one trigger with the day, the places and the people that the sentence
gives it. Nothing is merged here beyond the sentence; that is `clusters.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from geoviz.extract.metonyms import LOCATIVE
from geoviz.models import DateBasis, DatedExpression, Mention, Sentence, Token
from geoviz.story.clauses import Clauses
from geoviz.story.dated import Dating
from geoviz.story.dateline import after_dateline, dateline_town
from geoviz.story.dating import assign_dates
from geoviz.story.deeds import find_deeds
from geoviz.story.doers import has_subject, invites, own_doing
from geoviz.story.fusing import heads, without_phases
from geoviz.story.genre import genre_of, verse_of
from geoviz.story.governors import governors_of
from geoviz.story.occurrence import Occurrence
from geoviz.story.phrases import (
    days_long,
    is_definite,
    one_more,
    person_ids,
    phrase_of,
    who_meets,
)
from geoviz.story.placing import assign_places
from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.subjects import subjects_of
from geoviz.story.tense import tense_of
from geoviz.story.told_days import TELLING, ToldDays
from geoviz.story.triggers import Trigger, find_triggers
from geoviz.story.verbs import is_past

_LONGEST_SENTENCE: Final = 400
"""Tokens; what is longer is a table or a list run together, and tells no events."""
_MARKS: Final = frozenset({"“", "”", '"'})
_COUNTED: Final = frozenset({"weekday", "relative"})
"""Bases of days that were counted, and may have been counted wrong."""
_WATCHED: Final = frozenset({"ceremony", "gathering", "meeting", "contest", "walk"})
"""Classes whose nouns a live page tells of while they go on."""
_DONE_BY_ONE: Final = frozenset({"arrival", "departure", "visit", "travel", "deed"})
"""Classes whose verb is done by its subject, not by all whom the sentence names."""
_PARTS: Final = frozenset(
    """northern southern eastern western central north south east west northwest
    northeast southwest southeast northwestern northeastern southwestern
    southeastern""".split()
)
_BEFORE_PLACES: Final = LOCATIVE | {"against", "on"}


def find_occurrences(readings: Sequence[Reading]) -> tuple[Occurrence, ...]:
    """All occurrences, by document and text order."""
    return tuple(
        occurrence
        for number, reading in enumerate(readings)
        for occurrence in _Document(number, reading).occurrences()
    )


class _Document:
    def __init__(self, number: int, reading: Reading) -> None:
        self.number = number
        self.reading = reading
        self.subjects = subjects_of(reading)
        self.days = ToldDays(reading)
        self.town: Mention | None = None
        """The town of the dateline."""
        self.found: list[Occurrence] = []
        self.genre = genre_of(reading)
        self.verse = verse_of(reading)

    def occurrences(self) -> list[Occurrence]:
        if self.genre != "none":
            for index, sentence in enumerate(self.reading.extraction.sentences):
                length = sentence.last_token - sentence.first_token
                if 0 < length <= _LONGEST_SENTENCE:
                    self._in_sentence(index, sentence)
        return self.found

    def _in_sentence(self, index: int, sentence: Sentence) -> None:
        reading = self.reading
        tokens = reading.extraction.tokens
        kind = reading.block(sentence).kind
        silent = reading.silent(sentence) or sentence.block in self.verse
        if silent or invites(tokens, sentence):
            return
        first = after_dateline(tokens, sentence)
        dateline = self._dateline(sentence, first)
        triggers = find_triggers(tokens, sentence, first, heading=kind == "heading")
        dates = self.days.of_sentence(index, sentence)
        if not (triggers or dates) or first >= sentence.last_token:
            return
        clauses = Clauses(tokens, sentence, first)
        triggers = without_phases(clauses, triggers)
        triggers = [t for t in triggers if t.is_noun or not own_doing(clauses, t.first)]
        mentions = reading.mentions_in(sentence.start, sentence.end)
        triggers = [t for t in triggers if not _named_place(tokens, t, mentions)]
        governors = governors_of(clauses, triggers)
        dated = assign_dates(clauses, triggers, dates, governors)
        placed = assign_places(clauses, triggers, mentions, governors)
        deeds = []
        if kind in TELLING and self.genre == "news":
            clock = self.days.of_clock(index, sentence) is not None
            deeds = find_deeds(clauses, triggers, dated, dates, clock=clock)
        if _says_here(tokens, sentence):
            dateline = self.town
        elif dateline is not None and _elsewhere(clauses, dateline, mentions):
            dateline = None
        self._end_of_stay(clauses, triggers, dated, sentence)
        told_of = heads(clauses, triggers)
        for number, head in enumerate(told_of):
            if head != number:
                dated[head].dates += dated[number].dates
                dated[head].phase = dated[head].phase or dated[number].phase
                placed[head] += placed[number]
        for number, trigger in enumerate(triggers):
            if told_of[number] != number:
                continue
            self._tell(
                (index, sentence),
                trigger,
                dated[number],
                placed[number],
                clauses,
                dateline,
            )
        if deeds:
            given = {id(place) for places in placed for place in places}
            free = [m for m in mentions if id(m) not in given]
            verbs = [deed for deed, _ in deeds]
            apart = assign_places(clauses, verbs, free, governors_of(clauses, verbs))
            for (deed, own), where in zip(deeds, apart, strict=True):
                told = (index, sentence)
                self._tell(told, deed, own, where, clauses, dateline)

    def _dateline(self, sentence: Sentence, first: int) -> Mention | None:
        """The town before token `first`; the first one is kept for "here"."""
        if not sentence.first_token < first < sentence.last_token:
            return None
        town = dateline_town(self.reading, sentence, first)
        self.town = self.town or town
        return town

    def _end_of_stay(
        self,
        clauses: Clauses,
        triggers: list[Trigger],
        dated: list[Dating],
        sentence: Sentence,
    ) -> None:
        """As in "left on Sunday after a five-day visit": it ended on Sunday."""
        tokens = self.reading.extraction.tokens
        for number in range(1, len(triggers)):
            stay, leave = triggers[number], triggers[number - 1]
            if (
                stay.is_noun
                and stay.term.kind in {"visit", "gathering"}
                and leave.term.kind in {"departure", "travel"}
                and not dated[number].dates
                and dated[number - 1].dates
                and clauses.key(clauses.start(stay.first)) in {"after", "following"}
                and days_long(tokens, stay, sentence) > 1
            ):
                dated[number].dates += dated[number - 1].dates
                dated[number].phase = "end"

    def _tell(
        self,
        told: tuple[int, Sentence],
        trigger: Trigger,
        dated: Dating,
        places: Sequence[Mention],
        clauses: Clauses,
        dateline: Mention | None,
    ) -> None:
        """Keep an occurrence, and the day on which what follows may count."""
        index, sentence = told
        reading, tokens = self.reading, self.reading.extraction.tokens
        own = dated.dates
        clock = next((d for d in own if d.time), None)
        today = None
        if any(d.basis == "clock" for d in own):
            today = self.days.of_clock(index, sentence)
            spoken = reading.text[sentence.start : tokens[trigger.first].start]
            if sum(spoken.count(mark) for mark in _MARKS) % 2:
                today = None
            own = [d for d in own if d.basis != "clock" or today]
        expression = next((d for d in own if d.day), own[0] if own else None)
        first, last = _interval(expression)
        if expression is not None and expression.basis == "clock":
            first, last = today, None
        basis: DateBasis | str = expression.basis if expression and first else ""
        phase = dated.phase
        length = days_long(tokens, trigger, sentence)
        if first is not None and last is None and phase and length > 1:
            shift = timedelta(days=length - 1)
            first, last = (
                (first - shift, first) if phase == "end" else (first, first + shift)
            )
            phase = ""
        tense = tense_of(tokens, sentence, trigger.first, trigger.last)
        done = tense == "past" and is_past(tokens[trigger.first].key)
        if done and basis in _COUNTED and self.days.to_come(first):
            first = last = None
            basis = ""
        now = expression is None and tense == "present"
        if now and self._tells_of_now(sentence, trigger):
            first = self.days.today(sentence)
            basis = "inferred" if first else ""
        people = reading.people_in(sentence.start, sentence.end)
        occurrence = Occurrence(
            reading=self.number,
            sentence=index,
            start=tokens[trigger.first].start,
            end=tokens[trigger.last - 1].end,
            term=trigger.term,
            phrase=phrase_of(reading, trigger, sentence, people),
            expression=expression,
            day=first,
            day_end=last,
            day_basis=basis,
            time=clock.time if clock else "",
            zone=clock.zone if clock else "",
            places=tuple(places),
            dateline=dateline,
            participants=self._participants(told, trigger, clauses, people),
            tense=tense,
            definite=is_definite(tokens, trigger, sentence),
            repeat=reading.block(sentence).kind in {"heading", "caption"},
            apart=one_more(tokens, trigger, sentence),
            published=reading.publication.day,
            clause=tokens[clauses.start(trigger.first)].start,
            told_of=has_subject(clauses, trigger.first),
            phase=phase,
        )
        self.days.note(index, occurrence)
        self.found.append(occurrence)

    def _participants(
        self,
        told: tuple[int, Sentence],
        trigger: Trigger,
        clauses: Clauses,
        people: Sequence[NamedPerson],
    ) -> tuple[str, ...]:
        sentence = told[1]
        tokens = self.reading.extraction.tokens
        if trigger.term.kind == "meeting":
            named = who_meets(tokens, sentence, trigger, people)
            if len(named) == 1 and not trigger.is_noun:
                subject = self._subject(told, trigger, clauses)
                return tuple(dict.fromkeys([subject, *named])) if subject else named
            return named
        if trigger.term.kind in _DONE_BY_ONE:
            subject = self._subject(told, trigger, clauses)
            if subject:
                return (subject,)
            if not trigger.is_noun:
                return ()
        return person_ids(people)

    def _subject(
        self, told: tuple[int, Sentence], trigger: Trigger, clauses: Clauses
    ) -> str:
        index, sentence = told
        clause = clauses.of(trigger.first)
        start = clauses.start(trigger.first)
        found = self.subjects.of(index, sentence, start, trigger.first)
        if found or clauses.list[clause].link == "relative":
            return found or self._antecedent(start, clauses)
        tokens = self.reading.extraction.tokens
        apart = tokens[start].text == ";"
        if apart and has_subject(clauses, trigger.first):
            return ""  # "X rang Y; 15 tons of food left A": not X
        return self.subjects.of(index, sentence, clauses.first, trigger.first)

    def _antecedent(self, start: int, clauses: Clauses) -> str:
        """The person right before "who"."""
        tokens = self.reading.extraction.tokens
        before = self.reading.people_in(
            tokens[clauses.first].start, tokens[start].start
        )
        return before[-1].person_id if before else ""

    def _tells_of_now(self, sentence: Sentence, trigger: Trigger) -> bool:
        """Does the present tense here mean the day of publication?

        On a live page it does; elsewhere in captions.
        """
        if trigger.term.part == "anaphor":
            return False
        block = self.reading.block(sentence)
        if block.item >= 0:
            return not trigger.is_noun or trigger.term.kind in _WATCHED
        if trigger.term.kind == "walk" and block.kind == "caption":
            return True
        return not trigger.is_noun and block.kind == "caption"


def _elsewhere(
    clauses: Clauses, dateline: Mention, mentions: Sequence[Mention]
) -> bool:
    """Does the sentence name a place in another country, or "the north of A"?"""
    for mention in mentions:
        if mention.start <= dateline.end or mention.kind != "place":
            continue
        before = clauses.key(clauses.at(mention.start) - 1)
        other = mention.country and mention.country != dateline.country
        if other and before in _BEFORE_PLACES:
            return True
        if mention.feature == "country" and before in _PARTS:
            return True  # "in north-western Spain", told from Madrid
    return False


def _says_here(tokens: tuple[Token, ...], sentence: Sentence) -> bool:
    """Does it speak of the town that the dateline names?"""
    for position in range(sentence.first_token, sentence.last_token):
        if tokens[position].key == "here":
            return True
    return False


def _named_place(
    tokens: tuple[Token, ...], trigger: Trigger, mentions: Sequence[Mention]
) -> bool:
    """Is the word a place's name (Réunion is no reunion)?"""
    start, end = tokens[trigger.first].start, tokens[trigger.last - 1].end
    return trigger.is_noun and any(
        m.start <= start and end <= m.end and m.kind == "place" for m in mentions
    )


def _interval(expression: DatedExpression | None) -> tuple[date | None, date | None]:
    """First and last day when the expression is as narrow as days."""
    if expression is None or not expression.value:
        return None, None
    if expression.day is not None:
        return expression.day, None
    first, _, last = expression.value.partition("/")
    if len(first) == 10 and len(last) == 10:
        return date.fromisoformat(first), date.fromisoformat(last)
    return None, None
