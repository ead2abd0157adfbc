"""`geoviz project`: articles to a project folder, which git can keep."""

from __future__ import annotations

import argparse
from pathlib import Path

from geoviz.cli.messages import Problems, result
from geoviz.cli.options import Commands, add_sources, output
from geoviz.cli.progress import progress_bar
from geoviz.read.documents import read_documents

DESCRIPTION = """\
Put articles into a new project folder, with corrections if there are any: a folder that
map, extract, report and app take like any other, and that git can keep. Their texts are
copied; the articles themselves stay where they are.
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "project", help="articles to a project folder", description=DESCRIPTION
    )
    add_sources(parser)
    parser.add_argument(
        "-o",
        "--output",
        type=output,
        required=True,
        metavar="FOLDER",
        help="the folder, made when it is not there",
    )
    parser.add_argument("--title", default="", help="heading of its map")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Write the folder; the exit code."""
    folder: Path = options.output
    problems = Problems()
    try:
        with progress_bar() as progress:
            documents = read_documents(
                *options.sources,
                published=options.published,
                on_problem=problems,
                progress=progress,
                outputs=[folder],
            )
    finally:
        problems.close()
    from geoviz.project import Project, read_corrections  # not needed without articles

    made = read_corrections(options.corrections) if options.corrections else ()
    project = Project.of(documents, corrections=made, title=options.title)
    result(project.save(folder))
    return 1 if problems.lines else 0
