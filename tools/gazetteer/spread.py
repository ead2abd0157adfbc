"""Centre and spread of a set of towns: points for the divisions that have none."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from geoviz.coordinates import great_circle_km

from .row import Row


def centre(towns: Iterable[Row]) -> tuple[float, float]:
    """(lon, lat) of the towns' mean on the sphere, weighted by population."""
    x = y = z = 0.0
    for town in towns:
        weight = max(town.population or 0, 1)
        lon, lat = map(math.radians, town.point)
        x += weight * math.cos(lat) * math.cos(lon)
        y += weight * math.cos(lat) * math.sin(lon)
        z += weight * math.sin(lat)
    return (
        math.degrees(math.atan2(y, x)),
        math.degrees(math.atan2(z, math.hypot(x, y))),
    )


def radius_km(point: tuple[float, float], towns: list[Row]) -> float:
    """Distance within which nine tenths of the towns lie; 5 km at the least."""
    distances = sorted(great_circle_km(point, t.point) for t in towns)
    return max(5.0, distances[(9 * (len(distances) - 1)) // 10]) if distances else 5.0


def by_division(cities: list[Row], admin2: Mapping[str, str]) -> dict[str, list[Row]]:
    """GeoNames code of a division (`RU.41`, `US.TX.001`) to its towns."""
    found: dict[str, list[Row]] = defaultdict(list)
    for city in cities:
        found[city.country].append(city)
        if city.admin1:
            found[f"{city.country}.{city.admin1}"].append(city)
        if city.id in admin2:
            found[admin2[city.id]].append(city)
    return dict(found)


def only_zone(towns: list[Row]) -> str:
    """The time zone of nearly all (95 %) of the towns; empty when they differ."""
    zones = Counter(t.timezone for t in towns if t.timezone)
    if not zones:
        return ""
    zone, number = min(zones.items(), key=lambda item: (-item[1], item[0]))
    return zone if number >= 0.95 * zones.total() else ""
