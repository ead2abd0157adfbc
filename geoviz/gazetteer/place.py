"""A place of the gazetteer, as the other stages see it."""

from __future__ import annotations

from dataclasses import dataclass

from geoviz.models import Feature, check_point


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """One row of the gazetteer."""

    place_id: str
    """`place:` and the row's id."""
    name: str
    feature: Feature
    code: str
    """GeoNames feature code (`PPLC`, `ADM1`, ...) or one of our own."""
    country: str
    """ISO 3166-1 alpha-2; empty when it lies in none, or in several."""
    countries: tuple[str, ...]
    """Every country it lies in, as the table lists them."""
    admin1: str
    """Name of the first-level division; empty if none."""
    admin1_code: str
    admin2_code: str
    lon: float | None
    lat: float | None
    population: int
    """0 when not known."""
    precision_km: float | None
    """Radius within which the named thing lies; None when not known."""
    timezone: str
    """IANA name; empty when not known."""

    def __post_init__(self) -> None:
        check_point(self.lon, self.lat, self.place_id)
