"""A gazetteer of a few rows, written by hand, and a cache of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from geoviz.gazetteer import Index

HEADER = (
    "id,name,alternates,feature,code,country,admin1,admin2,lat,lon,population,"
    "precision_km,timezone,source\n"
)
ROWS = """\
1814991,China,PRC|People's Republic of China,country,PCLI,CN,,,35,105,1411778724,1500,,geonames
1816670,Beijing,Peking|北京,city,PPLC,CN,22,,39.9075,116.39723,18960744,20,Asia/Shanghai,geonames
4013678,China,,city,PPL,MX,19,,25.7,-99.2,10864,3,America/Monterrey,geonames
538561,Kursk,Kursk Oblast,region,ADM1,RU,41,,51.66,36.49,1100000,120,,geonames
538560,Kursk,Курск,city,PPL,RU,41,,51.73733,36.18735,409431,10,Europe/Moscow,geonames
2017370,Russia,Russian Federation,country,PCLI,RU,,,60,100,144000000,2000,,geonames
asia,Asia,,continent,CONT,,,,,,,,,hand: a continent has no point
9000001,Asia,,city,PPL,PH,,,9.551,122.516,25000,2,Asia/Manila,geonames
6252001,United States,USA|U.S.|America,country,PCLI,US,,,39.76,-98.5,327167434,1700,,geonames
4140963,Washington,"Washington, D.C.",city,PPLC,US,DC,001,38.89511,-77.03637,689545,10,America/New_York,geonames
5815135,Washington,,region,ADM1,US,WA,,47.4,-120.5,7000000,250,,geonames
4896861,Illinois,,region,ADM1,US,IL,,40,-89.25,12800000,250,,geonames
4250542,Springfield,,city,PPL,US,IL,167,39.80172,-89.64371,114394,5,America/Chicago,geonames
4250543,Sangamon County,,region,ADM2,US,IL,167,39.75,-89.66,197000,30,,geonames
4409896,Springfield,,city,PPL,US,MO,077,37.21533,-93.29824,170188,6,America/Chicago,geonames
4717560,Paris,,city,PPL,US,TX,277,33.66094,-95.55551,24782,3,America/Chicago,geonames
4736286,Texas,Lone Star State,region,ADM1,US,TX,,31.25,-99.25,29000000,500,,geonames
2988507,Paris,Lutetia,city,PPLC,FR,11,,48.85341,2.3488,2138551,15,Europe/Paris,geonames
3017382,France,,country,PCLI,FR,,,46,2,66987244,500,,geonames
203312,Democratic Republic of the Congo,Congo|DRC,country,PCLI,CD,,,-2.5,23.5,84068091,900,,geonames
2260494,Republic of the Congo,Congo|Congo-Brazzaville,country,PCLI,CG,,,-1,15.5,5244363,300,,geonames
9000002,Leadville,China|Paris,city,PPL,US,TX,,31.5,-99.5,900,2,America/Chicago,geonames
kremlin,Kremlin,Moscow Kremlin,landmark,CSTL,RU,48,,55.7517,37.6178,,0.5,,hand: known fact
524901,Moscow,Москва,city,PPLC,RU,48,,55.75222,37.61556,10381222,25,Europe/Moscow,geonames
yellow-sea,Yellow Sea,West Sea,natural,SEA,CN|KP|KR,,,36,123,,400,,hand: known fact
2198148,Suva,,city,PPLC,FJ,01,,-18.14161,178.44149,77366,5,Pacific/Fiji,geonames
4032402,Funafuti,,city,PPLC,TV,FUN,,-8.52425,179.19417,4749,2,Pacific/Funafuti,geonames
9000003,Taveuni,,city,PPL,FJ,,,-16.85,-179.97,9000,5,Pacific/Fiji,geonames
"""  # noqa: E501 (a table reads by its rows)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own; it does not exist yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("GEOVIZ_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The small gazetteer as a file."""
    path = tmp_path / "places.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


@pytest.fixture
def index(table: Path) -> Index:
    """The small gazetteer, compiled."""
    return Index.open(table)
