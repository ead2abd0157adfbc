"""What a document says about where it is set: countries, divisions, sure places."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.index import Index
from geoviz.models import Toponym

_SURE_MARGIN = 2.0
"""Prior lead of the first candidate over the second that makes a name sure."""
_NEAR_KM = 300.0


@dataclass(slots=True)
class Setting:
    """Counts over one document (or a publisher's documents)."""

    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[tuple[str, str]] = field(default_factory=Counter)
    points: list[tuple[float, float]] = field(default_factory=list)
    """(lon, lat) of the places that are sure."""

    def add(self, row: int, index: Index, weight: int = 1) -> None:
        """Count one place in."""
        country = index.country(row)
        if country:
            self.countries[country] += weight
            division = index.admin1_code(row)
            if division and index.feature(row) != "country":
                self.divisions[country, division] += weight
        point = index.point(row)
        if point is not None and index.feature(row) not in {"country", "region"}:
            self.points.append(point)

    def nearness(self, point: tuple[float, float]) -> float:
        """0 to 1: how near the closest sure places are (the point itself left out)."""
        best = 0.0
        for other in self.points[:200]:
            if other == point:
                continue
            distance = great_circle_km(point, other)
            best = max(best, math.exp(-distance / _NEAR_KM))
        return best


def setting_of(
    toponyms: Sequence[Toponym], index: Index, chosen: Sequence[int] | None = None
) -> Setting:
    """The setting of a document: from sure names alone, or from chosen rows."""
    setting = Setting()
    seen: set[int] = set()
    for number, toponym in enumerate(toponyms):
        if toponym.kind == "embedded":
            continue
        if chosen is not None:
            row = chosen[number]
        elif is_sure(toponym, index):
            row = toponym.rows[0]
        else:
            continue
        if row < 0:
            continue
        if row in seen and index.feature(row) != "country":
            continue
        seen.add(row)
        setting.add(row, index)
    return setting


def is_sure(toponym: Toponym, index: Index) -> bool:
    """Does the name alone settle which place it is?"""
    if len(toponym.rows) == 1:
        return True
    key = toponym.surface
    first, second = toponym.rows[0], toponym.rows[1]
    return index.prior(first, key) - index.prior(second, key) >= _SURE_MARGIN
