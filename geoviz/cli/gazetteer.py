"""`geoviz gazetteer`: what the gazetteer holds, and its compiled index."""

from __future__ import annotations

import argparse

from geoviz.cli.messages import result
from geoviz.cli.options import Commands, Parser
from geoviz.cli.progress import progress_bar


def add(commands: Commands) -> None:
    """Describe the command and its two parts."""
    parser = commands.add_parser(
        "gazetteer",
        help="the places that names are looked up in",
        description="Tell about the gazetteer that ships with geoviz, or compile it.",
    )
    parts = parser.add_subparsers(
        dest="part", metavar="info|build", required=True, parser_class=Parser
    )
    info = parts.add_parser(
        "info",
        help="what it holds and where it lies",
        description="Print how many places and names the gazetteer holds, where it and"
        " its compiled index lie, and whose data it is.",
    )
    info.set_defaults(run=run_info, parser=info)
    build = parts.add_parser(
        "build",
        help="compile its index now",
        description="Compile the index that look-ups use. It is done on first use"
        " anyhow; nothing is done when it is there already.",
    )
    build.set_defaults(run=run_build, parser=build)


def run_info(options: argparse.Namespace) -> int:
    """Print what there is; the exit code."""
    del options
    from geoviz.gazetteer.index import Index
    from geoviz.resources import data_path

    with progress_bar() as progress:
        index = Index.open(progress=progress)
    result(f"places   {len(index):,}")
    result(f"names    {index.name_count:,}")
    result(f"table    {data_path('gazetteer.csv')}")
    result(f"index    {index.folder}")
    result("sources  GeoNames (CC BY 4.0), Natural Earth and others: data/README.md")
    return 0


def run_build(options: argparse.Namespace) -> int:
    """Compile what is not compiled; the exit code."""
    del options
    from geoviz.extract.document import Knowledge
    from geoviz.gazetteer.index import Index

    with progress_bar() as progress:
        index = Index.open(progress=progress)
        Knowledge.open(index)
    result(index.folder)
    return 0
