"""The gazetteer's builder: names kept, points derived, broken rows named by line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from geoviz.coordinates import great_circle_km
from tools.build_gazetteer import order
from tools.build_words import latin, romanise
from tools.gazetteer import (
    countries,
    handmade,
    misleading,
    outlines,
    spread,
    validate,
)
from tools.gazetteer.names import clean, keep, native_scripts
from tools.gazetteer.packages import Subdivision
from tools.gazetteer.row import Row, city_radius_km, number
from tools.gazetteer.subdivisions import short, spellings

TOWN = Row(
    id="1", name="Kursk", alternates=("Курск",), feature="city", code="PPL",
    country="RU", admin1="41", lat=51.73, lon=36.19, population=400_000,
    precision_km=9.0, timezone="Europe/Moscow",
)  # fmt: skip


def test_codes_transliterations_and_foreign_scripts_are_not_kept() -> None:
    names = [
        "BJS",
        "bei jing",
        "Peking",
        "Pékin",
        "Пекин",
        "北京",
        "P",
        "A|B",
        "Beijing",
    ]
    assert keep("Beijing", names) == ("Peking", "Pékin")
    assert keep("Beijing", names, native_scripts("zh-CN")) == (
        "Peking",
        "Pékin",
        "北京",
    )


def test_small_towns_keep_no_variant_of_their_own_name() -> None:
    names = ["Danzhou Xiang", "Danzhou", "Jia'ji", "Jiaji"]
    assert keep("Danzhou", names, brief=True) == ("Jiaji",)
    assert "Danzhou Xiang" in keep("Danzhou", names)


WORDS = {"white", "house", "old", "town", "de", "land", "long", "view", "big"}


def town(name: str, country: str, people: int, *others: str) -> Row:
    return replace(
        TOWN, name=name, country=country, population=people, alternates=others
    )


def test_a_town_loses_names_that_are_phrases_of_plain_words() -> None:
    rows = [
        town("Casablanca", "MA", 3_000_000, "White House", "Dar el Beida"),
        town("DeLand", "US", 30_000, "De Land", "Old Town"),
        town("Longview", "US", 5_000, "Long View", "Long-View"),
    ]
    misleading.take_away(rows, WORDS)
    assert [row.alternates for row in rows] == [
        ("Dar el Beida",),
        ("De Land",),
        ("Long View", "Long-View"),
    ]


def test_an_english_speaking_town_loses_the_name_of_another() -> None:
    rows = [
        town("Huntsville", "US", 215_000, "Twickenham", "Rocket Town"),
        town("Twickenham", "GB", 60_000),
        town("London", "GB", 9_000_000, "Londres"),
        town("Londres", "AR", 3_000),
        town("Saint Paul", "US", 300_000, "St. Paul"),
        town("St. Paul", "US", 5_000),
        town("Lviv", "UA", 700_000, "Leopolis"),
        town("Leopolis", "BR", 4_000),
    ]
    misleading.take_away(rows, WORDS)
    assert [row.alternates for row in rows] == [
        ("Rocket Town",), (), ("Londres",), (), ("St. Paul",), (), ("Leopolis",), (),
    ]  # fmt: skip


def test_unseen_marks_leave_a_name() -> None:
    assert clean(" //Karas\u200b  Region\u00ad|x ") == "Karas Region x"


@pytest.mark.parametrize(
    ("long", "bare"),
    [
        ("Kursk Oblast", "Kursk"),
        ("Hebei Sheng", "Hebei"),
        ("Province of Sichuan", "Sichuan"),
        ("Saha, Respublika", "Saha"),
        ("Seoul-teukbyeolsi", "Seoul"),
        ("Western Province", "Western Province"),
        ("Rivers State", "Rivers State"),
        ("District of Columbia", "District of Columbia"),
        ("Texas", "Texas"),
    ],
)
def test_divisions_go_by_their_name_alone(long: str, bare: str) -> None:
    assert short(long) == bare


def test_bynames_are_no_spellings() -> None:
    part = Subdivision(
        "Ḩimş", "SY-HI", "SY.11", "169575", "", ("Homs Governorate",), 1, "SY"
    )
    entry = {"name": "Ḩimş", "localOtherName": "Homs (eng), City of Jokes (eng)"}
    name, others = spellings(part, entry, transliterated=True)
    assert name == "Homs"
    assert "City of Jokes" not in others


def test_own_name_where_the_country_writes_latin_letters() -> None:
    part = Subdivision("São Paulo", "BR-SP", "BR.27", "3448433", "State", (), 1, "BR")
    entry = {"name": "São Paulo", "localOtherName": "Saint Paul (eng)"}
    assert spellings(part, entry, transliterated=False)[0] == "São Paulo"


def test_radius_of_a_town_grows_with_its_people() -> None:
    assert city_radius_km(0) == city_radius_km(1_000) == 1.5
    assert 4 < city_radius_km(50_000) < city_radius_km(500_000) < 12
    assert city_radius_km(10_000_000) == city_radius_km(90_000_000) == 25


def test_numbers_are_short() -> None:
    assert [number(v, 4) for v in (51.5, -0.00001, 10.0, None)] == [
        "51.5",
        "0",
        "10",
        "",
    ]


def test_centre_crosses_the_date_line() -> None:
    towns = [replace(TOWN, lat=0.0, lon=lon) for lon in (179.0, -179.0)]
    lon, lat = spread.centre(towns)
    assert abs(lon) == pytest.approx(180)
    assert lat == pytest.approx(0)
    assert spread.radius_km((180.0, 0.0), towns) == pytest.approx(111.2, abs=0.5)


def test_centre_leans_to_the_large_town() -> None:
    near = replace(TOWN, population=900_000)
    far = replace(TOWN, lat=52.73, population=100_000)
    assert great_circle_km(spread.centre([near, far]), near.point) < 20


def test_one_zone_or_none() -> None:
    other = replace(TOWN, timezone="Asia/Omsk")
    assert spread.only_zone([TOWN] * 20 + [other]) == "Europe/Moscow"
    assert spread.only_zone([TOWN, other]) == ""


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ({"id": "Red Square"}, "neither digits nor"),
        ({"country": "XX"}, "country 'XX' is unknown"),
        ({"lat": None}, "half a point"),
        ({"lat": 91.0}, "not on the globe"),
        ({"lat": None, "lon": None}, "needs a point"),
        ({"feature": "vague"}, "has no point"),
        ({"precision_km": 0.0}, "not a radius"),
        ({"alternates": ("A", "A")}, "stands twice"),
        ({"name": "a\u202eb"}, "cannot stand"),
        ({"code": ""}, "must be given"),
    ],
)
def test_a_broken_row_is_named_by_file_and_line(
    broken: dict[str, object], words: str
) -> None:
    row = replace(TOWN, origin="landmarks.csv:7", **broken)  # type: ignore[arg-type]
    found = validate.problems([row], {"RU"})
    assert len(found) == 1
    assert found[0].startswith("landmarks.csv:7: ")
    assert words in found[0]
    assert not validate.problems([TOWN], {"RU"})


def test_an_id_twice_names_both_lines() -> None:
    rows = [replace(TOWN, origin=f"landmarks.csv:{line}") for line in (2, 3)]
    assert validate.problems(rows, {"RU"}) == [
        "landmarks.csv:3: id 1 is already at landmarks.csv:2"
    ]


def test_a_row_of_another_width_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(
        ",".join(handmade.PLACE_COLUMNS) + "\nred-square,Red Square\n", "utf-8"
    )
    with pytest.raises(SystemExit, match=r"x\.csv:2: 2 cells, not 11"):
        handmade.places(tmp_path)


SQUARE = {
    "transform": {"scale": [0.01, 0.01], "translate": [0, 0]},
    "arcs": [[[3000, 5000], [1000, 0], [0, 500], [-1000, 0], [0, -500]]],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0]], "properties": {"iso": "RU"}}
            ]
        }
    },
}


def test_outlines_are_decoded() -> None:
    area = outlines.shapes(SQUARE)["RU"]
    assert area.bounds == pytest.approx((30, 50, 40, 55))


def test_a_point_abroad_is_named_by_line(tmp_path: Path) -> None:
    import json

    path = tmp_path / "countries.topo.json"
    here = replace(TOWN, feature="landmark", code="SQR")
    abroad = replace(here, lon=20.0, origin="landmarks.csv:9")
    assert outlines.outside([abroad], path) == []  # no outlines yet, no check
    path.write_text(json.dumps(SQUARE), "utf-8")
    [line] = outlines.outside([here, abroad], path)
    assert line.startswith("landmarks.csv:9: Kursk lies ")


def test_handmade_places_lie_in_their_countries() -> None:
    path = handmade.FOLDER.parents[1] / "data" / "countries.topo.json"
    assert not outlines.outside(handmade.places(), path)


def test_countries_yield_their_foreign_names_to_english() -> None:
    spain = replace(
        TOWN, id="2", name="Spain", alternates=("España", "Pain", "Espagne", "Tunis"),
        feature="country", sure=1,
    )  # fmt: skip
    tunis = replace(TOWN, id="3", name="Tunis")
    countries.prune([spain], [tunis], {"pain"})
    assert spain.alternates == ("España", "Espagne")


def test_order_is_by_kind_then_country_then_number() -> None:
    rows = [replace(TOWN, id=i) for i in ("10", "9", "red-square")]
    assert [r.id for r in sorted(rows, key=order)] == ["red-square", "9", "10"]


@pytest.mark.parametrize(
    ("cyrillic", "latin_name"),
    [("Дмитрий", "Dmitry"), ("Жуков", "Zhukov"), ("Щербаков", "Shcherbakov"),
     ("Пономарёв", "Ponomarev"), ("Григорий", "Grigory")],
)  # fmt: skip
def test_russian_names_as_agencies_write_them(cyrillic: str, latin_name: str) -> None:
    assert romanise(cyrillic, "ru") == latin_name


def test_a_name_is_one_capitalised_latin_word() -> None:
    assert [latin(n) for n in ("O'Neill", "José", "de", "Anna Maria", "Ли", "X")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
