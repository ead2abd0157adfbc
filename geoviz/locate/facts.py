"""What resolution asks of a row and of all rows of a name, looked up once."""

from __future__ import annotations

import math
from typing import Final

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.locate.placement import Placement
from geoviz.models import Feature

SAME_PLACE_KM: Final = 161.0
"""100 miles: the distance within which geoparsing counts a place as right."""
RANKS: Final = ("country", "adm1", "capital", "place")
_ADM1: Final = 1
_CAPITAL: Final = 2
_PLACE: Final = 3
"""Numbers of ranks. Those from the capital on are of places small enough for a distance
to say something, those before reach far."""
SORTS: Final = (
    "country",
    "adm1",
    "adm2",
    "region",
    "capital",
    "city",
    "quarter",
    "landmark",
    "natural",
    "continent",
    "historical",
    "vague",
)
_SORT_NUMBERS: Final = {sort: number for number, sort in enumerate(SORTS)}
LOCAL: Final = frozenset({"city", "capital", "adm2", "quarter", "landmark", "natural"})
"""Sorts of places small enough for their points to say what is near."""
MOST_ROWS: Final = 40
"""Candidates looked at for one name, likeliest by prior first."""
LIKELIEST_ROWS: Final = 6
"""Those of them that a name is thought of as having where it is not itself placed."""
GREAT_TOWN: Final = 100_000
_GREAT_CITY: Final = 300_000
_METROPOLIS: Final = 1_000_000
_RADIANS: Final = math.pi / 180
"""In a degree."""
_KEPT: Final = 20_000


class RowFacts:
    """A row of the gazetteer, as far as the choice between rows goes."""

    __slots__ = (
        "code",
        "country",
        "division",
        "excess",
        "feature",
        "great",
        "lat",
        "local",
        "lon",
        "placed",
        "pointed",
        "population",
        "rank",
        "rank_number",
        "row",
        "seat_away",
        "shrink",
        "sort",
        "sort_number",
    )

    row: int
    feature: Feature
    code: str
    country: str
    division: str
    """The first-level division it lies in, or is: "US.OH"; empty for none."""
    rank: str
    """`country`, `adm1`, `capital` or `place` for all others."""
    rank_number: int
    """Its place in `RANKS`."""
    sort: str
    """What sort of place: one of `SORTS`."""
    sort_number: int
    """Its place there."""
    population: int
    """0 when not known."""
    excess: float
    """How far a country or division reaches beyond 161 km: log of the ratio, or 0."""
    seat_away: float
    """How far a country's capital lies beyond 161 km from its point: as `excess`."""
    lon: float
    """NaN when it has no point."""
    lat: float
    shrink: float
    """Length of a degree of longitude here, over that of one of latitude."""
    placed: bool
    """Has it a point?"""
    pointed: bool
    """Has it one, and is it so small that a distance from it says something?"""
    local: bool
    """Has it one, and is it so small that it says what is near?"""
    great: bool
    """Is it a great city?"""

    def __init__(self, row: int, index: Index) -> None:
        """Look the row up."""
        feature, code = index.feature(row), index.code(row)
        country, admin1 = index.country(row), index.admin1_code(row)
        point = index.point(row)
        lon = lat = math.nan
        if point is not None:
            lon, lat = point
        people = index.population(row)
        rank, sort = _rank(feature, code), _sort(feature, code)
        placed = point is not None
        self.row = row
        self.feature = feature
        self.code = code
        self.country = country
        self.division = f"{country}.{admin1}" if country and admin1 and rank else ""
        self.rank = RANKS[rank]
        self.rank_number = rank
        self.sort = sort
        self.sort_number = _SORT_NUMBERS[sort]
        self.population = people
        self.excess = 0.0 if rank > _ADM1 else _excess(index.precision_km(row))
        self.seat_away = 0.0 if rank else _seat_away(country, point, index)
        self.lon = lon
        self.lat = lat
        self.shrink = math.cos(lat * _RADIANS)
        self.placed = placed
        self.pointed = placed and rank >= _CAPITAL
        self.local = placed and sort in LOCAL
        self.great = feature == "city" and (code == "PPLC" or people >= _GREAT_CITY)


