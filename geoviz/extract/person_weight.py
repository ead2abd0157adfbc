"""How much speaks for a bare name being a person, by its words and by its neighbours.

Weights were set by hand on the capitalised runs of two public corpora of news, so that
hardly any place or organisation reaches `ENOUGH`.
"""

from __future__ import annotations

from typing import Final

from geoviz.extract.chunks import SOURCE_NOUNS
from geoviz.extract.names import NameRun, family_first
from geoviz.extract.person_shapes import (
    ACCUSES,
    DOES,
    HEADS,
    PERSONAL,
    PLACE_PREPOSITIONS,
    REIGNS,
    RELATIONS,
    SAYS_BEFORE,
    SURNAMES_TOO,
)
from geoviz.extract.person_words import PersonWords

ENOUGH: Final = 2.5
"""Weight from which a bare name of two or more parts is a person."""
_MEETS: Final = frozenset(
    """met meets beat beats beating welcomed welcomes greeted greets received hosted
    joined told thanked freed replaced succeeded defeated overtook hailed""".split()
)
"""What is done to people right before a nationality and a name."""
_STREET_PREPOSITIONS: Final = frozenset(
    {"on", "at", "in", "near", "between", "to", "off"}
)


def weigh(
    words: PersonWords,
    run: NameRun,
    alone: set[str],
    floor: int,
    *,
    heading: bool,
) -> float:
    """The weight of a run of two or more parts.

    `floor` is the first token of its sentence: what stands before says nothing of it.
    `alone` are the folded parts that make up a capitalised run of the document by
    themselves: a name whose last part recurs alone is likely a person's.
    """
    before = words.key(run.first - 1) if run.first > floor else ""
    if before in SOURCE_NOUNS and not family_first(run.parts):
        return 0.0
    weight = _parts(words, run, alone) + _neighbours(words, run, before)
    if heading and len(run.parts) > 3:
        weight -= 1.0
    return weight


def _parts(words: PersonWords, run: NameRun, alone: set[str]) -> float:
    """What the words of the name themselves say."""
    parts = run.parts
    first, last = parts[0], parts[-1]
    weight = 0.0
    given, surname = words.known_given(first), words.known_surname(last)
    if given:
        weight += 2.0 if words.usual_given(first) else 1.5
    if surname:
        weight += 1.0
    if all(words.unheard(part) for part in parts):
        weight += 0.75
    if any(len(p) == 1 for p in parts[1:-1]):
        weight += 1.5
    asian = family_first(parts)
    if last in alone or (asian and first in alone):
        weight += 1.0
    if words.whole_place(run) is not None:
        # a settlement named after a person is no likelier than the person
        weight -= 1.5 if given and surname and len(parts) > 1 else 3.0
    plain = [part for part in parts if words.ordinary(part)]
    if asian and not any(part in plain for part in parts[1:]):
        weight += 2.5
    return weight - 1.5 * len(plain)


def _dealt_with(words: PersonWords, position: int) -> bool:
    """Does a verb or a noun of dealings with people stand before the token?"""
    before = words.key(position - 1)
    if before == "with":
        return words.key(position - 2) in RELATIONS
    return before in ACCUSES or before in _MEETS


def _list_goes_on(words: PersonWords, last: int) -> bool:
    """Does "and UN chief Y", ", Iran's Y" follow: one more of a list of people?"""
    if words.key(last) not in {",", "and"}:
        return False
    ahead = last + 1 + (words.text(last) == "," and words.key(last + 1) == "and")
    country = words.country_at(ahead)
    if country is not None and (country.possessive or country.demonym):
        return True
    return any(words.key(ahead + i) in HEADS for i in range(3))


def _neighbours(words: PersonWords, run: NameRun, before: str) -> float:
    """What the word `before` and those after the name say."""
    last = run.last
    following = words.key(last)
    weight = 0.0
    if following in DOES:
        weight += 1.0
    if before in SAYS_BEFORE:
        weight += 1.0
    if following == ",":
        if words.key(last + 1) == "who" or words.text(last + 1).isdigit():
            weight += 2.0
        if before == ",":
            weight += 0.75
    if run.first > 1 and (before == "'s" or words.stops[run.first - 1]):
        weight += _of_nation(words, run, before)
    if before == "the":
        reigns = any(words.key(last + ahead) in REIGNS for ahead in range(5))
        weight -= 0.0 if reigns else 2.0
    if before in PLACE_PREPOSITIONS:
        weight -= 1.5
    if run.parts[-1] in SURNAMES_TOO:
        weight -= 3.5 if before in _STREET_PREPOSITIONS else 1.5
    return weight


def _of_nation(words: PersonWords, run: NameRun, before: str) -> float:
    """What speaks for a person where a nation's name stands before."""
    country = words.country_before(run.first)
    if country is None or not (before == "'s" or country.demonym):
        return 0.0
    weight = 0.0
    if _dealt_with(words, country.first):
        weight += 1.0
    if words.key(run.last) in PERSONAL or _list_goes_on(words, run.last):
        weight += 1.0
    return weight
