"""What else is said of one whose country the words before the name leave open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from geoviz.extract.appositions import name_title
from geoviz.extract.names import NameRun
from geoviz.extract.person_commas import title_comma_name
from geoviz.extract.person_countries import country_right, labelled, of_town
from geoviz.extract.person_country import Country
from geoviz.extract.person_cues import (
    CALLED,
    COMMA_BEFORE,
    COMMA_BEHIND,
    GROUPED,
    HOME_NAMED,
    IN_OFFICE,
    LINK_BEHIND,
    NAMING_BEFORE,
    TITLED,
    cues_of,
)
from geoviz.extract.person_groups import group_name
from geoviz.extract.person_nations import belongs, from_home, nation_comma_name
from geoviz.extract.person_offices import office_name
from geoviz.extract.person_rules import called_name, possessive_name
from geoviz.extract.person_scene import ENDS, Reading, Scene, called_from
from geoviz.extract.person_shapes import STATE_BODIES
from geoviz.extract.person_words import PersonWords

_BEYOND: Final = 8
"""Tokens beyond its sentence in which a home is looked for, at most."""


def enriched(scene: Scene, run: NameRun, reading: Reading) -> Reading:
    """The reading, with what else is said where it has no country."""
    if reading.plural or _stated(reading.country):
        return reading
    cues = cues_of(scene, run)
    named = scene.words.home_within(scene.floor - _BEYOND, scene.stop + _BEYOND)
    if named:
        cues |= HOME_NAMED
    for cue, shape in _SHAPES:
        said = shape(scene, run) if cue & cues else None
        if said is not None and (_stated(said.country) or not reading.title):
            reading = _joined(reading, said)
            if _stated(reading.country):
                return reading
    for cue, rule, finder in _FINDERS if named else _ALWAYS:
        country = finder(scene, run) if cue & cues else None
        if country is not None and country.row >= 0:
            return reading.with_country(rule, country)
    return reading


def _stated(country: Country | None) -> bool:
    return country is not None and (country.row >= 0 or country.ambiguous)


def _joined(reading: Reading, said: Reading) -> Reading:
    """The reading with what else is said; of two titles, its own."""
    if not reading.title:
        rule = said.rule if said.title or _stated(said.country) else reading.rule
        return said.with_country(rule, said.country)
    return reading.with_country(said.rule, said.country)


def _further_left(scene: Scene, run: NameRun) -> Reading | None:
    """What stands before the honorific, or before the title and a comma."""
    anchor = called_from(scene, run.first)
    title = scene.by_last.get(anchor)
    if title is not None and scene.words.text(title.first - 1) == ",":
        bare = NameRun(title.first, run.last, run.parts)
        return title_comma_name(scene, bare) or nation_comma_name(scene, bare)
    return called_name(scene, run) if anchor < run.first else None


def _right(scene: Scene, run: NameRun) -> Country | None:
    right = country_right(scene.words, run)
    return None if right is None or of_town(scene, right[0]) else right[0]


def _of_body(scene: Scene, run: NameRun) -> Country | None:
    """The country in "X of the Yemeni army"."""
    words = scene.words
    country = words.country_at(run.last + 1) if words.key(run.last) == "of" else None
    if country is None or not (country.demonym or country.possessive):
        return None
    if country.possessive:  # "X of Kenya's medical council", not "of Iran's Sepahan"
        return country if words.text(country.last).islower() else None
    nouns = {words.key(country.last), words.key(country.last + 1)}
    return country if nouns & STATE_BODIES else None


def _label(scene: Scene, run: NameRun) -> Country | None:
    ends = not scene.words.text(run.last).islower()
    return labelled(scene, run.first) if ends else None


def _item(scene: Scene, run: NameRun) -> Country | None:
    """The country that ends an item of a list ("- X, deputy speaker, Iran")."""
    words, last = scene.words, scene.stop
    if scene.kind != "list_item" or words.text(run.last) != ",":
        return None
    last -= words.text(last - 1) in {".", ";"}
    country = words.country_before(last)
    return _apart(words, country) if country is not None else None


def _after_title(scene: Scene, run: NameRun) -> Country | None:
    """The country behind a title behind the name ("X, deputy speaker, Iran, came")."""
    words = scene.words
    said = name_title(scene, run) if scene.kind != "heading" else None
    if said is None or words.text(said.last) != ",":
        return None
    country = words.country_at(said.last + 1)
    ends = country is not None and words.text(country.last) in ENDS
    return _apart(words, country) if ends else None


def _apart(words: PersonWords, country: Country | None) -> Country | None:
    """The country, if its bare name stands behind a comma."""
    if country is None or country.demonym or country.possessive:
        return None
    return country if words.text(country.first - 1) == "," else None


def _nation(scene: Scene, run: NameRun) -> Country | None:
    return belongs(scene.words, run)


def _home(scene: Scene, run: NameRun) -> Country | None:
    return from_home(scene.words, run)


_SHAPES: Final[tuple[tuple[int, Callable[[Scene, NameRun], Reading | None]], ...]] = (
    (COMMA_BEHIND, name_title),
    (TITLED | CALLED, _further_left),
    (IN_OFFICE, office_name),
    (GROUPED, group_name),
    (COMMA_BEFORE | NAMING_BEFORE | CALLED, nation_comma_name),
    (HOME_NAMED, possessive_name),
)
"""Shapes that may say more of one who is a person by another, with their cues."""
_FINDERS: Final[
    tuple[tuple[int, str, Callable[[Scene, NameRun], Country | None]], ...]
] = (
    (LINK_BEHIND, "name_of_country", _right),
    (COMMA_BEHIND, "name_nation", _nation),
    (COMMA_BEHIND, "name_from_country", _home),
    (LINK_BEHIND, "name_of_body", _of_body),
    (HOME_NAMED, "labelled_name", _label),
    (COMMA_BEHIND, "name_item_country", _item),
    (COMMA_BEHIND, "name_title_comma_country", _after_title),
)
"""Finders of a country behind a name, with their cues and the rule that each is."""
_ALWAYS: Final = _FINDERS[:1]
"""Those that a region suffices for whose name is another place's mostly ("D-Wash")."""
