"""The country of a person: before a title, behind a name, or labelling a line."""

from __future__ import annotations

from geoviz.extract.names import NameRun
from geoviz.extract.person_country import Country
from geoviz.extract.person_scene import Reading, Scene, plain_modifier, title_text
from geoviz.extract.person_shapes import (
    ADJECTIVAL,
    ADVOCATES,
    CORPORATE,
    LED_BY,
    MODIFIERS,
    PAST,
    RELATIVES,
    REPRESENTS,
    SENDS,
    SUBNATIONAL,
    TOP_HEADS,
    TOPIC_HEADS,
)
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title

_OF_STATES = TOP_HEADS | SUBNATIONAL | {"minister", "ambassador"}
"""Heads that show which of a state and a region of one name is meant."""
_LOCAL = frozenset(
    """officer detective resident principal teacher clerk firefighter student sergeant
    lieutenant superintendent deputy librarian coroner""".split()
)
"""Heads of those whom local papers name with their town."""
_BODIES = frozenset("school board college university club association".split())
"""Words of bodies that are named after more than where they are."""
_SIDES = frozenset({"R", "D", "I"})
"""Parties as they stand before a constituency ("D-Texas")."""
_BEHIND = frozenset({",", ".", "", ")", "who", "from", "in", "living"})
"""What ends the words that say what someone is."""
FAR = 3
"""Unknown words allowed between a country and the head of a title."""


def country_left(words: PersonWords, title: Title, floor: int) -> Country | None:
    """The country that stands before a title, up to three unknown words away."""
    subnational = title.head in SUBNATIONAL
    body = any(words.key(i) in _BODIES for i in range(title.first, title.last))
    for i in range(title.first, title.last if subnational else title.first + 1):
        if body:
            break  # "Thames Valley School Board chair X"
        found = words.region_at(i)
        if found is not None and (subnational or words.region_before(found.last)):
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
        if country is not None:
            return country if gives(words, country, title) else None
        if far == FAR or not plain_modifier(words, position - 1):
            return None
        far += words.tokens[position - 1].text[0].isalpha()
        position -= 1
    return None


def gives(words: PersonWords, country: Country, title: Title) -> bool:
    """Does the country before a title say where the person is from?"""
    following = words.key(country.last)
    capital = words.inside(country.last) and words.tokens[country.last].capitalised
    if capital and country.last < title.last - 1:
        attributive = [words.key(i) for i in range(country.last, title.last - 1)]
        if any(word in CORPORATE for word in attributive) and not country.possessive:
            return False
    if country.demonym or country.possessive:
        return True
    if country.namesake and title.head in _LOCAL:
        return False  # "Palestine police officer X", of a town in Texas
    before = country.first - 1
    if words.inside(before) and words.tokens[before].capitalised:
        plain = words.key(before) in MODIFIERS | {"the"} or words.stops[before]
        if not plain and words.spaced(country.first):
            return False  # "Sizzler Australia director X"
    if country.shared and title.head not in _OF_STATES:
        return False  # "Georgia lawyer X"
    if words.tokens[country.first].key in ADJECTIVAL:
        return True
    return title.head not in TOPIC_HEADS and following not in RELATIVES


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


def belongs(words: PersonWords, run: NameRun) -> Country | None:
    """The country of which one is said to be: "X, an Ecuadorean,", "X, a Thai cook"."""
    position = run.last
    if words.text(position) == "," and words.text(position + 1).isdigit():
        position += 2
    if words.text(position) != "," or words.key(position + 1) not in {"a", "an", "the"}:
        return None
    country = words.country_at(position + 2)
    if country is None or not country.demonym:
        return None
    end = country.last
    if words.key(position + 1) == "the":  # "X, the Australian,"
        return country if words.text(end) in _BEHIND else None
    while end < country.last + FAR and words.inside(end) and plain_modifier(words, end):
        end += 1
    return country if words.text(end) in _BEHIND else None


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
    return None


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
    return Reading(
        rule,
        first,
        title.last,
        title_text(words, first, title.last, country),
        title.head,
        title.past or past >= 0,
        title.plural,
        country,
    )
