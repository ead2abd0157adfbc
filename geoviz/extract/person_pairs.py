"""Names listed with their countries: "the leaders of A and B, X and Y".

Or each behind its own: "the presidents of A, X; B, Y; and C, Z", "of A (X) and B (Y)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from geoviz.extract.names import NameRun
from geoviz.extract.person_country import Country
from geoviz.extract.person_scene import Reading, Scene, title_text
from geoviz.extract.person_words import PersonWords
from geoviz.extract.titles import Title

_JOINTS: Final = frozenset({",", "and", "&"})
_SEPARATORS: Final = _JOINTS | {";"}
_ENDS: Final = frozenset({",", ".", ";", ")", "–", "—", ":", "", "”", '"'})


def find_pairs(
    words: PersonWords, titles: Sequence[Title], runs: Sequence[NameRun]
) -> dict[int, tuple[Title, Country]]:
    """The office and country of each run that stands in such a list, by first token.

    As many names as countries must follow each other; else nobody is paired.
    """
    found: dict[int, tuple[Title, Country]] = {}
    for title in titles:
        if not title.plural:
            continue
        apart = _each_behind(words, runs, title.last)
        if apart:
            found.update((first, (title, country)) for first, country in apart)
            continue
        countries = list(_behind(words, title.last))
        last = countries[-1].last if countries else title.last
        if not countries:
            countries = list(_before(words, title.first))
        if len(countries) < 2 or any(country.row < 0 for country in countries):
            continue
        names = _names(words, runs, last)
        if len(names) == len(countries):
            for run, country in zip(names, countries, strict=True):
                found[run.first] = (title, country)
    return found


def _each_behind(
    words: PersonWords, runs: Sequence[NameRun], position: int
) -> list[tuple[int, Country]]:
    """First token and country of each of "of A, X; B, Y"; empty for fewer than two."""
    if words.key(position) != "of":
        return []
    by_first = {run.first: run for run in runs}
    found: list[tuple[int, Country]] = []
    position += 1
    country = words.country_at(position)
    while country is not None and not country.demonym and not country.possessive:
        mark = words.text(country.last)
        run = by_first.get(country.last + 1) if mark in {",", "("} else None
        if run is None:
            break
        found.append((run.first, country))
        position = run.last + (words.text(run.last) == ")")
        while words.key(position) in _SEPARATORS:
            position += 1
        country = words.country_at(position)
    return found if len(found) > 1 else []


def _behind(words: PersonWords, position: int) -> Iterator[Country]:
    """The countries of "of A, B and C" from a token on."""
    if words.key(position) != "of":
        return
    position += 1
    country = words.country_at(position)
    while country is not None and not country.demonym:
        yield country
        position = country.last
        while words.key(position) in _JOINTS:
            position += 1
        if position == country.last:
            return
        country = words.country_at(position)


def _before(words: PersonWords, position: int) -> Sequence[Country]:
    """The countries of "the A and B" that end at a token."""
    countries: list[Country] = []
    country = words.country_before(position)
    while country is not None:
        countries.insert(0, country)
        position = country.first
        while words.key(position - 1) in _JOINTS:
            position -= 1
        if position == country.first:
            break
        country = words.country_before(position)
    return countries


def _names(
    words: PersonWords, runs: Sequence[NameRun], position: int
) -> Sequence[NameRun]:
    """The list of names after the comma at a token, if nothing else stands in it."""
    if words.text(position) != ",":
        return ()
    names: list[NameRun] = []
    for run in runs:
        if run.first <= position:
            continue
        between = {words.key(i) for i in range(position, run.first)}
        if between - _JOINTS:
            break
        names.append(run)
        position = run.last
    return names if words.text(position) in _ENDS or len(names) > 1 else ()


def paired_name(scene: Scene, run: NameRun) -> Reading | None:
    """Read X and Y in "the leaders of A and B, X and Y"."""
    if not scene.paired:
        return None
    pair = scene.paired.get(run.first)
    if pair is None:
        return None
    title, country = pair
    return Reading(
        "paired_name",
        title.first,
        title.last,
        title_text(scene.words, title.first, title.last, None),
        title.head,
        title.past,
        country=country,
    )
