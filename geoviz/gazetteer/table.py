"""`data/gazetteer.csv`: one place a row, each row checked as it is read.

Columns: id, name, alternates (joined by `|`), feature, code (GeoNames feature code or
one of our own), country (ISO 3166-1 alpha-2; empty, or several joined by `|`), admin1,
admin2 (codes), lat, lon (degrees, WGS 84), population, precision_km, timezone (IANA),
source.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from geoviz.errors import DataError, GazetteerError, MissingDataError
from geoviz.models import FEATURES, POINTLESS_FEATURES, Feature

HEADER = (
    "id",
    "name",
    "alternates",
    "feature",
    "code",
    "country",
    "admin1",
    "admin2",
    "lat",
    "lon",
    "population",
    "precision_km",
    "timezone",
    "source",
)

# ISO 3166-1 alpha-2 (iso.org/obp, 249 codes), and XK, the user-assigned code under
# which GeoNames and the European Union file Kosovo.
COUNTRY_CODES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM
    BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX
    CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
    GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
    LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE
    NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
    RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF
    WS YE YT ZA ZM ZW
    XK
    """.split()
)

_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*").fullmatch
_CODE = re.compile(r"[A-Za-z0-9_.-]*").fullmatch
_ZONE = re.compile(r"[A-Za-z0-9_+/-]*").fullmatch
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]").search
_FEATURES = frozenset[str](FEATURES)
_NEED_POINT = frozenset[str]({"country", "city", "landmark"})
_WATCH_EVERY = 4096


@dataclass(frozen=True, slots=True)
class GazetteerRow:
    """One checked row of the table."""

    id: str
    """A GeoNames number, or a slug of ours."""
    name: str
    alternates: tuple[str, ...]
    feature: Feature
    code: str
    country: str
    """As written: empty, one code, or several joined by `|`."""
    admin1: str
    admin2: str
    lat: float | None
    lon: float | None
    population: int
    """0 when not known."""
    precision_km: float | None
    """Radius within which the named thing lies; None when not known."""
    timezone: str
    source: str


class _BadRowError(Exception):
    """What is wrong with a row, and what to do; the reader adds file and line."""


def read_rows(
    path: Path, watch: Callable[[float], None] | None = None
) -> Iterator[GazetteerRow]:
    """Every row of the table, in order, checked; `watch` is told the share read.

    Raises:
        GazetteerError: `path:line: what is wrong; what to do`.
    """
    seen: set[str] = set()
    for line, fields in read_table(path, HEADER, GazetteerError, watch):
        try:
            row = _row(fields)
            if row.id in seen:
                raise _BadRowError(
                    f"id {row.id!r} is used by an earlier row; give it one of its own"
                )
        except _BadRowError as error:
            raise GazetteerError(f"{path}:{line}: {error}") from None
        seen.add(row.id)
        yield row


def read_table(
    path: Path,
    header: tuple[str, ...],
    error: type[DataError],
    watch: Callable[[float], None] | None = None,
) -> Iterator[tuple[int, list[str]]]:
    """(line number, fields) of each row of a CSV file with exactly this header.

    Raises:
        MissingDataError: no such file.
        DataError: of the kind `error`, naming file and line.
    """
    line = 1
    try:
        with path.open("rb") as raw:
            size = max(1, path.stat().st_size)
            reader = csv.reader(
                io.TextIOWrapper(raw, "utf-8-sig", newline=""), strict=True
            )
            first = tuple(next(reader, []))
            if first != header:
                raise error(
                    f"{path}:1: the columns are {','.join(first)!r}; they must be "
                    f"{','.join(header)!r}"
                )
            width = len(header)
            for count, fields in enumerate(reader):
                line = reader.line_num
                if watch is not None and count % _WATCH_EVERY == 0:
                    watch(min(1.0, raw.tell() / size))
                if len(fields) != width:
                    raise error(
                        f"{path}:{line}: {len(fields)} fields instead of {width}; "
                        "quote fields that hold a comma"
                    )
                yield line, fields
                line += 1
    except FileNotFoundError:
        raise MissingDataError(
            f"{path}: no such file; restore it or name another"
        ) from None
    except PermissionError as cause:
        raise error(f"{path}: cannot be read; change its permissions") from cause
    except UnicodeDecodeError as cause:
        raise error(
            f"{path}:{line}: not UTF-8 at or after this line ({cause.reason}); "
            "save the file as UTF-8"
        ) from cause
    except csv.Error as cause:
        raise error(
            f"{path}:{line}: not valid CSV ({cause}); mend the quotes"
        ) from cause


