"""Names → toponyms: which of them may be places, and of what kind of mention."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Final

from geoviz.extract.characters import characters, is_located
from geoviz.extract.features import Describer
from geoviz.extract.longer_names import names_street
from geoviz.extract.metonyms import stands_for_government
from geoviz.extract.name_facts import kind_of_row
from geoviz.extract.page import Page, Standing
from geoviz.extract.recogniser import Recognised
from geoviz.extract.tally import Tally
from geoviz.extract.teams import teams
from geoviz.models import MentionKind, Toponym, four_decimals

THRESHOLD: Final = 0.04
"""Likelihood below which a name is no toponym; `locate` decides about the others."""
_SPEAKING: Final = 0.9
"""Likelihood of a landmark that acts as a government: no other name would."""
_OF_DATELINE: Final = 0.97
_LARGE: Final = frozenset({"adm1", "country"})
_LONGEST_ROSTER: Final = 6
_FEWEST_ROSTER: Final = 3
"""Lines of people's names that make a list of them."""
_OF_KIND: Final = {
    "country": "is a country's name",
    "demonym": "is an adjective or noun for the people of a place",
}
_LEFT: Final = {
    word: f"stands after “{word}”" for word in ("in", "at", "near", "from", "to")
}
_RIGHT: Final = {word: f"followed by “{word}”" for word in ("county", "region", "city")}


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def find_toponyms(
    text: str,
    page: Page,
    describer: Describer,
    recognised: Recognised | None = None,
    datelines: Collection[int] = (),
) -> tuple[Toponym, ...]:
    """The names that may be places, in text order, each with its likelihood.

    Args:
        text: the document's text.
        page: its names, those within a person's name left out.
        describer: turns a name into features, and these into a score.
        recognised: what a recogniser found, which then decides instead.
        datelines: starts of names that open a dateline: places for sure.
    """
    found: list[Toponym] = []
    rosters = _rosters(page, describer)
    people = characters(page, describer.is_given)
    playing = teams(page)
    for standing in page.standings:
        dateline = standing.match.start in datelines
        listed = standing.number in rosters or _address(page, standing, describer)
        if listed and not dateline:
            continue
        if standing.match.key in people and not is_located(page, standing):
            continue
        if _articled(page, standing, describer):
            continue
        tally = describer.tally(page, standing)
        likelihood = _logistic(tally.score)
        if recognised is not None:
            match = standing.match
            likelihood = recognised.likelihood(match.start, match.end)
        if dateline:
            likelihood = max(likelihood, _OF_DATELINE)
        if likelihood >= THRESHOLD:
            toponym = _toponym(text, page, standing, tally, likelihood, describer)
            if dateline:
                toponym.dateline = True
                toponym.partial = ""
                toponym.reasons = ("stands in the dateline", *toponym.reasons)
            if toponym.kind == "place" and toponym.start in playing:
                toponym.kind = "metonym"
                toponym.team = True
                toponym.reasons = (*toponym.reasons, "stands for its team")
            found.append(toponym)
    return tuple(found)


def _address(page: Page, standing: Standing, describer: Describer) -> bool:
    """Is it a form of address ("Ms. Hill") and no abbreviation ("Jackson, Miss.")?"""
    match = standing.match
    return (
        match.last - match.first == 1
        and standing.before is None
        and describer.addresses(match.key)
        and not page.tokens[match.first].text.isupper()
    )


_ARTICLES: Final = frozenset({"a", "an", "the"})
_VERBS: Final = frozenset("are has had have is replaces was were".split())
_MARKS: Final = frozenset({".", ";", "!", "?", ")"})


def _articled(page: Page, standing: Standing, describer: Describer) -> bool:
    """Is it a thing called after a town: "the Malibu is", "a Labrador."?

    A town has an article only before a noun or a clause ("the Paris of the East").
    """
    match, tokens = standing.match, page.tokens
    at = match.first - 1
    if at < standing.first or tokens[at].key not in _ARTICLES or match.kind != "place":
        return False
    if match.last - match.first > 1:
        return False
    following = tokens[match.last] if match.last < standing.last else None
    ends = following is None or following.text in _MARKS
    if tokens[at].key != "the":
        return ends
    facts, row = describer.index, match.rows[0]
    if facts.feature(row) != "city" or facts.name(row).startswith("The "):
        return False
    if any(facts.feature(other) == "natural" for other in match.rows):
        return False  # "the Marne and the Somme"
    return ends or (following is not None and following.key in _VERBS)


def _rosters(page: Page, describer: Describer) -> frozenset[int]:
    """Lines of a list of people: "Lincoln, Abraham", "Sydney Young".

    One alone may be a place and its state ("Richmond, Virginia"): never such a line.
    """
    lines: set[int] = set()
    people: set[int] = set()
    bare: set[int] = set()
    for standing in page.standings:
        if _bare_name(page, standing, describer):
            bare.add(standing.number)
        first, match = standing.first, standing.match
        if not 3 <= standing.last - first <= _LONGEST_ROSTER or match.first != first:
            continue
        if match.last + 1 >= standing.last or page.tokens[match.last].text != ",":
            continue
        lines.add(standing.number)
        after = standing.after
        if after is not None and kind_of_row(describer.index, after.rows[0]) in _LARGE:
            continue
        if describer.is_given(page.tokens[match.last + 1].key):
            people.add(standing.number)
    many = len(people) >= max(_FEWEST_ROSTER, len(lines) / 2)
    if page.people_lines < max(_FEWEST_ROSTER, len(bare)):
        bare = set()
    return frozenset(lines | bare) if many else frozenset(bare)


def _bare_name(page: Page, standing: Standing, describer: Describer) -> bool:
    """Is its sentence a given name and one or two more capitals ("Sydney Young")?"""
    if not 2 <= standing.last - standing.first <= 3:
        return False
    tokens = page.tokens[standing.first : standing.last]
    return (
        all(token.capitalised and token.text.isalpha() for token in tokens)
        and standing.match.last - standing.match.first < len(tokens)
        and describer.is_given(tokens[0].key)
    )


def _toponym(
    text: str,
    page: Page,
    standing: Standing,
    tally: Tally,
    likelihood: float,
    describer: Describer,
) -> Toponym:
    match = standing.match
    facts = describer.names.of(match)
    kind: MentionKind = match.kind
    street = names_street(page.tokens, match.last)
    if standing.organisation or street:
        kind = "embedded"
    elif facts.seat and stands_for_government(
        page.tokens, match, standing.first, standing.last
    ):
        kind = "metonym"
        if facts.seat == "landmark":
            likelihood = max(likelihood, _SPEAKING)
    reasons = _reasons(standing, tally, facts.kind)
    if street:
        reasons.append("stands within the name of a street")
    if not reasons:
        reasons.append(facts.named)
    return Toponym(
        match.start,
        match.end,
        text[match.start : match.end],
        kind,
        match.rows,
        four_decimals(likelihood),
        standing.number,
        tuple(reasons),
        standing.partial,
    )


def _reasons(standing: Standing, tally: Tally, kind: str) -> list[str]:
    """Why it may be a place, as far as it can be told in words."""
    found: list[str] = []
    told = _OF_KIND.get(kind)
    if told is not None:
        found.append(told)
    told = _LEFT.get(tally.left)
    if told is not None:
        found.append(told)
    told = _RIGHT.get(tally.right)
    if told is not None:
        found.append(told)
    if standing.organisation and standing.chunk is not None:
        found.append("stands within the name of an organisation")
    if standing.before is not None:
        found.append("preceded by a place and a comma")
    if standing.after is not None:
        found.append("followed by a comma and a place")
    return found
