"""The rows nearest to a point."""

from __future__ import annotations

from geoviz.coordinates import EARTH_RADIUS_KM, great_circle_km
from geoviz.errors import CoordinateError
from geoviz.gazetteer.index import Index
from geoviz.models import Feature

_KM_A_DEGREE = EARTH_RADIUS_KM * 3.141592653589793 / 180
_FIRST_BAND = 0.5  # degrees of latitude; some 2 % of the towns


class Nearest:
    """Rows of one feature sorted by latitude, searched in bands.

    A row whose latitude differs by d degrees is at least d x 111 km away, whatever the
    longitude: what is found within the band's half-width is exact, at the poles and
    across the antimeridian too. Distances are great circles (see `great_circle_km`).
    """

    def __init__(self, index: Index, feature: Feature = "city") -> None:
        """Sort the located rows of `feature`; some 60 ms for all towns."""
        import numpy as np  # only this search needs it

        features = np.frombuffer(index.column("feature"), dtype="u1")
        lat = np.frombuffer(index.column("lat"), dtype="f8")
        lon = np.frombuffer(index.column("lon"), dtype="f8")
        rows = np.flatnonzero(
            (features == index.feature_number(feature)) & ~np.isnan(lat)
        )
        self._rows = rows[np.argsort(lat[rows], kind="stable")]
        self._lat = lat[self._rows]
        self._lon = lon[self._rows]

    def find(
        self, point: tuple[float, float], count: int, within_km: float
    ) -> list[tuple[int, float]]:
        """Up to `count` (row, distance in km) around (lon, lat), nearest first.

        Raises:
            CoordinateError: not a longitude and latitude.
        """
        import numpy as np

        lon, lat = point
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            raise CoordinateError(f"not a longitude and latitude: ({lon}, {lat})")
        half = _FIRST_BAND
        while True:
            start, end = np.searchsorted(self._lat, (lat - half, lat + half))
            reach = min(half * _KM_A_DEGREE, within_km)
            north = np.radians(self._lat[start:end])
            a = (
                np.sin((north - np.radians(lat)) / 2) ** 2
                + np.cos(north)
                * np.cos(np.radians(lat))
                * np.sin(np.radians(self._lon[start:end] - lon) / 2) ** 2
            )
            # Haversines grow with distance: no need of the distances themselves.
            limit = np.sin(min(reach / EARTH_RADIUS_KM / 2, np.pi / 2)) ** 2
            inside = np.flatnonzero(a <= limit)
            if len(inside) >= count or reach >= within_km:
                break
            half *= 3
        order = inside[np.lexsort((self._rows[start:end][inside], a[inside]))][:count]
        return [
            (
                int(self._rows[start + at]),
                great_circle_km(
                    point,
                    (float(self._lon[start + at]), float(self._lat[start + at])),
                ),
            )
            for at in order
        ]
