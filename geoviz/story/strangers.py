"""Names that nobody of the document is known by, where a verb makes them travellers.

"Hirut Alemu flew to A": two words or more with capitals, right before a verb.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from geoviz.models import Token
from geoviz.story.clauses import Clauses
from geoviz.story.noun_phrases import kind_of
from geoviz.story.verbs import REPORTING, is_verb

_LONGEST: Final = 4


def stranger(clauses: Clauses, at: int, taken: Container[int]) -> int:
    """One past a stranger's name that begins at a token; the token itself for none.

    `taken` are the first tokens of places, days, people and nationalities.
    """
    tokens, last = clauses.tokens, at
    while last < min(clauses.last, at + _LONGEST) and is_name(
        tokens, last, opens=last == clauses.first
    ):
        if last in taken:
            return at
        last += 1
    if last - at < 2 or last >= clauses.last:
        return at
    before = tokens[at - 1] if at > clauses.first else None
    named = before is not None and before.text[:1].isupper()
    titled = before is not None and kind_of(before.key) == "person"
    if (named and not titled) or (before and before.key in {"-", "of", "the"}):
        return at
    return last if _acts(clauses, last) else at


def _acts(clauses: Clauses, at: int) -> bool:
    """Does a verb stand behind a name, past an age or "and his crew"?"""
    key, after = clauses.key(at), clauses.key(at + 1)
    if key == "," and after.isdigit() and clauses.key(at + 2) == ",":
        return True
    if key == "and" and after in {"a", "his", "her", "their"}:
        return True
    return is_verb(clauses.tokens, at, clauses.first) and key not in REPORTING


def is_name(tokens: tuple[Token, ...], at: int, *, opens: bool) -> bool:
    """May the token be a word of somebody's name, as it is written?"""
    token = tokens[at]
    if not token.text[:1].isupper() or len(token.text) < 2 or token.text.isupper():
        return False
    return token.key not in _NO_NAMES and not (opens and token.key in _OPENERS)


_NO_NAMES: Final = frozenset(
    """hurricane cyclone typhoon storm tropical operation bank inc ltd corp company
    airlines airways air university college council court congress ministry party
    street road house senate parliament day cup league act bill times post news herald
    shares stocks agency department office force forces army navy police guard museum
    festival championship games open prize award awards church hospital school club
    street st river lake mount island islands north south east west northern southern
    eastern western central new old great monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october
    november december god covid internet euro dow nasdaq ftse brent""".split()
)
_OPENERS: Final = frozenset(
    """meanwhile however then later today but and when while after before as if in on at
    for from to by with the a an his her their its this that these those earlier last
    only both all some many most now once since until although though because also
    another among instead officials troops yesterday overnight elsewhere nearby here
    there what who how why where no not never every each one two three four five six
    seven eight nine ten mr mrs ms dr""".split()
)
