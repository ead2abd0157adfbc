"""Where a leg begins, ends and stops: the places that its words govern."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from geoviz.models import POINTLESS_FEATURES, Mention, Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.end_phrases import (
    BUILDINGS,
    TO,
    in_street,
    list_behind,
    outer_preposition,
)
from geoviz.story.further_ends import further_end
from geoviz.story.leg import Leg
from geoviz.story.legs import governor, object_of
from geoviz.story.named_ends import named, unknown_names
from geoviz.story.onward import mark_onward
from geoviz.story.prepositions import leading
from geoviz.story.reading import Reading
from geoviz.story.spots import contains
from geoviz.story.travel_words import PURPOSES, STOPPING, VENUES
from geoviz.story.traveller_nouns import PEOPLE, PERSONS, VEHICLES
from geoviz.story.verbs import INFINITIVES, is_verb

_START: Final = attrgetter("start")
_VIA: Final = frozenset({"via", "through"})
_LOCAL: Final = frozenset("in at on near outside inside of off around".split())
_LEFT: Final = frozenset(
    """party team group train tour delegation squad ship boat bus plane convoy march
    expedition caravan talks meeting summit""".split()
)
"""What one leaves at a place: "left the tour in A"."""
_DISTANCES: Final = frozenset(
    "km kilometres kilometers miles mile hours hour metres meters minutes away".split()
)
_ABOARD: Final = frozenset({"board", "embar"})
"""How the verbs begin that say where one goes aboard."""


class Ends:
    """Gives the places of a sentence to its legs."""

    def __init__(
        self, reading: Reading, sentence: Sentence, clauses: Clauses, legs: list[Leg]
    ) -> None:
        """Take the legs in text order, still without ends."""
        self.reading = reading
        self.clauses = clauses
        self.legs = legs
        self.dates = reading.dates_in(sentence.start, sentence.end)
        start = clauses.tokens[clauses.first].start
        known = [
            named(m)
            for m in reading.mentions_in(start, sentence.end)
            if m.kind == "place"
            and m.feature not in POINTLESS_FEATURES
            and (m.place_id or m.surface.split()[-1].casefold() not in BUILDINGS)
            and not in_street(clauses, clauses.at(m.end))
        ]
        unknown = unknown_names(reading, sentence, clauses, legs)
        self.places = known
        if unknown:
            self.places = sorted([*known, *unknown], key=_START)
        self._days = {
            i for d in self.dates for i in range(clauses.at(d.start), clauses.at(d.end))
        }
        self._listed: list[Mention] = []
        """The places that a list of stops goes on with."""

    def give(self) -> None:
        """Fill in origin, destination and stops of each leg."""
        for place in self.places:
            self._place(place)
        self._there()
        mark_onward(self.clauses, self.legs)

    def _place(self, place: Mention) -> None:
        """Give a place to the leg that begins, ends or stops there."""
        clauses = self.clauses
        if place in self._listed:
            return
        at = clauses.at(place.start)
        back = leading(clauses, at)
        leg = governor(self.legs, clauses, back + 1)
        if leg is None:
            self._fronted(place, at, back)
            return
        if self._belongs(place) or self._surrounds(place, at, back):
            return
        if self._owns(place, leaves=leg.move == "depart"):
            return
        if self._further(leg, place):
            return
        bare = back < leg.last
        into = leg.move == "arrive" and clauses.key(leg.last - 1) == "into"
        if into and not bare and clauses.key(back) in _LOCAL:
            if {clauses.key(i) for i in range(leg.last, back)} & VENUES:
                self._end(leg, place, direct=False)  # "flown into exile in A"
            return  # "rolled into a gorge outside A"
        if bare and leg.sense.object:
            if leg.move == "depart":
                leg.origin = leg.origin or place
            else:
                self._end(leg, place, direct=True)
        elif not self._begins(leg, place, back):
            self._goes(leg, place, back)

    def _there(self) -> None:
        """Mark "landed there", "is to join him there": a place told of before."""
        for leg in self.legs:
            joins = self.clauses.key(leg.first)[:4] == "join"
            reach = range(leg.last - 1, leg.last + (4 if joins else 1))
            there = any(self.clauses.key(i) == "there" for i in reach)
            leg.there = there and not leg.noun and leg.destination is None

    def _further(self, leg: Leg, place: Mention) -> bool:
        """Give a place to a leg of its own, where the verb leads to it as well."""
        if leg.destination is None:
            return False
        clauses = self.clauses
        reached = clauses.at(leg.destination.end)
        between = [
            p for p in self.places if leg.destination.end <= p.start < place.start
        ]
        passed = self._days | {
            i for p in between for i in range(clauses.at(p.start), clauses.at(p.end))
        }
        starts = [p for p in between if clauses.key(clauses.at(p.start) - 1) == "from"]
        if leg.noun and reached == clauses.at(place.start):
            return False
        further = further_end(
            clauses, leg, place, passed, starts[0] if starts else None
        )
        if further is None:
            return False
        self.legs.insert(self.legs.index(leg) + 1, further)
        return True

    def _begins(self, leg: Leg, place: Mention, back: int) -> bool:
        """Give its origin to a leg; is it a place that a journey may begin at?"""
        clauses = self.clauses
        word = clauses.key(back)
        boards = leg.move == "depart" and clauses.key(leg.first)[:5] in _ABOARD
        quits = clauses.key(leg.first) in {"left", "leaving", "leaves", "leave"}
        quits = quits and clauses.key(leg.last) in {"the", "his", "her", "their"}
        quits = quits and any(one.first > leg.last for one in self.legs)
        boards = boards or (quits and clauses.key(leg.last + 1) in _LEFT)
        outer = (
            outer_preposition(self.clauses, leg, back, self._days)
            if word in _LOCAL
            else word
        )
        out = word == "of" and clauses.key(back - 1) == "out"
        if not ("from" in {word, outer} or out or (boards and word in {"in", "at"})):
            return False
        other = self._of_another(leg, back) or self._is_distance(leg, back)
        if not other and (word == "from" or back >= leg.last):
            leg.origin = leg.origin or place
        return True

    def _goes(self, leg: Leg, place: Mention, back: int) -> None:
        """Give a stop or the destination to a leg."""
        word = self.clauses.key(back)
        bare = back < leg.last
        local = word in _LOCAL
        outer = (
            outer_preposition(self.clauses, leg, back, self._days) if local else word
        )
        by_way = word == "of" and _two_before(self.clauses, back) == "by way"
        if (
            by_way
            or word in _VIA
            or (word in {"in", "at", "on"} and self._stops(leg, back))
        ):
            self._listed = list_behind(self.clauses, self.places, place)
            leg.stops += [place, *self._listed]
        elif self._faces(leg, outer or word, back, direct=not (local or bare)):
            self._end(leg, place, direct=not local)
        elif bare and self._phrase_leads(leg):
            self._end(leg, place, direct=True)

    def _end(self, leg: Leg, place: Mention, *, direct: bool) -> None:
        if leg.destination is None:
            start, end = self.clauses.at(place.start), self.clauses.at(place.end)
            plain = self.clauses.key(end) not in VENUES
            leg.destination, leg.direct = place, direct and plain
            leg.into = self.clauses.key(leading(self.clauses, start)) == "into"

    def _phrase_leads(self, leg: Leg) -> bool:
        """Does the word of travel itself end with its preposition ("due in")?"""
        if leg.last - leg.first < 2 or leg.noun:
            return False
        last = self.clauses.key(leg.last - 1)
        return leg.move != "depart" and last in {"in", "at", "into", "to", "for", "on"}

    def _fronted(self, place: Mention, at: int, back: int) -> None:
        """As in "From A he flew on to B", and "B, where he landed"."""
        clauses = self.clauses
        whose = clauses.key(back - 1) in PEOPLE  # "volunteers from A"
        opens = back <= clauses.first + 1 and not whose
        if clauses.key(back) == "from" and (opens or clauses.key(back - 1) in VEHICLES):
            after = next((one for one in self.legs if one.first > at), None)
            if after is not None and after.origin is None:
                after.origin = place
            return
        end = clauses.at(place.end)
        end += clauses.key(end) == ","
        if clauses.key(end) != "where":
            return
        here = clauses.of(end)
        number = self.places.index(place)
        before = self.places[number - 1] if number else place
        if at - clauses.at(before.end) <= 1 and contains(place, before):
            place = before  # "Springfield, Ohio, where"
        for leg in self.legs:
            if leg.first > end and clauses.of(leg.first) == here:
                leads = leg.move == "arrive" or leg.sense.flees
                if leads and leg.destination is None:
                    self._end(leg, place, direct=True)
                elif leg.move == "depart" and leg.origin is None:
                    leg.origin = place
                return

    def _surrounds(self, place: Mention, at: int, back: int) -> bool:
        """As in "from A, in B": B only says where A is."""
        number = self.places.index(place)
        if not number or not {self.clauses.key(i) for i in range(back, at)} & _LOCAL:
            return False
        before = self.places[number - 1]
        adjoining = back - self.clauses.at(before.end) <= 1
        return adjoining and contains(place, before)

    def _owns(self, place: Mention, *, leaves: bool) -> bool:
        """As in "from A's problems"; "to A's port of B" is none."""
        end = self.clauses.at(place.end)
        if self.clauses.key(end) not in {"'s", "’s"}:
            return False
        if leaves:
            return True
        after = min(end + 1, self.clauses.last - 1)
        return not self.clauses.tokens[after].text[:1].isupper()

    def _belongs(self, place: Mention) -> bool:
        """As in "returned to the Paris firm": the place only says more of a noun."""
        clauses = self.clauses
        at = clauses.at(place.start)
        end = max(at + 1, clauses.at(place.end))
        if end >= clauses.last:
            return False
        key = clauses.key(end)
        near = {clauses.key(i) for i in range(end + 1, end + 4)}
        owned = "'s" in near or "’s" in near or "'" in near or "’" in near
        if key in PEOPLE and owned and near & VENUES:
            return False  # "moved to A women's prison"
        if key in _NOUNS_BEHIND or (key == "-" and _based(clauses, end)):
            return True  # "brought to A authorities", "an A-based unit"
        if clauses.key(at - 1) not in {"the", "a", "an"}:
            return False
        if end in self._days or not clauses.tokens[end].text.islower():
            return False
        plain = key.isalpha() and key not in _AFTER_PLACES and not key.endswith("ly")
        return (
            plain
            and not is_verb(clauses.tokens, end, clauses.first)
            and not {key, clauses.key(end + 1)} & VENUES
        )

    def _of_another(self, leg: Leg, position: int) -> bool:
        """As in "gone to interview refugees from A": from there are others."""
        clauses = self.clauses
        before = clauses.key(position - 1)
        if before in PEOPLE and position > leg.last and not leg.sense.takes:
            return True
        return any(
            clauses.key(i) == "to" and clauses.key(i + 1) in _ERRANDS
            for i in range(leg.last, position)
        )

    def _is_distance(self, leg: Leg, position: int) -> bool:
        """As in "reached A, 20 km from B": where A is, not where the journey began."""
        if self.clauses.key(position - 1) not in _DISTANCES:
            return False
        comma = any(self.clauses.key(i) == "," for i in range(leg.last, position))
        return comma or leg.destination is not None

    def _stops(self, leg: Leg, position: int) -> bool:
        floor = max(leg.last, position - 4)
        return any(self.clauses.key(i) in STOPPING for i in range(floor, position))

    def _faces(self, leg: Leg, word: str, position: int, *, direct: bool) -> bool:
        """Does the preposition lead from this word of travel to its end?"""
        clauses = self.clauses
        taken = object_of(clauses, leg) if leg.sense.takes else ()
        verb_between = any(
            is_verb(clauses.tokens, i, clauses.first)
            for i in range(leg.last, position)
            if i not in taken  # "brought 40 stranded tourists to"
        )
        if word in TO:
            if leg.sense.near and word in {"towards", "toward"}:
                return False  # "walked towards A Road"
            flees = leg.sense.flees or leg.sense.takes
            if leg.move == "depart" and not flees and not direct:
                return False
            return not verb_between
        if word == "for":
            departs = leg.move in {"depart", "travel"} or leg.noun
            commas = (clauses.key(i) == "," for i in range(leg.last, position))
            if leg.noun and (clauses.key(position - 1) == "only" or any(commas)):
                return False  # "the best of their trip, only for A to win"
            return departs and (direct or leg.move == "depart") and not verb_between
        if leg.move == "arrive" and word in {"in", "at", "on", "near", "outside"}:
            return not verb_between
        if word in {"on", "in", "at"} and leg.last > position >= leg.first:
            return leg.move != "depart"
        return leg.last > position >= leg.first and leg.move == "arrive"


def _two_before(clauses: Clauses, at: int) -> str:
    """The two words before a token."""
    return f"{clauses.key(at - 2)} {clauses.key(at - 1)}"


def _based(clauses: Clauses, at: int) -> bool:
    """As in "an A-based unit": the place says more of a noun."""
    return clauses.key(at + 1) in {"based", "born", "area"}


_AGENTS: Final = frozenset(
    "authorities agenda residents police officials firm company".split()
)
_NOUNS_BEHIND: Final = PEOPLE | PERSONS | _AGENTS
_ERRANDS: Final = INFINITIVES | PURPOSES
_AFTER_PLACES: Final = frozenset(
    """to from for on in at by via with and after before where as aboard during ahead
    or early late last this next to soon while when that then again over following
    without within until since under but which who via because amid despite through
    into shortly once overnight yesterday today tomorrow tonight""".split()
)
