"""Sentences → legs: one for each word of travel, with the ends and days it governs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from geoviz.models import POINTLESS_FEATURES, DatedExpression, Mention, Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.prepositions import leading
from geoviz.story.reading import Reading, within
from geoviz.story.spots import contains
from geoviz.story.terms import terms_at
from geoviz.story.travel_words import (
    AIRCRAFT,
    BY,
    CARRYING,
    FIGURATIVE,
    FLEEING,
    MODES,
    MOVES,
    NOUNS,
    ON_FOOT,
    PHRASES,
    WEAK,
    Move,
)
from geoviz.story.unnamed import is_people
from geoviz.story.verbs import BE, INFINITIVES, REPORTING, is_verb

_REACH = 16
_MODE_REACH = 14
_LIMITS = frozenset({"since", "until", "till", "before", "by"})
_VIA = frozenset({"via", "through"})
_STOPPING = frozenset({"stopping", "stopped", "stopover"})
_NOT_MADE = frozenset("than per every each any cost costs no".split())
"""What stands before a journey that nobody is said to have made."""
_HOUSE = 5
"""Words of "to a hospital"."""
_NOT_LEFT = frozenset({"his", "her", "the", "their", "far", "was", "were", "a"})


@dataclass(slots=True)
class Leg:
    """A word of travel and what its sentence gives it."""

    first: int
    """Token index of the word."""
    last: int
    move: Move
    noun: bool
    origin: Mention | None = None
    destination: Mention | None = None
    stops: list[Mention] = field(default_factory=list)
    mode: str = ""
    departed: DatedExpression | None = None
    arrived: DatedExpression | None = None
    past: bool = False
    """Set in a year or month only: background."""


def carries(clauses: Clauses, leg: Leg) -> bool:
    """Is it a verb in the active voice that takes others along ("brought 40 back")?"""
    if clauses.key(leg.first) not in CARRYING:
        return False
    behind = clauses.key(leg.last)
    passive = any(clauses.key(leg.first - n) in BE for n in (1, 2))
    return not passive and behind not in {"to", "into", "from", "off", "over", "place"}


def find_legs(reading: Reading, sentence: Sentence, clauses: Clauses) -> list[Leg]:
    """The legs of a sentence, in text order, with or without any end."""
    legs = _words(clauses)
    if not legs:
        return []
    places = [
        m
        for m in within(reading.mentions, sentence.start, sentence.end)
        if m.kind == "place" and m.feature not in POINTLESS_FEATURES
    ]
    last: Mention | None = None
    for place in places:
        if last is None or not _around(clauses, place, last):
            _place(legs, clauses, place)
        last = place
    for dated in within(reading.dates, sentence.start, sentence.end):
        _date(legs, clauses, dated)
    for number, leg in enumerate(legs):
        stop = legs[number + 1].first if number + 1 < len(legs) else clauses.last
        start = legs[number - 1].last if number else clauses.first
        leg.mode = _mode(clauses, leg, start, stop)
    return [
        leg
        for leg in legs
        if (clauses.key(leg.first) not in WEAK or _told(leg))
        and (clauses.key(leg.first) not in ON_FOOT or leg.origin)
    ]


def _around(clauses: Clauses, place: Mention, last: Mention) -> bool:
    """As in "from Sharjah, in the Emirates": only where the place before it lies."""
    between = range(clauses.at(last.end), clauses.at(place.start))
    return contains(place, last) and all(
        clauses.key(i) in {",", "in", "the"} for i in between
    )


def _told(leg: Leg) -> bool:
    """Is there enough beside a weak verb to make it one of travel?"""
    ends = leg.origin is not None or leg.destination is not None
    return ends or bool(leg.mode and leg.move != "depart")


def _words(clauses: Clauses) -> list[Leg]:
    found: list[Leg] = []
    position = clauses.first
    while position < clauses.last:
        trap = terms_at(clauses.tokens, position, clauses.last)
        if trap is not None and any(term.part == "none" for term in trap[0]):
            position = trap[1]
            continue
        key, after = clauses.key(position), clauses.key(position + 1)
        move = PHRASES.get((key, after))
        length = 2 if move else 1
        move = move or MOVES.get(key)
        if move is not None and not _is_other(clauses, position, key):
            noun = key in NOUNS
            found.append(Leg(position, position + length, move, noun))
        position += length
    return found


def _is_other(clauses: Clauses, position: int, key: str) -> bool:
    """As in "his left hand", "a return", "Drive": no word of travel."""
    token = clauses.tokens[position]
    before = clauses.key(position - 1)
    if token.capitalised and position > clauses.first:
        return True
    if key == "way":
        return clauses.key(position - 2) != "on"  # "on his way to X"
    if key in {"left", "leave", "leaves"}:
        return before in _NOT_LEFT
    if key in {"return", "travel", "sail", "fly", "depart"}:
        return before in _NOT_LEFT
    if MOVES.get(key) == "journey":  # "$40 more than a flight from A to B"
        near = {clauses.key(position - back) for back in range(1, 5)}
        return not _NOT_MADE.isdisjoint(near)
    return key == "march" and clauses.key(position + 1).isdigit()


def _governor(
    legs: Sequence[Leg], clauses: Clauses, position: int, *, place: bool = True
) -> Leg | None:
    """The nearest word of travel before a token, if nothing stands between."""
    before = [leg for leg in legs if leg.last <= position]
    if not before or position - before[-1].last > _REACH:
        return None
    leg = before[-1]
    between = range(leg.last, position)
    if any(clauses.key(i) in REPORTING or clauses.key(i) == ";" for i in between):
        return None
    here, there = clauses.of(position), clauses.of(leg.first)
    if here != there and (
        place or clauses.list[here].link != "sub" or not clauses.hangs_from(here, there)
    ):
        return None
    if place and any(clauses.key(i) in FIGURATIVE for i in between):
        return None
    return leg


def _place(legs: Sequence[Leg], clauses: Clauses, place: Mention) -> None:
    """Give a place to the leg that begins, ends or stops there."""
    at = clauses.at(place.start)
    back = leading(clauses, at)
    word = clauses.key(back)
    leg = _governor(legs, clauses, back + 1)
    if leg is None:
        if word == "from" and back <= clauses.first + 1:
            following = next((one for one in legs if one.first > at), None)
            if following is not None and following.origin is None:
                following.origin = place
        return
    bare = back < leg.last
    if word == "for" and clauses.key(back - 1) == "bound":
        leg.destination = leg.destination or place
    elif word == "from" and not bare and _of_another(clauses, leg, back):
        return
    elif word == "from" or (bare and leg.move == "depart" and not leg.noun):
        leg.origin = leg.origin or place
    elif bare and clauses.key(leg.first) in {"reached", "reaches", "reach"}:
        leg.destination = leg.destination or place
    elif word in _VIA or (word in {"in", "at"} and _stops(clauses, leg, back)):
        leg.stops.append(place)
    elif _faces(leg, clauses, word, back):
        leg.destination = leg.destination or place


def _of_another(clauses: Clauses, leg: Leg, position: int) -> bool:
    """As in "gone to interview refugees from X": from there are others."""
    before = clauses.key(position - 1)
    taken = clauses.key(leg.first) in CARRYING
    if position - 1 >= leg.last and is_people(before) and not taken:
        return True
    return any(
        clauses.key(i) == "to" and clauses.key(i + 1) in INFINITIVES
        for i in range(leg.last, position)
    )


def _stops(clauses: Clauses, leg: Leg, position: int) -> bool:
    return any(
        clauses.key(i) in _STOPPING
        for i in range(max(leg.last, position - 4), position)
    )


def _faces(leg: Leg, clauses: Clauses, word: str, position: int) -> bool:
    """Does the preposition lead from this word of travel to its end?"""
    if word in {"to", "into", "towards"}:
        if leg.move == "depart" and clauses.key(leg.first) not in FLEEING:
            return False
        return not any(
            is_verb(clauses.tokens, i, clauses.first) for i in range(leg.last, position)
        )
    if word == "for":
        return leg.move in {"depart", "travel"} or leg.noun
    if leg.move == "travel" and word in {"in", "at", "near", "outside"}:
        return _by_way_of_house(clauses, leg, position)
    if leg.move == "arrive" and word in {"in", "at", "on", "near"}:
        return not any(
            is_verb(clauses.tokens, i, clauses.first) for i in range(leg.last, position)
        )
    return leg.last > position >= leg.first and leg.move == "arrive"


def _by_way_of_house(clauses: Clauses, leg: Leg, position: int) -> bool:
    """As in "taken to a hospital in X", "flown to the camp at X"."""
    for i in range(position - 1, max(leg.last, position - _HOUSE) - 1, -1):
        key = clauses.key(i)
        if key in {"to", "into"}:
            return clauses.key(i + 1) not in INFINITIVES
        if not key.isalpha() or is_verb(clauses.tokens, i, clauses.first):
            return False
    return False


def _counted_from(clauses: Clauses, dated: DatedExpression) -> bool:
    """As in "after Tuesday's quake": the day of something else."""
    return clauses.key(clauses.at(dated.end)) == "'s"


def _date(legs: Sequence[Leg], clauses: Clauses, dated: DatedExpression) -> None:
    """Give a date to the leg that began or ended then."""
    at = clauses.at(dated.start)
    if clauses.key(at - 1) in _LIMITS or _counted_from(clauses, dated):
        return
    leg = _governor(legs, clauses, at, place=False)
    if leg is None:
        clause = clauses.of(at)
        leg = next(
            (one for one in legs if one.first > at and clauses.of(one.first) == clause),
            None,
        )
        verbs = range(at, leg.first) if leg else range(0)
        if any(clauses.key(i) in REPORTING for i in verbs):
            return
    if leg is None:
        return
    if dated.day is None:
        leg.past = leg.past or len(dated.value) in {4, 7}
        return
    if leg.move == "arrive":
        leg.arrived = leg.arrived or dated
    elif leg.move in {"depart", "travel"}:
        leg.departed = leg.departed or dated


def _mode(clauses: Clauses, leg: Leg, start: int, stop: int) -> str:
    """The means of travel, by the word itself, those behind it, then those before."""
    own = MODES.get(clauses.key(leg.first), "")
    if own:
        return own
    behind = range(leg.last, min(stop, leg.last + _MODE_REACH))
    before = range(leg.first - 1, max(start, leg.first - _MODE_REACH) - 1, -1)
    for position in (*behind, *before):
        if clauses.link(position) == "where":
            continue
        key = clauses.key(position)
        if any(_matches(clauses, position, name) for name in AIRCRAFT):
            return "air"
        if clauses.key(position - 1) == "by" and key in BY:
            return BY[key]
        if key in MODES and clauses.key(position + 1) not in {"station", "ministry"}:
            if key in MOVES or (MODES[key] == "foot" and key != "foot"):
                continue
            return MODES[key]
    return ""


def _matches(clauses: Clauses, position: int, words: Sequence[str]) -> bool:
    return all(
        clauses.key(position + offset) == word for offset, word in enumerate(words)
    )
