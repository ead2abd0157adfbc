from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geoviz.errors import GazetteerError, MissingDataError, UnknownNameError
from geoviz.gazetteer import GazetteerPlace, Index
from geoviz.gazetteer.keys import fold
from geoviz.gazetteer.table import read_rows
from tests.unit.gazetteer.conftest import HEADER, ROWS

ids = st.sampled_from([line.split(",")[0] for line in ROWS.splitlines()])


def found(index: Index, name: str) -> list[str]:
    return [index.title(row)[0].removeprefix("place:") for row in index.rows(name)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # The country, then the Mexican town, then the hamlet also called so.
        ("China", ["1814991", "4013678", "9000002"]),
        ("CHINA", ["1814991", "4013678", "9000002"]),
        ("Paris", ["2988507", "4717560", "9000002"]),
        ("Congo", ["203312", "2260494"]),
        ("Kursk", ["538561", "538560"]),
        ("Washington", ["4140963", "5815135"]),
        ("Washington, D.C.", ["4140963"]),
        ("Springfield", ["4409896", "4250542"]),
        ("peking", ["1816670"]),
        ("北京", ["1816670"]),
        ("U.S.", ["6252001"]),
        ("USA", ["6252001"]),
        ("Congo–Brazzaville", ["2260494"]),
        ("People’s Republic of China", ["1814991"]),
        ("Asia", ["asia", "9000001"]),
        ("Atlantis", []),
        ("", []),
        ("Pari", []),
    ],
)
def test_names_find_rows_likeliest_first(
    index: Index, name: str, expected: list[str]
) -> None:
    assert found(index, name) == expected


def test_a_place_has_all_its_fields(index: Index) -> None:
    assert index.place(index.row_of("538560")) == GazetteerPlace(
        place_id="place:538560",
        name="Kursk",
        feature="city",
        code="PPL",
        country="RU",
        countries=("RU",),
        admin1="Kursk",
        admin1_code="41",
        admin2_code="",
        lon=36.18735,
        lat=51.73733,
        population=409431,
        precision_km=10.0,
        timezone="Europe/Moscow",
    )


def test_a_place_without_a_point_has_none(index: Index) -> None:
    asia = index.place(index.row_of("place:asia"))
    assert (asia.lon, asia.lat, asia.precision_km) == (None, None, None)
    assert (asia.country, asia.countries, asia.admin1) == ("", (), "")
    assert index.point(index.row_of("asia")) is None


def test_a_sea_between_countries_lies_in_none_alone(index: Index) -> None:
    sea = index.place(index.row_of("yellow-sea"))
    assert sea.country == ""
    assert sea.countries == ("CN", "KP", "KR")


def test_a_division_is_named_by_its_row(index: Index) -> None:
    springfield = index.place(index.row_of("4250542"))
    assert (springfield.admin1, springfield.admin1_code) == ("Illinois", "IL")
    assert springfield.admin2_code == "167"
    paris = index.place(index.row_of("2988507"))
    assert (paris.admin1, paris.admin1_code) == ("", "11")


def test_quick_fields_equal_those_of_the_place(index: Index) -> None:
    for row in range(len(index)):
        place = index.place(row)
        assert index.feature(row) == place.feature
        assert index.code(row) == place.code
        assert index.country(row) == place.country
        assert index.admin1_code(row) == place.admin1_code
        assert index.population(row) == place.population
        assert index.name(row) == place.name
        assert index.title(row) == (place.place_id, place.name, place.admin1)
        point = index.point(row)
        assert point == (None if place.lon is None else (place.lon, place.lat))


def test_names_are_as_written(index: Index) -> None:
    row = index.row_of("1816670")
    assert index.names(row) == ("Beijing", "Peking", "北京")


def test_every_row_is_found_by_each_of_its_names(index: Index, table: Path) -> None:
    for number, row in enumerate(read_rows(table)):
        assert index.names(number) == (row.name, *row.alternates)
        for name in index.names(number):
            assert number in index.rows(name)
            assert fold(name) in index.prefixes(fold(name))


def test_two_words_that_open_a_name_are_never_denied(index: Index, table: Path) -> None:
    """A name of one's own ("People's ...") may be read as a word and an ending."""
    for row in read_rows(table):
        for name in (row.name, *row.alternates):
            words = fold(name).split()
            if len(words) > 1:
                assert index.may_open(words[0], words[1])
    assert index.may_open("people's", "republic")
    assert not index.may_open("smith", "said")


