"""Nationals named together: "Two Australians, X, 25, and Y", "Danish hosts X and Y"."""

from __future__ import annotations

from typing import Final

from geoviz.extract.memo import Memo
from geoviz.extract.names import NameRun
from geoviz.extract.person_callings import IRREGULAR, PAIRS
from geoviz.extract.person_country import Country
from geoviz.extract.person_nations import adjective, behind_age, plural_nation
from geoviz.extract.person_scene import Reading, Scene, opening_of
from geoviz.extract.person_shapes import HONORIFICS, HUMANS, POSSESSIVES, RELATIVES
from geoviz.extract.person_words import PersonWords

_JOINTS: Final = frozenset({",", "and", "&"})
_AMONG: Final = {"them": "among", "as": "such"}
"""What opens a list of some of a group ("among them"), beside "including"."""
_MARKS: Final = frozenset({",", ":", "-", "–", "("})
_BEFORE: Final = _MARKS | PAIRS | {"including", "them", "as", "of"}
"""What else than a plural stands before such a list."""


def find_groups(scene: Scene, runs: list[NameRun]) -> dict[int, Country]:
    """The country of each run that is one of several nationals, by its first token."""
    found: dict[int, Country] = {}
    words, by_last = scene.words, scene.by_last
    if not words.home_within(scene.floor, scene.stop):
        return found
    for number, run in enumerate(runs):
        before = words.key(run.first - 1)
        if not (
            _opens(before)
            or before == "."
            or before in HONORIFICS
            or run.first in by_last
        ):
            continue
        if found and run.first in found:
            continue
        country, some = _group(scene, opening_of(scene, run))
        if country is None:
            continue
        members = _members(scene, runs[number:])
        if len(members) > 1 or some or _with_relative(words, run):
            found.update((member.first, country) for member in members)
    return found


def _opens(key: str) -> bool:
    """May a list of nationals begin behind the word?"""
    return key in _BEFORE or key[-1:] in {"s", "n"}


def group_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read a name in a list of nationals."""
    country = scene.groups.get(run.first) if scene.groups else None
    return None if country is None else Reading("shared_nation", country=country)


def _group(scene: Scene, position: int) -> tuple[Country | None, bool]:
    """The country of the nationals whose list begins at a token; "including" some?"""
    words, floor = scene.words, scene.sentence.first_token
    before = words.key(position - 1)
    if not _opens(before):
        return None, False
    some = before == "including"
    if some:
        position -= 1
    elif before in _AMONG and words.key(position - 2) == _AMONG[before]:
        position, some = position - 2, True
    if words.text(position - 1) in _MARKS:
        position -= 1
    elif before == "of":  # "the Kenyan pair of X and Y"
        position -= 1
        if words.key(position - 1) not in PAIRS:
            return None, False
    if position <= floor or not words.text(position - 1)[-1:].isalpha():
        return None, False
    # a possessive ends behind its country's name, and is no word for nationals
    country = words.country_before(position) if words.closing(position) else None
    if country is not None:
        several = country.demonym and not country.possessive
        several = several and plural_nation(words, country)
        return (country if several and country.row >= 0 else None), some
    noun = words.text(position - 1)
    if not (noun in PAIRS or _SINGULARS[noun]) or not noun.islower():
        return None, False
    return adjective(words, position - 1, floor), some


def singular(key: str) -> str:
    """The singular of a noun for several people; empty for another word.

    >>> singular("swimmers"), singular("fishermen"), singular("rivers")
    ('swimmer', 'fisherman', '')
    """
    for ending, one in IRREGULAR.items():
        if key.endswith(ending):
            bare = key.removesuffix(ending) + one
            return bare if bare in HUMANS else ""
    bare = key.removesuffix("s")
    if bare == key:
        return ""
    for one in (bare, bare.removesuffix("ie") + "y"):
        if one in HUMANS or one == "national":
            return one
    return ""


_SINGULARS: Final = Memo(singular)


def _members(scene: Scene, runs: list[NameRun]) -> list[NameRun]:
    """The runs of a list, from its first on: joined by commas, "and" and ages."""
    words = scene.words
    members: list[NameRun] = []
    last = -1
    for run in runs:
        first = opening_of(scene, run)
        between = [words.key(i) for i in range(last, first)] if members else []
        if any(key not in _JOINTS and not key.isdigit() for key in between):
            break
        if members and not between:
            break
        members.append(run)
        last = run.last
        if "and" in between or "&" in between:
            break
    else:
        return [] if len(members) != 1 else members
    joined = len(members) > 1 and any(
        words.key(i) in {"and", "&"} for i in range(members[-2].last, members[-1].first)
    )
    return members if joined or len(members) == 1 else []


def _with_relative(words: PersonWords, run: NameRun) -> bool:
    """Does "and his wife" follow the name, or the age behind it?"""
    behind = behind_age(words, run.last)
    if words.text(behind) == ",":
        behind += 1
    return (
        words.key(behind) == "and"
        and words.key(behind + 1) in POSSESSIVES
        and words.key(behind + 2) in RELATIVES
    )
