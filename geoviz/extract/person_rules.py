"""The shapes in which English news names a person, each a named rule in `SHAPES`.

A shape looks at a run of name-like tokens and its neighbours, and says what the words
give: a title, a country. No shape takes a country from the name itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from geoviz.extract.appositions import (
    name_relative,
    name_title,
    relative_name,
    title_comma_name,
)
from geoviz.extract.names import NameRun
from geoviz.extract.person_callings import demonym_comma_name, name_becomes
from geoviz.extract.person_countries import (
    country_left,
    country_right,
    labelled,
    led_by,
    represents,
    title_reading,
)
from geoviz.extract.person_country import Country
from geoviz.extract.person_pairs import paired_name
from geoviz.extract.person_scene import Reading, Scene
from geoviz.extract.person_shapes import (
    DOES,
    FUNCTION_WORDS,
    HONORIFICS,
    LED_BY,
    PARTIES,
    PARTS_OF_PLACES,
    SUBNATIONAL,
    THINGS,
)
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title


def title_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Iranian President X", "China's leader X", "President X of Iran"."""
    words = scene.words
    anchor = run.first
    while anchor > scene.sentence.first_token and _calls(words, anchor - 1):
        anchor -= 1  # "UAE President Sheikh X"
    title = scene.by_last.get(anchor)
    if (
        title is None
        or words.tokens[run.first].start - words.tokens[run.first - 1].end > 1
    ):
        return None
    country, rule = _country_of(scene, run, title)
    return title_reading(scene, title, rule, country)


def _country_of(scene: Scene, run: NameRun, title: Title) -> tuple[Country | None, str]:
    """The country of one with a title before the name, and the rule that gives it."""
    words, floor = scene.words, scene.sentence.first_token
    country = country_left(words, title, floor)
    if country is not None:
        kind = "demonym" if country.demonym else "country"
        return country, f"{kind}_title_name"
    right = country_right(words, run, subnational=title.head in SUBNATIONAL)
    if right is not None:
        return right[0], f"title_name_{right[1]}"
    outer = scene.by_last.get(title.first - 1)
    if outer is not None and words.text(title.first - 1) == ",":
        country = country_left(words, outer, floor)  # "Sudan's army chief, Gen X"
        if country is not None and not outer.plural:
            return country, "country_title_comma_name"
    country = represents(words, run, title.head)
    if country is not None:
        return country, "title_name_represents"
    for finder, rule in ((led_by, "led_by"), (labelled, "labelled")):
        country = finder(scene, title.first)
        if country is not None:
            return country, f"{rule}_title_name"
    return None, "title_name"


def _calls(words: PersonWords, position: int) -> bool:
    """Is the token an honorific, or its full stop?"""
    token = words.tokens[position]
    if token.text == ".":
        return words.key(position - 1) in HONORIFICS
    return token.key in HONORIFICS and token.capitalised


def title_of_country_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "President of the Republic of the Congo X"."""
    words = scene.words
    country = words.country_before(run.first)
    if country is None or country.possessive or country.demonym:
        return None
    before = country.first - (words.key(country.first - 1) == "the")
    title = scene.by_last.get(before - 1)
    if title is None or words.key(before - 1) not in {"of", "for", "to"}:
        return None
    if words.key(before - 1) != "of":  # "US envoy for Ukraine X"
        home = country_left(words, title, scene.sentence.first_token)
        return title_reading(scene, title, "title_for_country_name", home)
    reading = title_reading(scene, title, "title_of_country_name", None)
    return replace(reading, country=country)


def honorific_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Mr X"."""
    position = run.first - 1
    if scene.words.text(position) == ".":
        position -= 1
    if position < scene.sentence.first_token:
        return None
    token = scene.words.tokens[position]
    if token.key not in HONORIFICS or not token.capitalised:
        return None
    return Reading("honorific_name")


def called_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Kuwait's emir, Sheikh X", "Qatar's Sheikh X": what stands further left."""
    anchor = run.first
    while anchor > scene.sentence.first_token and _calls(scene.words, anchor - 1):
        anchor -= 1
    bare = NameRun(anchor, run.last, run.parts)
    return (
        title_comma_name(scene, bare)
        or demonym_comma_name(scene, bare)
        or possessive_name(scene, bare)
    )


