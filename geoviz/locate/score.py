"""The score of one candidate place in its context: a weighted sum, with reasons.

The unit is that of the gazetteer's prior, a factor of ten in population: a weight of 1
makes up for a town ten times smaller.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.locate.evidence import Setting
from geoviz.models import Token, Toponym

W_COUNTRY = 0.9
W_DIVISION = 1.2
W_NEAR = 1.2
W_HOME_COUNTRY = 0.8
W_HOME_DIVISION = 1.5
W_CONTAINED = 5.0
W_CONTAINS = 3.0
W_KIND_WORD = 3.0
_NEAR_CITY_KM = 60.0
_REGION_WORDS = frozenset(
    """region province oblast state governorate prefecture district territory republic
    krai department canton county""".split()
)
_CITY_WORDS = frozenset({"city", "town", "village", "municipality", "township"})


SEATS_OF_GOVERNMENT = frozenset({"PPLC", "GOVL", "PAL"})
"""GeoNames feature codes of capitals and palaces of government."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The words and names beside a toponym that bear on which place it is."""

    container: Toponym | None = None
    """Y of "X, Y", "Y's X" or "X in Y"."""
    contained: Toponym | None = None
    """X, seen from Y."""
    kind_word: str = ""
    """`region` or `city` when such a word stands beside it."""


def besides(
    toponyms: Sequence[Toponym], tokens: Sequence[Token], starts: Sequence[int]
) -> list[Beside]:
    """What stands beside each toponym; `starts` are the tokens' start offsets."""
    from bisect import bisect_left

    containers: dict[int, int] = {}
    words: list[str] = []
    for number, toponym in enumerate(toponyms):
        after = bisect_left(starts, toponym.end)
        first = bisect_left(starts, toponym.start)
        words.append(_kind_word(tokens, first, after))
        if number + 1 == len(toponyms):
            break
        follower = toponyms[number + 1]
        if follower.sentence != toponym.sentence:
            continue
        between = [t.key for t in tokens[after : bisect_left(starts, follower.start)]]
        if between in ([","], ["in"], [",", "in"], ["("], ["(", "in"]):
            containers[number] = number + 1
        elif between in (["'s"], ["'s", "city", "of"]) and number + 1 not in containers:
            containers[number + 1] = number
    contained = {outer: inner for inner, outer in containers.items()}
    return [
        Beside(
            container=toponyms[containers[n]] if n in containers else None,
            contained=toponyms[contained[n]] if n in contained else None,
            kind_word=words[n],
        )
        for n in range(len(toponyms))
    ]


def _kind_word(tokens: Sequence[Token], first: int, after: int) -> str:
    word = tokens[after].key if after < len(tokens) else ""
    if word in _REGION_WORDS:
        return "region"
    if word in _CITY_WORDS:
        return "city"
    if first >= 2 and tokens[first - 1].key == "of":
        word = tokens[first - 2].key
        if word in _CITY_WORDS:
            return "city"
        if word in _REGION_WORDS:
            return "region"
    return ""


def contains(outer: int, inner: int, index: Index) -> bool:
    """Does the place in row `outer` hold the one in row `inner`?"""
    if outer == inner:
        return False
    feature = index.feature(outer)
    if feature == "country":
        return index.country(outer) == index.country(inner) != ""
    if index.country(outer) != index.country(inner):
        return False
    if feature == "region" and index.code(outer) == "ADM1":
        return index.admin1_code(outer) == index.admin1_code(inner) != ""
    here, there = index.point(outer), index.point(inner)
    if here is None or there is None:
        return False
    return great_circle_km(here, there) <= _NEAR_CITY_KM


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the reasons for it, strongest first."""

    row: int
    score: float
    own: float
    """The part that comes from the words beside it, not from the document."""
    reasons: tuple[str, ...]


def score_candidates(
    toponym: Toponym,
    beside: Beside,
    setting: Setting,
    home: Setting | None,
    index: Index,
) -> list[Scored]:
    """All candidates, best first; ties by row number."""
    scored = [
        _score(row, toponym, beside, setting, home, index) for row in toponym.rows
    ]
    scored.sort(key=lambda s: (-s.score, s.row))
    return scored


def _score(
    row: int,
    toponym: Toponym,
    beside: Beside,
    setting: Setting,
    home: Setting | None,
    index: Index,
) -> Scored:
    parts: list[tuple[float, str]] = []
    feature, code, country = index.feature(row), index.code(row), index.country(row)
    own = 0.0
    if beside.container is not None and any(
        contains(outer, row, index) for outer in beside.container.rows[:6]
    ):
        own += W_CONTAINED
        parts.append((W_CONTAINED, f"named with “{beside.container.surface}” beside it"))
    if beside.contained is not None and any(
        contains(row, inner, index) for inner in beside.contained.rows[:40]
    ):
        own += W_CONTAINS
        parts.append((W_CONTAINS, f"holds “{beside.contained.surface}” beside it"))
    if beside.kind_word:
        fits = feature == beside.kind_word or (
            beside.kind_word == "city" and feature == "city"
        )
        if fits:
            own += W_KIND_WORD
            parts.append((W_KIND_WORD, f"the words beside it say {beside.kind_word}"))
    if toponym.kind == "metonym" and code in SEATS_OF_GOVERNMENT:
        parts.append((W_KIND_WORD, "stands for the government that sits there"))
    if country and feature != "country":
        others = setting.countries[country]
        if others:
            gain = W_COUNTRY * math.log1p(others)
            parts.append((gain, f"same country as {others} other places here"))
        division = index.admin1_code(row)
        near = setting.divisions[country, division] if division else 0
        if near and code != "ADM1":
            gain = W_DIVISION * math.log1p(near)
            parts.append((gain, f"same division as {near} other places here"))
        point = index.point(row)
        if point is not None and feature in {"city", "landmark"} and setting.points:
            closeness = setting.nearness(point)
            if closeness > 0.05:
                parts.append((W_NEAR * closeness, "near other places named here"))
        if home is not None:
            parts += _home(country, division, home)
    context = sum(gain for gain, _ in parts)
    prior = index.prior(row, toponym.surface)
    parts.append((prior / 3, _standing(feature, code)))
    parts.sort(key=lambda part: -part[0])
    return Scored(row, prior + context, own, tuple(words for _, words in parts))


def _home(country: str, division: str, home: Setting) -> list[tuple[float, str]]:
    total = sum(home.countries.values())
    if not total:
        return []
    share = home.countries[country] / total
    parts = [(W_HOME_COUNTRY * share, "in the publisher's country")]
    if division:
        own = home.divisions[country, division] / total
        parts.append((W_HOME_DIVISION * own, "in the publisher's home region"))
    return [part for part in parts if part[0] > 0.1]


def _standing(feature: str, code: str) -> str:
    if code == "PPLC":
        return "a capital"
    if feature == "city":
        return "the best-known town of the name"
    return f"a {feature}" if feature != "natural" else "a natural feature"
