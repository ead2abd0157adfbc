"""`geoviz report`: what was found, corrected and left open, with counts."""

from __future__ import annotations

import argparse

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
from geoviz.cli.stories import settings_of, story_of
from geoviz.tables.staging import check_file

DESCRIPTION = """\
Write a report of the articles: what was found in them, what people corrected, what is
left open, with counts. Markdown, or HTML where the name ends in .html.
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "report",
        help="what was found, corrected and left open",
        description=DESCRIPTION,
    )
    add_sources(parser)
    add_network(parser)
    parser.add_argument(
        "-o", "--output", type=output, required=True, metavar="FILE", help="the file"
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Write the report; the exit code."""
    check_file(options.output)
    with progress_bar() as progress:
        settings = settings_of(options.sources)
        story, code = story_of(
            options.sources,
            options.published,
            progress,
            [options.output],
            options.corrections,
            geocoder=online_geocoder(options),
            recogniser=recogniser(options),
            network=options.network,
        )
        from geoviz.report import save_report

        path = save_report(
            story, options.output, title=settings.title if settings else ""
        )
    result(path)
    return code