def test_an_ending_of_possession_is_no_part_of_an_opening(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    row = "1,Saint Lucia's Bay,,city,PPL,LC,,,13.9,-61,10,1,,hand: made up\n"
    table.write_text(HEADER + row, encoding="utf-8")
    index = Index.open(table)
    assert index.may_open("saint", "lucia's")
    assert index.may_open("saint", "lucia")


def test_capitals_countries_and_divisions(index: Index) -> None:
    assert index.capital("CN") == index.row_of("1816670")
    assert index.capital("US") == index.row_of("4140963")
    assert index.capital("CD") is None
    assert index.country_row("RU") == index.row_of("2017370")
    assert index.country_row("DE") is None
    assert index.division_row("US", "TX") == index.row_of("4736286")
    assert index.division_row("RU", "41") == index.row_of("538561")
    assert index.division_row("US", "41") is None


def test_prefixes_are_the_names_that_a_text_begins_with(index: Index) -> None:
    assert index.prefixes("republic of the congo and so on") == [
        "republic of the congo"
    ]
    assert index.prefixes("congo brazzaville") == ["congo", "congo brazzaville"]
    assert index.prefixes("washington, dc") == ["washington", "washington, dc"]
    assert index.prefixes("parisian") == ["paris"]
    assert index.prefixes("") == []
    assert index.prefixes("x" * 100_000) == []


TEXTS = st.lists(
    st.sampled_from(["congo", " ", "brazzaville", "kursk", "washington", ", dc", "x"])
).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS | st.text(max_size=30))
def test_prefixes_agree_with_a_plain_search(index: Index, text: str) -> None:
    keys = {fold(n) for row in range(len(index)) for n in index.names(row)}
    assert index.prefixes(text) == sorted(
        (key for key in keys if key and text.startswith(key)), key=len
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=30))
def test_any_text_may_be_looked_up(index: Index, name: str) -> None:
    assert index.rows(name) == index.folded_rows(fold(name))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(bare=ids)
def test_ids_lead_to_their_rows(index: Index, bare: str) -> None:
    row = index.row_of(bare)
    assert index.row_of(f"place:{bare}") == row
    assert index.place(row).place_id == f"place:{bare}"


@pytest.mark.parametrize("bad", ["", "place:", "0", "Kursk", "place:place:asia"])
def test_an_unknown_id_is_an_error(index: Index, bad: str) -> None:
    with pytest.raises(UnknownNameError, match="no place has the id"):
        index.row_of(bad)


def test_priors_fall_along_the_rows(index: Index) -> None:
    for name in ("china", "paris", "washington", "springfield", "kursk"):
        priors = [index.prior(row, name) for row in index.folded_rows(name)]
        assert priors == sorted(priors, reverse=True)
        assert len(priors) > 1


def test_a_name_that_a_row_does_not_bear_is_judged_as_an_alternate(
    index: Index,
) -> None:
    row = index.row_of("1816670")
    assert index.prior(row, "no such name") == pytest.approx(
        index.prior(row, "peking"), abs=1e-5
    )


@pytest.mark.parametrize("row", [-1, 10**6])
def test_a_row_that_does_not_exist_is_an_index_error(index: Index, row: int) -> None:
    for ask in (index.place, index.names, index.feature, index.code, index.country):
        with pytest.raises(IndexError):
            ask(row)
    for quick in (index.admin1_code, index.population, index.point):
        with pytest.raises(IndexError):
            quick(row)
    with pytest.raises(IndexError):
        index.prior(row, "kursk")


def test_a_table_without_rows_opens(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text(HEADER, encoding="utf-8")
    index = Index.open(empty)
    assert len(index) == 0
    assert index.rows("Paris") == ()
    assert index.prefixes("paris") == []


def test_a_broken_row_is_named_when_the_table_is_opened(tmp_path: Path) -> None:
    broken = tmp_path / "broken.csv"
    broken.write_text(HEADER + ROWS.replace("51.66", "151.66"), encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"broken\.csv:5: lat '151\.66'"):
        Index.open(broken)


def test_a_missing_table_is_missing_data(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match=r"none\.csv"):
        Index.open(tmp_path / "none.csv")


def test_progress_is_told_while_compiling_and_not_again(table: Path) -> None:
    told: list[tuple[str, float]] = []
    Index.open(table, lambda what, share: told.append((what, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    told.clear()
    Index.open(table, lambda what, share: told.append((what, share)))
    assert told == []


def test_looking_up_needs_neither_numpy_nor_geopy(table: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from geoviz.gazetteer import Index; "
        f"assert Index.open(Path({str(table)!r})).rows('Kursk'); "
        "print(sorted({'numpy', 'geopy', 'platformdirs'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
