"""The program `geoviz`: its commands, its exit codes, its errors in one line.

Exit codes: 0 success; 1 a problem with the input (what could be used was used); 2 a
wrong call; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from geoviz import __version__
from geoviz.cli.messages import flush, problem
from geoviz.errors import GeovizError

if TYPE_CHECKING:
    from geoviz.cli.options import Parser

DESCRIPTION = "Turn news articles into an interactive map that a reader can check."
EPILOG = """\
Exit codes: 0 success, 1 a problem with the input, 2 a wrong call. Messages go to
standard error and name the file and the line. No command uses a network.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments after the program's name; by default the process's own.

    Returns:
        The exit code.
    """
    _open_streams()
    try:
        options = build_parser().parse_args(argv)
        code: int = options.run(options)
        flush()
    except SystemExit as stop:  # argparse: help, version, a wrong call
        return stop.code if isinstance(stop.code, int) else 0
    except GeovizError as error:
        problem(error)
        return 1
    except KeyboardInterrupt:
        problem("stopped")
        return 130
    except BrokenPipeError:
        return 1  # who read our output has had enough (`geoviz geocode ... | head -1`)
    finally:
        _settle_streams()
    return code


def _open_streams() -> None:
    """Make sure that there is something to write to, whatever the characters."""
    # A stream that the caller closed (`>&-`) is None; it stays open to the end.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _settle_streams() -> None:
    """Drop what cannot be written, or Python would complain of it at the very end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            with suppress(OSError):
                os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def build_parser() -> Parser:
    """The whole command line."""
    # Here, so that a Ctrl-C finds `main` at work as early as can be.
    from geoviz.cli import app, extract, gazetteer, geocode, project, report
    from geoviz.cli import map as draw
    from geoviz.cli.options import Parser

    parser = Parser(prog="geoviz", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action="version", version=f"geoviz {__version__}")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=Parser
    )
    for command in (draw, extract, report, project, geocode, app, gazetteer):
        command.add(commands)
    return parser
