"""What a place is called where it lies."""

from __future__ import annotations

import pytest

from geoviz.render.local_names import local_name
from geoviz.render.lookup import Lookup

LOOKUP = Lookup()


@pytest.mark.parametrize(
    ("country", "names", "expected"),
    [
        ("CN", ["Beijing", "北京", "北京市"], ("北京", "zh-Hans")),
        # Traditional characters are not how China writes; nor are Arabic ones.
        ("CN", ["Kashgar", "喀什", "喀什市", "قەشقەر", "疏附縣"], ("喀什", "zh-Hans")),
        ("TW", ["Taipei", "台北", "臺北"], ("", "")),
        ("TW", ["Keelung", "基隆", "基隆市"], ("基隆", "zh-Hant")),
        ("JP", ["Kobe", "こうべし", "コウベ", "神戸", "神戸市"], ("神戸", "ja")),
        ("JP", ["Saitama", "さいたま"], ("", "")),
        ("KP", ["Kaesong", "개성", "개성시", "開城"], ("개성", "ko")),
        ("KR", ["Seoul", "경성", "서울"], ("", "")),
        ("IL", ["Tel Aviv", "תל אביב"], ("תל אביב", "he")),
        # Which of them is Russian, nobody has written down.
        ("RU", ["Voronezh", "Воронеж"], ("", "")),
        ("CU", ["Havana", "La Habana"], ("", "")),
        ("", ["Antarctica"], ("", "")),
    ],
)
def test_a_local_name_is_given_only_without_doubt(
    country: str, names: list[str], expected: tuple[str, str]
) -> None:
    assert local_name(country, names) == expected


@pytest.mark.parametrize(
    ("country", "names", "called", "expected"),
    [
        ("KR", ["경성", "서울", "한양"], "Seoul", ("서울", "ko")),
        ("GE", ["თბილისი", "ქართი"], "Tbilisi", ("თბილისი", "ka")),
        ("GR", ["Θεσσαλονίκη", "Σαλονικη"], "Thessaloniki", ("Θεσσαλονίκη", "el")),
        # Two spellings, neither of them as the Latin name has it.
        ("GR", ["Πειραιάς", "Πειραιεύς"], "Piraeus", ("", "")),
        # Letters of which there is no rule here: there is doubt.
        ("AM", ["Երևան", "Էրեբունի"], "Yerevan", ("", "")),
        ("TW", ["台北", "臺北"], "Taipei", ("", "")),
        # The city municipality of Lampang; a district's town is another place.
        ("TH", ["ลำปาง", "เทศบาลนครลำปาง"], "Lampang", ("ลำปาง", "th")),
        ("TH", ["เชียงใหม่", "แม่ริม เชียงใหม่"], "Chiang Mai", ("", "")),
    ],
)
def test_of_several_names_the_one_that_sounds_so(
    country: str, names: list[str], called: str, expected: tuple[str, str]
) -> None:
    assert local_name(country, names, called) == expected


def test_the_gazetteer_s_own_places() -> None:
    assert LOOKUP.local("place:1816670") == ("北京", "zh-Hans")  # Beijing
    assert LOOKUP.local("place:293397") == ("תל אביב", "he")  # Tel Aviv
    assert LOOKUP.local("place:1835848") == ("서울", "ko")  # Seoul
    assert LOOKUP.local("place:611717") == ("თბილისი", "ka")  # Tbilisi
    assert LOOKUP.local("place:1814991") == ("", "")  # China: countries have none
    assert LOOKUP.local("place:no-such-place") == ("", "")
