"""What a document says about where it is set, name by name and in all.

Everything is counted softly: a name that may be in Ohio (0.7) or Texas (0.3) counts
that much for each. A name never counts for itself.
"""

from __future__ import annotations

import math
from typing import Final

from geoviz.locate.facts import DEGREE_KM, Facts, RowFacts
from geoviz.locate.names import Name, bearers_of

_COUNTRY_CODE: Final = 2
"""Letters of a country's code; that of a division is longer."""
_POINTS: Final = 40
_LEAST: Final = 0.05
"""Share below which a candidate counts for nothing."""
_LITTLE: Final = 0.3
"""Names that count for less in all leave a name alone in its document."""
_CLOSE_KM: Final = 60.0
_CLOSE_DEGREES: Final = _CLOSE_KM / DEGREE_KM
_WIDE_DEGREES: Final = 400.0 / DEGREE_KM
_FAR_DEGREES: Final = 1200.0 / DEGREE_KM
_FAR_SQUARE: Final = _FAR_DEGREES**2
_HOME_DEGREES: Final = 500.0 / DEGREE_KM
_HOME_SQUARE: Final = _HOME_DEGREES**2
_MOST_NEAR: Final = 3.0
_ROUNDING: Final = 1e-6
"""What may rest of a sum when all that went into it is taken away again."""


class Point:
    """Where a candidate lies and what it counts: read in the innermost loop."""

    __slots__ = ("lat", "lon", "number", "row", "weight")

    lat: float
    lon: float
    weight: float
    number: int
    """Of its name in the document."""
    row: int

    def __init__(self, fact: RowFacts, weight: float, number: int) -> None:
        """Take the point of a place that has one."""
        self.lat = fact.lat
        self.lon = fact.lon
        self.weight = weight
        self.number = number
        self.row = fact.row

    def __lt__(self, other: Point) -> bool:
        """Weightiest first."""
        if self.weight != other.weight:
            return self.weight > other.weight
        return self.row < other.row


class Setting:
    """Soft counts over the names of one document.

    Areas are countries and first-level divisions, by their codes: "US", "US.OH".
    """

    __slots__ = ("areas", "own_areas", "own_totals", "points", "total")

    areas: dict[str, float]
    total: float
    """Of all countries."""
    points: list[Point]
    """Weightiest first."""
    own_areas: list[dict[str, float]]
    """What each name gives to the areas."""
    own_totals: list[float]
    """What each name gives to the total."""

    def __init__(self) -> None:
        """Begin with no name."""
        self.areas = {}
        self.total = 0.0
        self.points = []
        self.own_areas = []
        self.own_totals = []

    def count(self, number: int, area: str) -> tuple[float, float]:
        """Count and share of an area among the names other than `number`."""
        own = self.own_areas[number].get(area, 0.0)
        count = max(self.areas.get(area, 0.0) - own, 0.0)
        rest = self.total - self.own_totals[number]
        return count, count / rest if rest > 0.01 else 0.0

    def is_empty_but_for(self, number: int) -> bool:
        """Is there no other name to go by?"""
        return self.total - self.own_totals[number] <= _LITTLE

    def nearness(self, number: int, place: RowFacts) -> tuple[float, float]:
        """0 to 1 each: is another name's place close by, is one in the wider area?"""
        close = wide = 0.0
        row, lon, lat, shrink = place.row, place.lon, place.lat, place.shrink
        nearest = _FAR_SQUARE
        for point in self.points:
            weight = point.weight
            if weight <= close:
                break  # weightiest first: none that follows can be closer
            north = point.lat - lat
            if not -_FAR_DEGREES <= north <= _FAR_DEGREES:
                continue
            east = point.lon - lon
            if east > 180:
                east -= 360
            elif east < -180:
                east += 360
            east *= shrink
            square = north * north + east * east
            # One that is farther off than one of more weight adds nothing.
            if square > nearest or point.number == number or point.row == row:
                continue
            nearest = square
            away = math.sqrt(square)
            near = weight * math.exp(-away / _WIDE_DEGREES)
            if near > wide:  # noqa: PLR1730 (four times as fast as max)
                wide = near
            near = weight * math.exp(-away / _CLOSE_DEGREES)
            if near > close:  # noqa: PLR1730
                close = near
        return close, wide


def setting_of(
    names: list[Name], shares: list[list[float]], kin: list[list[int]], facts: Facts
) -> Setting:
    """The setting that the candidates' shares give; `kin` as `kin_of` tells."""
    setting = Setting()
    areas, points = setting.areas, setting.points
    for number, name in enumerate(names):
        own: dict[str, float] = {}
        likelihood = name.likelihood
        candidates = bearers_of(name, facts).facts
        for place, chance in enumerate(shares[number]):
            weight = chance * likelihood
            if weight < _LEAST:
                continue
            fact = candidates[place]
            country, division = fact.country, fact.division
            if country:
                own[country] = own.get(country, 0.0) + weight
            if division:
                own[division] = own.get(division, 0.0) + weight
            if fact.local:
                points.append(Point(fact, weight, number))
        total = 0.0
        for area, weight in own.items():
            areas[area] = areas.get(area, 0.0) + weight
            if len(area) == _COUNTRY_CODE:
                total += weight
        setting.total += total
        setting.own_areas.append(own)
        setting.own_totals.append(total)
    for group in kin:
        _join(group, setting)
    points.sort()
    del points[_POINTS:]
    return setting


