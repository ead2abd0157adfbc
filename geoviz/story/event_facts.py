"""What a cluster of tellings says of its event: status, places, time, a short name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final, Literal

from geoviz.extract.dates.words import WEEKDAYS
from geoviz.extract.offsets import token_at
from geoviz.gazetteer.index import Index
from geoviz.models import DateBasis, Mention, Status
from geoviz.story.cluster_index import Cluster
from geoviz.story.courts import Courts, heard_in_court
from geoviz.story.occurrence import Occurrence
from geoviz.story.reading import Reading
from geoviz.story.sameness import is_personal
from geoviz.story.spots import contains, same_spot
from geoviz.story.subject_words import lacks_subject, subject_words
from geoviz.story.verbs import REPORTING

BACKGROUND_AFTER: Final = timedelta(days=92)
"""An event so much older than every article that tells of it is no part of the news."""
_TRUST: Final[tuple[DateBasis, ...]] = (
    "explicit",
    "weekday",
    "relative",
    "clock",
    "inferred",
)
_HEARSAY: Final = frozenset(
    {"reportedly", "believed", "allegedly", "alleged", "unconfirmed"}
)
_LONGEST_WHAT: Final = 90
_LONGEST_NOUN: Final = 3
_MET: Final = frozenset(
    {"met", "meet", "meets", "will meet", "held talks", "hold talks", "holds talks"}
    | {"held a meeting"}
)
_LONGEST_REST: Final = 60
_CLAUSE_END: Final = re.compile(
    r"[;–—“”\"\n(]|: |, | (?:who|which|after|before|while|when|because|until|as|but) "
)
_BEFORE_TOLD: Final = frozenset({"that", "on", "late", "early", "earlier", *WEEKDAYS})
"""Words between a verb of telling and what is told."""
_LOOSE_ENDS: Final = frozenset(
    """on in at the a an by from late early of to for and about around shortly just
    during last this next over between some his her its their that or""".split()
) | {""}
"""Words that a description does not end with."""
_DOERS: Final = frozenset(
    {"arrival", "departure", "travel", "visit", "walk", "meeting", "deed"}
)
"""Classes whose verbs are told with the names of those who do them."""
_FRONTING: Final = frozenset({"In", "On", "At"})
_JOINTS: Final = frozenset(
    """who which that where when after as and but although though while whereas so then
    yet or""".split()
)
"""Words that join a clause to others, and open no description."""
_SEVERAL: Final = frozenset(
    """disaster aftershock effect casualty attack raid protest vote closing stoppage
    visit spell contest law action""".split()
)
"""Classes of events that can be at several places at once."""
_NAMED_BY_NOUN: Final = frozenset({"meeting", "walk", "visit", "arrival", "departure"})
"""Classes whose nouns do not say who or where, and so are described at length."""


class Facts:
    """Concludes the facts of clusters from the readings that tell of them."""

    def __init__(
        self, readings: Sequence[Reading], names: Mapping[str, str], index: Index
    ) -> None:
        """`names` gives the name of each person by id."""
        self.readings = readings
        self.names = names
        self.index = index
        self.courts = Courts(readings)
        self._doubted: dict[tuple[int, int], bool] = {}
        """What was found of a reading's sentence: is it hearsay?"""

    def telling(self, told: Occurrence, one: Cluster) -> Status:
        """Status of one telling: by its tense, and by when the article was written."""
        reading = self.readings[told.reading]
        published = reading.publication.day
        if told.status == "planned":
            return "planned"
        if published and one.day and published < one.day:
            return "planned"
        timetable = told.tense == "present" and told.term.part == "verb"
        stated = told.expression is not None and not told.repeat
        if timetable and stated and published and one.day == published:
            return "planned"  # "on Friday he returns", in Friday's paper
        return "reported" if self._hearsay(told) else "happened"

    def _hearsay(self, told: Occurrence) -> bool:
        """Does its sentence tell of what is only said to have happened?"""
        place = told.reading, told.sentence
        known = self._doubted.get(place)
        if known is None:
            reading = self.readings[told.reading]
            sentence = reading.extraction.sentences[told.sentence]
            words = reading.tokens(sentence)
            known = any(token.key in _HEARSAY for token in words)
            self._doubted[place] = known
        return known

    def status(self, one: Cluster) -> Status:
        """Happened if any article says so."""
        tellings = {self.telling(told, one) for told in one.told}
        for status in ("happened", "reported"):
            if status in tellings:
                return status
        return "planned"

    def places(self, one: Cluster, status: Status) -> list[Mention]:
        """Where it took place: the places that agree with the one named most.

        The surroundings of a place that is also named are left out.
        """
        firm = [
            (place, told)
            for told in one.told
            if status == "planned" or self.telling(told, one) != "planned"
            for place in told.places
        ]
        loose = [(p, told) for told in one.told for p in told.places]
        given = firm or [(p, told) for told, p, _ in one.borrowed] or loose
        if not given:
            return []
        counts = Counter(p.place_id for p, _ in given)
        by_id = {p.place_id: p for p, _ in reversed(given)}
        ranked = sorted(
            by_id.values(),
            key=lambda p: (
                p.feature in {"country", "region", "natural"},
                -counts[p.place_id],
                p.start,
                p.place_id,
            ),
        )
        top = ranked[0]
        beside = {
            p.place_id
            for p, told in given
            if one.kind in _SEVERAL
            and any(own.place_id == top.place_id for own in told.places)
        }
        kept = [p for p in ranked if p.place_id in beside or same_spot([top], [p])]
        return [p for p in kept if not any(contains(p, q) for q in kept)]

    def basis(self, one: Cluster) -> DateBasis | Literal[""]:
        """The most trusted basis on which its day stands."""
        given = {t.day_basis for t in one.told if t.day is not None}
        return next((basis for basis in _TRUST if basis in given), "")

    def is_background(self, one: Cluster) -> bool:
        """Undated, or long over when the articles were written."""
        if one.day is None:
            return True
        last = one.day_end or one.day
        published = [
            day
            for told in (*one.told, *one.slips)
            if (day := self.readings[told.reading].publication.day)
        ]
        if not published:
            return False
        if heard_in_court(one, self.courts):
            return False
        return all(last + BACKGROUND_AFTER < day for day in published)

    def time(self, one: Cluster) -> tuple[str, str]:
        """Clock time and zone, where a telling gives them."""
        for told in one.told:
            if told.time:
                return told.time, told.zone or self._zone(told, one)
        return "", ""

    def _zone(self, told: Occurrence, one: Cluster) -> str:
        """The time zone of the place named beside the clock time ("13:00 in China")."""
        reading = self.readings[told.reading]
        sentence = reading.extraction.sentences[told.sentence]
        clock = next(
            (d for d in reading.dates_in(sentence.start, sentence.end) if d.time),
            None,
        )
        if clock is None:
            return ""
        beside = reading.mentions_in(clock.end, clock.end + 12)
        for mention in [*beside, *told.places, *one.places]:
            if mention.row < 0:
                continue
            row = mention.row
            if mention.feature == "country":
                row = self.index.capital(mention.country) or row
            zone = self.index.place(row).timezone
            if zone:
                return zone
        return ""

    def what(self, one: Cluster, places: Sequence[Mention]) -> str:
        """A short description in the articles' own words."""
        best = [t for t in one.told if not t.repeat] or one.told
        nouns = [t for t in best if t.term.part == "noun"]
        if one.kind == "meeting":
            return self._meeting(one, best[0])
        if nouns and one.kind not in _NAMED_BY_NOUN:
            counts = Counter(t.phrase for t in nouns)
            phrase = max(counts, key=lambda p: (" " in p, counts[p], -len(p), p))
            return phrase[:1].upper() + phrase[1:]
        return self._sentence(best[0], places)

    def _meeting(self, one: Cluster, first: Occurrence) -> str:
        most = Counter(t.participants for t in one.told if len(t.participants) > 1)
        if most:
            group = max(most, key=lambda g: (most[g], g))
            names = [self.names[p] for p in group if p in self.names]
            if names and first.term.part != "noun" and first.phrase not in _MET:
                return self._sentence(first, ())  # "spoke by phone"
            if names:
                word = first.phrase if first.term.part == "noun" else "meeting"
                word = "talks" if first.phrase.endswith("talks") else word
                word = "meeting" if len(word.split()) > _LONGEST_NOUN else word
                return f"{word[:1].upper()}{word[1:]} of {_listed(names)}"
        if first.term.part != "noun":
            return self._sentence(first, ())
        return first.phrase[:1].upper() + first.phrase[1:]

    def _sentence(self, first: Occurrence, places: Sequence[Mention]) -> str:
        """Who did what where, in the words of one telling."""
        reading = self.readings[first.reading]
        end = self._end(first)
        words = reading.quote(first.start, end)
        who = [self.names[p] for p in first.participants if p in self.names]
        if places and not any(p.surface in words for p in first.places):
            words += f", {places[0].name}"
        noun, start = first.term.part == "noun", first.start
        fits = end - first.clause <= _LONGEST_WHAT
        if first.term.kind not in _DOERS and (fits or not is_personal(first.term.kind)):
            who = []
        if not who and not noun and end - first.clause <= _LONGEST_WHAT:
            lead = _after_telling(reading.quote(first.clause, first.start))
            lead = _after_fronted(_after_joints(lead), first)
            whole = lead + words
            words = whole.lstrip("”’\"',:; –—")
            start = first.start - len(lead) + len(whole) - len(words)
            if words[:1].islower() and not lead.strip() and first.participants:
                who = [self.names.get(first.participants[0], "")]
        who = [name for name in who[:2] if name and name not in words]  # "X received Y"
        subject = _listed(who)
        if not subject and not noun:
            subject, words = self._with_subject(first, start, words)
        to_come = first.term.kind == "deed" and first.status == "planned"
        if who and (first.term.part == "bare" or to_come):
            words = f"to be {words}" if self._passive(first) else f"to {words}"
        joined = f"{subject}: {words}" if noun else f"{subject} {words}"
        told = " ".join((joined if subject else words).split())
        return told[:1].upper() + told[1:]

    def _passive(self, first: Occurrence) -> bool:
        """As in "will be feted": what is planned is done to its subject."""
        reading = self.readings[first.reading]
        lead = reading.quote(max(first.clause, first.start - 4), first.start)
        return lead.casefold().split()[-1:] == ["be"]

    def _with_subject(
        self, first: Occurrence, start: int, words: str
    ) -> tuple[str, str]:
        """A subject for words from an offset on, if they begin with a verb; and they.

        Behind "who" the words begin with it.
        """
        reading = self.readings[first.reading]
        sentence = reading.extraction.sentences[first.sentence]
        tokens = reading.extraction.tokens
        at = token_at(tokens, start)
        if at >= sentence.last_token or not lacks_subject(
            tokens, at, sentence.first_token
        ):
            return "", words
        subject, begin = subject_words(reading, sentence, start)
        return subject, (reading.quote(begin, start) if subject else "") + words

    def _end(self, first: Occurrence) -> int:
        """Where the words of a telling end: with its clause, and before its day."""
        reading = self.readings[first.reading]
        sentence = reading.extraction.sentences[first.sentence]
        stop = min(sentence.end, first.end + _LONGEST_REST)
        if first.expression is not None and first.expression.start >= first.end:
            stop = min(stop, first.expression.start)
        rest = reading.quote(first.end, stop)
        cut = _CLAUSE_END.search(rest)
        if cut:
            rest = rest[: cut.start()]
        elif stop < sentence.end and reading.text[stop].isalnum():
            rest = rest.rpartition(" ")[0]  # in the middle of a word
        words = rest.split(" ")
        while words and words[-1].casefold().strip(" ,.") in _LOOSE_ENDS:
            words.pop()
        end = first.end + len(" ".join(words).rstrip(" .,\n"))
        placed = max((p.end for p in first.places), default=end)
        near = first.end < placed and placed - first.start <= _LONGEST_WHAT
        return max(end, placed) if near else end