class Bearers:
    """The places that bear one name, as they are before any text is read."""

    __slots__ = ("asked", "facts", "first_town", "own_town", "priors", "rows", "told")

    asked: tuple[int, ...]
    """All rows, as they were given."""
    rows: tuple[int, ...]
    """Likeliest first, `MOST_ROWS` at most."""
    facts: list[RowFacts]
    """Of each of the rows."""
    priors: list[float]
    """How likely the name means each; see `gazetteer/prior.py`."""
    own_town: list[bool]
    """For each, if it is a first-level division: is there a town of the name, in or
    beside it, great enough to be meant? "Buenos Aires" is a city apart from the
    province about it."""
    first_town: int
    """The likeliest that is a town; -1 where none of the likeliest is."""
    told: list[tuple[str, ...]] | None
    """For each what `beside.told_beside` says where nothing stands beside the name,
    once it was asked."""

    def __init__(self, key: str, rows: tuple[int, ...], facts: Facts) -> None:
        """Look up the rows of the folded name `key`."""
        index = facts.index
        kept = rows if len(rows) <= MOST_ROWS else rows[:MOST_ROWS]
        found = [facts.of(row) for row in kept]
        likeliest = found[:LIKELIEST_ROWS]
        first_town = -1
        for place, fact in enumerate(likeliest):
            if fact.feature == "city":
                first_town = place
                break
        self.asked = rows
        self.rows = kept
        self.facts = found
        self.priors = [index.prior(row, key) for row in kept]
        self.own_town = [
            fact.rank == "adm1" and _has_own_town(fact, likeliest) for fact in found
        ]
        self.first_town = first_town
        self.told = None


class Facts:
    """Rows to facts, remembered."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._known: dict[int, RowFacts] = {}
        self._bearers: dict[tuple[str, tuple[int, ...]], Bearers] = {}
        self._last: dict[str, Bearers] = {}
        """Those last asked for of each name: most often the same rows are meant."""
        self._placements: dict[int, Placement] = {}

    def of(self, row: int) -> RowFacts:
        """The facts of a row."""
        known = self._known.get(row)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[row] = RowFacts(row, self.index)
        return known

    def bearers(self, key: str, rows: tuple[int, ...]) -> Bearers:
        """The candidates of a folded name."""
        last = self._last.get(key)
        if last is not None and last.asked is rows:
            return last
        known = self._bearers.get((key, rows))
        if known is None:
            if len(self._bearers) >= _KEPT:
                self._bearers.clear()
                self._last.clear()
            known = self._bearers[key, rows] = Bearers(key, rows, self)
        self._last[key] = known
        return known

    def placement(self, row: int) -> Placement:
        """What mentions and runners-up tell of a row."""
        known = self._placements.get(row)
        if known is None:
            if len(self._placements) >= _KEPT:
                self._placements.clear()
            fact = self.of(row)
            place_id, name, admin1 = self.index.title(row)
            known = self._placements[row] = Placement(
                row=row,
                place_id=place_id,
                name=name,
                feature=fact.feature,
                country=fact.country,
                admin1=admin1,
                lat=fact.lat if fact.placed else None,
                lon=fact.lon if fact.placed else None,
            )
        return known


def _rank(feature: Feature, code: str) -> int:
    if feature == "country":
        return 0
    if feature == "region" and code == "ADM1":
        return _ADM1
    return _CAPITAL if code == "PPLC" else _PLACE


def _sort(feature: Feature, code: str) -> str:
    if feature == "region":
        if code == "ADM1":
            return "adm1"
        return "adm2" if code.startswith("ADM") else "region"
    if feature == "city":
        if code == "PPLC":
            return "capital"
        return "quarter" if code == "PPLX" else "city"
    return feature


def _excess(reach: float | None) -> float:
    if reach is None or reach <= SAME_PLACE_KM:
        return 0.0
    return math.log(reach / SAME_PLACE_KM)


def _seat_away(country: str, point: tuple[float, float] | None, index: Index) -> float:
    seat = index.capital(country)
    there = None if seat is None else index.point(seat)
    if there is None or point is None:
        return 0.0
    return max(0.0, math.log(max(great_circle_km(point, there), 1) / SAME_PLACE_KM))


def _has_own_town(fact: RowFacts, likeliest: list[RowFacts]) -> bool:
    for town in likeliest:
        if town.feature != "city" or town.country != fact.country:
            continue
        if town.code == "PPLC" or town.population >= _METROPOLIS:
            return True
        if town.division == fact.division:
            return town.code != "PPL" or town.population >= GREAT_TOWN
    return False


DEGREE_KM: Final = 111.195
"""Length of a degree of a great circle on a sphere of radius 6371.0088 km."""


def apart_km(lon: float, lat: float, other: RowFacts) -> float:
    """Distance on a plane that touches the globe between the two.

    Within 1 % below 1,000 km away from the poles, far too large or small beyond: it
    only tells near from far.
    """
    dx = abs(lon - other.lon)
    if dx > 180:
        dx = 360 - dx
    dx *= math.cos((lat + other.lat) / 2 * _RADIANS)
    dy = lat - other.lat
    return DEGREE_KM * math.sqrt(dx * dx + dy * dy)
