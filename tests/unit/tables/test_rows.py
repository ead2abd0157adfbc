"""Rows: what a story holds reaches the tables unchanged; the unknown stays so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from geoviz.tables import rows, table_named
from geoviz.tables.geometry import Geometry, cut_at_antimeridian
from tests.stories import HOSTILE, LAKE_ID, SUMMIT_ID, TEXTS, summit


def records(name: str) -> list[dict[str, Any]]:
    names = table_named(name).names
    return [
        dict(zip(names, row.values, strict=True)) | {"geometry": row.geometry}
        for row in rows(summit(), name)
    ]


@pytest.mark.parametrize(
    ("table", "words"),
    [("mentions", "surface"), ("dates", "surface"), ("evidence", "quote")],
)
def test_offsets_give_the_words_in_every_row(table: str, words: str) -> None:
    texts = {row["doc_id"]: row["text"] for row in records("documents")}
    for row in records(table):
        assert texts[row["doc_id"]][row["start"] : row["end"]] == row[words]


def test_a_document_is_joined_with_its_publication() -> None:
    first, second, third = records("documents")
    assert first["doc_id"] == SUMMIT_ID
    assert (first["published"], first["published_basis"]) == (
        date(2031, 5, 12),
        "stated",
    )
    assert (second["published"], second["published_basis"]) == (
        date(2031, 5, 13),
        "inferred",
    )
    assert (third["published"], third["published_basis"]) == (None, "unknown")
    assert first["characters"] == len(TEXTS[SUMMIT_ID])
    assert third["text"] == HOSTILE


def test_what_is_not_placed_has_no_point_and_is_listed() -> None:
    by_name = {row["name"]: row for row in records("places")}
    sahel = by_name["the Sahel"]
    assert (sahel["lat"], sahel["lon"], sahel["geometry"]) == (None, None, None)
    lost = [row for row in records("mentions") if row["place_id"] is None]
    assert [row["surface"] for row in lost] == ["East African Railways"]
    assert lost[0]["geometry"] is None
    assert lost[0]["doc_id"] == LAKE_ID


def test_points_are_longitude_first() -> None:
    nairobi = records("places")[0]
    assert nairobi["geometry"] == Geometry("Point", (((36.81667, -1.28333),),))
    assert (nairobi["lat"], nairobi["lon"]) == (-1.28333, 36.81667)


def test_lists_keep_their_items() -> None:
    assert records("places")[0]["days"] == ("2031-05-11", "2031-05-12")
    assert records("mentions")[0]["alternatives"] == ("place:99=0.05",)
    assert records("routes")[0]["companions"] == ("Joel Otieno",)
    assert records("routes")[0]["stops"] == ()


def test_an_event_lies_at_its_places_and_a_person_at_the_capital() -> None:
    signing = records("events")[1]
    assert signing["geometry"] == Geometry("MultiPoint", (((36.82302, -1.28873),),))
    akello, otieno = records("people")[0], records("people")[-1]
    assert akello["geometry"] == Geometry("Point", (((32.58219, 0.31628),),))
    assert otieno["geometry"] is None


def test_a_route_is_its_line_from_origin_to_destination() -> None:
    (route,) = records("routes")
    assert route["geometry"].kind == "LineString"
    assert route["geometry"].parts[0][0] == (39.66359, -4.05466)
    assert route["geometry"].parts[0][-1] == (36.81667, -1.28333)


def test_a_line_is_cut_at_the_antimeridian_both_ways() -> None:
    east = cut_at_antimeridian([(178.0, -18.0), (-178.0, -14.0), (-170.0, -10.0)])
    assert east == (
        ((178.0, -18.0), (180.0, -16.0)),
        ((-180.0, -16.0), (-178.0, -14.0), (-170.0, -10.0)),
    )
    west = cut_at_antimeridian([(-179.0, 0.0), (179.0, 2.0)])
    assert west == (((-179.0, 0.0), (-180.0, 1.0)), ((180.0, 1.0), (179.0, 2.0)))


def test_a_line_along_or_onto_the_edge_is_not_lost() -> None:
    assert cut_at_antimeridian([(170.0, 0.0), (180.0, 0.0)]) == (
        ((170.0, 0.0), (180.0, 0.0)),
    )
    assert cut_at_antimeridian([(180.0, 0.0), (-180.0, 0.0)])
    assert cut_at_antimeridian([(1.0, 2.0)]) == ()
    assert cut_at_antimeridian([]) == ()


def test_well_known_binary_is_what_shapely_reads() -> None:
    import shapely

    point = Geometry("Point", (((1.0, 2.0),),))
    points = Geometry("MultiPoint", (((1.0, 2.0), (3.0, 4.0)),))
    line = Geometry("LineString", (((1.0, 2.0), (3.0, 4.0)),))
    lines = Geometry(
        "MultiLineString", (((1.0, 2.0), (3.0, 4.0)), ((5.0, 6.0), (7.0, 8.0)))
    )
    for geometry in (point, points, line, lines):
        shape = shapely.from_wkb(geometry.wkb)
        assert shape.geom_type == geometry.kind
        assert shape == shapely.geometry.shape(geometry.geojson)
