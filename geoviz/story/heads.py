"""Who a stretch of words is about: the people, groups and vehicles that stand in it.

No parse: a name or a noun of the table that no preposition governs is a head. "After
three days in Rome with Tom, the rescue team of the mayor" has one, the team.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.head import Head
from geoviz.story.noun_phrases import (
    BEARING,
    COUNTED,
    COUNTING,
    LED,
    MODES,
    PREPOSITIONS,
    NounPhrases,
    closes,
    is_epithet,
    is_model,
    kind_at,
    kind_of,
    may_be_head,
    may_count,
)
from geoviz.story.numbers import number_of
from geoviz.story.reading import NamedPerson, Reading
from geoviz.story.strangers import stranger
from geoviz.story.subjects import possessed
from geoviz.story.traveller_nouns import SHIPS
from geoviz.story.verbs import REPORTING, is_verb

_OWNING: Final = frozenset({"'s", "’s", "'", "’"})
_OF_OWNERS: Final = frozenset(
    """delegation team party entourage group convoy motorcade mission cavalcade plane
    aircraft jet helicopter flight train car yacht boat ship limousine""".split()
)
"""What goes where its owner goes: "X's plane", "X's delegation"."""
_LED: Final = BEARING | LED
_JOINTS: Final = frozenset({",", ";", "(", ")", "and"})
_TELLING: Final = _LED | PREPOSITIONS | REPORTING
"""What makes something of the heads before it or behind."""


class Heads:
    """The heads in the clauses of one sentence."""

    def __init__(self, reading: Reading, clauses: Clauses) -> None:
        """Look up the names, days and places of the sentence once."""
        self.clauses = clauses
        tokens = clauses.tokens
        start, end = tokens[clauses.first].start, tokens[clauses.last - 1].end
        self.people: dict[int, NamedPerson] = {}
        self.owners: set[int] = set()
        """Where the names begin of those of whom something is said to be."""
        for person in reading.people_in(start, end):
            title = person.mention.title_start
            opening = title if start <= title < person.start else person.start
            self.people[clauses.at(opening)] = person
            if possessed(reading, person):
                self.owners.add(person.start)
        self._days = {
            clauses.at(d.start): clauses.at(d.end) for d in reading.dates_in(start, end)
        }
        dated = {i for at, end in self._days.items() for i in range(at, end)}
        self.phrases = NounPhrases(clauses, dated)
        self._places: dict[int, int] = {}
        self._nationals: dict[int, int] = {}
        for mention in reading.mentions_in(start, end):
            if mention.kind == "place":
                self._places[clauses.at(mention.start)] = clauses.at(mention.end)
            elif mention.kind == "demonym":
                self._nationals[clauses.at(mention.start)] = mention.row
        self.passed = {**self._places, **self._days}
        """Index of the first token of each place and day → one past its last."""
        self._taken = {*self.passed, *self.people, *self._nationals}

    def within_all(self, positions: Sequence[int]) -> list[Head]:
        """The heads among some tokens, in text order, whoever says something."""
        return self._walk(positions, saying=False)

    def within(self, positions: Sequence[int]) -> list[Head]:
        """As `within_all`; a verb of saying takes back the heads before it."""
        return self._walk(positions, saying=True)

    def owner_at(self, position: int) -> str:
        """Id of the person whose name ends right before a token; "" for none."""
        before = self.clauses.tokens[position - 1].end
        for person in self.people.values():
            if person.end in {before, self.clauses.tokens[position].end}:
                return person.person_id
        return ""

    def nation(self, at: int) -> int:
        """Gazetteer row of the country that the demonym at a token is of; else -1."""
        return self._nationals.get(at, -1)

    def only_owner(self, position: int) -> str:
        """Id of the one person named before a token, if only as an owner; or ""."""
        before = self.clauses.tokens[position].start
        named = [p for p in self.people.values() if p.end <= before]
        owned = all(p.start in self.owners for p in named)
        return named[0].person_id if len(named) == 1 and owned else ""

    def person_beside(self, position: int) -> str:
        """Id of the person named right before or behind a verb; "" for none."""
        after = self.people.get(position + 1)
        if after is not None:
            return after.person_id
        before = self.clauses.tokens[position].start
        closest = [p for p in self.people.values() if p.end <= before]
        if closest and before - closest[-1].end <= 1:
            return closest[-1].person_id
        later = [p for at, p in self.people.items() if at > position]
        return later[0].person_id if later and len(self.people) == 1 else ""

    def _walk(self, positions: Sequence[int], *, saying: bool) -> list[Head]:
        walk = _Walk(self, positions, saying=saying)
        for at in positions:
            walk.step(at)
        return walk.found

    def owned(self, at: int, after: int, stop: int, person: str) -> Head | None:
        """As in "X's plane": where it goes, X goes."""
        position = after
        while position < min(stop, after + 4):
            key = self.clauses.key(position)
            if key in _OWNING or not kind_of(key):
                position += 1
                continue
            kind = kind_of(key)
            if key in _OF_OWNERS:
                mode = kind if kind in {"air", "sea", "road", "train"} else ""
                return Head(at, position + 1, person, key, mode)
            return Head(at, position + 1, "", key, kind)
        return None

    def is_plain(self, at: int) -> bool:
        """Is it beyond doubt that no head is at a token, as for nearly all words?"""
        token = self.clauses.tokens[at]
        return not (
            token.capitalised
            or may_be_head(token.key)
            or self.clauses.key(at - 1) == "former"
            or at in self._nationals
        )

    def noun(self, at: int, stop: int, *, governed: bool) -> Head | None:
        """A noun of the table, a ship's name or a bare number as a head."""
        clauses = self.clauses
        key = clauses.key(at)
        if self.is_ship(at):
            last = self._name(at + 1)
            return (
                Head(at, last, "", "ship", "sea", governed=governed)
                if last > at + 1
                else None
            )
        if key.endswith(("flagged", "registered")):
            last = self._name(at + 1)
            if last > at + 1:
                start = self.phrases.start(at)
                return Head(start, last, "", "ship", "sea", governed=governed)
        kind = kind_at(clauses, at)
        if kind not in MODES and self._is_named(at):
            return None  # "the Girl Tracey"
        if kind and not self.phrases.modifies(at, stop):
            last = self._name(at + 1) if kind in MODES else at + 1
            return self._as_head(at, last, kind, governed=governed)
        if at in self._nationals and closes(clauses, at, stop):
            national = self._national(at, governed=governed)
            if national is not None:
                return national
        if clauses.key(at - 1) in {"all", "both", "mostly"}:
            return None  # "the 14, all Vietnamese, were taken"
        if is_epithet(clauses, at):
            return Head(
                self.phrases.start(at), at + 1, "", "", "person", governed=governed
            )
        return self._counted(at, stop, governed=governed)

    def _national(self, at: int, *, governed: bool) -> Head | None:
        """As in "the Brazilian", "25 Afghans"; "all but 25 of them Afghans" is none."""
        key, start = self.clauses.key(at), self.phrases.start(at)
        several = key.endswith(("s", "ese", "sh", "ch"))
        alone = start == at and not (several and key.endswith("s"))
        if alone or self.clauses.key(start - 1) in {"but", "except"}:
            return None
        kind = "people" if several else "person"
        return Head(start, at + 1, "", key, kind, governed=governed)

    def _counted(self, at: int, stop: int, *, governed: bool) -> Head | None:
        """An aircraft by its number, or people by theirs ("the other two")."""
        clauses = self.clauses
        key = clauses.key(at)
        counted = number_of(key) is not None or key in COUNTED
        if is_model(clauses, at):
            start = self.phrases.start(at - 2)
            return Head(start, at + 1, "", "aircraft", "air", governed=governed)
        named = stranger(clauses, at, self._taken) if not (counted or governed) else at
        if named > at + 1:
            kind = "people" if clauses.key(named - 1).endswith("s") else "person"
            return Head(at, named, "", "name", kind, governed=governed)
        closed = at == stop - 1 or (
            clauses.key(at + 1) == "," and clauses.key(at - 1) == "the"
        )
        if counted and key not in {"a", "an", "half", "one"} and closed:
            return Head(
                self.phrases.start(at), at + 1, "", key, "people", governed=governed
            )
        if counted and clauses.key(at + 1) == "of" and clauses.key(at + 2) == "them":
            start = self.phrases.start(at)
            if clauses.key(start - 1) in {"but", "except"}:
                return None  # "all but 25 of them Afghans"
            return Head(start, at + 3, "", key, "people", governed=governed)
        return None

    def _is_named(self, at: int) -> bool:
        """Is it a word of a name: a capital, behind "the" and before another?"""
        tokens = self.clauses.tokens
        if self.clauses.key(at - 1) != "the" or at + 1 >= self.clauses.last:
            return False
        names = (tokens[i].text[:1].isupper() for i in (at, at + 1))
        return all(names) and at + 1 not in self.people

    def is_ship(self, at: int) -> bool:
        """Does a token say that the name behind it is a ship's ("HMS Kent")?"""
        return self.clauses.key(at) in SHIPS and self.clauses.tokens[at].text.isupper()

    def is_craft(self, at: int) -> bool:
        """Is it a type of aircraft, though a place elsewhere ("a Hercules")?"""
        single = self._places.get(at) == at + 1
        before = self.clauses.tokens[at - 1].text if at > self.clauses.first else ""
        return single and kind_of(self.clauses.key(at)) in MODES and before.islower()

    def _as_head(self, at: int, last: int, kind: str, *, governed: bool) -> Head | None:
        after = last + 1 if self.clauses.key(last) == "," else last
        if after in self.people and kind not in MODES:
            closing = self.clauses.key(self.clauses.at(self.people[after].end))
            if after == last or closing in {",", "", ")"}:
                return None  # "the president, X,": the name says who
        start = self.phrases.start(at)
        bare = start == at and (kind == "person" or self.clauses.key(at) == "side")
        if bare or self.clauses.key(start) == "no":
            return None
        return Head(start, last, "", self.clauses.key(at), kind, governed=governed)

    def _name(self, at: int) -> int:
        """One past the name or number that a vehicle has behind it."""
        tokens = self.clauses.tokens
        while at < self.clauses.last:
            if at in self._days or (at in self._places and at not in self.people):
                break
            text = tokens[at].text
            joined = text == "-" and at + 1 < self.clauses.last
            named = text[:1].isupper() or text.isdigit()
            if not (named or (joined and tokens[at - 1].end == tokens[at].start)):
                break
            at += 1
        return at


