"""Whom "they", "who" and "the team" mean: heads as travellers, across sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from geoviz.story.bearers import Bearers
from geoviz.story.clauses import Clauses
from geoviz.story.dateline import after_dateline
from geoviz.story.head import Head
from geoviz.story.heads import Heads
from geoviz.story.reading import Reading
from geoviz.story.sexes import Sexes
from geoviz.story.subjects import subjects_of
from geoviz.story.traveller_nouns import FEMALE, MALE
from geoviz.story.unnamed import Group, Groups
from geoviz.story.verbs import REPORTING

HE: Final = frozenset({"he", "she"})
THEY: Final = frozenset({"they", "them", "both"})
IT: Final = frozenset({"it"})
THIRD: Final = HE | THEY | IT
"""Those that take up someone told of."""
_SPEAKER: Final = frozenset({"i", "we"})
PRONOUNS: Final = THIRD | _SPEAKER
_OTHER_SEX: Final = {"he": FEMALE, "she": MALE}
_BODIES: Final = frozenset({"delegation", "team", "party"})
_LONGEST_SENTENCE: Final = 400
_BACK: Final = 3
"""Sentences back in which a pronoun finds its noun."""


class Who:
    """A traveller: a person by id, or a group; neither only in `NOBODY`."""

    __slots__ = ("company", "group", "mode", "person")

    def __init__(
        self,
        person: str = "",
        group: Group | None = None,
        company: tuple[str, ...] = (),
        mode: str = "",
    ) -> None:
        """Take whoever is told of."""
        self.person = person
        self.group = group
        self.company = company
        """Ids of people named beside the person as one subject."""
        self.mode = mode
        """Means of travel, where the vehicle stands for who is in it."""


NOBODY: Final = Who()


class Told:
    """One sentence: its number, its clauses and the heads in them."""

    __slots__ = ("clauses", "heads", "index")

    def __init__(self, index: int, clauses: Clauses, heads: Heads) -> None:
        """Take the three."""
        self.index = index
        self.clauses = clauses
        self.heads = heads


class Pronouns:
    """The people, groups and vehicles of one document, as it is read on."""

    def __init__(self, number: int, reading: Reading) -> None:
        """Take the document and its number in the collection."""
        self.reading = reading
        self.subjects = subjects_of(reading)
        self._groups = Groups(number)
        self._bearers: Bearers | None = None
        self._sexes: Sexes | None = None
        self._told: dict[int, Told | None] = {}
        self._heads: dict[int, list[Head]] = {}

    def note(self, told: Told) -> None:
        """Keep a sentence for those after it."""
        self._told[told.index] = told

    def who(self, told: Told, head: Head) -> Who:
        """A head as a traveller."""
        if head.person:
            group = self._groups.named(_key(told.clauses, head))
            if group is not None:
                return Who(group=group)
            return Who(head.person, mode=head.mode)
        single = head.kind == "person" or head.noun in _BODIES
        if head.kind == "person" and not head.noun:
            return self._running(told, "")
        if single and told.clauses.key(head.first) == "the":
            national = self.bearers.national(told.heads.nation(head.last - 1))
            if national:
                return Who(national)
            bearer = self.bearers.of(head.noun, told.index)
            bearer = bearer or self.subjects.led(head.noun)
            if bearer:
                return Who(bearer)
        return Who(group=self._groups.of(told.clauses, head, told.index))

    def joint(self, told: Told, found: Sequence[Head], stop: int) -> Who:
        """The first head; people named behind it with "and" travel along."""
        who = self.who(told, found[0])
        if not who.person or found[0].noun:
            return who
        company: list[str] = []
        last = found[0].last
        for head, after in pairwise(found):
            joint = {told.clauses.key(i) for i in range(head.last, after.first)}
            if not after.person or after.noun or not joint <= {",", "and"}:
                break
            company.append(after.person)
            last = after.last
        if company and _joined(told.clauses, found[: len(company) + 1]):
            return Who(who.person, company=tuple(company) if last <= stop else ())
        return who

    def meant(self, told: Told, position: int, pronoun: str = "") -> Who:
        """Whom the pronoun at a token means: the last fitting head before it."""
        key = pronoun or told.clauses.key(position)
        if key in _SPEAKER:
            return self._speaker(told)
        clauses = told.clauses
        first = range(clauses.first, position)
        again = next((i for i in first if key in HE and clauses.key(i) == key), None)
        # "He was met by X when he landed": whom the first means
        stop = position if again is None else again
        here = told.heads.within_all(range(_opening(clauses), stop))
        who = self._fitting(told, here, key)
        opens = key in HE and self._opens_paragraph(told)
        for back in range(1, _BACK + 1):
            if who is not NOBODY or told.index < back:
                break
            other = self._sentence(told.index - back)
            if other is not None:
                heads = self._heads_for(other, key)
                who = self._fitting(other, heads, key, named=opens)
                if key == "she" and who is NOBODY and back == 1:
                    who = self._ship(other, heads)
        if who is NOBODY and key in HE:
            return self._running(told, key)
        return who

    def _ship(self, told: Told, heads: Sequence[Head]) -> Who:
        """The ship that a sentence is about, where it names no person: "she"."""
        if any(head.person for head in heads):
            return NOBODY
        ships = [h for h in heads if h.mode == "sea" and not h.governed]
        return self.who(told, ships[0]) if ships else NOBODY

    def _running(self, told: Told, key: str) -> Who:
        """Who was last taken up by that pronoun, or the subject told of last."""
        subject = self.subjects.before[told.index]
        if subject and (not key or self.sexes.may_be(subject, key)):
            return Who(subject)
        known = self.sexes.last(key, told.index)
        if known:
            return Who(known)
        return NOBODY

    @property
    def bearers(self) -> Bearers:
        """Who is called by which noun; read at the first question."""
        if self._bearers is None:
            self._bearers = Bearers(self.reading)
        return self._bearers

    @property
    def sexes(self) -> Sexes:
        """Who is "he" and who "she"; read at the first question."""
        if self._sexes is None:
            self._sexes = Sexes(self.reading)
        return self._sexes

    def _opens_paragraph(self, told: Told) -> bool:
        """Does no sentence of its paragraph stand before it?"""
        sentences = self.reading.extraction.sentences
        before = sentences[told.index - 1] if told.index else None
        return before is None or before.block != sentences[told.index].block

    def _fitting(
        self, told: Told, found: Sequence[Head], key: str, *, named: bool = False
    ) -> Who:
        """The first ungoverned head of the pronoun's kind, else a governed one.

        With `named` a noun behind a verb is passed over: "He remembered the girl."
        """
        clauses = told.clauses
        for governed in (False, True):
            for head in found:
                if head.governed is not governed or not _fits(head, key):
                    continue
                if key in HE and head.person:
                    if not self.sexes.may_be(head.person, key):
                        continue
                elif named and any(
                    clauses.key(i) in HE for i in range(clauses.first, head.first)
                ):
                    continue
                return self.who(told, head)
            if key in THEY and not governed:
                people = [h for h in found if h.person and not h.governed]
                if len(people) > 1 and _joined(told.clauses, people):
                    ids = [h.person for h in people]
                    return Who(ids[0], company=tuple(ids[1:]))
        return NOBODY

    def antecedent(self, told: Told, position: int) -> Who:
        """Whom "who" or "which" stands for: the nearest head before it."""
        found = told.heads.within_all(range(told.clauses.first, position))
        if not found:
            return NOBODY
        head = found[-1]
        if head.kind == "person" and len(found) > 1 and found[-2].person:
            between = range(found[-2].last, head.first)
            if [told.clauses.key(i) for i in between] == [","]:
                head = found[-2]  # "X, a nurse, who"
        return self.who(told, head)

    def ship(self, told: Told, own: Sequence[int], stop: int) -> Who:
        """As in "the Golden Hind sailed": a name that only a verb of the sea tells."""
        clauses = told.clauses
        stop -= clauses.key(stop - 1) == ","  # "a fourth, the Halcyon, put into"
        first = stop
        while first - 1 in own and clauses.tokens[first - 1].text[:1].isupper():
            first -= 1
        if first == stop and own and clauses.key(own[0]) == "the":
            # "the Girl Tracey, with three men on board, put out"
            first = stop = own[0] + 1
            while stop in own and clauses.tokens[stop].text[:1].isupper():
                stop += 1
            first = stop if clauses.key(stop) != "," else first
        if first == stop or clauses.key(first) in PRONOUNS:
            return NOBODY
        named = self._groups.named(" ".join(clauses.key(i) for i in range(first, stop)))
        if named is not None:
            return Who(group=named)
        if "the" in {clauses.key(first - 1), clauses.key(first)}:
            head = Head(first, stop, "", "ship", "sea")
            return Who(group=self._groups.of(clauses, head, told.index))
        return NOBODY

    def _speaker(self, told: Told) -> Who:
        """Who says "we drove": the name beside the verb of saying."""
        clauses = told.clauses
        for at in range(clauses.first, clauses.last):
            person = (
                told.heads.person_beside(at) if clauses.key(at) in REPORTING else ""
            )
            if person:
                return Who(person)
        return NOBODY

    def _sentence(self, index: int) -> Told | None:
        """A sentence before; None for one too long or empty."""
        if index not in self._told:
            sentence = self.reading.extraction.sentences[index]
            tokens = self.reading.extraction.tokens
            first = after_dateline(tokens, sentence)
            fits = 0 < sentence.last_token - first <= _LONGEST_SENTENCE
            told = None
            if fits and not self.reading.silent(sentence):
                clauses = Clauses(tokens, sentence, first)
                told = Told(index, clauses, Heads(self.reading, clauses))
            self._told[index] = told
        return self._told[index]

    def _heads_for(self, told: Told, key: str) -> list[Head]:
        """The heads that a pronoun of a later sentence may take up.

        Where the sentence has "he" itself, only the names before it: "A judge ordered
        that he be handed over. He was driven to A."
        """
        found, clauses = self._all_heads(told), told.clauses
        if key not in HE:
            return found
        own = (i for i in range(clauses.first, clauses.last) if clauses.key(i) == key)
        first = next(own, None)
        if first is None:
            return found
        return [h for h in found if h.person and not h.governed and h.last <= first]

    def _all_heads(self, told: Told) -> list[Head]:
        if told.index not in self._heads:
            everything = range(told.clauses.first, told.clauses.last)
            self._heads[told.index] = told.heads.within_all(everything)
        return self._heads[told.index]


def _opening(clauses: Clauses) -> int:
    """The first token past "According to the police chief," at the start."""
    if clauses.key(clauses.first) != "according":
        return clauses.first
    stops = (i for i in range(clauses.first, clauses.last) if clauses.key(i) == ",")
    first = next(stops, clauses.first)
    behind = clauses.key(first + 1)
    return first if behind in PRONOUNS else next(stops, first)


def _fits(head: Head, key: str) -> bool:
    """May a pronoun mean the head?"""
    if key in HE:
        if head.governed and not head.person:
            return False
        someone = bool(head.person) or head.kind == "person"
        return someone and head.noun not in _OTHER_SEX[key]
    if key in IT:
        return bool(head.mode) and not head.person
    return head.kind == "people"


def _key(clauses: Clauses, head: Head) -> str:
    return " ".join(clauses.key(i) for i in range(head.first, head.last))


def _joined(clauses: Clauses, found: Sequence[Head]) -> bool:
    """Does "and" stand between the first of some heads and the last?"""
    between = range(found[0].last, found[-1].first)
    return any(clauses.key(i) == "and" for i in between)
