"""The shipped tables. What is expected is general knowledge, written by hand."""

from __future__ import annotations

import pytest

from geoviz import resources
from geoviz.coordinates import great_circle_km
from geoviz.gazetteer import Demonyms, Gazetteer, Index, Lexicon
from geoviz.gazetteer.demonyms import read_demonyms
from geoviz.gazetteer.keys import fold
from tests.work import lines_run


@pytest.fixture(autouse=True)
def cache() -> None:
    """The cache that all tests share, not one of each test's own."""


@pytest.fixture(scope="session")
def shipped() -> Index:
    """The shipped gazetteer, compiled once for all tests."""
    return Index.open()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.open()


@pytest.mark.parametrize(
    ("name", "feature", "country", "near"),
    [
        ("China", "country", "CN", (104, 36)),
        ("Brazil", "country", "BR", (-53, -11)),
        ("Mexico", "country", "MX", (-102, 24)),
        ("Georgia", "country", "GE", (43.5, 42)),
        ("Turkey", "country", "TR", (35, 39)),
        ("UK", "country", "GB", (-2, 54)),
        ("U.S.", "country", "US", (-98, 39)),
        ("Burma", "country", "MM", (96, 21)),
        ("Ivory Coast", "country", "CI", (-5.5, 7.6)),
        ("Palestine", "country", "PS", (35.2, 32)),
        ("London", "city", "GB", (-0.13, 51.51)),
        ("Paris", "city", "FR", (2.35, 48.86)),
        ("Moscow", "city", "RU", (37.62, 55.75)),
        ("Peking", "city", "CN", (116.4, 39.9)),
        ("Pyongyang", "city", "KP", (125.75, 39.03)),
        ("Washington", "city", "US", (-77.04, 38.9)),
        ("Birmingham", "city", "GB", (-1.9, 52.48)),
        ("Manchester", "city", "GB", (-2.24, 53.48)),
        ("Sydney", "city", "AU", (151.2, -33.87)),
        ("Texas", "region", "US", (-99.3, 31.4)),
        ("Ontario", "region", "CA", (-85, 50)),
    ],
)
def test_the_likeliest_row_of_a_name(
    shipped: Index, name: str, feature: str, country: str, near: tuple[float, float]
) -> None:
    row = shipped.rows(name)[0]
    assert (shipped.feature(row), shipped.country(row)) == (feature, country)
    point = shipped.point(row)
    assert point is not None
    limits = {"city": 25.0, "region": 300.0, "country": 500.0}
    assert great_circle_km(point, near) < limits[feature]


def countries_of(index: Index, name: str, feature: str) -> list[str]:
    return [
        index.country(row) for row in index.rows(name) if index.feature(row) == feature
    ]


def test_names_of_several_great_places_have_them_all(shipped: Index) -> None:
    assert set(countries_of(shipped, "Congo", "country")) == {"CD", "CG"}
    assert countries_of(shipped, "Georgia", "region") == ["US"]
    assert "US" in countries_of(shipped, "Washington", "region")
    assert countries_of(shipped, "Kursk", "region") == ["RU"]
    assert "RU" in countries_of(shipped, "Kursk", "city")
    assert {"IN", "PK"} <= set(countries_of(shipped, "Punjab", "region"))
    assert {"IN", "PK"} <= set(countries_of(shipped, "Hyderabad", "city"))


def test_every_country_that_is_named_has_a_row(shipped: Index) -> None:
    named = {shipped.country(row) for row in range(len(shipped))} - {""}
    without = {code for code in named if shipped.country_row(code) is None}
    assert without <= {"AQ"}  # a continent, and no country
    assert len(named) > 240


@pytest.mark.parametrize(
    ("country", "capital"),
    [
        ("CN", "Beijing"),
        ("RU", "Moscow"),
        ("KP", "Pyongyang"),
        ("US", "Washington"),
        ("GB", "London"),
        ("CG", "Brazzaville"),
        ("CD", "Kinshasa"),
        ("BR", "Brasília"),
        ("KZ", "Astana"),
        ("MV", "Malé"),
        ("RS", "Belgrade"),
        ("VN", "Hanoi"),
        ("ZW", "Harare"),
    ],
)
def test_capitals(shipped: Index, country: str, capital: str) -> None:
    row = shipped.capital(country)
    assert row is not None
    assert fold(shipped.name(row)).split(",")[0] == fold(capital)
    assert shipped.country(row) == country


