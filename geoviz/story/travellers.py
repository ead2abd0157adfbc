"""Who travels: the person, group or vehicle that a word of travel is said of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.models import Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.head import Head
from geoviz.story.heads import Heads
from geoviz.story.leg import Leg
from geoviz.story.legs import is_passive, object_of
from geoviz.story.noun_phrases import PREPOSITIONS
from geoviz.story.pronouns import (
    HE,
    IT,
    NOBODY,
    PRONOUNS,
    THEY,
    THIRD,
    Pronouns,
    Told,
    Who,
)
from geoviz.story.reading import Reading
from geoviz.story.verbs import AUXILIARIES, REPORTING, is_verb

_TELLING: Final = frozenset({"paragraph", "list_item"})
"""Blocks that tell of travellers without a name; headings and captions repeat."""
_JOINED: Final = frozenset({"and", "then", "but", "or"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_SKIPPED: Final = frozenset(
    """also then later safely already now just first both all expected due scheduled
    set planning able about ready preparing forced allowed believed reported thought
    understood reportedly once again still currently back finally eventually soon next
    quickly being been going made bound had since not""".split()
)
"""Between a subject and its verb, beside the auxiliaries."""
_LIGHT: Final = frozenset(
    """made make makes making began begin begins beginning started starts completed
    undertook embarked cut on during aboard after before following for ended finished
    took takes take is was planned plans planning board boarded of from at announced
    paid begun interrupted resumed continued hitched hitching
    thumbed hitch""".split()
)
"""Before a noun of travel: the subject of the clause makes the journey."""
_OWN: Final = frozenset({"his", "her", "their", "its", "my", "our"})
_NOUN_REACH: Final = 6
_OPENING: Final = 3
"""Words before a participle or noun of travel that opens its sentence."""
_PHRASE: Final = 9
"""Words of a noun phrase that names a vehicle."""
_TUGGED: Final = frozenset(
    """towed diverted escorted redirected rerouted sent sends dispatched despatched
    deployed""".split()
)
"""Verbs that are done to a vehicle itself."""
_NOUNS: Final = frozenset("family ally assembly italy july rally supply bully".split())
"""Words in "ly" that are no adverbs."""
_DRIVING: Final = frozenset({"drove", "drives", "driving", "drive"})
_LYING: Final = frozenset({"moored", "docked", "berthed"})
_INVERTING: Final = frozenset({"into", "from", "on", "with", "aboard"})
_LIGHT_OR_OWN: Final = _LIGHT | _OWN
_HE_OR_THEY: Final = HE | THEY
_NO_NOUNS: Final = _SKIPPED | _JOINED
_JOINING: Final = PREPOSITIONS | {"and", "both", "all", "the"}


class Travellers:
    """The travellers of one document, as it is read on."""

    def __init__(self, number: int, reading: Reading) -> None:
        """Take the document and its number in the collection."""
        self.reading = reading
        self.known = Pronouns(number, reading)

    def sentence(self, index: int, clauses: Clauses) -> Told:
        """The heads of a sentence, kept for the pronouns after it."""
        told = Told(index, clauses, Heads(self.reading, clauses))
        self.known.note(told)
        return told

    def of(self, told: Told, sentence: Sentence, leg: Leg, before: Who) -> Who:
        """Who makes a leg; `before` is who made the one before in the sentence."""
        clauses = told.clauses
        if leg.vehicle:
            who = self._itself(told, leg)
        elif leg.noun:
            who = self._of_noun(told, leg, before)
        elif "its" in [clauses.key(i) for i in range(leg.first, leg.last)]:
            who = self._vehicle(told, leg)  # "searched after a ferry sank on its way"
        else:
            who = self._of_verb(told, leg, before)
        telling = self.reading.block(sentence).kind in _TELLING
        return who if telling or who.person else NOBODY

    def _of_verb(self, told: Told, leg: Leg, before: Who) -> Who:
        clauses = told.clauses
        subject = self._subject(told, leg, before)
        if not leg.sense.takes or is_passive(clauses, leg):
            return subject
        stretch = object_of(clauses, leg)
        taken = self._object(told, stretch)
        if taken is NOBODY and subject.group is not None and subject.group.mode:
            return subject  # "a plane brought supplies"
        if taken is NOBODY:
            if clauses.key(leg.first) in _DRIVING:
                return subject  # "drove the relic from A to B"
            thing = bool(stretch) and clauses.tokens[stretch[0]].text[:1].islower()
            goes = leg.sense.alone or leg.sense.form == "past"
            return NOBODY if thing or not goes else subject
        if taken.group is not None and taken.group.mode:
            # "she brought her boat into the port"; "shipped 40 cars" is none
            owned = clauses.key(stretch[0]) in _OWN
            if owned or leg.sense.mode == taken.group.mode:
                return subject
            return taken if clauses.key(leg.first) in _TUGGED else NOBODY
        if subject.group is not None and subject.group.mode and not taken.person:
            return subject
        mode = subject.group.mode if subject.group is not None else ""
        return Who(taken.person, taken.group, taken.company, mode)

    def _of_noun(self, told: Told, leg: Leg, before: Who) -> Who:
        """Who makes a journey told of by a noun: "his trip", "X's flight"."""
        clauses, heads = told.clauses, told.heads
        start = max(clauses.first, leg.first - _NOUN_REACH)
        owned = [h for h in heads.within(range(start, leg.first + 1)) if h.person]
        if owned and owned[-1].last == leg.first + 1:
            return self.known.who(told, owned[-1])
        for at in range(leg.first - 1, start, -1):
            if clauses.key(at) in {"'s", "’s", "'", "’"}:  # "X's 12-hour journey"
                person = heads.owner_at(at)
                return Who(person) if person else NOBODY
        if not any(clauses.key(i) in _LIGHT_OR_OWN for i in range(start, leg.first)):
            flies = clauses.key(leg.first) in {"flight", "flights"}
            return self._itself(told, leg) if flies else NOBODY
        if before is not NOBODY:
            return before
        who = self._subject(told, leg, before)
        opens = who is NOBODY and leg.first - clauses.first <= _OPENING
        return self._behind_comma(told, leg) if opens else who

    def _itself(self, told: Told, leg: Leg) -> Who:
        """As in "an Air Mauritius flight to B took off": the flight travels."""
        floor = max(told.clauses.first, leg.first - _PHRASE)
        own = told.heads.within_all(range(floor, leg.first + 1))
        return self.known.who(told, own[-1]) if own else NOBODY

    def _subject(self, told: Told, leg: Leg, before: Who) -> Who:
        """Whom the verb is said of."""
        clauses = told.clauses
        stop = _before_auxiliaries(clauses, leg.first)
        key = clauses.key(stop - 1)
        if key in _JOINED and before is not NOBODY:
            return before
        if key in PRONOUNS:
            return self.known.meant(told, stop - 1)
        if key in _RELATIVE:
            return self.known.antecedent(told, stop - 1)
        clause = clauses.of(leg.first)
        own = [i for i in range(clauses.first, stop) if clauses.of(i) == clause]
        beside = _beside(told, leg, own)
        if beside is not None:
            lies = clauses.key(leg.first) in _LYING
            return NOBODY if lies else self.known.who(told, beside)
        found = _ungoverned(told, own, stop)
        relative = clauses.list[clause].link == "relative" and bool(own)
        if relative and (not found or _is_bare(clauses, own[0], found[0])):
            return self.known.antecedent(told, own[0])
        pronoun = next((i for i in own[:6] if clauses.key(i) in THIRD), None)
        if pronoun is not None and _is_subject(clauses, pronoun, found, stop):
            return self.known.meant(told, pronoun)
        if found:
            return self._of_heads(told, found, stop)
        ship = self.known.ship(told, own, stop) if leg.sense.mode == "sea" else NOBODY
        return ship if ship is not NOBODY else self._from_elsewhere(told, leg, before)

    def _vehicle(self, told: Told, leg: Leg) -> Who:
        """The vehicle told of last before a leg of its own."""
        before = told.heads.within_all(range(told.clauses.first, leg.first))
        for head in reversed(before):
            who = self.known.who(told, head)
            if who.group is not None and who.group.mode:
                return who
        return NOBODY

    def _of_heads(self, told: Told, found: Sequence[Head], stop: int) -> Who:
        """Which of the heads before a verb is its subject: the first, as a rule."""
        clauses = told.clauses
        if clauses.key(found[0].first - 1) == "and":
            pronoun = found[0].first - 2
            if clauses.key(pronoun) in _HE_OR_THEY:
                return self.known.meant(told, pronoun)  # "she and 14 others"
        if len(found) > 1 and found[-1].last == stop:
            opening = clauses.key(clauses.first)
            fronted = (
                opening.endswith("ing") and clauses.key(found[-1].first - 1) == ","
            )
            if fronted:
                return self.known.who(told, found[-1])  # "Missing the ferry, X swam"
            between = range(found[0].last, found[-1].first)
            if any(is_verb(clauses.tokens, i, clauses.first) for i in between):
                return self.known.who(told, found[-1])
        later = _second_subject(clauses, found)
        if later is not None:
            return self.known.who(told, later)
        if len(found) > 1 and found[0].kind == "person" and found[1].person:
            between = range(found[0].last, found[1].first)
            apart = any(is_verb(clauses.tokens, i, clauses.first) for i in between)
            closed = clauses.key(found[1].last) == ","
            if clauses.key(found[1].first - 1) == "," and closed and not apart:
                return self.known.who(told, found[1])  # "the head of A, X, flew"
        return self.known.joint(told, found, stop)

    def _from_elsewhere(self, told: Told, leg: Leg, before: Who) -> Who:
        """The subject behind the verb, or that of the clause above a participle."""
        clauses, heads = told.clauses, told.heads
        behind = heads.within_all(range(leg.last, min(leg.last + 6, clauses.last)))
        inverted = clauses.key(clauses.first) in _INVERTING
        if inverted and behind and behind[0].first == leg.last:
            return self.known.who(told, behind[0])  # "Into A flew X"
        if leg.sense.form not in {"past", "phrase", "ing"}:
            return NOBODY
        noun = clauses.tokens[leg.first - 1].text if leg.first > clauses.first else ","
        plain = noun.isalpha() and noun.islower()
        if leg.sense.form == "past" and plain and noun not in _NO_NOUNS:
            return NOBODY  # "a bird brought into A"
        breaks = [i for i in range(clauses.first, leg.first) if clauses.key(i) == ";"]
        everything = range(max([clauses.first, *breaks]), leg.first)
        ahead = [h for h in heads.within(everything) if not h.governed]
        if ahead:
            return self.known.who(told, ahead[0])
        if before is not NOBODY or leg.first - clauses.first >= _OPENING:
            return before
        if leg.sense.form == "past" and leg.first > clauses.first:
            return NOBODY  # someone unknown: "Hirut flew to A, the group said"
        return self._behind_comma(told, leg)

    def _behind_comma(self, told: Told, leg: Leg) -> Who:
        """As in "Leaving A on Monday, X reached B": the first head past the comma."""
        clauses = told.clauses
        for comma in range(leg.last, clauses.last - 1):
            if clauses.key(comma) != ",":
                continue
            if clauses.key(comma + 1) in THIRD:
                return self.known.meant(told, comma + 1)
            reach = range(comma + 1, min(comma + 12, clauses.last))
            later = told.heads.within_all(reach)
            if later and not later[0].governed:
                return self.known.who(told, later[0])
            break
        return NOBODY

    def _object(self, told: Told, stretch: Sequence[int]) -> Who:
        """Who is taken along; nobody for a thing."""
        if not stretch:
            return NOBODY
        key = told.clauses.key(stretch[0])
        if key in {"him", "her", "them"} and len(stretch) == 1:
            pronoun = {"him": "he", "her": "she"}.get(key, "they")
            owner = told.heads.only_owner(stretch[0])
            before = range(told.clauses.first, stretch[0])
            told_of = {told.clauses.key(i) for i in before}
            if owner and pronoun != "they" and told_of & {"journey", "trip", "tour"}:
                return Who(owner)  # "X's journey took her from A to B"
            return self.known.meant(told, stretch[0], pronoun)
        found = [h for h in told.heads.within(list(stretch)) if not h.governed]
        return self.known.who(told, found[0]) if found else NOBODY


def _beside(told: Told, leg: Leg, own: Sequence[int]) -> Head | None:
    """The head right before a participle ("checked passengers arriving in A").

    Of those that look like the past, only where ships lie ("people with boats moored").
    """
    if leg.sense.form not in {"ing", "past"} or not own or own[-1] != leg.first - 1:
        return None
    found = told.heads.within_all(own)
    if not found or found[-1].last != leg.first:
        return None
    head = found[-1]
    lies = told.clauses.key(leg.first) in _LYING and head.governed
    return head if leg.sense.form == "ing" or lies else None


def _is_subject(clauses: Clauses, pronoun: int, found: list[Head], stop: int) -> bool:
    """Is the pronoun what a verb is said of ("He meets X on Monday and flies to A")?

    Yes where no head stands beside it, or a verb between it and the first.
    """
    if not found:
        # no other subject stands between the pronoun and the verb
        return not any(clauses.key(i) in REPORTING for i in range(pronoun, stop))
    if clauses.key(pronoun) in IT or found[0].first <= pronoun:
        return False
    if _second_subject(clauses, found) is not None:
        return False
    between = {clauses.key(i) for i in range(pronoun + 1, found[0].first)}
    words = {key for key in between if key.isalpha()}
    told = not REPORTING.isdisjoint(words)
    return not told and not _JOINING.issuperset(words)


def _second_subject(clauses: Clauses, found: Sequence[Head]) -> Head | None:
    """As in "A was freed, and B walked out and was flown": the last that does."""
    tokens = clauses.tokens
    for number in range(len(found) - 1, 0, -1):
        head = found[number]
        near = {clauses.key(i) for i in range(head.first - 3, head.first)}
        between = range(found[number - 1].last, head.first)
        if (
            near & {"and", "but"}
            and is_verb(tokens, min(head.last, clauses.last - 1), clauses.first)
            and any(is_verb(tokens, i, clauses.first) for i in between)
        ):
            return head
    return None


def _ungoverned(told: Told, own: Sequence[int], stop: int) -> list[Head]:
    """The heads of a clause before its verb that no preposition governs."""
    everyone = told.heads.within(own)
    found = [h for h in everyone if not h.governed]
    if not found and everyone and told.clauses.key(own[0]) in PREPOSITIONS:
        # "In the evening the queen travelled"
        return [h for h in everyone if h.last == stop]
    return found


def _is_bare(clauses: Clauses, first: int, head: Head) -> bool:
    """Is the relative pronoun itself the subject ("who with X flew")?"""
    return clauses.key(first) in {"who", "which", "that"} and any(
        is_verb(clauses.tokens, i, clauses.first) for i in range(first, head.first)
    )


def _before_auxiliaries(clauses: Clauses, verb: int) -> int:
    """One past the subject: the verb's place less its auxiliaries and adverbs."""
    stop = verb
    while stop > clauses.first and (
        clauses.key(stop - 1) in AUXILIARIES
        or clauses.key(stop - 1) in _SKIPPED
        or (
            clauses.key(stop - 1).endswith("ly") and clauses.key(stop - 1) not in _NOUNS
        )
    ):
        stop -= 1
    return stop
