"""Was a journey made, or is it planned: not tried, missed, cancelled or done daily?

`tense.py` tells what is past, to come or only possible; here are the words that tell so
of journeys alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from geoviz.models import Sentence, Token
from geoviz.story.leg import Leg
from geoviz.story.travel_words import (
    ATTEMPTS,
    DOUBTED,
    FICTION,
    HABITS,
    KEPT,
    PLANNING,
    UNMADE,
)

_HABIT_REACH: Final = 8
_NOUN_REACH: Final = 16
_CAN: Final = frozenset({"can", "cannot", "could"})
_DETERMINERS: Final = frozenset("a an the his her its their this that any".split())
_STOPS: Final = frozenset({".", ";", "”", '"'})


def is_made(tokens: tuple[Token, ...], sentence: Sentence, leg: Leg) -> bool:
    """Do the words leave it that a journey was, or will be, made?"""
    before = [
        t.key for t in tokens[max(sentence.first_token, leg.first - 4) : leg.first]
    ]
    if _is_habit(tokens, leg, before) or not _CAN.isdisjoint(before[-2:]):
        return False
    if leg.noun:
        return not _is_unmade(tokens, sentence, leg, before)
    if _is_sentence(tokens, leg) or _is_signing(tokens, sentence, leg):
        return False
    if _is_kept(tokens, sentence, leg) or ("to" in before and DOUBTED & set(before)):
        return False
    was = bool({"was", "were"} & set(before))
    if before[-1:] != ["to"]:
        return not (was and before[-2:] == ["to", "have"])  # "was to have gone to A"
    # "arrested as he was about to board a flight to A"
    if (was and before[-2:-1] == ["about"]) or ATTEMPTS & set(before):
        return False
    return leg.follows or len(before) < 2 or _is_plan(before) or _gave_up(tokens, leg)


def _is_sentence(tokens: tuple[Token, ...], leg: Leg) -> bool:
    """As in "was sent to prison in A", "goes to court in A", "went to school"."""
    after = [token.key for token in tokens[leg.last : leg.last + 2]]
    bare = len(after) > 1 and after[0] == "to" and after[1] in _SENTENCED
    return bare and tokens[leg.first].key in _SENDING


_SENDING: Final = frozenset(
    "go goes went going gone send sends sent sending return".split()
)
_SENTENCED: Final = frozenset(
    "prison jail court school college university church trial war press bed".split()
)


def _is_signing(tokens: tuple[Token, ...], sentence: Sentence, leg: Leg) -> bool:
    """As in "moved to A on loan": a player who changes clubs goes nowhere yet."""
    if leg.sense.mode or leg.noun or tokens[leg.first].key not in _CHANGING:
        return False
    words = tokens[sentence.first_token : sentence.last_token]
    return any(token.key in _SIGNING for token in words)


_CHANGING: Final = frozenset(
    """move moves moved moving leave leaves left leaving head heads heading headed
    headed return returns returned returning join joins joined go goes going went
    switch""".split()
)
_SIGNING: Final = frozenset(
    """loan transfer terms fee striker midfielder defender winger goalkeeper
    playmaker signing contract million""".split()
)
"""Words of a player's change of clubs."""


def _gave_up(tokens: tuple[Token, ...], leg: Leg) -> bool:
    """As in "broke off a tour to fly to A", "cut short the visit to return to A"."""
    far = [token.key for token in tokens[max(0, leg.first - _GIVEN_UP) : leg.first]]
    return any(pair in _GAVE_UP for pair in pairwise(far))


_GIVEN_UP: Final = 14
_GAVE_UP: Final = {("broke", "off"), ("cut", "short"), ("cutting", "short")}


def _is_plan(before: Sequence[str]) -> bool:
    """May "to" and a verb behind these words tell of a plan or of what came about?"""
    if before[-3:-2] and before[-3] in _DETERMINERS:
        return False  # "the plan to send migrants to A"
    return before[-2] in PLANNING or before[-2].endswith("ly")


def _is_kept(tokens: tuple[Token, ...], sentence: Sentence, leg: Leg) -> bool:
    """As in "barred from travelling to A", or of a film's hero?"""
    far = tokens[max(sentence.first_token, leg.first - _NOUN_REACH) : leg.first]
    keys = {token.key for token in far}
    dated = leg.departed or leg.arrived
    if FICTION & keys and not dated:
        return True
    return bool(far) and far[-1].key == "from" and bool(KEPT & keys)


def _is_habit(tokens: tuple[Token, ...], leg: Leg, before: Sequence[str]) -> bool:
    """Is it done again and again ("fly to A every year")?"""
    if not HABITS.isdisjoint(before):
        return True
    for token in tokens[leg.first : leg.last + _HABIT_REACH]:
        if token.key in HABITS:
            return True
        if token.text in _STOPS:
            break
    return False


def _is_unmade(
    tokens: tuple[Token, ...], sentence: Sentence, leg: Leg, before: Sequence[str]
) -> bool:
    """As in "missed her flight to A", "the train from A to B takes nine hours"."""
    if not UNMADE.isdisjoint(before):
        return not {"took", "take", "takes"} & set(before)
    stop = min(sentence.last_token, leg.last + _NOUN_REACH)
    for token in tokens[leg.last : stop]:
        if token.key in UNMADE:
            return True
        if token.text in _STOPS:
            break
    return False
