"""`geoviz app`: the articles in the browser."""

from __future__ import annotations

import argparse

from geoviz.cli.options import SOURCES_HELP, Commands, at_least_one

DESCRIPTION = """\
Serve the app on this computer until it is stopped with Ctrl-C. It asks nothing of any
other computer.
"""


def add(commands: Commands) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "app", help="the articles in an app in the browser", description=DESCRIPTION
    )
    parser.add_argument(
        "sources",
        nargs="*",
        metavar="SOURCES",
        help=f"{SOURCES_HELP} (default: the examples that come with geoviz)",
    )
    parser.add_argument(
        "--host", help="address to listen on (default: this computer only)"
    )
    parser.add_argument(
        "--port", type=at_least_one, metavar="N", help="port (default: 8501)"
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Serve; the exit code."""
    if options.port and options.port > 65535:
        options.parser.error(f"--port {options.port} is above 65535")
    from geoviz.app.launch import run as serve

    return serve(options.sources, host=options.host, port=options.port)
