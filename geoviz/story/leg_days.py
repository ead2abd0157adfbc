"""When a leg begins and ends, and by what means: the days and vehicles beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.models import DatedExpression
from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.legs import governor
from geoviz.story.reading import Reading
from geoviz.story.travel_words import AIRCRAFT, BY, MODES
from geoviz.story.verbs import BE, REPORTING

_AIRCRAFT: Final = frozenset(words[0] for words in AIRCRAFT)
_MEANS: Final = _AIRCRAFT | frozenset(BY) | frozenset(MODES)
_MODE_REACH: Final = 14
_RECENT_MONTHS: Final = 3
"""A departure so far back may begin a journey that ends these days."""
_YEAR: Final = 4
_WARS: Final = frozenset({"wwii", "ww", "war"})
_LIMITS: Final = frozenset({"since", "until", "till", "before", "by"})
_CLOCK: Final = frozenset({"before", "by"})
"""Before a time of day they still leave the day ("before noon on Saturday")."""
_DATED_NOUNS: Final = frozenset(
    """made make makes began begin begins completed complete completes started
    undertook hitched thumbed ended finished took take takes embarked making""".split()
)
"""Before a noun of travel, these give it the day that they have."""
_ENDED: Final = frozenset({"ended", "completed", "finished", "landed", "arrived"})
_APART: Final = frozenset({"for", "ahead", "before", "after", "and", ","})
"""Between a verb and a day these make it the day of something else."""
_JOINTS: Final = frozenset({",", "and", ";"})
_LEAVING: Final = frozenset("left leave leaves leaving".split())
_MAKING: Final = frozenset({"made", "make", "makes", "making"})
_NO_MEANS: Final = frozenset(
    "station ministry crash accident strike drivers driver".split()
)


class Days:
    """Gives the days of a sentence, and the means of travel, to its legs."""

    def __init__(
        self,
        reading: Reading,
        clauses: Clauses,
        legs: Sequence[Leg],
        dates: Sequence[DatedExpression],
    ) -> None:
        """Take the legs in text order."""
        self.reading = reading
        self.clauses = clauses
        self.legs = legs
        self.dates = dates
        self.past = False
        """Does the sentence name a year or a month of its own?"""

    def give(self) -> None:
        """Fill in days and means of travel of each leg."""
        self.past = self._names_year()
        for dated in self.dates:
            self._date(dated)
        for number, leg in enumerate(self.legs):
            after = self.legs[number + 1 :]
            before = self.legs[number - 1] if number else None
            stop = after[0].first if after else self.clauses.last
            start = before.last if before else self.clauses.first
            if leg.host is not None:
                leg.mode = leg.mode or leg.host.mode
            leg.mode = leg.mode or self._mode(leg, start, stop)
            leg.past = leg.past or self.past

    def _date(self, dated: DatedExpression) -> None:
        """Give a date to the leg that began or ended then."""
        clauses = self.clauses
        at = clauses.at(dated.start)
        possessive = clauses.key(clauses.at(dated.end)) in {"'s", "’s"}
        limit = clauses.key(at - 1)
        if possessive or (limit in _LIMITS and not (dated.time and limit in _CLOCK)):
            return  # "after Tuesday's quake": the day of something else
        leg = governor(self.legs, clauses, at, place=False)
        if leg is None:
            leg = self._behind(at)
            if leg is not None and dated.day is not None:
                leg.departed = leg.arrived = None  # the nearest day before it
                leg.day_before = True
        elif any(
            clauses.key(i) == "ahead"
            or (clauses.key(i) == "time" and clauses.key(i + 1) == "for")
            for i in range(leg.last, at)
        ):
            return  # "in time for the wedding on Friday": the day of that
        elif leg.day_before and dated.day is not None:
            between = {clauses.key(i) for i in range(leg.last, at)}
            if not between & _APART:
                leg.departed = leg.arrived = None
            leg.day_before = False
        if leg is None:
            return
        if dated.day is None:
            self.past = self.past or self._is_background(dated.value, leg)
            leg.past = leg.past or self._is_background(dated.value, leg)
        elif self._underway(leg, dated):
            return
        elif leg.host and leg.listed and not (leg.host.departed or leg.host.arrived):
            self._end(leg.host, dated, at)
        else:
            self._end(leg, dated, at)

    def _end(self, leg: Leg, dated: DatedExpression, at: int) -> None:
        """Give a day to the beginning or the end of a leg."""
        clauses = self.clauses
        if (
            (leg.into and not leg.origin)
            or leg.move == "arrive"
            or (not leg.noun and self._is_back(leg))
        ):
            leg.arrived = leg.arrived or dated
        elif not leg.noun or leg.move == "depart":
            leg.departed = leg.departed or dated
        elif leg.first < at:
            lead = {clauses.key(i) for i in range(leg.first - 5, leg.first)}
            lead |= {clauses.key(i) for i in range(leg.last, at)}
            if lead & _ENDED:
                leg.arrived = leg.arrived or dated
            elif lead & _DATED_NOUNS:
                leg.departed = leg.departed or dated

    def _names_year(self) -> bool:
        """Does "in" and a year long gone, or a world war, stand in the sentence?"""
        published = self.reading.publication.day
        clauses = self.clauses
        year = published.year if published is not None else 0
        before = ""
        for position in range(clauses.first, clauses.last):
            key = clauses.tokens[position].key
            if key in _WARS and (key != "war" or before == "world"):
                return True
            dated = before == "in" and len(key) == _YEAR and key.isdecimal()
            if dated and int(key) < year:
                return True
            before = key
        return False

    def _behind(self, at: int) -> Leg | None:
        """The leg behind a day in its clause, or in one of the same moment."""
        clauses = self.clauses
        clause = clauses.of(at)
        if clauses.key(at - 1 - (clauses.key(at - 1) == "on")) in REPORTING:
            return None  # "said on Sunday the plane had landed"
        for leg in self.legs:
            if leg.first <= at:
                continue
            own = clauses.of(leg.first)
            linked = clauses.link(leg.first) == "linked"
            if own == clause or (linked and clauses.hangs_from(own, clause)):
                told = any(clauses.key(i) in REPORTING for i in range(at, leg.first))
                later = clauses.key(leg.first - 1) == "then"
                return None if told or later else leg
        return None

    def _is_background(self, value: str, leg: Leg) -> bool:
        """A year or month alone, or a stretch that ended long ago."""
        published = self.reading.publication.day
        if len(value) == 7 and published is not None and value[4] == "-":
            months = 12 * (published.year - int(value[:4])) + published.month
            recent = _RECENT_MONTHS if leg.destination is None else 1
            return months - int(value[5:]) > recent
        if len(value) in {4, 7}:
            return True
        last = value.rpartition("/")[2]
        return (
            "/" in value
            and published is not None
            and last[:4] < str(published.year - 1)
        )

    def _underway(self, leg: Leg, dated: DatedExpression) -> bool:
        """As in "was being towed on Monday": neither the first day nor the last."""
        published = self.reading.publication.day
        if published is None or dated.day is None or dated.day > published:
            return False
        return is_underway(self.clauses, leg)

    def _is_back(self, leg: Leg) -> bool:
        """As in "returned to", "rushed back to": told of the end of the way."""
        verb = leg.verb
        key = self.clauses.key(verb.first)
        behind = self.clauses.key(verb.last)
        if key == "returned" or (leg.home and key in {"came", "got", "come"}):
            return True
        return behind == "back" and leg.move == "travel" and leg.sense.alone

    def _mode(self, leg: Leg, start: int, stop: int) -> str:
        """The means of travel: the word itself, those behind it, then those before."""
        clauses = self.clauses
        own = leg.sense.mode or MODES.get(clauses.key(leg.first), "")
        if own:
            return own
        behind = range(leg.last, min(stop, leg.last + _MODE_REACH))
        floor = max(start, leg.first - _MODE_REACH)
        if start > clauses.first:
            joints = [i for i in range(floor, leg.first) if clauses.key(i) in _JOINTS]
            floor = max([floor, *joints])  # "to A by car, and moved 40 patients to B"
        for position in behind:
            mode = self._mode_at(position, leg)
            if mode:
                return mode
        for position in range(leg.first - 1, floor - 1, -1):
            mode = self._mode_at(position, leg)
            if mode:
                return mode
        return ""

    def _mode_at(self, position: int, leg: Leg) -> str:
        """The means of travel that a word beside a leg gives; "" for none."""
        clauses = self.clauses
        key = clauses.key(position)
        if key not in _MEANS or clauses.link(position) == "where":
            return ""
        before = clauses.key(position - 1)
        taken = position - leg.last <= 1 and before != "by"
        if taken and clauses.key(leg.first) in _LEAVING:
            return ""  # "left the train at"
        if key in _AIRCRAFT and any(self._matches(position, n) for n in AIRCRAFT):
            return "air"
        if key in BY and before == "by":
            return BY[key]
        if key == "coach" and before not in {"by", "a", "the"}:
            return ""  # "with his coach, Patrick Sang"
        if key not in MODES:
            return ""
        if before == "air":
            return "air"  # "by air ambulance"
        return MODES[key] if clauses.key(position + 1) not in _NO_MEANS else ""

    def _matches(self, position: int, words: Sequence[str]) -> bool:
        return all(
            self.clauses.key(position + offset) == word
            for offset, word in enumerate(words)
        )


def is_underway(clauses: Clauses, leg: Leg) -> bool:
    """As in "is being towed to", "was flying to", "on its way to"."""
    before = {clauses.key(i) for i in range(leg.first - 2, leg.first)}
    form = leg.sense.form
    if form == "past":
        return clauses.key(leg.first - 1) == "being"
    on_way = form == "phrase" and leg.move == "travel"
    on_way = on_way and clauses.key(leg.last - 1) in {"way", "route", "tow"}
    on_way = on_way and clauses.key(leg.first - 1) not in _MAKING
    return on_way or (bool(before & BE) and form == "ing")