def kin_of(names: list[Name]) -> list[list[int]]:
    """Names of one best-known place ("Dublin", "Dublin City"), by their numbers."""
    first: dict[int, int] = {}
    kin: dict[int, list[int]] = {}
    for number, name in enumerate(names):
        row = name.rows[0]
        known = first.get(row)
        if known is None:
            first[row] = number
        else:
            kin.setdefault(known, [known]).append(number)
    return list(kin.values())


def _join(numbers: list[int], setting: Setting) -> None:
    """Let names that are kin count as one."""
    own: dict[str, float] = {}
    for number in numbers:
        _add(own, setting.own_areas[number])
    total = 0.0
    for area, weight in own.items():
        if len(area) == _COUNTRY_CODE:
            total += weight
    for number in numbers:
        setting.own_areas[number] = own
        setting.own_totals[number] = total


def _add(total: dict[str, float], weights: dict[str, float]) -> None:
    for key, weight in weights.items():
        total[key] = total.get(key, 0.0) + weight


class Summary:
    """What a document is about, or several are: weights summed up."""

    __slots__ = ("areas", "leads", "rows")

    areas: dict[str, float]
    """The best share of each country and each first-level division ("US", "US.OH")."""
    leads: dict[str, dict[str, float]]
    """For each name, of each area for which it is the best one, by how much that is
    ahead of the next."""
    rows: dict[int, float]
    """The best share of each place that has one worth it."""

    def __init__(
        self,
        areas: dict[str, float] | None = None,
        leads: dict[str, dict[str, float]] | None = None,
        rows: dict[int, float] | None = None,
    ) -> None:
        """Take what is given, or begin with nothing."""
        self.areas = {} if areas is None else areas
        self.leads = {} if leads is None else leads
        self.rows = {} if rows is None else rows

    def add(self, other: Summary) -> None:
        """Sum up one more document."""
        _add(self.areas, other.areas)
        for name, leads in other.leads.items():
            known = self.leads.get(name)
            if known is None:
                self.leads[name] = leads.copy()
            else:
                _add(known, leads)
        for row, weight in other.rows.items():
            self.rows[row] = self.rows.get(row, 0.0) + weight


_NOTHING: Final = Summary()
_NONE: Final[dict[str, float]] = {}


def mean_of_others(total: float, own: float, others: int) -> float:
    """Mean over the other documents; what rests of rounding is left out."""
    rest = total - own
    return rest / others if rest > _ROUNDING else 0.0


class Home:
    """Where a publisher's other articles are set: means over those articles.

    Worked out as it is asked for: the sums over all of the publisher's articles are
    shared by them, and each takes away its own part.
    """

    __slots__ = ("_every", "_own", "documents", "points")

    documents: int
    """The number of other articles."""
    points: list[Point]
    """The places most written of."""

    def __init__(
        self,
        documents: int,
        every: Summary,
        points: list[Point],
        own: Summary = _NOTHING,
    ) -> None:
        """Take the sum over all articles, and the part of it to be left out."""
        self.documents = documents
        self.points = points
        self._every = every
        self._own = own

    def share(self, area: str, key: str) -> float:
        """Share of a country or division, the name `key` left out.

        The name may be misread in all of the articles.
        """
        leads, own_leads = self.leads(key)
        return self.share_but(area, leads, own_leads)

    def leads(self, key: str) -> tuple[dict[str, float], dict[str, float]]:
        """What a name gives to areas: in all articles, and in the one left out."""
        leads = self._every.leads.get(key, _NONE)
        return leads, self._own.leads.get(key, _NONE)

    def share_but(
        self, area: str, leads: dict[str, float], own_leads: dict[str, float]
    ) -> float:
        """As `share`, for what `leads` tells of the name."""
        total = self._every.areas.get(area)
        if total is None:
            return 0.0
        own = self._own.areas.get(area, 0.0)
        share = mean_of_others(total, own, self.documents)
        lead = leads.get(area)
        if lead is None:
            return share
        own = own_leads.get(area, 0.0)
        return share - mean_of_others(lead, own, self.documents)

    def nearness(self, place: RowFacts) -> float:
        """How much of what the publisher writes of lies about here."""
        near = 0.0
        row, lon, lat, shrink = place.row, place.lon, place.lat, place.shrink
        for point in self.points:
            north = point.lat - lat
            if not -_HOME_DEGREES <= north <= _HOME_DEGREES:
                continue
            east = point.lon - lon
            if east > 180:
                east -= 360
            elif east < -180:
                east += 360
            east *= shrink
            square = north * north + east * east
            if square < _HOME_SQUARE and point.row != row:
                near += point.weight * math.exp(-math.sqrt(square) / _CLOSE_DEGREES)
        return min(near, _MOST_NEAR)


NOWHERE: Final = Home(0, _NOTHING, [])
"""Of a publisher that nothing is known of."""
