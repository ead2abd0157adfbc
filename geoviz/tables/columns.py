"""The columns of every table, declared once: the contract with every other tool.

Offsets are Unicode code points into `documents.text`, half-open. Days are ISO 8601 in
the local calendar of the place; countries ISO 3166-1 alpha-2; points WGS 84
(EPSG:4326). A value that is not known is missing, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from geoviz.errors import UnknownNameError

ColumnType = Literal["text", "list", "integer", "real", "day", "flag"]
GeometryType = Literal["", "point", "multipoint", "line"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: ColumnType
    doc: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what a row is, its columns in order, and its geometry."""

    name: str
    row: str
    """What one row stands for."""
    columns: tuple[Column, ...]
    geometry: GeometryType = ""
    geometry_doc: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


_TYPES: dict[str, ColumnType] = {name: name for name in get_args(ColumnType)}


def _columns(spec: str) -> tuple[Column, ...]:
    """Columns from lines of `name type what it holds`."""
    columns = []
    for line in spec.strip().splitlines():
        name, kind, doc = line.split(maxsplit=2)
        columns.append(Column(name, _TYPES[kind], doc))
    return tuple(columns)


TABLES: tuple[Table, ...] = (
    Table(
        "documents",
        "an article",
        _columns("""
            doc_id text path relative to the source, or a table row's id
            title text from metadata, else the headline, else the opening words
            publisher text as the metadata give it
            published day publication day
            published_basis text given, stated, inferred or unknown: in order of trust
            language text ISO 639-1 code, or und
            characters integer number of code points of the text
            sha256 text hex digest of the UTF-8 encoded text
            text text the whole text, newlines untouched
        """),
    ),
    Table(
        "mentions",
        "a mention of a place",
        _columns("""
            mention_id text derived from document and offsets
            doc_id text the document it stands in
            start integer offset of its first character
            end integer offset after its last character
            surface text the words: text[start:end]
            kind text place, metonym, demonym or embedded
            place_id text the place it is resolved to; missing when not placed
            name text the place's name in the gazetteer
            feature text country, region, city, landmark, natural, continent, ...
            country text ISO 3166-1 alpha-2 code
            admin1 text first-level division
            lat real degrees north
            lon real degrees east
            confidence real probability that it is a place and within 161 km, 0 to 1
            reasons list why this place
            alternatives list runners-up, each place_id=score, best first
            sentence_start integer offset of its sentence
            sentence_end integer offset after its sentence
        """),
        "point",
        "the place",
    ),
    Table(
        "dates",
        "a date expression",
        _columns("""
            doc_id text the document it stands in
            start integer offset of its first character
            end integer offset after its last character
            surface text the words: text[start:end]
            value text day, week 2025-W36, month, year or interval a/b
            basis text explicit, weekday, relative, clock or inferred
            time text HH:MM where the words give a clock time
            zone text time zone as written
        """),
    ),
    Table(
        "places",
        "a place",
        _columns("""
            place_id text place: and the id in the gazetteer
            name text as in the gazetteer
            feature text country, region, city, landmark, natural, continent, ...
            country text ISO 3166-1 alpha-2 code
            admin1 text first-level division
            lat real degrees north
            lon real degrees east
            precision_km real radius within which the named thing lies
            mentions integer number of mentions
            documents integer number of documents that mention it
            days list story days on which an event or the end of a route is here
        """),
        "point",
        "the place",
    ),
    Table(
        "focus",
        "a place that an article, or the collection, is about",
        _columns("""
            doc_id text the article; missing for the collection as a whole
            rank integer 1 for the place it is about most
            place_id text place: and the id in the gazetteer
            name text as in the gazetteer
            feature text country, region, city, landmark or natural
            country text ISO 3166-1 alpha-2 code
            lat real degrees north
            lon real degrees east
            share real weight of its mentions over that of all places, 0 to 1
            reasons list how its mentions stand and how many do, as in: event 2
        """),
        "point",
        "the place",
    ),
    Table(
        "people",
        "a person and event",
        _columns("""
            person_id text derived from name, country and event
            name text as in the texts, titles left out
            title text as in the texts
            rank text head_of_state, head_of_government or other
            country text home country, ISO 3166-1 alpha-2 code
            country_basis text the rule that gave the country
            event_id text the event; missing for none
            role text attendee, host, companion, present, absent, invited or mentioned
            status text planned, happened or reported
        """),
        "point",
        "the capital of the home country",
    ),
    Table(
        "events",
        "an event",
        _columns("""
            event_id text derived from what, day and place
            what text what took place, or will
            day day first day
            day_end day last day, when stated
            time text HH:MM
            zone text time zone as written
            day_basis text explicit, weekday, relative, clock or inferred
            status text planned, happened or reported
            place_ids list where it is
        """),
        "multipoint",
        "its places",
    ),
    Table(
        "routes",
        "a journey",
        _columns("""
            route_id text derived from traveller, ends and days
            traveller text name, or the words for a group or vehicle
            companions list names
            mode text train, air, road, sea or foot
            origin text name; as written where the map has no such place
            destination text name; as written where the map has no such place
            origin_id text place_id; missing when not placed
            destination_id text place_id; missing when not placed
            stops list place_ids
            departed day day of departure
            departed_basis text explicit, weekday, relative, clock or inferred
            arrived day day of arrival
            arrived_basis text explicit, weekday, relative, clock or inferred
            status text planned, happened or reported
            direct_km real geodesic between the ends
            corridor_km real length of the chain of station towns; snapped, of the lines
            reference_km real published length of the corridor
            implied_kmh real distance over the duration that the words give
            basis text stated, schematic or snapped
            origin_gap_km real from the origin to the railway lines given, when snapped
            destination_gap_km real from the destination to them, when snapped
        """),
        "line",
        "from origin to destination, cut at the antimeridian",
    ),
    Table(
        "claims",
        "a statement compared with others",
        _columns("""
            claim_id text derived from subject, attribute and value
            subject text what is spoken of
            attribute text what is said about it
            value text as the words state it
            relation text agree, refine or conflict
            members list ids that it is made up of or compared with
            derivation text how the members come to the value
        """),
    ),
    Table(
        "evidence",
        "a quote that supports one field",
        _columns("""
            subject_id text the place, person, event, route or claim
            field text which of its fields
            doc_id text the document it stands in
            start integer offset of its first character
            end integer offset after its last character
            quote text the words: text[start:end]
            rule text the rule that drew the conclusion
            assumed flag true when concluded from the words, not stated by them
        """),
    ),
)
"""All tables, in the order in which they are written."""


def table_named(name: str) -> Table:
    """The table of that name.

    Raises:
        UnknownNameError: listing the names there are.
    """
    for table in TABLES:
        if table.name == name:
            return table
    known = ", ".join(table.name for table in TABLES)
    raise UnknownNameError(f"{name!r} is no table; the tables are {known}")
