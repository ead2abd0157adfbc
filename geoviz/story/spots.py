"""Are two places one spot, and does one lie within the other?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from geoviz.coordinates import great_circle_km
from geoviz.models import Mention

_SAME_SPOT_KM: Final = 20.0
_CONTAINED_KM: Final = {"city": 40.0, "natural": 250.0}
_WIDE: Final = frozenset({"country", "region", "natural"})


def point_of(mention: Mention) -> tuple[float, float] | None:
    """(lon, lat) of a mention; None without one."""
    if mention.lon is None or mention.lat is None:
        return None
    return mention.lon, mention.lat


def same_spot(first: Sequence[Mention], second: Sequence[Mention]) -> bool | None:
    """Are two sets of places one spot? None when either says nothing.

    A country agrees with anything in it, a region with what is in the same division.
    """
    if not first or not second:
        return None
    return any(_one_spot(one, other) for one in first for other in second)


def _one_spot(one: Mention, other: Mention) -> bool:
    if one.place_id == other.place_id:
        return True
    wide = one.feature in _WIDE or other.feature in _WIDE
    if wide and one.country == other.country != "":
        whole = "country" in {one.feature, other.feature}
        known = bool(one.admin1 and other.admin1)
        return whole or not known or one.admin1 == other.admin1
    here, there = point_of(one), point_of(other)
    return bool(here and there and great_circle_km(here, there) <= _SAME_SPOT_KM)


def contains(outer: Mention, inner: Mention) -> bool:
    """Is `outer` no more than the surroundings of `inner` ("Springfield, Ohio")?"""
    ranks = ("country", "region", "natural", "city", "landmark")
    if outer.feature not in ranks or inner.feature not in ranks:
        return False
    if ranks.index(outer.feature) >= ranks.index(inner.feature):
        return False
    if outer.feature == "country":
        return outer.country == inner.country
    if outer.feature == "region":
        same = outer.admin1 == inner.admin1 or inner.feature == "natural"
        return outer.country == inner.country and (same or not outer.admin1)
    here, there = point_of(outer), point_of(inner)
    reach = _CONTAINED_KM[outer.feature]
    return bool(here and there and great_circle_km(here, there) <= reach)
