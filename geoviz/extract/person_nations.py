"""Nationals: "a Briton, X", "her Slovak rival, X", "Irish citizen X", "X, a Dane"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_callings import FIRMS_TOO
from geoviz.extract.person_country import Country
from geoviz.extract.person_cues import BESIDE, NAMING
from geoviz.extract.person_scene import (
    ENDS,
    Reading,
    Scene,
    called_from,
    plain_modifier,
    qualifies,
)
from geoviz.extract.person_senders import acting
from geoviz.extract.person_shapes import (
    DETERMINERS,
    HUMANS,
    MODIFIERS,
    POSSESSIVES,
    THINGS_OF,
)
from geoviz.extract.person_words import PersonWords

FAR: Final = 3
"""Unknown words allowed between a nationality and the noun that it is said of."""
_STANDS_FOR: Final = frozenset(
    {"candidate", "nominee", "contender", "champion", "runner", "lady"}
)
"""Nouns behind a country in the possessive that make someone its own."""
_SEEDED: Final = frozenset({"one", "two", "three", "four", "five", "seed", "favourite"})
_IDENTIFIED: Final = frozenset({"named", "identified"})
_PASSIVE: Final = frozenset({"was", "is", "has", "been", "later"})
_LONG: Final = 9
_BEFORE_NOUN: Final = DETERMINERS | POSSESSIVES | {"'s", "another", "one", "fellow"}


def nation_comma_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "a Briton, Mr X", "her Slovak opponent, X,", "a Romanian named X"."""
    words = scene.words
    anchor = called_from(scene, run.first)
    if words.key(anchor - 1) == "as":
        return _identified(scene, anchor - 1)
    named = words.key(anchor - 1) in NAMING and len(run.parts) > 1
    if not named and (words.text(anchor - 1) != "," or not closes(words, run)):
        return None
    floor = scene.floor
    country = national_before(words, anchor - 1, floor)
    if country is not None:
        return Reading("nation_comma_name", country=country)
    if words.key(anchor - 2) in _STANDS_FOR and words.key(anchor - 3) == "its":
        country = acting(words, anchor - 3, floor)  # "Iran withdrew its candidate, X"
    return None if country is None else Reading("sender_name", country=country)


def _identified(scene: Scene, position: int) -> Reading | None:
    """Read "The dead Briton was named by police as X"."""
    words, floor = scene.words, scene.floor
    for i in range(position - 1, max(floor, position - _LONG), -1):
        if words.key(i) in _IDENTIFIED:
            subject = i
            while words.key(subject - 1) in _PASSIVE:
                subject -= 1
            if subject == i and words.text(i - 1) != ",":
                return None
            subject -= subject == i  # "a Briton, identified as X"
            country = national_before(words, subject, floor)
            return (
                None if country is None else Reading("nation_as_name", country=country)
            )
        if words.text(i) == ",":
            return None
    return None


def nation_noun_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Irish citizen X", "Jamaican sprint champion X", "fellow Dane X"."""
    words = scene.words
    if len(run.parts) < 2 or not words.spaced(run.first):
        return None
    country = words.country_before(run.first)
    if country is not None:
        before = words.key(country.first - 1)
        if not country.demonym or country.possessive or before != "fellow":
            return None
        return Reading("nation_noun_name", country=country)
    noun = words.key(run.first - 1)
    if noun == "number":
        country = national_before(words, run.first, scene.floor)
        return None if country is None else Reading("nation_noun_name", country=country)
    if noun not in BESIDE or not words.text(run.first - 1).islower():
        return None
    country = adjective(words, run.first - 1, scene.floor)
    if country is None:
        return None
    return Reading("nation_noun_name", head=noun, country=country)


