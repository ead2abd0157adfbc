"""Every row of data/gazetteer.csv, and places whose whereabouts are known by hand."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from geoviz.coordinates import great_circle_km
from geoviz.gazetteer.keys import fold
from geoviz.models import FEATURES, POINTLESS_FEATURES

FILE = Path(__file__).resolve().parents[3] / "data" / "gazetteer.csv"
HEADER = (
    "id,name,alternates,feature,code,country,admin1,admin2,lat,lon,population,"
    "precision_km,timezone,source"
).split(",")
Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def rows() -> Rows:
    with FILE.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@pytest.fixture(scope="module")
def named(rows: Rows) -> dict[str, Rows]:
    found: dict[str, Rows] = defaultdict(list)
    for row in rows:
        keys = {fold(n) for n in (row["name"], *row["alternates"].split("|")) if n}
        for key in keys:
            found[key].append(row)
    return found


def faults(row: dict[str, str], countries: set[str]) -> Iterator[str]:
    if not re.fullmatch(r"[1-9]\d*|[a-z][a-z0-9]*(-[a-z0-9]+)*", row["id"]):
        yield "id"
    if row["feature"] not in FEATURES or not row["code"] or not row["name"]:
        yield "feature, code or name"
    if any(c not in countries for c in row["country"].split("|") if c):
        yield "country"
    alternates = row["alternates"].split("|") if row["alternates"] else []
    if len(alternates) != len(set(alternates)) or "" in alternates:
        yield "alternates"
    if not re.fullmatch(r"geonames|iso3166-2|hand: .+", row["source"]):
        yield "source"
    pointless = row["feature"] in POINTLESS_FEATURES
    if pointless != (row["lat"] == "" == row["lon"] == row["precision_km"]):
        yield "a point where none belongs, or none"
    elif not pointless and not (
        -90 <= float(row["lat"]) <= 90
        and -180 <= float(row["lon"]) <= 180
        and 0 < float(row["precision_km"]) < 10_000
    ):
        yield "point"
    if row["population"] and int(row["population"]) < 0:
        yield "population"


def test_every_row_is_whole(rows: Rows) -> None:
    countries = {r["country"] for r in rows if r["feature"] == "country"} | {"AQ"}
    broken = [
        f"line {number}: {fault}: {row}"
        for number, row in enumerate(rows, start=2)
        for fault in faults(row, countries)
    ]
    assert not broken, "\n".join(broken[:20])


def test_header_order_and_size(rows: Rows) -> None:
    assert list(rows[0]) == HEADER
    kinds = [row["feature"] for row in rows]
    assert kinds == sorted(kinds, key=FEATURES.index)
    assert FILE.stat().st_size <= 26_000_000


def test_no_id_stands_twice(rows: Rows) -> None:
    twice = [i for i, n in Counter(row["id"] for row in rows).items() if n > 1]
    assert not twice


def test_each_country_once_and_with_one_capital_at_most(rows: Rows) -> None:
    countries = [row["country"] for row in rows if row["feature"] == "country"]
    assert len(countries) == len(set(countries)) == 249
    capitals = Counter(row["country"] for row in rows if row["code"] == "PPLC")
    assert max(capitals.values()) == 1
    # Territories without a town of five hundred people have none.
    assert set(countries) - set(capitals) == {
        "BQ", "BV", "HM", "IO", "PW", "TK", "UM",
    }  # fmt: skip


def test_towns_have_a_zone_and_known_divisions(rows: Rows) -> None:
    seconds = {
        (r["country"], r["admin1"], r["admin2"]) for r in rows if r["code"] == "ADM2"
    }
    for row in rows:
        if row["feature"] == "city":
            assert "/" in row["timezone"], row
            place = (row["country"], row["admin1"], row["admin2"])
            assert not row["admin2"] or place in seconds, row


@pytest.mark.parametrize(
    ("names", "country"),
    [
        ("Republic of the Congo|Congo-Brazzaville|Republic of Congo", "CG"),
        ("DRC|Democratic Republic of the Congo|DR Congo|Zaire", "CD"),
        ("Burma|Myanmar", "MM"),
        ("Ivory Coast|Côte d'Ivoire|Cote d’Ivoire", "CI"),
        ("Cape Verde|Cabo Verde", "CV"),
        ("Czechia|Czech Republic", "CZ"),
        ("US|U.S.|USA|U.S.A.|America|United States|United States of America", "US"),
        ("UK|U.K.|Britain|Great Britain|United Kingdom", "GB"),
        ("UAE|United Arab Emirates", "AE"),
        ("Holland|Netherlands", "NL"),
        ("South Korea|Republic of Korea|ROK", "KR"),
        ("North Korea|DPRK|Democratic People's Republic of Korea", "KP"),
        ("China|Mainland China|People's Republic of China|PRC", "CN"),
        ("Swaziland|Eswatini", "SZ"),
        ("Macedonia|North Macedonia", "MK"),
        ("Turkey|Türkiye|Turkiye", "TR"),
        ("East Timor|Timor-Leste", "TL"),
        ("Vatican|Holy See|Vatican City", "VA"),
        ("Palestine|Palestinian territories", "PS"),
        ("Kosovo", "XK"),
        ("Taiwan|Republic of China", "TW"),
        ("Hong Kong", "HK"),
        ("Macau|Macao", "MO"),
        ("Russia|Russian Federation", "RU"),
        ("Laos|Lao PDR", "LA"),
        ("Kyrgyzstan|Kyrgyz Republic", "KG"),
        ("Slovakia|Slovak Republic", "SK"),
        ("Gambia|The Gambia", "GM"),
    ],
)
def test_usual_names_of_countries(
    named: dict[str, Rows], names: str, country: str
) -> None:
    for name in names.split("|"):
        found = {r["country"] for r in named[fold(name)] if r["feature"] == "country"}
        assert country in found, name
        assert found == {country}, name


def test_both_congos_may_be_called_so(named: dict[str, Rows]) -> None:
    found = {r["country"] for r in named["congo"] if r["feature"] == "country"}
    assert found == {"CD", "CG"}


@pytest.mark.parametrize("word", ["pain", "some", "island", "german", "pole", "chosen"])
def test_no_country_goes_by_an_english_word(named: dict[str, Rows], word: str) -> None:
    assert not [r for r in named.get(word, []) if r["feature"] == "country"]


@pytest.mark.parametrize(
    "name",
    ["White House", "Red Store", "French Store", "Old Field Town", "Big Bottom"],
)
def test_no_town_goes_by_a_phrase_of_plain_words(
    named: dict[str, Rows], name: str
) -> None:
    """But for those that are chiefly called so: White House and Whitehouse."""
    towns = [r for r in named.get(fold(name), []) if r["feature"] == "city"]
    bare = fold(name).replace(" ", "")
    assert all(bare in fold(r["name"]).replace(" ", "") for r in towns)


@pytest.mark.parametrize(
    ("name", "country"),
    [("Windy City", "US"), ("Big Apple", "US"), ("De Land", "US"), ("Saigon", "VN")],
)
def test_what_towns_are_called_too_is_kept(
    named: dict[str, Rows], name: str, country: str
) -> None:
    assert {r["country"] for r in named[fold(name)]} == {country}


# Points known from atlases, in whole hundredths of a degree (about 1 km).
KNOWN = [
    ("Beijing", "city", "CN", 39.90, 116.40, 15),
    ("Pyongyang", "city", "KP", 39.03, 125.75, 10),
    ("Tianjin", "city", "CN", 39.13, 117.20, 15),
    ("Kursk", "region", "RU", 51.7, 36.2, 60),
    ("Texas", "region", "US", 31.3, -98.6, 60),
    ("Crimea", "region", "UA", 45.3, 34.4, 80),
    ("Gaza Strip", "region", "PS", 31.4, 34.4, 15),
    ("Kashmir", "region", "IN|PK|CN", 34.5, 76.0, 100),
    ("Xinjiang", "region", "CN", 42.0, 85.5, 200),
    ("England", "region", "GB", 52.5, -1.3, 80),
    ("Dandong", "city", "CN", 40.12, 124.39, 10),
    ("Sinuiju", "city", "KP", 40.10, 124.40, 10),
    ("Shenyang", "city", "CN", 41.79, 123.43, 15),
    ("Tiananmen Square", "landmark", "CN", 39.903, 116.391, 0.5),
    ("Great Hall of the People", "landmark", "CN", 39.903, 116.387, 0.5),
    ("Zhongnanhai", "landmark", "CN", 39.911, 116.380, 0.7),
    ("Diaoyutai State Guesthouse", "landmark", "CN", 39.915, 116.326, 0.7),
    ("Beijing railway station", "landmark", "CN", 39.903, 116.421, 0.5),
    ("Kremlin", "landmark", "RU", 55.752, 37.618, 0.5),
    ("White House", "landmark", "US", 38.898, -77.037, 0.3),
    ("Eiffel Tower", "landmark", "FR", 48.858, 2.294, 0.3),
    ("Taj Mahal", "landmark", "IN", 27.175, 78.042, 0.5),
    ("Burj Khalifa", "landmark", "AE", 25.197, 55.274, 0.5),
    ("Sydney Opera House", "landmark", "AU", -33.857, 151.215, 0.3),
    ("Machu Picchu", "landmark", "PE", -13.163, -72.545, 0.7),
    ("Panmunjom", "landmark", "KR|KP", 37.956, 126.677, 1),
    ("Heathrow", "landmark", "GB", 51.470, -0.454, 2),
    ("Zaporizhzhia Nuclear Power Plant", "landmark", "UA", 47.51, 34.59, 2),
    ("Mount Everest", "natural", "NP|CN", 27.99, 86.93, 3),
    ("Strait of Hormuz", "natural", "IR|OM", 26.6, 56.3, 40),
    ("Taiwan Strait", "natural", "", 24.5, 119.5, 120),
    ("United States", "country", "US", 39.76, -98.5, 5),
    ("Stone Town", "landmark", "TZ", -6.162, 39.187, 1.5),
    ("Jubilee House", "landmark", "GH", 5.583, -0.181, 2),
    ("Great Wall of China", "landmark", "CN", 40.43, 116.57, 20),
    ("Kiel Canal", "landmark", "DE", 54.2, 9.6, 40),
    ("Mariupol theatre", "landmark", "UA", 47.096, 37.549, 1),
    ("Pul-e-Charkhi prison", "landmark", "AF", 34.55, 69.35, 6),
    ("Roxham Road", "landmark", "CA|US", 45.0, -73.52, 2),
    ("Morozovsk air base", "landmark", "RU", 48.31, 41.79, 4),
    ("Doklam", "natural", "BT|CN", 27.3, 88.95, 12),
    ("Itu Aba", "natural", "", 10.38, 114.37, 3),
    ("Rio Doce", "natural", "BR", -19.3, -41.5, 60),
    ("Vaca Muerta", "landmark", "AR", -38.4, -69.0, 80),
    ("Podolia", "region", "UA", 48.9, 27.5, 60),
    ("Blue Nile", "region", "SD", 11.3, 34.2, 130),
]


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: str(known[0]))
def test_known_points(
    named: dict[str, Rows], known: tuple[str, str, str, float, float, float]
) -> None:
    name, feature, country, lat, lon, km = known
    found = [
        row
        for row in named[fold(name)]
        if row["feature"] == feature and row["country"] == country
    ]
    assert found
    distances = [
        great_circle_km((lon, lat), (float(r["lon"]), float(r["lat"]))) for r in found
    ]
    assert min(distances) <= km


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("Soviet Union", "historical"),
        ("USSR", "historical"),
        ("Yugoslavia", "historical"),
        ("East Germany", "historical"),
        ("Ottoman Empire", "historical"),
        ("Africa", "continent"),
        ("Antarctica", "continent"),
        ("the West", "vague"),
        ("Middle East", "vague"),
        ("Latin America", "vague"),
        ("Eurasia", "vague"),
    ],
)
def test_what_has_no_point_is_listed(
    named: dict[str, Rows], name: str, feature: str
) -> None:
    assert [r for r in named[fold(name)] if r["feature"] == feature]


@pytest.mark.parametrize(
    ("abbreviation", "name"),
    [("Calif.", "California"), ("N.H.", "New Hampshire"), ("Pa.", "Pennsylvania"),
     ("TX", "Texas"), ("Ont.", "Ontario"), ("BC", "British Columbia")],
)  # fmt: skip
def test_states_by_their_abbreviation(rows: Rows, abbreviation: str, name: str) -> None:
    state = next(r for r in rows if r["code"] == "ADM1" and r["name"] == name)
    assert abbreviation in state["alternates"].split("|")
