"""The shapes in which English news names a person, each a named rule in `SURE`.

A shape looks at a run of name-like tokens and its neighbours, and says what the words
give: a title, a country. No shape takes a country from the name itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from geoviz.extract.appositions import (
    name_relative,
    name_title,
    relative_name,
)
from geoviz.extract.names import NameRun
from geoviz.extract.person_commas import title_comma_name
from geoviz.extract.person_countries import (
    country_left,
    country_right,
    labelled,
    led_by,
    of_town,
    represents,
    title_reading,
)
from geoviz.extract.person_country import Country
from geoviz.extract.person_cues import (
    BRACKET_BEFORE,
    BY_BEFORE,
    CALLED,
    COMMA_BEFORE,
    COMMA_BEHIND,
    GROUPED,
    IN_OFFICE,
    NAME_BEFORE,
    NAMING_BEFORE,
    NOUN_BEFORE,
    PAIRED,
    RELATIVE_BEFORE,
    SHARED,
    TITLED,
)
from geoviz.extract.person_groups import group_name
from geoviz.extract.person_nations import (
    name_nation,
    nation_comma_name,
    nation_noun_name,
)
from geoviz.extract.person_offices import office_name
from geoviz.extract.person_pairs import paired_name
from geoviz.extract.person_scene import Reading, Scene, called_from, plain_modifier
from geoviz.extract.person_senders import sender
from geoviz.extract.person_shapes import (
    DOES,
    FUNCTION_WORDS,
    HONORIFICS,
    LED_BY,
    PARTIES,
    PARTS_OF_PLACES,
    SUBNATIONAL,
)
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title
from geoviz.extract.word_kinds import THING

_RANKS: Final = frozenset(
    "SP SSP DSP ASP DIG IG IGP DGP ADGP DCP ACP SDM CP DM".split()
)
"""Ranks of police and magistrates as Indian papers shorten them."""

_JOINTS: Final = frozenset({",", "and", "&"})


def title_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Iranian President X", "China's leader X", "President X of Iran"."""
    words = scene.words
    anchor = called_from(scene, run.first)  # "UAE President Sheikh X"
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
    words, floor = scene.words, scene.floor
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
    return _told_of(scene, title)


def _told_of(scene: Scene, title: Title) -> tuple[Country | None, str]:
    """The country of a delegation, a line or a state that the title belongs to."""
    country = led_by(scene, title.first)
    if country is not None:
        return country, "led_by_title_name"
    country = labelled(scene, title.first)
    if country is not None:
        return country, "labelled_title_name"
    country = sender(scene, title.first)
    return country, "title_name" if country is None else "sender_title_name"


def title_of_country_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "President of the Republic of the Congo X"."""
    words = scene.words
    country = words.country_before(run.first) if scene.titles else None
    if country is None or country.possessive or country.demonym:
        return None
    before = country.first - (words.key(country.first - 1) == "the")
    title = scene.by_last.get(before - 1)
    if title is None or words.key(before - 1) not in {"of", "for", "to"}:
        return None
    if words.key(before - 1) != "of":  # "US envoy for Ukraine X"
        home = country_left(words, title, scene.floor)
        return title_reading(scene, title, "title_for_country_name", home)
    reading = title_reading(scene, title, "title_of_country_name", None)
    return reading.with_country(reading.rule, country)


def honorific_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Mr X"."""
    position = run.first - 1
    if scene.words.text(position) == ".":
        position -= 1
    if position < scene.floor:
        return None
    token = scene.words.tokens[position]
    if token.key not in HONORIFICS or not token.capitalised:
        return None
    return Reading("honorific_name")


def bracketed_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "said SP (Kushinagar) X": a rank and its district before the name."""
    words = scene.words
    if len(run.parts) < 2 or words.text(run.first - 1) != ")":
        return None
    floor = max(scene.floor, run.first - 6)
    for i in range(run.first - 2, floor, -1):
        if words.text(i) == "(":
            title = scene.by_last.get(i)
            if title is not None:
                return title_reading(scene, title, "title_bracket_name", None)
            rank = words.text(i - 1) in _RANKS
            return Reading("title_bracket_name") if rank else None
    return None


def called_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Kuwait's emir, Sheikh X", "Qatar's Sheikh X": what stands further left."""
    anchor = called_from(scene, run.first)
    bare = NameRun(anchor, run.last, run.parts)
    return title_comma_name(scene, bare) or possessive_name(scene, bare)


