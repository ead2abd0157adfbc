"""`geoviz extract`: articles to tables."""

from __future__ import annotations

import argparse
from pathlib import Path

from geoviz.cli.messages import result
from geoviz.cli.options import (
    Commands,
    add_network,
    add_sources,
    online_geocoder,
    output,
    recogniser,
)
from geoviz.cli.progress import progress_bar
from geoviz.cli.stories import story_of
from geoviz.frames.save import FORMATS, is_one_file, save_tables
from geoviz.tables.columns import TABLES
from geoviz.tables.staging import check_file, check_folder

DESCRIPTION = """\
Write what is found in the articles as tables: documents, mentions, dates, places,
people, events, routes, claims and evidence, one file each. An article that cannot be
read is reported; the others are used, and the exit code is 1.
"""
OUTPUT_HELP = """\
a folder for one file a table, made when it is not there; or one file: .gpkg holds all
tables, .geojson all that have a geometry, .parquet the places, .kml places, events and
journeys for Google Earth; a .geojson or .parquet named after a table (routes.geojson)
holds that table
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "extract", help="articles to tables", description=DESCRIPTION
    )
    add_sources(parser)
    add_network(parser)
    parser.add_argument(
        "-o", "--output", type=output, required=True, metavar="OUT", help=OUTPUT_HELP
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="of the files in a folder (default: csv)",
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Write the tables; the exit code."""
    out: Path = options.output
    if is_one_file(out):
        if options.format and f".{options.format}" != out.suffix.lower():
            options.parser.error(
                f"--format {options.format} does not go with {out.name};"
                " leave one of the two out"
            )
        check_file(out)
        outputs = [out]
    else:
        outputs = [out / f"{table.name}.csv" for table in TABLES]
        check_folder(out)
    with progress_bar() as progress:
        story, code = story_of(
            options.sources,
            options.published,
            progress,
            outputs,
            options.corrections,
            geocoder=online_geocoder(options),
            recogniser=recogniser(options),
            network=options.network,
        )
        save_tables(story, out, format=options.format or "csv")
    result(out)
    return code
