"""The tables: columns declared once, rows from a `Story`, CSV and GeoJSON."""

from geoviz.tables.columns import TABLES, Column, Table, table_named
from geoviz.tables.csv_file import split_list, unguarded
from geoviz.tables.rows import Row, rows
from geoviz.tables.write import write_geojson_file, write_tables

__all__ = [
    "TABLES",
    "Column",
    "Row",
    "Table",
    "rows",
    "split_list",
    "table_named",
    "unguarded",
    "write_geojson_file",
    "write_tables",
]
