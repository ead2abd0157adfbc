"""Offices before a comma: "the Iranian leader, X", "Iran's envoy in Cairo, X"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_countries import (
    FAR,
    behind_office,
    country_left,
    title_reading,
)
from geoviz.extract.person_country import Country
from geoviz.extract.person_nations import closes
from geoviz.extract.person_scene import Reading, Scene, plain_modifier
from geoviz.extract.person_senders import sender
from geoviz.extract.person_shapes import (
    DOES,
    MODIFIERS,
    POSSESSIVES,
    STAFF,
    STATE_BODIES,
    SUBNATIONAL,
)
from geoviz.extract.titles import Title

_LINKS: Final = frozenset({"of", "to", "for", "in", "at"})
_DEFINITE: Final = POSSESSIVES | {"the", "'s"}
_LONG: Final = 7
"""Words between an office and the comma ("head of the Iranian space agency, X")."""


def title_comma_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "the Iranian leader, X,", "its foreign minister, X", "a Thai cook, X,"."""
    words, floor = scene.words, scene.floor
    comma = run.first - 1
    if words.text(comma) != "," or not closes(words, run):
        return None
    title = scene.by_last.get(comma)
    if title is None:
        return _far_title(scene, comma)
    if title.plural:
        return None
    country = country_left(words, title, floor)
    rule = "title_comma_name" if country is None else "country_title_comma_name"
    if country is None:
        country = sender(scene, title.first)
        rule = rule if country is None else "sender_title_comma_name"
    if country is None and words.key(title.first - 1) == "'s" and title.head in STAFF:
        lord = scene.by_last.get(title.first - 1)  # "the Israeli premier's spokesman"
        country = None if lord is None else country_left(words, lord, floor)
        rule = rule if country is None else "sender_title_comma_name"
    begin = title.first
    if country is not None and country.last <= begin and country.first > floor:
        begin = country.first if not rule.startswith("sender") else begin
    if country is not None and country.demonym and words.key(begin - 1) in MODIFIERS:
        begin -= 1  # "the future Senegalese president"
    for _ in range(FAR):
        if begin > floor and plain_modifier(words, begin - 1):
            begin -= 1  # "the flight engineer"
    before = words.key(begin - 1) if begin > floor else ""
    definite = before in _DEFINITE
    definite |= before in {"a", "an"} and len(run.parts) > 1
    if not definite and (country is None or not country.possessive):
        return None
    return title_reading(scene, title, rule, country)


def _far_title(scene: Scene, comma: int) -> Reading | None:
    """Read "the president of Iran, X", "Iran's ambassador to Chad, X"."""
    words, floor = scene.words, scene.floor
    for i in range(comma - 1, max(floor, comma - 1 - _LONG), -1):
        key = words.key(i)
        if key in DOES or not (key[:1].isalnum() or key == "'s"):
            return None
        title = scene.by_last.get(i) if key in _LINKS else None
        if title is None:
            continue
        if title.plural:
            return None
        if key in {"of", "for"}:
            reading = _of_what(scene, title, i, comma)
            if reading is not None:
                return reading
        home = country_left(words, title, floor) or sender(scene, title.first)
        named = _ends(words.country_at(i + 1), comma) and key in {"to", "for"}
        if named or (home is not None and home.row >= 0):
            return title_reading(scene, title, "title_for_country_comma_name", home)
        return None
    return None


def _ends(country: Country | None, comma: int) -> bool:
    return country is not None and country.last == comma and not country.demonym


def _of_what(scene: Scene, title: Title, link: int, comma: int) -> Reading | None:
    """Read what an office is said to be of: a country, its army, its bank, a town."""
    words = scene.words
    said = title_reading(scene, title, "title_of_country_comma_name", None)
    country = behind_office(words, link + 1, scene.stop)
    if country is not None and words.key(link) == "of" and _ends(country, comma):
        return said.with_country(said.rule, country)
    if country is not None and country.demonym and country.last < comma:
        body = words.key(comma - 1) in STATE_BODIES
        return said.with_country(said.rule, country) if body else None
    if words.key(link) != "of":
        return None
    first = link + 1 + (words.key(link + 1) == "the")
    if words.key(first) == "bank" and words.key(first + 1) == "of":
        country = words.country_at(first + 2)
        if title.head == "governor" and _ends(country, comma):
            return said.with_country(said.rule, country)
    town = words.town_before(comma)
    if town is not None and town.first == first and title.head in SUBNATIONAL:
        return said.with_country("title_of_town_comma_name", town)
    return None