def _after_telling(lead: str) -> str:
    """The words behind the last verb of telling ("said he would", "says that")."""
    words = lead.split(" ")
    for number in range(len(words) - 2, -1, -1):
        if words[number].casefold() in REPORTING:
            kept = words[number + 1 :]
            while kept and kept[0].casefold().strip(",") in _BEFORE_TOLD:
                kept.pop(0)
            return " ".join(kept)
    return lead


def _after_joints(lead: str) -> str:
    """The words behind those that only join the clause to another."""
    opening, blank, rest = lead.lstrip("”’\"',:; –—").partition(" ")
    while blank and opening.casefold().strip(",") in _JOINTS:
        lead = rest
        opening, blank, rest = rest.partition(" ")
    return lead


def _after_fronted(lead: str, first: Occurrence) -> str:
    """The words behind a day or a place that opens the clause ("In Lima, ten ...")."""
    told = [place.surface for place in first.places]
    if first.expression is not None:
        told.append(first.expression.surface)
    opening = lead.lstrip()
    for words in told:
        before, found, rest = opening.partition(words)
        behind = rest.lstrip(" ,")
        fronts = before.strip() in _FRONTING or (not before and rest[:1] == ",")
        if found and fronts and behind[:1].isalpha():  # not of "Sunday was chosen"
            return behind
    return lead


def _listed(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
