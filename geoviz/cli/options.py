"""Arguments that several commands share."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from geoviz.cli.messages import one_line
from geoviz.days import parse_calendar_day, parse_day
from geoviz.errors import DayError, OnlineError

if TYPE_CHECKING:
    from geoviz.extract.recogniser import Recogniser
    from geoviz.gazetteer.online import OnlineGeocoder

RECOGNISERS = ("geoviz", "spacy")
"""The project's own first."""

SOURCES_HELP = (
    "files or folders of .txt, .md, .html, .pdf, .docx, .csv, .jsonl and .parquet, or"
    " .zip archives of them; a table needs a column"
    " 'text' and may have id, title, published and publisher"
)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line and points to the help."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Leave with 2, the sign of a wrong call."""
        self.exit(2, f"{self.prog}: {message}; see `{self.prog} --help`\n")


class Commands(Protocol):
    """What `add_subparsers` returns; argparse has no public name for it."""

    def add_parser(self, name: str, *, help: str, description: str) -> Parser:  # noqa: A002 -- argparse's own word
        """A parser for one command."""
        ...


def add_sources(parser: argparse.ArgumentParser, nargs: str = "+") -> None:
    """SOURCES, and the day of those that state none."""
    parser.add_argument("sources", nargs=nargs, metavar="SOURCES", help=SOURCES_HELP)
    parser.add_argument(
        "--published",
        type=published,
        metavar="DAY",
        help="publication day (2025-09-03) of the articles that state none",
    )
    parser.add_argument(
        "--corrections",
        type=output,
        metavar="FILE",
        help="what people decided about what is found, as the app writes it: a CSV of"
        " the columns in docs/corrections.md",
    )
    parser.add_argument(
        "--recogniser",
        choices=RECOGNISERS,
        default=RECOGNISERS[0],
        help="what tells places from other names: geoviz's own weights (default), or a"
        " spaCy model that is installed",
    )
    add_online(parser)


def add_network(parser: argparse.ArgumentParser) -> None:
    """Railway lines of the user's own."""
    parser.add_argument(
        "--network",
        type=output,
        metavar="FILE",
        help="railway lines of your own, a GeoJSON file of LineStrings: journeys by"
        " rail follow them, and how far their ends lie from them is told",
    )


def add_online(parser: argparse.ArgumentParser) -> None:
    """The options of the look-up in the network; nothing is asked without them."""
    parser.add_argument(
        "--geocoder",
        metavar="SERVICE",
        help="ask this service in the network for names that the gazetteer lacks:"
        " nominatim, photon or another of geopy's; answers are kept on disk",
    )
    parser.add_argument(
        "--user-agent",
        default="",
        metavar="NAME",
        help="who asks, as the service wants to know; needed with --geocoder",
    )
    parser.add_argument(
        "--geocoder-url",
        metavar="URL",
        help="a server of your own that speaks the service's language",
    )


def online_geocoder(options: argparse.Namespace) -> OnlineGeocoder | None:
    """The service that the user named; None when they named none.

    It cannot be set up as they wrote: leaves with 2.
    """
    if options.geocoder is None:
        return None
    from geoviz.gazetteer.online import OnlineGeocoder

    try:
        return OnlineGeocoder.named(
            options.geocoder, user_agent=options.user_agent, url=options.geocoder_url
        )
    except OnlineError as cause:
        options.parser.error(one_line(cause))
        raise  # not reached: `error` leaves


def recogniser(options: argparse.Namespace) -> Recogniser | None:
    """The recogniser that the user named; None for geoviz's own weights.

    Raises:
        RecogniserError: it is not installed.
    """
    if options.recogniser == RECOGNISERS[0]:
        return None
    from geoviz.extract.spacy_recogniser import SpacyRecogniser

    return SpacyRecogniser()


def published(text: str) -> date:
    """A calendar day, as argparse wants it read."""
    try:
        return parse_calendar_day(text)
    except DayError as cause:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a day; write it as 2025-09-03"
        ) from cause


def day(text: str) -> str:
    """A DAY, as argparse wants it read."""
    try:
        return str(parse_day(text))
    except DayError as cause:
        raise argparse.ArgumentTypeError(str(cause)) from cause


def output(text: str) -> Path:
    """A file or folder to write, as argparse wants it read."""
    if not text:  # `-o "$OUT"` without OUT would fill the current folder
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def at_least_one(text: str) -> int:
    """A count, as argparse wants it read."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return number
