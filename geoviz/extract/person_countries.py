"""The country of a person: before a title, behind a name, or labelling a line."""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_callings import SPORTS
from geoviz.extract.person_country import Country
from geoviz.extract.person_scene import (
    Reading,
    Scene,
    plain_modifier,
    qualifies,
    title_text,
)
from geoviz.extract.person_shapes import (
    ADJECTIVAL,
    ADVOCATES,
    CORPORATE,
    DETERMINERS,
    LED_BY,
    MODIFIERS,
    ORDINALS,
    PAST,
    RELATIVES,
    REPRESENTS,
    SENDS,
    STATE_BODIES,
    STATE_HEADS,
    SUBNATIONAL,
    TOP_HEADS,
    TOPIC_HEADS,
)
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title

_OF_STATES: Final = TOP_HEADS | SUBNATIONAL | {"minister", "ambassador"}
"""Heads that show which of a state and a region of one name is meant."""
_LOCAL: Final = frozenset(
    """officer detective resident principal teacher clerk firefighter student sergeant
    lieutenant superintendent deputy librarian coroner mayor sheriff councillor
    councilman councilwoman councilor alderman""".split()
)
"""Heads of those whom local papers name with their town."""
_OPENERS: Final = MODIFIERS | DETERMINERS
_NATIONAL: Final = (
    _OF_STATES
    | STATE_HEADS
    | SPORTS
    | frozenset(
        """captain coach manager striker midfielder defender goalkeeper winger keeper
        skipper batsman bowler international player cricketer footballer boss chief
        delegate chairman""".split()
    )
)
"""Heads before which a country's bare name says whose they are ("Fiji captain X")."""
_BODIES: Final = frozenset("school board college university club association".split())
"""Words of bodies that are named after more than where they are."""
_SIDES: Final = frozenset({"R", "D", "I"})
"""Parties as they stand before a constituency ("D-Texas")."""
HYPHENS: Final = frozenset("-‐‑")
APOSTROPHES: Final = frozenset("'’")
_HIGHEST: Final = frozenset({"president", "prime", "king", "queen", "premier", "woman"})
FAR: Final = 3
"""Unknown words allowed between a country and the head of a title."""


def country_left(words: PersonWords, title: Title, floor: int) -> Country | None:
    """The country that stands before a title, up to three unknown words away.

    `floor` is the first token of the title's sentence.
    """
    if not title.sought:
        title.home = _left(words, title, floor)
        title.sought = True
    return title.home


def _left(words: PersonWords, title: Title, floor: int) -> Country | None:
    subnational = title.head in SUBNATIONAL
    if not (subnational or words.home_within(floor - 2, title.last)):
        return None
    for i in range(title.first, title.last if subnational else title.first + 1):
        match = words.opening(i)
        if match is None or not (subnational or words.region_before(match.last)):
            continue
        found = words.region_at(i)
        if found is None or found.last > title.last:
            continue  # the latter as in "Prince William", the name of a county too
        if any(words.key(at) in _BODIES for at in range(title.first, title.last)):
            break  # "Thames Valley School Board chair X"
        return found
    position = title.first
    far = 0
    if words.key(position - 1) in SENDS:  # "Iraq sent Vice-President X"
        sender = words.country_before(position - 1)
        return sender if sender is not None and not sender.demonym else None
    while position > floor:
        country = words.country_before(position, subnational=subnational)
        if country is None and title.head not in TOPIC_HEADS:
            country = words.region_before(position)  # "Wales manager X"
        several = words.text(position - 1) in APOSTROPHES
        if country is None and several and title.head not in ADVOCATES:
            country = _of_several(words, position - 1)
        if country is not None:
            return country if gives(words, country, title) else None
        if far == FAR or not qualifies(words, position - 1):
            return None
        far += words.tokens[position - 1].text[0].isalpha()
        position -= 1
    return None


def _of_several(words: PersonWords, position: int) -> Country | None:
    """The country of "the Chadian rebels'" that ends with the apostrophe at a token."""
    several = words.key(position - 1)
    if not several.endswith("s") or not words.text(position - 1).islower():
        return None
    country = words.country_before(position - 1)
    return country if country is not None and country.demonym else None


def gives(words: PersonWords, country: Country, title: Title) -> bool:
    """Does the country before a title say where the person is from?"""
    capital = words.inside(country.last) and words.tokens[country.last].capitalised
    if capital and country.last < title.last - 1:
        attributive = [words.key(i) for i in range(country.last, title.last - 1)]
        if any(word in CORPORATE for word in attributive) and not country.possessive:
            return False
    return country.demonym or country.possessive or _bare(words, country, title)


def _bare(words: PersonWords, country: Country, title: Title) -> bool:
    """Does a country's bare name before a title give the home ("Iran captain X")?"""
    if country.namesake and title.head in _LOCAL:
        return False  # "Palestine police officer X", of a town in Texas
    if words.key(country.first - 1) == "of":
        return title.head == "governor"  # "Bank of America president X"
    if _in_name(words, country):
        return False
    if country.shared and title.head not in _OF_STATES:
        return False  # "Georgia lawyer X"
    if words.tokens[country.first].key in ADJECTIVAL:
        return True
    job = words.text(title.last - 1).islower()
    if job and title.head not in _NATIONAL:
        return False  # "Turkey farmer X", "China shop owner X"
    return title.head not in TOPIC_HEADS and words.key(country.last) not in RELATIVES


