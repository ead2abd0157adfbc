"""The gazetteer as a geopy geocoder: it drops in wherever one does, without a network.

This is the only file of the package that imports geopy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geoviz.coordinates import lonlat
from geoviz.errors import CoordinateError, UnknownNameError
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.nearest import Nearest
from geoviz.gazetteer.query import find_near, find_rows
from geoviz.gazetteer.table import COUNTRY_CODES
from geoviz.models import FEATURES, Feature

REACH_KM = 250.0
"""Beyond this distance the nearest town says little about a point."""
_SLIP = 0.5
"""What each wrong letter leaves of the score."""
_MANY = 10
"""Results of `exactly_one=False` without a limit."""


class _NoNetwork(BaseSyncAdapter):
    """What geopy would ask for pages; there are none to ask for."""

    def __init__(self, *, proxies: object, ssl_context: object) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)

    def get_json(self, url: str, **_options: object) -> NoReturn:
        raise GeocoderUnavailable(f"the gazetteer makes no request ({url})")

    get_text = get_json


class Gazetteer(Geocoder):
    """Names to places and points to towns, from the shipped gazetteer.

    `raw` of each Location has place_id, name, feature, country, admin1, population,
    precision_km, timezone and score: for `geocode` the share of the prior among all
    that the query can mean (and slips, the wrong letters in the query, beside it), for
    `reverse` 1 at the point itself, falling to 0 at the end of the reach (and
    distance_km beside it).
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        index: Index | None = None,
        fallback: Geocoder | None = None,
    ) -> None:
        """Open a table (default: the shipped one), or use an index that is open.

        Args:
            path: A CSV file of the shape that `table.py` describes.
            index: Used instead of opening one.
            fallback: Any geopy geocoder, asked for queries that the gazetteer cannot
                answer (unless a country or a feature is asked for, which it may not
                know); it may use the network. See `online.py` for a careful one.
        """
        super().__init__(adapter_factory=_NoNetwork, ssl_context=None)
        self.index = index or Index.open(path)
        self.fallback = fallback
        self._nearest: dict[Feature, Nearest] = {}

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        country: str | Iterable[str] | None = None,
        feature: Feature | None = None,
        spelling: bool = True,
        timeout: object = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """The place that a query means: "Kursk, Russia", "Springfield, IL", "Peking".

        Args:
            query: A name, and after commas what it lies in.
            exactly_one: Return one Location, not a list.
            limit: The greatest number of results of a list.
            country: ISO 3166-1 alpha-2 code or codes that it must lie in.
            feature: The kind that it must be, see `geoviz.models.Feature`.
            spelling: Where nothing has the name, look for the one that it misspells by
                a letter or two. `slips` in `raw` then says how many letters are
                wrong, and the score is halved for each.
            timeout: For the fallback, in seconds; the gazetteer needs none.

        Returns:
            None when nothing is found, as geopy has it, or when what is meant has no
            point (a continent, a historical or a vague place).

        Raises:
            GeocoderQueryError: the query is no text, or the limit below 1.
            UnknownNameError: no such country code or feature.
        """
        if not isinstance(query, str):
            raise GeocoderQueryError(
                f"a query is text such as 'Lima, Peru', not {query!r}"
            )
        count = _count(limit, exactly_one=exactly_one)
        wanted = _countries(country)
        if feature is not None and feature not in FEATURES:
            raise UnknownNameError(
                f"feature {feature!r} is unknown; known are {', '.join(FEATURES)}"
            )
        found = self._allowed(find_rows(self.index, query), feature, wanted)
        if found and self.index.point(found[0][0]) is None:
            found = []  # "Asia" is the continent: better nothing than a village in Peru
        found = [pair for pair in found if self.index.point(pair[0]) is not None]
        if not (found or wanted or feature) and self.fallback is not None:
            answer: Location | list[Location] | None = self.fallback.geocode(
                query, exactly_one=exactly_one, timeout=timeout
            )
            if answer or not spelling:
                return answer
        slips = 0
        if not found and spelling:
            near, slips = find_near(self.index, query)
            found = [
                pair
                for pair in self._allowed(near, feature, wanted)
                if self.index.point(pair[0]) is not None
            ]
        best = max((prior for _, prior in found), default=0.0)
        weights = [10 ** (prior - best) for _, prior in found]
        total = sum(weights)
        return _answer(
            [
                self._location(
                    row,
                    {"score": round(weight / total * _SLIP**slips, 4), "slips": slips},
                )
                for (row, _), weight in zip(found[:count], weights, strict=False)
            ],
            exactly_one=exactly_one,
        )

    def _allowed(
        self,
        found: list[tuple[int, float]],
        feature: Feature | None,
        wanted: frozenset[str],
    ) -> list[tuple[int, float]]:
        return [
            (row, prior)
            for row, prior in found
            if (feature is None or self.index.feature(row) == feature)
            and (not wanted or wanted & set(self.index.place(row).countries))
        ]

    def reverse(
        self,
        query: Point | Sequence[float] | str,
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        feature: Feature = "city",
        within_km: float = REACH_KM,
        timeout: object = DEFAULT_SENTINEL,
    ) -> Location | list[Location] | None:
        """The towns nearest to (lat, lon), or to a geopy Point or "lat, lon".

        Args:
            query: Degrees, WGS 84, latitude first, as geopy has it.
            exactly_one: Return one Location, not a list.
            limit: The greatest number of results of a list.
            feature: The kind of place looked for.
            within_km: None is returned when nothing lies so near.
            timeout: Accepted as geopy does; nothing here takes time.

        Raises:
            CoordinateError: not a latitude and a longitude.
            UnknownNameError: no such feature.
        """
        del timeout
        if feature not in FEATURES:
            raise UnknownNameError(
                f"feature {feature!r} is unknown; known are {', '.join(FEATURES)}"
            )
        point = lonlat(_latlon(query))
        if feature not in self._nearest:
            self._nearest[feature] = Nearest(self.index, feature)
        near = self._nearest[feature].find(
            point, _count(limit, exactly_one=exactly_one), within_km
        )
        return _answer(
            [
                self._location(
                    row,
                    {
                        "score": round(max(0.0, 1 - km / REACH_KM), 4),
                        "distance_km": round(km, 3),
                    },
                )
                for row, km in near
            ],
            exactly_one=exactly_one,
        )

    def _location(self, row: int, more: dict[str, Any]) -> Location:
        place = self.index.place(row)
        address = [place.name]
        if place.feature != "country":
            if place.admin1 and place.admin1 != place.name:
                address.append(place.admin1)
            for country in place.countries:
                outer = self.index.country_row(country)
                address.append(country if outer is None else self.index.name(outer))
        raw = {
            "place_id": place.place_id,
            "name": place.name,
            "feature": place.feature,
            "country": place.country,
            "admin1": place.admin1,
            "population": place.population,
            "precision_km": place.precision_km,
            "timezone": place.timezone,
            **more,
        }
        return Location(", ".join(address), Point(place.lat, place.lon), raw)


