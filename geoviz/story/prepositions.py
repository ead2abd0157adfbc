"""The preposition that leads to a place: "in" of "in the border village of X"."""

from __future__ import annotations

from typing import Final

from geoviz.story.clauses import Clauses

_MODIFIERS: Final = frozenset(
    """the central downtown nearby neighbouring neighboring city port town island
    capital greater upper lower inner old northern southern eastern western
    remote coastal border""".split()
)
_TOPICS: Final = frozenset(
    "war conflict crisis fighting peace ceasefire truce violence situation".split()
)
"""What is spoken of elsewhere than in the place it is in."""
KINDS: Final = frozenset(
    """town city village port resort capital suburb suburbs district province region
    state island islands outskirts neighbourhood neighborhood municipality county
    enclave bastion airport hamlet community settlement area centre center stronghold
    commune borough camp base oblast prefecture department territory republic kingdom
    archipelago atoll peninsula valley coast shore shores banks edge part parts north
    south east west northwest northeast southwest southeast emirate parish""".split()
)
"""Nouns that a place is called by before "of" and its name."""
_OPENING: Final = frozenset("the a an its their his her our my this".split())
_UNITS: Final = frozenset(
    """km kilometres kilometers kilometre kilometer miles mile metres meters yards
    feet minutes hours""".split()
)
_ROADS: Final = frozenset(
    """road highway motorway line route railway track stretch border ferry
    frontier""".split()
)
_LONGEST: Final = 7
_OPENS: Final = _OPENING | {"'s", "-"}


def led_by(clauses: Clauses, first: int) -> tuple[int, str]:
    """Index of the word that leads to a place, and the preposition it amounts to.

    "60 miles south of X", "ten minutes from X" and "the road between X and Y" are near
    X; else the preposition is the word itself, whatever it is.
    """
    at = leading(clauses, first)
    key, before = clauses.key(at), clauses.key(at - 1)
    if key in _UNITS and _counted(clauses, at - 1):
        return at - 1, "near"
    if clauses.key(at + 1) in _UNITS and _counted(clauses, at):
        return at, "near"
    if key in {"from", "off", "of"} and before in _UNITS and _counted(clauses, at - 2):
        return at - 2, "near"
    if key in {"from", "between", "near", "outside"} and before in _ROADS:
        back = described(clauses, at - 1, max(clauses.first, at - _LONGEST))
        if clauses.key(back) in {"on", "along", "off", "at"}:
            return back, "near"
    return at, key


def measured(clauses: Clauses, position: int) -> bool:
    """Does a distance begin here ("four miles", "some 40 km")?"""
    if clauses.key(position) in {"some", "about", "around", "just"}:
        position += 1
    return _counted(clauses, position) and clauses.key(position + 1) in _UNITS


def _counted(clauses: Clauses, position: int) -> bool:
    key = clauses.key(position)
    return key.isdecimal() or key in _COUNTS


_COUNTS: Final = frozenset(
    """one two three four five six seven eight nine ten eleven twelve fifteen twenty
    thirty forty fifty sixty hundred few several""".split()
)


def leading(clauses: Clauses, first: int) -> int:
    """Index of the word that leads to the place at token `first`.

    What only describes the place is passed over: "the central", "the town of", "the
    western town of", "the capital,". The word may be any: the caller asks which.
    """
    back = first - 1
    floor = max(clauses.first, first - _LONGEST)
    if clauses.key(back) == "," and clauses.key(back - 1) in KINDS:
        back = described(clauses, back - 1, floor)  # "in the capital, Ouagadougou"
    while back >= floor:
        key = clauses.key(back)
        kind = clauses.key(back - 1)
        if key == "of" and kind in KINDS:
            back = described(clauses, back - 1, floor)
        elif modifies(key):
            back -= 1
        else:
            break
    return back


def described(clauses: Clauses, kind: int, floor: int) -> int:
    """Back from a noun such as "town" over its adjectives and its article."""
    back = kind - 1
    while back >= floor:
        key = clauses.key(back)
        plain = key.isalpha() and len(key) > 3 and key not in _PREPOSITIONS
        if key in _OPENS or plain:
            back -= 1
            if key in _OPENING:
                break
        else:
            break
    return back


def modifies(key: str) -> bool:
    """May the word stand before a place as its modifier ("eastern", "downtown")?"""
    return key in _MODIFIERS or (
        len(key) > 3 and key.endswith(("ern", "east", "west", "north", "south"))
    )


_PREPOSITIONS: Final = frozenset(
    """into onto from near over with toward towards through outside inside around across
    within throughout reached visited leaving entered left between against""".split()
)


def talked_of(clauses: Clauses, lead: int) -> bool:
    """As in "met to end the war in A": at token `lead` begins where the topic is."""
    return clauses.key(lead - 1) in _TOPICS