def _row(fields: list[str]) -> GazetteerRow:
    (
        place_id,
        name,
        alternates,
        feature,
        code,
        country,
        admin1,
        admin2,
        lat_text,
        lon_text,
        population,
        precision,
        zone,
        source,
    ) = fields
    if not _ID(place_id):
        raise _BadRowError(
            f"id {place_id!r} is neither a number nor a slug; use a-z, 0-9 and -"
        )
    if feature not in _FEATURES:
        raise _BadRowError(
            f"feature {feature!r} is unknown; known are {', '.join(FEATURES)}"
        )
    if country not in COUNTRY_CODES:
        _check_countries(country)
    if not (_CODE(code) and _CODE(admin1) and _CODE(admin2)):
        raise _BadRowError(
            f"code {code!r}, admin1 {admin1!r} or admin2 {admin2!r} is no code; "
            "use letters, digits, `_`, `.` and `-`"
        )
    if not _ZONE(zone):
        raise _BadRowError(f"timezone {zone!r} is no IANA name; see tzdata")
    if not source:
        raise _BadRowError("the source is empty; say where the row comes from")
    lat, lon = _point(lat_text, lon_text, feature)
    return GazetteerRow(
        place_id,
        name,
        _names(name, alternates),
        cast(Feature, feature),
        code,
        country,
        admin1,
        admin2,
        lat,
        lon,
        _population(population),
        _precision(precision),
        zone,
        source,
    )


def _names(name: str, joined: str) -> tuple[str, ...]:
    if not name or "|" in name or name != name.strip():
        raise _BadRowError(
            f"name {name!r} is empty, padded or holds `|`; write one plain name"
        )
    if _CONTROL(name) or _CONTROL(joined):
        raise _BadRowError(f"a name of {name!r} holds a control character; take it out")
    if not joined:
        return ()
    alternates = tuple(joined.split("|"))
    if not all(alternates):
        raise _BadRowError(
            f"alternates {joined[:60]!r} hold an empty name; take the stray `|` out"
        )
    return alternates


def _check_countries(country: str) -> None:
    for code in country.split("|") if country else ():
        if code not in COUNTRY_CODES:
            raise _BadRowError(
                f"country {code!r} is no ISO 3166-1 alpha-2 code; "
                "join several with `|`, leave it empty for none"
            )


def _point(
    lat_text: str, lon_text: str, feature: str
) -> tuple[float | None, float | None]:
    if not lat_text and not lon_text:
        if feature in _NEED_POINT:
            raise _BadRowError(f"a {feature} needs lat and lon; fill both in")
        return None, None
    try:
        lat, lon = float(lat_text), float(lon_text)
    except ValueError:
        lat = lon = float("nan")
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise _BadRowError(
            f"lat {lat_text!r}, lon {lon_text!r} is no point; "
            "write degrees, lat from -90 to 90 and lon from -180 to 180"
        )
    if feature in POINTLESS_FEATURES:
        raise _BadRowError(f"a {feature} row has no point; empty lat and lon")
    return lat, lon


def _population(text: str) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdigit()) or len(text) > 11:
        raise _BadRowError(
            f"population {text!r} is no whole number; leave it empty if unknown"
        )
    return int(text)


def _precision(text: str) -> float | None:
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 20_100:  # half the way round the globe, in km
        raise _BadRowError(
            f"precision_km {text!r} is no distance; leave it empty if unknown"
        )
    return value