def shared_title(scene: Scene, run: NameRun) -> Reading | None:
    """The second and later names after a title in the plural ("presidents X and Y")."""
    if scene.shared is None:
        return None
    reading, last = scene.shared
    between = [scene.words.key(i) for i in range(last, run.first)]
    if not between or any(word not in {",", "and", "&"} for word in between):
        return None
    right = country_right(scene.words, run)
    country = right[0] if right is not None else None
    if country is None and reading.rule != "title_name_of_country":
        country = reading.country
    return replace(reading, rule="shared_title_name", country=country)


def possessive_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Peru's Ana Lopes", "Kenyan Eliud Kipchoge"."""
    words = scene.words
    country = words.country_before(run.first)
    if country is None:
        country = _owner(words, run.first)
    if country is None or not (country.possessive or country.demonym):
        return None
    rule = "possessive_name" if country.possessive else "demonym_name"
    return Reading(rule, country=country)


def _owner(words: PersonWords, first: int) -> Country | None:
    """The country in "Russia's ailing X", "Scotland's X"; None for another shape."""
    for back in range(3):
        position = first - back
        country = words.country_before(position) or words.region_before(position)
        if country is not None:
            return country if country.possessive else None
        plain = words.text(position - 1).islower()
        if not plain or words.key(position - 1) in DOES | FUNCTION_WORDS:
            return None
    return None


def name_country(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X of Iran", "X (Iran)", "Iran: X", "the delegation of Iran led by X"."""
    right = country_right(scene.words, run)
    if right is not None and not _of_town(scene, right[0]):
        return Reading(f"name_{right[1]}", country=right[0])
    country = represents(scene.words, run, "")
    if country is not None:
        return Reading("name_represents", country=country)
    country = labelled(scene, run.first)
    if country is not None:
        return Reading("labelled_name", country=country)
    if scene.kind == "list_item" and scene.words.text(run.last) == ",":
        country = scene.words.country_at(run.last + 1)
        if country is not None and country.last >= scene.sentence.last_token - 1:
            return Reading("name_comma_country", country=country)
    return None


def _of_town(scene: Scene, country: Country) -> bool:
    """May a town be meant ("X of Lebanon"), with no other country named beside it?"""
    words, sentence = scene.words, scene.sentence
    if not country.namesake or words.text(country.first - 1) == "(":
        return False
    return not any(
        words.stops[i] and words.key(i) != words.key(country.first)
        for i in range(sentence.first_token, sentence.last_token)
    )


def delegation_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "the delegation of Iran, led by X", "the rebel team headed by X"."""
    words, floor = scene.words, scene.sentence.first_token
    if len(run.parts) < 2 or words.key(run.first - 1) != "by":
        return None
    if words.key(run.first - 2) not in LED_BY:
        return None
    country = led_by(scene, run.first)
    near = range(max(floor, run.first - 6), run.first)
    party = any(words.key(i) in PARTIES for i in near)
    if not party and (country is None or words.is_thing(run)):
        return None
    return Reading("led_by_name", country=country)


Shape = Callable[[Scene, NameRun], Reading | None]

SURE: tuple[Shape, ...] = (
    paired_name,
    title_name,
    title_of_country_name,
    honorific_name,
    shared_title,
    delegation_name,
    relative_name,
    name_relative,
    name_title,
    title_comma_name,
    demonym_comma_name,
    name_becomes,
)
"""Shapes that themselves show the run to be a person, in the order tried."""
UNSURE: tuple[Shape, ...] = (possessive_name, name_country)
"""Shapes that add a country to a run that is a person for other reasons."""


def is_office_of(words: PersonWords, run: NameRun) -> bool:
    """Is the run itself a thing, whatever stands before it ("King County")?"""
    following = words.key(run.last)
    if following == "&" or words.within_place(run):
        return True
    if following == "'s" and words.key(run.last + 1) in PARTS_OF_PLACES:
        return words.tokens[run.last + 1].capitalised
    glued = words.inside(run.last) and words.tokens[run.last].capitalised
    return words.is_thing(run) or (glued and following in THINGS)
