"""Names → toponyms: which of them may be places, and of what kind of mention."""

from __future__ import annotations

import csv
import math
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from geoviz.errors import DataError
from geoviz.extract.characters import characters, is_located
from geoviz.extract.features import Describer, kind_of_row
from geoviz.extract.memo import Memo
from geoviz.extract.metonyms import stands_for_government
from geoviz.extract.page import Page, Standing
from geoviz.extract.recogniser import Recognised
from geoviz.extract.teams import teams
from geoviz.models import MentionKind, Toponym
from geoviz.resources import data_path

THRESHOLD: Final = 0.04
"""Likelihood below which a name is no toponym; `locate` decides about the others."""
_SEATS: Final = frozenset({"PPLC", "GOVL", "PAL", "CTRG"})
_HOUSES: Final = frozenset({"GOVL", "PAL", "BLDG", "FT", "ST"})
"""Of landmarks that speak: "the Kremlin said", "Downing Street denied"."""
_SPEAKING: Final = 0.9
"""Likelihood of a landmark that acts as a government: no other name would."""
_OF_DATELINE: Final = 0.97
_READ_ROWS: Final = 3
_LARGE: Final = frozenset({"adm1", "country"})
_LONGEST_ROSTER: Final = 6
_FEWEST_ROSTER: Final = 3
"""Lines of people's names that make a list of them."""
_REASONS: Final = {
    "left=in": "stands after “in”",
    "left=at": "stands after “at”",
    "left=near": "stands after “near”",
    "left=from": "stands after “from”",
    "left=to": "stands after “to”",
    "right=county": "followed by “county”",
    "right=region": "followed by “region”",
    "right=city": "followed by “city”",
    "kind=country": "is a country's name",
    "kind=demonym": "is an adjective or noun for the people of a place",
}
_JOINED: Final = {
    "joined_before": "preceded by a place and a comma",
    "joined_after": "followed by a comma and a place",
    "organisation": "stands within the name of an organisation",
}


def _tell(name: str) -> str:
    what, found, _ = name.partition(":")
    return _JOINED.get(what, "") if found else ""


_TOLD: Final = Memo(_tell)
"""Features → the reason that they are told as, if any."""


@lru_cache(maxsize=4)
def load_weights(path: Path | None = None) -> Mapping[str, float]:
    """The weight of each feature.

    Raises:
        DataError: a row is broken; the message names file and line.
    """
    source = path or data_path("recognition.csv")
    weights: dict[str, float] = {}
    with source.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            try:
                weights[row["feature"]] = float(row["weight"])
            except (KeyError, TypeError, ValueError) as error:
                raise DataError(
                    f"{source}:{number}: not a feature and its weight; reinstall geoviz"
                ) from error
    return weights


def _logistic(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def find_toponyms(
    text: str,
    page: Page,
    describer: Describer,
    weights: Mapping[str, float] | None = None,
    recognised: Recognised | None = None,
    datelines: Collection[int] = (),
) -> tuple[Toponym, ...]:
    """The names that may be places, in text order, each with its likelihood.

    Args:
        text: the document's text.
        page: its names, those within a person's name left out.
        describer: turns a name into features.
        weights: of the features; the shipped ones if not given.
        recognised: what a recogniser found, which then decides instead.
        datelines: starts of names that open a dateline: places for sure.
    """
    weights = load_weights() if weights is None else weights
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
        names = describer.describe(page, standing)
        score = 0.0
        for name in names:
            score += weights.get(name, 0.0)
        likelihood = _logistic(score)
        if recognised is not None:
            match = standing.match
            likelihood = recognised.likelihood(match.start, match.end)
        if dateline:
            likelihood = max(likelihood, _OF_DATELINE)
        if likelihood >= THRESHOLD:
            toponym = _toponym(text, page, standing, names, likelihood, describer)
            if dateline:
                told = ("stands in the dateline", *toponym.reasons)
                toponym = toponym._replace(dateline=True, partial="", reasons=told)
            if toponym.start in playing and toponym.kind == "place":
                told = (*toponym.reasons, "stands for its team")
                toponym = toponym._replace(kind="metonym", team=True, reasons=told)
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
    facts, row = describer.facts, match.rows[0]
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
        if after is not None and kind_of_row(describer.facts, after.rows[0]) in _LARGE:
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
    names: Sequence[str],
    likelihood: float,
    describer: Describer,
) -> Toponym:
    match = standing.match
    facts = describer.facts
    kind: MentionKind = match.kind
    if standing.organisation:
        kind = "embedded"
    elif (
        kind == "place"
        and (seat := _seat(describer, match.rows))
        and stands_for_government(page.tokens, match, standing.first, standing.last)
    ):
        kind = "metonym"
        if seat == "landmark":
            likelihood = max(likelihood, _SPEAKING)
    reasons = [_REASONS[name] for name in names if name in _REASONS]
    reasons += [told for name in names if (told := _TOLD[name])]
    return Toponym(
        start=match.start,
        end=match.end,
        surface=text[match.start : match.end],
        kind=kind,
        rows=match.rows,
        likelihood=round(likelihood, 4),
        sentence=standing.number,
        reasons=tuple(reasons)
        or (f"named as a {kind_of_row(facts, match.rows[0]).partition('_')[0]}",),
        partial=standing.partial,
    )


def _seat(describer: Describer, rows: Sequence[int]) -> str:
    """`capital` or `landmark` when a government may sit there; else empty."""
    facts = describer.facts
    if facts.code(rows[0]) in _SEATS and facts.feature(rows[0]) == "city":
        return "capital"
    for row in rows[:_READ_ROWS]:
        if facts.feature(row) == "landmark" and facts.code(row) in _HOUSES:
            return "landmark"
    return ""
