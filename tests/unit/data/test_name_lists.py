"""Every row of the demonyms, titles, common words and names of persons."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[3] / "data"


def table(file: str, header: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as text:
        reader = csv.DictReader(text)
        assert ",".join(reader.fieldnames or ()) == header
        rows = list(reader)
    for line, row in enumerate(rows, start=2):
        assert None not in row.values(), f"{file}:{line}: too few cells: {row}"
        assert None not in row, f"{file}:{line}: too many cells: {row}"
        assert all(cell == cell.strip() for cell in row.values()), f"{file}:{line}"
    return rows


@pytest.fixture(scope="module")
def places() -> dict[str, dict[str, str]]:
    with (DATA / "gazetteer.csv").open(encoding="utf-8", newline="") as text:
        return {row["id"]: row for row in csv.DictReader(text)}


@pytest.fixture(scope="module")
def demonyms() -> list[dict[str, str]]:
    return table("demonyms.csv", "form,place_id,kind,source")


def test_demonyms_name_places_that_are_there(
    demonyms: list[dict[str, str]], places: dict[str, dict[str, str]]
) -> None:
    for line, row in enumerate(demonyms, start=2):
        assert row["place_id"] in places, f"demonyms.csv:{line}: {row}"
        assert row["kind"] in {"adjective", "noun", "both"}, f"demonyms.csv:{line}"
        assert row["form"], f"demonyms.csv:{line}"
        assert row["source"], f"demonyms.csv:{line}"
    pairs = [(row["form"], row["place_id"]) for row in demonyms]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize(
    ("form", "countries"),
    [
        ("Iranian", "IR"), ("Lao", "LA"), ("Laotian", "LA"), ("Maldivian", "MV"),
        ("Kyrgyz", "KG"), ("Kazakh", "KZ"), ("British", "GB"), ("Briton", "GB"),
        ("Dutch", "NL"), ("Swiss", "CH"), ("Filipino", "PH"), ("Burmese", "MM"),
        ("Emirati", "AE"), ("Argentine", "AR"), ("North Korean", "KP"),
        ("South Korean", "KR"), ("Congolese", "CD CG"), ("Americans", "US"),
        ("Russians", "RU"), ("Palestinian", "PS"), ("Dominican", "DM DO"),
        ("Nigerien", "NE"), ("Nigerian", "NG"), ("Slovak", "SK"), ("Slovenian", "SI"),
        ("Turkmen", "TM"), ("Uzbek", "UZ"), ("Tajik", "TJ"), ("Azerbaijani", "AZ"),
    ],
)  # fmt: skip
def test_demonyms_of_countries(
    demonyms: list[dict[str, str]],
    places: dict[str, dict[str, str]],
    form: str,
    countries: str,
) -> None:
    found = {
        places[row["place_id"]]["country"]
        for row in demonyms
        if row["form"] == form and places[row["place_id"]]["feature"] == "country"
    }
    assert found == set(countries.split())


@pytest.mark.parametrize(
    ("form", "name", "feature"),
    [
        ("Soviet", "Soviet Union", "historical"),
        ("African", "Africa", "continent"),
        ("Scottish", "Scotland", "region"),
        ("Texan", "Texas", "region"),
        ("Parisian", "Paris", "city"),
        ("Muscovite", "Moscow", "city"),
        ("Western", "the West", "vague"),
    ],
)
def test_demonyms_of_other_places(
    demonyms: list[dict[str, str]],
    places: dict[str, dict[str, str]],
    form: str,
    name: str,
    feature: str,
) -> None:
    found = [places[row["place_id"]] for row in demonyms if row["form"] == form]
    assert [(p["name"], p["feature"]) for p in found] == [(name, feature)]


def test_every_sovereign_state_has_a_demonym(
    demonyms: list[dict[str, str]], places: dict[str, dict[str, str]]
) -> None:
    having = {places[row["place_id"]]["country"] for row in demonyms}
    states = {
        place["country"]
        for place in places.values()
        if place["feature"] == "country"
        and place["code"] == "PCLI"
        and int(place["population"] or 0) > 300_000
    }
    assert not states - having


def test_titles() -> None:
    rows = table("titles.csv", "title,rank,source")
    ranks = {row["title"]: row["rank"] for row in rows}
    assert len(ranks) == len(rows)
    assert {row["rank"] for row in rows} == {
        "head_of_state", "head_of_government", "other", "honorific",
    }  # fmt: skip
    assert all(row["source"] for row in rows)
    for title, rank in [
        ("President", "head_of_state"),
        ("Acting President", "head_of_state"),
        ("King", "head_of_state"),
        ("Supreme Leader", "head_of_state"),
        ("Prime Minister", "head_of_government"),
        ("Taoiseach", "head_of_government"),
        ("Premier", "head_of_government"),
        ("Foreign Minister", "other"),
        ("National Assembly Speaker", "other"),
        ("party secretary", "other"),
        ("Vice President", "other"),
        ("leader", "other"),
        ("Mr", "honorific"),
    ]:
        assert ranks[title] == rank, title


def test_words_are_common_and_in_lower_case() -> None:
    rows = table("words.csv", "word,rank")
    words = [row["word"] for row in rows]
    assert [int(row["rank"]) for row in rows] == list(range(1, 30_001))
    assert len(set(words)) == len(words)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    rank = {word: number for number, word in enumerate(words, start=1)}
    assert rank["the"] == 1
    assert rank["of"] < 10 < rank["time"] < 200 < rank["reading"] < 2_000
    assert rank["defence"] < 5_000
    for name in ("kim", "putin", "china", "turkey", "london", "paris", "moscow"):
        assert name not in rank


def test_names_of_persons() -> None:
    rows = table("person_names.csv", "name,kind,weight")
    names = {(row["name"], row["kind"]): float(row["weight"]) for row in rows}
    assert len(names) == len(rows)
    assert {kind for _, kind in names} == {"given", "surname"}
    assert 50_000 < len(rows) < 65_000
    assert all(0 < weight <= 5 for weight in names.values())
    for name, kind in [
        ("Kim", "surname"),
        ("Putin", "surname"),
        ("Vladimir", "given"),
        ("Smith", "surname"),
        ("Mary", "given"),
        ("Nguyen", "surname"),
        ("Mohammed", "given"),
        ("Ivanov", "surname"),
        ("Mnangagwa", "surname"),
    ]:
        assert (name, kind) in names, name
    assert names["Smith", "surname"] > names["Putin", "surname"]
