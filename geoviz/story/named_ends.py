"""Ends of journeys that have a name but no place on the map.

"Sailed from Port Nowhere" states an origin, whether or not the gazetteer knows it: the
journey keeps the name, without an id and without a point.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from geoviz.gazetteer.keys import fold
from geoviz.models import Mention, Sentence
from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.reading import Reading
from geoviz.story.spots import contains, same_spot
from geoviz.story.travel_words import VENUES
from geoviz.story.traveller_nouns import VEHICLES

_LEADING: Final = frozenset({"to", "into", "from", "for", "in", "at"})
_LONGEST: Final = 4
_BEHIND: Final = 14
"""Words behind a verb among which the name of an end is looked for."""
_NEAR: Final = 8
_LEAVING: Final = frozenset({"leave", "leaves", "left", "leaving"})
_CLOSING: Final = frozenset(
    """. , ; : ) ( – — - and but to from for on in at by via with after before where
    aboard last late early yesterday today tomorrow tonight overnight shortly then when
    while that this as into onto towards toward through via ” " ! ? or""".split()
)
"""What may stand behind the name of a place that ends a journey."""
_NO_NAMES: Final = frozenset(
    """president prime minister king queen prince princess pope the a an his her mr mrs
    ms sir lord lady st general captain saint congress parliament senate twitter
    facebook google europe's i we he she they it""".split()
)
_ENDING: Final = _CLOSING | VENUES


def named(mention: Mention) -> Mention:
    """The mention with a name: as written where it is not on the map."""
    return mention if mention.place_id else replace(mention, name=mention.surface)


def same_place(one: Mention, other: Mention) -> bool:
    """The same place, by id, or by name where one of them is not on the map."""
    if one.place_id and other.place_id:
        return one.place_id == other.place_id
    return fold(one.name) == fold(other.name)


def nested(one: Mention, other: Mention) -> bool:
    """The same place, or the one within the other?

    An island or a lake is reached from the town beside it: that is no nesting.
    """
    if same_place(one, other):
        return True
    placed = bool(one.place_id and other.place_id)
    natural = "natural" in {one.feature, other.feature}
    return placed and not natural and (contains(one, other) or contains(other, one))


def same_start(one: Mention, other: Mention) -> bool:
    """May both be where one journey began?"""
    return nested(one, other) or (
        bool(one.place_id and other.place_id) and same_spot([one], [other]) is True
    )


def unknown_names(
    reading: Reading, sentence: Sentence, clauses: Clauses, legs: list[Leg]
) -> list[Mention]:
    """Capitalised names right behind "to", "from" and the like that no place is.

    Only behind verbs that tell of nothing but travel, and only where the name stands
    alone ("flew to Port Nowhere on", not "flew to Nowhere council").
    """
    found: list[Mention] = []
    taken: set[int] | None = None
    placed: set[int] = set()
    for number, leg in enumerate(legs):
        if leg.noun or leg.vehicle:
            continue
        stop = legs[number + 1].first if number + 1 < len(legs) else clauses.last
        first = leg.last
        if leg.sense.object or leg.sense.form == "phrase":
            first -= 1
        for at in range(first, min(stop, leg.last + _BEHIND)):
            if not (clauses.key(at) in _LEADING or (at == first < leg.last)):
                continue
            article = clauses.key(at + 1) == "the"
            opening = at + 1 + article
            if opening >= clauses.last or not clauses.tokens[opening].capitalised:
                continue  # as a rule: what follows is asked of few words
            if taken is None:
                taken = _taken(reading, sentence, clauses)
                placed = _placed(reading, sentence, clauses)
            if opening in taken:
                continue
            goes = at == leg.last and clauses.key(leg.first) in _LEAVING
            if (
                not (goes and clauses.key(at) == "for")
                and _leads_elsewhere(clauses, leg, placed)
                and not _from_to(clauses, at, placed)
            ):
                continue
            last = _name(clauses, opening, taken)
            own = article and clauses.tokens[at + 1].capitalised
            if last == opening or not (own or not article or _is_venue(clauses, last)):
                continue
            opening = at + 1 if own else opening
            found.append(_mention(reading, sentence, clauses, opening, last))
    return found


def _from_to(clauses: Clauses, at: int, placed: set[int]) -> bool:
    """Is it "to" right behind "from" and a place ("moved from A to Nowhere")?"""
    if clauses.key(at) != "to":
        return False
    near = range(at - 1, max(clauses.first, at - _LONGEST - 1), -1)
    start = next((i for i in near if i in placed), None)
    return start is not None and clauses.key(start - 1) == "from"


def _is_venue(clauses: Clauses, at: int) -> bool:
    return clauses.key(at) in VENUES


def _leads_elsewhere(clauses: Clauses, leg: Leg, placed: set[int]) -> bool:
    """Verbs that lead to more than places ("returned to", "left X for Y")."""
    key = clauses.key(leg.first)
    if leg.sense.weak and not (leg.sense.flees and leg.sense.object):
        # of a vehicle even "left X for Y" tells of places
        near = range(max(clauses.first, leg.first - _NEAR), leg.first)
        if leg.move != "depart":
            return True
        if leg.last in placed:
            return False  # "left A on Tuesday for Nowhere"
        known = clauses.key(leg.last + 1) == "for" and leg.last + 2 in placed
        return not known and not any(clauses.key(i) in VEHICLES for i in near)
    return key.startswith(("return", "head", "retreat"))


def _placed(reading: Reading, sentence: Sentence, clauses: Clauses) -> set[int]:
    """Tokens that places begin at."""
    return {
        clauses.at(mention.start)
        for mention in reading.mentions_in(sentence.start, sentence.end)
        if mention.kind == "place"
    }


def _taken(reading: Reading, sentence: Sentence, clauses: Clauses) -> set[int]:
    """Tokens of places, demonyms, people and dates."""
    start, end = sentence.start, sentence.end
    spans = [(one.start, one.end) for one in reading.mentions_in(start, end)]
    spans += [(one.start, one.end) for one in reading.people_in(start, end)]
    spans += [(one.start, one.end) for one in reading.dates_in(start, end)]
    return {
        i for first, last in spans for i in range(clauses.at(first), clauses.at(last))
    }


def _name(clauses: Clauses, first: int, taken: set[int]) -> int:
    """One past a name that begins at a token; the token itself where none does."""
    at = first
    while at < min(clauses.last, first + _LONGEST + 1):
        token = clauses.tokens[at]
        if at in taken or not token.text[:1].isupper() or token.key in _NO_NAMES:
            break
        if len(token.text) < 3 or token.text.isupper():
            return first  # initials and acronyms
        at += 1
    if at - first > _LONGEST or at in taken:
        return first
    closed = at == clauses.last or clauses.key(at) in _ENDING
    return at if closed else first


def _mention(
    reading: Reading, sentence: Sentence, clauses: Clauses, first: int, last: int
) -> Mention:
    start, end = clauses.tokens[first].start, clauses.tokens[last - 1].end
    surface = reading.quote(start, end)
    return Mention(
        doc_id=reading.doc_id,
        start=start,
        end=end,
        surface=surface,
        kind="place",
        row=-1,
        place_id="",
        name=surface,
        feature="",
        country="",
        admin1="",
        lat=None,
        lon=None,
        confidence=0.0,
        reasons=(),
        alternatives=(),
        sentence=-1,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
    )