def name_nation(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X, an Ethiopian," and "X, 34, a British tourist"."""
    if len(run.parts) < 2 or scene.words.whole_place(run) is not None:
        return None
    country = belongs(scene.words, run, sure=True)
    return None if country is None else Reading("name_nation", country=country)


def national_before(words: PersonWords, position: int, floor: int) -> Country | None:
    """The country of "a Briton", "her Slovak opponent" that ends before a token."""
    country = words.country_before(position)
    if country is not None:
        own = country.demonym and not country.possessive
        own = own and not plural_nation(words, country)
        return country if own and _determined(words, country.first, floor) else None
    noun = words.text(position - 1)
    if noun == "number" and words.key(position - 2) == "opposite":
        return adjective(words, position - 2, floor)
    return adjective(words, position - 1, floor) if noun in HUMANS else None


def adjective(words: PersonWords, noun: int, floor: int) -> Country | None:
    """The nationality said of the noun at a token, up to three words away."""
    position = noun
    while position > max(floor, noun - FAR - 1):
        country = words.country_before(position)
        if country is not None:
            own = country.demonym and not country.possessive
            stands = country.possessive and words.key(noun) in _STANDS_FOR
            return country if (own or stands) and country.row >= 0 else None
        word = words.key(position - 1)
        if word in THINGS_OF or not qualifies(words, position - 1):
            return None
        position -= 1
    return None


def plural_nation(words: PersonWords, country: Country) -> bool:
    """Is it said of several ("Australians")?"""
    key = words.key(country.last - 1)
    return key.endswith(("s", "men", "women")) and not key.endswith("ss")


def _determined(words: PersonWords, position: int, floor: int) -> bool:
    """Does an article stand before the noun, with no more than adjectives between?"""
    for i in range(position - 1, max(floor - 1, position - 7), -1):
        if words.key(i) in _BEFORE_NOUN:
            return True
        token = words.tokens[i]
        if not (token.text.isdigit() or plain_modifier(words, i)):
            return False
    return False


def closes(words: PersonWords, run: NameRun) -> bool:
    """Does the name end its clause, or its country follow ("X of Ukraine")?"""
    if words.text(run.last) in ENDS:
        return True
    country = words.country_at(run.last + 1)
    return words.text(run.last) in {"of", "("} and country is not None


_BEHIND: Final = frozenset(
    {",", ".", "", ")", "who", "from", "in", "living", "and", "at", "with", "on"}
)
"""What ends the words that say what someone is."""
_ONCE: Final = frozenset(
    {"former", "retired", "young", "ex", "fellow", "senior", "leading"}
)


def belongs(words: PersonWords, run: NameRun, *, sure: bool = False) -> Country | None:
    """The country of which one is said to be: "X, an Ecuadorean,", "X, a Thai cook".

    `sure` asks for a noun that people alone are called by.
    """
    position = behind_age(words, run.last)
    if words.text(position) == "," and words.key(position + 1) == "also":
        country = words.country_at(position + 2)  # "X, also French,"
        ends = country is not None and words.text(country.last) in ENDS
        return country if country is not None and ends and country.demonym else None
    if words.text(position) != "," or words.key(position + 1) not in DETERMINERS:
        return None
    the = words.key(position + 1) == "the"
    position += 2
    while words.key(position) in _ONCE:
        position += 1
    if words.text(position).isdigit() and words.key(position + 2) == "year":
        position += 5  # "a 34-year-old Briton"
    country = words.country_at(position)
    if country is None or not country.demonym:
        return None
    end = country.last
    while end < country.last + FAR and _said_of(words, end):
        end += 1
    if words.text(end) not in _BEHIND:
        return None
    noun = words.key(end - 1)
    bare = end == country.last
    person = noun in _SEEDED or (noun in HUMANS and noun not in FIRMS_TOO)
    if the:  # "X, the Australian,", "X, the French number two"
        return country if person or (bare and not sure) else None
    return country if bare or person or not sure else None


def _said_of(words: PersonWords, position: int) -> bool:
    """May the token stand between a nationality and the end of what someone is?"""
    if not words.inside(position):
        return False
    key = words.key(position)
    return key in _SEEDED or key in MODIFIERS or plain_modifier(words, position)


def behind_age(words: PersonWords, position: int) -> int:
    """Index of what follows an age behind a name ("X, 34, ..."); else the same."""
    aged = words.text(position) == "," and words.text(position + 1).isdigit()
    return position + 2 if aged else position


def from_home(words: PersonWords, run: NameRun) -> Country | None:
    """The country in "X, 29, from Sweden," and "X, of Austria,"."""
    position = behind_age(words, run.last)
    if words.text(position) != "," or words.key(position + 1) not in {"of", "from"}:
        return None
    country = words.country_at(position + 2)
    if country is None or country.demonym or country.possessive:
        return None
    if country.namesake or country.shared or words.text(country.last) not in ENDS:
        return None
    return country
