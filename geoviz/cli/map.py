"""`geoviz map`: articles to a map in one HTML file, to a picture or to paper."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from geoviz.cli.drawing import add_drawing, check_drawing, draw
from geoviz.cli.messages import problem, result
from geoviz.cli.options import (
    Commands,
    add_network,
    add_sources,
    day,
    online_geocoder,
    output,
    recogniser,
)
from geoviz.cli.progress import progress_bar
from geoviz.cli.stories import settings_of, story_of
from geoviz.collector import collector_paused
from geoviz.errors import DayError
from geoviz.models import Story
from geoviz.tables.staging import check_file

if TYPE_CHECKING:
    from geoviz.project import Settings

DESCRIPTION = """\
Write an interactive map of the articles: one HTML file that opens anywhere, with no
network; or the picture (.png) or A4 pages (.pdf) that an installed Chromium makes of
it.
The file's name is printed. An article that cannot be read is reported; the others are
mapped, and the exit code is 1.
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "map", help="articles to a map in one HTML file", description=DESCRIPTION
    )
    add_sources(parser, nargs="*")
    add_network(parser)
    parser.add_argument(
        "--example",
        action="store_true",
        help="map the three short articles that come with geoviz",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=output,
        default=Path("map.html"),
        metavar="FILE",
        help="the file to write (default: map.html); .png and .pdf are drawn as such",
    )
    parser.add_argument(
        "--title", default="", help="heading of the page (default: from the articles)"
    )
    parser.add_argument(
        "--day",
        type=day,
        metavar="DAY",
        help="what the map opens on: 2025-09-03, 2025-09-02/2025-09-03 or background;"
        " nothing is removed",
    )
    add_drawing(parser)
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Write the map; the exit code."""
    if bool(options.sources) == options.example:
        options.parser.error("give files or folders of articles, or --example alone")
    sources = options.sources
    if options.example:
        from geoviz.resources import example_paths

        sources = example_paths()
    check_drawing(options)
    check_file(options.output)
    with progress_bar() as progress, collector_paused():
        settings = settings_of(sources)
        story, code = story_of(
            sources,
            options.published,
            progress,
            [options.output],
            options.corrections,
            geocoder=online_geocoder(options),
            recogniser=recogniser(options),
            network=options.network,
        )
        if progress:
            progress("drawing the map", 1.0)
        if settings is None:
            path = draw(story, options, title=options.title, day=options.day)
        else:
            path = _draw_project(story, options, settings)
    result(path)
    return code


def _draw_project(
    story: Story, options: argparse.Namespace, settings: Settings
) -> Path:
    """Draw it as the project's settings have it, where the options say nothing."""
    from geoviz.project.view import filter_in  # only for those who have a project

    return draw(
        story,
        options,
        title=options.title or settings.title,
        day=options.day or _day_kept(settings.day, story),
        opening=filter_in(settings.view),
    )


def _day_kept(day: str | None, story: Story) -> str | None:
    """The DAY that a project opens on; None where its story no longer has it."""
    from geoviz.render.days import check_day

    try:
        return check_day(day, story.days)
    except DayError as cause:
        problem(f"project.toml: {cause}; the map opens on all days")
        return None