class _Walk:
    """The state of one walk over some tokens."""

    def __init__(self, heads: Heads, positions: Sequence[int], *, saying: bool) -> None:
        self.heads = heads
        self.saying = saying
        self.found: list[Head] = []
        self.governed = False
        """Does a preposition govern what follows?"""
        self.led = False
        """Has "led by" or "carrying" just been said of the last head?"""
        self.previous = self.skip = -1
        self.stop = positions[-1] + 1 if positions else 0
        heads.phrases.floor = positions[0] if positions else 0

    def step(self, at: int) -> None:
        """Take in one token."""
        if at != self.previous + 1:
            self.governed = False  # a clause between commas was passed over
        self.previous = at
        if at < self.skip:
            return
        person = self.heads.people.get(at)
        if person is not None and not self.heads.is_ship(at):
            self._person(at, person)
        elif at in self.heads.passed and not self.heads.is_craft(at):
            self.skip = max(at + 1, self.heads.passed[at])
            self.governed = self.governed and bool(self.found)
        else:
            self._word(at)

    def _person(self, at: int, person: NamedPerson) -> None:
        self.skip = max(at + 1, self.heads.clauses.at(person.end))
        ident = person.person_id
        if person.start in self.heads.owners:
            head = self.heads.owned(at, self.skip, self.stop, ident)
            if head is not None:
                self._add(head)
            return
        if self.led and self.found:
            group = self.found.pop()
            head = Head(
                group.first, self.skip, ident, "", group.mode, governed=group.governed
            )
        else:
            head = Head(at, self.skip, ident, governed=self.governed)
        self._add(head)
        self.led = False

    def _add(self, head: Head) -> None:
        self.found.append(head)
        self.skip = head.last

    def _word(self, at: int) -> None:
        clauses = self.heads.clauses
        key = clauses.key(at)
        if key in _JOINTS:
            self.led = self.led and key != ","
            self.governed = self.governed and key == "and" and bool(self.found)
            return
        head = None
        if not self.heads.is_plain(at):
            head = self.heads.noun(at, self.stop, governed=self.governed)
        if head is not None:
            self._add(head)
        elif key not in _TELLING:
            return
        elif key in _LED and self.found:
            self.led = True
        elif key == "of" and may_count(clauses.key(at - 1)):
            return  # "thousands of fans"
        elif key in PREPOSITIONS:
            counts = number_of(clauses.key(at + 1)) is not None
            self.governed = self.governed or not (key in COUNTING and counts)
        elif self.saying and key in REPORTING:
            self._said(at)

    def _said(self, at: int) -> None:
        """A verb of saying: what was named before it says, and does nothing else."""
        clauses = self.heads.clauses
        if is_verb(clauses.tokens, at, clauses.first):
            self.found.clear()
            self.governed = False
