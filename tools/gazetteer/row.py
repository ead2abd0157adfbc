"""One row of data/gazetteer.csv, its columns and how it is written."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from geoviz.models import Feature


@dataclass(slots=True)
class Row:
    """A place. Coordinates are degrees WGS 84, `precision_km` a radius."""

    id: str
    """GeoNames id in digits, or a lower-case slug for a row written by hand."""
    name: str
    alternates: tuple[str, ...]
    feature: Feature
    code: str
    """GeoNames feature code."""
    country: str
    """ISO alpha-2 codes joined with `|`; empty where no country holds it."""
    admin1: str = ""
    admin2: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int | None = None
    precision_km: float | None = None
    timezone: str = ""
    source: str = "geonames"
    origin: str = ""
    """File and line of a row written by hand, for messages; not written."""
    sure: int = 0
    """How many of the first alternates were written by hand; not written."""

    @property
    def point(self) -> tuple[float, float]:
        """(lon, lat) of a row that has one.

        Raises:
            ValueError: the row has no point.
        """
        if self.lon is None or self.lat is None:
            raise ValueError(f"{self.origin or self.id}: {self.name} has no point")
        return self.lon, self.lat

    def cells(self) -> list[str]:
        """The row as the file has it: towns to 110 m, all else to 11 m.

        Further decimals would add a megabyte and tell nothing of a town of 1.5 km.
        """
        digits = 3 if self.feature == "city" and (self.precision_km or 0) < 4 else 4
        return [
            self.id,
            self.name,
            "|".join(self.alternates),
            self.feature,
            self.code,
            self.country,
            self.admin1,
            self.admin2,
            number(self.lat, digits),
            number(self.lon, digits),
            "" if self.population is None else str(self.population),
            number(self.precision_km, 1),
            self.timezone,
            self.source,
        ]


COLUMNS: tuple[str, ...] = tuple(
    f.name for f in fields(Row) if f.name not in {"origin", "sure"}
)


def number(value: float | None, digits: int) -> str:
    """`value` in decimals without trailing zeros; empty for None.

    >>> number(51.5, 5), number(-0.000001, 5), number(None, 1)
    ('51.5', '0', '')
    """
    if value is None:
        return ""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def city_radius_km(population: int) -> float:
    """Radius of a town from its population: 1.5 km at 1,000, 25 km at ten million.

    A straight line between logarithms; a rule of thumb, not a measurement.
    """
    share = (math.log10(max(population, 1_000)) - 3) / 4
    return float(1.5 * (25 / 1.5) ** min(share, 1.0))
