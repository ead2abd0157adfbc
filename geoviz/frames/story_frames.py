"""A story's tables as geopandas knows them.

    story.frames().places.to_file("places.gpkg")

Frames hold what can be written to any format: lists are joined with `|` as in CSV, days
are ISO 8601 text, missing text is None and a missing number NaN.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from geoviz.models import Story
from geoviz.tables.columns import Column, Table, table_named
from geoviz.tables.csv_file import joined
from geoviz.tables.rows import Row, rows

CRS = "EPSG:4326"


class StoryFrames:
    """The tables of one story, each made when first asked for.

    Those with a geometry are GeoDataFrames in EPSG:4326, the others DataFrames. The
    columns are those of `geoviz.tables.TABLES`.
    """

    def __init__(self, story: Story) -> None:
        """Take the story whose tables these are."""
        self._story = story

    @cached_property
    def documents(self) -> pd.DataFrame:
        """The articles."""
        return self._plain("documents")

    @cached_property
    def mentions(self) -> gpd.GeoDataFrame:
        """The mentions of places, at the place."""
        return self._placed("mentions")

    @cached_property
    def dates(self) -> pd.DataFrame:
        """The date expressions."""
        return self._plain("dates")

    @cached_property
    def places(self) -> gpd.GeoDataFrame:
        """The places."""
        return self._placed("places")

    @cached_property
    def focus(self) -> gpd.GeoDataFrame:
        """What each article and the collection are about, at the place."""
        return self._placed("focus")

    @cached_property
    def people(self) -> gpd.GeoDataFrame:
        """The people, at the capital of their home country."""
        return self._placed("people")

    @cached_property
    def events(self) -> gpd.GeoDataFrame:
        """The events, at all their places."""
        return self._placed("events")

    @cached_property
    def routes(self) -> gpd.GeoDataFrame:
        """The journeys, as lines cut at the antimeridian."""
        return self._placed("routes")

    @cached_property
    def claims(self) -> pd.DataFrame:
        """The statements compared with each other."""
        return self._plain("claims")

    @cached_property
    def evidence(self) -> pd.DataFrame:
        """The quotes behind everything else."""
        return self._plain("evidence")

    def _placed(self, name: str) -> gpd.GeoDataFrame:
        listed = list(rows(self._story, name))
        shapes = [row.geometry.wkb if row.geometry else None for row in listed]
        return gpd.GeoDataFrame(
            _frame(table_named(name), listed),
            geometry=shapely.from_wkb(shapes),
            crs=CRS,
        )

    def _plain(self, name: str) -> pd.DataFrame:
        return _frame(table_named(name), list(rows(self._story, name)))


def _frame(table: Table, listed: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            column.name: _series(column, [row.values[at] for row in listed])
            for at, column in enumerate(table.columns)
        }
    )


def _series(column: Column, values: list[Any]) -> pd.Series[Any]:
    """A column with the type declared for it, also when it is empty."""
    if column.type == "integer":
        return pd.Series(values, dtype="int64")
    if column.type == "real":
        return pd.Series(values, dtype="float64")
    if column.type == "flag":
        return pd.Series(values, dtype="bool")
    if column.type == "list":
        values = [joined(value) for value in values]
    elif column.type == "day":
        values = [value.isoformat() if value else None for value in values]
    return pd.Series(values, dtype="object")
