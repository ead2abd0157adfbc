from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geoviz.gazetteer.compile import compile_table
from geoviz.gazetteer.index import Index
from geoviz.gazetteer.keys import fold
from geoviz.gazetteer.table import HEADER

NAMES = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="|"), min_size=1
) | st.sampled_from(["Paris", "PARIS", "Pâris", "St. Ives", "...", "Ho-Chi-Minh"])
ROWS = st.lists(
    st.tuples(
        NAMES,
        st.lists(NAMES, max_size=4),
        st.sampled_from(["city", "landmark", "country"]),
        st.sampled_from(["FR", "US", "CN|KP", ""]),
        st.floats(-90, 90),
        st.floats(-180, 180),
        st.integers(0, 2_000_000_000),
    ),
    max_size=30,
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Ever new folders."""
    numbers = count()
    root = tmp_path_factory.mktemp("compiled")

    def make() -> Iterator[Path]:
        while True:
            folder = root / str(next(numbers))
            folder.mkdir()
            yield folder

    return make()


@settings(max_examples=60)
@given(rows=ROWS)
def test_what_was_written_is_what_is_looked_up(
    folders: Iterator[Path],
    rows: list[tuple[str, list[str], str, str, float, float, int]],
) -> None:
    folder = next(folders)
    table = folder.with_suffix(".csv")
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(HEADER)
        for number, (name, more, feature, country, lat, lon, people) in enumerate(rows):
            where = [country, "", "", repr(lat), repr(lon)]
            head = [number, name, "|".join(more), feature, ""]
            writer.writerow([*head, *where, people, "", "", "made up"])
    compile_table((table,), folder)
    index = Index(folder)
    assert len(index) == len(rows)
    expected: dict[str, set[int]] = {}
    for number, (name, more, feature, country, lat, lon, people) in enumerate(rows):
        for one in (name, *more):
            expected.setdefault(fold(one), set()).add(number)
        assert index.row_of(str(number)) == number
        assert index.names(number) == (name, *more)
        place = index.place(number)
        assert (place.name, place.feature, place.population) == (name, feature, people)
        assert (place.lon, place.lat) == (lon, lat)
        assert "|".join(place.countries) == country
    expected.pop("", None)  # "..." folds to nothing, and nothing names a place
    assert index.name_count == len(expected)
    for key, numbers in expected.items():
        found = index.folded_rows(key)
        assert len(found) == len(numbers)
        assert set(found) == numbers
        priors = [index.prior(row, key) for row in found]
        assert priors == sorted(priors, reverse=True)


def test_a_name_that_is_also_an_alternate_counts_as_the_name(
    index: Index, table: Path
) -> None:
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("Suva,,", "Suva,SUVA|Súva,"), encoding="utf-8")
    again = Index.open(table)
    row = again.row_of("2198148")
    assert again.rows("suva") == (row,)
    assert again.prior(row, "suva") == index.prior(row, "suva")
    assert again.names(row) == ("Suva", "SUVA", "Súva")


def test_a_shortened_name_counts_nearly_as_the_name(table: Path) -> None:
    table.write_text(
        table.read_text(encoding="utf-8")
        + "1,New York City,New York|Gotham,city,PPL,US,NY,,40.7,-74,8804190,20,,x\n"
        "2,New York,,city,PPL,UA,,,48.3,37.8,10000,3,,x\n",
        encoding="utf-8",
    )
    index = Index.open(table)
    city = index.row_of("1")
    assert index.rows("New York") == (city, index.row_of("2"))
    full, short, other = (
        index.prior(city, key) for key in ("new york city", "new york", "gotham")
    )
    assert full > short > other
    assert full - short < (full - other) / 2
