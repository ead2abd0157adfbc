"""Sentences → legs: one for each word of travel that is one where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.story.clauses import Clauses
from geoviz.story.leg import Leg
from geoviz.story.noun_phrases import PREPOSITIONS
from geoviz.story.terms import openings, terms_at
from geoviz.story.travel_verbs import NOUNS, VERBS, Sense, verbs_from
from geoviz.story.travel_words import FIGURATIVE, WORDS
from geoviz.story.traveller_nouns import PEOPLE, PLURAL_VEHICLES, VEHICLES
from geoviz.story.verbs import (
    AUXILIARIES,
    BE,
    HAVE,
    REPORTING,
    after_auxiliary,
    is_verb,
)

_OF_JOURNEYS: Final = frozenset(
    """began begun started ended landed arrived finished left departed set took lasted
    completed""".split()
)
_REACH: Final = 24
"""Words between a word of travel and a place or day that it governs."""
_MOST: Final = 12
"""Words of travel in one sentence; the rest are passed over."""
_NOT_MADE: Final = frozenset("than per every each any cost costs no".split())
"""What stands before a journey that nobody is said to have made."""
_NO_VERB_AFTER: Final = frozenset(
    """a an the his her its their this that these those our my your 's ’s of no any
    every each some annual daily weekly first last next new another far""".split()
)
"""Before a form that is a noun as well, these make it one ("his return")."""
_SUBJECTS: Final = frozenset({"i", "we", "you", "they", "who", "that", "which"})
_JOINTS: Final = frozenset(
    {"and", "then", "or", ",", "also", "now", "later", "finally"}
)
_NEVER_VERBS: Final = frozenset(
    """passage expedition arrival departure trip flight voyage pilgrimage
    evacuation""".split()
)
_BY_VEHICLE: Final = frozenset(
    """taken took take takes taking catch catches catching caught board boards boarded
    boarding""".split()
)
_BY_REACH: Final = 4
_ADVERBS: Final = frozenset(
    """back home ashore away out off up there then again on in together alone north
    south east west abroad onward onwards overnight direct directly straight solo
    non-stop nonstop all through past safely""".split()
)
"""Behind a verb these are no object of it."""
_LENGTHS: Final = frozenset(
    """mile miles km kilometres kilometers hour hours minutes days nights nautical
    metres meters night day way distance""".split()
)
_DETERMINERS: Final = frozenset(
    "a an the his her its their our my this that these".split()
)
_DEFINED: Final = _DETERMINERS | {"’s", "'s"}
_OF_PARTICIPLES: Final = BE | HAVE
_PARTING: Final = PREPOSITIONS - {"of", "than", "including"}
"""Prepositions that end what stands behind a verb as its object."""


def find_words(clauses: Clauses) -> list[Leg]:
    """The words of travel of a sentence, in text order, without ends or days."""
    found: list[Leg] = []
    at = clauses.first
    known = openings()
    while at < clauses.last and len(found) < _MOST:
        key = clauses.tokens[at].key
        if key not in WORDS and key not in known:
            at += 1  # nearly all of them
            continue
        trap = terms_at(clauses.tokens, at, clauses.last)
        trapped = trap is not None and any(term.part == "none" for term in trap[0])
        if trap is not None and trapped and not _is_way(clauses, at, trap[1]):
            at = trap[1]
            continue
        leg = _at(clauses, at) if key in WORDS else None
        driven = leg is not None and leg.vehicle and bool(found)
        if leg is None or (driven and _is_means(clauses, at, found[-1])):
            at += 1  # "drove her van from A": the verb tells of it
        else:
            leg.follows = bool(found) and clauses.of(found[-1].first) == clauses.of(at)
            found.append(leg)
            at = leg.last
    return found


def _is_means(clauses: Clauses, at: int, leg: Leg) -> bool:
    """As in "drove her van from A", "landed on Sunday aboard a jet from A"."""
    if at - leg.last <= _BY_REACH:
        return True
    near = range(max(leg.last, at - _BY_REACH - 1), at)
    return any(clauses.key(i) in _ABOARD for i in near)


_ABOARD: Final = frozenset({"aboard", "on", "in", "by", "off", "with"})


def _at(clauses: Clauses, at: int) -> Leg | None:
    """The word of travel that begins at a token."""
    key = clauses.key(at)
    token = clauses.tokens[at]
    if token.capitalised and at > clauses.first and clauses.key(at - 1) not in _OPENING:
        return _vehicle(clauses, at)
    for words in verbs_from(key):
        length = len(words)
        if any(clauses.key(at + n) != word for n, word in enumerate(words)):
            continue
        sense = VERBS[words]
        if length == 1 and not _is_verb(clauses, at, sense):
            continue
        if length > 1 and not _is_phrase(clauses, at, words):
            continue
        near = range(at + 1, at + 5)
        if key[:4] == "join" and all(clauses.key(i) != "there" for i in near):
            continue  # "to join him there"
        if key in _BY_VEHICLE and length == 1:
            by = _by_vehicle(clauses, at)
            if by is not None:
                return by
        return Leg(at, at + length, sense, noun=False)
    if key in _BY_VEHICLE:
        return _by_vehicle(clauses, at)
    noun = NOUNS.get(key)
    if noun is None:
        return _vehicle(clauses, at)
    return Leg(at, at + 1, noun, noun=True) if _is_noun(clauses, at) else None


def _is_way(clauses: Clauses, at: int, stop: int) -> bool:
    """Is what may be a figure of speech a way after all ("drove down from A")?"""
    led = clauses.key(stop) == "from" and stop + 1 < clauses.last
    place = led and clauses.tokens[stop + 1].text[:1].isupper()
    return place or _longer(clauses, at, stop)


def _longer(clauses: Clauses, at: int, stop: int) -> bool:
    """Does a phrase of travel reach past a figure of speech ("rolled out of")?"""
    return any(
        at + len(words) > stop
        and all(clauses.key(at + n) == word for n, word in enumerate(words))
        for words in verbs_from(clauses.key(at))
    )


_OPENING: Final = frozenset({"“", '"', "‘", "'", ":"})


def _is_phrase(clauses: Clauses, at: int, words: Sequence[str]) -> bool:
    """Not as in "pushed her way into", "was put in isolation"."""
    before = clauses.key(at - 1)
    if words[-1] == "in" and words[0][:3] in {"got", "get"}:
        return clauses.key(at + 2) in _GOT_IN
    if words[-1] == "way" and words[0] != "on":
        return before in _ON_WAY
    return not (words[0] == "put" and before in BE)


_GOT_IN: Final = frozenset(
    {"on", "at", "from", "late", "early", "shortly", "just", "last"}
)
_ON_WAY: Final = frozenset({"on", "along", "made", "make", "makes", "making", "during"})


def _is_verb(clauses: Clauses, at: int, sense: Sense) -> bool:
    """Is a form that may be a noun or an adjective a verb where it stands?"""
    key, before = clauses.key(at), clauses.key(at - 1)
    if key in _NEVER_VERBS:
        return False
    if sense.form == "base":
        plural = before in PEOPLE or before in PLURAL_VEHICLES or before in _SUBJECTS
        joined = before in _JOINTS and key not in NOUNS
        joined = joined or (key in {"come", "run"} and before in _OF_PARTICIPLES)
        return plural or joined or after_auxiliary(clauses.tokens, at, clauses.first)
    if key in {"left", "land", "lands"}:
        bare = before not in _NO_VERB_AFTER and before not in BE
        return bare and not (key != "left" and _lands_thing(clauses, at))
    if key in {"landed", "landing"} and _lands_thing(clauses, at):
        return False
    if key == "landing" and {clauses.key(at - 2), clauses.key(at - 3)} & {"a", "an"}:
        return False  # "an emergency landing"
    if sense.form in {"s", "ing"}:
        return before not in _NO_VERB_AFTER and (
            sense.form == "ing" or before not in PREPOSITIONS
        )
    return before not in {"a", "an", "the", "of"}


def _lands_thing(clauses: Clauses, at: int) -> bool:
    """As in "landed a punch", "landed the job"; "landed the plane in A" is none."""
    if clauses.key(at + 1) not in _DETERMINERS:
        return False
    return not any(clauses.key(i) in VEHICLES for i in range(at + 2, at + 5))


def _is_noun(clauses: Clauses, at: int) -> bool:
    """Is it a journey that someone made ("$40 more than a flight" is none)?"""
    if clauses.key(at) == "march" and clauses.key(at + 1).isdigit():
        return False
    if clauses.key(at + 1) in {"him", "her", "them", "it", "me", "us"}:
        return False  # "made her drive him to A"
    near = {clauses.key(at - back) for back in range(1, 5)}
    return _NOT_MADE.isdisjoint(near)


def _by_vehicle(clauses: Clauses, at: int) -> Leg | None:
    """As in "took the night train", "boarded a flight"."""
    if clauses.key(at + 1) not in _DETERMINERS:
        return None
    if clauses.key(at) == "taken" and clauses.key(at - 1) in BE:
        return None
    for position in range(at + 2, min(at + 2 + _BY_REACH, clauses.last)):
        key = clauses.key(position)
        if key in VEHICLES and clauses.key(position + 1) not in {"-", "'s", "’s"}:
            mode = VEHICLES[key]
            boards = clauses.key(at).startswith("board")
            sense = Sense("depart" if boards else "travel", mode, weak=True, flees=True)
            return Leg(at, position + 1, sense, noun=False, mode=mode)
        if key in PREPOSITIONS or key == ",":
            break
    return None


def _vehicle(clauses: Clauses, at: int) -> Leg | None:
    """As in "the night train from A to B": the words alone tell of its journey."""
    mode = VEHICLES.get(clauses.key(at), "")
    if not mode or clauses.key(at) in PLURAL_VEHICLES:
        return None
    near = {clauses.key(i) for i in range(max(clauses.first, at - 5), at)}
    if near.isdisjoint(_DEFINED) or "by" in near:
        return None
    behind = at + 1
    while behind < min(at + 4, clauses.last) and clauses.tokens[behind].capitalised:
        behind += 1
    if clauses.key(behind) != "from":
        return None
    sense = Sense("journey", mode, form="noun")
    return Leg(at, at + 1, sense, noun=True, vehicle=True, mode=mode)


def is_passive(clauses: Clauses, leg: Leg) -> bool:
    """Does a form of "be" before the verb say that it is done to its subject?"""
    if leg.sense.form != "past" or leg.noun:
        return False
    at = leg.first - 1
    while at >= clauses.first:
        key = clauses.key(at)
        if key in _PASSIVES:
            return True
        if not (key in _BEFORE_VERB or key.endswith("ly")):
            return False
        at -= 1
    return False


_PASSIVES: Final = (BE - {"'s"}) | {"get", "got", "gets"}
_BEFORE_VERB: Final = (
    AUXILIARIES
    | HAVE
    | frozenset("then later also all now being first and safely both".split())
)


def object_of(clauses: Clauses, leg: Leg) -> Sequence[int]:
    """Positions of what stands right behind the verb as its object; may be none."""
    at = leg.last
    while at < clauses.last:
        key = clauses.key(at)
        counting = key in {"about", "over", "around"} and at == leg.last
        if (
            (key in _PARTING and not counting)
            or key in _ADVERBS
            or not (key[:1].isalnum() or key in {"-", "'s", "’s"})
        ):
            break
        at += 1
    stretch = range(leg.last, at)
    words = [clauses.key(i) for i in stretch]
    if not words or any(word in _LENGTHS for word in words):
        return range(0)
    return stretch


def _light(clauses: Clauses, leg: Leg, between: Sequence[int]) -> bool:
    """Is the verb behind a noun of travel one of its own ("his trip began on")?"""
    return leg.noun and any(clauses.key(i) in _OF_JOURNEYS for i in between)


def governor(
    legs: Sequence[Leg], clauses: Clauses, position: int, *, place: bool = True
) -> Leg | None:
    """The nearest word of travel before a token, if nothing stands between."""
    before = [leg for leg in legs if leg.last <= position]
    if not before or position - before[-1].last > _REACH:
        return None
    leg = before[-1]
    between = range(leg.last, position)
    hangs = leg.noun or leg.sense.form in {"ing", "phrase"}
    if hangs and not place:
        verbs = [is_verb(clauses.tokens, i, clauses.first) for i in between]
        finite = leg.sense.form == "phrase" and leg.move != "travel"
        lead = finite or clauses.key(leg.first - 1) in BE
        if not lead and any(verbs) and not _light(clauses, leg, between):
            return None  # "a bus going from A to B crashed on Sunday"
    if any(clauses.key(i) in REPORTING or clauses.key(i) == ";" for i in between):
        return None
    if not place and any(
        clauses.key(i) == "and" and clauses.key(i + 1) in {"was", "were", "is", "are"}
        for i in between
    ):
        return None  # "fled to A and was arrested there on Sunday"
    here, there = clauses.of(position), clauses.of(leg.first)
    if here != there and (
        place or clauses.list[here].link != "sub" or not clauses.hangs_from(here, there)
    ):
        return None
    if place and any(
        clauses.key(i) in FIGURATIVE and clauses.key(i - 1) != "by" for i in between
    ):
        return None  # "by road" is a means
    return leg
