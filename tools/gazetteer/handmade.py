"""The rows and names written by hand, in tools/places/*.csv.

- countries.csv: `iso,name,alternates,refused,lat,lon,source`: names first of all, a
  point where GeoNames' own is in no package, and GeoNames names that mislead.
- names.csv: `id,name,alternates,note`: the usual English name (where it is not the
  packages') and more names, or with `-` before it one to take away; `id` is a GeoNames
  id or the code of a division (`RU.41`).
- points.csv: `id,lat,lon,note`: a better point for a division; `id` as in names.csv.
- every other file: `id,name,alternates,feature,code,country,admin1,lat,lon,
  precision_km,source`: whole rows. `source` gives the known fact.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from geoviz.models import FEATURES

from .row import Row

FOLDER = Path(__file__).resolve().parent.parent / "places"
PLACE_COLUMNS = (
    "id,name,alternates,feature,code,country,admin1,lat,lon,precision_km,source"
).split(",")


@dataclass(frozen=True, slots=True)
class CountryNames:
    """What tools/places/countries.csv says of one country."""

    name: str
    alternates: tuple[str, ...]
    refused: tuple[str, ...]
    lat: float | None
    lon: float | None
    source: str


def _lines(path: Path, columns: list[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """(file:line, cells) of each row; a row of another width is refused."""
    with path.open(encoding="utf-8", newline="") as text:
        reader = csv.reader(text)
        if (header := next(reader, [])) != columns:
            raise SystemExit(f"{path.name}: columns are {header}, not {columns}")
        for cells in reader:
            origin = f"{path.name}:{reader.line_num}"
            if len(cells) != len(columns):
                raise SystemExit(
                    f"{origin}: {len(cells)} cells, not {len(columns)}: {cells}"
                )
            yield origin, dict(zip(columns, cells, strict=True))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _degrees(cell: str, origin: str) -> float | None:
    try:
        return float(cell) if cell else None
    except ValueError as error:
        raise SystemExit(f"{origin}: {cell!r} is no number") from error


def country_names(folder: Path = FOLDER) -> Mapping[str, CountryNames]:
    """ISO code to its names by hand."""
    columns = "iso,name,alternates,refused,lat,lon,source".split(",")
    return {
        cells["iso"]: CountryNames(
            cells["name"],
            _split(cells["alternates"]),
            _split(cells["refused"]),
            _degrees(cells["lat"], origin),
            _degrees(cells["lon"], origin),
            cells["source"],
        )
        for origin, cells in _lines(folder / "countries.csv", columns)
    }


def usual_names(
    folder: Path = FOLDER,
) -> Mapping[str, tuple[str, str, tuple[str, ...]]]:
    """GeoNames id or code to (file:line, usual name or empty, more names)."""
    return {
        cells["id"]: (origin, cells["name"], _split(cells["alternates"]))
        for origin, cells in _lines(
            folder / "names.csv", ["id", "name", "alternates", "note"]
        )
    }


def points(folder: Path = FOLDER) -> Mapping[str, tuple[str, float, float]]:
    """GeoNames id or code to (file:line, latitude, longitude)."""
    found = {}
    for origin, cells in _lines(folder / "points.csv", ["id", "lat", "lon", "note"]):
        lat, lon = _degrees(cells["lat"], origin), _degrees(cells["lon"], origin)
        if lat is None or lon is None:
            raise SystemExit(f"{origin}: lat and lon must both be given")
        found[cells["id"]] = (origin, lat, lon)
    return found


def places(folder: Path = FOLDER) -> list[Row]:
    """The whole rows, by file name and line."""
    found = []
    for path in sorted(folder.glob("*.csv")):
        if path.name in {"countries.csv", "names.csv", "points.csv"}:
            continue
        for origin, cells in _lines(path, PLACE_COLUMNS):
            if cells["feature"] not in FEATURES:
                raise SystemExit(f"{origin}: {cells['feature']!r} is not in {FEATURES}")
            found.append(
                Row(
                    id=cells["id"],
                    name=cells["name"],
                    alternates=_split(cells["alternates"]),
                    feature=cells["feature"],
                    code=cells["code"],
                    country=cells["country"],
                    admin1=cells["admin1"],
                    lat=_degrees(cells["lat"], origin),
                    lon=_degrees(cells["lon"], origin),
                    precision_km=_degrees(cells["precision_km"], origin),
                    source=f"hand: {cells['source']}",
                    origin=origin,
                )
            )
    return found
