"""The compiled gazetteer, opened by mapping it into memory."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import marisa_trie

from geoviz import resources
from geoviz.errors import CacheError, UnknownNameError
from geoviz.gazetteer.keys import Openings, fold, id_hash
from geoviz.gazetteer.place import GazetteerPlace
from geoviz.gazetteer.prior import NameBearers, name_prior
from geoviz.gazetteer.sections import map_file, map_sections
from geoviz.gazetteer.spelling import allowed_slips, near_names
from geoviz.gazetteer.store import Progress, Recipe, open_compiled
from geoviz.models import Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

SOURCES: Final = ("gazetteer.csv",)
_PREFIX: Final = "place:"
_KEPT: Final = 20_000
"""Names remembered."""
_NOBODY: Final = NameBearers((), 0)


def _build(sources: tuple[Path, ...], folder: Path, progress: Progress | None) -> None:
    from geoviz.gazetteer.compile import compile_table  # numpy: only to compile

    compile_table(sources, folder, progress)


RECIPE: Final = Recipe(
    "gazetteer",
    tuple(
        resources.source_path(f"gazetteer/{name}.py")
        for name in ("compile", "keys", "prior", "sections", "table")
    ),
    _build,
)


class Index:
    """Names to rows, rows to places. A row is the place's number in the table, from 0.

    Opening maps files and reads next to nothing; look-ups need no numpy. A row that
    does not exist, -1 ("not placed") included, raises IndexError.
    """

    def __init__(self, folder: Path) -> None:
        """Open a folder of compiled files; `open` finds or makes it.

        Raises:
            CacheError: a file is not what it should be.
        """
        self.folder = folder
        self._trie = marisa_trie.Trie().mmap(str(folder / "names.trie"))
        self._strings = map_file(folder / "strings.bin")
        found = map_sections(folder / "columns.bin")
        facts, arrays = found.facts, found.arrays
        self._features: list[Feature] = facts["features"]
        self._codes: list[str] = facts["codes"]
        self._countries: list[str] = facts["countries"]
        self._admin1s: list[str] = facts["admin1s"]
        self._zones: list[str] = facts["zones"]
        self._capitals: dict[str, int] = facts["capitals"]
        self._country_rows: dict[str, int] = facts["country_rows"]
        self._longest: int = facts["longest"]
        if facts["keys"] != len(self._trie):
            raise CacheError(f"{folder}: its files do not fit together; delete it")
        self._columns = arrays
        self._start: Sequence[int] = arrays["start"]
        self._posting = arrays["posting"]
        self._posting_prior: Sequence[float] = arrays["posting_prior"]
        self._feature: Sequence[int] = arrays["feature"]
        self._code: Sequence[int] = arrays["code"]
        self._country: Sequence[int] = arrays["country"]
        self._admin1: Sequence[int] = arrays["admin1"]
        self._zone: Sequence[int] = arrays["zone"]
        self._division: Sequence[int] = arrays["division"]
        self._lon: Sequence[float] = arrays["lon"]
        self._lat: Sequence[float] = arrays["lat"]
        self._population: Sequence[int] = arrays["population"]
        self._precision: Sequence[float] = arrays["precision"]
        self._prior: Sequence[float] = arrays["prior"]
        self._string: Sequence[int] = arrays["string"]
        self._id_hash: Sequence[int] = arrays["id_hash"]
        self._id_row: Sequence[int] = arrays["id_row"]
        self._division_rows: Sequence[int] = arrays["divisions"]
        self._openings = Openings(bytes(arrays["openings"]))
        self._divisions: dict[tuple[str, str], int] | None = None
        self._known: dict[str, NameBearers] = {}
        self._division_names: dict[int, str] = {}

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        progress: Callable[[str, float], None] | None = None,
    ) -> Index:
        """Open the table `path` (default: the shipped one), compiling it if need be.

        Args:
            path: A CSV file of the shape that `table.py` describes.
            progress: Told what is done and the share of it (0 to 1) while compiling.

        Raises:
            MissingDataError: no such table.
            GazetteerError: a row of it is broken; names file and line.
            CacheError: the compiled form can be neither read nor made.
        """
        source = path or resources.data_path(SOURCES[0])
        return open_compiled(RECIPE, (source,), cls, progress)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._feature)

    @property
    def name_count(self) -> int:
        """The number of different folded names."""
        return len(self._trie)

    # --- by name ------------------------------------------------------------------

    def rows(self, name: str) -> tuple[int, ...]:
        """Every row with this name however it is cased or accented, likeliest first."""
        return self.folded_rows(fold(name))

    def folded_rows(self, key: str) -> tuple[int, ...]:
        """As `rows`, for a name that is folded already."""
        return self._bearers(key).rows

    def _bearers(self, key: str) -> NameBearers:
        known = self._known.get(key)
        if known is None:
            if len(key) > self._longest:
                return _NOBODY
            number = self._trie.get(key)
            if number is None:
                known = _NOBODY
            else:
                start, end = self._start[number], self._start[number + 1]
                known = NameBearers(tuple(self._posting[start:end]), start)
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = known
        return known

    def prefixes(self, folded: str) -> list[str]:
        """Every name that `folded` begins with, shortest first.

        A name may end within a word of `folded`: the caller checks.
        """
        found: list[str] = self._trie.prefixes(folded[: self._longest])
        return found

    def begins(self, folded: str) -> bool:
        """Does some name begin with `folded`?"""
        return next(self._trie.iterkeys(folded), None) is not None

    def may_open(self, first: str, second: str) -> bool:
        """May some name begin with the two folded words? If not, none does.

        Told many times as fast as by `begins`; one no in two hundred comes out as a
        yes.
        """
        return self._openings.may_hold(first, second)

    def near(self, key: str) -> tuple[list[str], int]:
        """The names that the misspelt `key` (folded) is nearest to, and its slips.

        See `spelling.py` for how many slips there may be. Nothing is near to a name
        that exists, or to what is like none: ([], 0).
        """
        if key in self._trie:
            return [], 0
        for slips in range(1, allowed_slips(key) + 1):
            found = near_names(key, self.begins, self._trie.__contains__, slips)
            if found:
                return sorted(found), slips
        return [], 0

    def prior(self, row: int, key: str) -> float:
        """How likely the folded name `key` means `row`; see `prior.py` for the unit.

        A row that does not bear the name is judged as by an alternate name.
        """
        bearers = self._bearers(key)
        priors = bearers.priors
        if priors is None:
            start = bearers.start
            end = start + len(bearers.rows)
            priors = bearers.priors = tuple(self._posting_prior[start:end])
        for at, bearer in enumerate(bearers.rows):
            if bearer == row:
                return priors[at]
        _check(row)
        return name_prior(
            self._prior[row], self.feature(row), self.code(row), self._population[row]
        )

    # --- by row -------------------------------------------------------------------

    def place(self, row: int) -> GazetteerPlace:
        """The whole record."""
        bare_id, admin2, name = self._text(row)[:3]
        country = self._countries[self._country[row]]
        countries = tuple(country.split("|")) if country else ()
        point = self.point(row)
        return GazetteerPlace(
            place_id=_PREFIX + bare_id,
            name=name,
            feature=self.feature(row),
            code=self.code(row),
            country=self.country(row),
            countries=countries,
            admin1=self._admin1_name(row),
            admin1_code=self.admin1_code(row),
            admin2_code=admin2,
            lon=point[0] if point else None,
            lat=point[1] if point else None,
            population=self._population[row],
            precision_km=self.precision_km(row),
            timezone=self._zones[self._zone[row]],
        )

    def title(self, row: int) -> tuple[str, str, str]:
        """Its id, its primary name, and the name of its first-level division."""
        text = self._text(row)
        return _PREFIX + text[0], text[2], self._admin1_name(row)

    def name(self, row: int) -> str:
        """The primary name."""
        return self._text(row)[2]

    def names(self, row: int) -> tuple[str, ...]:
        """The primary name and the alternates, as written."""
        _, _, name, *others = self._text(row)
        return (name, *others[0].split("|")) if others else (name,)

    def row_of(self, place_id: str) -> int:
        """The row with this id, given with or without `place:`.

        Raises:
            UnknownNameError: there is none.
        """
        bare = place_id.removeprefix(_PREFIX)
        wanted = id_hash(bare)
        at = bisect_left(self._id_hash, wanted)
        if at < len(self._id_hash) and self._id_hash[at] == wanted:
            row = self._id_row[at]
            if self._text(row)[0] == bare:
                return row
        raise UnknownNameError(
            f"no place has the id {place_id!r}; ids are GeoNames numbers or slugs, as "
            "in the first column of gazetteer.csv"
        )

    def feature(self, row: int) -> Feature:
        """The kind of place."""
        return self._features[self._feature[_check(row)]]

    def code(self, row: int) -> str:
        """The GeoNames feature code, or one of our own."""
        return self._codes[self._code[_check(row)]]

    def country(self, row: int) -> str:
        """Its country's code; empty when it lies in none, or in several."""
        country = self._countries[self._country[_check(row)]]
        return country if len(country) == 2 else ""

    def admin1_code(self, row: int) -> str:
        """The code of its first-level division; empty when there is none."""
        return self._admin1s[self._admin1[_check(row)]]

    def population(self, row: int) -> int:
        """People; 0 when not known."""
        return self._population[_check(row)]

    def precision_km(self, row: int) -> float | None:
        """Radius within which the named thing lies; None when not known."""
        precision = self._precision[_check(row)]
        return None if math.isnan(precision) else round(precision, 3)

    def point(self, row: int) -> tuple[float, float] | None:
        """(lon, lat); None for a row without a point."""
        lon = self._lon[_check(row)]
        return None if math.isnan(lon) else (lon, self._lat[row])

    # --- by country ---------------------------------------------------------------

    def capital(self, country: str) -> int | None:
        """The row of a country's capital."""
        return self._capitals.get(country)

    def country_row(self, country: str) -> int | None:
        """The row of a country, by its code."""
        return self._country_rows.get(country)

    def division_row(self, country: str, admin1_code: str) -> int | None:
        """The row of a first-level division, by its country's code and its own."""
        if self._divisions is None:
            self._divisions = {
                (self.country(row), self.admin1_code(row)): row
                for row in self._division_rows
            }
        return self._divisions.get((country, admin1_code))

    def column(self, name: Literal["lon", "lat", "feature"]) -> memoryview:
        """A whole column, read-only: degrees (NaN for none), or feature numbers."""
        return self._columns[name]

    def feature_number(self, feature: Feature) -> int:
        """The number that stands for `feature` in its column."""
        return self._features.index(feature)

    def _admin1_name(self, row: int) -> str:
        """The name of its first-level division, of which there are few; or nothing."""
        division = self._division[row]
        known = "" if division < 0 else self._division_names.get(division)
        if known is None:
            known = self._division_names[division] = self.name(division)
        return known

    def _text(self, row: int) -> list[str]:
        """Id, admin2, name, and the alternates if there are any, not yet parted."""
        start, end = self._string[_check(row)], self._string[row + 1]
        return str(self._strings[start:end], "utf-8").split("|", 3)


def _check(row: int) -> int:
    if row < 0:  # a negative number would count from the end
        raise IndexError(f"no row {row} in the gazetteer")
    return row
