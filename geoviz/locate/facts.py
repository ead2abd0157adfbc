"""What resolution asks of a gazetteer row, looked up once."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.place import GazetteerPlace
from geoviz.models import Feature

SAME_PLACE_KM: Final = 161.0
"""100 miles: the distance within which geoparsing counts a place as right."""
RANKS: Final = ("country", "adm1", "capital", "place")
_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True)
class RowFacts:
    """A row of the gazetteer, as far as the choice between rows goes."""

    row: int
    feature: Feature
    code: str
    country: str
    division: tuple[str, str] | None
    """(country, code) of the first-level division it lies in, or is."""
    rank: str
    """`country`, `adm1`, `capital` or `place` for all others."""
    sort: str
    """What sort of place: `country`, `adm1`, `adm2`, `capital`, `city`, ..."""
    excess: float
    """How far a country or division reaches beyond 161 km: log of the ratio, or 0."""
    seat_away: float
    """How far a country's capital lies beyond 161 km from its point: as `excess`."""
    lon: float
    """NaN when it has no point."""
    lat: float
    placed: bool
    """Has it a point?"""


class Facts:
    """Rows to facts, remembered."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._known: dict[int, RowFacts] = {}
        self._candidates: dict[tuple[int, ...], tuple[RowFacts, ...]] = {}
        self._places: dict[int, GazetteerPlace] = {}

    def __call__(self, row: int) -> RowFacts:
        """The facts of a row."""
        known = self._known.get(row)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[row] = self._look_up(row)
        return known

    def of(self, rows: tuple[int, ...]) -> tuple[RowFacts, ...]:
        """The facts of several rows: of the candidates of a name."""
        known = self._candidates.get(rows)
        if known is None:
            if len(self._candidates) >= _KEPT:
                self._candidates.clear()
            known = self._candidates[rows] = tuple(map(self, rows))
        return known

    def place(self, row: int) -> GazetteerPlace:
        """The whole record of a row that was chosen."""
        known = self._places.get(row)
        if known is None:
            if len(self._places) >= _KEPT:
                self._places.clear()
            known = self._places[row] = self.index.place(row)
        return known

    def _look_up(self, row: int) -> RowFacts:
        index = self.index
        feature, code = index.feature(row), index.code(row)
        country = index.country(row)
        admin1 = index.admin1_code(row)
        point = index.point(row) or (math.nan, math.nan)
        rank = "place"
        if feature == "country":
            rank = "country"
        elif feature == "region" and code == "ADM1":
            rank = "adm1"
        elif code == "PPLC":
            rank = "capital"
        return RowFacts(
            row=row,
            feature=feature,
            code=code,
            country=country,
            division=(country, admin1) if admin1 and rank != "country" else None,
            rank=rank,
            sort=_sort(feature, code),
            excess=self._excess(row) if rank in {"country", "adm1"} else 0.0,
            seat_away=self._seat_away(country, point) if rank == "country" else 0.0,
            lon=point[0],
            lat=point[1],
            placed=not math.isnan(point[0]),
        )

    def _excess(self, row: int) -> float:
        reach = self.place(row).precision_km or 0.0
        return math.log(reach / SAME_PLACE_KM) if reach > SAME_PLACE_KM else 0.0

    def _seat_away(self, country: str, point: tuple[float, float]) -> float:
        seat = self.index.capital(country)
        there = None if seat is None else self.index.point(seat)
        if there is None or math.isnan(point[0]):
            return 0.0
        return max(0.0, math.log(max(great_circle_km(point, there), 1) / SAME_PLACE_KM))


def _sort(feature: Feature, code: str) -> str:
    if feature == "region":
        if code == "ADM1":
            return "adm1"
        return "adm2" if code.startswith("ADM") else "region"
    if feature == "city":
        return {"PPLC": "capital", "PPLX": "quarter"}.get(code, "city")
    return feature


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
    dx *= math.cos(math.radians((lat + other.lat) / 2))
    dy = lat - other.lat
    return DEGREE_KM * math.sqrt(dx * dx + dy * dy)
