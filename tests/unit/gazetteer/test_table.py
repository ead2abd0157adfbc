from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.errors import GazetteerError, MissingDataError
from geoviz.gazetteer.table import HEADER, GazetteerRow, read_rows

GOOD = {
    "id": "538560",
    "name": "Kursk",
    "alternates": "Koursk|Курск",
    "feature": "city",
    "code": "PPL",
    "country": "RU",
    "admin1": "41",
    "admin2": "",
    "lat": "51.73733",
    "lon": "36.18735",
    "population": "409431",
    "precision_km": "8.2",
    "timezone": "Europe/Moscow",
    "source": "geonames",
}


def write(path: Path, *rows: dict[str, str]) -> Path:
    lines = [",".join(HEADER), *(",".join(row.values()) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_row_is_read_as_written(tmp_path: Path) -> None:
    (row,) = read_rows(write(tmp_path / "g.csv", GOOD))
    assert row == GazetteerRow(
        id="538560",
        name="Kursk",
        alternates=("Koursk", "Курск"),
        feature="city",
        code="PPL",
        country="RU",
        admin1="41",
        admin2="",
        lat=51.73733,
        lon=36.18735,
        population=409431,
        precision_km=8.2,
        timezone="Europe/Moscow",
        source="geonames",
    )


def test_what_may_be_empty_is_missing_not_zero(tmp_path: Path) -> None:
    bare = GOOD | {
        "id": "donbas",
        "feature": "region",
        "lat": "",
        "lon": "",
        "precision_km": "",
        "population": "",
        "alternates": "",
        "country": "",
        "timezone": "",
    }
    (row,) = read_rows(write(tmp_path / "g.csv", bare))
    assert (row.lat, row.lon, row.precision_km) == (None, None, None)
    assert (row.population, row.alternates, row.country) == (0, (), "")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"id": ""}, "neither a number nor a slug"),
        ({"id": "Place 1"}, "neither a number nor a slug"),
        ({"id": "../1"}, "neither a number nor a slug"),
        ({"name": ""}, "one plain name"),
        ({"name": " Kursk"}, "one plain name"),
        ({"name": "Kursk|Koursk"}, "one plain name"),
        ({"name": "Kursk\tOblast"}, "control character"),
        ({"alternates": "a\x00b"}, "control character"),
        ({"alternates": "Koursk||Курск"}, "empty name"),
        ({"feature": "town"}, "known are country, region, city"),
        ({"code": "PPL;"}, "is no code"),
        ({"country": "RUS"}, "no ISO 3166-1"),
        ({"country": "ZZ"}, "'ZZ' is no ISO 3166-1"),
        ({"country": "RU|"}, "no ISO 3166-1"),
        ({"country": "ru"}, "no ISO 3166-1"),
        ({"lat": "91"}, "is no point"),
        ({"lat": "nan"}, "is no point"),
        ({"lon": "-180.5"}, "is no point"),
        ({"lon": "36,18"[:2] + "x"}, "is no point"),
        ({"lat": ""}, "is no point"),
        ({"lat": "", "lon": ""}, "a city needs lat and lon"),
        ({"feature": "continent"}, "a continent row has no point"),
        ({"feature": "vague"}, "a vague row has no point"),
        ({"population": "many"}, "no whole number"),
        ({"population": "-1"}, "no whole number"),
        ({"population": "1e6"}, "no whole number"),
        ({"precision_km": "0"}, "no distance"),
        ({"precision_km": "-3"}, "no distance"),
        ({"precision_km": "inf"}, "no distance"),
        ({"timezone": "Moscow time"}, "no IANA name"),
        ({"source": ""}, "the source is empty"),
    ],
)
def test_a_broken_row_is_named_by_file_and_line(
    tmp_path: Path, change: dict[str, str], complaint: str
) -> None:
    path = write(tmp_path / "g.csv", GOOD | {"id": "1"}, GOOD | change)
    with pytest.raises(GazetteerError) as caught:
        list(read_rows(path))
    message = str(caught.value)
    assert message.startswith(f"{path}:3: ")
    assert complaint in message


def test_an_id_is_used_once(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", GOOD, GOOD | {"id": "2"}, GOOD)
    with pytest.raises(GazetteerError, match=r"g\.csv:4: id '538560' is used"):
        list(read_rows(path))


def test_several_countries_are_kept_as_written(tmp_path: Path) -> None:
    sea = GOOD | {"id": "yellow-sea", "feature": "natural", "country": "CN|KP|KR"}
    (row,) = read_rows(write(tmp_path / "g.csv", sea))
    assert row.country == "CN|KP|KR"


def test_the_line_named_is_the_files_own_after_a_quoted_line_break(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "g.csv", GOOD, GOOD | {"id": "2", "name": '"Ku\nrsk"'})
    with pytest.raises(GazetteerError, match=r"g\.csv:4: .*control character"):
        list(read_rows(path))


def test_other_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.write_text("name,id\nKursk,1\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"g\.csv:1: the columns are 'name,id'"):
        list(read_rows(path))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    path.touch()
    with pytest.raises(GazetteerError, match=r"g\.csv:1: the columns are ''"):
        list(read_rows(path))


def test_a_row_of_another_width_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", GOOD | {"name": "Kursk, Russia"})
    with pytest.raises(GazetteerError, match=r"g\.csv:2: 15 fields instead of 14"):
        list(read_rows(path))


def test_an_open_quote_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", GOOD, GOOD | {"id": "2", "name": '"Kursk'})
    with pytest.raises(GazetteerError, match=r"g\.csv:\d+: not valid CSV"):
        list(read_rows(path))


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", GOOD)
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1251"))
    with pytest.raises(GazetteerError, match="not UTF-8"):
        list(read_rows(path))


def test_a_missing_file_is_missing_data(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match="no such file"):
        list(read_rows(tmp_path / "none.csv"))


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    path = write(tmp_path / "g.csv", GOOD)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert [row.name for row in read_rows(path)] == ["Kursk"]


def test_the_share_read_is_told(tmp_path: Path) -> None:
    shares: list[float] = []
    list(read_rows(write(tmp_path / "g.csv", GOOD), shares.append))
    assert shares
    assert all(0 <= share <= 1 for share in shares)
