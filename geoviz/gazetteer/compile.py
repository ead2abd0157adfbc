"""The table compiled for look-up: a trie of folded names, postings, columns, strings.

- `names.trie`: every folded name, once; a key's number is its marisa id.
- `columns.bin`: `start` (for each key, where its postings begin), `posting` (rows,
  likeliest first) and `posting_prior` beside it; one array for each column of the rows;
  `id_hash` and `id_row`, by hash, to find a row by its id; `openings`, a bit for every
  two words that open a name.
- `strings.bin`: for each row id, admin2, name and alternates, joined by `|`.

The table is streamed: neither its rows nor its 1.2 million names are ever held at once.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from operator import eq
from pathlib import Path
from typing import Any

import marisa_trie

from geoviz.gazetteer import sections
from geoviz.gazetteer.keys import (
    OPENING_BITS,
    fold_once,
    id_hash,
    opening_bits,
)
from geoviz.gazetteer.prior import GREAT_CITY, SHORTENED, fame, name_prior, row_prior
from geoviz.gazetteer.store import Progress
from geoviz.gazetteer.table import GazetteerRow, read_rows
from geoviz.models import FEATURES, Feature

TRIE = "names.trie"
COLUMNS = "columns.bin"
STRINGS = "strings.bin"
_KEYS = "keys.tmp"

_FEATURE_NUMBER = {feature: number for number, feature in enumerate(FEATURES)}
_NONE = float("nan")
_ROW_BITS, _PRIOR_BITS = 24, 25
_ROW_MASK, _PRIOR_MASK = (1 << _ROW_BITS) - 1, (1 << _PRIOR_BITS) - 1
_BEST, _STEPS = 16.0, 1_000_000  # priors lie between -16 and 16, kept to a millionth


_PRIMARY, _SHORTENED, _ALTERNATE = range(3)


def _use(key: str, primary: str) -> int:
    """Is a folded name the primary one, its first words, or another altogether?"""
    if key == primary:
        return _PRIMARY
    return _SHORTENED if primary.startswith(key + " ") else _ALTERNATE


class _Strings:
    """Numbers for repeated strings, in order of first use."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {"": 0}

    def __call__(self, text: str) -> int:
        return self.numbers.setdefault(text, len(self.numbers))


class _Columns:
    """The rows' columns as they grow."""

    def __init__(self) -> None:
        self.feature = array("B")
        self.code = array("H")
        self.country = array("H")
        self.admin1 = array("I")
        self.zone = array("H")
        self.lon = array("d")
        self.lat = array("d")
        self.population = array("q")
        self.precision = array("f")
        self.string = array("I", [0])
        self.id_hash = array("q")
        self.codes, self.countries = _Strings(), _Strings()
        self.admin1s, self.zones = _Strings(), _Strings()

    def add(self, row: GazetteerRow, end: int) -> None:
        """Append a row whose strings end at byte `end` of the strings."""
        self.feature.append(_FEATURE_NUMBER[row.feature])
        self.code.append(self.codes(row.code))
        self.country.append(self.countries(row.country))
        self.admin1.append(self.admin1s(row.admin1))
        self.zone.append(self.zones(row.timezone))
        self.lon.append(_NONE if row.lon is None else row.lon)
        self.lat.append(_NONE if row.lat is None else row.lat)
        self.population.append(row.population)
        self.precision.append(_NONE if row.precision_km is None else row.precision_km)
        self.string.append(end)
        self.id_hash.append(id_hash(row.id))


class _Postings:
    """Pairs of a folded name and a row; the names wait in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.row = array("i")
        self.use = array("B")
        self.longest = 0
        self.openings = array("B", bytes(OPENING_BITS // 8))

    def stream(
        self, rows: Iterable[GazetteerRow], columns: _Columns, strings: Path
    ) -> Iterator[str]:
        """Yield each folded name while the pairs, columns and strings are written."""
        end = 0
        with (
            strings.open("wb") as blob,
            self.path.open("w", encoding="utf-8", newline="\n") as waiting,
        ):
            for number, row in enumerate(rows):
                text = "|".join((row.id, row.admin2, row.name, *row.alternates))
                end += blob.write(text.encode())
                columns.add(row, end)
                primary = fold_once(row.name)
                folded = dict.fromkeys(map(fold_once, row.alternates))
                folded.pop(primary, None)
                for key in (primary, *folded):
                    if key:
                        yield key
                        waiting.write(key + "\n")
                        self.row.append(number)
                        self.use.append(_use(key, primary))
                        self.longest = max(self.longest, len(key))
                        self._open(key)

    def _open(self, key: str) -> None:
        """File the first two words of a name; without the "'s", a word of its own."""
        first, space, rest = key.partition(" ")
        if space:
            second = rest.partition(" ")[0]
            for word in {second, second.removesuffix("'s")}:
                for bit in opening_bits(first, word):
                    self.openings[bit // 8] |= 1 << bit % 8

    def key_ids(self, trie: marisa_trie.Trie) -> array[int]:
        """The trie's number for the name of each pair; the waiting file is removed."""
        with self.path.open(encoding="utf-8", newline="\n") as waiting:
            ids = array("i", (trie.key_id(line[:-1]) for line in waiting))
        self.path.unlink()
        return ids