# Uninhabited, or governed from elsewhere; and Ngerulmud of Palau, which is smaller than
# any town of the source.
NO_CAPITAL = {"BQ", "BV", "HM", "IO", "PW", "TK", "UM"}


def test_countries_have_a_capital(shipped: Index) -> None:
    countries = {
        shipped.country(row)
        for row in range(len(shipped))
        if shipped.feature(row) == "country"
    }
    without = {code for code in countries if shipped.capital(code) is None}
    assert without <= NO_CAPITAL


def test_each_division_of_the_us_is_found_by_its_code(shipped: Index) -> None:
    codes = (
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO "
        "MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
    ).split()
    for code in codes:
        row = shipped.division_row("US", code)
        assert row is not None, code
        assert shipped.feature(row) == "region"


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("Kursk, Russia", (36.19, 51.73)),
        ("Springfield, IL", (-89.64, 39.8)),
        ("Paris, Texas, USA", (-95.56, 33.66)),
        ("Peking", (116.4, 39.9)),
        ("Санкт-Петербург", (30.32, 59.94)),
        ("São Paulo", (-46.63, -23.55)),
        ("Washington, D.C.", (-77.04, 38.9)),
        ("Cambridge, Massachusetts", (-71.11, 42.37)),
        ("Cambridge, UK", (0.12, 52.2)),
        ("Hyderabad, Pakistan", (68.37, 25.39)),
        ("Tripoli, Lebanon", (35.85, 34.44)),
        ("Brazzaville, Republic of the Congo", (15.28, -4.27)),
    ],
)
def test_queries_of_the_geocoder(
    shipped: Index, query: str, near: tuple[float, float]
) -> None:
    location = Gazetteer(index=shipped).geocode(query)
    assert location is not None
    assert not isinstance(location, list)
    assert great_circle_km((location.longitude, location.latitude), near) < 25


def test_reverse_names_the_town(shipped: Index) -> None:
    gazetteer = Gazetteer(index=shipped)
    for point, country in (((39.03, 125.75), "KP"), ((-4.27, 15.28), "CG")):
        location = gazetteer.reverse(point)
        assert location is not None
        assert not isinstance(location, list)
        assert location.raw["country"] == country
        assert location.raw["distance_km"] < 10


def test_opening_reads_no_row(shipped: Index) -> None:
    path = resources.data_path("gazetteer.csv")
    assert lines_run(lambda: Index.open(path)) < len(shipped) / 20


def test_every_demonym_stands_for_a_place(shipped: Index) -> None:
    path = resources.data_path("demonyms.csv")
    for line, demonym in read_demonyms(path):
        row = shipped.row_of(demonym.place_id)
        assert shipped.feature(row) != "landmark", f"{path}:{line}"


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("Iranian", "IR"),
        ("Chinese", "CN"),
        ("Dutch", "NL"),
        ("North Korean", "KP"),
        ("Brazilians", "BR"),
        ("Kazakh", "KZ"),
    ],
)
def test_demonyms(shipped: Index, form: str, country: str) -> None:
    place_id, *_ = Demonyms.open().place_ids(form)
    assert shipped.country(shipped.row_of(place_id)) == country


def test_the_lexicon_knows_titles_words_and_names(lexicon: Lexicon) -> None:
    assert lexicon.title("president") == "head_of_state"
    assert lexicon.title("king") == "head_of_state"
    assert lexicon.title("prime minister") == "head_of_government"
    the, time_ = lexicon.word_rank("the"), lexicon.word_rank("time")
    assert the is not None
    assert time_ is not None
    assert the < time_
    assert lexicon.word_rank("ouagadougou") is None
    assert lexicon.given("john") > lexicon.given("ivan") > 0
    assert lexicon.given("maria") > 0
    assert lexicon.given("parade") == 0
    assert lexicon.surname("kim") > 0
    assert lexicon.surname("garcia") > 0
    assert lexicon.surname("parade") == 0
