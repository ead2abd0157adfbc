"""`geoviz geocode` and `geoviz reverse`: names to places, points to towns.

Offline, unless `--geocoder` names a service for what the gazetteer lacks.
"""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from geoviz.cli.messages import one_line, problem, say
from geoviz.cli.options import Commands, add_online, at_least_one, online_geocoder
from geoviz.cli.progress import progress_bar
from geoviz.errors import CoordinateError, OnlineError, UnknownNameError
from geoviz.models import FEATURES

if TYPE_CHECKING:
    from geoviz.gazetteer.geocoder import Gazetteer
    from geoviz.gazetteer.online import OnlineGeocoder


def add(commands: Commands) -> None:
    """Describe both commands."""
    geocode = commands.add_parser(
        "geocode",
        help="names to places",
        description="Look names up in the gazetteer, with no network unless --geocoder"
        " is given. One line a place: name, latitude, longitude, id; tabs between.",
    )
    geocode.add_argument(
        "queries",
        nargs="+",
        metavar="QUERY",
        help="a name, and after commas what it lies in: Lima, 'Springfield, Illinois'",
    )
    geocode.add_argument(
        "--country", metavar="CODE", help="only there: a code such as RU"
    )
    geocode.add_argument("--feature", choices=FEATURES, help="only places of this kind")
    add_online(geocode)
    _add_common(geocode)
    geocode.set_defaults(run=run_geocode, parser=geocode)
    reverse = commands.add_parser(
        "reverse",
        help="a point to the nearest town",
        description="The towns nearest to a point, with no network. One line a place:"
        " name, latitude, longitude, id, distance in km; tabs between.",
    )
    reverse.add_argument("lat", type=float, metavar="LAT", help="degrees north")
    reverse.add_argument("lon", type=float, metavar="LON", help="degrees east")
    _add_common(reverse)
    reverse.set_defaults(run=run_reverse, parser=reverse)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit",
        type=at_least_one,
        default=1,
        metavar="N",
        help="at most so many places for each query (default: 1)",
    )
    parser.add_argument(
        "--json", action="store_true", help="print a JSON list with all that is known"
    )


def run_geocode(options: argparse.Namespace) -> int:
    """Print a place for each query; 1 when one has none."""
    gazetteer = _open(online_geocoder(options))
    found: list[dict[str, Any]] = []
    code = 0
    for query in options.queries:
        try:
            answer = gazetteer.geocode(
                query,
                exactly_one=False,
                limit=options.limit,
                country=options.country,
                feature=options.feature,
            )
        except UnknownNameError as cause:
            options.parser.error(one_line(cause))
        except OnlineError as cause:
            problem(one_line(cause))
            code = 1
            continue
        if not answer:
            problem(f"{query!r}: no such place in the gazetteer; try another spelling")
            code = 1
        found += [_record(place, query=query) for place in answer or ()]
    _print(found, options)
    return code


def run_reverse(options: argparse.Namespace) -> int:
    """Print the towns nearest to the point; 1 when none is near."""
    point = (options.lat, options.lon)
    try:
        answer = _open().reverse(point, exactly_one=False, limit=options.limit)
    except CoordinateError as cause:
        options.parser.error(one_line(cause))
    if not answer:
        problem(f"{options.lat} {options.lon}: no town near; try a point on land")
    _print([_record(place) for place in answer or ()], options)
    return 0 if answer else 1


def _open(fallback: OnlineGeocoder | None = None) -> Gazetteer:
    with progress_bar() as progress:
        from geoviz.gazetteer.geocoder import Gazetteer
        from geoviz.gazetteer.index import Index

        return Gazetteer(index=Index.open(progress=progress), fallback=fallback)


def _record(place: Any, **more: str) -> dict[str, Any]:
    return {
        **more,
        "address": place.address,
        "lat": place.latitude,
        "lon": place.longitude,
        **place.raw,
    }


def _print(found: list[dict[str, Any]], options: argparse.Namespace) -> None:
    if options.json:
        say(json.dumps(found, ensure_ascii=False, indent=2, default=str))
        return
    for one in found:
        cells = [one["address"], one["lat"], one["lon"], one["place_id"]]
        if "distance_km" in one:
            cells.append(one["distance_km"])
        if "source" in one:
            cells.append(one["source"])
        say("\t".join(one_line(cell) for cell in cells))
