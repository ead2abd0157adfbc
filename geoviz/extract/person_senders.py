"""States that act: "Finland sent its foreign minister, X", "Morocco dispatched X"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.person_country import Country
from geoviz.extract.person_scene import Scene
from geoviz.extract.person_shapes import PLACE_PREPOSITIONS, STATE_BODIES
from geoviz.extract.person_words import PersonWords

_ACTS: Final = frozenset(
    """sent sends sending send dispatched dispatches dispatching recalled recalls
    recalling summoned summons withdrew withdraws withdrawn replaced replaces named
    names appointed appoints nominated nominates sacked sacks dismissed dismisses
    fielded fields lost chose chosen elected put entered despatched buried mourned
    arrested jailed brought picked has had is was will be being have by represented
    as led headed already also now later again""".split()
)
"""Words between a state and what it calls its own."""
_APART: Final = PLACE_PREPOSITIONS | {
    "of",
    "to",
    "for",
    "from",
    "with",
    "against",
    "than",
}
THE_COUNTRY: Final = frozenset({"country", "nation", "kingdom", "republic"})
_TELLING: Final = _ACTS | THE_COUNTRY | {"its"}
"""Words that decide whose a title behind them is."""
_FAR: Final = 5
_LONG: Final = 40


def sender(scene: Scene, position: int) -> Country | None:
    """The state that "its" before the title at a token means."""
    words = scene.words
    floor = max(scene.floor, position - _LONG)
    if not words.home_within(floor, position):
        return None
    while position > floor and words.text(position - 1).islower():
        position -= 1
        key = words.key(position)
        if key not in _TELLING:
            continue
        if key == "its":
            return acting(words, position, floor)
        if key in _ACTS:
            return None
        if words.key(position + 1) == "'s":
            return _only(words, floor, position)
    return None


def _only(words: PersonWords, floor: int, position: int) -> Country | None:
    """The only country named in the sentence before "the country's"."""
    found: list[Country] = []
    for i in range(max(floor, position - _LONG), position):
        country = words.country_at(i) if words.opening(i) else None
        if country is not None and country.row not in [c.row for c in found]:
            found.append(country)
    return found[0] if len(found) == 1 and found[0].row >= 0 else None


def acting(words: PersonWords, position: int, floor: int) -> Country | None:
    """The state that is the subject of the verbs right before a token."""
    for back in range(_FAR):
        end = position - back
        if end <= floor:
            return None
        country = words.country_before(end)
        if country is None and words.key(end - 1) in STATE_BODIES:
            country = words.country_before(end - 1)
            if country is not None and not (country.demonym or country.possessive):
                return None
        elif country is not None and (country.demonym or country.possessive):
            return None
        if country is not None:
            first = country.first - (words.key(country.first - 1) == "the")
            apart = first > floor and words.key(first - 1) in _APART
            return None if apart or country.row < 0 or back == 0 else country
        verb = words.key(end - 1)
        if verb not in _ACTS and not verb.endswith("ly"):
            return None
    return None