def behind_office(words: PersonWords, position: int, stop: int) -> Country | None:
    """The country named behind "of", unless that begins the name of something else.

    As in "secretary of the Georgia State Board"; of an adjective, only with a body of
    the state ("of the French contingent").
    """
    country = words.country_at(position)
    if country is None:
        return None
    if country.demonym:
        body = words.key(country.last) in STATE_BODIES
        capital = words.inside(country.last) and words.tokens[country.last].capitalised
        return country if body or capital else None
    if country.last >= stop:
        return country
    if country.possessive or words.tokens[country.first].key in ADJECTIVAL:
        return country
    if words.text(country.last) in HYPHENS:
        return None  # "of the France-Egypt society"
    if words.key(country.first - 1) == "the" and plain_modifier(words, country.last):
        return None  # "of the Iran desk"
    return None if words.tokens[country.last].capitalised else country


def _in_name(words: PersonWords, country: Country) -> bool:
    """Does the country end a longer name ("Sizzler Australia director X")?"""
    before = country.first - 1
    if not (words.inside(before) and words.tokens[before].capitalised):
        return False
    plain = words.key(before) in _OPENERS or words.stops[before]
    return not plain and words.spaced(country.first)


def past_before(words: PersonWords, country: Country | None, floor: int) -> int:
    """Index of a "former" right before the country, else -1."""
    if country is None or country.first <= floor:
        return -1
    position = country.first - 1
    if words.text(position) in {"-", "‐", "‑"} and position > floor:
        position -= 1
    opening = position == floor and words.key(position) == "then"
    return position if words.key(position) in PAST and not opening else -1


def country_right(
    words: PersonWords, run: NameRun, *, subnational: bool = False
) -> tuple[Country, str] | None:
    """The country that follows a name: "of Iran", "(Iran)"."""
    mark = words.text(run.last)
    seat = run.last + 1
    if mark in {"(", ","} and words.text(seat) in _SIDES:
        glued = words.inside(seat + 2) and words.text(seat + 1) in {"-", "‐", "‑"}
        country = words.region_at(seat + 2) if glued else None
        if country is not None:  # "Rep. X, D-Texas", "(R-Utah)"
            return country, "of_constituency"
    if mark not in {"of", "("}:
        return None
    country = words.region_at(run.last + 1) if subnational else None
    country = country or words.country_at(run.last + 1)
    if country is None or country.demonym or country.possessive:
        return None
    if mark == "(" and words.text(country.last) != ")":
        return None
    return country, "of_country" if mark == "of" else "country_in_brackets"


def represents(words: PersonWords, run: NameRun, head: str) -> Country | None:
    """The country that one is said to represent ("X will represent China")."""
    position = run.last
    while words.text(position) == "," or words.key(position) in {"will", "who"}:
        position += 1
    if words.key(position) not in REPRESENTS or head in ADVOCATES:
        return None
    country = words.country_at(position + 1)
    if country is None or country.demonym or country.possessive:
        return None
    return country


def led_by(scene: Scene, position: int) -> Country | None:
    """The country of a delegation "led by" what stands at token `position`."""
    words = scene.words
    if words.key(position - 1) != "by" or words.key(position - 2) not in LED_BY:
        return None
    floor = max(scene.sentence.first_token, position - 10)
    for i in range(position - 2, floor - 1, -1):
        country = words.country_before(i)
        if country is not None:
            return country
        if words.tokens[i - 1].capitalised and i - 1 > scene.sentence.first_token:
            return None  # "beaten by Celtic, led by X"
    return None


def of_town(scene: Scene, country: Country) -> bool:
    """May a town be meant ("X of Lebanon"), with no other country named beside it?"""
    words, sentence = scene.words, scene.sentence
    if not country.namesake or words.text(country.first - 1) == "(":
        return False
    return not any(
        words.stops[i] and words.key(i) != words.key(country.first)
        for i in range(sentence.first_token, sentence.last_token)
    )


def labelled(scene: Scene, position: int) -> Country | None:
    """The country that labels a line: "Iran: ...", "From South Korea, ..."."""
    words, first = scene.words, scene.sentence.first_token
    opening = words.key(first)
    country = words.country_at(first + 1 if opening == "from" else first)
    if country is None or country.demonym or country.possessive:
        return None
    marks = {","} if opening == "from" else {":", "–", "—", "-"}
    if words.text(country.last) not in marks or country.last + 1 != position:
        return None
    return country


def _counts(words: PersonWords, position: int) -> bool:
    """Does the token say how many held an office before, and belong to none?"""
    key, following = words.key(position), words.key(position + 1)
    if key in ORDINALS:
        return True
    return key in {"first", "second", "third"} and following in _HIGHEST


def title_reading(
    scene: Scene, title: Title, rule: str, country: Country | None
) -> Reading:
    """What a title and the country beside it give."""
    words = scene.words
    first = title.first
    past = past_before(words, country, scene.sentence.first_token)
    if past >= 0:
        first = past
    elif country is not None and country.row < 0 and not country.ambiguous:
        first = min(first, country.first)  # "European Commission President"
    elif country is not None and country.last <= first:
        between = range(country.last, first)
        if all(plain_modifier(words, i) for i in between):
            first = country.last
    said = first
    while said < title.last - 1 and _counts(words, said):
        said += 1  # "Iran's fifth president"
    return Reading(
        rule,
        first,
        title.last,
        title_text(words, said, title.last, country),
        title.head,
        title.past or past >= 0,
        title.plural,
        country,
    )
