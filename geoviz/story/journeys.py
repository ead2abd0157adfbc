"""Sentences → statements about journeys: who, from where, to where, by what, how long.

A statement holds only what one sentence says. `itineraries.py` adds them up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from geoviz.models import Mention, Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.coordination import coordinated
from geoviz.story.dateline import after_dateline, dateline_town
from geoviz.story.ends import Ends
from geoviz.story.leg import Leg
from geoviz.story.leg_days import Days, is_underway
from geoviz.story.legs import find_words, is_passive
from geoviz.story.made import is_made
from geoviz.story.named_ends import nested, same_place
from geoviz.story.pronouns import NOBODY, Who
from geoviz.story.reading import Reading
from geoviz.story.tense import tense_of
from geoviz.story.travel_statement import Statement
from geoviz.story.travel_words import ANCHORS
from geoviz.story.travellers import Travellers
from geoviz.story.trip_words import companions_in, duration_in
from geoviz.story.unnamed import Group
from geoviz.story.waypoints import Waypoints

_LONGEST_SENTENCE: Final = 400
_DOUBTS: Final = frozenset("may might could would should if whether not never".split())
_CARRIED: Final = frozenset(
    """taken flown airlifted rushed evacuated ferried bused bussed driven transported
    winched repatriated deported extradited brought lifted""".split()
)
_SOON: Final = frozenset("week month weekend tomorrow tonight soon next".split())
_SOON_REACH: Final = 12
_ANY: Final = frozenset("any every no each".split())
_COME: Final = frozenset({"come", "came", "comes", "coming"})
_PAST: Final = timedelta(days=500)
"""Trials tell of journeys of the year before."""


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
        self.travellers = Travellers(number, reading)
        self.waypoints = Waypoints(reading)
        self.town: Mention | None = None
        """The town of a dateline whose sentence tells of travel: where "in" may be."""
        self.written: Mention | None = None
        """The town of the dateline."""

    def statements(self) -> list[Statement]:
        found: list[Statement] = []
        for index, sentence in self.reading.sentences():
            length = sentence.last_token - sentence.first_token
            kind = self.reading.block(sentence).kind
            if 0 < length <= _LONGEST_SENTENCE and kind != "boilerplate":
                found += self._in_sentence(index, sentence)
        return found

    def _in_sentence(self, index: int, sentence: Sentence) -> list[Statement]:
        tokens = self.reading.extraction.tokens
        first = after_dateline(tokens, sentence)
        if first >= sentence.last_token:
            return []
        if first > sentence.first_token:
            self.written = dateline_town(self.reading, sentence, first)
        words = self.reading.tokens(sentence)
        keys = [token.key for token in words]
        if ANCHORS.isdisjoint(keys):
            return []
        if first > sentence.first_token:
            self.town = self.written
        self.clauses = clauses = Clauses(tokens, sentence, first)
        legs = self._legs(sentence, clauses)
        people = self.reading.people_in(sentence.start, sentence.end)
        company = companions_in(words, keys, people)
        if not legs:
            if not company:
                return []
            subject = self.travellers.known.subjects.before[index]
            return [self._bare(index, subject, company, None)]
        duration = duration_in(keys)
        found, who = self._told(index, sentence, legs)
        found = coordinated(found)
        if not found:
            if company or duration:
                return [self._bare(index, who.person, company, duration)]
            return []
        head = next((s for s in found if s.destination), found[0])
        for number, statement in enumerate(found):
            others = dict.fromkeys(statement.companions)
            if statement is head:
                others |= dict.fromkeys(company)
            others.pop(statement.traveller, None)
            hours = duration if statement is head else None
            both = tuple(others)
            if both != statement.companions or hours != statement.duration_h:
                found[number] = statement._replace(companions=both, duration_h=hours)
        return found

    def _told(
        self, index: int, sentence: Sentence, legs: Sequence[Leg]
    ) -> tuple[list[Statement], Who]:
        """What each leg of a sentence says, and who makes the last of them."""
        found: list[Statement] = []
        told = self.travellers.sentence(index, self.clauses)
        who = NOBODY
        for leg in legs:
            if leg.host is None:
                who = self.travellers.of(told, sentence, leg, who)
            statement = self._statement(index, sentence, leg, who)
            if statement is not None:
                if found and found[-1].planned and leg.sense.form == "ing":
                    # "will fly to A before going on to B"
                    statement = statement._replace(planned=True)
                found.append(self._on_the_way(index, leg, statement))
        return found, who

    def _legs(self, sentence: Sentence, clauses: Clauses) -> list[Leg]:
        """The legs of a sentence, with their ends, days and means of travel."""
        legs = find_words(clauses)
        if legs:
            Ends(self.reading, sentence, clauses, legs).give()
            start = clauses.tokens[clauses.first].start
            dates = self.reading.dates_in(start, sentence.end)
            legs = [leg for leg in legs if _tells(leg)]
            Days(self.reading, clauses, legs, dates).give()
        return legs

    def _on_the_way(self, index: int, leg: Leg, told: Statement) -> Statement:
        """The statement with the ends that words such as "there" give it."""
        end, origin = told.destination, told.origin
        if end is None and leg.there:
            end = self.waypoints.there(index, self.clauses, leg.last)
        if end is None and told.traveller and told.arrival and not leg.noun:
            end = self.waypoints.arrived(index, told, self.written)
        if origin is None and told.traveller and not leg.noun:
            origin = self.waypoints.origin(index, self.clauses, leg, told.traveller)
            if origin is not None and end is not None and nested(origin, end):
                origin = None
        if end is not None:
            self.waypoints.note(index, (told.traveller, *told.companions), end)
        before = origin is not told.origin
        if not before and end is told.destination:
            return told
        return told._replace(origin=origin, destination=end, before=before)

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
        self, index: int, sentence: Sentence, leg: Leg, who: Who
    ) -> Statement | None:
        """A leg as a statement; None when it says nothing, or nothing of these days."""
        here = leg.move == "arrive" and not leg.destination and not leg.noun
        here = here and not (leg.there or (who.group and who.group.mode))
        here = here and not leg.sense.object  # "raced to reach survivors"
        town = self.town if here and not leg.sense.weak else None
        day = leg.departed or leg.arrived
        if (leg.past and not day) or not (
            leg.origin or leg.destination or day or leg.mode or leg.there
        ):
            return None
        if town and leg.origin and same_place(leg.origin, town):
            town = None
        tokens = self.reading.extraction.tokens
        tense = tense_of(tokens, sentence, leg.verb.first, leg.verb.last)
        if tense == "possible" and self._was_taken(leg.verb):
            tense = "past"
        if tense == "possible" or self._long_ago(leg):
            return None
        if not is_made(tokens, sentence, leg.verb):
            return None
        if who.group and not day and is_general(who.group, leg, tense):
            return None
        group = who.group
        if group and is_service(group):
            return None
        driven = group.mode if group else ""
        if is_passive(self.clauses, leg):
            mode = leg.mode
        else:
            mode = leg.sense.mode or driven or leg.mode
        mode = mode or who.mode or (group.mode if group else "")
        return Statement(
            reading=self.number,
            sentence=index,
            traveller=group.key if group else who.person,
            label=group.label if group else "",
            origin=leg.origin,
            destination=leg.destination or (town if day else None),
            stops=tuple(leg.stops),
            mode=mode,
            departed=leg.departed,
            arrived=leg.arrived,
            companions=who.company,
            duration_h=None,
            planned=tense == "future" or self._ahead(leg),
            arrival=leg.move == "arrive" or self._comes(leg),
            here=bool(town and day),
            current=not leg.noun and self._is_current(leg, who, tense),
            departs=leg.move == "depart",
            carried=leg.sense.takes and is_passive(self.clauses, leg),
            home=leg.home and bool(who.person),
            noun=leg.noun,
            hangs=leg.noun or leg.sense.form in {"ing", "phrase"},
        )

    def _comes(self, leg: Leg) -> bool:
        """As in "had come from A": to where the story is."""
        return leg.destination is None and self.clauses.key(leg.first) in _COME

    def _was_taken(self, leg: Leg) -> bool:
        """As in "she had been flown to A": done, unlike "had been due to fly"."""
        clauses = self.clauses
        keys = [clauses.key(i) for i in range(leg.first - 7, leg.first)]
        return (
            leg.sense.takes
            and leg.sense.form == "past"
            and keys[-2:] == ["had", "been"]
            and _DOUBTS.isdisjoint(keys)
        )

    def _is_current(self, leg: Leg, who: Who, tense: str) -> bool:
        """Is it under way, "has arrived", or is a named person to go?"""
        tokens = self.reading.extraction.tokens
        leg = leg.verb
        before = [t.key for t in tokens[max(0, leg.first - 3) : leg.first]]
        now = before[-1:] in (["has"], ["have"]) or before[-2:-1] in (["has"], ["have"])
        now = now and before[-1:] != ["to"]  # "have to enter A"
        gone = tokens[leg.first].key in {"left", "gone", "come"} and bool(who.group)
        now = now and (bool(who.person) or not leg.sense.weak or gone)
        now = now or is_underway(self.clauses, leg)
        plain = tense == "past" and not leg.sense.weak
        plain = plain and leg.sense.form in {"past", "phrase"}
        plain = plain and not tokens[leg.first].key.endswith("ing")
        after = self.clauses.link(leg.first) == "sub"
        plain = plain and not (after and "had" in before)
        soon = leg.sense.form == "s" and not leg.sense.weak
        if (
            soon
            and bool(who.person)
            and not _SOON.isdisjoint(
                [t.key for t in tokens[leg.last : leg.last + _SOON_REACH]]
            )
        ):
            return True  # "heads to A later this week"
        counted = who.group is not None and " " in who.group.label
        carried = self.clauses.key(leg.first) in _CARRIED
        carried = carried and is_passive(self.clauses, leg)
        if carried and counted and tense == "past" and leg.destination is not None:
            return True  # "40 survivors were taken to A"
        return now or (bool(who.person) and (tense == "future" or plain))

    def _long_ago(self, leg: Leg) -> bool:
        published = self.reading.publication.day
        days = [d.day for d in (leg.departed, leg.arrived) if d and d.day]
        return bool(published and days and max(days) + _PAST < published)

    def _ahead(self, leg: Leg) -> bool:
        published = self.reading.publication.day
        days = [d.day for d in (leg.departed, leg.arrived) if d and d.day]
        return bool(published and days and min(days) > published)


def _tells(leg: Leg) -> bool:
    """Is there enough beside the word to make it one of a journey?"""
    if leg.vehicle:
        return leg.origin is not None and leg.destination is not None
    if leg.sense.near and leg.origin is None:
        end = leg.destination
        return end is not None and leg.direct and end.feature != "landmark"
    if leg.sense.weak:
        taken = leg.sense.takes and not leg.sense.alone
        begun = leg.origin is not None and not taken
        return begun or leg.destination is not None or leg.there or leg.home
    return True


def is_service(group: Group) -> bool:
    """As in "flights were diverted to A": lines that serve it, and no one of them."""
    return bool(group.mode) and group.noun in _SERVICES and " " not in group.label


_SERVICES: Final = frozenset(
    "flights trains buses ferries planes airplanes coaches ships".split()
)


def is_general(group: Group, leg: Leg, tense: str) -> bool:
    """As in "the ferry carries passengers from A to B", "people went to A"."""
    if tense == "present" and leg.sense.form in {"s", "base"}:
        return group.kind != "person"
    words = group.label.split()
    if words[0].casefold() in _ANY:
        return True
    bare = len(words) == 1 and leg.sense.form == "ing"
    return bare and not (leg.origin and leg.destination)