def compile_table(
    sources: tuple[Path, ...], folder: Path, progress: Progress | None = None
) -> None:
    """Compile the table (the one source) into `folder`.

    Raises:
        GazetteerError: a row is broken; names file and line.
    """
    (source,) = sources
    tell = progress or (lambda _what, _share: None)
    columns = _Columns()
    postings = _Postings(folder / _KEYS)
    rows = read_rows(source, lambda share: tell("reading the gazetteer", 0.6 * share))
    trie = marisa_trie.Trie(postings.stream(rows, columns, folder / STRINGS))
    tell("numbering names", 0.75)
    trie.save(str(folder / TRIE))
    ids = postings.key_ids(trie)
    tell("ranking", 0.9)
    row_priors = _row_priors(columns, postings)
    arrays, facts = _filed(columns, row_priors)
    arrays |= _ranked(postings, ids, len(trie), columns, row_priors)
    arrays["openings"] = postings.openings
    facts |= {"longest": postings.longest, "keys": len(trie)}
    sections.write_sections(folder / COLUMNS, facts, arrays)
    tell("done", 1.0)


def _country_populations(columns: _Columns) -> dict[int, int]:
    """By country number."""
    country = _FEATURE_NUMBER["country"]
    found: dict[int, int] = {}
    for row, feature in enumerate(columns.feature):
        if feature == country:
            number = columns.country[row]
            found[number] = max(found.get(number, 0), columns.population[row])
    return found


def _row_priors(columns: _Columns, postings: _Postings) -> array[float]:
    populations = _country_populations(columns)
    others = Counter(
        row
        for row, use in zip(postings.row, postings.use, strict=True)
        if use == _ALTERNATE
    )
    city = _FEATURE_NUMBER["city"]
    codes = list(columns.codes.numbers)
    return array(
        "d",
        (
            row_prior(FEATURES[feature], codes[code], size, populations.get(country, 0))
            + (fame(size, others[row]) if feature == city else 0.0)
            for row, (feature, code, size, country) in enumerate(
                zip(
                    columns.feature,
                    columns.code,
                    columns.population,
                    columns.country,
                    strict=True,
                )
            )
        ),
    )


def _ranked(
    postings: _Postings,
    ids: array[int],
    key_count: int,
    columns: _Columns,
    row_priors: array[float],
) -> dict[str, array[Any]]:
    """The pairs sorted by name, then the likeliest row first, then by row."""
    codes = list(columns.codes.numbers)
    # One whole number for each pair sorts faster than a tuple, and in less memory.
    pairs: list[int] = []
    city = _FEATURE_NUMBER["city"]
    own = {  # names that a great city goes by: "Philadelphia" was Amman's too
        key: row_priors[row]
        for key, row, use in zip(ids, postings.row, postings.use, strict=True)
        if use == _PRIMARY
        and columns.feature[row] == city
        and columns.population[row] >= GREAT_CITY
    }
    for key, row, use in zip(ids, postings.row, postings.use, strict=True):
        prior = row_priors[row]
        if use == _SHORTENED:
            prior -= SHORTENED
        elif use == _ALTERNATE:
            feature, code = FEATURES[columns.feature[row]], codes[columns.code[row]]
            prior = name_prior(prior, feature, code, columns.population[row])
            if feature == "city" and key in own:
                prior = min(prior, own[key] - SHORTENED)
        worse = round((_BEST - prior) * _STEPS)
        pairs.append((key << _PRIOR_BITS + _ROW_BITS) | (worse << _ROW_BITS) | row)
    pairs.sort()
    count = array("I", bytes(4 * (key_count + 1)))
    for key in ids:
        count[key + 1] += 1
    return {
        "start": array("I", accumulate(count)),
        "posting": array("i", (pair & _ROW_MASK for pair in pairs)),
        "posting_prior": array(
            "f",
            (_BEST - (pair >> _ROW_BITS & _PRIOR_MASK) / _STEPS for pair in pairs),
        ),
    }


def _filed(
    columns: _Columns, row_priors: array[float]
) -> tuple[dict[str, array[Any]], dict[str, object]]:
    """The rows' own arrays, and what is small enough for the header."""
    countries = list(columns.countries.numbers)
    codes = list(columns.codes.numbers)
    divisions: dict[tuple[int, int], int] = {}
    country_rows: dict[str, int] = {}
    capitals: dict[str, int] = {}
    by_prior = sorted(range(len(row_priors)), key=lambda row: (-row_priors[row], row))
    for row in by_prior:
        feature: Feature = FEATURES[columns.feature[row]]
        country, code = columns.country[row], codes[columns.code[row]]
        if feature == "country":
            country_rows.setdefault(countries[country], row)
        elif feature == "city" and code == "PPLC":
            capitals.setdefault(countries[country], row)
        elif feature == "region" and code == "ADM1" and columns.admin1[row]:
            divisions.setdefault((country, columns.admin1[row]), row)
    division = array(
        "i",
        (
            divisions.get(pair, -1)
            for pair in zip(columns.country, columns.admin1, strict=True)
        ),
    )
    by_hash = sorted(range(len(columns.id_hash)), key=columns.id_hash.__getitem__)
    hashes = array("q", (columns.id_hash[row] for row in by_hash))
    if any(map(eq, hashes, islice(hashes, 1, None))):
        raise AssertionError("two ids of one hash: change `id_hash`")
    arrays: dict[str, array[Any]] = {
        "feature": columns.feature,
        "code": columns.code,
        "country": columns.country,
        "admin1": columns.admin1,
        "zone": columns.zone,
        "division": division,
        "lon": columns.lon,
        "lat": columns.lat,
        "population": columns.population,
        "precision": columns.precision,
        "prior": array("f", row_priors),
        "string": columns.string,
        "id_hash": hashes,
        "id_row": array("i", by_hash),
        "divisions": array("i", sorted(divisions.values())),
    }
    facts: dict[str, object] = {
        "features": FEATURES,
        "codes": codes,
        "countries": countries,
        "admin1s": list(columns.admin1s.numbers),
        "zones": list(columns.zones.numbers),
        "capitals": capitals,
        "country_rows": country_rows,
    }
    return arrays, facts
