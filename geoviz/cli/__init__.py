"""The command line: one file a command, `program` holds them together."""

from geoviz.cli.program import main

__all__ = ["main"]