def _answer(
    found: list[Location], *, exactly_one: bool
) -> Location | list[Location] | None:
    if not found:
        return None
    return found[0] if exactly_one else found


def _count(limit: int | None, *, exactly_one: bool) -> int:
    if limit is not None and limit < 1:
        raise GeocoderQueryError(f"limit {limit} is below 1; leave it out or raise it")
    return 1 if exactly_one else limit or _MANY


def _countries(country: str | Iterable[str] | None) -> frozenset[str]:
    if country is None:
        return frozenset()
    codes = [country] if isinstance(country, str) else list(country)
    wanted = frozenset(code.upper() for code in codes)
    for code in sorted(wanted - COUNTRY_CODES):
        raise UnknownNameError(
            f"country {code!r} is no ISO 3166-1 alpha-2 code; known are "
            f"{', '.join(sorted(COUNTRY_CODES))}"
        )
    return wanted


def _latlon(query: Point | Sequence[float] | str) -> tuple[float, float]:
    """(lat, lon), checked; geopy itself would wrap a longitude of 500 round."""
    try:
        if isinstance(query, str):
            point = Point(query)
            lat, lon = point.latitude, point.longitude
        elif isinstance(query, Point):
            lat, lon = query.latitude, query.longitude
        else:
            lat, lon = map(float, query[:2])
    except (TypeError, ValueError) as cause:
        raise CoordinateError(
            f"not a latitude and a longitude: {query!r}; write (55.75, 37.62)"
        ) from cause
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise CoordinateError(
            f"not a latitude and a longitude: {query!r}; latitude comes first, from "
            "-90 to 90, then longitude, from -180 to 180"
        )
    return lat, lon
