"""Places as corrections give them: one of the gazetteer, or one of a person's own.

A place of the gazetteer is its id, and its name for the reader: `place:2038349 Name`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from geoviz.corrections.fields import read_fields, write_fields
from geoviz.errors import CorrectionError
from geoviz.gazetteer.table import COUNTRY_CODES
from geoviz.models import FEATURES, POINTLESS_FEATURES, Feature

_PLACE = re.compile(r"(place:[a-z0-9]+(?:[-_.][a-z0-9]+)*)(?:\s.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place that a person put on the map, or moved there."""

    name: str
    feature: Feature
    country: str
    """ISO 3166-1 alpha-2; empty for none."""
    admin1: str
    lat: float
    lon: float
    precision_km: float | None = None

    @property
    def place_id(self) -> str:
        """Derived from what it is, so that the same place is one place."""
        content = "\0".join(
            [self.name, self.feature, self.country, repr(self.lat), repr(self.lon)]
        )
        return f"place:own-{hashlib.sha256(content.encode()).hexdigest()[:12]}"


_OWN = ("name", "feature", "country", "admin1", "lat", "lon", "precision_km")


def place_id_in(text: str) -> str:
    """The id at the head of a value; empty when it has none.

    >>> place_id_in("place:2038349 Some Town, XY"), place_id_in("lat=1; lon=2")
    ('place:2038349', '')
    """
    found = _PLACE.fullmatch(text)
    return found[1] if found else ""


def named_place(place_id: str, *names: str) -> str:
    """A place as a value: its id, and its name for the reader."""
    label = ", ".join(filter(None, names))
    return f"{place_id} {label}".strip() if place_id else ""


def write_own(place: OwnPlace) -> str:
    """A place of one's own as a value."""
    fields = {
        "name": place.name,
        "feature": place.feature,
        "country": place.country,
        "admin1": place.admin1,
        "lat": repr(place.lat),
        "lon": repr(place.lon),
        "precision_km": "" if place.precision_km is None else repr(place.precision_km),
    }
    return write_fields({key: value for key, value in fields.items() if value})


def read_own(text: str, base: OwnPlace | None = None) -> OwnPlace:
    """The place that a value describes; what it leaves out is as in `base`.

    Raises:
        CorrectionError: a part is missing or wrong.
    """
    fields = read_fields(text, _OWN)
    name = fields.get("name", base.name if base else "").strip()
    feature = fields.get("feature", base.feature if base else "landmark")
    country = fields.get("country", base.country if base else "")
    if not name:
        raise CorrectionError("a place of one's own has no name; write name=...")
    pinned = [one for one in FEATURES if one not in POINTLESS_FEATURES]
    if feature not in pinned:
        raise CorrectionError(
            f"feature {feature!r} has no pin; write one of {', '.join(pinned)}"
        )
    if country and country not in COUNTRY_CODES:
        raise CorrectionError(
            f"country {country!r} is no ISO 3166-1 alpha-2 code; write one, or none"
        )
    radius = _number(fields["precision_km"]) if fields.get("precision_km") else None
    if radius is not None and not 0 < radius < 20_100:
        raise CorrectionError("precision_km is no distance; leave it out if unknown")
    lat, lon = _number(fields.get("lat", "")), _number(fields.get("lon", ""))
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        raise CorrectionError(
            "no point; write lat=... from -90 to 90 and lon=... from -180 to 180"
        )
    return OwnPlace(
        name=name,
        feature=feature,
        country=country,
        admin1=fields.get("admin1", base.admin1 if base else ""),
        lat=lat,
        lon=lon,
        precision_km=radius,
    )


def _number(text: str) -> float | None:
    """A finite number in plain ASCII digits, at most nine places long after the dot."""
    if not re.fullmatch(r"[+-]?\d{1,6}(?:\.\d{0,15})?", text.strip(), re.ASCII):
        return None
    return round(float(text), 7) + 0.0  # no minus zero
