"""What a record says of the place it stands for: the same fields in all of them."""

from __future__ import annotations

from typing import Any, Final, Literal, Protocol

from geoviz.models import Feature


class Located(Protocol):
    """A place as the gazetteer, a service or a person has it."""

    @property
    def place_id(self) -> str:
        """Its id."""
        ...

    @property
    def name(self) -> str:
        """Its primary name."""
        ...

    @property
    def feature(self) -> Feature:
        """The kind of place."""
        ...

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2; empty for none."""
        ...

    @property
    def admin1(self) -> str:
        """Its first-level division; may be empty."""
        ...

    @property
    def lat(self) -> float | None:
        """Degrees north; None without a point."""
        ...

    @property
    def lon(self) -> float | None:
        """Degrees east; None without a point."""
        ...


class Placement:
    """Where a mention is put on the map."""

    __slots__ = (
        "admin1",
        "country",
        "feature",
        "lat",
        "lon",
        "name",
        "place_id",
        "row",
    )

    row: int
    """Row in the gazetteer; -1 for none."""
    place_id: str
    name: str
    feature: Feature | Literal[""]
    country: str
    admin1: str
    lat: float | None
    lon: float | None

    def __init__(
        self,
        *,
        row: int,
        place_id: str,
        name: str,
        feature: Feature | Literal[""],
        country: str,
        admin1: str,
        lat: float | None,
        lon: float | None,
    ) -> None:
        """Take what the gazetteer says."""
        self.row = row
        self.place_id = place_id
        self.name = name
        self.feature = feature
        self.country = country
        self.admin1 = admin1
        self.lat = lat
        self.lon = lon


UNPLACED: Final = Placement(
    row=-1,
    place_id="",
    name="",
    feature="",
    country="",
    admin1="",
    lat=None,
    lon=None,
)
"""Of a mention that stands for no place that is known."""


def placement(place: Located) -> dict[str, Any]:
    """The fields of a `Mention` or a `Place` that say which place it is."""
    return {
        "place_id": place.place_id,
        "name": place.name,
        "feature": place.feature,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
    }
