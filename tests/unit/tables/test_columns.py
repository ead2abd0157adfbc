"""The tables are the contract: names, columns and order, as written in the design."""

from __future__ import annotations

from datetime import date

import pytest

from geoviz.errors import UnknownNameError
from geoviz.tables import TABLES, Table, rows, table_named
from tests.stories import empty, summit

CONTRACT = {
    "documents": "doc_id title publisher published published_basis language characters"
    " sha256 text",
    "mentions": "mention_id doc_id start end surface kind place_id name feature country"
    " admin1 lat lon confidence reasons alternatives sentence_start sentence_end",
    "dates": "doc_id start end surface value basis time zone",
    "places": "place_id name feature country admin1 lat lon precision_km mentions"
    " documents days",
    "focus": "doc_id rank place_id name feature country lat lon share reasons",
    "people": "person_id name title rank country country_basis event_id role status",
    "events": "event_id what day day_end time zone day_basis status place_ids",
    "routes": "route_id traveller companions mode origin destination origin_id"
    " destination_id stops departed departed_basis arrived arrived_basis status"
    " direct_km corridor_km reference_km implied_kmh basis"
    " origin_gap_km destination_gap_km",
    "claims": "claim_id subject attribute value relation members derivation",
    "evidence": "subject_id field doc_id start end quote rule assumed",
}


def test_tables_and_columns_are_those_of_the_contract() -> None:
    assert {table.name: " ".join(table.names) for table in TABLES} == CONTRACT


def test_geometry_is_that_of_the_contract() -> None:
    assert {table.name: table.geometry for table in TABLES if table.geometry} == {
        "mentions": "point",
        "places": "point",
        "focus": "point",
        "people": "point",
        "events": "multipoint",
        "routes": "line",
    }


def test_every_column_says_what_it_holds() -> None:
    for table in TABLES:
        for column in table.columns:
            assert len(column.doc) > 3, f"{table.name}.{column.name}"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_value_is_of_its_columns_type(table: Table) -> None:
    types = {
        "text": str,
        "list": tuple,
        "integer": int,
        "real": float,
        "day": date,
        "flag": bool,
    }
    found = list(rows(summit(), table.name))
    assert found
    for row in found:
        assert (row.geometry is None) or table.geometry
        for column, value in zip(table.columns, row.values, strict=True):
            if value is not None:
                assert isinstance(value, types[column.type]), column.name
            else:
                assert column.type in ("text", "real", "day"), column.name
    assert len(list(rows(empty(), table.name))) == (table.name == "documents")


def test_an_unknown_table_lists_those_that_are() -> None:
    with pytest.raises(UnknownNameError, match="documents, mentions, dates, places"):
        table_named("pins")
    with pytest.raises(UnknownNameError):
        list(rows(summit(), "pins"))
