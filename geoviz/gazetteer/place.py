"""A place of the gazetteer, as the other stages see it."""

from __future__ import annotations

from dataclasses import dataclass

from geoviz.models import Feature, check_point


@dataclass(init=False, unsafe_hash=True, slots=True)
class GazetteerPlace:
    """One row of the gazetteer.

    Thousands are made while a collection is read, so it is made by hand: a frozen
    dataclass takes ten times as long.
    """

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

    def __init__(
        self,
        *,
        place_id: str,
        name: str,
        feature: Feature,
        code: str,
        country: str,
        countries: tuple[str, ...],
        admin1: str,
        admin1_code: str,
        admin2_code: str,
        lon: float | None,
        lat: float | None,
        population: int,
        precision_km: float | None,
        timezone: str,
    ) -> None:
        """Take what the columns of the row say.

        Raises:
            CoordinateError: half a point, or one off the globe.
        """
        check_point(lon, lat, place_id)
        self.place_id = place_id
        self.name = name
        self.feature = feature
        self.code = code
        self.country = country
        self.countries = countries
        self.admin1 = admin1
        self.admin1_code = admin1_code
        self.admin2_code = admin2_code
        self.lon = lon
        self.lat = lat
        self.population = population
        self.precision_km = precision_km
        self.timezone = timezone