def shared_title(scene: Scene, run: NameRun) -> Reading | None:
    """The second and later names after a title in the plural ("presidents X and Y")."""
    if scene.shared is None:
        return None
    reading, last = scene.shared
    if last >= run.first:
        return None
    for i in range(last, run.first):
        if scene.words.key(i) not in _JOINTS:
            return None
    right = country_right(scene.words, run)
    country = right[0] if right is not None else None
    if country is None and reading.rule != "title_name_of_country":
        country = reading.country
    return reading.with_country("shared_title_name", country)


def possessive_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "Peru's Ana Lopes", "Kenyan Eliud Kipchoge"."""
    words = scene.words
    if not words.home_within(run.first - 3, run.first):
        return None
    country = words.country_before(run.first)
    if country is None:
        country = _owner(words, run.first)
    if country is None or not (country.possessive or country.demonym):
        return None
    rule = "possessive_name" if country.possessive else "demonym_name"
    return Reading(rule, country=country)


def _owner(words: PersonWords, first: int) -> Country | None:
    """The country in "Russia's ailing X", "Scotland's X"; None for another shape.

    No country's name ends right before X itself.
    """
    for back in range(3):
        position = first - back
        country = words.country_before(position) if back else None
        if country is None:
            country = words.region_before(position)
        if country is not None:
            return country if country.possessive else None
        key, plain = words.key(position - 1), words.text(position - 1).islower()
        if not plain or (key in DOES or key in FUNCTION_WORDS):
            return None
        if back and not plain_modifier(words, position - 1):
            return None  # "Egypt's pyramids enchanted X"
    return None


def name_country(scene: Scene, run: NameRun) -> Reading | None:
    """Read "X of Iran", "X (Iran)", "Iran: X", "the delegation of Iran led by X"."""
    right = country_right(scene.words, run)
    if right is not None and not of_town(scene, right[0]):
        return Reading(f"name_{right[1]}", country=right[0])
    country = represents(scene.words, run, "")
    if country is not None:
        return Reading("name_represents", country=country)
    country = labelled(scene, run.first)
    if country is not None and not scene.words.text(run.last).islower():
        return Reading("labelled_name", country=country)
    if scene.kind == "list_item" and scene.words.text(run.last) == ",":
        country = scene.words.country_at(run.last + 1)
        if country is not None and country.last >= scene.stop - 1:
            return Reading("name_comma_country", country=country)
    return None


def unsure_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read a country beside a run that is a person for other reasons, if at all."""
    return possessive_name(scene, run) or name_country(scene, run)


def delegation_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read "the delegation of Iran, led by X", "the rebel team headed by X"."""
    words, floor = scene.words, scene.floor
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

SURE: Final[tuple[tuple[int, Shape], ...]] = (
    (PAIRED, paired_name),
    (TITLED, title_name),
    (NAME_BEFORE, title_of_country_name),
    (CALLED, honorific_name),
    (BRACKET_BEFORE, bracketed_name),
    (SHARED, shared_title),
    (BY_BEFORE, delegation_name),
    (RELATIVE_BEFORE, relative_name),
    (COMMA_BEHIND, name_relative),
    (COMMA_BEHIND, name_title),
    (COMMA_BEFORE, title_comma_name),
    (COMMA_BEFORE | NAMING_BEFORE | CALLED, nation_comma_name),
    (NAME_BEFORE | NOUN_BEFORE, nation_noun_name),
    (GROUPED, group_name),
    (IN_OFFICE, office_name),
    (COMMA_BEHIND, name_nation),
)
"""Shapes that themselves show the run to be a person, in the order tried, each with
the cues of which one must be there (see `person_cues`)."""


_FITTING: Final[dict[int, tuple[Shape, ...]]] = {}
"""The sure shapes by cues, noted when first asked for; no more than sets of cues."""


def sure_shapes(cues: int) -> tuple[Shape, ...]:
    """The shapes of `SURE` that may fit a run with these cues, in the order tried."""
    shapes = _FITTING.get(cues)
    if shapes is None:
        shapes = tuple([shape for cue, shape in SURE if cue & cues])
        _FITTING[cues] = shapes
    return shapes


def is_office_of(words: PersonWords, run: NameRun) -> bool:
    """Is the run itself a thing, whatever stands before it ("King County")?"""
    if words.within_place(run):
        return True
    if words.inside(run.last):
        following = words.tokens[run.last]
        if following.key == "&":
            return True
        if following.key == "'s" and words.key(run.last + 1) in PARTS_OF_PLACES:
            return words.tokens[run.last + 1].capitalised
        if following.kinds & THING != 0 and following.capitalised:
            return True
    return words.is_thing(run)
