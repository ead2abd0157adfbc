"""Who "he", "she" or "the delegation" is: the person each sentence is about.

The subject of a sentence is the first person named in it who does something; a
sentence that names nobody goes on with the one before. A group ("the delegation")
stands for the person who leads it.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.dates.words import WEEKDAYS
from geoviz.models import Sentence, Token
from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.verbs import AUXILIARIES, REPORTING

PRONOUNS: Final = frozenset({"he", "she", "they", "his", "her", "him", "their"})
_HE: Final = frozenset({"he", "she", "they"})
_GROUPS: Final = frozenset(
    {"delegation", "mission", "team", "party", "group", "entourage"}
)
_LED: Final = frozenset({"led", "headed"})
_PASSED: Final = frozenset({"that", "on", "late", "early", ",", "earlier"})
"""Words between a verb of telling and what is told."""
_INDEFINITE: Final = frozenset("a an another one two three several some many".split())
"""What opens the name of somebody who was not told of before."""
_REACH: Final = 60
"""Sentences after which a title no longer brings its bearer to mind."""


def possessed(reading: Reading, person: NamedPerson) -> bool:
    """Is it "X's daughter", so that X is not the one who does it?"""
    after = reading.text[person.end : person.end + 2]
    return after[:1] in {"'", "’"} and after[1:2] in {"s", "S", " "}


_GOVERNING: Final = frozenset(
    "with by of from to for against beside alongside like unlike under than".split()
)


_ARTICLES: Final = frozenset({"the", "a", "an", "his", "her", "their", "its", "our"})


def _governed(reading: Reading, person: NamedPerson) -> bool:
    """As in "dined with President X", "he met X": X does nothing here."""
    title = person.mention.title_start
    start = title if 0 <= title < person.start else person.start
    words = reading.text[max(0, start - 40) : start].casefold().split()[-4:]
    while words and words[-1] in _ARTICLES:
        words.pop()  # "by his host, X", where "host" is the title
    if not words:
        return False
    others = words[:-1]
    while others and others[-1] in AUXILIARIES:
        others.pop()
    if others and others[-1] in _HE:
        return True  # "he will meet X"
    beside = words[-1].endswith(",")  # "by his host, X"
    return words[-1] in _GOVERNING or (beside and not _GOVERNING.isdisjoint(words))


def _doing(
    reading: Reading, people: tuple[NamedPerson, ...], *, any_will_do: bool
) -> NamedPerson | None:
    """The first who does something; failing that, if wished, the first who may."""
    may = None
    for person in people:
        if possessed(reading, person):
            continue
        if not _governed(reading, person):
            return person
        if may is None:
            may = person
    return may if any_will_do else None


def _told(tokens: tuple[Token, ...], first: int, limit: int) -> int:
    """Past the last verb of telling that is followed by another subject.

    As in "X said on Sunday the plane had landed": what X said begins at "the plane".
    """
    for position in range(limit - 1, first, -1):
        if tokens[position].key not in REPORTING:
            continue
        after = position + 1
        while after < limit and (
            tokens[after].key in _PASSED or tokens[after].key in WEEKDAYS
        ):
            after += 1
        rest = [t.key for t in tokens[after:limit]]
        names = any(key.isalpha() and key not in AUXILIARIES for key in rest)
        return after if names else first
    return first


def subjects_of(reading: Reading) -> Subjects:
    """The running subjects of a document: one walk, whoever asks."""
    if reading.subjects is None:
        reading.subjects = Subjects(reading)
    return reading.subjects


class Subjects:
    """The running subject of each sentence of a document."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is read before the first question."""
        self.reading = reading
        self._before: list[str] = []
        self._leaders: dict[str, str] = {}
        self._titles: dict[str, tuple[str, int]] = {}
        self._walked = False

    @property
    def before(self) -> list[str]:
        """For each sentence the subject that it inherits; "" for none."""
        self._walk()
        return self._before

    def _walk(self) -> None:
        """Walk through the document, once."""
        if self._walked:
            return
        self._walked = True
        reading, subject = self.reading, ""
        for number, sentence in enumerate(reading.extraction.sentences):
            self._before.append(subject)
            if reading.silent(sentence):
                continue
            people = reading.people_in(sentence.start, sentence.end)
            if people:
                self._note_leaders(sentence, people)
            first = _doing(reading, people, any_will_do=not subject)
            if first is not None:
                subject = first.person_id
            else:
                subject = self._titled(number, sentence) or subject
            for person in people:
                if person.mention.title:
                    title = person.mention.title.casefold()
                    self._titles[title] = (person.person_id, number)
                    self._titles[title.split()[-1]] = (person.person_id, number)

    def _note_leaders(
        self, sentence: Sentence, people: tuple[NamedPerson, ...]
    ) -> None:
        """As in "A delegation led by X": from here on the delegation is X's."""
        tokens = self.reading.extraction.tokens
        for position in range(sentence.first_token, sentence.last_token - 2):
            if tokens[position + 2].key != "by" or tokens[position + 1].key not in _LED:
                continue
            group = tokens[position].key
            if group not in _GROUPS:
                continue
            for person in people:
                if person.start >= tokens[position + 2].end:
                    self._leaders[group] = person.person_id
                    break

    def _titled(self, number: int, sentence: Sentence) -> str:
        """As in "The pope arrived": whoever was last called by that title."""
        tokens = self.reading.tokens(sentence)
        if len(tokens) < 2 or tokens[0].key != "the":
            return ""
        for length in (3, 2, 1):
            title = " ".join(t.key for t in tokens[1 : 1 + length])
            known = self._titles.get(title)
            if known is not None and number - known[1] <= _REACH:
                return known[0]
        return ""

    def led(self, group: str) -> str:
        """Id of who leads "the delegation" or another group; "" when not known."""
        self._walk()
        return self._leaders.get(group, "")

    def of(self, number: int, sentence: Sentence, first: int, limit: int) -> str:
        """Id of who does what the verb at token `limit` says; "" when not known.

        `first` is the first token of the verb's clause: a person named there before
        the verb, a leader of the group named there, a title, or a pronoun.
        """
        tokens = self.reading.extraction.tokens
        if limit <= first:
            return ""
        self._walk()
        people = [
            p
            for p in self.reading.people_in(tokens[first].start, tokens[limit].start)
            if not possessed(self.reading, p)
        ]
        told = _told(tokens, first, limit)
        if told > first:
            own = [p for p in people if p.start >= tokens[told].start]
            pronoun = any(t.key in PRONOUNS for t in tokens[told : told + 3])
            if own or not pronoun:
                people = own
            first = told
        if people:
            return people[0].person_id
        keys = [t.key for t in tokens[first:limit]]
        for key in keys:
            if key in self._leaders:
                return self._leaders[key]
        if keys and keys[0] == "the" and first == sentence.first_token:
            return self._titled(number, sentence)
        if keys[:1] and keys[0] in _INDEFINITE:
            return ""  # "a man in his fifties"
        if any(key in PRONOUNS for key in keys[:4]):
            return self._named_before(sentence, first) or self.before[number]
        return ""

    def _named_before(self, sentence: Sentence, first: int) -> str:
        """As in "X came from A, where he had met Y": who the sentence is about."""
        tokens = self.reading.extraction.tokens
        people = self.reading.people_in(sentence.start, tokens[first].start)
        fits = (
            person.person_id
            for person in people
            if not (possessed(self.reading, person) or _governed(self.reading, person))
        )
        return next(fits, "")
