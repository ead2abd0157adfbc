"""`geoviz app`: the articles in the browser."""

from __future__ import annotations

import argparse

from geoviz.cli.options import SOURCES_HELP, Commands, at_least_one

DESCRIPTION = """\
Serve the app on this computer until it is stopped with Ctrl-C. It asks nothing of any
other computer. What one visitor brings no other sees, and it is gone when the visit
ends. A monitor may ask /_stcore/health, which answers "ok".
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
    parser.add_argument(
        "--base-url",
        default="",
        metavar="URL",
        help="where a proxy serves it: a path (/maps) or https://news.example/maps",
    )
    parser.add_argument(
        "--allow-folders",
        action="store_true",
        help="let visitors open files and folders of this computer by their path",
    )
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Serve; the exit code."""
    if options.port and options.port > 65535:
        options.parser.error(f"--port {options.port} is above 65535")
    from geoviz.app.config import Config
    from geoviz.app.launch import Address
    from geoviz.app.launch import run as serve

    return serve(
        Config(tuple(options.sources), allow_folders=options.allow_folders),
        Address(options.host, options.port, options.base_url),
    )
