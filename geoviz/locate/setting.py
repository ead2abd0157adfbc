"""What a document says about where it is set, name by name and in all.

Everything is counted softly: a name that may be in Ohio (0.7) or Texas (0.3) counts
that much for each. A name never counts for itself.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from geoviz.locate.facts import DEGREE_KM, Facts, RowFacts
from geoviz.locate.names import Name

Division = tuple[str, str]
_POINTS: Final = 40
_LEAST: Final = 0.05
"""Share below which a candidate counts for nothing."""
_LITTLE: Final = 0.3
"""Names that count for less in all leave a name alone in its document."""
_CLOSE_KM: Final = 60.0
_CLOSE_DEGREES: Final = _CLOSE_KM / DEGREE_KM
_WIDE_DEGREES: Final = 400.0 / DEGREE_KM
_FAR_DEGREES: Final = 1200.0 / DEGREE_KM
_HOME_DEGREES: Final = 500.0 / DEGREE_KM
_FAR_SQUARE: Final = _FAR_DEGREES**2
Point = tuple[float, float, float, int, int]
"""Latitude, longitude, weight, number of its name, row: read in the innermost loop."""
LOCAL: Final = frozenset({"city", "capital", "adm2", "quarter", "landmark", "natural"})
"""Sorts of places small enough for their points to say what is near."""


@dataclass(slots=True)
class Setting:
    """Soft counts over the names of one document."""

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[Division, float] = field(default_factory=lambda: defaultdict(float))
    total: float = 0.0
    points: list[Point] = field(default_factory=list)
    """Weightiest first."""
    own_countries: list[dict[str, float]] = field(default_factory=list)
    own_divisions: list[dict[Division, float]] = field(default_factory=list)
    own_totals: list[float] = field(default_factory=list)

    def country(self, number: int, code: str) -> tuple[float, float]:
        """Count and share of a country among the names other than `number`."""
        count = self.countries.get(code, 0.0) - self.own_countries[number].get(code, 0)
        rest = self.total - self.own_totals[number]
        return max(count, 0.0), max(count, 0.0) / rest if rest > 0.01 else 0.0

    def division(self, number: int, division: Division) -> tuple[float, float]:
        """Count and share of a division among the names other than `number`."""
        own = self.own_divisions[number].get(division, 0.0)
        count = self.divisions.get(division, 0.0) - own
        rest = self.total - self.own_totals[number]
        return max(count, 0.0), max(count, 0.0) / rest if rest > 0.01 else 0.0

    def is_empty_but_for(self, number: int) -> bool:
        """Is there no other name to go by?"""
        return self.total - self.own_totals[number] <= _LITTLE

    def nearness(self, number: int, place: RowFacts) -> tuple[float, float]:
        """0 to 1 each: is another name's place close by, is one in the wider area?"""
        close = wide = 0.0
        row, lon, lat = place.row, place.lon, place.lat
        shrink = math.cos(math.radians(lat))
        for other_lat, other_lon, weight, owner, other_row in self.points:
            if weight <= close:
                break  # weightiest first: none that follows can be closer
            north = other_lat - lat
            if not -_FAR_DEGREES <= north <= _FAR_DEGREES:
                continue
            east = other_lon - lon
            if east > 180:
                east -= 360
            elif east < -180:
                east += 360
            east *= shrink
            square = north * north + east * east
            if square > _FAR_SQUARE or owner == number or other_row == row:
                continue
            away = math.sqrt(square)
            near = weight * math.exp(-away / _WIDE_DEGREES)
            if near > wide:  # noqa: PLR1730 (four times as fast as max)
                wide = near
            near = weight * math.exp(-away / _CLOSE_DEGREES)
            if near > close:  # noqa: PLR1730
                close = near
        return close, wide


def setting_of(
    names: Sequence[Name], shares: Sequence[Sequence[float]], facts: Facts
) -> Setting:
    """The setting that the candidates' shares give."""
    setting = Setting()
    for number, (name, chances) in enumerate(zip(names, shares, strict=True)):
        countries: dict[str, float] = {}
        divisions: dict[Division, float] = {}
        for place, chance in zip(facts.of(name.rows), chances, strict=True):
            weight = chance * name.likelihood
            if weight < _LEAST:
                continue
            if place.country:
                countries[place.country] = countries.get(place.country, 0.0) + weight
            if place.division is not None:
                old = divisions.get(place.division, 0.0)
                divisions[place.division] = old + weight
            if place.placed and place.sort in LOCAL:
                setting.points.append((place.lat, place.lon, weight, number, place.row))
        for country, weight in countries.items():
            setting.countries[country] += weight
        for division, weight in divisions.items():
            setting.divisions[division] += weight
        own = sum(countries.values())
        setting.total += own
        setting.own_countries.append(countries)
        setting.own_divisions.append(divisions)
        setting.own_totals.append(own)
    _join_kin(names, setting)
    setting.points.sort(key=lambda point: (-point[2], point[4]))
    del setting.points[_POINTS:]
    return setting


def _join_kin(names: Sequence[Name], setting: Setting) -> None:
    """Let names of one best-known place ("Dublin", "Dublin City") count as one."""
    kin: dict[int, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        kin[name.rows[0]].append(number)
    for numbers in kin.values():
        if len(numbers) == 1:
            continue
        countries: dict[str, float] = defaultdict(float)
        divisions: dict[Division, float] = defaultdict(float)
        for number in numbers:
            for country, weight in setting.own_countries[number].items():
                countries[country] += weight
            for division, weight in setting.own_divisions[number].items():
                divisions[division] += weight
        total = sum(countries.values())
        for number in numbers:
            setting.own_countries[number] = countries
            setting.own_divisions[number] = divisions
            setting.own_totals[number] = total


@dataclass(frozen=True, slots=True)
class Home:
    """Where a publisher's other articles are set: means over those articles."""

    documents: int = 0
    countries: Mapping[str, float] = field(default_factory=dict)
    divisions: Mapping[Division, float] = field(default_factory=dict)
    leads: Mapping[tuple[str, str | Division], float] = field(default_factory=dict)
    """What a country or division owes to one name alone, by (name, country)."""
    points: tuple[tuple[RowFacts, float], ...] = ()

    def country(self, code: str, key: str) -> float:
        """Share of a country, the name `key` left out: it may be misread in all."""
        return self.countries.get(code, 0.0) - self.leads.get((key, code), 0.0)

    def division(self, division: Division, key: str) -> float:
        """Share of a division, the name `key` left out."""
        return self.divisions.get(division, 0.0) - self.leads.get((key, division), 0.0)

    def nearness(self, place: RowFacts) -> float:
        """How much of what the publisher writes of lies about here."""
        near = 0.0
        row, lon, lat = place.row, place.lon, place.lat
        shrink = math.cos(math.radians(lat))
        for other, share in self.points:
            north = other.lat - lat
            if not -_HOME_DEGREES <= north <= _HOME_DEGREES:
                continue
            east = other.lon - lon
            if east > 180:
                east -= 360
            elif east < -180:
                east += 360
            east *= shrink
            square = north * north + east * east
            if square < _HOME_DEGREES**2 and other.row != row:
                near += share * math.exp(-math.sqrt(square) / _CLOSE_DEGREES)
        return min(near, 3.0)


NOWHERE: Final = Home()
"""Of a publisher that nothing is known of."""
