"""The outlines that ship: decoded here by the format's own rules, not by our code."""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest
import shapely
from shapely import MultiPolygon, Point, Polygon, STRtree

from geoviz.resources import data_path

# ISO 3166-1 alpha-2, all 249 officially assigned codes.
ISO_CODES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ
DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP
GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG
KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE
PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL
SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM
US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
""".split()

# Drawn as a point: too small for the grid, or wholly under dispute.
POINTS = {"EH", "FK", "GI", "GS", "MC", "TK", "VA"}

CAPITALS = {
    "AR": (-58.38, -34.60),
    "AM": (44.51, 40.18),
    "AU": (149.13, -35.28),
    "AZ": (49.87, 40.41),
    "BR": (-47.93, -15.78),
    "BY": (27.57, 53.90),
    "CA": (-75.70, 45.42),
    "CD": (15.32, -4.33),
    "CG": (15.27, -4.26),
    "CN": (116.40, 39.91),
    "CU": (-82.38, 23.13),
    "DE": (13.41, 52.52),
    "EG": (31.24, 30.06),
    "ET": (38.75, 9.02),
    "FJ": (178.44, -18.13),
    "FR": (2.35, 48.85),
    "GB": (-0.13, 51.51),
    "GE": (44.83, 41.69),
    "GF": (-52.33, 4.94),
    "GY": (-58.16, 6.80),
    "ID": (106.85, -6.21),
    "IL": (34.78, 32.08),  # Tel Aviv: no opinion on Jerusalem is needed here
    "IN": (77.21, 28.64),
    "IR": (51.42, 35.69),
    "JP": (139.69, 35.69),
    "KE": (36.82, -1.28),
    "KG": (74.59, 42.87),
    "KH": (104.92, 11.56),
    "KP": (125.75, 39.03),
    "KR": (126.98, 37.57),
    "KZ": (71.43, 51.13),
    "LA": (102.60, 17.97),
    "LK": (79.85, 6.93),
    "MA": (-6.83, 34.01),
    "MD": (28.86, 47.01),
    "MM": (96.13, 19.75),
    "MN": (106.91, 47.91),
    "MX": (-99.13, 19.43),
    "MY": (101.69, 3.14),
    "NG": (7.49, 9.06),
    "NP": (85.32, 27.70),
    "NZ": (174.78, -41.29),
    "PE": (-77.04, -12.05),
    "PK": (73.04, 33.72),
    "PL": (21.01, 52.23),
    "PS": (35.20, 31.90),  # Ramallah
    "RS": (20.47, 44.80),
    "RU": (37.62, 55.75),
    "SD": (32.53, 15.55),
    "SG": (103.85, 1.29),
    "SK": (17.11, 48.15),
    "SM": (12.45, 43.94),
    "SO": (45.34, 2.04),
    "SS": (31.57, 4.85),
    "SY": (36.29, 33.51),
    "TJ": (68.78, 38.54),
    "TM": (58.38, 37.95),
    "TR": (32.85, 39.92),
    "TW": (121.53, 25.05),
    "UA": (30.52, 50.45),
    "US": (-77.04, 38.90),
    "UZ": (69.22, 41.26),
    "VE": (-66.88, 10.49),
    "VN": (105.84, 21.02),
    "XK": (21.17, 42.67),
    "ZA": (28.19, -25.74),
    "ZW": (31.05, -17.83),
}

DISPUTED_POINTS = {
    "Abkhazia": (41.02, 43.00),  # Sukhumi
    "Abyei": (28.44, 9.60),
    "Aksai Chin": (79.2, 35.1),
    "Arunachal Pradesh": (93.62, 27.3),  # near Itanagar
    "Azad Kashmir and Gilgit-Baltistan": (74.31, 35.92),  # Gilgit
    "Crimea": (34.11, 44.95),  # Simferopol
    "Donetsk and Luhansk (held since 2014)": (37.80, 48.02),  # Donetsk
    "Essequibo": (-59.0, 5.0),
    "Falkland Islands": (-58.5, -51.75),
    "Golan Heights": (35.77, 33.03),
    "Halaib Triangle": (35.9, 22.4),
    "Ilemi Triangle": (35.2, 4.9),
    "Jammu, Kashmir and Ladakh": (74.81, 34.09),  # Srinagar
    "Lawa headwaters": (-54.2, 2.6),
    "Northern Cyprus": (33.6, 35.25),
    "Shaksgam Valley": (76.4, 36.1),
    "Siachen Glacier": (77.1, 35.4),
    "Somaliland": (44.06, 9.56),  # Hargeisa
    "South Georgia and the South Sandwich Islands": (-36.5, -54.5),
    "South Ossetia": (43.97, 42.23),  # Tskhinvali
    "Southern Kuril Islands": (147.9, 45.0),  # Iturup
    "Tigri Area": (-57.3, 2.3),
    "Transnistria": (29.61, 46.85),  # Tiraspol
    "Western Sahara": (-13.19, 27.14),  # El Aaiún
}


@lru_cache
def topology() -> dict[str, Any]:
    text = data_path("countries.topo.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@lru_cache
def arcs() -> list[list[tuple[int, int]]]:
    result = []
    for deltas in topology()["arcs"]:
        x = y = 0
        line = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            line.append((x, y))
        result.append(line)
    return result


def ring(numbers: list[int]) -> list[tuple[int, int]]:
    """The points of a ring; each arc must begin where the one before ended."""
    points: list[tuple[int, int]] = []
    for number in numbers:
        arc = arcs()[number] if number >= 0 else arcs()[~number][::-1]
        assert not points or points[-1] == arc[0]
        points += arc[1:] if points else arc
    assert points[0] == points[-1]
    return points


def records(kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = topology()["objects"][kind]["geometries"]
    return found


@lru_cache
def shapes() -> dict[str, MultiPolygon]:
    """Outlines in degrees, by ISO code or by the name of the dispute."""
    step_x, step_y = topology()["transform"]["scale"]
    shift_x, shift_y = topology()["transform"]["translate"]
    result = {}
    for record in records("countries") + records("disputed"):
        if record["type"] == "Point":
            continue
        parts = record["arcs"]
        if record["type"] == "Polygon":
            parts = [parts]
        on_grid = MultiPolygon(
            [Polygon(ring(shell), list(map(ring, holes))) for shell, *holes in parts]
        )
        assert on_grid.is_valid, record["properties"]
        properties = record["properties"]
        result[properties.get("iso", properties["name"])] = shapely.transform(
            on_grid, lambda grid: grid * [step_x, step_y] + [shift_x, shift_y]
        )
    return result


def where(lon: float, lat: float) -> set[str]:
    """Every outline that the point lies in."""
    return {name for name, area in shapes().items() if area.contains(Point(lon, lat))}


def test_every_code_is_there_once() -> None:
    codes = [record["properties"]["iso"] for record in records("countries")]
    assert len(ISO_CODES) == 249
    assert codes == sorted([*ISO_CODES, "XK"])


def test_what_has_no_outline_has_a_point() -> None:
    without = {
        record["properties"]["iso"]: record
        for record in records("countries")
        if record["type"] == "Point"
    }
    assert set(without) == POINTS
    step = topology()["transform"]["scale"][0]
    for code, record in without.items():
        lon, lat = (number * step for number in record["coordinates"])
        properties = record["properties"]
        assert (lon, lat) == pytest.approx((properties["lon"], properties["lat"]))
        # The four with land of their own say how large it is.
        assert ("radius_km" in properties) == (code in {"GI", "MC", "TK", "VA"})


def test_properties_are_what_a_page_needs() -> None:
    for record in records("countries") + records("disputed"):
        properties = record["properties"]
        assert properties["name"] == properties["name"].strip() != ""
        assert -180 <= properties["lon"] <= 180
        assert -90 <= properties["lat"] <= 90
        assert properties["labelrank"] in range(2, 9)
    ranks = {
        record["properties"]["iso"]: record["properties"]["labelrank"]
        for record in records("countries")
    }
    assert ranks["CN"] < ranks["KP"] < ranks["LU"] <= ranks["MC"] == 8


def test_a_name_stands_inside_what_it_names() -> None:
    for record in records("countries") + records("disputed"):
        if record["type"] == "Point":
            continue
        properties = record["properties"]
        name = properties.get("iso", properties["name"])
        # Half a step of the grid: the label is rounded to it, and islets are as small.
        assert shapes()[name].distance(Point(properties["lon"], properties["lat"])) < (
            0.01
        ), name


def test_small_states_say_how_large_they_are() -> None:
    by_code = {record["properties"]["iso"]: record for record in records("countries")}
    for code in ("MV", "SG", "SM", "LI", "NR", "TV", "BB", "MC", "VA"):
        assert by_code[code]["properties"]["radius_km"] < 31, code
    assert "radius_km" not in by_code["CH"]["properties"]
    assert len(shapes()["TV"].geoms) > 1


def test_no_two_outlines_overlap() -> None:
    names = list(shapes())
    areas = [shapes()[name] for name in names]
    tree = STRtree(areas)
    for number, area in enumerate(areas):
        for other in tree.query(area, predicate="intersects"):
            if other > number:
                shared = area.intersection(areas[other]).area
                assert shared < 1e-9, (names[number], names[other])


def test_a_border_is_stored_once() -> None:
    edges = [frozenset(pair) for arc in arcs() for pair in pairwise(arc)]
    assert len(edges) == len(set(edges))


def test_no_gap_opens_between_neighbours() -> None:
    # Where three countries and more meet on dry land, the union has no hole.
    land = shapely.union_all(list(shapes().values()))
    for west, south, east, north in [
        (44, 41, 48, 42),  # Georgia, Azerbaijan, Russia
        (73, 32, 80, 37),  # Kashmir and its five parts
        (27.5, 9, 29.5, 10.5),  # Abyei
        (7, 46, 20, 53),  # the middle of Europe
        (35.3, 31.4, 36.4, 33.3),  # the West Bank and the Golan Heights
        (28, 46.5, 30.2, 48.5),  # Transnistria
    ]:
        window = shapely.box(west, south, east, north)
        assert window.difference(land).area < 1e-9


@pytest.mark.parametrize(("code", "point"), CAPITALS.items())
def test_a_capital_lies_in_its_own_country(
    code: str, point: tuple[float, float]
) -> None:
    found = where(*point)
    # A harbour may lie a few kilometres off a simplified coast, never abroad.
    assert found <= {code}
    assert shapes()[code].distance(Point(point)) < 0.1


@pytest.mark.parametrize(("name", "point"), DISPUTED_POINTS.items())
def test_a_disputed_area_belongs_to_no_country(
    name: str, point: tuple[float, float]
) -> None:
    assert where(*point) == {name}


def test_every_dispute_has_a_point_here_and_names_its_claimants() -> None:
    codes = {*ISO_CODES, "XK"}
    by_name = {record["properties"]["name"]: record for record in records("disputed")}
    assert set(by_name) == set(DISPUTED_POINTS)
    for name, record in by_name.items():
        claimants = record["properties"]["claimants"]
        assert claimants, name
        assert set(claimants) <= codes
        assert record["properties"]["held_by"] in {*claimants, "self"}
    assert by_name["Crimea"]["properties"]["claimants"] == ["UA", "RU"]
    assert by_name["Crimea"]["properties"]["held_by"] == "RU"


@pytest.mark.parametrize(
    ("place", "point", "code"),
    [
        ("Kherson, north of Crimea", (32.62, 46.64), "UA"),
        ("Kharkiv", (36.23, 49.99), "UA"),
        ("Krasnodar, across the strait", (38.98, 45.04), "RU"),
        ("Zugdidi, beside Abkhazia", (41.87, 42.51), "GE"),
        ("Chisinau, beside Transnistria", (28.86, 47.01), "MD"),
        ("Amritsar, below Kashmir", (74.87, 31.64), "IN"),
        ("Guwahati, below Arunachal Pradesh", (91.75, 26.18), "IN"),
        ("Nicosia's south", (33.2, 34.95), "CY"),
        ("Agadir, above Western Sahara", (-9.60, 30.42), "MA"),
        ("Bosaso, beside Somaliland", (49.18, 11.2), "SO"),
        ("Nemuro, across from the Kurils", (145.3, 43.3), "JP"),
        ("Stepanakert", (46.75, 39.82), "AZ"),
        ("Gaza, the middle of the strip", (34.38, 31.40), "PS"),
        ("Nablus", (35.26, 32.22), "PS"),
        ("Beersheba", (34.79, 31.25), "IL"),
    ],
)
def test_what_lies_beside_a_dispute_stays_in_its_country(
    place: str, point: tuple[float, float], code: str
) -> None:
    assert where(*point) == {code}, place


def test_the_antimeridian_is_an_arc_of_its_own() -> None:
    # So that a page can leave it undrawn; and no edge runs across the map.
    edge = round(180 / topology()["transform"]["scale"][0])
    for arc in arcs():
        on_edge = [abs(x) == edge for x, _ in arc]
        assert all(on_edge) or not any(a and b for a, b in pairwise(on_edge))
        assert all(abs(a[0] - b[0]) < edge for a, b in pairwise(arc))


def test_the_file_is_small_and_compact() -> None:
    path = data_path("countries.topo.json")
    text = path.read_text(encoding="utf-8")
    assert path.stat().st_size <= 200_000
    again = json.dumps(topology(), ensure_ascii=False, separators=(",", ":"))
    assert text == again + "\n"
